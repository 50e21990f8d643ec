/*
 * paint - the bytes that bring a screen on the terminal.
 *
 * Rows that are what they were are not even laid out. What is left goes through
 * frame.h, which sends only what differs.
 */
#ifndef TUI_PAINT_H
#define TUI_PAINT_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/view/screen.h"
#include "tui/frame.h"
#include "tui/theme.h"
#include "tui/wire.h"

struct paint {
	struct frame frame;
	struct arena arena;   /* `hash`; anew when the size changes */
	struct arena scratch; /* one row */
	struct segmenter *segmenter;
	enum theme theme;
	int32_t columns, rows;
	uint64_t *hash; /* a row each: what was laid out there; 0: nothing */
	uint64_t *next; /* the same of the screen that is coming */
};

void paint_init(struct paint *p, struct segmenter *g);
void paint_free(struct paint *p);
/* All rows look different now. */
void paint_theme(struct paint *p, enum theme theme);
/* Something else has written on the terminal. */
void paint_forget(struct paint *p);
/* Appends what is to be written; nothing if all is as it was. */
void paint_screen(struct paint *p, const struct wire *w, const struct screen *s, struct buf *out);

#endif
