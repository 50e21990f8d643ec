#include "config.h"

#include "core/text/fold.h"

#include <check.h>

#include "core/base/arena.h"
#include "tests/unit/same.h"

static struct arena arena;

static void teardown(void)
{
	arena_free(&arena);
}

static const struct {
	const char *source;
	unsigned how;
	const char *folded;
} folds[] = {
	{"", FOLD_ALL, ""},
	{"River Bank", 0, "River Bank"},
	{"River Bank", FOLD_CASE, "river bank"},
	{"a \n\t b", FOLD_MARKS, "a b"},
	{"a \n b", FOLD_CASE, "a \n b"},
	{"a \u00A0\u2003 b\u3000", FOLD_MARKS, "a b "},
	{"\u201Cone\u201D \u2018two\u2019 \u00ABthree\u00BB", FOLD_MARKS,
		"\"one\" 'two' \"three\""},
	{"1990\u20132000 \u2014 \u22125", FOLD_MARKS, "1990-2000 - -5"},
	{"Caf\u00E9 Cafe\u0301", FOLD_ALL, "cafe cafe"},
	{"Caf\u00E9 Cafe\u0301 e\u0301\u0323", FOLD_CASE, "caf\u00E9 caf\u00E9 \u00E9\u0323"},
	{"Stra\u00DFe STRASSE", FOLD_CASE, "strasse strasse"},
	{"\u0141\u00F3d\u017A \u00D8rsted \u00C6gir", FOLD_ALL, "lodz orsted aegir"},
	{"\u0130stanbul \u0131", FOLD_ALL, "istanbul i"},
	{"\u041A\u0438\u0457\u0432", FOLD_ALL, "\u043A\u0438\u0456\u0432"},
	{"\u0391\u03B8\u03AE\u03BD\u03B1", FOLD_ALL, "\u03B1\u03B8\u03B7\u03BD\u03B1"},
	{"\uFB01n", FOLD_CASE, "fin"},
	{"\u304C\uD55C\u4E2D", FOLD_ALL, "\u304B\u3099\uD55C\u4E2D"},
	{"\u0301x", FOLD_CASE, "\u0301x"},
	{"x\xFF", FOLD_ALL, "x\uFFFD"},
};

START_TEST(test_fold)
{
	struct folded f;
	struct str source = str_of(folds[_i].source);
	fold(&arena, source, folds[_i].how, &f);
	ck_assert_same(f.text, str_of(folds[_i].folded));
	ck_assert_int_eq(f.map[f.text.len], source.len);
	for (int32_t i = 0; i < f.text.len; i++)
		ck_assert_int_le(f.map[i], f.map[i + 1]);
}
END_TEST

START_TEST(test_map)
{
	struct folded f;
	/*            0123   5 6   8    11 12 */
	fold(&arena,
		STR("aB \t\u00DF"
		    "e\u0301"
		    "\u2014"
		    "z"),
		FOLD_ALL, &f);
	static const int32_t map[] = {0, 1, 2, 4, 4, 6, 9, 12, 13};
	ck_assert_same(f.text, STR("ab sse-z"));
	for (int i = 0; i < LENGTH(map); i++)
		ck_assert_int_eq(f.map[i], map[i]);
}
END_TEST

/* Folded text may be longer than its source. */
START_TEST(test_grow)
{
	enum { TIMES = 1000 };
	char source[3 * TIMES];
	struct folded f;
	for (int i = 0; i < TIMES; i++) {
		source[3 * i] = '\xE1'; /* U+1F82: three letters and marks when taken apart */
		source[3 * i + 1] = '\xBE';
		source[3 * i + 2] = '\x82';
	}
	fold(&arena, (struct str){source, sizeof source}, FOLD_CASE, &f);
	ck_assert_int_gt(f.text.len, (int32_t)sizeof source);
	ck_assert_int_eq(f.map[f.text.len], (int32_t)sizeof source);
}
END_TEST

START_TEST(test_key)
{
	ck_assert_same(fold_key(&arena, STR("  Zo\u00EB\u2019s  R\u00E9sum\u00E9 \n")),
		STR("zoe's resume"));
	ck_assert_same(fold_key(&arena, STR(" ")), STR(""));
}
END_TEST

Suite *suite_text_fold(void)
{
	Suite *s = suite_create("text_fold");
	TCase *t = tcase_create("all");
	tcase_add_checked_fixture(t, NULL, teardown);
	tcase_add_loop_test(t, test_fold, 0, LENGTH(folds));
	tcase_add_test(t, test_map);
	tcase_add_test(t, test_grow);
	tcase_add_test(t, test_key);
	suite_add_tcase(s, t);
	return s;
}
