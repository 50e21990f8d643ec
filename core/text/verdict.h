/*
 * verdict - setting the kind of a block, and what judging its neighbours needs.
 *
 * For classify.c and tail.c. A block that the importer was sure of is never
 * changed. Cannot fail; allocates nothing.
 */
#ifndef CORE_TEXT_VERDICT_H
#define CORE_TEXT_VERDICT_H

#include "core/text/blocks.h"
#include "core/text/classify.h"

enum {
	HEAD_MOST = 64,  /* blocks in which the first running text is looked for */
	NOTE_MOST = 600, /* bytes of a note on the author */
};

static inline struct str block_text(struct str text, const struct block *b)
{
	return span_text(text, b->span);
}

void verdict_set(struct block *b, enum block_kind kind, enum block_rule rule);
/* Sets the kind if the shape tells it wherever the block stands. */
bool verdict_by_shape(struct block *b);
bool verdict_is_running(const struct block *b); /* running text, an item, a quotation */
bool verdict_is_same(struct str text, const struct block *a, const struct block *b);
/* Tells who somebody is, or where the text comes from. */
bool verdict_is_vita(struct str text, const struct block *b);

#endif
