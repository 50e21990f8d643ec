#include "config.h"

#include "core/time/choose.h"

#include "core/base/day.h"

enum { FAR_AHEAD = 60, QUARTER_DAYS = 88 }; /* days */

void anchor_article(struct resolving *k)
{
	k->t->anchored = ANCHOR_ARTICLE;
}

void anchor_told(struct resolving *k, int32_t which)
{
	k->t->anchored = ANCHOR_TIMEX;
	k->t->anchor = which;
}

/* The day it counts from: DAY_NONE if there is none. */
int32_t anchor_day(struct resolving *k, enum base base)
{
	const struct context *c = k->c;
	if (base == BASE_STORY && c->told >= 0) {
		anchor_told(k, c->told);
		return c->told_when.beg;
	}
	if (c->date != DAY_NONE)
		anchor_article(k);
	return c->date;
}

/*
 * Of the same thing in three years the nearest, or the last or next by tense.
 * What is far ahead of a sentence that looks back is of the year before.
 */
void choose_year(struct resolving *k, struct stamp *s, bool by_tense)
{
	int32_t day = anchor_day(k, BASE_ARTICLE), best = INT32_MAX;
	struct stamp chosen = *s;
	if (day == DAY_NONE)
		return;
	int32_t year = stamp_of_day(day).year;
	for (int32_t y = year - 1; y <= year + 1; y++) {
		struct stamp one = *s;
		one.year = y;
		struct interval i = stamp_interval(&one);
		if (i.grain == GRAIN_NONE)
			continue;
		bool wanted = k->tense == TENSE_NONE ? true
			      : k->tense == TENSE_FUTURE
				      ? !by_tense || i.end > day
				      : i.beg <= day + (by_tense ? 0 : FAR_AHEAD);
		int32_t middle = i.beg + (i.end - i.beg) / 2;
		int32_t far = middle > day ? middle - day : day - middle;
		if (wanted && far < best) {
			best = far;
			chosen = one;
		}
	}
	*s = chosen;
	if (by_tense)
		k->t->tense = (uint8_t)k->tense;
}

/* Weekday `s` at or before, or at or after, `day`; `turn` 0 by tense. */
struct stamp choose_weekday(struct resolving *k, const struct stamp *s, int32_t day, int32_t turn)
{
	int32_t today = day_weekday(day), wanted = s->weekday % 7;
	int32_t back = (today - wanted + 7) % 7, ahead = (wanted - today + 7) % 7;
	int32_t to = turn == 0  ? (k->tense == TENSE_FUTURE ? ahead : -back)
		     : turn < 0 ? -(back == 0 ? 7 : back)
				: (ahead == 0 ? 7 : ahead);
	if (turn == 0)
		k->t->tense = (uint8_t)k->tense;
	struct stamp out = stamp_of_day(day + to);
	stamp_keep_time(&out, s);
	return out;
}

/* "last Easter" lies back; of "Easter" the nearest, if that is near, else by tense. */
static bool is_wanted(struct resolving *k, int32_t one, int32_t day)
{
	if (k->e->form == FORM_TURN)
		return k->e->turn == 0 || (k->e->turn < 0 ? one < day : one > day);
	bool near = one > day - FAR_AHEAD && one < day + FAR_AHEAD;
	return near || k->tense == TENSE_NONE || (k->tense == TENSE_FUTURE) == (one > day);
}

struct stamp choose_holiday(struct resolving *k, const struct stamp *s)
{
	struct stamp out = *s;
	int32_t day = k->c->date, best = DAY_NONE;
	enum holiday h = (enum holiday)k->e->holiday;
	if (s->year != STAMP_NO_YEAR) {
		best = holiday_day(h, s->year);
	} else if (day != DAY_NONE) {
		anchor_article(k);
		int32_t year = stamp_of_day(day).year;
		for (int32_t y = year - 1; y <= year + 1; y++) {
			int32_t one = holiday_day(h, y);
			bool wanted = is_wanted(k, one, day);
			if (one != DAY_NONE && wanted &&
				(best == DAY_NONE ||
					(one > day ? one - day : day - one) <
						(best > day ? best - day : day - best)))
				best = one;
		}
	}
	if (best == DAY_NONE)
		return out;
	out = s->grain == GRAIN_WEEK ? stamp_of_week(best) : stamp_of_day(best);
	stamp_keep_time(&out, s);
	return out;
}

/* A quarter without a number: the one that was told, else the one before the article. */
struct stamp choose_quarter(struct resolving *k)
{
	int32_t day = anchor_day(k, BASE_ARTICLE);
	struct stamp none = stamp_none();
	none.grain = GRAIN_QUARTER;
	bool latest = k->e->rule == BY_THE_UNIT && k->e->turn == 0 && day != DAY_NONE &&
		      k->c->quarter >= 0 && k->c->quarter_beg + QUARTER_DAYS > day;
	if (k->c->quarter >= 0 && !latest) {
		anchor_told(k, k->c->quarter);
		return stamp_of_unit(k->c->quarter_beg, UNIT_QUARTER);
	}
	if (day == DAY_NONE || !stamp_shift(&day, UNIT_QUARTER, -1))
		return none;
	return stamp_of_unit(day, UNIT_QUARTER);
}
