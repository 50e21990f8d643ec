/*
 * candidates - the few sentences of another article that one may be linked with.
 *
 * For pairing.c: kept while rows are scored, best first by what they share;
 * later in order of their scores. Allocates nothing.
 */
#ifndef CORE_COMPARE_CANDIDATES_H
#define CORE_COMPARE_CANDIDATES_H

#include <stdint.h>

enum { CANDIDATES = 8 /* kept of a sentence until all rows are done */ };

struct candidate {
	int32_t sentence;
	float base;     /* words, names, dates, ... */
	float score;    /* less hubs; then with the sentences beside */
	float beside;   /* of the score */
	uint8_t things; /* that they have in common, however rare */
};

struct candidates { /* of one sentence, best first */
	struct candidate at[CANDIDATES];
	int32_t n;
	uint64_t seen; /* a bit for each sentence it may have: most that are asked for it has not */
};

/* One more, if it is better than the last; of two alike the one that stands first is. */
void candidates_offer(struct candidates *c, int32_t sentence, float base, uint8_t things);
/* No more will come: from now on they can be found. */
void candidates_settle(struct candidates *c);
const struct candidate *candidates_find(const struct candidates *c, int32_t sentence); /* NULL */
void candidates_sort(struct candidates *c); /* by their scores */

#endif
