/* Without a date of its own an article's dates stay as they are told. */
#include "config.h"

#include <check.h>

#include "core/base/day.h"
#include "tests/unit/same.h"
#include "tests/unit/time/scan.h"

Suite *suite_time_undated(void);

static const struct scan_row rows[] = {
	{"It rained last year and last week.", "last year=XXXX | last week=XXXX-WXX"},
	{"It will rain this July.", "this July=XXXX-07"},
	{"It rained in January, on May 3 and on Monday.",
		"January=XXXX-01 | May 3=XXXX-05-03 | Monday=XXXX-WXX-1"},
	{"It rained two years ago, and yesterday.", "two years ago= | yesterday="},
	{"It rains now.", "now=PRESENT_REF"},
	{"It rained in 1998. The next year it snowed.", "1998=1998 | The next year=1999"},
	{"It rained at 5 p.m. and this morning.", "5 p.m.=TIME XXXX-XX-XXT17:00 | "
						  "this morning=TIME XXXX-XX-XXTMO"},
	{"It took two years.", "two years=DURATION P2Y"},
	{"In the third quarter and at Easter it rained.",
		"the third quarter=XXXX-Q3 | Easter=XXXX-XX-XX"},
};

START_TEST(test_rows)
{
	scan_rows(rows, LENGTH(rows), DAY_NONE);
}
END_TEST

START_TEST(test_nothing_placed)
{
	struct scan s;
	scan_open(&s, "Last year and this July, two years ago, now.", DAY_NONE, ORDER_UNKNOWN);
	ck_assert_int_eq(s.dates.n, 4);
	for (int32_t i = 0; i < s.dates.n; i++)
		ck_assert_int_eq(s.dates.at[i].when.grain, GRAIN_NONE);
	scan_close(&s);
}
END_TEST

Suite *suite_time_undated(void)
{
	Suite *s = suite_create("time/undated");
	TCase *t = tcase_create("rows");
	tcase_add_test(t, test_rows);
	tcase_add_test(t, test_nothing_placed);
	suite_add_tcase(s, t);
	return s;
}
