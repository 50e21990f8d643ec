/*
 * coverage - how much of a sentence the other article says too, anywhere.
 *
 * The share of what a sentence says, each term weighed by how rare it is in
 * the two articles, that stands in any sentence of the other. The whole other
 * article counts, not the best sentence of it: what one article tells in one
 * sentence another spreads over three.
 */
#ifndef CORE_COMPARE_COVERAGE_H
#define CORE_COMPARE_COVERAGE_H

#include "core/compare/weigh.h"

/* One a sentence, 0 to 1; COVERED_NOT of those that are not counted or say nothing. */
float *coverage_build(struct arena *a, const struct weights *w, int side);
/*
 * The same of one sentence, from digests alone: covering keeps a number for each
 * term between calls, so that a call costs no more than to read both digests.
 */
struct covering;
struct covering *covering_open(const struct terms *t);
float covering_of(
	struct covering *c, const struct digest *own, int32_t sentence, const struct digest *other);
void covering_close(struct covering *c); /* NULL is fine */
/* The share of its words that the article of fewer words has from the other, 0 to 1. */
float coverage_kinship(const struct weights *w);

/* Under it few words are shared, and links are not worth much. */
#define KINSHIP_LEAST 0.25F

#endif
