/* era - parts of a year and long times: quarters, halves, seasons, decades, centuries. */
#include "config.h"

#include "core/time/expr.h"
#include "core/time/quantity.h"
#include "core/time/timex.h"

static bool is_unit(const struct words *w, int32_t i, enum unit u)
{
	return word_is(w, i, WORD_UNIT) && word_value(w, i) == (int32_t)u;
}

/* this, last, next year: the year that a part of it is of. */
static int32_t turned_year(const struct words *w, int32_t i, struct expr *e)
{
	int32_t at = i + word_is(w, i, WORD_THE);
	enum word_class c = word_class(w, at);
	bool turns = c == WORD_THIS || c == WORD_LAST || c == WORD_NEXT || c == WORD_CURRENT ||
		     c == WORD_PREVIOUS || c == WORD_FOLLOWING || c == WORD_THAT ||
		     c == WORD_SAME || c == WORD_COMING;
	int32_t unit = at + (turns ? 1 : 0);
	unit += word_is(w, unit, WORD_FISCAL);
	if (!is_unit(w, unit, UNIT_YEAR) || word_has(w, unit, WORD_PLURAL) || (!turns && at == i))
		return 0;
	e->form = FORM_TURN;
	e->amount = (struct amount){.count = 1, .unit = UNIT_YEAR};
	e->turn = c == WORD_LAST || c == WORD_PREVIOUS                        ? -1
		  : c == WORD_NEXT || c == WORD_FOLLOWING || c == WORD_COMING ? 1
									      : 0;
	e->base = c == WORD_PREVIOUS || c == WORD_FOLLOWING || c == WORD_THAT || c == WORD_SAME
			  ? BASE_STORY
			  : BASE_ARTICLE;
	return unit + 1;
}

int32_t match_of_year(const struct words *w, int32_t i, struct expr *e)
{
	int32_t year, at = i + word_is(w, i, WORD_OF);
	bool of = at > i;
	at += of && word_is(w, at, WORD_FISCAL);
	int32_t end = match_year(w, at, &year);
	if (end > 0) {
		e->stamp.year = year;
		return end;
	}
	if (!of && (word_is(w, at, WORD_THE) || word_is(w, at, WORD_CURRENT)))
		return 0;
	return turned_year(w, at, e);
}

/* "early", "mid-", "late" at `i`: the word behind it, or `i`. */
static int32_t mod_read(const struct words *w, int32_t i, uint8_t *mod)
{
	enum word_class c = word_class(w, i);
	if (c != WORD_EARLY && c != WORD_LATE && c != WORD_MID)
		return i;
	*mod = c == WORD_EARLY ? MOD_START : c == WORD_LATE ? MOD_END : MOD_MID;
	return skip_hyphen(w, i + 1);
}

static int32_t decade_of(const struct words *w, int32_t i, struct expr *e)
{
	int32_t value = word_value(w, i), at = i;
	bool short_form = word_is_mark(w, i, '\'') && word_has(w, i + 1, WORD_GLUED);
	if (short_form)
		value = word_value(w, ++at);
	bool plural =
		word_is(w, at, WORD_NUMBER) && word_has(w, at, WORD_PLURAL) && value % 10 == 0;
	if (plural && w->at[at].digits == 4 && value >= 1000 && value < 3000)
		e->stamp.year = value;
	else if (plural && w->at[at].digits == 2 && value >= 20)
		e->stamp.year = 1900 + value;
	else if (word_is(w, at, WORD_DECADE) && !short_form)
		e->stamp.year = 1900 + value;
	else
		return 0;
	return at + 1;
}

/*
 * "the 70s", "the 70s and 80s". "In the 70s" may be degrees, and without an
 * article it may be anything.
 */
static bool is_short_decade(const struct words *w, int32_t at, bool article)
{
	bool before = word_is(w, at - 1, WORD_AND) && word_is(w, at - 2, WORD_NUMBER) &&
		      word_has(w, at - 2, WORD_PLURAL) && !word_is(w, at - 3, WORD_ITS);
	bool behind = word_is(w, at + 1, WORD_AND) && word_is(w, at + 2, WORD_NUMBER) &&
		      word_has(w, at + 2, WORD_PLURAL);
	return before || (article && (behind || !word_is(w, at - 2, WORD_IN)));
}

