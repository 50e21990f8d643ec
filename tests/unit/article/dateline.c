#include "config.h"

#include "core/article/dateline.h"

#include <check.h>

#include "core/base/day.h"
#include "tests/unit/same.h"

static const struct {
	const char *text, *date; /* NULL: there is none */
	struct span where;
} dates[] = {
	{"May 9, 2023", "2023-05-09", {0, 11}},
	{"9 May 2023", "2023-05-09", {0, 10}},
	{"On the 9th of May, 2023, it rained", "2023-05-09", {7, 23}},
	{"2023-05-09", "2023-05-09", {0, 10}},
	{"2023-05-09T10:00:00Z", "2023-05-09", {0, 10}},
	{"2023/05/09", "2023-05-09", {0, 10}},
	{"May 9 2023", "2023-05-09", {0, 10}},
	{"Tue, 09 May 2023 10:00", "2023-05-09", {5, 16}},
	{"Published: Sept. 3, 2021", "2021-09-03", {11, 24}},
	{"Dec 31st, 1999", "1999-12-31", {0, 14}},
	{"1st March 2020", "2020-03-01", {0, 14}},
	{"1. March 2020", "2020-03-01", {0, 13}},
	{"9-May-2023", "2023-05-09", {0, 10}},
	{"May\u00A09,\u00A02023", "2023-05-09", {0, 13}},
	{"May\n9, 2023", "2023-05-09", {0, 11}},
	{"OSLO, MAY 9, 2023", "2023-05-09", {6, 17}},
	{"from May 9, 2023 to May 10, 2024", "2023-05-09", {5, 16}},
	{"2023\u5E745\u67089\u65E5", "2023-05-09", {0, 12}},
	{"", NULL, {0, 0}},
	{"May 2023", NULL, {0, 0}},
	{"May 9", NULL, {0, 0}},
	{"May 9. 2023 was a dry year", NULL, {0, 0}},
	{"may 9, 2023 boats sail", NULL, {0, 0}},
	{"Mayor 9, 2023", NULL, {0, 0}},
	{"February 30, 2023", NULL, {0, 0}},
	{"2023-02-30", NULL, {0, 0}},
	{"2023-13-01", NULL, {0, 0}},
	{"99999999999-05-09", NULL, {0, 0}},
	{"May 99, 2023", NULL, {0, 0}},
	{"May 9, 20234", NULL, {0, 0}},
	{"May 9, (that is) 2023", NULL, {0, 0}},
	{"May", NULL, {0, 0}},
	{"09/05/2023", NULL, {0, 0}},
};

START_TEST(test_parse)
{
	struct span where = {-1, -1};
	int32_t day = dateline_parse(str_of(dates[_i].text), &where);
	if (dates[_i].date == NULL) {
		ck_assert_int_eq(day, DAY_NONE);
		ck_assert_int_eq(where.beg, -1);
		return;
	}
	char got[16];
	day_format(got, day);
	ck_assert_str_eq(got, dates[_i].date);
	ck_assert_int_eq(where.beg, dates[_i].where.beg);
	ck_assert_int_eq(where.end, dates[_i].where.end);
	ck_assert_int_eq(dateline_parse(str_of(dates[_i].text), NULL), day);
}
END_TEST

Suite *suite_article_dateline(void)
{
	Suite *s = suite_create("article_dateline");
	TCase *t = tcase_create("all");
	tcase_add_loop_test(t, test_parse, 0, LENGTH(dates));
	suite_add_tcase(s, t);
	return s;
}
