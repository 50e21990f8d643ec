/*
 * evidence - what a document's scores say of each capitalised word, together.
 *
 * The same word is mostly the same kind of thing all through an article: after
 * every sentence has been scored, each occurrence is moved towards the mean of
 * all of them. Costs nothing where a word stands once.
 */
#ifndef CORE_ENTITY_EVIDENCE_H
#define CORE_ENTITY_EVIDENCE_H

#include "core/base/arena.h"
#include "core/entity/tags.h"
#include "core/entity/word.h"

enum { EVIDENCE_KINDS = NAME_TYPES + 1 /* no name first */ };

struct evidence_item {
	uint64_t low; /* 0: free */
	float likely[EVIDENCE_KINDS];
	int32_t n;
};

struct evidence {
	struct evidence_item *at;
	int32_t slots, n; /* slots: a power of two */
};

/* Takes in the scores of one sentence. */
void evidence_add(struct evidence *e, struct arena *a, const struct word *at,
	const float (*score)[TAGS], int32_t n);
/* Moves the scores of one sentence by what all say. */
void evidence_ask(const struct evidence *e, const struct word *at, float (*score)[TAGS], int32_t n);

#endif
