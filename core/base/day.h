/*
 * day - the calendar: days counted from 1970-01-01, proleptic Gregorian.
 *
 * Algorithms: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
 */
#ifndef CORE_BASE_DAY_H
#define CORE_BASE_DAY_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/str.h"

enum { DAY_NONE = INT32_MIN };

int32_t day_of(int32_t year, int32_t month, int32_t day); /* DAY_NONE if there is no such day */
void day_split(int32_t days, int32_t *year, int32_t *month, int32_t *day);
int32_t day_weekday(int32_t days); /* 0 Sunday .. 6 Saturday */
int32_t day_in_month(int32_t year, int32_t month);
/* "2023-05-09" only; DAY_NONE otherwise. */
int32_t day_parse(struct str s);
/* Writes "2023-05-09" and a NUL. */
void day_format(char to[16], int32_t days);

#endif
