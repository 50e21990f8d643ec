#include "config.h"

#include "core/time/tense.h"

enum { LEFT = 18, RIGHT = 14, CLOSE = 5 }; /* words looked at */

/* "is to resume", "agreed to buy"; a month also takes any other "to" with a verb. */
static bool is_intent(const struct words *w, int32_t i, bool month)
{
	static const char *const before[] = {"is", "are", "set", "supposed", "agreed", "ready"};
	bool verb = word_is(w, i, WORD_TO) && !word_has(w, i + 1, WORD_CAPITAL) &&
		    !word_has(w, i + 1, WORD_ED) &&
		    (word_is(w, i + 1, WORD_OTHER) || word_is(w, i + 1, WORD_FUTURE)) &&
		    i + 1 < w->n;
	for (size_t k = 0; verb && k < sizeof before / sizeof *before; k++)
		if (word_says(w, i - 1, before[k]))
			return true;
	return verb && month;
}

/* "a disputed plan": no verbs. */
static bool is_adjective(const struct words *w, int32_t i)
{
	enum word_class c = word_class(w, i - 1);
	return c == WORD_A || c == WORD_THE || c == WORD_ITS || word_says(w, i - 1, "still");
}

/* "had been due", "as previously planned": not any more. */
static bool is_over(const struct words *w, int32_t i)
{
	return word_says(w, i - 1, "been") || word_says(w, i - 1, "previously");
}

static enum timex_tense sign_of(const struct words *w, int32_t i, bool month)
{
	enum word_class c = word_class(w, i);
	bool ed = word_has(w, i, WORD_ED);
	if (c == WORD_FUTURE && is_adjective(w, i))
		return TENSE_NONE; /* "the plan" */
	if (c == WORD_FUTURE)
		return is_over(w, i) ? TENSE_PAST : TENSE_FUTURE;
	if (c == WORD_UNTIL || c == WORD_AHEAD || is_intent(w, i, month))
		return TENSE_FUTURE;
	/* "will be named", "to be paid": what counts stands before. */
	if ((c == WORD_DONE || ed) && word_says(w, i - 1, "be"))
		return TENSE_NONE;
	if (c == WORD_DONE || c == WORD_SINCE || c == WORD_AGO || (ed && !is_adjective(w, i)))
		return TENSE_PAST;
	return TENSE_NONE;
}

/* Does a clause begin with the date: "In March", ", but on Friday"? */
static bool opens_clause(const struct words *w, int32_t first)
{
	int32_t i = first - 1;
	enum word_class c = word_class(w, i);
	if (c == WORD_IN || c == WORD_ON || c == WORD_BY || c == WORD_UNTIL || c == WORD_FROM)
		c = word_class(w, --i);
	return i < 0 || c == WORD_BUT || c == WORD_AND || word_is_mark(w, i, ';') ||
	       word_is_mark(w, i, '"') || word_is_mark(w, i, ':') || word_is_mark(w, i, '`') ||
	       word_is_mark(w, i, '~');
}

static enum timex_tense behind(const struct words *w, int32_t last, bool month)
{
	for (int32_t i = last; i < w->n && i < last + RIGHT; i++) {
		enum timex_tense t = sign_of(w, i, month);
		if (t != TENSE_NONE)
			return t;
	}
	return TENSE_NONE;
}

/* "Come June it will rain", not "he had come Sunday". */
static bool is_come(const struct words *w, int32_t i)
{
	enum word_class before = word_class(w, i - 1);
	return word_says(w, i, "come") &&
	       (i == 0 || before == WORD_MARK || before == WORD_BUT || before == WORD_AND);
}

enum timex_tense tense_at(const struct words *w, int32_t first, int32_t last, bool month)
{
	if (is_come(w, first - 1))
		return TENSE_FUTURE;
	enum timex_tense t = opens_clause(w, first) ? behind(w, last, month) : TENSE_NONE;
	if (month && t == TENSE_NONE && word_is(w, first - 1, WORD_BY))
		return TENSE_FUTURE;
	if (month && word_is(w, first - 1, WORD_THROUGH))
		return TENSE_NONE;
	for (int32_t i = first - 1; t == TENSE_NONE && i >= 0 && i >= first - LEFT; i--)
		t = sign_of(w, i, month);
	return t != TENSE_NONE ? t : behind(w, last, month);
}

enum timex_tense tense_close(const struct words *w, int32_t first)
{
	enum timex_tense t = TENSE_NONE;
	for (int32_t i = first - 1; t == TENSE_NONE && i >= 0 && i >= first - CLOSE; i--)
		t = sign_of(w, i, false);
	return t;
}

/*
 * "Wednesday's ruling" is known already, unless it is a "scheduled" one or a verb
 * close by looks ahead; and
 * "the minister on Sunday issued" tells of the past whatever stands before.
 */
enum timex_tense tense_weekday(const struct words *w, int32_t first, int32_t last)
{
	bool told = (word_is(w, last, WORD_DONE) || word_has(w, last, WORD_ED)) &&
		    !word_is(w, first - 1, WORD_FOR) && !word_is(w, first - 1, WORD_UNTIL);
	if (told)
		return TENSE_PAST;
	if (!word_is(w, last, WORD_POSS))
		return tense_at(w, first, last, false);
	bool planned = word_is(w, last + 1, WORD_FUTURE) || word_is(w, last + 1, WORD_COMING);
	return planned ? TENSE_FUTURE : tense_close(w, first);
}
