/*
 * fold - texts made alike for finding: case, accents, quotes and dashes.
 *
 * FOLD_CASE: full case folding. FOLD_ACCENTS: letters without their accents
 * (NFD without the marks of Latin, Greek, Cyrillic, Hebrew and Arabic; also
 * o for its stroke, ae for the ligature); without it a letter and the marks
 * behind it become one character where there is one. FOLD_MARKS: kinds of
 * quotation marks and dashes as ASCII, runs of white space as one space.
 *
 * `map[i]` is the byte of the source in which byte i of the folded text has its
 * origin; map[n] is the source's length. ASCII is one pass without ICU.
 */
#ifndef CORE_TEXT_FOLD_H
#define CORE_TEXT_FOLD_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/base/str.h"

enum fold_how { FOLD_CASE = 1, FOLD_ACCENTS = 2, FOLD_MARKS = 4, FOLD_ALL = 7 };

struct folded {
	struct str text;
	int32_t *map; /* text.len + 1 entries, bytes of the source */
};

void fold(struct arena *a, struct str source, unsigned how, struct folded *out);
struct str fold_key(struct arena *a, struct str source); /* FOLD_ALL, no map, trimmed */

#endif
