/*
 * digest - what an article says, sentence by sentence, as terms to compare.
 *
 * A term is anything two sentences can have in common: the stem of a word or
 * what it roughly means, two stems in a row, an entity, a date, a number. They are counted
 * through over all articles that are compared, so that an article is digested
 * once for all its pairs. Function words are no terms; sentences that are not
 * counted have none.
 *
 * Reads an article that is done and named, and the entities of its story.
 * Lives in the arena of the terms; const once done. Cannot fail.
 */
#ifndef CORE_COMPARE_DIGEST_H
#define CORE_COMPARE_DIGEST_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/base/map.h"
#include "core/base/span.h"
#include "core/compare/sense.h"
#include "core/story/story.h"

enum term_kind {
	TERM_WORD,  /* a stem */
	TERM_SENSE, /* a group of near synonyms that a word belongs to */
	TERM_RUN,   /* two words in a row, function words between them looked over */
	TERM_NAME,  /* an entity; a nationality and a capital that speaks are their country */
	TERM_DATE,  /* a day, a month or a year that a date lies in */
	TERM_NUMBER,
	TERM_KINDS,
};

struct term {
	struct str text; /* for people: stem, entity, date's value; len 0 of a run */
	int32_t part[2]; /* of a run: the terms it is made of */
	uint8_t kind;    /* enum term_kind */
	bool light;      /* a word of every text */
};

struct terms { /* of all articles that are compared */
	struct arena *arena;
	struct senses senses;
	struct map keys[TERM_KINDS];
	struct term *at;
	int32_t n;
};

struct occurrence { /* of a term in a sentence */
	int32_t term;
	struct span span; /* where it stands first, bytes */
	bool named;       /* a word inside a name */
};

struct saying {           /* one sentence */
	int32_t first, n; /* of `said`: in order of their terms, each once */
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
	struct occurrence *said;
	int32_t n;
};

/* Terms and digests will live in `a`. */
void terms_init(struct terms *t, struct arena *a);

struct digest_work; /* where a build stands */

struct digest_work *digest_open(
	struct terms *t, const struct story *s, int32_t article, struct segmenter *g);
/* One step, at most 32 KB of text; false when `out` is complete. */
bool digest_step(struct digest_work *w, struct digest *out);
void digest_close(struct digest_work *w); /* NULL is fine */
void digest_build(struct terms *t, const struct story *s, int32_t article, struct segmenter *g,
	struct digest *out);

#endif
