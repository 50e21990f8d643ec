/* vague - times without a date: "now", "very soon", "in the future", "some time ago", "for a while". */
#include "config.h"

#include "core/time/expr.h"
#include "core/time/timex.h"

static int32_t ref(struct expr *e, int32_t turn, int32_t end)
{
	*e = expr_new(FORM_REF, BY_REF);
	e->turn = turn;
	return end;
}

/* Is "the past" a noun here: "in the past he was", not "the past president"? */
static bool is_past_alone(const struct words *w, int32_t i)
{
	enum word_class c = word_class(w, i);
	return word_is_pronoun(w, i) || i >= w->n ||
	       (c != WORD_OTHER && c != WORD_UNIT && c != WORD_CARDINAL && c != WORD_NUMBER);
}

/* "will soon", but not "as soon as", "soon after", "was soon over". */
static bool is_soon(const struct words *w, int32_t i, int32_t first)
{
	enum word_class before = word_class(w, first - 1), behind = word_class(w, i + 1);
	bool as = word_says(w, first - 1, "as") || word_says(w, i + 1, "as") ||
		  word_says(w, first - 1, "too");
	bool told = before == WORD_DONE || behind == WORD_DONE || word_has(w, i + 1, WORD_ED);
	return !as && !told && behind != WORD_AFTER && behind != WORD_TO;
}

/* "now", "right now", "very soon", "more recently". */
static int32_t ref_word(const struct words *w, int32_t i, struct expr *e)
{
	int32_t at = i + (word_is(w, i, WORD_VERY) || word_is(w, i, WORD_MORE));
	int32_t turn = word_value(w, at);
	bool right = word_is(w, i, WORD_VERY) && word_value(w, i) == 1;
	if (!word_is(w, at, WORD_REF) || (word_is(w, i, WORD_MORE) && turn != -1) ||
		(right && turn != 0))
		return 0;
	return turn == 1 && !is_soon(w, at, i) ? 0 : ref(e, turn, at + 1);
}

/* "a while", "some time": the word behind, or 0. */
static int32_t some_time(const struct words *w, int32_t i)
{
	if (word_is(w, i, WORD_ABOUT))
		return word_says(w, i + 1, "time") && word_says(w, i, "some") ? i + 2 : 0;
	return word_is(w, i, WORD_A) && word_is(w, i + 1, WORD_BUT) && word_says(w, i + 1, "while")
		       ? i + 2
		       : 0;
}

/* "a long time", "a moment", "moments", "long" */
static int32_t long_time(const struct words *w, int32_t i)
{
	int32_t at = i + word_is(w, i, WORD_A);
	bool told = word_is(w, at, WORD_LONG) ||
		    (word_is(w, at, WORD_NEAR) && word_says(w, at, "short"));
	if (word_is(w, at, WORD_TERM) && word_value(w, at) == 2)
		return at + 1;
	if (told && at > i)
		return word_says(w, at + 1, "time") ? at + 2 : 0;
	return word_is(w, at, WORD_LONG) ? at + 1 : 0;
}

/* "long ago", "some time ago", "moments ago". */
static int32_t some_time_ago(const struct words *w, int32_t i, struct expr *e)
{
	int32_t end = some_time(w, i);
	if (end == 0)
		end = long_time(w, i);
	return end > 0 && word_is(w, end, WORD_AGO) ? ref(e, -1, end + 1) : 0;
}

/* "for a while", "after some time": nobody says how long. */
int32_t match_while(const struct words *w, int32_t i, struct expr *e)
{
	static const char *const takers[] = {"quite", "took", "take", "takes", "taken", "taking"};
	enum word_class before = word_class(w, i - 1);
	int32_t end = some_time(w, i);
	if (end == 0 || word_is_mark(w, end, '-'))
		return 0;
	bool led = before == WORD_FOR || before == WORD_AFTER || before == WORD_IN;
	for (size_t k = 0; k < sizeof takers / sizeof *takers; k++)
		led |= word_says(w, i - 1, takers[k]);
	if (led)
		*e = expr_new(FORM_SPAN, BY_BARE_UNITS);
	return led ? end : 0;
}

static bool is_day(const struct words *w, int32_t i, bool plural)
{
	return word_is(w, i, WORD_UNIT) && word_value(w, i) == UNIT_DAY &&
	       word_has(w, i, WORD_PLURAL) == plural;
}

/* "the near future", "the long term", "the time being", "the future", "the past". */
static int32_t ref_noun(const struct words *w, int32_t i, struct expr *e)
{
	int32_t at = i + 1;
	if (word_is(w, at + 1, WORD_TERM) && word_value(w, at + 1) == 0 &&
		(word_is(w, at, WORD_NEAR) || word_is(w, at, WORD_LONG)))
		return ref(e, 1, at + 2);
	if (word_is(w, at + 1, WORD_TERM) && word_value(w, at + 1) == -1 &&
		word_says(w, at, "time"))
		return ref(e, 0, at + 2);
	if (is_day(w, at + 1, false) && word_says(w, at, "other"))
		return ref(e, -1, at + 2);
	if (word_is(w, at, WORD_NEAR) && word_is(w, at + 1, WORD_FUTURE_NOUN))
		return ref(e, 1, at + 2);
	if (word_is(w, at, WORD_FUTURE_NOUN))
		return word_is(w, at + 1, WORD_OF) ? 0 : ref(e, 1, at + 1);
	return word_is(w, at, WORD_PAST) && is_past_alone(w, at + 1) ? ref(e, -1, at + 1) : 0;
}

/* "will one day": no length of time. */
static int32_t one_day(const struct words *w, int32_t i, struct expr *e)
{
	bool day =
		word_is(w, i, WORD_CARDINAL) && word_says(w, i, "one") && is_day(w, i + 1, false);
	return day && word_is(w, i - 1, WORD_FUTURE) ? ref(e, 1, i + 2) : 0;
}

int32_t match_ref(const struct words *w, int32_t i, struct expr *e)
{
	int32_t end = word_is(w, i, WORD_THE) ? ref_noun(w, i, e) : ref_word(w, i, e);
	bool hyphen = word_is_mark(w, end, '-') && word_has(w, end, WORD_GLUED);
	if (end > 0)
		return hyphen ? 0 : end;
	if (word_is(w, i, WORD_FUTURE_NOUN) && word_is(w, i - 1, WORD_IN))
		return ref(e, 1, i + 1);
	if (word_is(w, i, WORD_CURRENT) && word_says(w, i, "current"))
		return ref(e, 0, i + 1);
	if (word_is(w, i, WORD_THAT) && word_is(w, i - 1, WORD_IN) && is_day(w, i + 1, true))
		return ref(e, -1, i + 2); /* in those days */
	end = some_time_ago(w, i, e);
	return end > 0 ? end : one_day(w, i, e);
}
