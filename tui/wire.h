/*
 * wire - what this terminal understands, and the shortest way to say it.
 *
 * Moves and erasures are those of ECMA-48, which every terminal still in use
 * has; terminfo says which of the rest are there. A move takes the shortest of
 * a few ways. Nothing here knows what is on the screen.
 *
 * Why not curses' own output: it sets a scroll region and takes it back (29
 * bytes) where deleting and inserting a line costs 13, and ends a colour with
 * 14 bytes where 3 do; see tests/bench/README.md.
 */
#ifndef TUI_WIRE_H
#define TUI_WIRE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/buf.h"
#include "tui/theme.h"

struct wire {
	bool lines;  /* can insert and delete lines */
	bool region; /* has a scroll region (DECSTBM) */
	bool ech;    /* can erase characters */
	bool bce;    /* erases with the background colour of the pen */
	bool wraps;  /* goes to the next row behind the last column... */
	bool late;   /* ...but only with the next character (xenl) */
	bool dim;
	bool unicode;                   /* else ASCII only */
	int32_t colours;                /* 0, 8, 16, 256 */
	char line_on[12], line_off[12]; /* around 'x', which is then a vertical line; "": | */
};

enum { WIRE_NOWHERE = -1 }; /* the row of a cursor that may be anywhere */

struct spot_on { /* where the cursor is; column == columns: behind the last one */
	int32_t row, column;
};

/* Appends the move; `columns` is the screen's width. */
void wire_move(struct buf *out, struct spot_on from, struct spot_on to, int32_t columns);
/* From one look to another. */
void wire_pen(struct buf *out, const struct wire *w, struct style from, struct style to);
/* Rows top to bottom (inclusive) go up by `by`, down if it is negative; where the cursor is then. */
struct spot_on wire_scroll(struct buf *out, const struct wire *w, struct spot_on at,
	int32_t columns, int32_t top, int32_t bottom, int32_t by);

#endif
