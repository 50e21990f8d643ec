#include "config.h"

#include "core/time/tense.h"

enum { LEFT = 18, RIGHT = 14 }; /* words looked at */

static enum timex_tense sign_of(const struct words *w, int32_t i)
{
	enum word_class c = word_class(w, i);
	if (c == WORD_FUTURE || c == WORD_UNTIL)
		return TENSE_FUTURE;
	/* "will be named", "to be paid": what counts stands before. */
	if ((c == WORD_DONE || word_has(w, i, WORD_ED)) && word_says(w, i - 1, "be"))
		return TENSE_NONE;
	if (c == WORD_DONE || c == WORD_SINCE || c == WORD_AGO || word_has(w, i, WORD_ED))
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

static enum timex_tense behind(const struct words *w, int32_t last)
{
	for (int32_t i = last; i < w->n && i < last + RIGHT; i++) {
		enum timex_tense t = sign_of(w, i);
		if (t != TENSE_NONE)
			return t;
	}
	return TENSE_NONE;
}

enum timex_tense tense_at(const struct words *w, int32_t first, int32_t last)
{
	enum timex_tense t = opens_clause(w, first) ? behind(w, last) : TENSE_NONE;
	for (int32_t i = first - 1; t == TENSE_NONE && i >= 0 && i >= first - LEFT; i--)
		t = sign_of(w, i);
	return t != TENSE_NONE ? t : behind(w, last);
}
