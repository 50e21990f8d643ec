/*
 * selector - a passage put into words that will find it again.
 *
 * Around the passage whole words are taken, on each side to the end of its
 * sentence, at least 32 and at most 80 bytes, within its block; more, and over
 * the block's ends, as long as the words stand in the text more than once. Of
 * a passage over 600 bytes the first and the last words are kept.
 *
 * The strings are borrowed from the text.
 */
#ifndef CORE_TEXT_SELECTOR_H
#define CORE_TEXT_SELECTOR_H

#include "core/text/anchor.h"
#include "core/text/document.h"

/* `span` is not empty; `t` is that of the document's text. */
struct selector selector_build(
	const struct document *d, const struct anchor_text *t, struct span span);

#endif
