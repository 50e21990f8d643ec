/*
 * tagger - finds the names of a document with the trained model.
 *
 * A document in four turns over its sentences: words are read (tagger_read),
 * since how it writes a word elsewhere counts; scored; tagged, each word in the
 * light of its other occurrences; and made consistent (consistency.h, then
 * rules.h). Only tokens that can be part of a name are scored.
 *
 * A tagger holds work space, no result; without a model all tags are TAG_O.
 */
#ifndef CORE_ENTITY_TAGGER_H
#define CORE_ENTITY_TAGGER_H

#include "core/entity/consistency.h"
#include "core/entity/evidence.h"
#include "core/entity/memory.h"
#include "core/entity/model.h"

struct tagger {
	const struct model *model; /* NULL or not ready: none */
	struct arena arena;        /* work space */
	struct net_work *work;
	uint8_t *back, *best;
	int32_t room; /* tokens */
};

struct tagger_memory { /* of one document; start with {0} */
	struct memory memory;
	struct evidence evidence;
};

void tagger_open(struct tagger *t, const struct model *m);
/* Gives back the work space, some 2 MB, until there is work again. */
void tagger_rest(struct tagger *t);
void tagger_close(struct tagger *t);

/* First turn: takes in one sentence's words, read by word_read. */
void tagger_read(struct tagger_memory *m, struct arena *a, struct word *at, int32_t n);
/* Second: what is known about the words, and scores; tags are TAG_O. Scores live in `a`. */
void tagger_score(struct tagger *t, struct tagger_memory *m, struct arena *a, struct tagged *s);
/* Third: the tags. */
void tagger_tag(struct tagger *t, const struct tagger_memory *m, struct tagged *s);
/* All turns over n sentences whose words are read by word_read; `a` keeps the scores. */
void tagger_document(struct tagger *t, struct arena *a, struct tagged *s, int32_t n);

#endif
