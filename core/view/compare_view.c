#include "config.h"

#include "core/view/compare_view.h"

#include "core/base/vec.h"

/* "B brief | E observer" */
static struct str names_of(const struct view *v, const struct compare_input *in, bool keys)
{
	struct str s = STR("");
	for (int which = 0; which < 2; which++) {
		int32_t i = in->article[which];
		char letter[8];
		if (i < 0)
			return STR("Compare");
		story_letter(letter, i);
		s = str_printf(v->arena, "%.*s%s%s%s%.*s", STR_ARG(s), which > 0 ? " | " : "",
			letter, keys ? " " : "",
			STR_ARG(keys ? view_clean(v, v->story->at[i]->key) : STR("")));
	}
	return s;
}

/* "[claims] voices wording emphasis dates": the lenses, the one at hand in brackets. */
static struct str lenses_of(const struct view *v, enum lens at, bool titles)
{
	struct str s = STR("");
	for (int i = 0; i < LENSES; i++) {
		const char *name = titles ? lens_kinds[i].title : lens_kinds[i].name;
		bool here = (enum lens)i == at;
		s = str_printf(v->arena, "%.*s%s%s%s%s", STR_ARG(s), i > 0 ? " " : "",
			here ? "[" : "", name, here ? "]" : "");
	}
	return s;
}

/* "= 7 ~ 1  only B 25 E 8  shared B 46% E 60%": what of it fits. */
static struct str counts_of(const struct view *v, const struct compare_sheet *s, int32_t columns)
{
	enum { ONLY_FROM = 110, SHARED_FROM = 130 /* columns */ };
	char letter[2][8];
	for (int which = 0; which < 2; which++)
		story_letter(letter[which], s->wish.article[which]);
	struct str text = str_printf(v->arena, "= %d ~ %d", s->strong, s->possible);
	if (columns >= ONLY_FROM)
		text = str_printf(v->arena, "%.*s  only %s %d %s %d", STR_ARG(text), letter[0],
			s->only[0], letter[1], s->only[1]);
	if (columns >= SHARED_FROM)
		text = str_printf(v->arena, "%.*s  shared %s %d%% %s %d%%", STR_ARG(text),
			letter[0], compare_share(s, 0), letter[1], compare_share(s, 1));
	return text;
}

/* Of a lens: what it says of the whole. */
static struct str about_of(const struct view *v, const struct compare_sheet *s, int32_t columns)
{
	enum { TITLES_FROM = 100 };
	struct str lenses = lenses_of(v, (enum lens)s->wish.lens, columns >= TITLES_FROM);
	if (s->wish.table != NULL)
		return lenses;
	return str_printf(
		v->arena, "%.*s  %.*s", STR_ARG(lenses), STR_ARG(counts_of(v, s, columns)));
}

/* "all, order B" */
static struct str choice_of(const struct view *v, const struct compare_sheet *s)
{
	const struct compare_wish *w = &s->wish;
	char letter[8];
	if (w->text.len > 0)
		return str_printf(v->arena, "& %.*s", STR_ARG(view_clean(v, w->text)));
	if (w->table != NULL && w->filter == COMPARE_ALL)
		return view_clean(v, w->table->about);
	if (w->filter == COMPARE_ONLY_LEFT || w->filter == COMPARE_ONLY_RIGHT) {
		story_letter(letter, w->article[w->filter == COMPARE_ONLY_RIGHT]);
		return str_printf(v->arena, "only %s", letter);
	}
	if (w->table != NULL)
		return STR("both");
	story_letter(letter, w->article[w->by_right]);
	return str_printf(
		v->arena, "%s, order %s", w->filter == COMPARE_BOTH ? "both" : "all", letter);
}

static void header(
	const struct view *v, const struct compare_input *in, int32_t columns, struct page *out)
{
	enum { KEYS_FROM = 70, GAPS = 4 }; /* columns; narrower, letters alone stand there */
	struct header h = {.focused = in->focused};
	h.title = names_of(v, in, columns >= KEYS_FROM);
	if (in->sheet != NULL) {
		h.about = about_of(v, in->sheet, columns);
		h.right = choice_of(v, in->sheet);
		/* The lenses go first: with less room there is nothing on the right. */
		if (in->sheet->wish.table != NULL && in->sheet->wish.filter == COMPARE_ALL &&
			in->sheet->wish.text.len == 0 &&
			text_columns(v->segmenter, h.title) + text_columns(v->segmenter, h.about) +
					text_columns(v->segmenter, h.right) + GAPS >
				columns)
			h.right = (struct str){0};
	}
	view_header(v, out, &h, columns);
}

static void add_line(const struct view *v, struct page *out, const struct line *from, bool focus,
	int32_t columns)
{
	struct line *l = page_line(v->arena, out);
	if (focus) {
		line_add(v->arena, v->segmenter, l, STR(">"), FACE_TEXT);
		out->cursor_row = out->n - 1;
	}
	for (int32_t i = 0; i < from->n; i++) {
		struct run r = from->at[i];
		/* The focus takes the place of the gutter's first space. */
		if (focus && i == 0) {
			r.text = str_from(r.text, 1);
			line_add(v->arena, v->segmenter, l, r.text, r.face);
			continue;
		}
		line_add_cut(v->arena, v->segmenter, l, r.text, r.face, columns - l->columns,
			glyph(v, GLYPH_CUT));
	}
}

static void add_message(const struct view *v, struct page *out, struct str text, int32_t columns)
{
	struct line *l = page_line(v->arena, out);
	line_pad(v->arena, l, COMPARE_GUTTER, FACE_TEXT);
	line_add_cut(v->arena, v->segmenter, l, text, FACE_RECEDE, columns - COMPARE_GUTTER,
		glyph(v, GLYPH_CUT));
}

void compare_page(
	const struct view *v, const struct compare_input *in, struct rect rect, struct page *out)
{
	struct compare_sheet *s = in->sheet;
	*out = (struct page){.cursor_row = -1, .ordered = true};
	header(v, in, rect.columns, out);
	if (s == NULL || s->n == 0) {
		add_message(v, out, in->message, rect.columns);
		return;
	}
	struct compare_top at = in->top;
	for (; at.item < s->n && out->n < rect.rows; at.item++, at.row = 0) {
		int32_t rows = compare_rows(s, at.item);
		const struct compare_item *item = &s->at[at.item];
		int32_t focus = at.item != in->focus  ? -1
				: at.row > item->head ? at.row
						      : item->head;
		for (int32_t row = at.row; row < rows && out->n < rect.rows; row++) {
			if (row >= item->lines)
				page_line(v->arena, out);
			else
				add_line(v, out, &item->line[row], row == focus, rect.columns);
		}
	}
	if (!in->focused)
		out->cursor_row = -1;
}
