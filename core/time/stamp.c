#include "config.h"

#include "core/time/stamp.h"

#include <stdio.h>
#include <bsd/string.h>
#include <string.h>

#include "core/base/day.h"

struct stamp stamp_none(void)
{
	return (struct stamp){.year = STAMP_NO_YEAR, .hour = -1, .minute = -1, .second = -1};
}

void stamp_keep_time(struct stamp *s, const struct stamp *time)
{
	s->timed = time->timed;
	s->utc = time->utc;
	s->hour = time->hour;
	s->minute = time->minute;
	s->second = time->second;
	s->part = time->part;
}

int32_t stamp_quarter_of(int32_t month)
{
	return (month + 2) / 3;
}

int32_t stamp_season_of(int32_t month)
{
	return month == 12 ? 4 : month / 3 == 0 ? 4 : month / 3;
}

struct stamp stamp_of_day(int32_t day)
{
	struct stamp s = stamp_none();
	int32_t month, of_month;
	day_split(day, &s.year, &month, &of_month);
	s.month = (int8_t)month;
	s.day = (int8_t)of_month;
	s.grain = GRAIN_DAY;
	return s;
}

/* 1 Monday to 7 Sunday, as ISO 8601 counts. */
static int32_t iso_weekday(int32_t day)
{
	int32_t w = day_weekday(day);
	return w == 0 ? 7 : w;
}

/* The Monday of week 1 is that of the week that holds January 4. */
static int32_t first_monday(int32_t year)
{
	int32_t fourth = day_of(year, 1, 4);
	return fourth - (iso_weekday(fourth) - 1);
}

struct stamp stamp_of_week(int32_t day)
{
	struct stamp s = stamp_none();
	int32_t year, month, of_month;
	int32_t thursday = day - (iso_weekday(day) - 1) + 3;
	day_split(thursday, &year, &month, &of_month);
	s.year = year;
	s.week = (int8_t)((thursday - first_monday(year)) / 7 + 1);
	s.grain = GRAIN_WEEK;
	return s;
}

static int32_t floor_to(int32_t n, int32_t by)
{
	int32_t r = n % by;
	return n - (r < 0 ? r + by : r);
}

struct stamp stamp_of_unit(int32_t day, enum unit u)
{
	struct stamp d = stamp_of_day(day), s = stamp_none();
	s.year = d.year;
	switch (u) {
	case UNIT_WEEK:
	case UNIT_FORTNIGHT:
		return stamp_of_week(day);
	case UNIT_WEEKEND:
		s = stamp_of_week(day);
		s.weekend = true;
		return s;
	case UNIT_MONTH:
		s.month = d.month;
		s.grain = GRAIN_MONTH;
		return s;
	case UNIT_QUARTER:
		s.quarter = (int8_t)stamp_quarter_of(d.month);
		s.grain = GRAIN_QUARTER;
		return s;
	case UNIT_SEASON:
		s.season = (int8_t)stamp_season_of(d.month);
		s.year -= d.month < 3; /* January is of the winter that began in December */
		s.grain = GRAIN_SEASON;
		return s;
	case UNIT_YEAR:
		s.grain = GRAIN_YEAR;
		return s;
	case UNIT_DECADE:
		s.year = floor_to(d.year, 10);
		s.grain = GRAIN_DECADE;
		return s;
	case UNIT_CENTURY:
	case UNIT_MILLENNIUM:
		s.year = floor_to(d.year, 100);
		s.grain = GRAIN_CENTURY;
		return s;
	default:
		return d;
	}
}

static bool shift_months(int32_t *day, int64_t months)
{
	int32_t year, month, of_month;
	if (months > 12 * 20000 || months < -12 * 20000)
		return false;
	day_split(*day, &year, &month, &of_month);
	int64_t all = (int64_t)year * 12 + (month - 1) + months;
	int32_t to_month = (int32_t)(((all % 12) + 12) % 12) + 1;
	int32_t to_year = (int32_t)((all - (to_month - 1)) / 12);
	int32_t most = day_in_month(to_year, to_month);
	if (to_year > STAMP_YEAR_MOST || to_year < -STAMP_YEAR_MOST)
		return false;
	*day = day_of(to_year, to_month, of_month < most ? of_month : most);
	return true;
}

