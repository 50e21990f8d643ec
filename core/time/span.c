/* span - lengths of time, "two years ago", and repetitions. */
#include "config.h"

#include "core/time/expr.h"
#include "core/time/quantity.h"
#include "core/time/timex.h"

/* "$10 a year", "four flights a week": how often, not when. */
static bool is_rate(const struct words *w, int32_t i)
{
	enum word_class c = word_class(w, i - 1);
	if (c == WORD_NUMBER || c == WORD_SCALE || c == WORD_COUNTED || c == WORD_TIMES ||
		c == WORD_ONCE || word_is_mark(w, i - 1, '%') || c == WORD_CARDINAL)
		return true;
	return c == WORD_UNIT ||
	       (c == WORD_OTHER && i > 0 && w->text.at[w->at[i - 1].end - 1] == 's' &&
		       (word_is(w, i - 2, WORD_NUMBER) || word_is(w, i - 2, WORD_CARDINAL)));
}

/* An age is no date: "44-year-old", "52 years old". */
static bool is_age(const struct words *w, int32_t end)
{
	int32_t at = end;
	if (word_is_mark(w, at, '-') && word_has(w, at, WORD_GLUED))
		at++;
	return word_is(w, at, WORD_OLD) || (word_says(w, at, "of") && word_says(w, at + 1, "age"));
}

/* What turns a length into a date: ago, earlier, later, from now. */
int32_t match_shift(const struct words *w, int32_t i, struct expr *e)
{
	int32_t end = i + 1;
	/* "a year or so ago", "a week or two later" */
	if (word_is(w, i, WORD_OR) &&
		(word_is(w, i + 1, WORD_SO) || word_is(w, i + 1, WORD_MORE)) &&
		(word_is(w, i + 2, WORD_AGO) || word_is(w, i + 2, WORD_EARLIER) ||
			word_is(w, i + 2, WORD_LATER))) {
		e->mod = MOD_APPROX;
		i += 2;
		end = i + 1;
	}
	if (word_is(w, i, WORD_AGO)) {
		e->rule = BY_AGO;
		e->turn = -1;
	} else if (word_is(w, i, WORD_EARLIER)) {
		e->rule = BY_EARLIER;
		e->turn = -1;
		e->base = BASE_STORY;
	} else if (word_is(w, i, WORD_LATER)) {
		e->rule = BY_LATER;
		e->turn = 1;
		e->base = BASE_STORY;
	} else if (word_is(w, i, WORD_FROM) && word_says(w, i + 1, "now")) {
		e->rule = BY_LATER;
		e->turn = 1;
		end = i + 2;
	} else {
		return 0;
	}
	e->form = FORM_SHIFT;
	e->type = TIMEX_DATE;
	if (e->amount.unit >= UNIT_DECADE)
		e->mod = MOD_APPROX;
	amount_unhalve(&e->amount);
	return end;
}

/* "the first nine months", "the nine months": the article and an ordinal belong to it. */
static int32_t lead(const struct words *w, int32_t i)
{
	int32_t at = i + word_is(w, i, WORD_THE);
	bool first = word_is(w, at, WORD_ORDINAL) && word_value(w, at) == 1;
	return at + (at > i && (first || word_says(w, at, "final")));
}

/* "three quarters of a century", "a quarter of an hour": in whole smaller units. */
static int32_t quarters(const struct words *w, int32_t i, struct expr *e)
{
	static const struct {
		uint8_t whole, unit;
		int8_t count;
	} part[] = {{UNIT_CENTURY, UNIT_YEAR, 25}, {UNIT_HOUR, UNIT_MINUTE, 15}};
	struct amount a;
	int32_t at = amount_read(w, i, &a);
	if (at == 0 || a.unit != UNIT_QUARTER || a.count > 3)
		return 0;
	/* "a quarter-century", "a quarter of a century" */
	int32_t whole = skip_hyphen(w, at);
	if (whole == at)
		whole = word_is(w, at, WORD_OF) && word_is(w, at + 1, WORD_A) ? at + 2 : w->n;
	for (size_t k = 0; k < sizeof part / sizeof *part; k++) {
		if (!word_is(w, whole, WORD_UNIT) || word_value(w, whole) != part[k].whole)
			continue;
		*e = expr_new(FORM_SPAN, BY_DURATION);
		e->amount = (struct amount){.count = a.count * part[k].count, .unit = part[k].unit};
		int32_t shift = match_shift(w, whole + 1, e);
		return shift > 0 ? shift : whole + 1;
	}
	return 0;
}

