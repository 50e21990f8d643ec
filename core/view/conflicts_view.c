#include "config.h"

#include "core/view/conflicts_view.h"

#include "core/base/vec.h"
#include "core/view/wrap.h"

enum { /* columns */
	KIND = 10,
	VALUE = 12,
	LETTER = 3,
	TEXT_LEAST = 20,
	LETTERS_MOST = 8, /* articles with a cell of their own; beyond that a count */
	SENTENCE_ROWS = 3,
};

struct str conflict_title(
	const struct view *v, const struct claims *claims, const struct conflict *c)
{
	const struct story *s = v->story;
	struct str title = STR("");
	if (c->entry >= 0)
		title = label_text(
			v->arena, &s->timeline.at[c->entry].label, LABEL_WIDE, glyph(v, GLYPH_CUT));
	else if (c->speaker >= 0)
		title = s->entities.at[c->speaker].name;
	else if (c->claim >= 0)
		title = span_text(
			s->at[claims->at[c->claim].article]->doc.text, claims->at[c->claim].label);
	return view_clean(v, title);
}

/* ---------------------------------------------------------------------- rows */

static void row(const struct view *v, struct conflict_rows *rows, enum conflict_row_kind kind,
	int32_t conflict, int32_t mention)
{
	const struct conflict_row r = {
		.kind = (uint8_t)kind, .conflict = conflict, .mention = mention};
	VEC_PUSH(v->arena, rows, r);
}

static void mention_rows(const struct view *v, struct conflict_rows *rows, int32_t conflict,
	int32_t mention, int32_t columns)
{
	const struct conflict *c = &rows->conflicts->at[conflict];
	const struct conflict_mention *m = &rows->conflicts->mention[mention];
	const struct document *d = &v->story->at[m->article]->doc;
	bool words = c->kind == CONFLICT_WORDING;
	struct spans lines = {0};
	struct str text = view_clean(
		v, span_text(d->text, words ? m->span : d->sentences.at[m->sentence].span));
	int32_t room = columns - KIND - LETTER - (words ? 0 : VALUE);
	char letter[8];
	story_letter(letter, m->article);
	wrap_text(v->segmenter, v->arena, text, room > TEXT_LEAST ? room : TEXT_LEAST, &lines);
	for (int32_t i = 0; i < lines.n && i < SENTENCE_ROWS; i++) {
		struct span line = lines.at[i];
		if (i == SENTENCE_ROWS - 1)
			line.end = text.len; /* the page cuts it */
		row(v, rows, i == 0 ? CONFLICT_MENTION : CONFLICT_MORE, conflict, mention);
		struct conflict_row *r = &rows->at[rows->n - 1];
		r->text = span_text(text, line);
		if (i == 0)
			r->head = str_dup(v->arena, str_of(letter));
		if (i == 0 && !words)
			r->value = view_clean(v, conflict_value(v->story, m));
	}
}

void conflicts_add(const struct view *v, struct conflict_rows *rows, const struct claims *claims,
	int32_t i, int32_t columns)
{
	const struct conflict *c = &rows->conflicts->at[i];
	if (rows->n > 0)
		row(v, rows, CONFLICT_GAP, i, -1);
	row(v, rows, CONFLICT_HEAD, i, -1);
	rows->at[rows->n - 1].text = conflict_title(v, claims, c);
	for (int32_t m = c->first; m < c->first + c->n; m++)
		mention_rows(v, rows, i, m, columns);
	rows->shown++;
}

/* ---------------------------------------------------------------------- page */

/* "··C·E", or how many there are. */
static struct str tellers(
	const struct view *v, const struct conflicts *all, const struct conflict *c)
{
	struct str s = STR("");
	int32_t n = 0;
	for (int32_t i = 0; i < v->story->n; i++) {
		bool tells = false;
		char letter[8];
		for (int32_t k = c->first; k < c->first + c->n && !tells; k++)
			tells = all->mention[k].article == i;
		n += tells;
		if (v->story->n > LETTERS_MOST)
			continue;
		story_letter(letter, i);
		struct str cell = tells ? str_of(letter) : glyph(v, GLYPH_NONE);
		s = str_printf(v->arena, "%.*s%.*s", STR_ARG(s), STR_ARG(cell));
	}
	return v->story->n > LETTERS_MOST ? str_printf(v->arena, "%d articles", n) : s;
}

