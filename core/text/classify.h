/*
 * classify - what each block of an article is: title, byline, caption, junk.
 *
 * First every block is looked at by itself (shape.h), as soon as it is divided.
 * Then it is judged by its neighbours and its place: the head of a text goes
 * up to the first running text, its tail begins behind the last. A block is
 * judged once the blocks after it that matter are there; the tail once the
 * text has ended. Blocks the importer was sure of are only neighbours here.
 * Each rule has words for `why`. Cannot fail; allocates nothing.
 */
#ifndef CORE_TEXT_CLASSIFY_H
#define CORE_TEXT_CLASSIFY_H

#include <stdbool.h>
#include <stdint.h>

#include "core/text/blocks.h"

enum block_rule {
	RULE_PROSE,
	RULE_IMPORT,
	RULE_QUOTED,
	RULE_ITEM,
	RULE_TITLE_FIRST,
	RULE_TITLE_LONGER,
	RULE_TITLE_AGAIN,
	RULE_BEFORE_TITLE,
	RULE_SUBTITLE,
	RULE_STANDFIRST,
	RULE_BY,
	RULE_NAME_HEAD,
	RULE_NAME_TAIL,
	RULE_NAME_TWICE,
	RULE_OUTLET,
	RULE_OUTLET_PLACE,
	RULE_DATE,
	RULE_CREDIT,
	RULE_CREDIT_END,
	RULE_PICTURE,
	RULE_HEADING,
	RULE_QUESTION,
	RULE_JUNK,
	RULE_NO_WORDS,
	RULE_LABEL,
	RULE_ADDRESS,
	RULE_AUTHOR_NOTE,
	RULE_SIGN,
	RULE_AFTER_END,
	RULES,
};

/* The first look: sets b->shape, and b->kind and b->rule where the words alone say it. */
void classify_look(struct str text, struct block *b);
/* Judges what can be judged; false when all blocks are (w->divided). */
bool classify_step(struct str text, struct blocks *out, struct blocks_work *w);

#endif
