/* Whole numbers: all of the text, within the bounds, or nothing. */
#include "config.h"

#include <check.h>

#include "core/base/number.h"
#include "tests/unit/same.h"

Suite *suite_base_number(void);

static const struct {
	const char *text;
	int32_t least, most;
	bool ok;
	int32_t number;
} cases[] = {
	{"0", 0, 9, true, 0},
	{"12", 0, 100, true, 12},
	{"-3", -5, 5, true, -3},
	{"2147483647", 0, INT32_MAX, true, INT32_MAX},
	{"2147483648", 0, INT32_MAX, false, 0},
	{"", 0, 9, false, 0},
	{"-", -9, 9, false, 0},
	{"1x", 0, 9, false, 0},
	{" 1", 0, 9, false, 0},
	{"10", 0, 9, false, 0},
	{"99999999999999999999", 0, INT32_MAX, false, 0},
	{"007", 0, 9, true, 7},
};

START_TEST(parses)
{
	int32_t n = 0;
	ck_assert_int_eq(number_parse(str_of(cases[_i].text), cases[_i].least, cases[_i].most, &n),
		cases[_i].ok);
	ck_assert_int_eq(n, cases[_i].number);
}
END_TEST

Suite *suite_base_number(void)
{
	Suite *s = suite_create("base_number");
	TCase *t = tcase_create("number");
	tcase_add_loop_test(t, parses, 0, LENGTH(cases));
	suite_add_tcase(s, t);
	return s;
}
