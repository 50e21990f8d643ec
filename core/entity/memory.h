/*
 * memory - how a document writes a word elsewhere: small, capital, all caps.
 *
 * At the start of a sentence and in a headline a capital says little; the rest
 * of the document often knows. Remember all words first, then ask.
 */
#ifndef CORE_ENTITY_MEMORY_H
#define CORE_ENTITY_MEMORY_H

#include "core/base/arena.h"
#include "core/entity/word.h"

enum { MEMORY_SMALL = 1, MEMORY_CAPITAL = 2, MEMORY_UPPER = 4 };

struct memory_item {
	uint64_t low; /* 0: free */
	uint8_t seen;
};

struct memory {
	struct memory_item *at;
	int32_t slots, n; /* slots: a power of two */
};

/* Takes in one sentence. */
void memory_add(struct memory *m, struct arena *a, const struct word *at, int32_t n);
/* Fills in `memory` of the words of one sentence. */
void memory_ask(const struct memory *m, struct word *at, int32_t n);

#endif
