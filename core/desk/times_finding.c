/* times_finding - what the status row and the gutter say of dates. */
#include "config.h"

#include "core/base/vec.h"
#include "core/desk/desk.h"

/* " A C" of a side or of all (-1), the article read apart; counted where they are many. */
static struct str others(const struct view *v, const struct entry *e, int32_t side, int32_t but)
{
	enum { LETTERS_MOST = 8 };
	const struct timeline *t = &v->story->timeline;
	struct str s = STR("");
	int32_t last = but, n = 0;
	for (int32_t i = e->first; i < e->first + e->n; i++) {
		const struct telling *x = &t->telling[i];
		char letter[8];
		if (x->article == but || x->article == last || (side >= 0 && x->side != side))
			continue;
		last = x->article;
		story_letter(letter, last);
		s = str_printf(v->arena, "%.*s %s", STR_ARG(s), letter);
		n++;
	}
	return n <= LETTERS_MOST ? s : str_printf(v->arena, " %d articles", n);
}

static struct str date_of(const struct view *v, const struct telling *t)
{
	struct str edtf = telling_edtf(v, t);
	return edtf.len > 0 ? edtf : STR("no date");
}

/* "2023-06 in E, 2023-08 in A B": what the sides say, without that of `here`. */
static struct str sides(const struct view *v, const struct entry *e, const struct telling *here)
{
	const struct timeline *t = &v->story->timeline;
	struct str s = STR("");
	for (int32_t side = 0; side < e->sides; side++) {
		int32_t i = e->first;
		while (i < e->first + e->n && t->telling[i].side != side)
			i++;
		if (i == e->first + e->n || (here != NULL && side == here->side))
			continue;
		s = str_printf(v->arena, "%.*s%s%.*s in%.*s", STR_ARG(s), s.len > 0 ? ", " : "",
			STR_ARG(date_of(v, &t->telling[i])), STR_ARG(others(v, e, side, -1)));
	}
	return s;
}

/* "! 2023-07 here and in A, 2023-06 in E" */
static struct str conflict_finding(
	const struct view *v, const struct entry *e, const struct telling *here)
{
	struct str same = others(v, e, here->side, here->article);
	return str_printf(v->arena, "! %.*s here%s%.*s, %.*s", STR_ARG(date_of(v, here)),
		same.len > 0 ? " and in" : "", STR_ARG(same), STR_ARG(sides(v, e, here)));
}

struct str times_finding(struct desk *d, struct arena *a, bool exact)
{
	const struct timeline *t = &d->story.timeline;
	struct reader *r = desk_reader(d);
	const struct view v = desk_view_of(d, a);
	int32_t entry = times_read(d);
	int32_t i = entry >= 0 ? telling_at(&v, entry, r->article, r->focus) : -1;
	if (i < 0 || (exact && !span_has(t->telling[i].span, r->focus)))
		return STR("");
	const struct entry *e = &t->at[entry];
	if (timeline_clashes(e))
		return conflict_finding(&v, e, &t->telling[i]);
	struct str also = others(&v, e, -1, r->article);
	if (!exact || also.len == 0 || t->telling[i].timex < 0)
		return STR("");
	return str_printf(
		a, "%.*s here, also in%.*s", STR_ARG(date_of(&v, &t->telling[i])), STR_ARG(also));
}

void times_conflicts(const struct desk *d, struct arena *a, int32_t article, int32_t from,
	int32_t to, struct spans *out)
{
	const struct timeline *t = &d->story.timeline;
	for (int32_t e = 0; e < t->n; e++) {
		if (!timeline_clashes(&t->at[e]))
			continue;
		for (int32_t i = t->at[e].first; i < t->at[e].first + t->at[e].n; i++) {
			const struct telling *x = &t->telling[i];
			if (x->article == article && x->span.beg >= from && x->span.beg < to)
				VEC_PUSH(a, out, x->span);
		}
	}
}

struct str times_row_finding(struct desk *d, struct arena *a)
{
	const struct timeline *t = &d->story.timeline;
	const struct view v = desk_view_of(d, a);
	int32_t entry = times_focused(d);
	if (entry < 0)
		return STR("");
	const struct entry *e = &t->at[entry];
	if (timeline_clashes(e))
		return str_printf(a, "! %.*s", STR_ARG(sides(&v, e, NULL)));
	if (e->hangs_on >= 0)
		return str_printf(a, "%s %.*s", timeline_hangs(e),
			STR_ARG(timeline_label(&v, &t->at[e->hangs_on])));
	if (e->edtf.len == 0)
		return STR("no date");
	return str_printf(
		a, "%.*s  %s", STR_ARG(e->edtf), certainty_name((enum certainty)e->certainty));
}
