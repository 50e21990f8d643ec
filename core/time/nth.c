/* nth - units by their number: "the third straight day", "the last week of March". */
#include "config.h"

#include "core/time/expr.h"
#include "core/time/quantity.h"
#include "core/time/timex.h"

/* "the third", "a second", "fourth"; "the last", "the final": -1. The word behind, or 0. */
static int32_t number_of(const struct words *w, int32_t i, int32_t *number)
{
	int32_t at = i + (word_is(w, i, WORD_THE) || word_is(w, i, WORD_A));
	if (at > i && (word_is(w, at, WORD_LAST) || word_says(w, at, "final"))) {
		*number = -1;
		return at + 1;
	}
	return ordinal_read(w, at, number);
}

static bool is_single(const struct words *w, int32_t i)
{
	return word_is(w, i, WORD_UNIT) && !word_has(w, i, WORD_PLURAL) &&
	       !word_has(w, i, WORD_CAPITAL);
}

/* "the last week of March", "the first Monday in May": of something longer. */
static int32_t week_of(const struct words *w, int32_t end, int32_t number, struct expr *e)
{
	static int32_t (*const whole[])(const struct words *, int32_t, struct expr *) = {
		match_date, match_turn, match_lone_year};
	bool weekday = word_is(w, end - 1, WORD_WEEKDAY);
	if (number > 5 || number == 0 ||
		!(word_is(w, end, WORD_OF) || (weekday && word_is(w, end, WORD_IN))) ||
		!(weekday || word_value(w, end - 1) == UNIT_WEEK))
		return 0;
	for (size_t k = 0; k < sizeof whole / sizeof *whole; k++) {
		int32_t behind = whole[k](w, end + 1, e);
		bool longer = e->stamp.grain >= GRAIN_MONTH || e->amount.unit >= UNIT_MONTH;
		if (behind > 0 && longer && (e->form == FORM_STAMP || e->form == FORM_TURN) &&
			e->until.grain == GRAIN_NONE) {
			e->week = (int8_t)number;
			e->weekday = (int8_t)(weekday ? word_value(w, end - 1) : 0);
			return behind;
		}
	}
	return 0;
}

/*
 * "the third day of talks", "a second straight week": the one that it is now.
 * The first one is rather a length of time: "in the first month".
 */
int32_t match_nth(const struct words *w, int32_t i, struct expr *e)
{
	int32_t number = 0, at = number_of(w, i, &number);
	if (at == 0)
		return 0;
	bool in_a_row = word_is(w, at, WORD_TRADING);
	at += in_a_row;
	if (in_a_row && number > 1 && word_is(w, at, WORD_PART) && !word_has(w, at, WORD_PLURAL)) {
		*e = expr_new(FORM_TURN, BY_THE_UNIT);
		e->amount = (struct amount){.count = 1, .unit = UNIT_DAY};
		e->type = TIMEX_TIME;
		e->stamp.timed = true;
		e->stamp.part = (uint8_t)word_value(w, at);
		return at + 1;
	}
	if (word_is(w, at, WORD_WEEKDAY) && !word_has(w, at, WORD_PLURAL))
		return week_of(w, at + 1, number, e);
	enum unit u = (enum unit)word_value(w, at);
	if (!is_single(w, at) || u < UNIT_DAY || u == UNIT_QUARTER || u > UNIT_YEAR)
		return 0;
	int32_t end = week_of(w, at + 1, number, e);
	if (end > 0)
		return end;
	if (number < 1 || (word_is_mark(w, at + 1, '-') && word_has(w, at + 1, WORD_GLUED)))
		return 0;
	if (number == 1) {
		*e = expr_new(FORM_SPAN, BY_DURATION);
		e->amount = (struct amount){.count = 1, .unit = (uint8_t)u};
		return at + 1;
	}
	*e = expr_new(FORM_TURN, BY_THE_UNIT);
	e->amount = (struct amount){.count = 1, .unit = (uint8_t)u};
	return at + 1;
}
