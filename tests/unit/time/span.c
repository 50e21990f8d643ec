/* Lengths of time and repetitions. */
#include "config.h"

#include <check.h>

#include "tests/unit/same.h"
#include "tests/unit/time/scan.h"

Suite *suite_time_span(void);

/* clang-format off */
static const struct scan_row rows[] = {
	{"It took five years.", "five years=DURATION P5Y"},
	{"It was a five-year plan.", "five-year=DURATION P5Y"},
	{"It took two and a half years.", "two and a half years=DURATION P2Y6M"},
	{"It took 2 1/2 hours.", "2 1/2 hours=DURATION PT2H30M"},
	{"It took a minute and a half.", "a minute and a half=DURATION PT1M30S"},
	{"It took 3.5 days.", "3.5 days=DURATION P3.5D"},
	{"It took half an hour.", "half an hour=DURATION PT30M"},
	{"It took half a day.", "half a day=DURATION PT12H"},
	{"It took a half hour.", "a half hour=DURATION PT30M"},
	{"It rained in the past half century.", "the past half century=DURATION P50Y"},
	{"It took another year and several more days.",
		"another year=DURATION P1Y | several more days=DURATION PXD"},
	{"It fell for two consecutive quarters of losses in a single year.",
		"two consecutive quarters=DURATION P2Q | single year=DURATION P1Y"},
	{"It took a week or two of recent weeks and months.",
		"a week or two=DURATION P1W | recent weeks and months=DURATION PXW"},
	{"It took a half-century.", "a half-century=DURATION P50Y"},
	{"It took half a century.", "half a century=DURATION P50Y"},
	{"It took three quarters of a century.", "three quarters of a century=DURATION P75Y"},
	{"It took a quarter of an hour.", "a quarter of an hour=DURATION PT15M"},
	{"It took two decades.", "two decades=DURATION P20Y"},
	{"It took a couple of weeks.", "a couple of weeks=DURATION P2W"},
	{"It took a few days.", "a few days=DURATION PXD"},
	{"It took at least 30 days.", "at least 30 days=DURATION P30D"},
	{"It took nearly an hour.", "nearly an hour=DURATION PT1H"},
	{"It was on a day that nobody forgot.", ""},
	{"It took about a month.", "a month=DURATION P1M"},
	{"It took two to three weeks.", "two to three weeks=DURATION P2W"},
	{"It took a hundred and five days.", "a hundred and five days=DURATION P105D"},
	{"It took 1,500 years.", "1,500 years=DURATION P1500Y"},
	{"It took 30 seconds.", "30 seconds=DURATION PT30S"},
	{"In the past two years it rained.", "the past two years=DURATION P2Y"},
	{"In recent weeks it rained.", "recent weeks=DURATION PXW"},
	{"In the coming days it will rain.", "the coming days=DURATION PXD"},
	{"In the first nine months it rained.", "the first nine months=DURATION P9M"},
	{"It rained for years.", "years=DURATION PXY"},
	{"It was a decades-long rain.", "decades-long=DURATION PXDE"},
	{"Every Monday it rains.", "Every Monday=SET XXXX-WXX-1"},
	{"Each July it rains.", "Each July=SET XXXX-07"},
	{"It rains every day and every two years.", "every day=SET P1D | every two years=SET P2Y"},
	{"It rains every morning.", "every morning=SET XXXX-XX-XXTMO"},
	{"It rains twice a week.", "twice a week=SET P1W"},
	{"It rains several times per year.", "several times per year=SET P1Y"},
	{"It rains every other day and every few weeks.",
		"every other day=SET P2D | every few weeks=SET PXW"},
	{"It rains every Sunday night and on weekends.",
		"every Sunday night=SET XXXX-WXX-7TNI | weekends=SET XXXX-WXX-WE"},
	{"It rains on Tuesday nights and Sundays.",
		"Tuesday nights=SET XXXX-WXX-2TNI | Sundays=SET XXXX-WXX-7"},
	{"The daily paper is wet.", "daily=SET P1D"},
	/* Ages, rates and shares are none. */
	{"A 44-year-old man met one of 52 years of age, 60 years old.", ""},
	{"They cost $5 a day and use four litres a week, 24 hours a day.", ""},
	{"Three-quarters of the town and a quarter of it drowned.", ""},
	{"He got two years and six months, she 90 days, 12 hours.",
		"two years and six months=DURATION P2Y6M | 90 days, 12 hours=DURATION P90DT12H"},
	{"He ran it in 2 hours, 15 minutes.", "2 hours, 15 minutes=DURATION PT2H15M"},
	{"It took four-and-a-half years and some weeks of rest.",
		"four-and-a-half years=DURATION P4Y6M | some weeks=DURATION PXW"},
	{"Over a three-year period it grew.", "a three-year period=DURATION P3Y"},
	{"One day last week it rained.", "last week=2023-W19"},
};
/* clang-format on */

START_TEST(test_rows)
{
	scan_rows(rows, LENGTH(rows), SCAN_DATE);
}
END_TEST

Suite *suite_time_span(void)
{
	Suite *s = suite_create("time/span");
	TCase *t = tcase_create("rows");
	tcase_add_test(t, test_rows);
	suite_add_tcase(s, t);
	return s;
}
