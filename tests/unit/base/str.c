#include "config.h"

#include "core/base/str.h"

#include <check.h>
#include <string.h>

#include "core/base/arena.h"
#include "core/base/span.h"
#include "tests/unit/same.h"

static struct arena arena;

static void teardown(void)
{
	arena_free(&arena);
}

START_TEST(test_of)
{
	ck_assert_ptr_null(str_of(NULL).at);
	ck_assert_int_eq(str_of(NULL).len, 0);
	ck_assert_ptr_nonnull(str_of("").at);
	ck_assert_int_eq(str_of("abc").len, 3);
	ck_assert_int_eq(STR("a\0b").len, 3);
}
END_TEST

static int sign(int n)
{
	return (n > 0) - (n < 0);
}

static const struct {
	const char *a, *b;
	int cmp; /* sign of str_cmp */
	bool eq, nocase;
} compared[] = {
	{"", "", 0, true, true},
	{NULL, "", 0, true, true},
	{"", "a", -1, false, false},
	{"a", "a", 0, true, true},
	{"a", "A", 1, false, true},
	{"abc", "abd", -1, false, false},
	{"abc", "ab", 1, false, false},
	{"\xC3\xA9", "z", 1, false, false}, /* bytes are unsigned */
	{"\xC3\xA9", "\xC3\x89", 1, false, false},
};

START_TEST(test_compare)
{
	struct str a = str_of(compared[_i].a), b = str_of(compared[_i].b);
	ck_assert_int_eq(sign(str_cmp(a, b)), compared[_i].cmp);
	ck_assert_int_eq(sign(str_cmp(b, a)), -compared[_i].cmp);
	ck_assert_int_eq(sign(str_cmp_cstr(a, compared[_i].b)), compared[_i].cmp);
	ck_assert_int_eq(str_eq(a, b), compared[_i].eq);
	ck_assert_int_eq(str_eq_nocase(a, b), compared[_i].nocase);
}
END_TEST

static const struct {
	const char *s, *part;
	bool starts, ends;
	int32_t at;
} parts[] = {
	{"banana", "", true, true, 0},
	{"banana", "ban", true, false, 0},
	{"banana", "ana", false, true, 1},
	{"banana", "banana", true, true, 0},
	{"banana", "bananas", false, false, -1},
	{"banana", "x", false, false, -1},
	{"", "a", false, false, -1},
	{"", "", true, true, 0},
	{NULL, "", true, true, 0},
	{NULL, "a", false, false, -1},
};

START_TEST(test_parts)
{
	struct str s = str_of(parts[_i].s), part = str_of(parts[_i].part);
	ck_assert_int_eq(str_starts(s, part), parts[_i].starts);
	ck_assert_int_eq(str_ends(s, part), parts[_i].ends);
	ck_assert_int_eq(str_find(s, part), parts[_i].at);
	if (part.len == 1)
		ck_assert_int_eq(str_find_char(s, part.at[0]), parts[_i].at);
}
END_TEST

static const struct {
	int32_t beg, end;
	const char *want;
} subs[] = {
	{0, 6, "banana"},
	{1, 3, "an"},
	{-5, 2, "ba"},
	{4, 100, "na"},
	{3, 3, ""},
	{5, 2, ""},
	{100, 200, ""},
	{INT32_MIN, INT32_MAX, "banana"},
};

START_TEST(test_sub)
{
	struct str s = STR("banana");
	ck_assert_same(str_sub(s, subs[_i].beg, subs[_i].end), str_of(subs[_i].want));
	struct str piece = span_text(s, (struct span){subs[_i].beg, subs[_i].end});
	ck_assert_same(piece, str_of(subs[_i].want));
	ck_assert_same(str_from(s, subs[_i].beg), str_sub(s, subs[_i].beg, s.len));
}
END_TEST

START_TEST(test_span)
{
	struct span a = {2, 5}, before = {0, 2}, over = {4, 9}, none = {3, 3};
	ck_assert(span_has(a, 2) && span_has(a, 4) && !span_has(a, 5) && !span_has(a, 1));
	ck_assert(span_meets(a, over) && span_meets(over, a) && !span_meets(a, before));
	ck_assert(!span_has(none, 3));
}
END_TEST