bool stamp_shift(int32_t *day, enum unit u, int64_t count)
{
	static const struct {
		int16_t days, months;
	} step[] = {
		[UNIT_NONE] = {0, 0},
		[UNIT_SECOND] = {0, 0},
		[UNIT_MINUTE] = {0, 0},
		[UNIT_HOUR] = {0, 0},
		[UNIT_DAY] = {1, 0},
		[UNIT_WEEKEND] = {7, 0},
		[UNIT_WEEK] = {7, 0},
		[UNIT_FORTNIGHT] = {14, 0},
		[UNIT_MONTH] = {0, 1},
		[UNIT_QUARTER] = {0, 3},
		[UNIT_SEASON] = {0, 3},
		[UNIT_YEAR] = {0, 12},
		[UNIT_DECADE] = {0, 120},
		[UNIT_CENTURY] = {0, 1200},
		[UNIT_MILLENNIUM] = {0, 12000},
	};
	if (count > 10000000 || count < -10000000)
		return false;
	if (step[u].months > 0)
		return shift_months(day, count * step[u].months);
	int64_t to = *day + count * step[u].days;
	if (to > day_of(STAMP_YEAR_MOST, 12, 31) || to < day_of(-STAMP_YEAR_MOST, 1, 1))
		return false;
	*day = (int32_t)to;
	return true;
}

/* From the first day of one month to the last of another, `months` long. */
static struct interval of_months(int32_t year, int32_t month, int32_t months, enum grain g)
{
	struct interval i = {day_of(year, month, 1), 0, g};
	i.end = i.beg;
	if (i.beg == DAY_NONE || !shift_months(&i.end, months))
		return (struct interval){0, 0, GRAIN_NONE};
	return i;
}

static struct interval of_week(const struct stamp *s)
{
	int32_t monday = first_monday(s->year) + (s->week - 1) * 7;
	if (s->weekday > 0)
		return (struct interval){monday + s->weekday - 1, monday + s->weekday, GRAIN_DAY};
	if (s->weekend)
		return (struct interval){monday + 5, monday + 7, GRAIN_WEEK};
	return (struct interval){monday, monday + 7, GRAIN_WEEK};
}

struct interval stamp_interval(const struct stamp *s)
{
	static const struct interval none = {0, 0, GRAIN_NONE};
	if (s->year == STAMP_NO_YEAR || !stamp_is_sound(s))
		return none;
	switch ((enum grain)s->grain) {
	case GRAIN_DAY:
		if (s->week > 0)
			return of_week(s);
		if (s->month == 0 || s->day == 0)
			return none;
		return (struct interval){day_of(s->year, s->month, s->day),
			day_of(s->year, s->month, s->day) + 1, GRAIN_DAY};
	case GRAIN_WEEK:
		return s->week > 0 ? of_week(s) : none;
	case GRAIN_MONTH:
		return of_months(s->year, s->month, 1, GRAIN_MONTH);
	case GRAIN_QUARTER:
		return s->quarter > 0 ? of_months(s->year, s->quarter * 3 - 2, 3, GRAIN_QUARTER)
				      : none;
	case GRAIN_SEASON:
		return s->half > 0 ? of_months(s->year, s->half * 6 - 5, 6, GRAIN_SEASON)
				   : of_months(s->year, s->season * 3, 3, GRAIN_SEASON);
	case GRAIN_YEAR:
		return of_months(s->year, 1, 12, GRAIN_YEAR);
	case GRAIN_DECADE:
		return of_months(s->year, 1, 120, GRAIN_DECADE);
	case GRAIN_CENTURY:
		return of_months(s->year, 1, 1200, GRAIN_CENTURY);
	default:
		return none;
	}
}

bool stamp_is_sound(const struct stamp *s)
{
	int32_t year = s->year == STAMP_NO_YEAR ? 2000 : s->year; /* a leap year */
	if (year > STAMP_YEAR_MOST || year < -STAMP_YEAR_MOST)
		return false;
	if (s->day > 0 && s->month > 0 && s->day > day_in_month(year, s->month))
		return false;
	return s->day <= 31 && s->month <= 12 && s->week <= 53 && s->hour <= 24 &&
	       s->minute <= 59 && s->second <= 60;
}

