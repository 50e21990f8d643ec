/*
 * paint - a screen made of cells, and only what differs sent to the terminal.
 *
 * Curses finds the rows that moved and the cells that changed; rows that are
 * what they were are not even handed to it. Nothing here clears or touches: a
 * painting that changes nothing writes nothing.
 */
#ifndef TUI_PAINT_H
#define TUI_PAINT_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/view/screen.h"
#include "tui/cells.h"
#include "tui/theme.h"

enum { PAINT_PAIRS = 64 };

struct paint {
	struct arena arena; /* rows and hashes; anew when the size changes */
	struct arena scratch;
	struct segmenter *segmenter;
	bool ascii;
	enum theme theme;
	bool has_dim, has_region; /* of the terminal: dim; rows scroll between two of them */
	int32_t columns, rows;    /* of what is kept */
	struct strips *was;       /* a row each: what was painted there; hash 0: unknown */
	struct strips *is;        /* and what is to be there */
	struct cell *cells;       /* one row */
	void *curses;             /* the same as cchar_t */
	struct {
		int16_t fg, bg;
	} pair[PAINT_PAIRS]; /* pair i + 1 of curses, made when first needed */
	int32_t pairs;
	bool hidden; /* the cursor */
};

void paint_init(struct paint *p, struct segmenter *g, bool ascii);
void paint_free(struct paint *p);
/* Repaints all rows next time, with these looks. */
void paint_theme(struct paint *p, enum theme theme, bool has_dim);
void paint_screen(struct paint *p, const struct screen *s);

#endif
