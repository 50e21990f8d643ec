#include "config.h"

#include "core/time/resolve.h"

#include <stdio.h>
#include <string.h>

#include "core/base/day.h"
#include "core/base/str.h"
#include "core/time/quantity.h"

enum { FAR_AHEAD = 60, TOLD_BACK = 200 }; /* days */
enum { QUARTER_DAYS = 88 };

struct work {
	const struct expr *e;
	const struct context *c;
	enum timex_tense tense;
	struct timex3 *t;
};

static void from_article(struct work *k)
{
	k->t->anchored = ANCHOR_ARTICLE;
}

static void from_told(struct work *k, int32_t which)
{
	k->t->anchored = ANCHOR_TIMEX;
	k->t->anchor = which;
}

/* The day it counts from: DAY_NONE if there is none. */
static int32_t base_day(struct work *k, enum base base)
{
	const struct context *c = k->c;
	if (base == BASE_STORY && c->told >= 0) {
		from_told(k, c->told);
		return c->told_when.beg;
	}
	if (c->date != DAY_NONE)
		from_article(k);
	return c->date;
}

/*
 * Of the same thing in three years the nearest, or the last or next by tense.
 * What is far ahead of a sentence that looks back is of the year before.
 */
static void choose_year(struct work *k, struct stamp *s, bool by_tense)
{
	int32_t day = base_day(k, BASE_ARTICLE), best = INT32_MAX;
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

/* Is a date of grain `g` too coarse to count such units from? */
static bool is_finer(enum unit u, enum grain g)
{
	return (u == UNIT_DAY && g > GRAIN_DAY) || (u == UNIT_WEEK && g > GRAIN_WEEK) ||
	       (u == UNIT_MONTH && g > GRAIN_MONTH);
}

static void keep_time(struct stamp *s, const struct stamp *time)
{
	s->timed = time->timed;
	s->hour = time->hour;
	s->minute = time->minute;
	s->second = time->second;
	s->part = time->part;
}

/* Weekday `s` at or before, or at or after, `day`; `turn` 0 by tense. */
static struct stamp choose_weekday(struct work *k, const struct stamp *s, int32_t day, int32_t turn)
{
	int32_t today = day_weekday(day), wanted = s->weekday % 7;
	int32_t back = (today - wanted + 7) % 7, ahead = (wanted - today + 7) % 7;
	int32_t to = turn == 0  ? (k->tense == TENSE_FUTURE ? ahead : -back)
		     : turn < 0 ? -(back == 0 ? 7 : back)
				: (ahead == 0 ? 7 : ahead);
	if (turn == 0)
		k->t->tense = (uint8_t)k->tense;
	struct stamp out = stamp_of_day(day + to);
	keep_time(&out, s);
	return out;
}

static struct stamp choose_holiday(struct work *k, const struct stamp *s)
{
	struct stamp out = *s;
	int32_t day = k->c->date, best = DAY_NONE;
	enum holiday h = (enum holiday)k->e->holiday;
	if (s->year != STAMP_NO_YEAR) {
		best = holiday_day(h, s->year);
	} else if (day != DAY_NONE) {
		from_article(k);
		int32_t year = stamp_of_day(day).year;
		for (int32_t y = year - 1; y <= year + 1; y++) {
			int32_t one = holiday_day(h, y);
			bool wanted = k->e->form != FORM_TURN || k->e->turn == 0 ||
				      (k->e->turn < 0 ? one < day : one > day);
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
	keep_time(&out, s);
	return out;
}

/* A quarter without a number: the one that was told, else the one before the article. */
static struct stamp some_quarter(struct work *k)
{
	int32_t day = base_day(k, BASE_ARTICLE);
	struct stamp none = stamp_none();
	none.grain = GRAIN_QUARTER;
	bool latest = k->e->rule == BY_THE_UNIT && k->e->turn == 0 && day != DAY_NONE &&
		      k->c->quarter >= 0 && k->c->quarter_beg + QUARTER_DAYS > day;
	if (k->c->quarter >= 0 && !latest) {
		from_told(k, k->c->quarter);
		return stamp_of_unit(k->c->quarter_beg, UNIT_QUARTER);
	}
	if (day == DAY_NONE || !stamp_shift(&day, UNIT_QUARTER, -1))
		return none;
	return stamp_of_unit(day, UNIT_QUARTER);
}

static struct stamp complete(struct work *k, struct stamp s)
{
	if (k->e->rule == BY_HOLIDAY)
		return choose_holiday(k, &s);
	if (s.grain == GRAIN_QUARTER && s.quarter == 0) {
		struct stamp q = some_quarter(k);
		s.quarter = q.quarter;
		if (s.year == STAMP_NO_YEAR)
			s.year = q.year;
		return s;
	}
	if (s.year != STAMP_NO_YEAR)
		return s;
	if (s.grain == GRAIN_NONE && s.timed) {
		int32_t day =
			base_day(k, k->c->told_when.grain == GRAIN_DAY ? BASE_STORY : BASE_ARTICLE);
		struct stamp out = day != DAY_NONE ? stamp_of_day(day) : s;
		keep_time(&out, &s);
		out.grain = GRAIN_DAY;
		return out;
	}
	if (s.weekday > 0 && s.day == 0) {
		int32_t day = base_day(k, BASE_ARTICLE);
		return day != DAY_NONE ? choose_weekday(k, &s, day, 0) : s;
	}
	choose_year(k, &s, s.grain == GRAIN_MONTH || (s.grain == GRAIN_SEASON && s.season > 0));
	return s;
}

/* "last April", "next summer": the one before, in, or after the article's year. */
static struct stamp turned_name(struct work *k, struct stamp s)
{
	int32_t turn = k->e->turn, day = base_day(k, (enum base)k->e->base);
	if (k->e->holiday != HOLIDAY_NONE)
		return choose_holiday(k, &s);
	if (day == DAY_NONE)
		return s;
	if (s.weekday > 0)
		return turn == 0 ? choose_weekday(&(struct work){k->e, k->c, TENSE_FUTURE, k->t},
					   &s, day, 0)
				 : choose_weekday(k, &s, day, turn);
	int32_t year = stamp_of_day(day).year;
	s.year = year;
	for (int32_t step = 0; step < 2 && turn != 0; step++) {
		struct interval i = stamp_interval(&s);
		if (i.grain == GRAIN_NONE || (turn < 0 ? i.end <= day : i.beg > day))
			break;
		s.year += turn;
	}
	return s;
}

/* The parts of `fine` that are told, within the unit `whole`. */
static struct stamp overlay(struct stamp whole, const struct stamp *fine)
{
	if (fine->grain == GRAIN_NONE) {
		keep_time(&whole, fine);
		return whole;
	}
	struct stamp s = *fine;
	s.year = whole.year;
	if (s.weekday > 0 && s.day == 0)
		s.week = whole.week;
	return s;
}

static struct stamp the_weekend(struct work *k, int32_t day)
{
	int32_t weekday = day_weekday(day);
	if (k->e->rule == BY_THE_UNIT && weekday != 0 && weekday != 6 && k->tense != TENSE_FUTURE)
		day -= 7;
	return stamp_of_unit(day, UNIT_WEEKEND);
}

/* "The next year" follows what was told if that lies back, else the article. */
static enum base turned_base(const struct work *k)
{
	const struct context *c = k->c;
	bool near = c->date != DAY_NONE && c->told >= 0 && c->told_when.beg > c->date - TOLD_BACK;
	bool long_one = k->e->amount.unit >= UNIT_QUARTER;
	return k->e->rule == BY_TURN && k->e->turn > 0 && long_one && near ? BASE_ARTICLE
									   : (enum base)k->e->base;
}

/* "That day" behind "in June 2022": some day of that month, as the text does not say which. */
static struct stamp unit_in_told(struct work *k, enum unit u)
{
	struct stamp told = stamp_of_day(k->c->told_when.beg), s = stamp_none();
	s.year = told.year;
	s.grain = u == UNIT_DAY ? GRAIN_DAY : u == UNIT_WEEK ? GRAIN_WEEK : GRAIN_MONTH;
	if (k->c->told_when.grain == GRAIN_MONTH && u == UNIT_DAY)
		s.month = told.month;
	keep_time(&s, &k->e->stamp);
	return s;
}

static struct stamp turned(struct work *k)
{
	const struct expr *e = k->e;
	enum unit u = (enum unit)e->amount.unit;
	if (u == UNIT_NONE)
		return turned_name(k, e->stamp);
	if (u == UNIT_QUARTER && (e->rule == BY_THE_UNIT || e->rule == BY_THAT) && e->turn == 0)
		return some_quarter(k);
	int32_t day = base_day(k, turned_base(k));
	struct stamp s = e->stamp;
	if (day == DAY_NONE) {
		static const uint8_t grain[] = {[UNIT_DAY] = GRAIN_DAY,
			[UNIT_WEEK] = GRAIN_WEEK,
			[UNIT_WEEKEND] = GRAIN_WEEK,
			[UNIT_MONTH] = GRAIN_MONTH,
			[UNIT_QUARTER] = GRAIN_QUARTER,
			[UNIT_YEAR] = GRAIN_YEAR,
			[UNIT_DECADE] = GRAIN_DECADE,
			[UNIT_CENTURY] = GRAIN_CENTURY,
			[UNIT_MILLENNIUM] = 0};
		if (s.grain == GRAIN_NONE)
			s.grain = grain[u];
		return s;
	}
	if (k->t->anchored == ANCHOR_TIMEX && is_finer(u, k->c->told_when.grain))
		return unit_in_told(k, u);
	if (!stamp_shift(&day, u, e->turn))
		return s;
	return overlay(u == UNIT_WEEKEND ? the_weekend(k, day) : stamp_of_unit(day, u), &s);
}

static bool is_quarterly(const struct work *k)
{
	return k->e->amount.unit == UNIT_YEAR && k->e->amount.count == 1 && k->c->quarter >= 0 &&
	       k->t->sentence - k->c->quarter_sentence <= QUARTER_REACH;
}

static struct stamp shifted(struct work *k)
{
	const struct expr *e = k->e;
	enum unit u = (enum unit)e->amount.unit;
	bool quarter = e->stamp.grain == GRAIN_QUARTER || (e->turn < 0 && is_quarterly(k));
	struct stamp s = e->stamp;
	if (quarter && (k->c->quarter >= 0 || s.grain == GRAIN_QUARTER)) {
		struct stamp q = some_quarter(k);
		if (s.quarter > 0)
			q.quarter = s.quarter;
		if (q.year != STAMP_NO_YEAR)
			q.year += e->turn;
		return q;
	}
	/* Among business figures a year earlier is that before the article. */
	bool business = u == UNIT_YEAR && e->amount.count == 1 && k->c->quarter >= 0;
	int32_t day = base_day(k, business ? BASE_ARTICLE : (enum base)e->base);
	s.grain = GRAIN_DAY;
	if (k->t->anchored == ANCHOR_TIMEX && is_finer(u, k->c->told_when.grain))
		return e->stamp; /* ten days after some day of June */
	if (day == DAY_NONE || !stamp_shift(&day, u, (int64_t)e->turn * e->amount.count))
		return e->stamp;
	struct stamp to = stamp_of_unit(day, u < UNIT_DAY                            ? UNIT_DAY
					     : u == UNIT_DECADE || u == UNIT_CENTURY ? UNIT_YEAR
										     : u);
	keep_time(&to, &e->stamp);
	return to;
}

/* What early, middle and late are of a span: in so many smaller units the parts begin. */
static const struct {
	uint8_t unit;
	int8_t middle, late;
} parts[] = {
	[GRAIN_NONE] = {UNIT_NONE, 0, 0},
	[GRAIN_DAY] = {UNIT_NONE, 0, 0},
	[GRAIN_WEEK] = {UNIT_DAY, 2, 5},
	[GRAIN_MONTH] = {UNIT_DAY, 10, 20},
	[GRAIN_QUARTER] = {UNIT_MONTH, 1, 2},
	[GRAIN_SEASON] = {UNIT_MONTH, 1, 2},
	[GRAIN_YEAR] = {UNIT_MONTH, 4, 8},
	[GRAIN_DECADE] = {UNIT_YEAR, 4, 7},
	[GRAIN_CENTURY] = {UNIT_YEAR, 33, 67},
	[GRAIN_VAGUE] = {UNIT_NONE, 0, 0},
};

static void set_interval(struct work *k, struct interval i)
{
	enum mod m = (enum mod)k->e->mod;
	enum unit u = (enum unit)parts[i.grain].unit;
	int32_t middle = i.beg, late = i.beg;
	k->t->when = i;
	if (u == UNIT_NONE || m == MOD_NONE || m == MOD_APPROX ||
		!stamp_shift(&middle, u, parts[i.grain].middle) ||
		!stamp_shift(&late, u, parts[i.grain].late))
		return;
	if (m == MOD_START)
		k->t->when.end = middle;
	else if (m == MOD_END)
		k->t->when.beg = late;
	else {
		k->t->when.beg = middle;
		k->t->when.end = late;
	}
}

static void set_stamp(struct work *k, const struct stamp *s)
{
	stamp_format(k->t->value, s);
	set_interval(k, stamp_interval(s));
	if (k->t->anchored != ANCHOR_NONE)
		k->t->certainty = CERTAINTY_INFERRED;
	if (k->e->mod != MOD_NONE)
		k->t->certainty = CERTAINTY_APPROXIMATE;
}

/* A range in one expression: "11-12 July", "1994-97". */
static void set_range(struct work *k, struct stamp from)
{
	struct stamp to = k->e->until;
	char end[STAMP_VALUE];
	if (to.year == STAMP_NO_YEAR)
		to.year = from.year;
	set_stamp(k, &from);
	struct interval i = stamp_interval(&to);
	if (i.grain != GRAIN_NONE && k->t->when.grain != GRAIN_NONE)
		k->t->when.end = i.end;
	stamp_format(end, &to);
	size_t n = strlen(k->t->value);
	snprintf(k->t->value + n, sizeof k->t->value - n, "/%.*s",
		(int)(sizeof k->t->value - n) - 2, end);
}

static void set_ref(struct work *k, int32_t turn)
{
	static const char *const ref[] = {"PAST_REF", "PRESENT_REF", "FUTURE_REF"};
	int32_t date = base_day(k, BASE_ARTICLE);
	snprintf(k->t->value, sizeof k->t->value, "%s", ref[turn + 1]);
	k->t->certainty = CERTAINTY_VAGUE;
	if (date == DAY_NONE)
		return;
	k->t->when = (struct interval){turn < 0 ? INTERVAL_PAST : date,
		turn > 0 ? INTERVAL_FUTURE : date + 1, GRAIN_VAGUE};
}

static void set_span(struct work *k)
{
	const struct expr *e = k->e;
	amount_format(k->t->value, sizeof k->t->value, &e->amount);
	k->t->certainty = e->amount.count == 0 ? CERTAINTY_VAGUE : CERTAINTY_APPROXIMATE;
	if (!e->open || e->turn == 0)
		return;
	int32_t date = base_day(k, BASE_ARTICLE), far = date;
	if (date == DAY_NONE || e->amount.count == 0 || e->amount.unit < UNIT_DAY ||
		!stamp_shift(&far, (enum unit)e->amount.unit, (int64_t)e->turn * e->amount.count))
		return;
	k->t->when = (struct interval){e->turn < 0 ? far : date, e->turn < 0 ? date : far,
		e->amount.unit >= UNIT_YEAR    ? GRAIN_YEAR
		: e->amount.unit >= UNIT_MONTH ? GRAIN_MONTH
					       : GRAIN_WEEK};
}

static void set_repetition(struct work *k)
{
	const struct expr *e = k->e;
	k->t->certainty = CERTAINTY_VAGUE;
	if (e->amount.unit != UNIT_NONE)
		amount_format(k->t->value, sizeof k->t->value, &e->amount);
	else
		stamp_format(k->t->value, &e->stamp);
}

/* "the last day of January": of what was resolved so far. */
static struct stamp edge_day(const struct expr *e, struct stamp s)
{
	struct interval i = stamp_interval(&s);
	if (e->edge == 0 || i.grain == GRAIN_NONE)
		return s;
	return stamp_of_day(e->edge > 0 ? i.beg : i.end - 1);
}

void resolve_expr(
	const struct expr *e, const struct context *c, enum timex_tense tense, struct timex3 *t)
{
	struct work k = {e, c, tense, t};
	struct stamp s;
	t->type = e->type;
	t->rule = e->rule;
	t->mod = e->mod;
	t->anchor = t->until = -1;
	t->anchored = ANCHOR_NONE;
	t->tense = TENSE_NONE;
	t->certainty = CERTAINTY_STATED;
	t->when = (struct interval){0, 0, GRAIN_NONE};
	t->value[0] = '\0';
	switch ((enum form)e->form) {
	case FORM_STAMP:
		s = complete(&k, e->stamp);
		if (e->amount.unit == UNIT_WEEK && stamp_interval(&s).grain != GRAIN_NONE)
			s = stamp_of_week(stamp_interval(&s).beg); /* the week of March 6 */
		s = edge_day(e, s);
		if (e->until.grain != GRAIN_NONE)
			set_range(&k, s);
		else
			set_stamp(&k, &s);
		break;
	case FORM_TURN:
		s = edge_day(e, turned(&k));
		set_stamp(&k, &s);
		if (t->when.grain == GRAIN_NONE && t->anchored == ANCHOR_TIMEX) {
			t->when = c->told_when;
			t->certainty = CERTAINTY_APPROXIMATE;
		}
		break;
	case FORM_SHIFT:
		if (e->amount.count == 0 && e->turn != 0) {
			set_ref(&k, e->turn);
			break;
		}
		s = shifted(&k);
		if (s.year != STAMP_NO_YEAR)
			set_stamp(&k, &s);
		break;
	case FORM_REF:
		set_ref(&k, e->turn);
		break;
	case FORM_SPAN:
		set_span(&k);
		break;
	case FORM_SET:
		set_repetition(&k);
		break;
	}
}
