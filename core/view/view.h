/*
 * view - what every view may ask for, and the glyphs of the screen.
 *
 * A view is a function from this and its pane's state to a page. It changes
 * nothing. All it makes lives in `arena`, the screen's, until the next painting.
 */
#ifndef CORE_VIEW_VIEW_H
#define CORE_VIEW_VIEW_H

#include <stdbool.h>

#include "core/base/arena.h"
#include "core/story/story.h"
#include "core/view/page.h"

enum glyph {          /* each one column wide; ASCII fall-backs in view.c */
	GLYPH_NONE,   /* · */
	GLYPH_CUT,    /* … */
	GLYPH_FOLD,   /* ▸ */
	GLYPH_SAID,   /* ● */
	GLYPH_PARTLY, /* ◐ */
	GLYPH_BORDER, /* │ */
	GLYPHS,
};

struct view {
	struct arena *arena;
	struct segmenter *segmenter;
	const struct story *story;
	bool ascii; /* the locale or the terminal lacks the glyphs */
	bool plain; /* neither colour nor reverse tells anything: brackets do */
};

struct str glyph(const struct view *v, enum glyph g);

/* What comes from outside (a path, a key of a story file) on one line and fit for a terminal. */
struct str view_clean(const struct view *v, struct str text);

/* The area of a pane on the screen, columns and rows. */
struct rect {
	int32_t column, row, columns, rows;
};

/* A list's state: which row has the focus and which is shown first. */
struct list {
	int32_t top, focus;
};

/* Moves `top` so that `focus` (clamped to 0..n-1) is within `rows`. */
void list_show(struct list *l, int32_t n, int32_t rows);

/* The first row of a pane that is no reader: "[Articles] about          5". */
struct header {
	struct str title;
	struct str about; /* gives way: what of it does not fit is cut */
	struct str right; /* stands at the right edge, never cut */
	bool focused;     /* has the keys: brackets around the title */
};

void view_header(const struct view *v, struct page *p, const struct header *h, int32_t columns);

/*
 * Shows that a row of a list has the keys: its head, up to the end of the first
 * field or of the words in it that fit, is FACE_ROW. Not all of it: a row shown in
 * reverse from edge to edge is written twice with every step of the focus.
 */
void view_focus(const struct view *v, struct line *row);

#endif