static const struct {
	const char *s, *want;
} trims[] = {
	{"", ""}, {"a", "a"}, {" \t\r\n\v\fa b \n", "a b"}, {"   ", ""},
	{"\xC2\xA0"
	 "a",
		"\xC2\xA0"
		"a"}, /* no-break space is not ASCII */
};

START_TEST(test_trim)
{
	ck_assert_same(str_trim(str_of(trims[_i].s)), str_of(trims[_i].want));
}
END_TEST

static const struct {
	const char *s, *want; /* pieces, each with a | behind it */
} cuts[] = {
	{"a:b", "a|b|"},
	{"a", "a|"},
	{"", "|"},
	{NULL, ""},
	{":", "||"},
	{"a:", "a||"},
	{"::b", "||b|"},
};

START_TEST(test_cut)
{
	struct str rest = str_of(cuts[_i].s), piece, all = STR("");
	while (str_cut(&rest, ':', &piece))
		all = str_printf(&arena, "%.*s%.*s|", STR_ARG(all), STR_ARG(piece));
	ck_assert_same(all, str_of(cuts[_i].want));
	ck_assert_ptr_null(rest.at);
}
END_TEST

START_TEST(test_copies)
{
	struct str s = STR("a\0b");
	struct str copy = str_dup(&arena, s);
	ck_assert_same(copy, s);
	ck_assert_ptr_ne(copy.at, s.at);
	ck_assert_ptr_null(str_dup(&arena, (struct str){0}).at);
	ck_assert_ptr_nonnull(str_dup(&arena, STR("")).at);
	ck_assert_str_eq(str_cstr(&arena, str_sub(STR("banana"), 1, 3)), "an");
	ck_assert_str_eq(str_cstr(&arena, (struct str){0}), "");
	struct str text = str_printf(&arena, "%s-%d", "x", 7);
	ck_assert_same(text, STR("x-7"));
	ck_assert_int_eq(text.at[text.len], '\0');
}
END_TEST

static const struct {
	const char *a, *b;
	int32_t want;
} distances[] = {
	{"", "", 0}, {"note", "note", 0}, {"note", "", 4}, {"note", "nte", 1}, {"note", "nnote", 1},
	{"note", "nose", 1}, {"note", "ntoe", 1}, {"note", "noet", 1}, {"kitten", "sitting", 3},
	{"ca", "abc", 3}, /* the restricted form */
	{"search", "quit", 6},
	{"0123456789012345678901234567890123456789", "0123456789012345678901234567890123456789", 0},
	{"01234567890123456789012345678901234567890", "a", 40}, /* too long to look at */
};

static const struct {
	const char *text, *want;
} lines[] = {
	{"", ""},
	{" \n\t ", ""},
	{"a", "a"},
	{"a b", "a b"},
	{" a\nb ", "a b"},
	{"a  b\t\r\n c", "a b c"},
};

START_TEST(test_one_line)
{
	ck_assert_same(str_one_line(&arena, str_of(lines[_i].text)), str_of(lines[_i].want));
}
END_TEST

START_TEST(test_distance)
{
	struct str a = str_of(distances[_i].a), b = str_of(distances[_i].b);
	ck_assert_int_eq(str_distance(a, b), distances[_i].want);
	ck_assert_int_eq(str_distance(b, a), distances[_i].want);
}
END_TEST

Suite *suite_base_str(void)
{
	Suite *s = suite_create("base_str");
	TCase *t = tcase_create("str");
	tcase_add_checked_fixture(t, NULL, teardown);
	tcase_add_test(t, test_of);
	tcase_add_loop_test(t, test_compare, 0, LENGTH(compared));
	tcase_add_loop_test(t, test_parts, 0, LENGTH(parts));
	tcase_add_loop_test(t, test_sub, 0, LENGTH(subs));
	tcase_add_test(t, test_span);
	tcase_add_loop_test(t, test_trim, 0, LENGTH(trims));
	tcase_add_loop_test(t, test_cut, 0, LENGTH(cuts));
	tcase_add_test(t, test_copies);
	tcase_add_loop_test(t, test_one_line, 0, LENGTH(lines));
	tcase_add_loop_test(t, test_distance, 0, LENGTH(distances));
	suite_add_tcase(s, t);
	return s;
}
