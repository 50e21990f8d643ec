/* Times of day. */
#include "config.h"

#include <check.h>

#include "tests/unit/same.h"
#include "tests/unit/time/scan.h"

Suite *suite_time_clock(void);

/* clang-format off */
static const struct scan_row rows[] = {
	{"Friday, May 5, 2023, 7:42 p.m. JST", "Friday, May 5, 2023, 7:42 p.m. JST=TIME 2023-05-05T19:42"},
	{"He left on Friday at noon.", "Friday at noon=TIME 2023-05-12T12:00"},
	{"He left at 5 p.m. on Friday.", "5 p.m. on Friday=TIME 2023-05-12T17:00"},
	{"He left at 5 p.m. EST on Friday.", "5 p.m. EST on Friday=TIME 2023-05-12T17:00"},
	{"He left at 10:35 a.m. Friday.", "10:35 a.m. Friday=TIME 2023-05-12T10:35"},
	{"He left at 7.15pm.", "7.15pm=TIME 2023-05-15T19:15"},
	{"He left at 12 a.m. and came at 12 p.m.", "12 a.m.=TIME 2023-05-15T00:00 | 12 p.m.=TIME 2023-05-15T12:00"},
	{"He left at 17:30 GMT.", "17:30 GMT=TIME 2023-05-15T17:30Z"},
	{"He left at 0735 GMT.", "0735 GMT=TIME 2023-05-15T07:35Z"},
	{"He left at noon UTC, at 5 p.m. GMT Friday and at 9 p.m. GMT +8.",
		"noon UTC=TIME 2023-05-15T12:00Z | 5 p.m. GMT Friday=TIME 2023-05-12T17:00Z | "
		"9 p.m. GMT=TIME 2023-05-12T21:00"},
	{"He left at 17:30.", "17:30=TIME 2023-05-15T17:30"},
	{"He left at four o'clock.", "four o'clock=TIME 2023-05-15T04:00"},
	{"He left at 4 in the morning.", "4 in the morning=TIME 2023-05-15T04:00"},
	{"He left at seven in the evening.", "seven in the evening=TIME 2023-05-15T19:00"},
	{"He left at noon Thursday.", "noon Thursday=TIME 2023-05-11T12:00"},
	{"He left at midnight.", "midnight=TIME 2023-05-15T24:00"},
	{"He left Friday morning.", "Friday morning=TIME 2023-05-12TMO"},
	{"He left last night and came this morning.",
		"last night=TIME 2023-05-14TNI | this morning=TIME 2023-05-15TMO"},
	{"He left yesterday evening.", "yesterday evening=TIME 2023-05-14TEV"},
	{"He left tonight.", "tonight=TIME 2023-05-15TNI"},
	{"He came on May 3, 2020. The next morning he left.",
		"May 3, 2020=2020-05-03 | The next morning=TIME 2020-05-04TMO"},
	{"He won 10:30 and read John 3:16.", ""},
	{"He left at 25:30 and 13 p.m.", ""},
	{"It burned on the night of 3 May 2020.", "the night of 3 May 2020=TIME 2020-05-03TNI"},
	{"It burned in the early morning of Friday, May 12.",
		"the early morning of Friday, May 12=TIME 2023-05-12TMO"},
	{"It burned on the night of the fair.", ""},
	{"He spoke at 8 o'clock on Friday evening.", "8 o'clock on Friday evening=TIME 2023-05-12T20:00"},
	{"He spoke in the Friday-night show at 8 p.m. ET.",
		"Friday-night=TIME 2023-05-12TNI | 8 p.m. ET=TIME 2023-05-12T20:00"},
};
/* clang-format on */

START_TEST(test_rows)
{
	scan_rows(rows, LENGTH(rows), SCAN_DATE);
}
END_TEST

Suite *suite_time_clock(void)
{
	Suite *s = suite_create("time/clock");
	TCase *t = tcase_create("rows");
	tcase_add_test(t, test_rows);
	suite_add_tcase(s, t);
	return s;
}
