/*
 * tense - does a sentence look back or ahead where a date stands?
 *
 * A test by lists of words, which was measured to do as well as a tagger: the
 * nearest verb before the date decides, else the nearest behind it.
 */
#ifndef CORE_TIME_TENSE_H
#define CORE_TIME_TENSE_H

#include "core/time/timex.h"
#include "core/time/words.h"

/* Of words [first, last); `month`: for a month or season, which takes weaker signs. */
enum timex_tense tense_at(const struct words *w, int32_t first, int32_t last, bool month);
/* Of a weekday: what it belongs to, or the verb right behind it, counts before all others. */
enum timex_tense tense_weekday(const struct words *w, int32_t first, int32_t last);
/* The same by the few words right before a date only, for dates that need no tense. */
enum timex_tense tense_close(const struct words *w, int32_t first);

#endif
