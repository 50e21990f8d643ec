/*
 * mention - the names in one document, with place, type and reason.
 *
 * Built in steps of at most MENTION_STEP bytes. In each window of MENTION_WINDOW
 * bytes (most articles are one) all words are read first, since its other
 * sentences help with each of them, then they are scored, tagged, and the whole
 * is made consistent. Names are looked for in every
 * block but boilerplate, in captions and bylines too (the block's kind tells
 * later stages). Spans are bytes into document.text, ascending, apart from
 * each other. What is not English has no names.
 *
 * Lives in `a`; reads the finished document. Cannot fail: without a model
 * only rules speak.
 */
#ifndef CORE_ENTITY_MENTION_H
#define CORE_ENTITY_MENTION_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/entity/tagger.h"
#include "core/text/document.h"

enum { /* bytes */
	MENTION_STEP = 32 * 1024,
	MENTION_SCORE = 8 * 1024, /* of a step that scores, which is the dear part */
	MENTION_WINDOW = 128 * 1024,
};

struct mention {
	struct span span;
	int32_t sentence; /* of document.sentences */
	uint8_t type;     /* enum name_type */
	uint8_t rule;     /* enum name_rule: why */
};

struct mentions {
	struct mention *at;
	int32_t n;
};

struct mentions_work {
	struct arena arena; /* words and tags of a window */
	struct tagger_memory memory;
	struct tagged *sentence;      /* of the window */
	int32_t beg, end;             /* the window: sentences of the document */
	int32_t read, scored, tagged; /* sentences of the window so far */
	bool done;
};

/* One step; false when all is done, and `w` is empty again. */
bool mentions_step(struct arena *a, const struct document *d, struct tagger *t,
	struct mentions_work *w, struct mentions *out);
/* All steps. */
void mentions_build(
	struct arena *a, const struct document *d, struct tagger *t, struct mentions *out);
/* For a build that is given up. */
void mentions_drop(struct mentions_work *w);

/* The mention that holds or follows `at`; `m->n` if there is none. */
int32_t mentions_find(const struct mentions *m, int32_t at);

#endif
