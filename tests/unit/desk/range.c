/* Ranges as readers type them. */
#include "config.h"

#include <check.h>

#include "core/base/day.h"
#include "core/desk/range.h"
#include "tests/unit/same.h"

Suite *suite_desk_range(void);

static const struct {
	const char *text, *beg, *last; /* ".." open; beg NULL: no range */
} rows[] = {
	{"2022..2023-05", "2022-01-01", "2023-05-31"},
	{"2022/2023-05", "2022-01-01", "2023-05-31"},
	{"2023", "2023-01-01", "2023-12-31"},
	{"2024-02", "2024-02-01", "2024-02-29"},
	{"2023-05-03", "2023-05-03", "2023-05-03"},
	{" 2023-05-03 .. 2023-05-09 ", "2023-05-03", "2023-05-09"},
	{"2022..", "2022-01-01", ".."},
	{"..2023-05", "..", "2023-05-31"},
	{"../2023-05", "..", "2023-05-31"},
	{"2022/..", "2022-01-01", ".."},
	{"2022/", "2022-01-01", ".."},
	{"..", NULL, NULL},
	{"/", NULL, NULL},
	{"", NULL, NULL},
	{"2023..2022", NULL, NULL},
	{"2023-13", NULL, NULL},
	{"2023-02-30", NULL, NULL},
	{"2023-02-01-05", NULL, NULL},
	{"23..24", NULL, NULL},
	{"May 2023", NULL, NULL},
};

static int32_t day(const char *s, int32_t open)
{
	return str_eq(str_of(s), STR("..")) ? open : day_parse(str_of(s));
}

START_TEST(typed)
{
	struct interval i = {0, 0, GRAIN_NONE};
	struct err e = {0};
	bool ok = range_parse(str_of(rows[_i].text), &i, &e);
	ck_assert_msg(ok == (rows[_i].beg != NULL), "%s: %s", rows[_i].text, e.text);
	if (!ok)
		return;
	ck_assert_int_eq(i.beg, day(rows[_i].beg, INTERVAL_PAST));
	ck_assert_int_eq(
		i.end == INTERVAL_FUTURE ? i.end : i.end - 1, day(rows[_i].last, INTERVAL_FUTURE));
}
END_TEST

Suite *suite_desk_range(void)
{
	Suite *s = suite_create("desk_range");
	TCase *t = tcase_create("range");
	tcase_add_loop_test(t, typed, 0, LENGTH(rows));
	suite_add_tcase(s, t);
	return s;
}
