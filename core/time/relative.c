/* relative - dates that count from another: "last week", "that year", "yesterday". */
#include "config.h"

#include "core/time/expr.h"
#include "core/time/quantity.h"
#include "core/time/timex.h"

struct turn {
	int32_t turn;
	uint8_t base;
	enum word_class class;
	bool article; /* the, its */
};

/* "this", "the next", "its last", "this coming"; the word behind it or 0. */
static int32_t turn_read(const struct words *w, int32_t i, struct turn *t)
{
	static const struct {
		uint8_t class;
		int32_t turn;
		uint8_t base;
	} turns[] = {{WORD_THIS, 0, BASE_ARTICLE}, {WORD_LAST, -1, BASE_ARTICLE},
		{WORD_NEXT, 1, BASE_ARTICLE}, {WORD_PAST, -1, BASE_ARTICLE},
		{WORD_COMING, 1, BASE_ARTICLE}, {WORD_CURRENT, 0, BASE_ARTICLE},
		{WORD_PREVIOUS, -1, BASE_STORY}, {WORD_FOLLOWING, 1, BASE_STORY},
		{WORD_SAME, 0, BASE_STORY}, {WORD_THAT, 0, BASE_STORY},
		{WORD_LATEST, 0, BASE_STORY}, {WORD_RECENT, -1, BASE_ARTICLE}};
	*t = (struct turn){.article = word_is(w, i, WORD_THE) || word_is(w, i, WORD_ITS)};
	int32_t at = i + t->article;
	for (size_t k = 0; k < sizeof turns / sizeof *turns; k++)
		if (word_is(w, at, (enum word_class)turns[k].class)) {
			t->class = (enum word_class)turns[k].class;
			t->turn = turns[k].turn;
			t->base = turns[k].base;
		}
	if (t->class == WORD_OTHER)
		return 0;
	enum word_class next = word_class(w, at + 1);
	if (t->class == WORD_THIS && (next == WORD_PAST || next == WORD_COMING)) {
		t->turn = next == WORD_PAST ? -1 : 1;
		at++;
	} else if (t->class == WORD_THAT && next == WORD_SAME) {
		at++;
	}
	return at + 1;
}

/* "the past two years", "the next few days", "recent weeks". */
static int32_t turned_span(const struct words *w, int32_t at, const struct turn *t, struct expr *e)
{
	struct expr out = expr_new(FORM_SPAN, BY_PERIOD);
	int32_t end = 0;
	bool plural = word_is(w, at, WORD_UNIT) && word_has(w, at, WORD_PLURAL);
	out.open = true;
	out.turn = t->turn;
	if (plural) {
		out.amount.unit = (uint8_t)word_value(w, at);
		end = join_units(w, at + 1);
	} else if (!word_is(w, at, WORD_A)) {
		end = amount_range_read(w, at, &out.amount);
		if (end > 0)
			out.mod = MOD_APPROX;
		else
			end = amount_read(w, at, &out.amount);
	}
	if (end > 0 && word_is(w, end, WORD_TO) && word_is(w, end - 1, WORD_NUMBER))
		end = 0;
	/* "the past year" is a year long, "last year" is a year of the calendar. */
	bool single = !plural && end == 0 && word_is(w, at, WORD_UNIT) &&
		      (t->class == WORD_PAST || (t->article && t->class == WORD_LAST &&
							word_value(w, at) >= UNIT_DECADE));
	if (single) {
		out.amount = (struct amount){.count = 1, .unit = (uint8_t)word_value(w, at)};
		end = at + 1;
	}
	bool fits = t->class == WORD_LAST || t->class == WORD_NEXT || t->class == WORD_PAST ||
		    t->class == WORD_COMING || t->class == WORD_PREVIOUS ||
		    t->class == WORD_FOLLOWING || t->class == WORD_RECENT ||
		    t->class == WORD_LATEST;
	if (end == 0 || !fits)
		return 0;
	*e = out;
	return end;
}

static bool is_turned_unit(const struct turn *t, enum unit u)
{
	if (u < UNIT_DAY || u == UNIT_FORTNIGHT || t->class == WORD_RECENT || t->class == WORD_PAST)
		return false;
	if (u == UNIT_DAY)
		return t->class == WORD_NEXT || t->class == WORD_FOLLOWING ||
		       t->class == WORD_PREVIOUS || t->class == WORD_SAME || t->class == WORD_THAT;
	return true;
}

