#include "config.h"

#include "core/time/stamp.h"

#include <check.h>

#include "core/base/day.h"
#include "tests/unit/same.h"

static const struct {
	int32_t year, month, day;
	const char *week;
} weeks[] = {
	{2023, 1, 1, "2022-W52"},
	{2023, 1, 2, "2023-W01"},
	{2020, 12, 31, "2020-W53"},
	{2021, 1, 3, "2020-W53"},
	{2024, 12, 30, "2025-W01"},
	{1970, 1, 1, "1970-W01"},
};

START_TEST(test_weeks)
{
	char value[STAMP_VALUE];
	int32_t day = day_of(weeks[_i].year, weeks[_i].month, weeks[_i].day);
	struct stamp s = stamp_of_week(day);
	stamp_format(value, &s);
	ck_assert_str_eq(value, weeks[_i].week);
	struct interval i = stamp_interval(&s);
	ck_assert_int_le(i.beg, day);
	ck_assert_int_gt(i.end, day);
	ck_assert_int_eq(i.end - i.beg, 7);
	ck_assert_int_eq(day_weekday(i.beg), 1);
}
END_TEST

static const struct {
	enum unit unit;
	int32_t count;
	const char *to; /* from 2024-02-29 */
} shifts[] = {
	{UNIT_DAY, 1, "2024-03-01"},
	{UNIT_WEEK, -2, "2024-02-15"},
	{UNIT_MONTH, 1, "2024-03-29"},
	{UNIT_MONTH, -12, "2023-02-28"},
	{UNIT_QUARTER, 4, "2025-02-28"},
	{UNIT_YEAR, -4, "2020-02-29"},
	{UNIT_DECADE, -1, "2014-02-28"},
	{UNIT_CENTURY, 1, "2124-02-29"},
};

START_TEST(test_shift)
{
	char got[16];
	int32_t day = day_of(2024, 2, 29);
	ck_assert(stamp_shift(&day, shifts[_i].unit, shifts[_i].count));
	day_format(got, day);
	ck_assert_str_eq(got, shifts[_i].to);
}
END_TEST

START_TEST(test_shift_too_far)
{
	int32_t day = day_of(2024, 2, 29);
	ck_assert(!stamp_shift(&day, UNIT_YEAR, 20000));
	ck_assert(!stamp_shift(&day, UNIT_DAY, INT32_MAX));
	ck_assert(!stamp_shift(&day, UNIT_MILLENNIUM, -13));
	ck_assert(!stamp_shift(&day, UNIT_WEEK, INT32_MIN));
	ck_assert_int_eq(day, day_of(2024, 2, 29));
}
END_TEST

/* Every unit that holds a day holds it, in all of a leap year and its neighbours. */
START_TEST(test_units_hold_their_day)
{
	for (int32_t day = day_of(2023, 1, 1); day < day_of(2026, 1, 1); day++)
		for (int u = UNIT_DAY; u <= UNIT_CENTURY; u++) {
			struct stamp s = stamp_of_unit(day, (enum unit)u);
			struct interval i = stamp_interval(&s);
			if (u != UNIT_WEEKEND &&
				(i.grain == GRAIN_NONE || day < i.beg || day >= i.end))
				ck_abort_msg("day %d, unit %d", (int)day, u);
		}
}
END_TEST

START_TEST(test_unsound)
{
	struct stamp s = stamp_none();
	s.grain = GRAIN_DAY;
	s.month = 2;
	s.day = 30;
	ck_assert(!stamp_is_sound(&s));
	s.day = 29;
	ck_assert(stamp_is_sound(&s)); /* in some years */
	s.year = 2023;
	ck_assert(!stamp_is_sound(&s));
	ck_assert_int_eq(stamp_interval(&s).grain, GRAIN_NONE);
}
END_TEST

Suite *suite_time_stamp(void)
{
	Suite *s = suite_create("time/stamp");
	TCase *t = tcase_create("core");
	tcase_add_loop_test(t, test_weeks, 0, LENGTH(weeks));
	tcase_add_loop_test(t, test_shift, 0, LENGTH(shifts));
	tcase_add_test(t, test_shift_too_far);
	tcase_add_test(t, test_units_hold_their_day);
	tcase_add_test(t, test_unsound);
	suite_add_tcase(s, t);
	return s;
}
