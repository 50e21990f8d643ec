/* Dates that count from another. */
#include "config.h"

#include <check.h>

#include "tests/unit/same.h"
#include "tests/unit/time/scan.h"

Suite *suite_time_relative(void);

/* clang-format off */
static const struct scan_row rows[] = {
	{"It rained yesterday, today and tomorrow.",
		"yesterday=2023-05-14 | today=2023-05-15 | tomorrow=2023-05-16"},
	{"It rained the day before yesterday.", "the day before yesterday=2023-05-13"},
	{"It rained last week and this month.", "last week=2023-W19 | this month=2023-05"},
	{"It will rain next year.", "next year=2024"},
	{"It rained last April and last June.", "last April=2023-04 | last June=2022-06"},
	{"It will rain next June and this July.", "next June=2023-06 | this July=2023-07"},
	{"It rained last Friday; next Friday it will snow.",
		"last Friday=2023-05-12 | next Friday=2023-05-19"},
	{"It rained last summer and this spring.", "last summer=2022-SU | this spring=2023-SP"},
	{"It rained this coming Sunday, May 21.", "this coming Sunday, May 21=2023-05-21"},
	{"Earlier this year it rained.", "Earlier this year=2023"},
	{"Earlier Friday it rained.", "Friday=2023-05-12"},
	{"Late last week it rained.", "Late last week=2023-W19"},
	{"It rained over the weekend.", "the weekend=2023-W19-WE"},
	{"It rained in the week of March 6.", "the week of March 6=2023-W10"},
	/* What was told before. */
	{"He came on May 3, 2020. The next day he left.", "May 3, 2020=2020-05-03 | The next day=2020-05-04"},
	{"He came in June 2022. That week he left.", "June 2022=2022-06 | That week=2022-WXX"},
	{"He came in June 2022. The next day he left.", "June 2022=2022-06 | The next day=2022-06-XX"},
	{"He came in June 2022. Ten days later he left.", "June 2022=2022-06 | Ten days later="},
	{"They protested against the plan on Thursday.", "Thursday=2023-05-11"},
	{"He came in 1998. That year it rained.", "1998=1998 | That year=1998"},
	{"He came in 1998 and left the following year.", "1998=1998 | the following year=1999"},
	{"He came in 1998. Two years later he left.", "1998=1998 | Two years later=2000"},
	{"He came in 1998. A decade earlier he was a boy.", "1998=1998 | A decade earlier=1988"},
	{"Sales fell in 2021 and rose the year before.", "2021=2021 | the year before=2020"},
	/* What was told. */
	{"He came on May 11. At the close it fell; it ended the day at 2.",
		"May 11=2023-05-11 | the day=2023-05-11"},
	{"For the day, it fell. Later in the day it rose.", "the day=2023-05-15 | the day=2023-05-15"},
	{"He came on May 3, 2020. By that time it was over.",
		"May 3, 2020=2020-05-03 | that time=2020-05-03"},
	{"He came on May 3, 2020. That night he left.",
		"May 3, 2020=2020-05-03 | That night=TIME 2020-05-03TNI"},
	{"He came on May 3, 2020. He had called the day before.",
		"May 3, 2020=2020-05-03 | the day before=2020-05-02"},
	{"It rose in April from the same month a year ago.",
		"April=2023-04 | the same month a year ago=2022-04"},
	{"It rose in the first quarter of 2023 from the corresponding period of 2020.",
		"the first quarter of 2023=2023-Q1 | the corresponding period of 2020=2020-Q1"},
	{"It rose in February from the same period last year.",
		"February=2023-02 | the same period last year=2022-02"},
	{"It cost 5 in 2021, up from 4 the year earlier.", "2021=2021 | the year earlier=2020"},
	{"He came on May 3, 2020. In the morning he left.",
		"May 3, 2020=2020-05-03 | the morning=TIME 2020-05-03TMO"},
	/* The number of a unit, and a week by its number. */
	{"It is the third day of talks.", "the third day=2023-05-15"},
	{"It fell for a second straight week.", "a second straight week=2023-W20"},
	{"It was good in the first month.", "the first month=DURATION P1M"},
	{"It rose in the last week of March.", "the last week of March=2023-W13"},
	{"It rose in the second week of last month.", "the second week of last month=2023-W15"},
	{"The last Monday of May will be dry.", "The last Monday of May=2023-05-29"},
	{"The first Tuesday in November 2022 was dry.",
		"The first Tuesday in November 2022=2022-11-01"},
	{"It will be over in the next year or so.", "the next year or so=2024"},
	/* Weekdays: what they belong to, and the verb behind them. */
	{"They met for the sixth straight night.",
		"the sixth straight night=TIME 2023-05-15TNI"},
	{"They spoke of Friday's planned march.", "Friday=2023-05-19"},
	{"They would like to see ways around Thursday's ruling.", "Thursday=2023-05-11"},
	{"Ahead of the vote the court on Tuesday issued an order.", "Tuesday=2023-05-09"},
	{"The strike will begin on Tuesday.", "Tuesday=2023-05-16"},
	{"It began as previously planned on Tuesday.", "Tuesday=2023-05-09"},
	/* Ago. */
	{"Two years ago it rained.", "Two years ago=2021"},
	{"Three weeks ago it rained.", "Three weeks ago=2023-W17"},
	{"Ten days ago it rained.", "Ten days ago=2023-05-05"},
	{"Seventy-four years ago it rained.", "Seventy-four years ago=1949"},
	{"A century ago it rained.", "A century ago=1923"},
	{"A quarter-century ago it rained.", "A quarter-century ago=1998"},
	{"Half a century ago it rained.", "Half a century ago=1973"},
	{"A year and a half ago it rained.", "A year and a half ago=2021-11"},
	{"Several years ago it rained.", "Several years ago=PAST_REF"},
	{"A few months later it rained.", "A few months later=FUTURE_REF"},
	{"Two months from now it will rain.", "Two months from now=2023-07"},
	{"A million years ago it rained.", "A million years ago="},
	/* Quarters among business figures. */
	{"In the first quarter of 2023 it lost money. A year earlier it had won.",
		"the first quarter of 2023=2023-Q1 | A year earlier=2022-Q1"},
	{"Profit fell in the first quarter from the year-ago quarter.",
		"the first quarter=2023-Q1 | the year-ago quarter=2022-Q1"},
	{"Last year's third quarter was good.", "Last year's third quarter=2022-Q3"},
	/* Words for now and then. */
	{"He is now a monk.", "now=PRESENT_REF"},
	{"He was recently freed.", "recently=PAST_REF"},
	{"In the past it was dear.", "the past=PAST_REF"},
	{"Nobody knows the near future.", "the near future=FUTURE_REF"},
	{"These days it is cheap.", "These days=PRESENT_REF"},
	{"It will soon be dear, very soon.", "soon=FUTURE_REF | very soon=FUTURE_REF"},
	{"More recently it was dear.", "More recently=PAST_REF"},
	{"It is good for the near term and the long term.",
		"the near term=FUTURE_REF | the long term=FUTURE_REF"},
	{"It is closed for the time being.", "the time being=PRESENT_REF"},
	{"He will one day be king.", "one day=FUTURE_REF"},
	/* The ends of things. */
	{"It closes at the end of the year.", "the end of the year=2023"},
	{"It closes by the end of the decade.", "the end of the decade=202"},
	{"It closes by year-end.", "year-end=2023-12-31"},
	{"It closed on the last day of January.", "the last day of January=2023-01-31"},
	{"It closed on the first day of 2020.", "the first day of 2020=2020-01-01"},
	{"It closed on the last day of last month.", "the last day of last month=2023-04-30"},
	{"It closed at the beginning of October 2020.", "the beginning of October 2020=2020-10"},
	{"It rained the week before last and will the month after next.",
		"the week before last=2023-W18 | the month after next=2023-07"},
	{"He came in 1998. That summer it rained.", "1998=1998 | That summer=1998-SU"},
	{"It will take the next three to five years.", "the next three to five years=DURATION P3Y"},
	{"Weekend rain spoiled a weekend party.",
		"Weekend=2023-W19-WE | a weekend=DURATION P1WE"},
};
/* clang-format on */

START_TEST(test_rows)
{
	scan_rows(rows, LENGTH(rows), SCAN_DATE);
}
END_TEST

Suite *suite_time_relative(void)
{
	Suite *s = suite_create("time/relative");
	TCase *t = tcase_create("rows");
	tcase_add_test(t, test_rows);
	suite_add_tcase(s, t);
	return s;
}
