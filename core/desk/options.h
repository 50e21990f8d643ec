/*
 * options - the settings: one table holds name, kind, default and help.
 */
#ifndef CORE_DESK_OPTIONS_H
#define CORE_DESK_OPTIONS_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/base/err.h"
#include "core/base/str.h"

enum option {
	OPTION_AUTHOR,
	OPTION_BIDI,
	OPTION_CLOCK,
	OPTION_COVERAGE,
	OPTION_DATE_ORDER,
	OPTION_ESC_DELAY,
	OPTION_HIGHLIGHT,
	OPTION_HINTS,
	OPTION_KEYS,
	OPTION_MARGIN,
	OPTION_MOUSE,
	OPTION_NOTES_FILE,
	OPTION_POSITIONS,
	OPTION_SCROLL_LOCK,
	OPTION_SIDEBAR,
	OPTION_STORY_MAX,
	OPTION_THEME,
	OPTION_WIDTH,
	OPTION_WORDING,
	OPTION_WORDING_LISTS,
	OPTIONS,
};

enum option_kind { OPTION_SWITCH, OPTION_NUMBER, OPTION_CHOICE, OPTION_TEXT };

struct option_row {
	const char *name;
	enum option_kind kind;
	const char *normal;  /* the default, as it would be written */
	const char *choices; /* "off app terminal", or "MIN MAX" of a number */
	const char *help;
};

struct options {
	struct arena *arena;
	struct str text[OPTIONS]; /* as set */
	int32_t number[OPTIONS];  /* switch: 0 or 1; choice: index; number: value */
};

const struct option_row *option_row(enum option o);
void options_init(struct options *o, struct arena *a);
/* Index by name, or OPTIONS. */
int32_t option_find(struct str name);
/* The name nearest to a wrong one, for messages; NULL if none is near. */
const char *option_nearest(struct str name);
bool options_set(struct options *o, struct str name, struct str value, struct err *e);

static inline bool options_on(const struct options *o, enum option which)
{
	return o->number[which] != 0;
}

#endif
