/*
 * theme - colours and attributes of the roles that views name.
 *
 * One const table, a row a face; names have shades besides. A colour is a
 * number of the terminal's palette, -1 its own foreground or background. No
 * curses here: tui/paint.c makes attributes and pairs of it. At most two
 * attributes stand on a cell, a colour counted as one.
 */
#ifndef TUI_THEME_H
#define TUI_THEME_H

#include <stdint.h>

#include "core/base/str.h"
#include "core/view/face.h"

enum theme { THEME_DARK, THEME_LIGHT, THEME_16, THEME_8, THEME_MONO, THEMES };

enum style_attr {
	STYLE_BOLD = 1,
	STYLE_UNDERLINE = 2,
	STYLE_REVERSE = 4,
	STYLE_DIM = 8, /* plain where the terminal has none */
};

struct style {
	uint8_t attr;   /* enum style_attr */
	int16_t fg, bg; /* colours, -1: the terminal's own */
};

struct theme_wish {
	struct str option;     /* dark, light, 16, mono; all else is auto */
	int32_t colours;       /* of the terminal */
	const char *no_color;  /* $NO_COLOR: mono unless NULL or empty */
	const char *colorfgbg; /* $COLORFGBG: "15;0", a hint at the background; may be NULL */
};

/* Never more than the terminal has: dark on 16 colours is THEME_16. */
enum theme theme_pick(const struct theme_wish *w);
/* `hue` counts for names only; beyond the last shade they repeat. */
struct style theme_style(enum theme t, enum face face, uint8_t hue);

#endif
