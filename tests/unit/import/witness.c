#include "config.h"

#include "core/import/witness.h"

#include <check.h>

#include "tests/unit/same.h"

static struct arena arena;

static void teardown(void)
{
	arena_free(&arena);
}

static const struct {
	const char *text;
	int32_t runs, known;
} texts[] = {
	{"", 0, 0},
	{"The ferry", 0, 0},
	{"The ferry runs", 1, 1},
	{"the \u201Cferry\u201D, runs!", 1, 1},
	{"\u201Cthe\u201D \u00E9t\u00E9 runs", 1, 0},
	{"The ferry, runs again", 2, 2},
	{"The ferry sank again today", 3, 0},
};

START_TEST(test_heard)
{
	struct witness body;
	struct heard h = {0};
	witness_build(&arena, STR("The ferry runs again: on Monday."), &body);
	ck_assert_int_eq(body.runs, 4);
	witness_hear(&body, str_of(texts[_i].text), &h);
	ck_assert_int_eq(h.runs, texts[_i].runs);
	ck_assert_int_eq(h.known, texts[_i].known);
}
END_TEST

START_TEST(test_pieces)
{
	struct witness body;
	struct heard h = {0};
	witness_build(&arena, STR("one two three four"), &body);
	witness_hear(&body, STR("one two"), &h);
	witness_hear(&body, STR("three four"), &h);
	ck_assert_int_eq(h.runs, 2);
	ck_assert_int_eq(h.known, 2);
}
END_TEST

Suite *suite_import_witness(void)
{
	Suite *s = suite_create("import/witness");
	TCase *t = tcase_create("runs");
	tcase_add_checked_fixture(t, NULL, teardown);
	tcase_add_loop_test(t, test_heard, 0, LENGTH(texts));
	tcase_add_test(t, test_pieces);
	suite_add_tcase(s, t);
	return s;
}
