/*
 * tagger - finds the names of a sentence with the trained model.
 *
 * A document's words are read first (tagger_read, for every sentence), since
 * how it writes a word elsewhere counts; then each sentence is tagged. Only
 * tokens that can be part of a name are scored.
 *
 * A tagger holds work space, no result; without a model all tags are TAG_O.
 */
#ifndef CORE_ENTITY_TAGGER_H
#define CORE_ENTITY_TAGGER_H

#include "core/entity/consistency.h"
#include "core/entity/memory.h"
#include "core/entity/model.h"

struct tagger {
	const struct model *model; /* NULL or not ready: none */
	struct arena arena;        /* work space */
	struct net_work *work;
	float (*score)[TAGS];
	uint8_t *back, *best;
	int32_t room; /* tokens */
};

void tagger_open(struct tagger *t, const struct model *m);
void tagger_close(struct tagger *t);

/* Takes one sentence's words, read by word_read, into the document's memory. */
void tagger_read(struct memory *m, struct arena *a, struct word *at, int32_t n);
/* The rest that is known about words, then their tags. */
void tagger_tag(struct tagger *t, const struct memory *m, struct tagged *s);

#endif
