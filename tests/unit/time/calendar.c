/* Days, months and years by name. */
#include "config.h"

#include <check.h>

#include "tests/unit/same.h"
#include "tests/unit/time/scan.h"

Suite *suite_time_calendar(void);

/* clang-format off */
static const struct scan_row rows[] = {
	{"The bridge opened on May 3, 2021.", "May 3, 2021=2021-05-03"},
	{"The bridge opened on 3 May 2021.", "3 May 2021=2021-05-03"},
	{"The bridge opened on the 3rd of May, 2021.", "the 3rd of May, 2021=2021-05-03"},
	{"The bridge opened on Friday, Oct. 13, 1989.", "Friday, Oct. 13, 1989=1989-10-13"},
	{"The bridge opened on the third of May.", "the third of May=2023-05-03"},
	{"It rained on the twenty-first of June 2020.", "the twenty-first of June 2020=2020-06-21"},
	{"On a cold January day he left.", "January day=2023-01-XX"},
	{"One March morning he left.", "March morning=TIME 2023-03-XXTMO"},
	{"In fiscal year 2022 it grew.", "fiscal year 2022=2022"},
	/* A month and a day are the nearest, whatever the tense. */
	{"The fair was on Dec. 28.", "Dec. 28=2022-12-28"},
	{"The fair is on July 11.", "July 11=2023-07-11"},
	{"The clerk was last seen Nov. 3.", "Nov. 3=2022-11-03"},
	/* Months alone go by tense. */
	{"The mill burned down in March.", "March=2023-03"},
	{"The mill burned down in July.", "July=2022-07"},
	{"The mill will open in March.", "March=2024-03"},
	{"The owners are to sign in July.", "July=2023-07"},
	{"In August, the council filed a suit to stop it.", "August=2022-08"},
	{"The work must be done by February.", "February=2024-02"},
	{"They met in January 1998 and in June of 1999.", "January 1998=1998-01 | June of 1999=1999-06"},
	{"They met in June last year and in January this year.",
		"June last year=2022-06 | January this year=2023-01"},
	/* Weekdays: the last one, today included. */
	{"The ship sailed Monday.", "Monday=2023-05-15"},
	{"The ship sailed on Tuesday.", "Tuesday=2023-05-09"},
	{"The ship will sail on Tuesday.", "Tuesday=2023-05-16"},
	{"The ship was due to sail on Thursday of last week.", "Thursday of last week=2023-W19-4"},
	{"The ship sailed on a Tuesday.", ""},
	/* Years. */
	{"Since 1949 the pact has grown.", "1949=1949"},
	{"In 1066 he landed.", "1066=1066"},
	{"The club of '58 is back.", "'58=1958"},
	{"It was in nineteen ninety-six.", "nineteen ninety-six=1996"},
	{"By the year two thousand it will be gone.", "the year two thousand=2000"},
	{"In fiscal 1988 it lost money.", "fiscal 1988=1988"},
	{"He died in 44 BC, his heir in AD 14.", "44 BC=BC0044 | AD 14=0014"},
	{"The fleet sailed in August 480 B.C. and won.", "August 480 B.C.=BC0480-08"},
	{"The river froze in 1780, 1783 and 1784.", "1780=1780 | 1783=1783 | 1784=1784"},
	{"The 1783 treaty ended the war of the 1500 men.", "1783=1783"},
	{"Until 2014 troops will stay; by then 2014 people had left.", "2014=2014"},
	{"It grew in the January-March quarter; come June it will shrink.",
		"January=2023-01 | March=2023-03 | June=2023-06"},
	{"It fell in 1200 BC.", "1200 BC=BC1200"},
	{"In early 1990, in mid-1996 and in late May it rained.",
		"early 1990=1990 | mid-1996=1996 | late May=2023-05"},
	/* Ranges. */
	{"They meet on 11-12 July.", "11-12 July=2023-07-11/2023-07-12"},
	{"They meet on July 11\u201312, 2024.", "July 11\u201312, 2024=2024-07-11/2024-07-12"},
	{"They meet on July 11 and 12.", "July 11 and 12=2023-07-11/2023-07-12"},
	{"On July 11 and 12 people left.", "July 11=2023-07-11"},
	{"The road is shut from May to July.", "May=2023-05 | July=2023-07"},
	{"The road was shut from November to March.", "November=2022-11 | March=2023-03"},
	{"The road was shut from May to July 2019.", "May=2019-05 | July 2019=2019-07"},
	{"It was shut from Dec. 20 to Jan. 5, 2020.", "Dec. 20=2019-12-20 | Jan. 5, 2020=2020-01-05"},
	{"He reigned 1994-97, then 2001\u20132004.", "1994-97=1994/1997 | 2001\u20132004=2001/2004"},
};
/* clang-format on */

START_TEST(test_rows)
{
	scan_rows(rows, LENGTH(rows), SCAN_DATE);
}
END_TEST

Suite *suite_time_calendar(void)
{
	Suite *s = suite_create("time/calendar");
	TCase *t = tcase_create("rows");
	tcase_add_test(t, test_rows);
	suite_add_tcase(s, t);
	return s;
}
