/*
 * unit - the stretches of a document that are wrapped on their own.
 *
 * A unit is a block, with the blank row before it, or in raw mode a line of the
 * text as it stands; a line that was divided into joined blocks is divided at
 * the same places, so no unit is much over SEGMENT_MOST bytes and each is found
 * from any byte in it without reading more than its neighbours. Works while the
 * document is being built: units end where its blocks end then. A fold is a unit
 * too, of one row, however many blocks it reaches over; what stands before and
 * behind it in its first and last block are units of their own.
 */
#ifndef CORE_VIEW_UNIT_H
#define CORE_VIEW_UNIT_H

#include <stdbool.h>
#include <stdint.h>

#include "core/text/document.h"
#include "core/view/fold.h"

/* What is divided, and how; `folds` may be NULL and is none in raw mode. */
struct laid {
	const struct document *d;
	bool raw;
	const struct folds *folds;
};

struct unit {
	int32_t block;           /* index; -1 in raw mode */
	struct span span;        /* bytes; of a raw line with its newline */
	bool blank;              /* a blank row stands before it */
	int32_t blank_at;        /* the byte that row is known by */
	const struct fold *fold; /* this unit is one; NULL */
};

/* The unit that holds `at`, else the nearest. False: the document has none (yet). */
bool unit_at(const struct laid *l, int32_t at, struct unit *u);
bool unit_next(const struct laid *l, struct unit *u); /* false: u is the last */
bool unit_prev(const struct laid *l, struct unit *u); /* false: u is the first */
/* For any text: where a unit from `beg` on may end, within SEGMENT_MOST bytes and at most at `end`. */
int32_t unit_cut(struct str text, int32_t beg, int32_t end);

#endif
