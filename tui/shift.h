/*
 * shift - which rows of the screen only moved.
 *
 * Compares the cells that are shown with those that are to be. Panes side by
 * side may move apart from each other; the shift that saves most is taken even
 * if what stands beside it must then be mended.
 */
#ifndef TUI_SHIFT_H
#define TUI_SHIFT_H

#include <stdint.h>

#include "core/base/arena.h"
#include "tui/cells.h"

enum { SHIFT_PANES = 8 };

struct shift_input {
	const struct cell *now, *next; /* rows * columns */
	int32_t columns, rows;
	int32_t edge[SHIFT_PANES]; /* columns at which panes end, ascending; the last is columns */
	int32_t edges;
};

struct shift {
	int32_t by;          /* rows up; negative: down; 0: nothing moved */
	int32_t top, bottom; /* rows, inclusive */
};

void shift_find(struct arena *a, const struct shift_input *in, struct shift *out);

#endif
