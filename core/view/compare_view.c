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

static int32_t columns_of(const struct view *v, struct str text)
{
	return text_columns(v->segmenter, text);
}

/* "[claims] voices wording emphasis dates": the lenses, the one at hand in brackets; or it alone. */
static struct str lenses_of(const struct view *v, enum lens at, int32_t room)
{
	struct str full = STR(""), names = STR("");
	for (int i = 0; i < LENSES; i++) {
		const char *lead = i > 0 ? " " : "", *open = i == (int)at ? "[" : "";
		const char *close = i == (int)at ? "]" : "";
		full = str_printf(v->arena, "%.*s%s%s%s%s", STR_ARG(full), lead, open,
			lens_kinds[i].title, close);
		names = str_printf(v->arena, "%.*s%s%s%s%s", STR_ARG(names), lead, open,
			lens_kinds[i].name, close);
	}
	if (columns_of(v, full) <= room)
		return full;
	return columns_of(v, names) <= room ? names
					    : str_printf(v->arena, "[%s]", lens_kinds[at].name);
}

/* "  = 7 ~ 1  only B 25 E 8  shared B 46% E 60%": what of it fits whole. */
static struct str counts_of(const struct view *v, const struct compare_sheet *s, int32_t room)
{
	char letter[2][8];
	struct str text = STR("");
	for (int which = 0; which < 2; which++)
		story_letter(letter[which], s->wish.article[which]);
	const struct str parts[] = {str_printf(v->arena, "  = %d ~ %d", s->strong, s->possible),
		str_printf(v->arena, "  only %s %d %s %d", letter[0], s->only[0], letter[1],
			s->only[1]),
		str_printf(v->arena, "  shared %s %d%% %s %d%%", letter[0], compare_share(s, 0),
			letter[1], compare_share(s, 1))};
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		struct str more =
			str_printf(v->arena, "%.*s%.*s", STR_ARG(text), STR_ARG(parts[i]));
		if (columns_of(v, more) > room)
			break;
		text = more;
	}
	return text;
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

/* Is nothing chosen that must be seen? */
static bool is_plain(const struct compare_wish *w)
{
	return w->filter == COMPARE_ALL && w->text.len == 0 && (w->table != NULL || !w->by_right);
}

/* The lenses go first; where there is no room for what is chosen and all is, it is not said. */
static void fill_header(
	const struct view *v, const struct compare_sheet *s, int32_t columns, struct header *h)
{
	enum { GAPS = 4 /* brackets of the title, spaces beside the lenses */ };
	int32_t room = columns - columns_of(v, h->title) - GAPS;
	h->right = choice_of(v, s);
	struct str alone = lenses_of(v, (enum lens)s->wish.lens, 0);
	struct str lenses = lenses_of(v, (enum lens)s->wish.lens, room - columns_of(v, h->right));
	if (is_plain(&s->wish) && str_eq(lenses, alone))
		h->right = (struct str){0};
	room -= columns_of(v, h->right);
	h->about = lenses_of(v, (enum lens)s->wish.lens, room);
	if (s->wish.table == NULL)
		h->about = str_printf(v->arena, "%.*s%.*s", STR_ARG(h->about),
			STR_ARG(counts_of(v, s, room - columns_of(v, h->about))));
}

static void header(
	const struct view *v, const struct compare_input *in, int32_t columns, struct page *out)
{
	enum { LENSES_LEAST = 44, KEYS_FROM = 70 /* columns; narrower, letters stand alone */ };
	struct header h = {.focused = in->focused};
	h.title = names_of(v, in, columns >= KEYS_FROM);
	if (in->sheet != NULL && columns - columns_of(v, h.title) < LENSES_LEAST)
		h.title = names_of(v, in, false);
	if (in->sheet != NULL)
		fill_header(v, in->sheet, columns, &h);
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
