/* Dates in digits. */
#include "config.h"

#include <check.h>

#include "tests/unit/same.h"
#include "tests/unit/time/scan.h"

Suite *suite_time_numeric(void);

/* clang-format off */
static const struct scan_row rows[] = {
	{"Logged on 2023-05-03.", "2023-05-03=2023-05-03"},
	{"Logged at 2023-05-03T17:00:09Z.", "2023-05-03T17:00:09Z=TIME 2023-05-03T17:00:09Z"},
	{"Logged on 2023/05/03.", "2023/05/03=2023-05-03"},
	{"Logged on 5/9/2023.", "5/9/2023=2023-05-09"},
	{"Logged on 13/9/2023.", "13/9/2023=2023-09-13"},
	{"Logged on 9/13/23.", "9/13/23=2023-09-13"},
	{"Logged on 3.5.2023.", "3.5.2023=2023-05-03"},
	{"Logged in 2023-05.", "2023-05=2023-05"},
	{"The season of 2022/23 was wet.", "2022/23=2022/2023"},
	{"Since 9/11 the gates are shut.", "9/11=2001-09-11"},
	/* The other dates tell which is the day. */
	{"Logged on 5/9/2023 and 13/9/2023.", "5/9/2023=2023-09-05 | 13/9/2023=2023-09-13"},
	{"Logged on 5/9/2023 and 9/13/2023.", "5/9/2023=2023-05-09 | 9/13/2023=2023-09-13"},
	/* No dates. */
	{"He won 6-4, 1/2 of 3.25 and 10:30:11.", ""},
	{"Call 555-2023-01 or 99/99/9999.", ""},
	{"The ratio is 2023.05.", ""},
};
/* clang-format on */

START_TEST(test_rows)
{
	scan_rows(rows, LENGTH(rows), SCAN_DATE);
}
END_TEST

Suite *suite_time_numeric(void)
{
	Suite *s = suite_create("time/numeric");
	TCase *t = tcase_create("rows");
	tcase_add_test(t, test_rows);
	suite_add_tcase(s, t);
	return s;
}
