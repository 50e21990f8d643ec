#include "config.h"

#include "core/time/resolve.h"

#include <stdio.h>
#include <string.h>

#include "core/base/day.h"
#include "core/time/choose.h"
#include "core/time/quantity.h"

enum { TOLD_BACK = 200, TOLD_NEAR = 7 }; /* days */

/* Is a date of grain `g` too coarse to count such units from? */
static bool is_finer(enum unit u, enum grain g)
{
	return (u == UNIT_DAY && g > GRAIN_DAY) || (u == UNIT_WEEK && g > GRAIN_WEEK) ||
	       (u == UNIT_MONTH && g > GRAIN_MONTH);
}

static struct stamp complete(struct resolving *k, struct stamp s)
{
	if (k->e->rule == BY_HOLIDAY)
		return choose_holiday(k, &s);
	if (s.grain == GRAIN_QUARTER && s.quarter == 0) {
		struct stamp q = choose_quarter(k);
		s.quarter = q.quarter;
		if (s.year == STAMP_NO_YEAR)
			s.year = q.year;
		return s;
	}
	if (s.year != STAMP_NO_YEAR)
		return s;
	if (s.grain == GRAIN_NONE && s.timed) {
		int32_t day = anchor_day(
			k, k->c->told_when.grain == GRAIN_DAY ? BASE_STORY : BASE_ARTICLE);
		struct stamp out = day != DAY_NONE ? stamp_of_day(day) : s;
		stamp_keep_time(&out, &s);
		out.grain = GRAIN_DAY;
		return out;
	}
	if (s.weekday > 0 && s.day == 0) {
		int32_t day = anchor_day(k, BASE_ARTICLE);
		return day != DAY_NONE ? choose_weekday(k, &s, day, 0) : s;
	}
	bool some_day = s.grain == GRAIN_DAY && s.day == 0;
	if (some_day)
		s.grain = GRAIN_MONTH;
	choose_year(k, &s, s.grain == GRAIN_MONTH || (s.grain == GRAIN_SEASON && s.season > 0));
	if (some_day)
		s.grain = GRAIN_DAY;
	return s;
}

/* "last April", "next summer": the one before, in, or after the article's year. */
static struct stamp turned_name(struct resolving *k, struct stamp s)
{
	int turn = k->e->turn;
	int32_t day = anchor_day(k, (enum base)k->e->base);
	if (k->e->holiday != HOLIDAY_NONE)
		return choose_holiday(k, &s);
	if (day == DAY_NONE)
		return s;
	if (s.weekday > 0)
		return turn == 0
			       ? choose_weekday(&(struct resolving){k->e, k->c, TENSE_FUTURE, k->t},
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
		stamp_keep_time(&whole, fine);
		return whole;
	}
	struct stamp s = *fine;
	s.year = whole.year;
	if (s.weekday > 0 && s.day == 0)
		s.week = whole.week;
	return s;
}

static struct stamp the_weekend(struct resolving *k, int32_t day)
{
	int32_t weekday = day_weekday(day);
	if (k->e->rule == BY_THE_UNIT && weekday != 0 && weekday != 6 && k->tense != TENSE_FUTURE)
		day -= 7;
	return stamp_of_unit(day, UNIT_WEEKEND);
}

/*
 * "The next year" follows what was told if that lies back, else the article.
 * "The morning" is that of the day told last; "the day", as of trade, only if
 * that is near the article.
 */
static enum base turned_base(const struct resolving *k)
{
	const struct context *c = k->c;
	bool lately = c->told_when.beg <= c->date && c->told_when.beg >= c->date - TOLD_NEAR;
	if (k->e->rule == BY_THE_UNIT && k->e->amount.unit == UNIT_DAY && c->date != DAY_NONE &&
		(c->told_when.grain != GRAIN_DAY || (!lately && !k->e->stamp.timed)))
		return BASE_ARTICLE;
	bool near = c->date != DAY_NONE && c->told >= 0 && c->told_when.beg > c->date - TOLD_BACK;
	bool long_one = k->e->amount.unit >= UNIT_QUARTER;
	return k->e->rule == BY_TURN && k->e->turn > 0 && long_one && near ? BASE_ARTICLE
									   : (enum base)k->e->base;
}

/* "That day" behind "in June 2022": some day of that month, as the text does not say which. */
static struct stamp unit_in_told(struct resolving *k, enum unit u)
{
	struct stamp told = stamp_of_day(k->c->told_when.beg), s = stamp_none();
	s.year = told.year;
	s.grain = u == UNIT_DAY ? GRAIN_DAY : u == UNIT_WEEK ? GRAIN_WEEK : GRAIN_MONTH;
	if (k->c->told_when.grain == GRAIN_MONTH && u == UNIT_DAY)
		s.month = told.month;
	stamp_keep_time(&s, &k->e->stamp);
	return s;
}

