/*
 * blocks - the paragraph-sized pieces of an article and what each is.
 *
 * Plain text is divided here: at blank lines, and at line ends where lines are
 * paragraphs (003: no blank lines) as opposed to hard-wrapped prose. Then every
 * block that the importer was not sure of is classified by rules that look at
 * its words, its neighbours and its place; each block keeps the id of the rule
 * (block_rule_text says it in words, for `why`). Junk is kept and marked.
 *
 * Works in steps, so that a 10 MB text shows its first page at once. A block
 * over SEGMENT_MOST bytes is divided at white space (at a cluster if there is
 * none); its further pieces are `joined`.
 */
#ifndef CORE_TEXT_BLOCKS_H
#define CORE_TEXT_BLOCKS_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/base/span.h"
#include "core/text/raw.h"

struct block {
	struct span span; /* without white space at its ends */
	uint8_t kind;     /* enum block_kind */
	uint8_t level;    /* of a heading; nesting of a list item */
	uint8_t rule;     /* which rule said so: block_rule_text */
	uint8_t shape;    /* enum shape: how it looks by itself; for classify.h */
	bool joined;      /* goes on from the block before, no blank line between */
	bool tight;       /* follows on the next line of the text, without a blank line */
	bool pre;         /* its line ends and spaces stay as they are */
	bool sure;        /* the importer knew its kind */
};

struct blocks {
	struct block *at;
	int32_t n;
};

enum { BLOCKS_STEP = 32 * 1024 }; /* bytes of one step */

struct blocks_work {     /* where a build stands */
	int32_t at;      /* bytes of the text divided so far */
	int32_t raw;     /* raw blocks taken over so far */
	int32_t judged;  /* blocks whose kind is final: they cannot be the text's tail any more */
	int32_t guessed; /* blocks classified, but for what the end of the text says */
	int32_t width;   /* columns at which the text was hard-wrapped; 0: it was not */
	int32_t gap;     /* line ends since the last block */
	bool inside;     /* the last block ended at SEGMENT_MOST: the next is joined to it */
	bool begun, divided, done;
	int32_t head;  /* classified: blocks before the first running text, -1 while not known */
	int32_t title; /* classified: the block that is the title, -1 if none */
};

/* One step: at most 32 KB. Returns false when all is done. */
bool blocks_step(struct arena *a, struct raw *r, struct blocks *out, struct blocks_work *w);
/* The block that holds or follows `at`; -1 if there is none. */
int32_t block_at(const struct blocks *b, int32_t at);
/* Does an empty row stand before block `i` on the screen and in print? */
bool block_gap(const struct blocks *b, int32_t i);
/* Analysed by later stages: title, heading, body, quote (PRODUCT section 2). */
bool block_is_counted(enum block_kind kind);
const char *block_rule_text(uint8_t rule); /* "stands alone between title and date: a name" */

#endif
