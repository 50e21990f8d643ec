/*
 * definition - one link reference definition of CommonMark (section 4.7):
 *
 *	[label]: destination "title"
 *
 * Renderers do not show them, so notes keep there what is for the program.
 * Parts may stand on lines of their own, as formatters like it. Destinations
 * are paths: in <...> where they need it, and with %XX for what no definition
 * can hold (control characters, bytes that are no UTF-8) and for a % that would
 * be read as such.
 */
#ifndef CORE_NOTES_DEFINITION_H
#define CORE_NOTES_DEFINITION_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/base/buf.h"
#include "core/base/str.h"

struct definition {
	struct str label, destination, title; /* title len 0: none */
};

/*
 * The definition that begins at byte `at`, the start of a line. Returns where
 * the line behind it begins; -1: there is none.
 */
int32_t definition_parse(struct arena *a, struct str text, int32_t at, struct definition *out);
/* With its new line. */
void definition_format(struct buf *out, const struct definition *d);

#endif
