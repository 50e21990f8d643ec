/*
 * stamp - a date as it is told: some parts known, others not.
 *
 * "May" is a month without a year, "Monday" a weekday without a week, "the
 * 1990s" a decade. Unknown parts are written X in TIMEX3 values: XXXX-05.
 * Arithmetic goes through day numbers and never leaves the years -9999 to
 * 9999: what would is false. Cannot fail otherwise.
 */
#ifndef CORE_TIME_STAMP_H
#define CORE_TIME_STAMP_H

#include <stdbool.h>
#include <stdint.h>

#include "core/time/interval.h"

enum { STAMP_NO_YEAR = INT32_MIN, STAMP_YEAR_MOST = 9999, STAMP_VALUE = 32 };

enum part { /* of a day */
	PART_NONE,
	PART_MORNING,
	PART_AFTERNOON,
	PART_EVENING,
	PART_NIGHT,
	PART_DAY, /* daytime */
};

enum unit {
	UNIT_NONE,
	UNIT_SECOND,
	UNIT_MINUTE,
	UNIT_HOUR,
	UNIT_DAY,
	UNIT_WEEKEND,
	UNIT_WEEK,
	UNIT_FORTNIGHT,
	UNIT_MONTH,
	UNIT_QUARTER,
	UNIT_SEASON,
	UNIT_YEAR,
	UNIT_DECADE,
	UNIT_CENTURY,
	UNIT_MILLENNIUM,
};

struct stamp {
	int32_t year; /* astronomical: 0 is 1 BC; of a decade or century its first; STAMP_NO_YEAR */
	uint8_t grain;  /* enum grain: the finest part that is told */
	int8_t month;   /* 1 to 12, 0 unknown */
	int8_t day;     /* of the month; 0 unknown */
	int8_t weekday; /* 1 Monday to 7, 0 unknown */
	int8_t week;    /* ISO 8601, of `year`; 0 unknown */
	int8_t quarter; /* 1 to 4 */
	int8_t half;    /* 1, 2 */
	int8_t season;  /* 1 spring to 4 winter */
	bool weekend;   /* of the week */
	bool timed;     /* there is a time of day: hour, or part */
	bool utc;       /* the hour is that of Greenwich */
	int8_t hour;    /* 0 to 24, -1 unknown */
	int8_t minute;  /* -1 unknown */
	int8_t second;  /* -1 unknown */
	uint8_t part;   /* enum part */
};

struct stamp stamp_none(void);
struct stamp stamp_of_day(int32_t day);  /* days; grain day */
struct stamp stamp_of_week(int32_t day); /* the week that holds `day` */
/* The unit that holds `day`: its day, week, month, quarter, year, decade, century. */
struct stamp stamp_of_unit(int32_t day, enum unit u);
/* `day` moved by `count` units; a month's last day stays inside the month. False: too far. */
bool stamp_shift(int32_t *day, enum unit u, int64_t count);
/* Days covered; grain GRAIN_NONE if a part that is needed is unknown or there is no such day. */
struct interval stamp_interval(const struct stamp *s);
/* TIMEX3: "2023-05-03", "XXXX-05", "2023-W18", "199", "2023-05-03T17:00Z". */
void stamp_format(char to[STAMP_VALUE], const struct stamp *s);
/* Is there such a day (hour, month) at all? February 30 is none, February 29 is some. */
bool stamp_is_sound(const struct stamp *s);

/* Takes over the time of day of `time`. */
void stamp_keep_time(struct stamp *s, const struct stamp *time);
int32_t stamp_quarter_of(int32_t month);
int32_t stamp_season_of(int32_t month);

#endif
