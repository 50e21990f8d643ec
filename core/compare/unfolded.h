/*
 * unfolded - two digests laid out for being compared, sentence by sentence.
 *
 * What a digest leaves out is made here: what words mean, and the runs of two
 * words. Runs are many and each stands in few texts, so only those that both
 * articles have are terms, numbered for this pair alone. A sentence's terms are
 * in order, each once. Built in steps of so many terms; lives in the arena
 * given for as long as the pair is at work. Cannot fail.
 */
#ifndef CORE_COMPARE_UNFOLDED_H
#define CORE_COMPARE_UNFOLDED_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/compare/digest.h"

struct occurrence { /* of a term in a sentence */
	int32_t term;
	int32_t place; /* of the sentence's `said` in the digest; of a run its second word */
	bool named;    /* a word inside a name */
};

struct unfolded { /* one article */
	int32_t article;
	const struct document *doc;
	const struct digest *digest;
	struct saying *sentence; /* first and n are of `said` here, in order of terms, each once */
	int32_t sentences;
	struct occurrence *said;
	int32_t n;
	int32_t first_run; /* terms from here on are runs */
};

struct run {
	int32_t part[2]; /* terms */
	int32_t term;    /* -1: side a alone has it so far */
};

struct runs {             /* of a pair */
	struct run *slot; /* by hash */
	int32_t slots;    /* a power of two, or 0: runs are not wanted */
	int32_t first;    /* the number of the first */
	struct {
		struct run *at;
		int32_t n;
	} shared; /* number `first` and on */
};

struct unfolding { /* where a build stands */
	struct arena *arena;
	const struct terms *terms;
	const struct digest *digest[2];
	struct runs runs;
	struct unfolded side[2];
	int32_t stage, at; /* sentence */
};

void unfolding_open(struct arena *a, const struct terms *t, const struct digest *first,
	const struct digest *second, struct unfolding *u);
bool unfolding_step(struct unfolding *u); /* false when both sides are whole */
/* One sentence alone, without runs. */
void unfolded_sentence(struct arena *a, const struct terms *t, const struct digest *d,
	int32_t sentence, struct unfolded *out);

#endif