/* "this year's third quarter": the part behind the possessive. */
static int32_t part_of(const struct words *w, int32_t i, struct expr *e)
{
	struct expr part;
	if (!word_is(w, i, WORD_POSS) || e->amount.unit != UNIT_YEAR)
		return i;
	int32_t end = match_quarter(w, i + 1, &part);
	if (end == 0 || part.form != FORM_STAMP || part.stamp.year != STAMP_NO_YEAR)
		return i;
	part.stamp.year = STAMP_NO_YEAR;
	e->stamp = part.stamp;
	e->rule = part.rule;
	return end;
}

static int32_t turned_unit(const struct words *w, int32_t at, const struct turn *t, struct expr *e)
{
	enum unit u = (enum unit)word_value(w, at);
	if (!word_is(w, at, WORD_UNIT) || word_has(w, at, WORD_PLURAL) || !is_turned_unit(t, u))
		return 0;
	if (at > 1 && word_has(w, at, WORD_CAPITAL) && word_has(w, at - 1, WORD_CAPITAL))
		return 0; /* "This Week": a title */
	*e = expr_new(FORM_TURN, t->base == BASE_STORY ? BY_THAT : BY_TURN);
	e->turn = t->turn;
	e->base = t->base;
	e->amount = (struct amount){.count = 1, .unit = (uint8_t)u};
	/* "the next day" follows what was told; "next week" follows the article. */
	if (t->class == WORD_NEXT && (u == UNIT_DAY || t->article))
		e->base = BASE_STORY;
	return part_of(w, at + 1, e);
}

/* "last April", "next Friday", "this summer", "last night". */
static int32_t turned_name(const struct words *w, int32_t at, const struct turn *t, struct expr *e)
{
	struct expr out = expr_new(FORM_TURN, BY_TURN);
	int32_t end = at + 1;
	bool short_form = word_has(w, at, WORD_SHORT) || word_has(w, at, WORD_PLURAL);
	out.turn = t->turn;
	out.base = t->base;
	if (t->class == WORD_CURRENT || t->class == WORD_RECENT || t->class == WORD_LATEST ||
		(t->class == WORD_THAT && !word_is(w, at, WORD_PART) &&
			!word_is(w, at, WORD_SEASON)))
		return 0;
	if (word_is(w, at, WORD_MONTH) && !short_form) {
		out.stamp.month = (int8_t)word_value(w, at);
		out.stamp.grain = GRAIN_MONTH;
	} else if (word_is(w, at, WORD_WEEKDAY) && !short_form) {
		/* "this coming Sunday, March 8": the date says it. */
		int32_t date = match_date(w, at, e);
		if (date > end && e->stamp.day > 0)
			return date;
		out.stamp.weekday = (int8_t)word_value(w, at);
		out.stamp.grain = GRAIN_DAY;
	} else if (word_is(w, at, WORD_SEASON) && !short_form) {
		out.stamp.season = (int8_t)word_value(w, at);
		out.stamp.grain = GRAIN_SEASON;
	} else if (word_is(w, at, WORD_PART) && !short_form) {
		out.amount = (struct amount){.count = 1, .unit = UNIT_DAY};
		out.stamp.timed = true;
		out.stamp.part = (uint8_t)word_value(w, at);
		out.type = TIMEX_TIME;
		out.rule = BY_PART;
		if (t->class == WORD_NEXT || t->class == WORD_PAST)
			out.base = BASE_STORY;
	} else {
		end = match_holiday(w, at, &out);
		if (end == 0)
			return 0;
		out.form = FORM_TURN;
		out.turn = t->turn;
	}
	*e = out;
	return end;
}

/* "the year before", "the year previous", "the year after" */
static int32_t way_behind(const struct words *w, int32_t i)
{
	if (word_is(w, i, WORD_BEFORE) || word_is(w, i, WORD_EARLIER) ||
		word_is(w, i, WORD_PREVIOUS))
		return -1;
	return word_is(w, i, WORD_AFTER) ? 1 : 0;
}

/* "the week before last", "the month after next" */
static int32_t beyond_next(const struct words *w, int32_t i)
{
	if (word_is(w, i, WORD_BEFORE) && word_is(w, i + 1, WORD_LAST))
		return -2;
	return word_is(w, i, WORD_AFTER) && word_is(w, i + 1, WORD_NEXT) ? 2 : 0;
}

