/* calendar - days, months and years by name: "Friday, Oct. 13", "the third of May", "1949". */
#include "config.h"

#include "core/time/expr.h"
#include "core/time/quantity.h"
#include "core/time/timex.h"

static bool is_glued_mark(const struct words *w, int32_t i)
{
	return word_is(w, i, WORD_MARK) && word_has(w, i, WORD_GLUED);
}

/* Is the number at `i` the beginning of something longer: 10:30, 1/2, 50%, 5-4? */
static bool goes_on(const struct words *w, int32_t i)
{
	if (word_is_mark(w, i, '%') || word_is(w, i, WORD_SCALE))
		return true;
	if (!is_glued_mark(w, i) || !word_has(w, i + 1, WORD_GLUED))
		return word_has(w, i, WORD_GLUED) && !word_is(w, i, WORD_MARK) &&
		       !word_is(w, i, WORD_POSS);
	int32_t mark = word_value(w, i);
	return (mark == ':' || mark == '/' || mark == '.') && word_is(w, i + 1, WORD_NUMBER);
}

/* Is the number at `i` glued to what stands before: $5, F16, 3.25? */
static bool comes_on(const struct words *w, int32_t i)
{
	if (word_is_mark(w, i - 1, '$') || word_is_mark(w, i - 1, '#'))
		return true;
	if (!word_has(w, i, WORD_GLUED))
		return false;
	int32_t mark = word_value(w, i - 1);
	return !word_is(w, i - 1, WORD_MARK) || mark == '.' || mark == ',' || mark == ':' ||
	       mark == '/' || mark == '&' || mark == '+' || mark == '@' || mark == '=';
}

int32_t match_year(const struct words *w, int32_t i, int32_t *year)
{
	int32_t value = word_value(w, i);
	if (word_is_mark(w, i, '\'') && word_is(w, i + 1, WORD_NUMBER) &&
		word_has(w, i + 1, WORD_GLUED) && w->at[i + 1].digits == 2 &&
		!word_has(w, i + 1, WORD_PLURAL) && !goes_on(w, i + 2)) {
		value = word_value(w, i + 1);
		*year = value + (value <= 40 ? 2000 : 1900);
		return i + 2;
	}
	if (word_is_mark(w, i - 1, '-') && word_has(w, i, WORD_GLUED) &&
		word_is(w, i - 2, WORD_NUMBER))
		return 0; /* a part of 555-2023-01 */
	if (!word_is(w, i, WORD_NUMBER) || w->at[i].digits != 4 ||
		(w->at[i].flags & (WORD_GROUPED | WORD_PLURAL | WORD_SHORT)) || value < 1000 ||
		value > 2999 || goes_on(w, i + 1) || comes_on(w, i))
		return 0;
	*year = value;
	return i + 1;
}

/* The day of a month at `i`, in digits or words: 1 to 31. */
static int32_t day_read(const struct words *w, int32_t i, int32_t *day)
{
	int32_t at = ordinal_read(w, i, day);
	if (at == 0 && word_is(w, i, WORD_NUMBER) && w->at[i].digits <= 2 &&
		(w->at[i].flags & (WORD_PLURAL | WORD_SHORT)) == 0 && !comes_on(w, i)) {
		*day = word_value(w, i);
		at = i + 1;
	}
	return at > 0 && *day >= 1 && *day <= 31 && !goes_on(w, at) ? at : 0;
}

/* The second day of "11-12", "11 to 12", "11 and 12"; may not belong to another noun. */
static int32_t day_range(const struct words *w, int32_t i, int32_t from, int32_t *to)
{
	bool dash = word_is_mark(w, i, '-');
	if (!dash && !word_is(w, i, WORD_AND) && !word_is(w, i, WORD_TO))
		return 0;
	int32_t at = day_read(w, i + 1, to);
	if (at == 0 || *to <= from || word_is(w, at, WORD_AMPM) || word_is(w, at, WORD_UNIT))
		return 0;
	if (!dash && word_is(w, i + 1, WORD_NUMBER) &&
		(word_is(w, at, WORD_OTHER) || word_is(w, at, WORD_COUNTED)) && at < w->n &&
		!word_has(w, at, WORD_CAPITAL))
		return 0;
	return at;
}

