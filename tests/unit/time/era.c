/* Quarters, halves, seasons, decades, centuries. */
#include "config.h"

#include <check.h>

#include "tests/unit/same.h"
#include "tests/unit/time/scan.h"

Suite *suite_time_era(void);

/* clang-format off */
static const struct scan_row rows[] = {
	{"In Q3 2022 and in 1Q 2023 it rained.", "Q3 2022=2022-Q3 | 1Q 2023=2023-Q1"},
	{"In the first half of 2024 it will rain.", "the first half of 2024=2024-H1"},
	{"In the second half of last year it rained.", "the second half of last year=2022-H2"},
	{"The first half of the match was dull.", ""},
	{"In the summer of 1968 and in spring 2024 it rained.",
		"the summer of 1968=1968-SU | spring 2024=2024-SP"},
	{"In the winter it rained.", "the winter=2022-WI"},
	{"The fall of the city broke a spring in the mattress.", ""},
	{"Prices will fall and spring up.", ""},
	{"In the 1980s and the early 1990s it rained.", "the 1980s=198 | the early 1990s=199"},
	{"In the '80s and the late nineties it rained.", "the '80s=198 | the late nineties=199"},
	{"Songs of the 70s and 80s were loud.", "the 70s=197 | 80s=198"},
	{"In the 1800s it rained.", "the 1800s=18"},
	{"In the final quarter of 2009 it rained.", "the final quarter of 2009=2009-Q4"},
	{"In autumn it rained.", "autumn=2022-FA"},
	{"By Christmas it will be over.", "Christmas=2023-12-25"},
	{"He is in his thirties, the road in the 40s.", ""},
	{"The 20th century was wet.", "The 20th century=19"},
	{"An 11th-century mill stands.", "11th-century=10"},
	{"In the 5th century BC it rained.", "the 5th century BC=BC05"},
	{"Christmas Eve was cold, so was Thanksgiving.",
		"Christmas Eve=2022-12-24 | Thanksgiving=2022-11-24"},
	{"Easter 2024 and New Year's Day 2020 were cold.",
		"Easter 2024=2024-03-31 | New Year's Day 2020=2020-01-01"},
	{"Labor Day 2022 and Memorial Day 2022 were cold.",
		"Labor Day 2022=2022-09-05 | Memorial Day 2022=2022-05-30"},
	{"He sells winter coats at the Summer Fair.", ""},
	{"Late in 2011 it rained, and early in March too.", "Late in 2011=2011 | early in March=2023-03"},
};
/* clang-format on */

START_TEST(test_rows)
{
	scan_rows(rows, LENGTH(rows), SCAN_DATE);
}
END_TEST

Suite *suite_time_era(void)
{
	Suite *s = suite_create("time/era");
	TCase *t = tcase_create("rows");
	tcase_add_test(t, test_rows);
	suite_add_tcase(s, t);
	return s;
}