/* Units that "the" at `i` points to; a decade only in "the end of the decade". */
static bool is_pointed_at(const struct words *w, int32_t i, enum unit u, bool told)
{
	enum word_class edge = word_class(w, i - 2);
	bool part = word_is(w, i - 1, WORD_OF) &&
		    (edge == WORD_END || edge == WORD_BEGINNING || edge == WORD_MIDDLE);
	return u == UNIT_WEEK || u == UNIT_MONTH || u == UNIT_QUARTER || u == UNIT_YEAR ||
	       u == UNIT_WEEKEND || (u == UNIT_DAY && told) ||
	       ((u == UNIT_DECADE || u == UNIT_CENTURY) && part);
}

/* Units that a bare "the" points to: the one that is being talked of. */
static int32_t the_unit(const struct words *w, int32_t i, struct expr *e)
{
	int32_t at = i + 1 + word_is(w, i + 1, WORD_WHOLE);
	bool fiscal = word_is(w, at, WORD_FISCAL);
	at += fiscal;
	enum unit u = (enum unit)word_value(w, at);
	int32_t way = way_behind(w, at + 1);
	bool ends =
		at + 2 >= w->n || (word_is(w, at + 2, WORD_MARK) && word_value(w, at + 2) != '"');
	bool told = way != 0 && ends; /* "the year before", at the end of a clause */
	if (!word_is(w, i, WORD_THE) || !word_is(w, at, WORD_UNIT) ||
		word_has(w, at, WORD_PLURAL) || !is_pointed_at(w, i, u, told))
		return 0;
	if (word_is_mark(w, at + 1, '-') && word_has(w, at + 1, WORD_GLUED))
		return 0;
	if (u == UNIT_WEEK && word_is(w, at + 1, WORD_OF)) {
		int32_t end = match_date(w, at + 2, e);
		if (end > 0 && e->stamp.grain == GRAIN_DAY) {
			e->amount = (struct amount){.count = 1, .unit = UNIT_WEEK};
			return end;
		}
	}
	if (word_is(w, at + 1, WORD_NUMBER))
		return 0; /* "the year 99999" */
	int32_t over = beyond_next(w, at + 1);
	if (over != 0) {
		*e = expr_new(FORM_TURN, BY_TURN);
		e->amount = (struct amount){.count = 1, .unit = (uint8_t)u};
		e->turn = over;
		return at + 3;
	}
	/* "the year ended March 31" is twelve months, not a year of the calendar. */
	if (u == UNIT_YEAR && (word_says(w, at + 1, "ended") || word_says(w, at + 1, "ending"))) {
		*e = expr_new(FORM_SPAN, BY_DURATION);
		e->amount = (struct amount){.count = 1, .unit = UNIT_YEAR};
		return at + 1;
	}
	*e = expr_new(FORM_TURN, told ? BY_THAT : BY_THE_UNIT);
	e->amount = (struct amount){.count = 1, .unit = (uint8_t)u};
	e->base = u == UNIT_QUARTER || told ? BASE_STORY : BASE_ARTICLE;
	e->turn = told ? way : 0;
	return at + 1 + told;
}

/* "a year-ago", "the year-earlier third quarter". */
static int32_t year_ago(const struct words *w, int32_t i, struct expr *e)
{
	int32_t at = i + word_is(w, i, WORD_THE), number = 0;
	if (word_says(w, at, "comparable") && at > i)
		at++;
	if (!word_is(w, at, WORD_UNIT) || word_value(w, at) != UNIT_YEAR ||
		!word_is_mark(w, at + 1, '-') ||
		(!word_is(w, at + 2, WORD_AGO) && !word_is(w, at + 2, WORD_EARLIER)))
		return 0;
	struct expr out = expr_new(FORM_SHIFT, BY_EARLIER);
	out.turn = -1;
	out.base = BASE_STORY;
	out.amount = (struct amount){.count = 1, .unit = UNIT_YEAR};
	int32_t behind = at + 3, end = ordinal_read(w, behind, &number);
	end = skip_hyphen(w, end > 0 ? end : behind);
	bool quarter = word_is(w, end, WORD_UNIT) && word_value(w, end) == UNIT_QUARTER;
	if (quarter || word_is(w, end, WORD_PERIOD)) {
		out.stamp.quarter = (int8_t)(number <= 4 ? number : 0);
		out.stamp.grain = GRAIN_QUARTER;
		*e = out;
		return end + 1;
	}
	*e = out;
	/* Without a noun of its own the article belongs to another. */
	return at == i ? behind : 0;
}

