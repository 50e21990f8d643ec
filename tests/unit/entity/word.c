/* What is seen of a token. */
#include "config.h"

#include <check.h>

#include "core/base/arena.h"
#include "core/base/buf.h"
#include "tests/unit/entity/marked.h"
#include "tests/unit/same.h"

Suite *suite_entity_word(void);

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
	const char *text;
	unsigned flags;
} flags[] = {
	{"Hale", WORD_CAPITAL},
	{"NATO", WORD_CAPITAL | WORD_UPPER},
	{"McCain", WORD_CAPITAL | WORD_MIXED},
	{"iPhone", WORD_MIXED},
	{"of", WORD_LOWER},
	{"U.S.", WORD_CAPITAL | WORD_UPPER | WORD_DOTTED},
	{"G7", WORD_CAPITAL | WORD_DIGIT},
	{"2023", WORD_DIGIT},
	{"-", WORD_MARK},
	{"\u6771\u4eac", WORD_OTHER},
	{"\u0141uk", WORD_CAPITAL},
	{"", WORD_MARK},
};

START_TEST(test_flags)
{
	struct word w;
	word_read(&w, str_of(flags[_i].text));
	ck_assert_uint_eq(w.flags, flags[_i].flags);
}
END_TEST

START_TEST(test_case_is_folded)
{
	struct word a, b;
	word_read(&a, STR("\u0141UK"));
	word_read(&b, STR("\u0142uk"));
	ck_assert(a.low == b.low);
	ck_assert(a.shape != b.shape);
}
END_TEST

START_TEST(test_one_token_of_a_megabyte)
{
	struct buf b = {0};
	struct word w;
	buf_add_times(&b, 'Q', 1 << 20);
	word_read(&w, buf_str(&b));
	ck_assert_int_eq(w.text.len, 1 << 20);
	ck_assert((w.flags & WORD_UPPER) != 0);
	buf_free(&b);
}
END_TEST

static const struct {
	const char *text, *candidates; /* x: can be part of a name */
} candidates[] = {
	{"we met in the town hall today", "xxxxxxx"}, /* no capitals at all */
	{"We met them in the old town hall today", "xx......."},
	{"they saw the University of the Arts and left", "..xxxxxx."},
	{"they saw al-Aqsa there", "..xxxx"},
	{"and then Ki-moon left us all", ".xxxx..."},
	{"", ""},
};

START_TEST(test_candidates)
{
	struct tagged t;
	struct buf b = {0};
	marked_read(&arena, candidates[_i].text, &t);
	for (int32_t i = 0; i < t.n; i++)
		buf_add_char(&b, t.word[i].candidate ? 'x' : '.');
	struct str got = buf_dup(&arena, &b);
	buf_free(&b);
	ck_assert_same(got, str_of(candidates[_i].candidates));
}
END_TEST

Suite *suite_entity_word(void)
{
	Suite *s = suite_create("entity_word");
	TCase *t = tcase_create("word");
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_loop_test(t, test_flags, 0, LENGTH(flags));
	tcase_add_test(t, test_case_is_folded);
	tcase_add_test(t, test_one_token_of_a_megabyte);
	tcase_add_loop_test(t, test_candidates, 0, LENGTH(candidates));
	suite_add_tcase(s, t);
	return s;
}
