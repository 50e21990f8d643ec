/* Words that look like dates. */
#include "config.h"

#include <check.h>

#include "tests/unit/same.h"
#include "tests/unit/time/scan.h"

Suite *suite_time_trap(void);

/* clang-format off */
static const struct scan_row rows[] = {
	{"You may march on, said Theresa May.", ""},
	{"May said nothing. March on!", ""},
	{"The March on the capital was led by June Okafor.", ""},
	{"In May, May met the press.", "May=2023-05"},
	{"He came second, for a second time.", ""},
	{"The sun will fall on us.", ""},
	{"They present a united front.", ""},
	{"The present king is old.", ""},
	{"Some 2000 people, 1984 dollars and 1,500 troops were lost.", ""},
	{"Flight 1903 left room 2020 with $1999.", ""},
	{"It runs on Windows 2000 and weighs 1800 tons.", ""},
	{"He wrote 1750 letters.", ""},
	{"The B2023 and 2023B models are old.", ""},
	{"As soon as possible, as now as ever.", "now=PRESENT_REF"},
	{"It was soon over, soon after it soon became dear.", ""},
	{"Long-term loans, short-term debt and a third-year student.", ""},
	{"They were gone for one day.", "one day=DURATION P1D"},
	{"The last minute was long.", ""},
	{"The day belonged to them.", ""},
	{"In the 2022 Strategic Concept rivals are named; leaders will gather in June.",
		"2022=2022 | June=2023-06"},
	{"The year 99999 will not come.", ""},
	{"On February 30, 2023 it rained.", "February 30, 2023=2023-02-30"},
	{"On 2023-13-45 it rained.", "2023-13-45=2023-13-45"},
	{"On February 29 it rained.", "February 29=2024-02-29"},
	{"99999999999 years ago it rained.", ""},
	{"He read USA Today.", ""},
};
/* clang-format on */

START_TEST(test_rows)
{
	scan_rows(rows, LENGTH(rows), SCAN_DATE);
}
END_TEST

Suite *suite_time_trap(void)
{
	Suite *s = suite_create("time/trap");
	TCase *t = tcase_create("rows");
	tcase_add_test(t, test_rows);
	suite_add_tcase(s, t);
	return s;
}
