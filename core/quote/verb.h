/*
 * verb - verbs of saying, each with its forms and the colour it gives.
 *
 * The list is data/speech/verbs.txt, the program's own and meant to be read.
 * Cannot fail; the table is constant.
 */
#ifndef CORE_QUOTE_VERB_H
#define CORE_QUOTE_VERB_H

#include <stdbool.h>
#include <stdint.h>

#include "data/speech/speech.h"

const struct verb *verb_at(int32_t i);              /* NULL behind the last */
const char *verb_group_name(enum verb_group group); /* "neutral", "arguing", ... */

#endif
