#include "config.h"

#include "core/base/day.h"

#include <stdio.h>

/*
 * Hinnant's trick: let the year begin in March, so that the leap day is its
 * last, and count in eras of 400 years, which are all of the same length.
 */
enum { ERA_YEARS = 400, ERA_DAYS = 146097, EPOCH = 719468 /* days from 0000-03-01 */ };

static bool leap(int32_t year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int32_t day_in_month(int32_t year, int32_t month)
{
	static const int8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	if (month < 1 || month > 12)
		return 0;
	return days[month - 1] + (month == 2 && leap(year));
}

static int64_t floor_div(int64_t a, int64_t b)
{
	return a / b - (a % b < 0);
}

int32_t day_of(int32_t year, int32_t month, int32_t day)
{
	if (day < 1 || day > day_in_month(year, month))
		return DAY_NONE;
	int64_t y = (int64_t)year - (month <= 2);
	int64_t era = floor_div(y, ERA_YEARS);
	int64_t of_era = y - era * ERA_YEARS;
	int64_t of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
	int64_t days = era * ERA_DAYS + of_era * 365 + of_era / 4 - of_era / 100 + of_year - EPOCH;
	return days > INT32_MIN && days <= INT32_MAX ? (int32_t)days : DAY_NONE;
}

void day_split(int32_t days, int32_t *year, int32_t *month, int32_t *day)
{
	int64_t z = (int64_t)days + EPOCH;
	int64_t era = floor_div(z, ERA_DAYS);
	int64_t d = z - era * ERA_DAYS; /* 0 .. 146096 */
	int64_t y = (d - d / 1460 + d / 36524 - d / 146096) / 365;
	int64_t of_year = d - (365 * y + y / 4 - y / 100);
	int64_t m = (5 * of_year + 2) / 153; /* 0 is March */
	*day = (int32_t)(of_year - (153 * m + 2) / 5 + 1);
	*month = (int32_t)(m < 10 ? m + 3 : m - 9);
	*year = (int32_t)(y + era * ERA_YEARS + (*month <= 2));
}

int32_t day_weekday(int32_t days)
{
	int64_t since_sunday = (int64_t)days + 4; /* 1970-01-01 was a Thursday */
	return (int32_t)(since_sunday - floor_div(since_sunday, 7) * 7);
}

/* The number of `len` digits at `at`, or -1. */
static int32_t digits(struct str s, int32_t at, int32_t len)
{
	int32_t n = 0;
	for (int32_t i = at; i < at + len; i++) {
		if (s.at[i] < '0' || s.at[i] > '9')
			return -1;
		n = n * 10 + (s.at[i] - '0');
	}
	return n;
}

int32_t day_parse(struct str s)
{
	if (s.len != 10 || s.at[4] != '-' || s.at[7] != '-')
		return DAY_NONE;
	int32_t year = digits(s, 0, 4), month = digits(s, 5, 2), day = digits(s, 8, 2);
	return year < 0 ? DAY_NONE : day_of(year, month, day);
}

void day_format(char to[16], int32_t days)
{
	int32_t year, month, day;
	day_split(days, &year, &month, &day);
	/* The longest is "-5877641-06-23"; below zero the sign counts as a digit. */
	snprintf(to, 16, "%0*d-%02d-%02d", year < 0 ? 5 : 4, (int)year, (int)month, (int)day);
}
