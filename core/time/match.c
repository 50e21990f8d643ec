/* match - the longest date expression at a word, with what may stand before and behind it. */
#include "config.h"

#include "core/time/expr.h"
#include "core/time/quantity.h"
#include "core/time/timex.h"

struct expr expr_new(enum form form, enum date_by rule)
{
	static const uint8_t type[] = {
		TIMEX_DATE, TIMEX_DATE, TIMEX_DATE, TIMEX_DATE, TIMEX_DURATION, TIMEX_SET};
	return (struct expr){.form = (uint8_t)form,
		.rule = (uint8_t)rule,
		.type = type[form],
		.stamp = stamp_none(),
		.until = stamp_none()};
}

static void keep_longer(int32_t *best, struct expr *e, int32_t end, const struct expr *found)
{
	if (end > *best) {
		*best = end;
		*e = *found;
	}
}

static int32_t core(const struct words *w, int32_t i, struct expr *e)
{
	static int32_t (*const match[])(const struct words *, int32_t, struct expr *) = {
		match_numeric, match_clock, match_date, match_holiday, match_today, match_turn,
		match_quarter, match_era, match_season, match_decade, match_lone_year, match_ref,
		match_while, match_span, match_set, match_bare, match_nth, match_told};
	int32_t best = 0;
	struct expr found;
	for (size_t k = 0; k < sizeof match / sizeof *match; k++) {
		int32_t end = match[k](w, i, &found);
		if (end > 0)
			keep_longer(&best, e, end, &found);
	}
	return best;
}

/* "May 5, 2023, 7:42 p.m.", "Friday at noon". */
static int32_t time_behind(const struct words *w, int32_t end, struct expr *e)
{
	struct expr time;
	int32_t at = end + word_is_mark(w, end, ',');
	at += word_is(w, at, WORD_AT);
	if (e->form != FORM_STAMP || e->stamp.grain != GRAIN_DAY || e->stamp.timed || at == end ||
		e->until.grain != GRAIN_NONE)
		return end;
	int32_t behind = match_clock(w, at, &time);
	if (behind == 0 || time.stamp.grain != GRAIN_NONE)
		return end;
	stamp_keep_time(&e->stamp, &time.stamp);
	e->type = TIMEX_TIME;
	return behind;
}

/* "January this year", "Thursday of last week", "Friday morning", "two years or so". */
static int32_t behind(const struct words *w, int32_t end, struct expr *e)
{
	bool dated = e->form == FORM_STAMP && e->stamp.year == STAMP_NO_YEAR;
	if (dated && (e->rule == BY_MONTH || e->rule == BY_MONTH_DAY)) {
		struct expr year = *e;
		int32_t at = match_of_year(w, end, &year);
		if (at > 0 && year.form == FORM_TURN) {
			*e = year;
			end = at;
		}
	}
	if (dated && e->rule == BY_WEEKDAY) {
		int32_t at = end + word_is(w, end, WORD_OF);
		enum word_class c = word_class(w, at);
		if ((c == WORD_LAST || c == WORD_THIS || c == WORD_NEXT) &&
			word_is(w, at + 1, WORD_UNIT) && word_value(w, at + 1) == UNIT_WEEK &&
			!word_has(w, at + 1, WORD_PLURAL)) {
			e->form = FORM_TURN;
			e->turn = c == WORD_LAST ? -1 : c == WORD_NEXT ? 1 : 0;
			e->amount = (struct amount){.count = 1, .unit = UNIT_WEEK};
			end = at + 2;
		}
	}
	end = time_behind(w, end, e);
	bool day = e->stamp.grain == GRAIN_DAY || e->rule == BY_TODAY ||
		   (e->form == FORM_TURN && e->amount.unit == UNIT_DAY);
	if (day) {
		int32_t at = match_part(w, end, e);
		end = at > 0 ? at : end;
	}
	/* "two years or so", "a week or two" */
	bool or_two = word_is(w, end, WORD_OR) && word_is(w, end - 2, WORD_A) &&
		      word_says(w, end + 1, "two");
	bool long_one =
		e->form == FORM_SPAN || (e->form == FORM_TURN && e->amount.unit >= UNIT_WEEK);
	if (long_one && word_is(w, end, WORD_OR) &&
		(word_is(w, end + 1, WORD_SO) || (or_two && e->form == FORM_SPAN))) {
		e->mod = MOD_APPROX;
		end += 2;
	}
	return end;
}

