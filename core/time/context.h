/*
 * context - what a text has told so far, for dates that count from it.
 *
 * The date told last, and the last quarter: business figures speak of "a year
 * earlier" and mean the same quarter of that year.
 */
#ifndef CORE_TIME_CONTEXT_H
#define CORE_TIME_CONTEXT_H

#include "core/time/timex.h"

struct context {
	int32_t date; /* of the article, in days, or DAY_NONE */
	int32_t told; /* timex that told a date last, or -1 */
	struct interval told_when;
	int32_t quarter;          /* timex that told a quarter last, or -1 */
	int32_t quarter_beg;      /* days */
	int32_t quarter_sentence; /* where it stands */
};

enum { QUARTER_REACH = 8 }; /* sentences that "a year ago" means the quarter of a year ago */

/* Takes note of timex `i` for what follows. */
void context_tell(struct context *c, const struct timex3 *t, int32_t i);

#endif
