/*
 * latin - words and line breaks of plain Latin text, without ICU.
 *
 * Follows UAX 29 and UAX 14 exactly for letters, digits, spaces and the usual
 * marks of English and its neighbours, and says so when there is anything
 * else: then ICU must be asked. Tests hold both against each other.
 */
#ifndef CORE_TEXT_LATIN_H
#define CORE_TEXT_LATIN_H

#include <stdbool.h>

#include "core/text/segment.h"

/* False if ICU must be asked; `out` is then to be thrown away. */
bool latin_words(struct arena *a, struct str piece, struct spans *out);
bool latin_lines(struct arena *a, struct str piece, struct offsets *out, struct offsets *must);

#endif