static bool takes_early(const struct expr *e)
{
	return e->rule == BY_MONTH || e->rule == BY_MONTH_YEAR || e->rule == BY_YEAR ||
	       e->rule == BY_WEEKDAY || e->rule == BY_TURN || e->rule == BY_THAT ||
	       e->rule == BY_TODAY || e->rule == BY_SEASON || e->rule == BY_DECADE ||
	       e->rule == BY_PART || e->rule == BY_MONTH_DAY || e->rule == BY_FULL_DATE;
}

/* "early 1990", "mid-November", "earlier this year", "later in the day". */
static int32_t early(const struct words *w, int32_t i, struct expr *e)
{
	enum word_class c = word_class(w, i);
	bool comparative = c == WORD_EARLIER || c == WORD_LATER;
	if (c != WORD_EARLY && c != WORD_LATE && c != WORD_MID && !comparative)
		return 0;
	int32_t at = skip_hyphen(w, i + 1), end;
	if (c == WORD_MID && word_is(w, at, WORD_PART)) {
		struct expr part = expr_new(FORM_TURN, BY_PART);
		part.amount = (struct amount){.count = 1, .unit = UNIT_DAY};
		part.stamp.timed = true;
		part.stamp.part = (uint8_t)word_value(w, at);
		part.type = TIMEX_TIME;
		end = at + 1;
		if (word_is(w, end, WORD_DAY)) {
			part.turn = word_value(w, end++);
		}
		*e = part;
		return end;
	}
	if (word_is(w, at, WORD_IN) && word_is(w, at + 1, WORD_THE)) {
		end = match_turn(w, at + 1, e);
		if (end == 0 || e->rule != BY_THE_UNIT)
			return 0;
	} else {
		bool in = word_is(w, at, WORD_IN); /* "late in 2011" */
		end = core(w, at + in, e);
		if (end == 0 || (in && (comparative || (e->rule != BY_YEAR && e->rule != BY_MONTH &&
							       e->rule != BY_MONTH_YEAR))))
			return 0;
		end = behind(w, end, e);
	}
	/* "Earlier Friday" tells when within an evening's news: Friday is the date. */
	bool dated = e->rule == BY_TODAY || e->rule == BY_THE_UNIT || e->rule == BY_PART ||
		     e->rule == BY_THAT || e->rule == BY_TURN;
	if (comparative ? !dated : !takes_early(e) && e->rule != BY_THE_UNIT)
		return 0;
	if (e->stamp.grain != GRAIN_DAY && e->rule != BY_TODAY && e->amount.unit != UNIT_DAY &&
		!comparative)
		e->mod = c == WORD_EARLY ? MOD_START : c == WORD_LATE ? MOD_END : MOD_MID;
	return end;
}

/* "the end of the year", "the beginning of October". */
static int32_t edge(const struct words *w, int32_t i, struct expr *e)
{
	int32_t at = i + word_is(w, i, WORD_THE);
	enum word_class c = word_class(w, at);
	if ((c != WORD_END && c != WORD_BEGINNING && c != WORD_MIDDLE) ||
		!word_is(w, at + 1, WORD_OF))
		return 0;
	int32_t end = core(w, at + 2, e);
	if (end == 0 || e->type != TIMEX_DATE || e->form == FORM_REF || e->form == FORM_SHIFT ||
		e->stamp.grain == GRAIN_DAY)
		return 0;
	e->mod = c == WORD_END ? MOD_END : c == WORD_MIDDLE ? MOD_MID : MOD_START;
	return behind(w, end, e);
}

