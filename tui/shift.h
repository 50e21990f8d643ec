/*
 * shift - rows of the screen that have moved up or down.
 *
 * Rows that moved need not be made anew. A terminal moves whole rows, and curses
 * finds those that moved as wholes; where two texts scroll beside a sidebar that
 * stands still none has, so curses writes all of them. It is less to move them
 * with the sidebar and to write the sidebar back. This finds where that is so,
 * by the columns that each of the two would write; no curses here.
 */
#ifndef TUI_SHIFT_H
#define TUI_SHIFT_H

#include <stdbool.h>
#include <stdint.h>

#include "tui/cells.h"

struct shift {
	int32_t top, bottom; /* rows, both of them moved too */
	int32_t by;          /* rows they go up, negative: down; 0: none has moved */
	bool hidden;         /* curses would not see it, and it is worth to be shown */
};

/* From the rows on the terminal to those that are to be there, `rows` of each. */
struct shift shift_find(const struct strips *was, const struct strips *is, int32_t rows);

#endif
