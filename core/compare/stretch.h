/*
 * stretch - a passage cut where the way it is shown changes.
 *
 * Pieces of one side of a link, in order, together all of the passage: what is
 * cut off with who says it, what is in a slot, what clashes, and the rest.
 */
#ifndef CORE_COMPARE_STRETCH_H
#define CORE_COMPARE_STRETCH_H

#include "core/compare/collation.h"

struct stretch {
	struct span span;
	int32_t slot;  /* of the collation; -1 */
	int32_t clash; /* of the collation; -1 */
	bool cut;      /* who says it */
};

struct stretches {
	struct stretch *at;
	int32_t n;
};

/* `passage` as passage_span gives it. */
void stretches_build(struct arena *to, const struct collation *c, enum side side,
	struct span passage, struct stretches *out);

#endif
