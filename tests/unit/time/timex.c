/* Date expressions: what is one, how far it reaches, and what it means. */
#include "config.h"

#include <check.h>

#include "core/base/day.h"
#include "core/text/document.h"
#include "core/time/timex.h"
#include "tests/unit/same.h"

Suite *suite_time_timex(void);

static struct arena arena;
static struct segmenter *segmenter;

static void setup(void)
{
	arena = (struct arena){0};
	segmenter = segmenter_open(NULL);
	ck_assert_ptr_nonnull(segmenter);
}

static void teardown(void)
{
	segmenter_close(segmenter);
	arena_free(&arena);
}

/* "Text=TYPE:VALUE|..." of all expressions; a document of English is needed around them. */
static struct str read_dates(const char *text, const char *date)
{
	struct raw raw;
	struct document d;
	struct timexes t = {0};
	struct str out = STR("");
	struct str all = str_printf(&arena,
		"The ministers said that they would meet with the others and that it was not "
		"for them to say what the next of these talks might bring to the people of the "
		"town.\n\n%s\n",
		text);
	raw_init(&raw, &arena);
	raw_plain(&raw, all, true);
	raw_finish(&raw);
	document_open(&d, &raw);
	document_finish(&d, segmenter);
	timexes_build(&arena, &d, day_parse(str_of(date)), ORDER_UNKNOWN, &t);
	for (int32_t i = 0; i < t.n; i++)
		out = str_printf(&arena, "%.*s%s%.*s=%s:%s", STR_ARG(out), i > 0 ? "|" : "",
			STR_ARG(span_text(d.text, t.at[i].span)),
			timex_type_name((enum timex_type)t.at[i].type), t.at[i].value);
	return out;
}

static const struct {
	const char *text, *date, *found;
} rows[] = {
	/* In full. */
	{"They met on May 9, 2023, in the old hall.", "2023-06-01", "May 9, 2023=DATE:2023-05-09"},
	{"They met on 9 May 2023 in the old hall.", "2023-06-01", "9 May 2023=DATE:2023-05-09"},
	{"The list is of 2023-05-09 and was long.", "2023-06-01", "2023-05-09=DATE:2023-05-09"},
	{"The bridge was built in March 1998 by the town.", "2023-06-01",
		"March 1998=DATE:1998-03"},
	{"The bridge fell in 1949 in a storm.", "2023-06-01", "1949=DATE:1949"},
	/* With the article's date. */
	{"The office will open next year.", "2023-05-09", "next year=DATE:2024"},
	{"The office opened last month.", "2023-05-09", "last month=DATE:2023-04"},
	{"The report came out on May 3.", "2023-05-09", "May 3=DATE:2023-05-03"},
	{"They will sign it in June.", "2023-05-09", "June=DATE:2023-06"},
	{"They signed it in June.", "2023-05-09", "June=DATE:2022-06"},
	{"She said so on Tuesday.", "2023-05-12", "Tuesday=DATE:2023-05-09"},
	{"She said so yesterday.", "2023-05-12", "yesterday=DATE:2023-05-11"},
	{"They met two years ago.", "2023-05-12", "two years ago=DATE:2021"},
	/* Without it. */
	{"The report came out on May 3.", "", "May 3=DATE:XXXX-05-03"},
	/* Wider and narrower. */
	{"It was begun in the 1990s.", "2023-05-09", "the 1990s=DATE:199"},
	{"It was begun in the 19th century.", "2023-05-09", "the 19th century=DATE:18"},
	{"It lasted for three weeks.", "2023-05-09", "three weeks=DURATION:P3W"},
	{"It is held every Monday.", "2023-05-09", "every Monday=SET:XXXX-WXX-1"},
	{"It was sold in the fall of 2021.", "2023-05-09", "the fall of 2021=DATE:2021-FA"},
	/* Words that only look like dates. */
	{"They may march on, and the sun may fall.", "2023-05-09", ""},
	{"They present a united front against a second ship.", "2023-05-09", ""},
	{"It was no. 5 of 12 and cost 40.", "2023-05-09", ""},
};

START_TEST(reads)
{
	ck_assert_same(read_dates(rows[_i].text, rows[_i].date), str_of(rows[_i].found));
}
END_TEST

START_TEST(days_that_are_none_have_no_place_in_time)
{
	ck_assert_same(read_dates("It was on February 30, 2023, they said.", "2023-05-09"),
		STR("February 30, 2023=DATE:2023-02-30"));
}
END_TEST

Suite *suite_time_timex(void)
{
	Suite *s = suite_create("time_timex");
	TCase *t = tcase_create("timex");
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_loop_test(t, reads, 0, LENGTH(rows));
	tcase_add_test(t, days_that_are_none_have_no_place_in_time);
	suite_add_tcase(s, t);
	return s;
}