/* "nineteen ninety-six", "the year two thousand". */
static int32_t year_words(const struct words *w, int32_t i, int32_t *year)
{
	int32_t low, century = word_value(w, i), tens = i + 1;
	if (!word_is(w, i, WORD_CARDINAL))
		return 0;
	if (century >= 11 && century <= 20 && word_is(w, tens, WORD_CARDINAL) &&
		word_value(w, tens) >= 10) {
		int32_t end = number_read(w, tens, &low);
		*year = century * 100 + low;
		return end > 0 && low >= 10 && low < 100 && !word_is(w, end, WORD_UNIT) ? end : 0;
	}
	int32_t end = number_read(w, i, year);
	bool led = word_is(w, i - 1, WORD_IN) || word_is(w, i - 1, WORD_SINCE) ||
		   word_is(w, i - 1, WORD_UNIT);
	return led && *year >= 1000 && *year <= 2999 && end < w->n + 1 &&
			       !word_is(w, end, WORD_COUNTED) && !word_is(w, end, WORD_UNIT)
		       ? end
		       : 0;
}

/* "264 BC", "AD 79" */
static int32_t era_year(const struct words *w, int32_t i, int32_t *year)
{
	bool led = word_is(w, i, WORD_ERA) && word_value(w, i) > 0;
	int32_t at = i + led, value = word_value(w, at);
	if (!word_is(w, at, WORD_NUMBER) || w->at[at].digits > 4 || value < 1 ||
		(w->at[at].flags & (WORD_GROUPED | WORD_PLURAL | WORD_SHORT)) != 0 ||
		(!led && !word_is(w, at + 1, WORD_ERA)))
		return 0;
	*year = led || word_value(w, at + 1) > 0 ? value : 1 - value;
	return at + 1 + !led;
}

/* A year behind a date: ", 1998", " 1998", "of 1998". */
static int32_t year_behind(const struct words *w, int32_t i, int32_t *year)
{
	int32_t at = i + (word_is_mark(w, i, ',') || word_is(w, i, WORD_OF));
	int32_t end = era_year(w, at, year);
	if (end == 0)
		end = match_year(w, at, year);
	if (end == 0 && (end = year_words(w, at, year)) > 0 && (*year < 1900 || *year > 2099))
		return 0;
	return end;
}

static void set_day(struct expr *e, int32_t month, int32_t day, int32_t to)
{
	e->stamp.grain = GRAIN_DAY;
	e->stamp.month = (int8_t)month;
	e->stamp.day = (int8_t)day;
	if (to > 0) {
		e->until = e->stamp;
		e->until.day = (int8_t)to;
		e->rule = BY_RANGE;
	}
}

static int32_t add_year(const struct words *w, int32_t at, struct expr *e)
{
	int32_t year, end = year_behind(w, at, &year);
	if (end == 0)
		return at;
	e->stamp.year = year;
	if (e->until.grain != GRAIN_NONE)
		e->until.year = year;
	if (e->rule == BY_MONTH_DAY)
		e->rule = BY_FULL_DATE;
	return end;
}

static int32_t month_day(const struct words *w, int32_t i, struct expr *e)
{
	int32_t day, to = 0, at = i + 1;
	if (!word_is(w, i, WORD_MONTH))
		return 0;
	if (word_is(w, at, WORD_THE) && word_is(w, at + 1, WORD_ORDINAL))
		at++;
	at = day_read(w, at, &day);
	if (at == 0 || word_is(w, at, WORD_AMPM))
		return 0;
	int32_t end = day_range(w, at, day, &to);
	*e = expr_new(FORM_STAMP, BY_MONTH_DAY);
	set_day(e, word_value(w, i), day, end > 0 ? to : 0);
	return add_year(w, end > 0 ? end : at, e);
}

static int32_t day_month(const struct words *w, int32_t i, struct expr *e)
{
	int32_t day, to = 0, at = i + word_is(w, i, WORD_THE);
	at = day_read(w, at, &day);
	if (at == 0)
		return 0;
	int32_t end = day_range(w, at, day, &to);
	for (int32_t pass = end > 0 ? 0 : 1; pass < 2; pass++) {
		int32_t month = pass == 0 ? end : at;
		month += word_is(w, month, WORD_OF);
		if (!word_is(w, month, WORD_MONTH))
			continue;
		*e = expr_new(FORM_STAMP, BY_MONTH_DAY);
		set_day(e, word_value(w, month), day, pass == 0 ? to : 0);
		return add_year(w, month + 1, e);
	}
	return 0;
}

