/* Tokens of running text, and of columns that others divided. */
#include "config.h"

#include <check.h>

#include "core/base/buf.h"
#include "core/base/vec.h"
#include "core/entity/token.h"
#include "tests/unit/same.h"

Suite *suite_entity_token(void);

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
	const char *text, *tokens;
} running[] = {
	{"", ""},
	{"  \n ", ""},
	{"The ministry agreed.", "The|ministry|agreed|."},
	{"a U.S. envoy", "a|U.S.|envoy"},
	{"at 9 a.m. on", "at|9|a.m.|on"},
	{"George W. Hale", "George|W|.|Hale"},
	{"Mr. Hale", "Mr|.|Hale"},
	{"al-Qaida-linked", "al|-|Qaida|-|linked"},
	{"Ki-moon's", "Ki|-|moon|'s"},
	{"Nadia\u2019s", "Nadia|\u2019s"},
	{"O'Brien and D\u2019Souza", "O'Brien|and|D\u2019Souza"},
	{"don't", "don't"},
	{"the boss' car", "the|boss|'|car"},
	{"1,000 or 7.30, 2", "1,000|or|7.30|,|2"},
	{"AT&T & Co", "AT&T|&|Co"},
	{"\u201cYes,\u201d", "\u201c|Yes|,|\u201d"},
	{"Zo\u00eb \u0141uk", "Zo\u00eb|\u0141uk"},
	{"\u6771\u4eac", "\u6771\u4eac"},
	{"(CVN 76)", "(|CVN|76|)"},
	{"U.S.A", "U|.|S|.|A"},
	{"\xFF\xFE", "\xFF|\xFE"},
};

static struct str join(const struct strs *s)
{
	struct buf b = {0};
	for (int32_t i = 0; i < s->n; i++) {
		if (i > 0)
			buf_add_char(&b, '|');
		buf_add(&b, s->at[i]);
	}
	struct str out = buf_dup(&arena, &b);
	buf_free(&b);
	return out;
}

START_TEST(test_running)
{
	struct str text = str_of(running[_i].text);
	struct strs got = {0};
	struct span span;
	int32_t last = 0;
	for (int32_t at = 0; token_next(text, &at, &span); last = span.end) {
		ck_assert_int_le(last, span.beg);
		ck_assert_int_lt(span.beg, span.end);
		VEC_PUSH(&arena, &got, span_text(text, span));
	}
	ck_assert_same(join(&got), str_of(running[_i].tokens));
}
END_TEST

static const struct {
	const char *rows, *pieces;
} columns[] = {
	{"the|U|.|S|.|envoy", "the|U.S.|envoy"},
	{"the|U.S.|envoy", "the|U.S.|envoy"},
	{"Nadia|\u2019|s|car", "Nadia|\u2019s|car"},
	{"Nadia|'s|car", "Nadia|'s|car"},
	{"Paris-based|firm", "Paris|-|based|firm"},
	{"W.|Hale", "W|.|Hale"},
	{"J|.|Hale", "J|.|Hale"},
	{"", ""},
	{" ", " "},
};

START_TEST(test_columns)
{
	struct str rest = str_of(columns[_i].rows), row;
	struct strs rows = {0}, got = {0};
	struct pieces p;
	while (rest.len > 0 && str_cut(&rest, '|', &row))
		VEC_PUSH(&arena, &rows, row);
	pieces_of_rows(&arena, &rows, &p);
	int32_t at = 0;
	for (int32_t i = 0; i < p.n; i++) {
		ck_assert(p.at[i].row == at || (i > 0 && p.at[i].row == p.at[i - 1].row));
		at = p.at[i].row + p.at[i].rows;
		VEC_PUSH(&arena, &got, p.at[i].text);
	}
	ck_assert_int_eq(at, rows.n);
	ck_assert_same(join(&got), str_of(columns[_i].pieces));
}
END_TEST

Suite *suite_entity_token(void)
{
	Suite *s = suite_create("entity_token");
	TCase *t = tcase_create("token");
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_loop_test(t, test_running, 0, LENGTH(running));
	tcase_add_loop_test(t, test_columns, 0, LENGTH(columns));
	suite_add_tcase(s, t);
	return s;
}
