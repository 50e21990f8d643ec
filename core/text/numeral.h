/*
 * numeral - numbers in running text, in digits or English words.
 *
 * "31", "thirty-one", "9,400", "43 trillion", "two hundred and ten". Reads
 * words as stem_fold makes them, one a place. Ordinals are no numbers here,
 * and neither is a lone "one", which is mostly a pronoun.
 */
#ifndef CORE_TEXT_NUMERAL_H
#define CORE_TEXT_NUMERAL_H

#include <stdbool.h>

#include "core/base/str.h"

bool numeral_is_digits(struct str key); /* "31", "9,400", "3.5" */
/* The number that begins with word `i`: how many words it takes; 0 if there is none. */
int32_t numeral_read(const struct strs *keys, int32_t i, double *value);

#endif
