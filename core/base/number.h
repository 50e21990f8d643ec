/* number - whole decimal numbers in text. */
#ifndef CORE_BASE_NUMBER_H
#define CORE_BASE_NUMBER_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/str.h"

/* All of `s` must be one number (a - before it is fine) from `least` to `most`. */
bool number_parse(struct str s, int32_t least, int32_t most, int32_t *out);

#endif
