#include "config.h"

#include "core/view/view.h"

#include "core/base/buf.h"
#include "core/base/utf8.h"
#include "core/base/vec.h"
#include "core/base/width.h"

static const struct {
	struct str glyph, ascii;
} glyphs[GLYPHS] = {
	[GLYPH_NONE] = {STR_INIT("·"), STR_INIT(".")},
	[GLYPH_CUT] = {STR_INIT("…"), STR_INIT("$")},
	[GLYPH_FOLD] = {STR_INIT("▸"), STR_INIT("#")},
	[GLYPH_SAID] = {STR_INIT("●"), STR_INIT("O")},
	[GLYPH_PARTLY] = {STR_INIT("◐"), STR_INIT("o")},
	[GLYPH_BORDER] = {STR_INIT("│"), STR_INIT("|")},
};

struct str glyph(const struct view *v, enum glyph g)
{
	/* Some locales make `·` or `●` two columns wide: columns must stand. */
	if (v->ascii || width_cluster(glyphs[g].glyph) != 1)
		return glyphs[g].ascii;
	return glyphs[g].glyph;
}

void list_show(struct list *l, int32_t n, int32_t rows)
{
	if (rows < 1)
		rows = 1;
	if (l->focus > n - 1)
		l->focus = n - 1;
	if (l->focus < 0)
		l->focus = 0;
	if (l->top > n - rows)
		l->top = n - rows;
	if (l->top < l->focus - rows + 1)
		l->top = l->focus - rows + 1;
	if (l->top > l->focus)
		l->top = l->focus;
	if (l->top < 0)
		l->top = 0;
}

struct str view_clean(const struct view *v, struct str text)
{
	struct buf b = {0};
	if (utf8_clean_until(text) == text.len && str_find_char(text, '\t') < 0 &&
		str_find_char(text, '\n') < 0)
		return text;
	utf8_clean(&b, text);
	for (int32_t i = 0; i < b.len; i++)
		if (b.at[i] == '\t' || b.at[i] == '\n')
			b.at[i] = ' ';
	struct str clean = buf_dup(v->arena, &b);
	buf_free(&b);
	return clean;
}

enum { ABOUT_LEAST = 3 }; /* columns; less would say nothing but that it is cut */

void view_header(const struct view *v, struct page *p, const struct header *h, int32_t columns)
{
	struct line *l = page_line(v->arena, p);
	struct str cut = glyph(v, GLYPH_CUT);
	int32_t right = text_columns(v->segmenter, h->right);
	/* It is as narrow as a count: only a sliver of a pane has no room for it beside "[…]". */
	if (right + 4 > columns)
		right = 0;
	int32_t room = columns - right - (right > 0);

	if (columns > 0)
		line_add(v->arena, v->segmenter, l, h->focused ? STR("[") : STR(" "), FACE_HEADER);
	line_add_cut(v->arena, v->segmenter, l, h->title, FACE_HEADER, room - 2, cut);
	if (l->columns < columns)
		line_add(v->arena, v->segmenter, l, h->focused ? STR("]") : STR(" "), FACE_HEADER);
	if (h->about.len > 0 && room - l->columns > ABOUT_LEAST) {
		line_pad(v->arena, l, l->columns + 1, FACE_HEADER);
		line_add_cut(
			v->arena, v->segmenter, l, h->about, FACE_HEADER, room - l->columns, cut);
	}
	if (right > 0) {
		line_pad(v->arena, l, columns - right, FACE_HEADER);
		line_add(v->arena, v->segmenter, l, h->right, FACE_HEADER);
	}
	line_pad(v->arena, l, columns, FACE_HEADER);
	l->fill = FACE_HEADER;
}

enum {                  /* columns of the head of a row */
	HEAD_FRONT = 3, /* `>` and marks: they are no field */
	HEAD_MOST = 16,
};

static bool is_blank(struct str text)
{
	for (int32_t i = 0; i < text.len; i++)
		if (text.at[i] != ' ')
			return false;
	return true;
}

/* Bytes up to the end of the last word that ends within `bytes`; of a single word, all of them. */
static int32_t whole_words(struct str text, int32_t bytes)
{
	int32_t end = bytes;
	while (end > 0 && text.at[end] != ' ')
		end--;
	while (end > 0 && text.at[end - 1] == ' ')
		end--;
	return end > 0 ? end : bytes;
}

/* Run `i` becomes two, the first of `columns` at most. */
static void split_run(const struct view *v, struct line *l, int32_t i, int32_t columns)
{
	struct str text = l->at[i].text;
	int32_t bytes = text_fit(v->segmenter, text, columns);
	if (bytes == text.len)
		return;
	bytes = whole_words(text, bytes);
	struct run rest = l->at[i];
	rest.text = str_from(text, bytes);
	VEC_PUSH(v->arena, l, rest);
	for (int32_t k = l->n - 1; k > i + 1; k--)
		l->at[k] = l->at[k - 1];
	l->at[i].text = str_sub(text, 0, bytes);
	l->at[i + 1] = rest;
}

void view_focus(const struct view *v, struct line *row)
{
	int32_t columns = 0, head = 0;
	/* In one column more a wide character would find no room. */
	for (int32_t i = 0; i < row->n && columns < HEAD_MOST - 1; i++) {
		split_run(v, row, i, HEAD_MOST - columns);
		columns += text_columns(v->segmenter, row->at[i].text);
		if (is_blank(row->at[i].text))
			continue;
		head = i + 1;
		if (columns > HEAD_FRONT)
			break;
	}
	for (int32_t i = 0; i < head; i++)
		row->at[i].face = FACE_ROW;
}
