#include "config.h"

#include "core/base/day.h"

#include <check.h>

#include "tests/unit/same.h"

static const struct {
	int32_t year, month, day;
	int32_t days;    /* since 1970-01-01 */
	int32_t weekday; /* 0 Sunday */
} known[] = {
	{1970, 1, 1, 0, 4},
	{1969, 12, 31, -1, 3},
	{1970, 1, 2, 1, 5},
	{2000, 2, 29, 11016, 2},
	{2000, 3, 1, 11017, 3},
	{2023, 5, 9, 19486, 2},
	{2024, 2, 29, 19782, 4},
	{1900, 2, 28, -25509, 3},
	{1900, 3, 1, -25508, 4},
	{1582, 10, 15, -141427, 5},
	{1, 1, 1, -719162, 1},
	{0, 3, 1, -719468, 3},
	{0, 2, 29, -719469, 2},
	{-1, 12, 31, -719529, 5},
	{5881580, 7, 11, INT32_MAX, 5},
	{-5877641, 6, 24, INT32_MIN + 1, 3},
};

START_TEST(test_known)
{
	int32_t year, month, day;
	ck_assert_int_eq(day_of(known[_i].year, known[_i].month, known[_i].day), known[_i].days);
	day_split(known[_i].days, &year, &month, &day);
	ck_assert_int_eq(year, known[_i].year);
	ck_assert_int_eq(month, known[_i].month);
	ck_assert_int_eq(day, known[_i].day);
	ck_assert_int_eq(day_weekday(known[_i].days), known[_i].weekday);
}
END_TEST

static const struct {
	int32_t year, month, day;
} wrong[] = {
	{2023, 2, 29},
	{1900, 2, 29},
	{2100, 2, 29},
	{2023, 4, 31},
	{2023, 0, 1},
	{2023, 13, 1},
	{2023, -1, 1},
	{2023, 1, 0},
	{2023, 1, 32},
	{2023, 1, -1},
	{5881580, 7, 12},
	{-5877641, 6, 23},
	{INT32_MAX, 12, 31},
	{INT32_MIN, 1, 1},
};

START_TEST(test_no_such_day)
{
	ck_assert_int_eq(day_of(wrong[_i].year, wrong[_i].month, wrong[_i].day), DAY_NONE);
}
END_TEST

/* Each day of two thousand years follows the one before by the plain rules. */
START_TEST(test_every_day)
{
	int32_t year = 600, month = 1, day = 1;
	int32_t at = day_of(year, month, day), weekday = day_weekday(at);
	while (year < 2600) {
		int32_t y, m, d;
		day_split(at, &y, &m, &d);
		if (y != year || m != month || d != day || day_of(year, month, day) != at ||
			day_weekday(at) != weekday)
			ck_abort_msg("%04d-%02d-%02d", year, month, day);
		at++;
		weekday = (weekday + 1) % 7;
		if (++day > day_in_month(year, month)) {
			day = 1;
			month = month % 12 + 1;
			year += month == 1;
		}
	}
}
END_TEST

static const struct {
	int32_t year, month, want;
} months[] = {
	{2023, 1, 31},
	{2023, 2, 28},
	{2024, 2, 29},
	{1900, 2, 28},
	{2000, 2, 29},
	{0, 2, 29},
	{-4, 2, 29},
	{2023, 4, 30},
	{2023, 12, 31},
	{2023, 0, 0},
	{2023, 13, 0},
};

START_TEST(test_in_month)
{
	ck_assert_int_eq(day_in_month(months[_i].year, months[_i].month), months[_i].want);
}
END_TEST

static const struct {
	const char *text;
	int32_t want;
} texts[] = {
	{"1970-01-01", 0},
	{"2023-05-09", 19486},
	{"0000-03-01", -719468},
	{"2023-02-29", DAY_NONE},
	{"2023-5-9", DAY_NONE},
	{"2023-05-0", DAY_NONE},
	{"2023-05-099", DAY_NONE},
	{"2023/05/09", DAY_NONE},
	{"-023-05-09", DAY_NONE},
	{"2023-+5-09", DAY_NONE},
	{"2023-05- 9", DAY_NONE},
	{" 023-05-09", DAY_NONE},
	{"2023-05", DAY_NONE},
	{"", DAY_NONE},
	{NULL, DAY_NONE},
};

START_TEST(test_parse)
{
	ck_assert_int_eq(day_parse(str_of(texts[_i].text)), texts[_i].want);
}
END_TEST

static const struct {
	int32_t days;
	const char *want;
} formats[] = {
	{0, "1970-01-01"},
	{19486, "2023-05-09"},
	{-719162, "0001-01-01"},
	{-719468, "0000-03-01"},
	{-719529, "-0001-12-31"},
	{2932897, "10000-01-01"},
	{INT32_MAX, "5881580-07-11"},
	{INT32_MIN + 1, "-5877641-06-24"},
};

START_TEST(test_format)
{
	char text[16];
	day_format(text, formats[_i].days);
	ck_assert_str_eq(text, formats[_i].want);
}
END_TEST

Suite *suite_base_day(void)
{
	Suite *s = suite_create("base_day");
	TCase *t = tcase_create("day");
	tcase_add_loop_test(t, test_known, 0, LENGTH(known));
	tcase_add_loop_test(t, test_no_such_day, 0, LENGTH(wrong));
	tcase_add_test(t, test_every_day);
	tcase_add_loop_test(t, test_in_month, 0, LENGTH(months));
	tcase_add_loop_test(t, test_parse, 0, LENGTH(texts));
	tcase_add_loop_test(t, test_format, 0, LENGTH(formats));
	suite_add_tcase(s, t);
	return s;
}
