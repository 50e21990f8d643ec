/*
 * mark - pairs of quotation marks: “ ” " ‘ ’ ' « » » « „ “ ‚ ‘ `` '' 「 」 『 』.
 *
 * Knows what only looks like one: apostrophes, 'til, '90s, the organisers'
 * count, 6' 2". Reads block after block and keeps what is open over the end of
 * one whose next begins with the same mark. Cannot fail.
 */
#ifndef CORE_QUOTE_MARK_H
#define CORE_QUOTE_MARK_H

#include "core/quote/quote.h"

enum { MARK_DEEP = 4 /* quotations in quotations */ };

struct marker {
	struct arena *arena;
	struct str text;
	struct quotes *out;
	struct {
		int32_t quote;
		uint8_t style;
	} open[MARK_DEEP];
	int32_t n;        /* of them */
	int32_t beg, end; /* of the block at work */
};

/* Reads the block `where`; what closes in it is whole afterwards. `joined`: no new paragraph. */
void marks_block(struct marker *m, struct span where, bool joined);
/*
 * Its end: `next` is the text of the next block, missing at the end. What cannot
 * go on there is closed as `open` or dropped (kind QUOTE_KINDS).
 */
void marks_end(struct marker *m, struct str next);
/* Is there a mark in `s` at all? */
bool marks_any(struct str s);

#endif
