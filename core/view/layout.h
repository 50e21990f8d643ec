/*
 * layout - which pane stands where, for a size of the screen.
 *
 * A pure function of size and wishes: resizing hides panes, it never closes
 * them. From 160 columns: sidebar of 30 and two readers; from 100: sidebar of
 * 26 and one reader; below: one pane, the sidebar over all of it; below 60x12
 * never more than one reader; below 20x4 nothing but a line. What has the focus
 * is shown at every size but the last. One column stands between panes; the
 * last row is the status row. `readers` 1 to 3 is the reader's own wish
 * (C-w 1 2 3), kept where each reader has at least 30 columns beside the
 * sidebar; 0: by the width.
 */
#ifndef CORE_VIEW_LAYOUT_H
#define CORE_VIEW_LAYOUT_H

#include <stdbool.h>
#include <stdint.h>

#include "core/view/view.h"

enum { LAYOUT_READERS = 3 };

struct layout_wish {
	int32_t columns, rows; /* of the screen */
	int32_t readers;       /* 0: by the width */
	int32_t sidebar;       /* columns wider (+) or narrower (-) than the default */
	bool no_sidebar;       /* not beside the others; shown while it has the focus */
	bool zoom;             /* the focused pane alone */
	bool main;             /* a view (help, matrix, ...) takes the place of the readers */
	bool on_sidebar;       /* the sidebar has the focus: under 100 columns it is shown */
	int32_t on_reader;     /* which reader has the focus, 0.. */
};

struct layout {
	bool too_small;
	bool has_sidebar;
	struct rect sidebar;
	int32_t readers; /* shown; 0 if main or an overlay covers them */
	int32_t first;   /* index of the first reader shown (zoom shows one) */
	struct rect reader[LAYOUT_READERS];
	bool has_main;
	struct rect main;
	int32_t border[LAYOUT_READERS + 1]; /* columns of vertical lines */
	int32_t borders;
	int32_t status_row;
};

void layout_build(struct layout *l, const struct layout_wish *w);

#endif
