/*
 * facing - two articles laid side by side, row by row.
 *
 * In the order of one side: its sentences as they come, each link on a row of
 * its own, sentences without a link in runs faced by a gap. Sentences of the
 * other side that are in no link stand behind the row that holds what comes
 * before them there. A sentence with several links is on several rows. What is
 * not counted (captions, boilerplate) is on none.
 */
#ifndef CORE_COMPARE_FACING_H
#define CORE_COMPARE_FACING_H

#include "core/compare/pairing.h"

struct facing_row {
	int32_t link;                 /* of the pairing; -1: only one side has sentences here */
	struct sentence_span side[2]; /* SIDE_A, SIDE_B; beg == end: a gap */
	bool again[2];                /* these sentences stood on a row before */
};

struct facing {
	struct facing_row *at;
	int32_t n;
};

void facing_build(struct arena *to, const struct pairing *p, enum side order, struct facing *out);

#endif
