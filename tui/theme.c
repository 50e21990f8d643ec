#include "config.h"

#include "tui/theme.h"

#include <stdlib.h>
#include <string.h>

enum { B = STYLE_BOLD, U = STYLE_UNDERLINE, R = STYLE_REVERSE, D = STYLE_DIM };

#define PLAIN                                                                                      \
	{                                                                                          \
		0, -1, -1                                                                          \
	}
#define ATTR(attr)                                                                                 \
	{                                                                                          \
		(attr), -1, -1                                                                     \
	}
#define FG(fg)                                                                                     \
	{                                                                                          \
		0, (fg), -1                                                                        \
	}
#define BOTH(attr, fg)                                                                             \
	{                                                                                          \
		(attr), (fg), -1                                                                   \
	}
#define ON(attr, fg, bg)                                                                           \
	{                                                                                          \
		(attr), (fg), (bg)                                                                 \
	}

/*
 * Colours were chosen for a contrast of 4.5 to 1 on black 234 and on white;
 * orange against blue survives the common colour blindnesses. Colour without
 * bold, because every attribute more is sent with every name.
 */
static const struct style looks[FACES][THEMES] = {
	/* dark, light, 16, 8, mono */
	[FACE_TEXT] = {PLAIN, PLAIN, PLAIN, PLAIN, PLAIN},
	[FACE_HEADER] = {ATTR(U), ATTR(U), ATTR(U), ATTR(U), ATTR(U)},
	/* Sent with every line scrolled: one attribute is 7 bytes, two colours are 30. */
	[FACE_STATUS] = {ATTR(R), ATTR(R), ATTR(R), ATTR(R), ATTR(R)},
	[FACE_RECEDE] = {FG(246), FG(242), FG(8), PLAIN, ATTR(D)},
	[FACE_HEADING] = {ATTR(B), ATTR(B), ATTR(B), ATTR(B), ATTR(B)},
	[FACE_QUOTE] = {FG(152), FG(24), FG(6), FG(6), PLAIN},
	[FACE_LINK] = {BOTH(U, 110), BOTH(U, 25), BOTH(U, 12), BOTH(U, 6), ATTR(U)},
	[FACE_PERSON] = {FG(179), FG(94), FG(3), FG(3), ATTR(B)},
	[FACE_ORG] = {FG(75), FG(25), FG(12), FG(6), ATTR(B)},
	[FACE_PLACE] = {FG(108), FG(22), FG(2), FG(2), ATTR(B)},
	[FACE_NAME] = {FG(140), FG(54), FG(5), FG(5), ATTR(B)},
	[FACE_DATE] = {ATTR(U), ATTR(U), ATTR(U), ATTR(U), ATTR(U)},
	[FACE_NOTE] = {BOTH(U, 79), BOTH(U, 23), BOTH(U, 6), BOTH(U, 6), ATTR(U)},
	[FACE_SLOT] = {ON(0, 255, 24), ON(0, 16, 153), ATTR(R), ATTR(R), ATTR(B)},
	[FACE_CHARGED] = {BOTH(U, 173), BOTH(U, 130), BOTH(U, 1), BOTH(U, 1), ATTR(B | U)},
	[FACE_CONFLICT] = {FG(208), BOTH(B, 124), FG(9), FG(1), ATTR(B)},
	[FACE_TROUBLE] = {BOTH(R, 203), BOTH(R, 160), BOTH(R, 9), BOTH(R, 1), ATTR(R | B)},
	[FACE_SELECTED] = {ATTR(R), ATTR(R), ATTR(R), ATTR(R), ATTR(R)},
	[FACE_ROW] = {ATTR(R), ATTR(R), ATTR(R), ATTR(R), ATTR(R)},
	[FACE_HIT] = {ON(0, 16, 222), ON(0, 16, 222), ON(0, 0, 3), ON(0, 0, 3), ATTR(R)},
	[FACE_HIT_HERE] = {ON(U, 16, 222), ON(U, 16, 222), ON(U, 0, 3), ON(U, 0, 3), ATTR(R | U)},
	[FACE_VISIBLE] = {BOTH(U, 246), BOTH(U, 242), BOTH(U, 8), ATTR(U), ATTR(U | D)},
	/* Sent anew with every row that scrolls in: no colour. */
	[FACE_BORDER] = {PLAIN, PLAIN, PLAIN, PLAIN, PLAIN},
};

enum { SHADES = 6 };

static const struct {
	uint8_t n[2];
	uint8_t at[2][SHADES];
} shades[] = {
	/* dark, light; in the order of enum face from FACE_PERSON on */
	{{5, 4}, {{179, 173, 180, 215, 222}, {94, 130, 88, 58}}},
	{{5, 4}, {{75, 111, 117, 110, 74}, {25, 26, 24, 61}}},
	{{5, 3}, {{108, 114, 150, 72, 78}, {22, 28, 29}}},
	{{4, 4}, {{140, 176, 146, 183}, {54, 90, 91, 97}}},
};

struct style theme_style(enum theme t, enum face face, uint8_t hue)
{
	struct style s = looks[face][t];
	if (t <= THEME_LIGHT && face >= FACE_PERSON && face <= FACE_NAME) {
		int32_t kind = (int32_t)face - FACE_PERSON;
		s.fg = shades[kind].at[t][hue % shades[kind].n[t]];
	}
	return s;
}

/* "15;0" or "0;default;15": the last number is the background. 7 and 9 to 15 are light. */
static bool is_light(const char *colorfgbg)
{
	const char *last = colorfgbg != NULL ? strrchr(colorfgbg, ';') : NULL;
	if (last == NULL || last[1] < '0' || last[1] > '9')
		return false;
	long background = strtol(last + 1, NULL, 10);
	return background == 7 || (background >= 9 && background <= 15);
}

enum theme theme_pick(const struct theme_wish *w)
{
	if ((w->no_color != NULL && w->no_color[0] != '\0') || str_eq(w->option, STR("mono")) ||
		w->colours < 8)
		return THEME_MONO;
	if (w->colours < 16)
		return THEME_8;
	if (w->colours < 256 || str_eq(w->option, STR("16")))
		return THEME_16;
	if (str_eq(w->option, STR("light")))
		return THEME_LIGHT;
	if (str_eq(w->option, STR("dark")))
		return THEME_DARK;
	return is_light(w->colorfgbg) ? THEME_LIGHT : THEME_DARK;
}
