/*
 * claim_parts - which sentence belongs to which claim, and how.
 *
 * After joining, the rest: what an article says again elsewhere, and what only
 * resembles a claim. For claims.c; nodes as in joining.h.
 */
#ifndef CORE_COMPARE_CLAIM_PARTS_H
#define CORE_COMPARE_CLAIM_PARTS_H

#include "core/compare/claims.h"
#include "core/compare/joining.h"

enum claim_part_kind {
	PART_MAIN,   /* says it */
	PART_AGAIN,  /* says it once more, or the sentence beside it goes on with it */
	PART_PARTLY, /* resembles it */
};

struct claim_part {
	int32_t claim, node;
	int32_t next; /* part of the same claim made before; -1 */
	uint8_t kind; /* enum claim_part_kind */
};

struct claim_parts {
	struct claim_part *at;
	int32_t n;
};

struct nodes { /* sentences of all articles, in the order of their articles' keys */
	int32_t *article, *sentence; /* one a node */
	int32_t *first;              /* one an article of the story: its first node */
	int32_t n;
};

struct parting {
	const struct story *story;
	const struct comparison *comparison;
	const struct nodes *nodes;
	const struct joining *joining;
	struct claim_parts parts;
	int32_t *claim;  /* one a node: the claim that it says; -1 */
	bool *taken;     /* one a node: it partly says one, and is no claim of its own */
	int32_t *centre; /* one a claim: node */
	int32_t *last;   /* one a claim: its part made last */
	int32_t claims;
	int32_t stage, at; /* of the work; edges or nodes of this stage seen */
};

/* Story to joining are filled in before. Parts and what the work needs live in `a`. */
void parting_open(struct arena *a, struct parting *p);
bool parting_step(struct arena *a, struct parting *p); /* false: all parts are there */

#endif
