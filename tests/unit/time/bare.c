/* Lengths of time that nothing counts. */
#include "config.h"

#include <check.h>

#include "tests/unit/same.h"
#include "tests/unit/time/scan.h"

Suite *suite_time_bare(void);

/* clang-format off */
static const struct scan_row rows[] = {
	{"They spent months in jail.", "months=DURATION PXM"},
	{"It took years and lasted for centuries.", "years=DURATION PXY | centuries=DURATION PXCE"},
	{"It was over in just minutes.", "minutes=DURATION PTXM"},
	{"Months of talks failed.", "Months=DURATION PXM"},
	{"It rained days before the vote.", "days=DURATION PXD"},
	{"It will be dry within days or weeks.", "days or weeks=DURATION PXD"},
	{"Over the years it has grown.", "the years=DURATION PXY"},
	{"In the years since it has grown.", "years=DURATION PXY"},
	{"In the early years it was small.", "the early years=DURATION PXY"},
	{"In the final days it was small.", "the final days=DURATION PXD"},
	{"In the weeks ahead it will grow.", "the weeks ahead=DURATION PXW"},
	{"For years to come it will grow.", "years to come=DURATION PXY"},
	{"A year-long inquiry and a weeklong trial ended.",
		"year-long=DURATION P1Y | weeklong=DURATION P1W"},
	{"A three-day-long trial of a decades-old case ended.",
		"three-day-long=DURATION P3D | decades-old=DURATION PXDE"},
	/* Distances, names, and what stands before nothing of the kind. */
	{"They are minutes apart and hours are long.", ""},
	{"He read Days of Thunder in the early hours of Sunday.", "Sunday=2023-05-14"},
	{"It fell within seconds, and a century-old oak with it.",
		"seconds=DURATION PTXS | century-old=DURATION P100Y"},
	{"He counted the seconds of the film.", ""},
	{"In the years 2011 and 2012 it rained.", "2011=2011 | 2012=2012"},
};
/* clang-format on */

START_TEST(test_rows)
{
	scan_rows(rows, LENGTH(rows), SCAN_DATE);
}
END_TEST

Suite *suite_time_bare(void)
{
	Suite *s = suite_create("time/bare");
	TCase *t = tcase_create("rows");
	tcase_add_test(t, test_rows);
	suite_add_tcase(s, t);
	return s;
}
