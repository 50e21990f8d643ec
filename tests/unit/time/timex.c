/* What a date means beside its value: days, EDTF, certainty, reasons. */
#include "config.h"

#include "core/time/timex.h"

#include <check.h>

#include "core/base/day.h"
#include "tests/unit/same.h"
#include "tests/unit/time/scan.h"

static struct scan scan;

static void teardown(void)
{
	scan_close(&scan);
}

/* The last date of each text. */
static const struct {
	const char *text, *edtf;
	enum certainty certainty;
	enum grain grain;
} rows[] = {
	{"It rained on May 3, 2023.", "2023-05-03", CERTAINTY_STATED, GRAIN_DAY},
	{"It rained in May.", "2023-05", CERTAINTY_INFERRED, GRAIN_MONTH},
	{"It rained last week.", "2023-05-08/2023-05-14", CERTAINTY_INFERRED, GRAIN_WEEK},
	{"It rained in Q2 2023.", "2023-34", CERTAINTY_STATED, GRAIN_QUARTER},
	{"It rained in the summer of 2012.", "2012-22", CERTAINTY_STATED, GRAIN_SEASON},
	{"It rained in the first half of 2012.", "2012-01/2012-06", CERTAINTY_STATED, GRAIN_SEASON},
	{"It rained in 2012.", "2012", CERTAINTY_STATED, GRAIN_YEAR},
	{"It rained around 2012.", "2012~", CERTAINTY_APPROXIMATE, GRAIN_YEAR},
	{"It rained in the 1980s.", "198X", CERTAINTY_STATED, GRAIN_DECADE},
	{"It rained in the 19th century.", "18XX", CERTAINTY_STATED, GRAIN_CENTURY},
	{"It rained in early 1990.", "1990-01~/1990-04~", CERTAINTY_APPROXIMATE, GRAIN_YEAR},
	{"It rained in late May.", "2023-05-21~/2023-05-31~", CERTAINTY_APPROXIMATE, GRAIN_MONTH},
	{"It rained in the mid-1990s.", "1994~/1996~", CERTAINTY_APPROXIMATE, GRAIN_DECADE},
	{"It rained on July 11-12, 2023.", "2023-07-11/2023-07-12", CERTAINTY_STATED, GRAIN_DAY},
	{"It rained in 1994-97.", "1994/1997", CERTAINTY_STATED, GRAIN_YEAR},
	{"It rained before 2022.", "../2021", CERTAINTY_BOUND, GRAIN_YEAR},
	{"It will rain by June.", "../2023-06", CERTAINTY_BOUND, GRAIN_MONTH},
	{"It rained after May 3.", "2023-05-04/..", CERTAINTY_BOUND, GRAIN_DAY},
	{"It has rained since 1949.", "1949", CERTAINTY_STATED, GRAIN_YEAR},
	{"It rained recently.", "../2023-05-15", CERTAINTY_VAGUE, GRAIN_VAGUE},
	{"It rained in January. A few months later it snowed.", "2023-02-01/2023-05-15",
		CERTAINTY_VAGUE, GRAIN_VAGUE},
	{"It rains now.", "2023-05-15", CERTAINTY_VAGUE, GRAIN_VAGUE},
	{"It rained in the past two years.", "2021-05-15/2023-05-14", CERTAINTY_APPROXIMATE,
		GRAIN_YEAR},
	{"It rained two years.", "", CERTAINTY_APPROXIMATE, GRAIN_NONE},
	{"It rains every day.", "", CERTAINTY_VAGUE, GRAIN_NONE},
	{"It rained on 5/9/2023.", "2023-05-09?", CERTAINTY_STATED, GRAIN_DAY},
	{"It fell in 1200 BC.", "-1199", CERTAINTY_STATED, GRAIN_YEAR},
	{"It rained on February 30, 2023.", "", CERTAINTY_STATED, GRAIN_NONE},
};

START_TEST(test_edtf)
{
	char edtf[EDTF_MOST];
	scan_open(&scan, rows[_i].text, SCAN_DATE, ORDER_UNKNOWN);
	ck_assert_int_gt(scan.dates.n, 0);
	const struct timex3 *t = &scan.dates.at[scan.dates.n - 1];
	timex_edtf(edtf, t);
	ck_assert_msg(str_eq(str_of(edtf), str_of(rows[_i].edtf)), "%s: %s, not %s", rows[_i].text,
		edtf, rows[_i].edtf);
	ck_assert_int_eq(t->certainty, rows[_i].certainty);
	ck_assert_int_eq(t->when.grain, rows[_i].grain);
}
END_TEST