static struct str counts(const struct view *v, const struct conflicts *all)
{
	static const char *const words[CONFLICT_KINDS][2] = {
		[CONFLICT_DATE] = {"date", "dates"},
		[CONFLICT_HANGS] = {"hangs on it", "hang on them"},
		[CONFLICT_NUMBER] = {"number", "numbers"},
		[CONFLICT_PLACE] = {"place", "places"},
		[CONFLICT_NAME] = {"name", "names"},
		[CONFLICT_WORDING] = {"wording of a quotation", "wordings of quotations"},
	};
	struct str s = str_printf(v->arena, "%d", all->n);
	for (int k = 0, n = 0; k < CONFLICT_KINDS; k++) {
		if (all->count[k] == 0)
			continue;
		s = str_printf(v->arena, "%.*s%s %d %s", STR_ARG(s), n++ == 0 ? ":" : ",",
			all->count[k], words[k][all->count[k] > 1]);
	}
	return s;
}

static void page_head(const struct view *v, const struct conflict_rows *rows, bool focused,
	int32_t columns, struct page *out)
{
	struct header h = {.title = STR("Conflicts"), .focused = focused};
	if (rows->conflicts != NULL)
		h.about = counts(v, rows->conflicts);
	h.right = STR("all");
	if (rows->filter.len > 0)
		h.right = str_printf(v->arena, "& %.*s", STR_ARG(view_clean(v, rows->filter)));
	view_header(v, out, &h, columns);
}

static void head_line(const struct view *v, struct line *l, const struct conflict_rows *rows,
	const struct conflict_row *r, int32_t columns)
{
	const struct conflict *c = &rows->conflicts->at[r->conflict];
	struct str who = tellers(v, rows->conflicts, c);
	int32_t at = columns - text_columns(v->segmenter, who);
	struct str kind = c->kind == CONFLICT_HANGS
				  ? STR("hangs on")
				  : str_of(conflict_kind_name((enum conflict_kind)c->kind));
	line_add(v->arena, v->segmenter, l, kind, FACE_CONFLICT);
	line_pad(v->arena, l, KIND, FACE_TEXT);
	if (at - KIND - 1 > 0)
		line_add_cut(v->arena, v->segmenter, l, r->text, FACE_TEXT, at - KIND - 1,
			glyph(v, GLYPH_CUT));
	line_pad(v->arena, l, at, FACE_TEXT);
	line_add_cut(v->arena, v->segmenter, l, who, FACE_TEXT, columns - l->columns,
		glyph(v, GLYPH_CUT));
}

static void mention_line(const struct view *v, struct line *l, const struct conflict_rows *rows,
	const struct conflict_row *r, int32_t columns)
{
	int32_t at = KIND + LETTER;
	line_pad(v->arena, l, KIND, FACE_TEXT);
	line_add(v->arena, v->segmenter, l, r->head, FACE_TEXT);
	line_pad(v->arena, l, at, FACE_TEXT);
	if (rows->conflicts->at[r->conflict].kind != CONFLICT_WORDING) {
		line_add_cut(v->arena, v->segmenter, l, r->value, FACE_TEXT, VALUE - 1,
			glyph(v, GLYPH_CUT));
		at += VALUE;
		line_pad(v->arena, l, at, FACE_TEXT);
	}
	line_add_cut(
		v->arena, v->segmenter, l, r->text, FACE_TEXT, columns - at, glyph(v, GLYPH_CUT));
}

void conflicts_page(const struct view *v, const struct list *l, const struct conflict_rows *rows,
	struct rect rect, bool focused, struct page *out)
{
	struct list shown = *l;
	list_show(&shown, rows->n, rect.rows - 1);
	*out = (struct page){.cursor_row = -1};
	page_head(v, rows, focused, rect.columns, out);
	if (rows->n == 0)
		line_add_cut(v->arena, v->segmenter, page_line(v->arena, out), rows->message,
			FACE_RECEDE, rect.columns, glyph(v, GLYPH_CUT));
	for (int32_t i = shown.top; i < rows->n && out->n < rect.rows; i++) {
		struct line *to = page_line(v->arena, out);
		const struct conflict_row *r = &rows->at[i];
		bool here = i == shown.focus;
		if (r->kind == CONFLICT_GAP)
			continue;
		line_add(v->arena, v->segmenter, to, here ? STR(">") : STR(" "), FACE_TEXT);
		if (r->kind == CONFLICT_HEAD)
			head_line(v, to, rows, r, rect.columns);
		else
			mention_line(v, to, rows, r, rect.columns);
		if (!here || !focused)
			continue;
		view_focus(v, to);
		out->cursor_row = out->n - 1;
	}
}
