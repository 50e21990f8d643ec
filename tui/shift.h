/*
 * shift - rows that move while something beside them stands still.
 *
 * A terminal moves whole rows, and curses finds the rows that moved as wholes.
 * Where two texts scroll beside a sidebar no row has moved as a whole, so curses
 * writes all of them anew. It is less to move them with the sidebar and to write
 * the sidebar back. This finds where that is so, by the columns that each of the
 * two would write; no curses here.
 */
#ifndef TUI_SHIFT_H
#define TUI_SHIFT_H

#include <stdint.h>

#include "tui/cells.h"

struct shift {
	int32_t top, bottom; /* rows, both of them moved too */
	int32_t by;          /* rows they go up, negative: down; 0: nothing is gained */
};

/* From the rows on the terminal to those that are to be there, `rows` of each. */
struct shift shift_find(const struct strips *was, const struct strips *is, int32_t rows);

#endif