static const char *season_name(int32_t season)
{
	static const char *const name[] = {"SP", "SU", "FA", "WI"};
	return season >= 1 && season <= 4 ? name[season - 1] : "XX";
}

static void format_year(char to[8], int32_t year)
{
	if (year == STAMP_NO_YEAR || year > STAMP_YEAR_MOST || year < -STAMP_YEAR_MOST)
		strlcpy(to, "XXXX", 8);
	else if (year > 0)
		snprintf(to, 8, "%04d", (int)year);
	else
		snprintf(to, 8, "BC%04d", (int)(1 - year));
}

static void two(char to[4], int32_t n)
{
	if (n > 0)
		snprintf(to, 4, "%02d", (int)n % 100);
	else
		strlcpy(to, "XX", 4);
}

static void format_day(char to[STAMP_VALUE], const char *year, const struct stamp *s)
{
	char month[4], day[4];
	if (s->week > 0 || (s->weekday > 0 && s->day == 0)) {
		two(month, s->week);
		snprintf(to, STAMP_VALUE, "%s-W%s-%d", year, month, s->weekday);
		return;
	}
	two(month, s->month);
	two(day, s->day);
	snprintf(to, STAMP_VALUE, "%s-%s-%s", year, month, day);
}

static void format_date(char to[STAMP_VALUE], const struct stamp *s)
{
	char year[8], number[4];
	bool known = s->year != STAMP_NO_YEAR && s->year >= 0;
	format_year(year, s->year);
	switch ((enum grain)s->grain) {
	case GRAIN_DAY:
		format_day(to, year, s);
		break;
	case GRAIN_WEEK:
		two(number, s->week);
		snprintf(to, STAMP_VALUE, "%s-W%s%s", year, number, s->weekend ? "-WE" : "");
		break;
	case GRAIN_MONTH:
		two(number, s->month);
		snprintf(to, STAMP_VALUE, "%s-%s", year, number);
		break;
	case GRAIN_QUARTER:
		if (s->quarter > 0)
			snprintf(to, STAMP_VALUE, "%s-Q%d", year, s->quarter);
		else
			snprintf(to, STAMP_VALUE, "%s-QX", year);
		break;
	case GRAIN_SEASON:
		if (s->half > 0)
			snprintf(to, STAMP_VALUE, "%s-H%d", year, s->half);
		else
			snprintf(to, STAMP_VALUE, "%s-%s", year, season_name(s->season));
		break;
	case GRAIN_DECADE:
		snprintf(to, STAMP_VALUE, "%.*s", known ? 3 : 8, known ? year : "XXX");
		break;
	case GRAIN_CENTURY:
		if (s->year != STAMP_NO_YEAR && !known)
			snprintf(to, STAMP_VALUE, "BC%02d", (int)-(s->year / 100) % 100);
		else
			snprintf(to, STAMP_VALUE, "%.*s", known ? 2 : 8, known ? year : "XX");
		break;
	default:
		snprintf(to, STAMP_VALUE, "%s", year);
	}
}

void stamp_format(char to[STAMP_VALUE], const struct stamp *s)
{
	static const char *const part[] = {"", "TMO", "TAF", "TEV", "TNI", "TDT"};
	const char *zone = s->utc ? "Z" : "";
	format_date(to, s);
	size_t n = strlen(to);
	if (!s->timed)
		return;
	if (s->hour < 0)
		snprintf(to + n, STAMP_VALUE - n, "%s", part[s->part <= PART_DAY ? s->part : 0]);
	else if (s->second >= 0)
		snprintf(to + n, STAMP_VALUE - n, "T%02d:%02d:%02d%s", s->hour, s->minute,
			s->second, zone);
	else
		snprintf(to + n, STAMP_VALUE - n, "T%02d:%02d%s", s->hour,
			s->minute > 0 ? s->minute : 0, zone);
}
