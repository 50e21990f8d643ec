/*
 * document - one text, ready for analysis: blocks, sentences, words.
 *
 * Built from a raw in steps; const afterwards. While it is being built, what
 * is there already is final but for block kinds of the last few blocks.
 * Spans are bytes into document.text. All lives in the arena of document_open.
 */
#ifndef CORE_TEXT_DOCUMENT_H
#define CORE_TEXT_DOCUMENT_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/text/blocks.h"
#include "core/text/raw.h"
#include "core/text/segment.h"

struct sentence {
	struct span span;
	int32_t block;
};

struct sentences {
	struct sentence *at;
	int32_t n;
};

struct document {
	struct arena *arena;
	struct str text;
	struct str language; /* BCP 47: "en", "ja"; "und" when nothing can be said */
	struct meta title, author, source, date;
	struct links links;
	struct warnings warnings;
	struct blocks blocks;
	struct sentences sentences; /* of all blocks, in order; title, captions, junk too */
	int32_t words;              /* in counted blocks (block_is_counted), once done */
	int32_t counted;            /* sentences in counted blocks, once done */
	/* while building: */
	struct raw raw;
	struct blocks_work work;
	int32_t segmented; /* blocks whose sentences are there */
	bool done;
};

/* Takes over the finished raw (and its arena). */
void document_open(struct document *d, struct raw *r);
/* One step: at most 32 KB divided, classified or segmented. Returns false when all is done. */
bool document_step(struct document *d, struct segmenter *g);
/* Steps until the blocks reach beyond `at`, for the first page. */
void document_reach(struct document *d, struct segmenter *g, int32_t at);
void document_finish(struct document *d, struct segmenter *g); /* all steps */

/* Index of the sentence that holds `at`, else of the last before it, else 0; -1 if none. */
int32_t document_sentence(const struct document *d, int32_t at);
/* The words of one block (for word motions); spans into the text. */
void document_words(const struct document *d, struct segmenter *g, struct arena *a, int32_t block,
	struct spans *out);

#endif
