/*
 * frame - what the terminal shows, and the bytes that make it show the next.
 *
 * A frame holds the cells as the terminal has them and as they are to be. Bytes
 * are only collected, in a buffer; what is equal costs none. The pen is plain
 * between two updates.
 */
#ifndef TUI_FRAME_H
#define TUI_FRAME_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/base/buf.h"
#include "tui/cells.h"
#include "tui/shift.h"
#include "tui/theme.h"
#include "tui/wire.h"

enum { FRAME_PENS = 64 };

struct frame {
	struct arena arena;
	struct arena scratch;
	int32_t columns, rows;
	struct cell *now, *next;      /* rows * columns */
	bool *changed;                /* rows of `next` written since the last update */
	bool unknown;                 /* what the terminal shows: it is cleared first */
	struct style pen[FRAME_PENS]; /* cell.pen is an index; 0 is plain */
	int32_t pens;
	struct spot_on cursor;
	bool hidden; /* the cursor */
};

void frame_init(struct frame *f);
void frame_free(struct frame *f);
/* Forgets what is shown if the size is another. */
void frame_size(struct frame *f, int32_t columns, int32_t rows);
/* Something else has written on the screen. */
void frame_forget(struct frame *f);
/* Drops all pens; every row must be filled in again. */
void frame_pens(struct frame *f);
uint8_t frame_pen(struct frame *f, struct style s);
/* A row of `next`, to be filled in. */
struct cell *frame_row(struct frame *f, int32_t row);
/* Fills it in with what the terminal shows on row `from`. */
void frame_copy(struct frame *f, int32_t row, int32_t from);
/* `edge`: where panes end, as in shift.h. Row -1 hides the cursor. */
void frame_update(struct frame *f, const struct wire *w, const int32_t *edge, int32_t edges,
	struct spot_on cursor, struct buf *out);

#endif
