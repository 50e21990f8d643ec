/*
 * interval - what a date covers: days from the first to the last, and how fine.
 *
 * Days count from 1970-01-01, the end is exclusive. An open end is
 * INTERVAL_PAST or INTERVAL_FUTURE. Grain GRAIN_NONE: there is no interval.
 */
#ifndef CORE_TIME_INTERVAL_H
#define CORE_TIME_INTERVAL_H

#include <stdbool.h>
#include <stdint.h>

enum grain { /* how finely a date is told; a half year counts as a season */
	GRAIN_NONE,
	GRAIN_DAY,
	GRAIN_WEEK,
	GRAIN_MONTH,
	GRAIN_QUARTER,
	GRAIN_SEASON,
	GRAIN_YEAR,
	GRAIN_DECADE,
	GRAIN_CENTURY,
	GRAIN_VAGUE,
};

enum { INTERVAL_PAST = INT32_MIN, INTERVAL_FUTURE = INT32_MAX };

struct interval {
	int32_t beg, end; /* days, end exclusive */
	enum grain grain;
};

#endif
