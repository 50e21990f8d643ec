#include "config.h"

#include "core/text/abbreviation.h"

#include <check.h>

#include "tests/unit/same.h"

/* First, last and middle of each list: they are searched by halves. */
static const struct {
	const char *word;
	enum abbreviation what;
} rows[] = {
	{"Adm", ABBREVIATION_NAME},
	{"Mr", ABBREVIATION_NAME},
	{"z.B", ABBREVIATION_NAME},
	{"A.D", ABBREVIATION_NUMBER},
	{"No", ABBREVIATION_NUMBER},
	{"vols", ABBREVIATION_NUMBER},
	{"Acad", ABBREVIATION_SUFFIX},
	{"Jr", ABBREVIATION_SUFFIX},
	{"est", ABBREVIATION_SUFFIX},
	{"Ala", ABBREVIATION_PLACE},
	{"Inc", ABBREVIATION_PLACE},
	{"Wyo", ABBREVIATION_PLACE},
	{"", ABBREVIATION_NONE},
	{" ", ABBREVIATION_NONE},
	{"A", ABBREVIATION_NONE},
	{"Adm Ald", ABBREVIATION_NONE},
	{"mr", ABBREVIATION_NONE},
	{"zz", ABBREVIATION_NONE},
	{"abbreviation", ABBREVIATION_NONE},
};

START_TEST(test_find)
{
	ck_assert_int_eq(abbreviation_find(str_of(rows[_i].word)), rows[_i].what);
}
END_TEST

START_TEST(test_lists)
{
	ck_assert(abbreviation_is_starter(STR("A")));
	ck_assert(abbreviation_is_starter(STR("Nevertheless")));
	ck_assert(abbreviation_is_starter(STR("Your")));
	ck_assert(!abbreviation_is_starter(STR("Holm")));
	ck_assert(abbreviation_is_saying(STR("added")));
	ck_assert(abbreviation_is_saying(STR("yelled")));
	ck_assert(abbreviation_is_labelled(STR("Vitamin")));
	ck_assert(abbreviation_is_labelled(STR("appendix")));
	ck_assert(abbreviation_is_role(STR("Gov")));
	ck_assert(abbreviation_is_particle(STR("al")));
	ck_assert(abbreviation_is_month(STR("J\u00E4nner")));
	ck_assert(abbreviation_after_time(STR("Monday")));
	ck_assert(abbreviation_is_domain(STR("Com")));
	ck_assert(abbreviation_has_mark(STR("Yum")));
	ck_assert(!abbreviation_has_mark(STR("Zoo")));
}
END_TEST

Suite *suite_text_abbreviation(void)
{
	Suite *s = suite_create("text/abbreviation");
	TCase *t = tcase_create("abbreviation");
	tcase_add_loop_test(t, test_find, 0, LENGTH(rows));
	tcase_add_test(t, test_lists);
	suite_add_tcase(s, t);
	return s;
}
