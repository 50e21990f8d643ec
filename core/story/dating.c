/*
 * dating - the date of an article that gives none, from those of the others.
 *
 * Articles on one event come out within weeks of each other. Where those that
 * are dated do, the middle one of their dates stands for the others, and says
 * that it is inferred; an article never came out before a day that it tells in
 * full as past.
 */
#include "config.h"

#include <stdlib.h>

#include "core/article/dateline.h"
#include "core/base/day.h"
#include "core/story/story.h"

enum { DATING_APART = 60 }; /* days between the first and last article of one event */

static int by_day(const void *a, const void *b)
{
	int32_t x = *(const int32_t *)a, y = *(const int32_t *)b;
	return (x > y) - (x < y);
}

static bool is_read(const struct article *x)
{
	return x->state == ARTICLE_DONE && x->doc.words > 0;
}

/* The middle date of the dated articles, the later of two; DAY_NONE if they lie far apart. */
static int32_t middle_date(const struct story *s)
{
	struct arena a = {0};
	int32_t *day = ARENA_ARRAY(&a, int32_t, s->n + 1), n = 0, middle = DAY_NONE;
	for (int32_t i = 0; i < s->n; i++)
		if (is_read(s->at[i]) && s->at[i]->date != DAY_NONE &&
			s->at[i]->date_rule != DATE_INFERRED)
			day[n++] = s->at[i]->date;
	qsort(day, (size_t)n, sizeof *day, by_day);
	if (n > 0 && day[n - 1] - day[0] <= DATING_APART)
		middle = day[n / 2];
	arena_free(&a);
	return middle;
}

/* The last day near `date` that the article tells in full and not as coming; `date` if none. */
static int32_t not_before(const struct article *x, int32_t date)
{
	int32_t last = date;
	for (int32_t i = 0; i < x->timexes.n; i++) {
		const struct timex3 *t = &x->timexes.at[i];
		if (t->certainty == CERTAINTY_STATED && t->when.grain == GRAIN_DAY &&
			t->bound == BOUND_NONE && t->tense != TENSE_FUTURE && t->when.beg > last &&
			t->when.beg - date <= DATING_APART)
			last = t->when.beg;
	}
	return last;
}

bool story_date(struct story *s)
{
	bool more = false;
	if (s->dated)
		return false;
	for (int32_t i = 0; i < s->n; i++)
		if (s->at[i]->state < ARTICLE_DONE)
			return false;
	s->dated = true;
	int32_t date = middle_date(s);
	for (int32_t i = 0; i < s->n; i++) {
		struct article *x = s->at[i];
		if (!is_read(x) || (x->date_rule != DATE_NONE && x->date_rule != DATE_INFERRED))
			continue;
		int32_t to = date != DAY_NONE ? not_before(x, date) : DAY_NONE;
		if (to == x->date)
			continue;
		article_date(x, to, to != DAY_NONE ? DATE_INFERRED : DATE_NONE);
		more = true;
	}
	return more;
}

void story_set_date(struct story *s, int32_t article, int32_t day)
{
	struct article *x = s->at[article];
	x->given.story_date = day;
	if (x->state == ARTICLE_DONE || x->state == ARTICLE_DATES) {
		dateline_find(x);
		article_date(x, x->date, x->date_rule);
	}
	story_relink(s);
}
