/*
 * screen - all panes of one painting, borders, status row, cursor.
 *
 * What tui/paint.c paints and tests/script compares.
 */
#ifndef CORE_VIEW_SCREEN_H
#define CORE_VIEW_SCREEN_H

#include "core/view/layout.h"
#include "core/view/page.h"

struct placed {
	struct rect rect;
	struct page page;
};

struct screen {
	int32_t columns, rows;
	struct placed *at; /* later ones lie over earlier ones */
	int32_t n;
	int32_t border[LAYOUT_READERS + 1]; /* columns of vertical lines, rows 0 .. rows - 2 */
	int32_t borders;
	int32_t cursor_column, cursor_row; /* -1: hidden */
};

/*
 * What stands on the status row. `hints` go first, one after the other from the
 * last (they are divided by two spaces), then `left` is cut, `right` never is.
 */
struct status {
	struct str left, hints, right;
	enum face face; /* of `left`: FACE_STATUS, FACE_TROUBLE */
};

void status_line(const struct view *v, const struct status *s, int32_t columns, struct line *out);
/*
 * The prompt in the status row; `cursor` is bytes into text; *column is where
 * the cursor goes. The text scrolls by half the row, `right` (hints) goes first.
 */
void prompt_line(const struct view *v, struct str label, struct str text, int32_t cursor,
	struct str right, int32_t columns, struct line *out, int32_t *column);
/* The screen as text, a line a row, spaces at line ends cut: for tests and `gl`. */
struct str screen_text(const struct view *v, const struct screen *s);
/* A letter a cell for the attributes: tests of faces. '.' text, 'H' header, ... (face_letter). */
struct str screen_faces(const struct view *v, const struct screen *s);
char face_letter(enum face face);

#endif
