/* Times without a date. */
#include "config.h"

#include <check.h>

#include "tests/unit/same.h"
#include "tests/unit/time/scan.h"

Suite *suite_time_vague(void);

/* clang-format off */
static const struct scan_row rows[] = {
	{"Right now it rains; very soon it will stop.", "Right now=PRESENT_REF | very soon=FUTURE_REF"},
	{"Turn right soon.", "soon=FUTURE_REF"},
	{"Some time ago, moments ago and long ago it rained.",
		"Some time ago=PAST_REF | moments ago=PAST_REF | long ago=PAST_REF"},
	{"A long time ago it rained, the other day too.", "A long time ago=PAST_REF | the other day=PAST_REF"},
	{"In those days it rained.", "those days=PAST_REF"},
	{"It rained for some time, then not for a while.",
		"some time=DURATION PXX | a while=DURATION PXX"},
	{"A while he waited and some time-keepers too.", ""},
	{"The past three ministers knew.", ""},
};
/* clang-format on */

START_TEST(test_rows)
{
	scan_rows(rows, LENGTH(rows), SCAN_DATE);
}
END_TEST

Suite *suite_time_vague(void)
{
	Suite *s = suite_create("time/vague");
	TCase *t = tcase_create("rows");
	tcase_add_test(t, test_rows);
	suite_add_tcase(s, t);
	return s;
}
