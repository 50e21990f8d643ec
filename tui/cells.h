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

enum { STRIPS = 8 };

/* What one pane has on one row. */
struct strip {
	int32_t column, columns;
	int32_t ink;   /* columns that are written, blanks among them */
	uint64_t hash; /* equal for lines that look alike */
};

struct strips {
	struct strip at[STRIPS]; /* more panes than that count in `hash` only */
	int32_t n;
	uint64_t hash; /* of the whole row; never 0 */
};

/* Columns, `to` not among them. */
struct stretch {
	int32_t from, to;
};

struct segmenter;

struct cells {
	struct segmenter *segmenter;
	struct arena *scratch; /* emptied by the caller */
	bool ascii;            /* the terminal shows ASCII only: letters without accents, else ? */
};

/*
 * Fills `out`, screen->columns cells. Those outside the stretch may be anything:
 * panes that do not reach into it are left out.
 */
void cells_row(const struct cells *c, const struct screen *s, int32_t row, struct stretch of,
	struct cell *out);
/* What is on a row, without a cell being made: rows of equal hash look alike, wherever they stand. */
void cells_strips(const struct screen *s, int32_t row, struct strips *out);

#endif
