/*
 * hedge - numbers that are not exact: "about 30", "more than 30", "up to 30".
 *
 * Whether two numbers of the same thing can both be right.
 */
#ifndef CORE_COMPARE_HEDGE_H
#define CORE_COMPARE_HEDGE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/compare/lexeme.h"

/* The numbers that are lexeme i of one passage and j of another. */
bool hedge_allows(const struct lexemes *a, int32_t i, const struct lexemes *b, int32_t j);

#endif