static struct stamp turned(struct resolving *k)
{
	const struct expr *e = k->e;
	enum unit u = (enum unit)e->amount.unit;
	if (u == UNIT_NONE)
		return turned_name(k, e->stamp);
	if (u == UNIT_QUARTER && (e->rule == BY_THE_UNIT || e->rule == BY_THAT) && e->turn == 0)
		return choose_quarter(k);
	int32_t day = anchor_day(k, turned_base(k));
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

static bool is_quarterly(const struct resolving *k)
{
	return k->e->amount.unit == UNIT_YEAR && k->e->amount.count == 1 && k->c->quarter >= 0 &&
	       k->t->sentence - k->c->quarter_sentence <= QUARTER_REACH;
}

/*
 * "The same month a year ago": of what was told last, if that is as fine. A
 * "period" is as long as what was told, among business figures a quarter.
 */
static struct stamp same_part(struct resolving *k)
{
	static const uint8_t units[] = {[GRAIN_DAY] = UNIT_DAY,
		[GRAIN_WEEK] = UNIT_WEEK,
		[GRAIN_MONTH] = UNIT_MONTH,
		[GRAIN_QUARTER] = UNIT_QUARTER};
	const struct context *c = k->c;
	enum grain told = c->told >= 0 ? c->told_when.grain : GRAIN_NONE;
	enum grain g = (enum grain)k->e->stamp.grain;
	if (g == GRAIN_NONE)
		g = told >= GRAIN_WEEK && told <= GRAIN_QUARTER ? told : GRAIN_QUARTER;
	struct stamp s = stamp_none();
	s.grain = (uint8_t)g;
	int32_t day = g == GRAIN_QUARTER && c->quarter >= 0
			      ? c->quarter_beg
			      : anchor_day(k, told != GRAIN_NONE && told <= g ? BASE_STORY
									      : BASE_ARTICLE);
	if (day == DAY_NONE)
		return s;
	int64_t back = k->e->stamp.year != STAMP_NO_YEAR ? k->e->stamp.year - stamp_of_day(day).year
							 : -k->e->amount.count;
	return stamp_shift(&day, UNIT_YEAR, back) ? stamp_of_unit(day, (enum unit)units[g]) : s;
}

static struct stamp shifted(struct resolving *k)
{
	const struct expr *e = k->e;
	if (e->same)
		return same_part(k);
	enum unit u = (enum unit)e->amount.unit;
	bool quarter = e->stamp.grain == GRAIN_QUARTER || (e->turn < 0 && is_quarterly(k));
	struct stamp s = e->stamp;
	if (quarter && (k->c->quarter >= 0 || s.grain == GRAIN_QUARTER)) {
		struct stamp q = choose_quarter(k);
		if (s.quarter > 0)
			q.quarter = s.quarter;
		if (q.year != STAMP_NO_YEAR)
			q.year += e->turn;
		return q;
	}
	/* Among business figures a year earlier is that before the article. */
	bool business = u == UNIT_YEAR && e->amount.count == 1 && k->c->quarter >= 0;
	int32_t day = anchor_day(k, business ? BASE_ARTICLE : (enum base)e->base);
	s.grain = GRAIN_DAY;
	if (k->t->anchored == ANCHOR_TIMEX && is_finer(u, k->c->told_when.grain))
		return e->stamp; /* ten days after some day of June */
	if (day == DAY_NONE || !stamp_shift(&day, u, (int64_t)e->turn * e->amount.count))
		return e->stamp;
	struct stamp to = stamp_of_unit(day, u < UNIT_DAY                            ? UNIT_DAY
					     : u == UNIT_DECADE || u == UNIT_CENTURY ? UNIT_YEAR
										     : u);
	stamp_keep_time(&to, &e->stamp);
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

static void set_interval(struct resolving *k, struct interval i)
{
	enum mod m = (enum mod)k->e->mod;
	enum unit u = (enum unit)parts[i.grain].unit;
	int32_t middle = i.beg, late = middle;
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

static void set_stamp(struct resolving *k, const struct stamp *s)
{
	stamp_format(k->t->value, s);
	set_interval(k, stamp_interval(s));
	if (k->t->anchored != ANCHOR_NONE)
		k->t->certainty = CERTAINTY_INFERRED;
	if (k->e->mod != MOD_NONE)
		k->t->certainty = CERTAINTY_APPROXIMATE;
}

/* A range in one expression: "11-12 July", "1994-97". */
static void set_range(struct resolving *k, struct stamp from)
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

/* "A few months later": behind what was told, and before the article if that lies back. */
static void set_around_told(struct resolving *k, int32_t turn)
{
	struct interval told = k->c->told_when;
	int32_t date = k->c->date;
	anchor_told(k, k->c->told);
	bool back = date != DAY_NONE && told.end < date;
	k->t->when = turn < 0 ? (struct interval){INTERVAL_PAST, told.beg, GRAIN_VAGUE}
			      : (struct interval){
					told.end, back ? date + 1 : INTERVAL_FUTURE, GRAIN_VAGUE};
}

/* "Several years ago" is before last year, at least: more than one unit away. */
static void set_some_units(struct resolving *k, int32_t date, int32_t turn)
{
	enum unit u = (enum unit)k->e->amount.unit;
	if (u < UNIT_WEEK || !stamp_shift(&date, u, turn))
		return;
	struct stamp one = stamp_of_unit(date, u);
	struct interval i = stamp_interval(&one);
	if (i.grain == GRAIN_NONE)
		return;
	if (turn < 0)
		k->t->when.end = i.beg;
	else
		k->t->when.beg = i.end;
	k->t->when.grain = i.grain > GRAIN_YEAR ? GRAIN_VAGUE : i.grain;
	k->t->certainty = CERTAINTY_BOUND;
}

static void set_ref(struct resolving *k, int32_t turn)
{
	static const char *const ref[] = {"PAST_REF", "PRESENT_REF", "FUTURE_REF"};
	int32_t date = anchor_day(k, BASE_ARTICLE);
	snprintf(k->t->value, sizeof k->t->value, "%s", ref[turn + 1]);
	k->t->certainty = CERTAINTY_VAGUE;
	if (k->e->form == FORM_SHIFT && k->e->base == BASE_STORY && k->c->told >= 0) {
		set_around_told(k, turn);
		return;
	}
	if (date == DAY_NONE)
		return;
	k->t->when = (struct interval){turn < 0 ? INTERVAL_PAST : date,
		turn > 0 ? INTERVAL_FUTURE : date + 1, GRAIN_VAGUE};
	if (k->e->form == FORM_SHIFT && k->e->base == BASE_ARTICLE)
		set_some_units(k, date, turn);
}

/* "That time": what was told last, in its own words' fineness. */
static bool set_told(struct resolving *k)
{
	static const uint8_t units[] = {[GRAIN_DAY] = UNIT_DAY,
		[GRAIN_WEEK] = UNIT_WEEK,
		[GRAIN_MONTH] = UNIT_MONTH,
		[GRAIN_QUARTER] = UNIT_QUARTER,
		[GRAIN_SEASON] = UNIT_NONE,
		[GRAIN_YEAR] = UNIT_YEAR,
		[GRAIN_DECADE] = UNIT_DECADE,
		[GRAIN_CENTURY] = UNIT_CENTURY};
	struct interval told = k->c->told_when;
	if (k->c->told < 0 || told.grain >= GRAIN_VAGUE || units[told.grain] == UNIT_NONE ||
		told.beg == INTERVAL_PAST)
		return false;
	struct stamp s = stamp_of_unit(told.beg, (enum unit)units[told.grain]);
	anchor_told(k, k->c->told);
	set_stamp(k, &s);
	return true;
}

static void set_span(struct resolving *k)
{
	const struct expr *e = k->e;
	amount_format(k->t->value, sizeof k->t->value, &e->amount);
	k->t->certainty = e->amount.count == 0 ? CERTAINTY_VAGUE : CERTAINTY_APPROXIMATE;
	if (!e->open || e->turn == 0)
		return;
	int32_t date = anchor_day(k, BASE_ARTICLE), far = date;
	if (date == DAY_NONE || e->amount.count == 0 || e->amount.unit < UNIT_DAY ||
		!stamp_shift(&far, (enum unit)e->amount.unit, (int64_t)e->turn * e->amount.count))
		return;
	k->t->when = (struct interval){e->turn < 0 ? far : date, e->turn < 0 ? date : far,
		e->amount.unit >= UNIT_YEAR    ? GRAIN_YEAR
		: e->amount.unit >= UNIT_MONTH ? GRAIN_MONTH
					       : GRAIN_WEEK};
}

static void set_repetition(struct resolving *k)
{
	const struct expr *e = k->e;
	k->t->certainty = CERTAINTY_VAGUE;
	if (e->amount.unit != UNIT_NONE)
		amount_format(k->t->value, sizeof k->t->value, &e->amount);
	else
		stamp_format(k->t->value, &e->stamp);
}

/*
 * "the last day of January", "the first week of March": of what was resolved so
 * far. Of a week that begins before it, the greater part counts.
 */
static struct stamp edge_of(const struct expr *e, struct stamp s)
{
	struct interval i = stamp_interval(&s);
	if (i.grain == GRAIN_NONE)
		return s;
	if (e->weekday != 0) {
		int32_t first = e->week > 0 ? i.beg + (e->week - 1) * 7 : i.end - 7;
		return stamp_of_day(first + (e->weekday - day_weekday(first) + 7) % 7);
	}
	if (e->week != 0)
		return stamp_of_week(e->week > 0 ? i.beg + (e->week - 1) * 7 + 3 : i.end - 4);
	if (e->edge != 0)
		return stamp_of_day(e->edge > 0 ? i.beg : i.end - 1);
	return s;
}

void resolve_expr(
	const struct expr *e, const struct context *c, enum timex_tense tense, struct timex3 *t)
{
	struct resolving k = {e, c, tense, t};
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
		s = edge_of(e, s);
		if (e->until.grain != GRAIN_NONE)
			set_range(&k, s);
		else
			set_stamp(&k, &s);
		break;
	case FORM_TURN:
		s = edge_of(e, turned(&k));
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
		if (e->base != BASE_STORY || !set_told(&k))
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
