/*
 * digest - what an article says, sentence by sentence, as terms to compare.
 *
 * A term is anything two sentences can have in common: the stem of a word or
 * what it roughly means, an entity, a date, a number. They are counted
 * through over all articles that are compared, so that an article is digested
 * once for all its pairs. Function words are no terms; sentences that are not
 * counted have none.
 *
 * A digest is kept for as long as articles are compared, so it holds what
 * cannot be made of the rest: 4 bytes a word. Meanings, words in a row and the
 * order of terms come with unfolded.h; where a term stands, digest_places says.
 *
 * Reads an article that is done and named, and the entities of its story.
 * Lives in the arena of the terms; const once done. Cannot fail.
 */
#ifndef CORE_COMPARE_DIGEST_H
#define CORE_COMPARE_DIGEST_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/base/span.h"
#include "core/compare/terms.h"
#include "core/story/story.h"

struct said { /* a term in a sentence */
	uint32_t term : 31;
	uint32_t named : 1; /* a name, or a word inside one */
};

struct saying {           /* one sentence */
	int32_t first, n; /* of `said`: words and numbers as they stand, then names, then dates */
	bool counted;
	bool title;   /* or a heading */
	bool lead;    /* title, or one of the first sentences below it: it tells what happened */
	bool follows; /* the sentence before it stands in the same block and is counted */
};

struct digest {
	int32_t article; /* in the story */
	const struct document *doc;
	struct saying *sentence; /* one a sentence of the document */
	int32_t sentences;
	struct said *said;
	int32_t n;
	bool english; /* its words have senses */
};

struct digest_work; /* where a build stands */

struct digest_work *digest_open(
	struct terms *t, const struct story *s, int32_t article, struct segmenter *g);
/* One step, at most 32 KB of text; false when `out` is complete. */
bool digest_step(struct digest_work *w, struct digest *out);
void digest_close(struct digest_work *w); /* NULL is fine */
void digest_build(struct terms *t, const struct story *s, int32_t article, struct segmenter *g,
	struct digest *out);

/* Where the terms of a sentence stand, one span for each of its `said`; in `to`. */
void digest_places(struct arena *to, struct terms *t, const struct story *s, const struct digest *d,
	int32_t sentence, struct segmenter *g, struct spans *out);

#endif
