/*
 * cells - one row of the screen as cells, before curses sees it.
 *
 * Lays the panes that cross a row over each other, cuts wide characters at
 * their edges, and is the last guard: no control and no code point that may not
 * be sent leaves it. Columns are cells; a wide character has one of two columns
 * and one of none behind it.
 */
#ifndef TUI_CELLS_H
#define TUI_CELLS_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/view/screen.h"

enum {
	CELL_CODES = 5,   /* a character and four marks: more no script needs */
	CELL_BORDER = -1, /* instead of a code point: a vertical line */
};

struct cell {
	int32_t code[CELL_CODES];
	uint8_t n;       /* code points */
	uint8_t columns; /* 1, 2, or 0: the right half of the cell before */
	uint8_t face, hue;
};

struct segmenter;

struct cells {
	struct segmenter *segmenter;
	struct arena *scratch; /* emptied by the caller */
	bool ascii;            /* the terminal shows ASCII only: letters without accents, else ? */
};

/* Fills `out`, screen->columns cells. */
void cells_row(const struct cells *c, const struct screen *s, int32_t row, struct cell *out);
/* Equal for rows that look alike; of what is on the row only, not of its place. */
uint64_t cells_hash(const struct screen *s, int32_t row);

#endif
