/* told - expressions that point to what was told: "that time", "the same month last year". */
#include "config.h"

#include "core/time/expr.h"
#include "core/time/quantity.h"
#include "core/time/timex.h"

static bool is_unit(const struct words *w, int32_t i, enum unit u)
{
	return word_is(w, i, WORD_UNIT) && word_value(w, i) == (int32_t)u &&
	       !word_has(w, i, WORD_PLURAL);
}

/*
 * "ended the day at 2100", "for the day": a day of trade, of play, of talks.
 * A clause behind it would tell which day it is ("the day he came"): words we
 * do not know may begin one.
 */
static int32_t the_day(const struct words *w, int32_t i, struct expr *e)
{
	static const char *const way[] = {"up", "down", "higher", "lower", "with", "unchanged"};
	if (!is_unit(w, i + 1, UNIT_DAY) || word_has(w, i + 1, WORD_CAPITAL))
		return 0;
	enum word_class behind = word_class(w, i + 2);
	bool closed = i + 2 >= w->n || behind == WORD_AT || behind == WORD_AND ||
		      (behind == WORD_MARK && word_value(w, i + 2) != '-');
	for (size_t k = 0; k < sizeof way / sizeof *way; k++)
		closed |= word_says(w, i + 2, way[k]);
	enum word_class early = word_class(w, i - 2);
	closed |= word_is(w, i - 1, WORD_IN) && behind != WORD_BEFORE && behind != WORD_AFTER &&
		  (early == WORD_EARLIER || early == WORD_LATER || early == WORD_EARLY ||
			  early == WORD_LATE);
	if (!closed || (word_is(w, i - 1, WORD_OF) && word_is(w, i - 2, WORD_END)))
		return 0; /* "at the end of the day" is mostly no time */
	*e = expr_new(FORM_TURN, BY_THE_UNIT);
	e->base = BASE_STORY;
	e->amount = (struct amount){.count = 1, .unit = UNIT_DAY};
	return i + 2;
}

/* "in the morning", "during the late evening" of the day told just before, or the article's. */
static int32_t the_part(const struct words *w, int32_t i, struct expr *e)
{
	enum word_class before = word_class(w, i - 1), early = word_class(w, i + 1);
	int32_t at = i + 1 + (early == WORD_EARLY || early == WORD_LATE);
	bool led = before == WORD_IN || before == WORD_DURING || before == WORD_BY;
	if (!led || !word_is(w, at, WORD_PART) || word_has(w, at, WORD_PLURAL) ||
		word_is(w, at + 1, WORD_OF) ||
		(word_is(w, at + 1, WORD_OTHER) && !word_is_pronoun(w, at + 1)))
		return 0;
	*e = expr_new(FORM_TURN, BY_THE_UNIT);
	e->base = BASE_STORY;
	e->amount = (struct amount){.count = 1, .unit = UNIT_DAY};
	e->type = TIMEX_TIME;
	e->stamp.timed = true;
	e->stamp.part = (uint8_t)word_value(w, at);
	return at + 1;
}

/* "by that time" */
static int32_t that_time(const struct words *w, int32_t i, struct expr *e)
{
	enum word_class before = word_class(w, i - 1);
	bool led = before == WORD_BY || before == WORD_AT || before == WORD_UNTIL ||
		   before == WORD_SINCE || before == WORD_DURING || before == WORD_BEFORE ||
		   before == WORD_AFTER;
	if (!led || !word_says(w, i + 1, "time"))
		return 0;
	*e = expr_new(FORM_REF, BY_THE_UNIT);
	e->turn = -1;
	e->base = BASE_STORY;
	return i + 2;
}

/* "the same", "the corresponding": the word behind, or 0. */
static int32_t same(const struct words *w, int32_t i)
{
	static const char *const like[] = {
		"corresponding", "comparable", "equivalent", "similar", "like"};
	if (word_is(w, i + 1, WORD_SAME))
		return i + 2;
	for (size_t k = 0; k < sizeof like / sizeof *like; k++)
		if (word_says(w, i + 1, like[k]))
			return i + 2;
	return 0;
}

/* "a year ago", "last year", "the previous year", "of 2009"; the word behind, or 0. */
static int32_t years_before(const struct words *w, int32_t i, struct expr *e)
{
	int32_t at = i + (word_is(w, i, WORD_OF) || word_is(w, i, WORD_IN)), year;
	struct amount a = {.count = 1, .unit = UNIT_YEAR};
	int32_t end = at > i ? match_year(w, at, &year) : 0;
	if (end > 0) {
		e->stamp.year = year;
		e->amount = a;
		return end;
	}
	end = at == i ? amount_read(w, at, &a) : 0;
	if (end > 0 && (word_is(w, end, WORD_AGO) || word_is(w, end, WORD_EARLIER) ||
			       word_is(w, end, WORD_BEFORE))) {
		end++;
	} else {
		at += word_is(w, at, WORD_THE);
		bool turn = word_is(w, at, WORD_LAST) || word_is(w, at, WORD_PREVIOUS);
		end = turn && is_unit(w, at + 1, UNIT_YEAR) ? at + 2 : 0;
		if (end == 0 && is_unit(w, at, UNIT_YEAR) &&
			(word_is(w, at + 1, WORD_BEFORE) || word_is(w, at + 1, WORD_EARLIER)))
			end = at + 2;
	}
	if (a.unit != UNIT_YEAR || a.count == 0)
		return 0;
	e->amount = a;
	return end;
}

/* "the same month last year", "the corresponding period of 2009", "the quarter a year ago". */
static int32_t same_part(const struct words *w, int32_t i, struct expr *e)
{
	struct expr out = expr_new(FORM_SHIFT, BY_EARLIER);
	int32_t at = same(w, i);
	bool like = at > 0;
	if (!like)
		at = i + 1;
	if (word_has(w, at, WORD_PLURAL))
		return 0;
	if (is_unit(w, at, UNIT_MONTH) || is_unit(w, at, UNIT_QUARTER) || is_unit(w, at, UNIT_WEEK))
		out.stamp.grain = word_value(w, at) == UNIT_MONTH     ? GRAIN_MONTH
				  : word_value(w, at) == UNIT_QUARTER ? GRAIN_QUARTER
								      : GRAIN_WEEK;
	else if (!word_is(w, at, WORD_PERIOD) && !(like && word_says(w, at, "time")))
		return 0;
	int32_t end = years_before(w, at + 1, &out);
	/* "the period of 2009", "the week last year" are no comparisons. */
	if (end == 0 ||
		(!like && !word_is(w, end - 1, WORD_AGO) && !word_is(w, end - 1, WORD_EARLIER)))
		return 0;
	out.turn = -1;
	out.same = true;
	out.base = BASE_STORY;
	*e = out;
	return end;
}

int32_t match_told(const struct words *w, int32_t i, struct expr *e)
{
	if (word_is(w, i, WORD_THAT))
		return that_time(w, i, e);
	if (!word_is(w, i, WORD_THE))
		return 0;
	int32_t end = the_day(w, i, e);
	if (end == 0)
		end = the_part(w, i, e);
	return end > 0 ? end : same_part(w, i, e);
}
