/* times_margin - what the dates of a text mean, for the margin beside it. */
#include "config.h"

#include <string.h>

#include "core/base/vec.h"
#include "core/desk/desk.h"
#include "core/view/when.h"

/* As lists show it, in one piece; without its year if that is `year`. */
static struct str short_date(struct arena *a, const struct timex3 *t, const char *year)
{
	char edtf[EDTF_MOST];
	timex_edtf(edtf, t);
	struct when w = when_of(str_of(edtf));
	int sign = w.sign != ' '; /* columns */
	if (w.year[0] == '?')
		return STR("");
	if (w.part[0] == '\0')
		return str_printf(a, "%.*s%s", sign, &w.sign, w.year);
	if (strcmp(w.year, year) == 0)
		return str_printf(a, "%.*s%s", sign, &w.sign, w.part);
	return str_printf(a, "%.*s%s-%s", sign, &w.sign, w.year, w.part);
}

/* "E 06, A 08": what the other sides say. */
static struct str against(const struct view *v, const struct entry *e, const struct telling *here)
{
	const struct timeline *t = &v->story->timeline;
	const struct timex3 *date = &v->story->at[here->article]->timexes.at[here->timex];
	char edtf[EDTF_MOST];
	struct str s = STR("");
	timex_edtf(edtf, date);
	struct when w = when_of(str_of(edtf));
	for (int32_t side = 0; side < e->sides; side++) {
		int32_t i = e->first;
		while (i < e->first + e->n &&
			(t->telling[i].side != side || t->telling[i].timex < 0))
			i++;
		if (side == here->side || i == e->first + e->n)
			continue;
		const struct telling *x = &t->telling[i];
		struct str who = times_others(v, e, side, -1);
		s = str_printf(v->arena, "%.*s%s%.*s %.*s", STR_ARG(s), s.len > 0 ? ", " : "",
			STR_ARG(str_trim(who)),
			STR_ARG(short_date(v->arena,
				&v->story->at[x->article]->timexes.at[x->timex], w.year)));
	}
	return s;
}

static void tell_about(const struct view *v, const struct entry *e, const struct telling *here,
	struct margin_date *out)
{
	out->clash = timeline_clashes(e);
	if (out->clash) {
		out->about = against(v, e, here);
		return;
	}
	struct str also = times_others(v, e, -1, here->article);
	if (also.len > 0)
		out->about = str_printf(v->arena, "also%.*s", STR_ARG(also));
}

/* Of the text, and not of the lines around it: those say when the article was written. */
static bool is_told(const struct timex3 *t)
{
	bool around = t->block == BLOCK_DATELINE || t->block == BLOCK_BYLINE ||
		      t->block == BLOCK_SOURCE || t->block == BLOCK_BOILERPLATE;
	return !around && t->type <= TIMEX_TIME && t->certainty != CERTAINTY_VAGUE &&
	       t->when.grain != GRAIN_NONE;
}

/* "since 1984": nothing to add. */
static bool says_itself(const struct timex3 *t)
{
	return t->certainty == CERTAINTY_STATED && t->when.grain >= GRAIN_YEAR;
}

struct told { /* where the timeline tells a date; NULL: nowhere */
	const struct entry *entry;
	const struct telling *telling;
};

/* Of the dates from `first` up to `last`. */
static struct told *find_told(
	const struct timeline *t, struct arena *a, int32_t article, int32_t first, int32_t last)
{
	struct told *told = ARENA_ARRAY(a, struct told, last - first);
	for (int32_t e = 0; e < t->n; e++) {
		for (int32_t i = t->at[e].first; i < t->at[e].first + t->at[e].n; i++) {
			const struct telling *x = &t->telling[i];
			if (x->article == article && x->timex >= first && x->timex < last)
				told[x->timex - first] = (struct told){&t->at[e], x};
		}
	}
	return told;
}

static void add_date(
	const struct view *v, const struct timex3 *t, const struct told *told, struct margin *out)
{
	struct margin_date date = {.at = t->span.beg, .date = short_date(v->arena, t, "")};
	if (told->entry != NULL)
		tell_about(v, told->entry, told->telling, &date);
	if (date.date.len > 0 && (date.about.len > 0 || !says_itself(t)))
		VEC_PUSH(v->arena, out, date);
}

void times_margin(struct desk *d, struct arena *a, int32_t article, int32_t from, int32_t to,
	struct margin *out)
{
	const struct timexes *x = &d->story.at[article]->timexes;
	const struct view v = desk_view_of(d, a);
	int32_t first = timexes_find(x, from), last = first;
	while (last < x->n && x->at[last].span.beg < to)
		last++;
	if (first == last)
		return;
	const struct told *told = find_told(&d->story.timeline, a, article, first, last);
	for (int32_t i = first; i < last; i++)
		if (is_told(&x->at[i]))
			add_date(&v, &x->at[i], &told[i - first], out);
}
