#include "config.h"

#include "core/time/tense.h"

enum { LEFT = 18, RIGHT = 14 }; /* words looked at */

static enum timex_tense sign_of(const struct words *w, int32_t i)
{
	enum word_class c = word_class(w, i);
	if (c == WORD_FUTURE || c == WORD_UNTIL)
		return TENSE_FUTURE;
	if (c == WORD_DONE || c == WORD_SINCE || c == WORD_AGO || word_has(w, i, WORD_ED))
		return TENSE_PAST;
	/* "to sign": what is meant to be. */
	if (c == WORD_TO && word_is(w, i + 1, WORD_OTHER) && !word_has(w, i + 1, WORD_CAPITAL) &&
		!word_has(w, i + 1, WORD_ED) && !word_is(w, i + 1, WORD_NUMBER))
		return TENSE_FUTURE;
	return TENSE_NONE;
}

enum timex_tense tense_at(const struct words *w, int32_t first, int32_t last)
{
	for (int32_t i = first - 1; i >= 0 && i >= first - LEFT; i--) {
		enum timex_tense t = sign_of(w, i);
		if (t != TENSE_NONE)
			return t;
	}
	for (int32_t i = last; i < w->n && i < last + RIGHT; i++) {
		enum timex_tense t = sign_of(w, i);
		if (t != TENSE_NONE)
			return t;
	}
	return TENSE_NONE;
}