START_TEST(test_order)
{
	scan_open(&scan, "It rained on 5/9/2023.", SCAN_DATE, ORDER_DAY_FIRST);
	ck_assert_str_eq(scan.dates.at[0].value, "2023-09-05");
	ck_assert(scan.dates.at[0].either);
	ck_assert_int_eq(scan.dates.at[0].when.beg, day_of(2023, 9, 5));
}
END_TEST

START_TEST(test_range)
{
	scan_open(&scan, "It rained from May to July, then in 2019.", SCAN_DATE, ORDER_UNKNOWN);
	ck_assert_int_eq(scan.dates.n, 3);
	ck_assert_int_eq(scan.dates.at[0].until, 1);
	ck_assert_int_eq(scan.dates.at[1].until, -1);
}
END_TEST

START_TEST(test_find)
{
	scan_open(&scan, "In 2019 and in 2020.", SCAN_DATE, ORDER_UNKNOWN);
	ck_assert_int_eq(timexes_find(&scan.dates, 0), 0);
	ck_assert_int_eq(timexes_find(&scan.dates, 6), 0);
	ck_assert_int_eq(timexes_find(&scan.dates, 7), 1);
	ck_assert_int_eq(timexes_find(&scan.dates, 19), 2);
}
END_TEST

START_TEST(test_warning)
{
	scan_open(&scan, "It rained on February 30, 2023, on June 31 and 2023-13-45.", SCAN_DATE,
		ORDER_UNKNOWN);
	ck_assert_int_eq(scan.dates.warnings.n, 3);
	ck_assert_int_eq(scan.dates.warnings.at[0].span.beg, 13);
}
END_TEST

static const struct {
	const char *text, *why;
} reasons[] = {
	{"It will rain in June.",
		"month: a month alone: the last one, or the next one if the sentence looks ahead; "
		"the sentence looks ahead; counted from the article's date, 2023-05-15; "
		"DATE 2023-06 = 2023-06 (inferred)"},
	{"It rained in 1998. That year",
		"that: points to a date told before; counted from \"1998\" (1998); "
		"DATE 1998 = 1998 (inferred)"},
	{"It took two days.", "duration: a length of time; DURATION P2D"},
	{"It rained before 2022.", "year: a year; before it; DATE 2022 = ../2021 (bound)"},
};

START_TEST(test_why)
{
	scan_open(&scan, reasons[_i].text, SCAN_DATE, ORDER_UNKNOWN);
	ck_assert_int_gt(scan.dates.n, 0);
	ck_assert_same(timex_why(&scan.arena, &scan.doc, &scan.dates, scan.dates.n - 1, SCAN_DATE),
		str_of(reasons[_i].why));
}
END_TEST

START_TEST(test_why_undated)
{
	scan_open(&scan, "It rained last year.", DAY_NONE, ORDER_UNKNOWN);
	ck_assert_same(timex_why(&scan.arena, &scan.doc, &scan.dates, 0, DAY_NONE),
		STR("this-last-next: this, last or next one; the article has no date to count "
		    "from; DATE XXXX"));
}
END_TEST

START_TEST(test_other_languages)
{
	scan_open(&scan,
		"Das war am 3. Mai 2023 in der Stadt, und niemand hat es bis heute vergessen, "
		"denn in dem Jahr 1998 war es nicht anders als im Jahr 2021 oder im Juli.",
		SCAN_DATE, ORDER_UNKNOWN);
	ck_assert_same(scan.doc.language, STR("de"));
	ck_assert_int_eq(scan.dates.n, 0);
}
END_TEST

/* A sentence longer than the scanner's window, and thousands of dates. */
START_TEST(test_many)
{
	struct buf b = {0};
	for (int i = 0; i < 5000; i++)
		buf_printf(&b, "in %d and last week, ", 1900 + i % 120);
	scan_open(&scan, b.at, SCAN_DATE, ORDER_UNKNOWN);
	buf_free(&b);
	ck_assert_int_gt(scan.dates.n, 9900);
	for (int32_t i = 1; i < scan.dates.n; i++)
		if (scan.dates.at[i].span.beg < scan.dates.at[i - 1].span.end)
			ck_abort_msg("date %d overlaps", (int)i);
}
END_TEST

Suite *suite_time_timex(void)
{
	Suite *s = suite_create("time/timex");
	TCase *t = tcase_create("core");
	tcase_add_checked_fixture(t, NULL, teardown);
	tcase_add_loop_test(t, test_edtf, 0, LENGTH(rows));
	tcase_add_test(t, test_order);
	tcase_add_test(t, test_range);
	tcase_add_test(t, test_find);
	tcase_add_test(t, test_warning);
	tcase_add_loop_test(t, test_why, 0, LENGTH(reasons));
	tcase_add_test(t, test_why_undated);
	tcase_add_test(t, test_other_languages);
	tcase_add_test(t, test_many);
	suite_add_tcase(s, t);
	return s;
}
