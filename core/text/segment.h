/*
 * segment - Unicode boundaries: characters, words, lines, sentences.
 *
 * ICU's break iterators (UAX 14, UAX 29), with repairs of our own for the
 * sentences of news: initials, abbreviations, titles, quotations, ellipses,
 * datelines. A piece of text is at most SEGMENT_MOST bytes (blocks.h sees to
 * it). It is converted to UTF-16 into a reused buffer; ASCII needs no map back,
 * and where ASCII makes ICU unnecessary it is not asked.
 *
 * Offsets are bytes relative to the piece. A segmenter is opened once and used
 * by one thread; it keeps no result but line ends (kept_lines.h), by content.
 */
#ifndef CORE_TEXT_SEGMENT_H
#define CORE_TEXT_SEGMENT_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/base/err.h"
#include "core/base/span.h"

enum { SEGMENT_MOST = 32 * 1024 }; /* bytes */

struct segmenter;

struct segmenter *segmenter_open(struct err *e); /* iterators are opened when first needed */
void segmenter_close(struct segmenter *g);

struct offsets {
	int32_t *at; /* bytes */
	int32_t n;
};

struct spans {
	struct span *at;
	int32_t n;
};

/*
 * Places where a line may end (UAX 14), ascending, the end of the text included,
 * 0 not. A place that must end the line (after a newline) is marked in `must`
 * (same indexes; may be NULL).
 */
void segment_lines(struct segmenter *g, struct arena *a, struct str piece, struct offsets *out,
	struct offsets *must);
/* Words: runs of letters and digits as a person counts them; punctuation is left out. */
void segment_words(struct segmenter *g, struct arena *a, struct str piece, struct spans *out);
/* Sentences, white space at both ends left out, in order, together covering all other text. */
void segment_sentences(struct segmenter *g, struct arena *a, struct str piece, struct spans *out);
/* The end of the grapheme cluster that begins at `at`. */
int32_t segment_grapheme(struct segmenter *g, struct str piece, int32_t at);
/* The beginning of the grapheme cluster that ends at `at`. */
int32_t segment_grapheme_before(struct segmenter *g, struct str piece, int32_t at);

#endif
