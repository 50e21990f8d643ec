/* bare - units that nothing counts: "for years", "months of talks", "the years ahead", "year-long". */
#include "config.h"

#include "core/time/expr.h"
#include "core/time/quantity.h"
#include "core/time/timex.h"

/* Verbs and adverbs that take a length of time: "spent months", "just minutes". */
static const char *const takers[] = {"spend", "spends", "spent", "spending", "took", "take",
	"takes", "taken", "taking", "lasted", "lasts", "lasting", "waited", "waiting", "wait",
	"follows", "followed", "needs", "needed", "requires", "require", "required", "just", "only",
	"mere", "merely", "even", "possibly", "perhaps", "maybe", "served", "cost"};

static bool is_plural(const struct words *w, int32_t i)
{
	return word_is(w, i, WORD_UNIT) && word_has(w, i, WORD_PLURAL) &&
	       !word_has(w, i, WORD_CAPITAL) && word_value(w, i) != UNIT_WEEKEND &&
	       word_value(w, i) != UNIT_QUARTER && word_value(w, i) != UNIT_SECOND;
}

static bool is_taker(const struct words *w, int32_t i)
{
	for (size_t k = 0; k < sizeof takers / sizeof *takers; k++)
		if (word_says(w, i, takers[k]))
			return true;
	return false;
}

/* "Within seconds", "just seconds", but not "the seconds of a motion". */
static bool are_seconds(const struct words *w, int32_t i)
{
	bool seconds = word_is(w, i, WORD_UNIT) && word_value(w, i) == UNIT_SECOND;
	return seconds &&
	       (word_is(w, i - 1, WORD_WITHIN) || word_is(w, i - 1, WORD_IN) || is_taker(w, i - 1));
}

/* Does what stands before say that a length of time follows? */
static bool is_led(const struct words *w, int32_t i)
{
	enum word_class before = word_class(w, i - 1);
	return before == WORD_FOR || before == WORD_IN || before == WORD_WITHIN ||
	       before == WORD_AFTER || before == WORD_OVER || before == WORD_THE ||
	       before == WORD_OF || before == WORD_THROUGH || before == WORD_DURING ||
	       before == WORD_BEFORE || is_taker(w, i - 1);
}

/* "days before the vote", "months of talks": what stands behind says it. */
static bool is_followed(const struct words *w, int32_t end)
{
	enum word_class behind = word_class(w, end);
	return behind == WORD_BEFORE || behind == WORD_AFTER ||
	       (behind == WORD_OF && !word_is(w, end + 1, WORD_WEEKDAY) &&
		       !word_is(w, end + 1, WORD_MONTH));
}

int32_t join_units(const struct words *w, int32_t end)
{
	bool joined = (word_is(w, end, WORD_OR) || word_is(w, end, WORD_AND)) &&
		      is_plural(w, end + 1) && is_plural(w, end - 1);
	return joined ? end + 2 : end;
}

/* "year-long", "decades-old", "weeklong". */
static int32_t lasting(const struct words *w, int32_t i, struct expr *e)
{
	bool plural = word_has(w, i, WORD_PLURAL);
	*e = expr_new(FORM_SPAN, BY_BARE_UNITS);
	e->amount.unit = (uint8_t)word_value(w, i);
	e->amount.count = plural ? 0 : 1;
	if (word_is(w, i, WORD_LASTING))
		return i + 1;
	bool hyphen = word_is(w, i, WORD_UNIT) && word_is_mark(w, i + 1, '-') &&
		      word_has(w, i + 1, WORD_GLUED);
	return hyphen && (word_is(w, i + 2, WORD_LONG) ||
				 ((plural || e->amount.unit >= UNIT_DECADE) &&
					 word_is(w, i + 2, WORD_OLD)))
		       ? i + 3
		       : 0;
}

/* "the weeks ahead", "years to come", "the coming" is a turn (relative.c). */
static int32_t ahead(const struct words *w, int32_t i, struct expr *e)
{
	int32_t at = i + word_is(w, i, WORD_THE);
	if (!is_plural(w, at))
		return 0;
	int32_t end = join_units(w, at + 1);
	if (word_is(w, end, WORD_AHEAD) && at > i)
		end++;
	else if (word_is(w, end, WORD_TO) && word_says(w, end + 1, "come"))
		end += 2;
	else
		return 0;
	*e = expr_new(FORM_SPAN, BY_PERIOD);
	e->open = true;
	e->turn = 1;
	e->amount.unit = (uint8_t)word_value(w, at);
	return end;
}

/* "over the years"; "the early years", "the first hours", "the final days". */
static int32_t with_article(const struct words *w, int32_t i, struct expr *e)
{
	if (!word_is(w, i, WORD_THE))
		return 0;
	enum word_class c = word_class(w, i + 1), before = word_class(w, i - 1);
	bool part = c == WORD_EARLY || (c == WORD_ORDINAL && word_value(w, i + 1) == 1) ||
		    word_says(w, i + 1, "final") || word_says(w, i + 1, "opening") ||
		    word_says(w, i + 1, "closing");
	int32_t at = i + 1 + part, end = join_units(w, at + 1);
	enum word_class behind = word_class(w, end);
	if (!is_plural(w, at) || (part && behind == WORD_OF && !is_followed(w, end)))
		return 0;
	bool told = behind == WORD_SINCE || behind == WORD_BEFORE || behind == WORD_AFTER ||
		    behind == WORD_THAT || behind == WORD_FOLLOWING || behind == WORD_OF ||
		    behind == WORD_BUT;
	if (!part &&
		(told || (before != WORD_OVER && before != WORD_THROUGH && before != WORD_DURING)))
		return 0;
	*e = expr_new(FORM_SPAN, BY_BARE_UNITS);
	e->amount.unit = (uint8_t)word_value(w, at);
	return end;
}

int32_t match_bare(const struct words *w, int32_t i, struct expr *e)
{
	struct expr out = expr_new(FORM_SPAN, BY_BARE_UNITS);
	enum word_class before = word_class(w, i - 1);
	if (before == WORD_NUMBER || before == WORD_CARDINAL || before == WORD_SCALE)
		return 0; /* of a number too large */
	if (word_has(w, i, WORD_CAPITAL) && i > 0)
		return 0;
	int32_t end = lasting(w, i, e);
	if (end == 0)
		end = ahead(w, i, e);
	if (end == 0)
		end = with_article(w, i, e);
	if (end > 0)
		return end;
	bool opens = i == 0 || word_is_mark(w, i - 1, '"');
	if (!(opens && word_is(w, i, WORD_UNIT) && word_has(w, i, WORD_PLURAL)) &&
		!is_plural(w, i) && !are_seconds(w, i))
		return 0;
	out.amount.unit = (uint8_t)word_value(w, i);
	int32_t units = join_units(w, i + 1);
	end = match_shift(w, units, &out);
	if (end == 0 && !is_led(w, i) && !is_followed(w, units))
		return 0;
	int32_t year;
	if (word_says(w, units, "apart") || match_year(w, units, &year) > 0)
		return 0; /* a distance; "the years 2011 and 2012" */
	*e = out;
	return end > 0 ? end : units;
}