static bool is_preposition(enum word_class c)
{
	return c == WORD_IN || c == WORD_SINCE || c == WORD_UNTIL || c == WORD_BY || c == WORD_OF ||
	       c == WORD_FROM || c == WORD_TO || c == WORD_BETWEEN || c == WORD_DURING ||
	       c == WORD_BEFORE || c == WORD_AFTER || c == WORD_EARLY || c == WORD_LATE ||
	       c == WORD_MID || c == WORD_THIS || c == WORD_LAST || c == WORD_NEXT ||
	       c == WORD_EVERY || c == WORD_FOR || c == WORD_ABOUT || c == WORD_AND ||
	       c == WORD_OR || c == WORD_WITHIN || c == WORD_THROUGH || c == WORD_EARLIER ||
	       c == WORD_LATER;
}

/*
 * Months that are also names or verbs ("May said", "March on", "June Smith")
 * need a word before them that goes with a month, or an article and no verb.
 */
static bool is_month(const struct words *w, int32_t i)
{
	int32_t month = word_value(w, i);
	enum word_class before = word_class(w, i - 1);
	if (month < 3 || month > 8 || month == 7 || word_says(w, i - 1, "come") ||
		(word_is_mark(w, i + 1, '-') && word_is(w, i + 2, WORD_MONTH)))
		return true;
	if (is_preposition(before) || word_is_mark(w, i - 1, '-') || word_is_mark(w, i - 1, '('))
		return !word_has(w, i + 1, WORD_CAPITAL) || month != 6;
	if (word_is(w, i + 1, WORD_POSS) && before == WORD_OTHER &&
		word_has(w, i - 1, WORD_CAPITAL))
		return false;
	if (before == WORD_A || before == WORD_THE || before == WORD_ITS)
		return !word_is(w, i + 1, WORD_FOR) && !word_is(w, i + 1, WORD_OF) &&
		       !word_is(w, i + 1, WORD_ON) && !word_is(w, i + 1, WORD_TO);
	return month == 4 && i > 0 && !word_has(w, i - 1, WORD_CAPITAL);
}

static int32_t month_alone(const struct words *w, int32_t i, struct expr *e)
{
	int32_t year;
	if (!word_is(w, i, WORD_MONTH))
		return 0;
	*e = expr_new(FORM_STAMP, BY_MONTH);
	e->stamp.grain = GRAIN_MONTH;
	e->stamp.month = (int8_t)word_value(w, i);
	int32_t end = year_behind(w, i + 1, &year);
	if (end > 0) {
		e->stamp.year = year;
		e->rule = BY_MONTH_YEAR;
		return end;
	}
	/* Short forms stand with days or years. */
	if (word_has(w, i, WORD_SHORT) || !is_month(w, i))
		return 0;
	/* "May to July 2023": the year belongs to both. */
	if ((word_is(w, i + 1, WORD_TO) || word_is(w, i + 1, WORD_AND) ||
		    word_is(w, i + 1, WORD_UNTIL) || word_is_mark(w, i + 1, '-')) &&
		word_is(w, i + 2, WORD_MONTH) && year_behind(w, i + 3, &year) > 0 &&
		word_value(w, i) < word_value(w, i + 2)) {
		e->stamp.year = year;
		e->rule = BY_MONTH_YEAR;
	}
	return i + 1;
}

static int32_t weekday(const struct words *w, int32_t i, struct expr *e)
{
	if (!word_is(w, i, WORD_WEEKDAY) || word_has(w, i, WORD_PLURAL))
		return 0;
	int32_t at = i + 1 + word_is_mark(w, i + 1, ',');
	int32_t end = month_day(w, at, e);
	if (end == 0)
		end = day_month(w, at, e);
	if (end > 0)
		return end;
	/* "on a Monday" is any of them. */
	if (word_has(w, i, WORD_SHORT) || (word_is(w, i - 1, WORD_A) && word_is(w, i - 2, WORD_ON)))
		return 0;
	*e = expr_new(FORM_STAMP, BY_WEEKDAY);
	e->stamp.grain = GRAIN_DAY;
	e->stamp.weekday = (int8_t)word_value(w, i);
	return i + 1;
}

