/*
 * letter - kinds of characters and their case, as names need them.
 *
 * Case matters for Latin, Greek and Cyrillic; other scripts have none and
 * count as LETTER_OTHER. No allocation, no locale, no ICU: this is asked for
 * every byte of every article.
 */
#ifndef CORE_ENTITY_LETTER_H
#define CORE_ENTITY_LETTER_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/str.h"

enum letter { LETTER_NONE, LETTER_SPACE, LETTER_DIGIT, LETTER_UPPER, LETTER_LOWER, LETTER_OTHER };

enum letter letter_kind(int32_t code);
int32_t letter_lower(int32_t code);

#endif