/* "weekend violence", "in weekend talks": the one next to the article. */
static int32_t weekend_noun(const struct words *w, int32_t i, struct expr *e)
{
	enum word_class before = word_class(w, i - 1);
	bool noun = word_is(w, i + 1, WORD_OTHER) && i + 1 < w->n;
	if (!word_is(w, i, WORD_UNIT) || word_value(w, i) != UNIT_WEEKEND || !noun ||
		word_has(w, i, WORD_PLURAL) || word_has(w, i + 1, WORD_CAPITAL) ||
		(i > 0 && (before == WORD_OTHER || before == WORD_A || before == WORD_EVERY)))
		return 0;
	*e = expr_new(FORM_TURN, BY_THE_UNIT);
	e->amount = (struct amount){.count = 1, .unit = UNIT_WEEKEND};
	return i + 1;
}

int32_t match_turn(const struct words *w, int32_t i, struct expr *e)
{
	struct turn t;
	int32_t at = year_ago(w, i, e);
	if (at == 0)
		at = weekend_noun(w, i, e);
	if (at > 0)
		return at;
	at = turn_read(w, i, &t);
	if (at == 0)
		return the_unit(w, i, e);
	at += word_is(w, at, WORD_FISCAL);
	int32_t end = turned_span(w, at, &t, e);
	if (end == 0)
		end = turned_unit(w, at, &t, e);
	if (end == 0)
		end = turned_name(w, at, &t, e);
	if (end == 0 && t.class == WORD_LATEST && word_is(w, at, WORD_PERIOD)) {
		*e = expr_new(FORM_TURN, BY_THE_UNIT);
		e->amount = (struct amount){.count = 1, .unit = UNIT_QUARTER};
		e->base = BASE_STORY;
		end = at + 1;
	}
	if (end == 0 && t.class == WORD_THIS && word_is(w, at, WORD_UNIT) &&
		word_value(w, at) == UNIT_DAY && word_has(w, at, WORD_PLURAL)) {
		*e = expr_new(FORM_REF, BY_REF); /* these days */
		end = at + 1;
	}
	return end;
}

/* "the day before yesterday", "day after tomorrow". */
static int32_t beyond(const struct words *w, int32_t i, struct expr *e)
{
	int32_t at = i + word_is(w, i, WORD_THE);
	int32_t by = word_is(w, at + 1, WORD_BEFORE) ? -1 : word_is(w, at + 1, WORD_AFTER) ? 1 : 0;
	if (!word_is(w, at, WORD_UNIT) || word_value(w, at) != UNIT_DAY || by == 0 ||
		!word_is(w, at + 2, WORD_DAY) || word_value(w, at + 2) != by)
		return 0;
	*e = expr_new(FORM_SHIFT, BY_TODAY);
	e->turn = by;
	e->amount = (struct amount){.count = 2, .unit = UNIT_DAY};
	return at + 3;
}

int32_t match_today(const struct words *w, int32_t i, struct expr *e)
{
	int32_t end = beyond(w, i, e);
	if (end > 0)
		return end;
	if (i > 0 && word_has(w, i, WORD_CAPITAL) && word_has(w, i - 1, WORD_CAPITAL))
		return 0; /* USA Today */
	bool night = word_is(w, i, WORD_TONIGHT) || word_is(w, i, WORD_OVERNIGHT);
	if (!word_is(w, i, WORD_DAY) && !night)
		return 0;
	*e = expr_new(FORM_SHIFT, BY_TODAY);
	e->amount = (struct amount){.count = 1, .unit = UNIT_DAY};
	if (night) {
		e->turn = word_is(w, i, WORD_OVERNIGHT) ? -1 : 0;
		e->stamp.timed = true;
		e->stamp.part = PART_NIGHT;
		e->type = TIMEX_TIME;
	} else {
		e->turn = word_value(w, i);
	}
	return i + 1;
}
