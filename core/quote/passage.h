/*
 * passage - the quotations of one paragraph together: kinds, speakers, and whose
 * words go on where no verb tells.
 */
#ifndef CORE_QUOTE_PASSAGE_H
#define CORE_QUOTE_PASSAGE_H

#include "core/quote/kind.h"

struct passage {
	struct arena *arena; /* of the terms */
	const struct document *doc;
	const struct wordlist *words;
	struct quote_names names;
	struct quotes *quotes;
	int32_t first; /* the quotations of the paragraph begin here */
	int32_t block;
	int32_t before; /* the paragraph before, -1 where a new part of the text begins */
	int32_t last;   /* the last quotation that somebody is known to say, -1 */
	int32_t last_block;
	struct terms terms; /* of the block */
};

/* Sets kinds and speakers; what is no quotation gets the kind QUOTE_KINDS. */
void passage_judge(struct passage *p);

#endif