int32_t match_decade(const struct words *w, int32_t i, struct expr *e)
{
	struct expr out = expr_new(FORM_STAMP, BY_DECADE);
	bool article = word_is(w, i, WORD_THE);
	int32_t at = i + article;
	enum word_class before = word_class(w, i - 1);
	if (article)
		at = mod_read(w, at, &out.mod);
	int32_t end = decade_of(w, at, &out);
	/* "his thirties", "temperatures in the nineties" cannot be told apart: words need "the". */
	if (end == 0 || before == WORD_ITS || word_is(w, end, WORD_ITS))
		return 0;
	if (word_is(w, at, WORD_DECADE) && !article && before != WORD_EARLY &&
		before != WORD_LATE && before != WORD_MID && !word_is_mark(w, i - 1, '-'))
		return 0;
	if (!word_is_mark(w, at, '\'') && word_is(w, at, WORD_NUMBER) && w->at[at].digits == 2 &&
		out.mod == MOD_NONE && !is_short_decade(w, at, article))
		return 0;
	/* "the 1800s" are a century, "the 2000s" more often ten years. */
	bool century = word_is(w, end - 1, WORD_NUMBER) && out.stamp.year % 100 == 0 &&
		       out.stamp.year < 2000;
	out.stamp.grain = century ? GRAIN_CENTURY : GRAIN_DECADE;
	*e = out;
	return end;
}

static int32_t century(const struct words *w, int32_t i, struct expr *e)
{
	int32_t n, at = i + word_is(w, i, WORD_THE);
	uint8_t mod = MOD_NONE;
	at = mod_read(w, at, &mod);
	int32_t end = ordinal_read(w, at, &n);
	if (end == 0)
		return 0;
	end = skip_hyphen(w, end);
	if (!is_unit(w, end, UNIT_CENTURY) || n < 1 || n > 30)
		return 0;
	*e = expr_new(FORM_STAMP, BY_CENTURY);
	e->mod = mod;
	e->stamp.grain = GRAIN_CENTURY;
	e->stamp.year = (n - 1) * 100;
	if (word_is(w, end + 1, WORD_ERA)) {
		if (word_value(w, end + 1) < 0)
			e->stamp.year = -n * 100; /* 500 BC is the year -499, near enough */
		end++;
	}
	return end + 1;
}

/* "fall", "spring" and "the fall of" are mostly no seasons: what stands around must say so. */
static bool is_season(const struct words *w, int32_t i, bool dated)
{
	enum word_class before = word_class(w, i - 1), behind = word_class(w, i + 1);
	if (dated)
		return true;
	if (i > 0 && word_has(w, i, WORD_CAPITAL) && word_has(w, i + 1, WORD_CAPITAL))
		return false; /* "the Summer Games" */
	if (before == WORD_THE || before == WORD_EARLY || before == WORD_LATE || before == WORD_MID)
		return behind != WORD_OF &&
		       (before != WORD_THE || word_value(w, i) != 3 ||
			       word_class(w, i - 2) == WORD_IN || word_class(w, i - 2) == WORD_BY ||
			       word_class(w, i - 2) == WORD_UNTIL ||
			       word_class(w, i - 2) == WORD_SINCE ||
			       word_class(w, i - 2) == WORD_DURING);
	if (before == WORD_IN && word_value(w, i) != 1 && !word_says(w, i, "fall"))
		return behind != WORD_OF;
	return (before == WORD_IN || before == WORD_SINCE || before == WORD_BY ||
		       before == WORD_UNTIL) &&
	       behind != WORD_OF && !word_is(w, i + 1, WORD_OTHER);
}

int32_t match_season(const struct words *w, int32_t i, struct expr *e)
{
	int32_t at = i + word_is(w, i, WORD_THE);
	struct expr out = expr_new(FORM_STAMP, BY_SEASON);
	if (at > i)
		at = mod_read(w, at, &out.mod);
	if (!word_is(w, at, WORD_SEASON) || word_has(w, at, WORD_PLURAL))
		return 0;
	out.stamp.grain = GRAIN_SEASON;
	out.stamp.season = (int8_t)word_value(w, at);
	int32_t end = match_of_year(w, at + 1, &out);
	int32_t spelled =
		end == 0 && word_is(w, at + 1, WORD_OF) ? match_lone_year(w, at + 2, e) : 0;
	if (spelled > 0) {
		out.stamp.year = e->stamp.year;
		end = spelled;
	}
	if (!is_season(w, at, end > 0))
		return 0;
	*e = out;
	return end > 0 ? end : at + 1;
}