/* "a cold January day", "one May morning": some day of that month. */
static int32_t month_some_day(const struct words *w, int32_t i, struct expr *e)
{
	bool day = word_is(w, i + 1, WORD_UNIT) && word_value(w, i + 1) == UNIT_DAY;
	if (!word_is(w, i, WORD_MONTH) || word_has(w, i, WORD_SHORT) || i == 0 ||
		(!day && !word_is(w, i + 1, WORD_PART)) || word_has(w, i + 1, WORD_PLURAL) ||
		word_has(w, i + 1, WORD_CAPITAL) || word_is_mark(w, i + 2, '-'))
		return 0;
	*e = expr_new(FORM_STAMP, BY_MONTH);
	e->stamp.grain = GRAIN_DAY;
	e->stamp.month = (int8_t)word_value(w, i);
	if (!day) {
		e->type = TIMEX_TIME;
		e->stamp.timed = true;
		e->stamp.part = (uint8_t)word_value(w, i + 1);
	}
	return i + 2;
}

int32_t match_date(const struct words *w, int32_t i, struct expr *e)
{
	int32_t end = weekday(w, i, e);
	if (end == 0)
		end = month_some_day(w, i, e);
	if (end == 0)
		end = month_day(w, i, e);
	if (end == 0)
		end = day_month(w, i, e);
	if (end == 0)
		end = month_alone(w, i, e);
	return end;
}

/* A number that could count what stands behind it, or name what stands before it. */
static bool is_counted(const struct words *w, int32_t i, int32_t end, int32_t year)
{
	enum word_class behind = word_class(w, end), before = word_class(w, i - 1);
	bool now = year >= 1900 && year < 2100;
	bool in = before == WORD_IN || before == WORD_UNTIL || before == WORD_SINCE;
	if (behind == WORD_COUNTED && now && in)
		return false; /* "until 2014 troops stayed" */
	if (behind == WORD_COUNTED || behind == WORD_SCALE || before == WORD_NUMBERED ||
		(behind == WORD_UNIT && word_has(w, end, WORD_PLURAL)))
		return true;
	/* "the 1783 treaty": a count would be a round number. */
	if (now || (before == WORD_THE && year >= 1600 && year < 1900 && year % 10 != 0))
		return false;
	/* "in 1780, 1783 and 1784" */
	if (word_is_mark(w, i - 1, ',') && match_year(w, i - 2, &(int32_t){0}) > 0 &&
		(behind == WORD_AND || behind == WORD_OR || behind == WORD_MARK || end >= w->n))
		return false;
	if (!is_preposition(before) && !word_is_mark(w, i - 1, '(') && before != WORD_MONTH)
		return true;
	return year >= 2100 ||
	       (end < w->n && behind == WORD_OTHER && w->text.at[w->at[end].end - 1] == 's');
}

int32_t match_lone_year(const struct words *w, int32_t i, struct expr *e)
{
	int32_t year, named = i + word_is(w, i, WORD_THE), old = era_year(w, i, &year);
	if (old > 0) {
		*e = expr_new(FORM_STAMP, BY_YEAR);
		e->stamp.grain = GRAIN_YEAR;
		e->stamp.year = year;
		return old;
	}
	bool led = word_is(w, named, WORD_UNIT) && word_value(w, named) == UNIT_YEAR &&
		   !word_has(w, named, WORD_PLURAL);
	int32_t at = led ? named + 1 : i;
	bool fiscal = word_is(w, at, WORD_FISCAL);
	if (fiscal)
		at += 1 + word_says(w, at + 1, "year");
	int32_t end = match_year(w, at, &year);
	bool spelled = end == 0 && (end = year_words(w, at, &year)) > 0;
	if (end == 0 || (!led && !fiscal && !spelled && is_counted(w, at, end, year)))
		return 0;
	*e = expr_new(FORM_STAMP, spelled ? BY_YEAR_WORDS : BY_YEAR);
	e->stamp.grain = GRAIN_YEAR;
	e->stamp.year = year;
	return end;
}