/* Quarters that are a share of something, no time: "three-quarters of", "a quarter". */
static bool is_share(const struct words *w, int32_t at, int32_t end, const struct amount *a)
{
	enum word_class whole = word_class(w, end + 1);
	bool of = word_is(w, end, WORD_OF) &&
		  (whole == WORD_A || whole == WORD_THE || whole == WORD_ITS ||
			  word_is_mark(w, end - 2, '-') || a->count < 2);
	bool share = word_is(w, at, WORD_A) || of ||
		     (word_is_mark(w, end - 2, '-') && word_has(w, end - 1, WORD_PLURAL));
	return a->unit == UNIT_QUARTER && share && !word_is(w, end, WORD_AGO) &&
	       !word_is(w, end, WORD_EARLIER);
}

/* "24 hours a day", "five days a week": how much, not how long. */
static bool is_within(const struct words *w, int32_t end)
{
	enum word_class behind = word_class(w, end + 2);
	return word_is(w, end, WORD_A) && word_is(w, end + 1, WORD_UNIT) &&
	       !word_has(w, end + 1, WORD_PLURAL) && behind != WORD_AGO && behind != WORD_EARLIER &&
	       behind != WORD_LATER;
}

/* "a year-earlier loss", "a year-long inquiry", "a decades-long rain": the article is the noun's. */
static bool is_of_noun(const struct words *w, int32_t at, int32_t end)
{
	enum word_class behind = word_class(w, end + 1);
	bool article = word_is(w, at, WORD_A);
	bool hyphen = word_is_mark(w, end, '-') && word_has(w, end, WORD_GLUED);
	return (article && word_is(w, at + 1, WORD_UNIT) && word_has(w, at + 1, WORD_PLURAL)) ||
	       (hyphen && (behind == WORD_AGO || behind == WORD_EARLIER)) ||
	       (hyphen && article && behind == WORD_LONG);
}

/* Is the amount at [at, end), with its article at `i`, something else than a length of time? */
static bool is_no_length(
	const struct words *w, int32_t i, int32_t at, int32_t end, const struct amount *a)
{
	bool article = word_is(w, at, WORD_A);
	if (word_is_mark(w, at - 1, '$') || is_age(w, end) || is_share(w, at, end, a) ||
		is_within(w, end) || is_of_noun(w, at, end))
		return true;
	if (at > i &&
		(!word_has(w, end - 1, WORD_PLURAL) || article || word_is_mark(w, end - 2, '-')))
		return true;
	/* "on a day nobody forgot" */
	if (word_is(w, i, WORD_A) && a->unit == UNIT_DAY && word_is(w, i - 1, WORD_ON))
		return true;
	/* "one day last week" */
	if (word_says(w, at, "one") && a->unit == UNIT_DAY &&
		(word_is(w, end, WORD_LAST) || word_is(w, end, WORD_THIS) ||
			word_is(w, end, WORD_NEXT)))
		return true;
	/* "60 Minutes", "The 100 Days": titles. */
	if (word_has(w, end - 1, WORD_CAPITAL) && i > 0 && word_is(w, at, WORD_NUMBER))
		return true;
	if (word_has(w, at, WORD_GLUED) && word_is(w, at - 1, WORD_MARK) && at > 0 &&
		(word_value(w, at - 1) == '.' || word_value(w, at - 1) == '/' ||
			word_value(w, at - 1) == ','))
		return true;
	return word_is(w, end - 1, WORD_ORDINAL) && !word_is(w, at, WORD_NUMBER) &&
	       !word_is(w, at, WORD_CARDINAL);
}

/* "a three-year period": the article is part of it; other nouns keep theirs. */
static int32_t period(const struct words *w, int32_t i, struct expr *e)
{
	struct amount a;
	if ((!word_is(w, i, WORD_A) && !word_is(w, i, WORD_THE)) || word_is(w, i + 1, WORD_A) ||
		(!word_is(w, i + 4, WORD_PERIOD) && !word_is(w, i + 6, WORD_PERIOD)))
		return 0;
	int32_t end = amount_read(w, i + 1, &a);
	if (end == 0 || !word_is_mark(w, end - 2, '-') || !word_is(w, end, WORD_PERIOD))
		return 0;
	*e = expr_new(FORM_SPAN, BY_DURATION);
	e->amount = a;
	return end + 1;
}