/* "the last day of January", "the first day of 2020". */
static int32_t edge_day(const struct words *w, int32_t i, struct expr *e)
{
	int32_t at = i + word_is(w, i, WORD_THE);
	bool first = word_is(w, at, WORD_ORDINAL) && word_value(w, at) == 1;
	if ((!first && !word_is(w, at, WORD_LAST)) || !word_is(w, at + 1, WORD_UNIT) ||
		word_value(w, at + 1) != UNIT_DAY || !word_is(w, at + 2, WORD_OF))
		return 0;
	int32_t end = core(w, at + 3, e);
	if (end == 0 || e->type != TIMEX_DATE || e->until.grain != GRAIN_NONE ||
		(e->form != FORM_STAMP && e->form != FORM_TURN) || e->stamp.grain == GRAIN_DAY)
		return 0;
	end = behind(w, end, e);
	e->edge = first ? 1 : -1;
	return end;
}

/* "year-end", "year's end". */
static int32_t year_end(const struct words *w, int32_t i, struct expr *e)
{
	if (!word_is(w, i, WORD_UNIT) || word_value(w, i) != UNIT_YEAR ||
		word_has(w, i, WORD_PLURAL))
		return 0;
	int32_t at = skip_hyphen(w, i + 1 + word_is(w, i + 1, WORD_POSS));
	if (!word_says(w, at, "end"))
		return 0;
	*e = expr_new(FORM_TURN, BY_THE_UNIT);
	e->amount = (struct amount){.count = 1, .unit = UNIT_YEAR};
	e->stamp.grain = GRAIN_DAY;
	e->stamp.month = 12;
	e->stamp.day = 31;
	return at + 1;
}

/* "at least", "more than", "nearly": part of a length of time, not of a date. */
static int32_t roughly(const struct words *w, int32_t i, struct expr *e)
{
	int32_t at = 0;
	if (word_is(w, i, WORD_AT) && word_is(w, i + 1, WORD_LEAST))
		at = i + 2;
	else if ((word_is(w, i, WORD_MORE) || word_is(w, i, WORD_LESS)) &&
		 word_is(w, i + 1, WORD_THAN))
		at = i + 2;
	else if (word_is(w, i, WORD_UP) && word_is(w, i + 1, WORD_TO))
		at = i + 2;
	else if (word_says(w, i, "nearly"))
		at = i + 1;
	int32_t end = at > 0 ? match_span(w, at, e) : 0;
	if (end == 0)
		return 0;
	e->mod = MOD_APPROX;
	return behind(w, end, e);
}

static bool begins(enum word_class c)
{
	return c != WORD_OTHER && c != WORD_COUNTED && c != WORD_FUTURE && c != WORD_DONE &&
	       c != WORD_OF && c != WORD_IN && c != WORD_AND && c != WORD_TO && c != WORD_FOR &&
	       c != WORD_ON && c != WORD_BY;
}

int32_t match_expr(const struct words *w, int32_t i, struct expr *e)
{
	struct expr found;
	int32_t best = 0, end;
	if (!begins(word_class(w, i)) || (word_is(w, i, WORD_MARK) && !word_is_mark(w, i, '\'')))
		return 0;
	if ((end = core(w, i, &found)) > 0) {
		end = behind(w, end, &found);
		keep_longer(&best, e, end, &found);
	}
	if ((end = early(w, i, &found)) > 0)
		keep_longer(&best, e, end, &found);
	if ((end = edge(w, i, &found)) > 0)
		keep_longer(&best, e, end, &found);
	if ((end = edge_day(w, i, &found)) > 0)
		keep_longer(&best, e, end, &found);
	if ((end = year_end(w, i, &found)) > 0)
		keep_longer(&best, e, end, &found);
	if ((end = roughly(w, i, &found)) > 0)
		keep_longer(&best, e, end, &found);
	if (best > 0) {
		e->first = i;
		e->last = best;
	}
	return best;
}
