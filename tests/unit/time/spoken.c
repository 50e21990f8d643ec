#include "config.h"

#include "core/time/spoken.h"

#include <check.h>

#include "tests/unit/same.h"

static struct arena arena;

static void setup(void)
{
	arena = (struct arena){0};
}

static void teardown(void)
{
	arena_free(&arena);
}

static const struct {
	const char *edtf, *want;
} rows[] = {
	{"2023-05-03", "3 May 2023"},
	{"2023-05", "May 2023"},
	{"2023", "2023"},
	{"0800", "800"},
	{"-0043", "44 BC"},
	{"198X", "the 1980s"},
	{"19XX", "the 1900s"},
	{"2023-21", "spring 2023"},
	{"2023-34", "the second quarter of 2023"},
	{"2024-41", "the second half of 2024"},
	{"2023-05~", "about May 2023"},
	{"2023?", "perhaps 2023"},
	{"2023-07-11/2023-07-12", "11 to 12 July 2023"},
	{"2023-06-30/2023-07-02", "30 June to 2 July 2023"},
	{"2024-01/2024-06", "January to June 2024"},
	{"2024-01/2024-03-05", "January to 5 March 2024"},
	{"2022-12/2023-02", "December 2022 to February 2023"},
	{"2023/2026", "2023 to 2026"},
	{"2023-21/2023-22", "spring 2023 to summer 2023"},
	{"../2023-07-12", "until 12 July 2023"},
	{"/2023", "until 2023"},
	{"2023-05/..", "from May 2023 on"},
	{"[2023-06,2023-07-11..2023-07-12]", "June 2023 or 11 to 12 July 2023"},
	{"[2023,2024]", "2023 or 2024"},
	{"[..2023]", "until 2023"},
	/* what it does not know stays */
	{"", ""},
	{"..", ".."},
	{"2023-99", "2023-99"},
	{"2023-05-XX", "2023-05-XX"},
	{"2023-21-03", "2023-21-03"},
	{"2023-05-03-04", "2023-05-03-04"},
	{"23", "23"},
	{"-", "-"},
	{"~", "~"},
	{"[]", "[]"},
	{"[2023,x]", "[2023,x]"},
	{"Y17000", "Y17000"},
};

START_TEST(test_spoken)
{
	ck_assert_same(edtf_spoken(&arena, str_of(rows[_i].edtf)), str_of(rows[_i].want));
}
END_TEST

Suite *suite_time_spoken(void)
{
	Suite *s = suite_create("time_spoken");
	TCase *t = tcase_create("all");
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_loop_test(t, test_spoken, 0, LENGTH(rows));
	suite_add_tcase(s, t);
	return s;
}
