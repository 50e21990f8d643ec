/*
 * range - a stretch of time as a reader types it: 2022..2023-05, 2022/2023-05.
 *
 * A date is a year, a month or a day; both ends are inclusive and may be
 * missing (2022.., ..2023-05). Days count from 1970-01-01, the interval's end is
 * exclusive.
 */
#ifndef CORE_DESK_RANGE_H
#define CORE_DESK_RANGE_H

#include <stdbool.h>

#include "core/base/err.h"
#include "core/base/str.h"
#include "core/time/interval.h"

bool range_parse(struct str text, struct interval *out, struct err *e);

#endif