int32_t match_span(const struct words *w, int32_t i, struct expr *e)
{
	int32_t part = quarters(w, i, e);
	if (part == 0)
		part = period(w, i, e);
	if (part > 0)
		return part;
	struct expr out = expr_new(FORM_SPAN, BY_DURATION);
	int32_t at = lead(w, i), end = amount_range_read(w, at, &out.amount);
	if (end > 0)
		out.mod = MOD_APPROX;
	else
		end = amount_read(w, at, &out.amount);
	if (end == 0 || is_no_length(w, i, at, end, &out.amount))
		return 0;
	end = amount_rest_read(w, end, &out.amount);
	bool lasting = word_is_mark(w, end, '-') && word_has(w, end, WORD_GLUED) &&
		       word_is(w, end + 1, WORD_LONG);
	int32_t shift = at == i && (out.amount.unit >= UNIT_DAY || word_is(w, end, WORD_AGO))
				? match_shift(w, end, &out)
				: 0;
	if (shift == 0 && word_is(w, at, WORD_A) && is_rate(w, at))
		return 0;
	*e = out;
	return shift > 0 ? shift : lasting ? end + 2 : end;
}

/* What repeats: a unit, a weekday, a month, a season, a part of the day. */
static bool repeated(const struct words *w, int32_t i, struct expr *e)
{
	switch (word_class(w, i)) {
	case WORD_UNIT:
		e->amount = (struct amount){.count = 1, .unit = (uint8_t)word_value(w, i)};
		return true;
	case WORD_WEEKDAY:
		e->stamp.grain = GRAIN_DAY;
		e->stamp.weekday = (int8_t)word_value(w, i);
		return !word_has(w, i, WORD_SHORT);
	case WORD_MONTH:
		e->stamp.grain = GRAIN_MONTH;
		e->stamp.month = (int8_t)word_value(w, i);
		return true;
	case WORD_SEASON:
		e->stamp.grain = GRAIN_SEASON;
		e->stamp.season = (int8_t)word_value(w, i);
		return true;
	case WORD_PART:
		e->stamp.grain = GRAIN_DAY;
		e->stamp.timed = true;
		e->stamp.part = (uint8_t)word_value(w, i);
		return true;
	default:
		return false;
	}
}

/* "twice a week", "several times per year": how often within what. */
static int32_t times_per(const struct words *w, int32_t i, struct expr *e)
{
	struct amount count;
	int32_t at = i + 1;
	if (!word_is(w, i, WORD_ONCE)) {
		at = count_read(w, i, &count);
		if (at == 0 || !word_is(w, at, WORD_TIMES))
			return 0;
		at++;
	}
	bool per = word_is(w, at, WORD_A) || word_is(w, at, WORD_PER);
	return per && word_is(w, at + 1, WORD_UNIT) && repeated(w, at + 1, e) ? at + 2 : 0;
}

/* "every day", "each July", "every two years", "every other week". */
static int32_t every(const struct words *w, int32_t i, struct expr *e)
{
	struct amount count = {.count = 2};
	int32_t at = i + 1;
	if (!word_is(w, i, WORD_EVERY))
		return 0;
	int32_t end = word_says(w, at, "other") ? at + 1 : ordinal_read(w, at, &count.count);
	if (end == 0 && !word_is(w, at, WORD_A))
		end = count_read(w, at, &count);
	if (end > 0 && word_is(w, end, WORD_UNIT)) {
		e->amount = count;
		e->amount.unit = (uint8_t)word_value(w, end);
		return end + 1;
	}
	at = end > 0 ? end : at;
	return repeated(w, at, e) ? at + 1 : 0;
}

/* "Mondays", "on weekends": plurals of names say that it comes again. */
static int32_t plural_name(const struct words *w, int32_t i, struct expr *e)
{
	bool weekend = word_is(w, i, WORD_UNIT) && word_value(w, i) == UNIT_WEEKEND &&
		       word_is(w, i - 1, WORD_ON);
	if (!word_has(w, i, WORD_PLURAL) || (!word_is(w, i, WORD_WEEKDAY) && !weekend))
		return 0;
	if (!weekend)
		return repeated(w, i, e) ? i + 1 : 0;
	e->stamp.grain = GRAIN_WEEK;
	e->stamp.weekend = true;
	return i + 1;
}

int32_t match_set(const struct words *w, int32_t i, struct expr *e)
{
	struct expr out = expr_new(FORM_SET, BY_EVERY);
	int32_t end = plural_name(w, i, &out);
	if (end == 0)
		end = times_per(w, i, &out);
	if (end == 0)
		end = every(w, i, &out);
	if (end == 0 && word_is(w, i, WORD_ADVERB)) {
		out.rule = BY_ADVERB;
		out.amount = (struct amount){.count = 1, .unit = (uint8_t)word_value(w, i)};
		end = i + 1;
	}
	if (end > 0)
		*e = out;
	return end;
}
