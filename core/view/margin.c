#include "config.h"

#include "core/view/margin.h"

enum { GAP = 1, LEAST = 10, MOST = 26 }; /* columns; LEAST is a whole date */

struct margin_place margin_place(int32_t text, int32_t columns)
{
	int32_t beg = text + GAP, end = columns < beg + MOST ? columns : beg + MOST;
	return (struct margin_place){beg, end < beg + LEAST ? beg : end};
}

static int32_t first_date(const struct margin *m, int32_t at)
{
	int32_t i = 0;
	while (i < m->n && m->at[i].at < at)
		i++;
	return i;
}

static void add(const struct view *v, struct line *l, struct str text, enum face face)
{
	line_add(v->arena, v->segmenter, l, text, face);
}

/* Who else tells it; all or nothing. */
static void add_about(
	const struct view *v, const struct margin_date *d, int32_t end, struct line *l)
{
	static const struct str gap = STR("  "), mark = STR("! ");
	int32_t columns =
		gap.len + (d->clash ? mark.len : 0) + text_columns(v->segmenter, d->about);
	if (d->about.len == 0 || l->columns + columns > end)
		return;
	add(v, l, gap, FACE_TEXT);
	if (d->clash)
		add(v, l, mark, FACE_CONFLICT);
	add(v, l, d->about, FACE_RECEDE);
}

void margin_add(const struct view *v, const struct margin *m, struct span row,
	struct margin_place place, struct line *l)
{
	int32_t first = first_date(m, row.beg), last = first_date(m, row.end);
	if (first == last || place.beg == place.end || l->columns > place.beg)
		return;
	l->margin = l->n;
	line_pad(v->arena, l, place.beg, FACE_TEXT);
	for (int32_t i = first; i < last; i++) {
		struct str date = m->at[i].date;
		int32_t space = i > first, columns = text_columns(v->segmenter, date);
		if (l->columns + space + columns > place.end) {
			if (l->columns < place.end)
				add(v, l, glyph(v, GLYPH_CUT), FACE_RECEDE);
			return;
		}
		line_pad(v->arena, l, l->columns + space, FACE_TEXT);
		add(v, l, date, FACE_RECEDE);
		if (last - first == 1 || m->at[i].clash)
			add_about(v, &m->at[i], place.end, l);
	}
}