static int32_t half(const struct words *w, int32_t i, struct expr *e)
{
	struct expr out = expr_new(FORM_STAMP, BY_HALF);
	int32_t at = i + word_is(w, i, WORD_THE);
	int32_t which = word_is(w, at, WORD_ORDINAL) ? word_value(w, at)
			: word_is(w, at, WORD_LAST) || word_is(w, at, WORD_LATE) ||
					word_is(w, at, WORD_LATER)
				? 2
				: 0;
	if (which < 1 || which > 2 || !word_is(w, at + 1, WORD_HALF) ||
		!word_is(w, at + 2, WORD_OF))
		return 0;
	out.stamp.grain = GRAIN_SEASON;
	out.stamp.half = (int8_t)which;
	int32_t end = match_of_year(w, at + 2, &out);
	if (end == 0) { /* of a decade or a century */
		end = match_decade(w, at + 3, &out);
		if (end == 0)
			end = century(w, at + 3, &out);
		if (end == 0)
			return 0;
		out.mod = which == 1 ? MOD_START : MOD_END;
	}
	*e = out;
	return end;
}

/* "Q3", "3Q": with a number right before or behind the letter. */
static int32_t lettered(const struct words *w, int32_t i, struct expr *e)
{
	int32_t letter = word_is(w, i, WORD_Q) ? i : i + 1, number = letter == i ? i + 1 : i;
	if (!word_is(w, letter, WORD_Q) || !word_is(w, number, WORD_NUMBER) ||
		!word_has(w, i + 1, WORD_GLUED) || w->at[number].digits != 1 ||
		word_value(w, number) < 1 || word_value(w, number) > 4 ||
		word_has(w, i + 2, WORD_GLUED))
		return 0;
	e->stamp.quarter = (int8_t)word_value(w, number);
	return i + 2;
}

/* A year before a quarter: "the 1988 third quarter", "last year's third quarter". */
static int32_t led_year(const struct words *w, int32_t i, struct expr *e)
{
	int32_t year, at = i + word_is(w, i, WORD_THE), end = match_year(w, at, &year);
	if (end > 0) {
		e->stamp.year = year;
		return end;
	}
	end = turned_year(w, i, e);
	return end > 0 && word_is(w, end, WORD_POSS) ? end + 1 : 0;
}

/* "third quarter", "third-quarter"; an article before the latter belongs to a noun behind it. */
static int32_t numbered(const struct words *w, int32_t i, bool article, struct expr *e)
{
	int32_t number, end = ordinal_read(w, i, &number);
	if (end == 0)
		return 0;
	int32_t at = skip_hyphen(w, end);
	if (!is_unit(w, at, UNIT_QUARTER) || number > 4 || word_has(w, at, WORD_PLURAL) ||
		(at > end && article))
		return 0;
	e->stamp.quarter = (int8_t)number;
	return at + 1;
}

/* "the final quarter of 2009": the fourth; without a year it is the one before. */
static int32_t last_quarter(const struct words *w, int32_t i, struct expr *e)
{
	int32_t at = i + word_is(w, i, WORD_THE);
	if (at == i || (!word_is(w, at, WORD_LAST) && !word_says(w, at, "final")) ||
		!is_unit(w, at + 1, UNIT_QUARTER) || !word_is(w, at + 2, WORD_OF))
		return 0;
	*e = expr_new(FORM_STAMP, BY_QUARTER);
	e->stamp.grain = GRAIN_QUARTER;
	e->stamp.quarter = 4;
	return match_of_year(w, at + 2, e);
}

int32_t match_quarter(const struct words *w, int32_t i, struct expr *e)
{
	int32_t last = last_quarter(w, i, e);
	if (last > 0)
		return last;
	struct expr out = expr_new(FORM_STAMP, BY_QUARTER);
	bool article = word_is(w, i, WORD_THE);
	int32_t at = led_year(w, i, &out), from = at;
	bool led = at > 0;
	if (!led)
		at = from = i + article;
	while (word_is(w, at, WORD_FISCAL) || word_is(w, at, WORD_LATEST) ||
		(at > i && word_is(w, at, WORD_CURRENT)))
		at = skip_hyphen(w, at + 1);
	int32_t end = lettered(w, at, &out);
	if (end == 0)
		end = numbered(w, at, article && !led && at == from, &out);
	if (end == 0 && led && (is_unit(w, at, UNIT_QUARTER) || word_is(w, at, WORD_PERIOD)))
		end = at + 1; /* which one, the text before tells */
	if (end == 0)
		return 0;
	out.stamp.grain = GRAIN_QUARTER;
	int32_t year = led ? 0 : match_of_year(w, end, &out);
	*e = out;
	return year > 0 ? year : end;
}

int32_t match_era(const struct words *w, int32_t i, struct expr *e)
{
	int32_t end = half(w, i, e);
	return end > 0 ? end : century(w, i, e);
}
