/*
 * quantity - numbers in digits and words, and amounts of time.
 *
 * "twenty-five", "two hundred and ten", "2 1/2", "a couple of", "several".
 * Functions return the word behind what they read, 0 for nothing.
 */
#ifndef CORE_TIME_QUANTITY_H
#define CORE_TIME_QUANTITY_H

#include <stddef.h>

#include "core/time/expr.h"

int32_t number_read(const struct words *w, int32_t i, int32_t *value);
/* A number as above, or "a few", "several" (0), "a couple of" (2), "a", "half a". */
int32_t count_read(const struct words *w, int32_t i, struct amount *a);
/* A count and a unit: "five-year", "two and a half years". */
int32_t amount_read(const struct words *w, int32_t i, struct amount *a);
/* "two to three weeks", "12-18 months": the lower one, as TIMEX3 has no other. */
int32_t amount_range_read(const struct words *w, int32_t i, struct amount *a);
/* What more a length has in smaller units: ", 15 minutes", "and six months"; or `i`. */
int32_t amount_rest_read(const struct words *w, int32_t i, struct amount *a);
/* An ordinal: "third", "twenty-first", "3rd". */
int32_t ordinal_read(const struct words *w, int32_t i, int32_t *value);

/* Half a century is fifty years; half years are months. */
void amount_unhalve(struct amount *a);
/* "P2Y", "PT5H30M", "PXW"; a half is written in the next smaller unit. */
void amount_format(char *to, size_t size, const struct amount *a);

/* Skips a hyphen that is glued to its neighbours. */
int32_t skip_hyphen(const struct words *w, int32_t i);

#endif
