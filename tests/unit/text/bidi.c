/* Order of display: what runs from right to left, and where it stands. */
#include "config.h"

#include <check.h>

#include "core/text/bidi.h"
#include "tests/unit/same.h"

Suite *suite_text_bidi(void);

static struct arena arena;

static void teardown(void)
{
	arena_free(&arena);
}

static const struct {
	const char *row;
	bool needed;
	const char *order; /* of the runs, from the left; < runs from right to left */
} rows[] = {
	{"plain English", false, ">plain English|"},
	{"caf\xc3\xa9 \xe2\x80\x9cquoted\xe2\x80\x9d", false,
		">caf\xc3\xa9 \xe2\x80\x9cquoted\xe2\x80\x9d|"},
	{"\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d", true, "<\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d|"},
	{"said \xd7\xa9\xd7\x9c twice", true, ">said |<\xd7\xa9\xd7\x9c|> twice|"},
	{"\xd7\xa9\xd7\x9c NATO", true, ">NATO|<\xd7\xa9\xd7\x9c |"},
	{"", false, ""},
};

START_TEST(orders)
{
	struct bidi_runs runs = {0};
	struct str row = str_of(rows[_i].row), got = STR("");
	ck_assert_int_eq(bidi_needed(row), rows[_i].needed);
	bidi_order(&arena, row, &runs);
	for (int32_t i = 0; i < runs.n; i++)
		got = str_printf(&arena, "%.*s%c%.*s|", STR_ARG(got), runs.at[i].rtl ? '<' : '>',
			STR_ARG(span_text(row, runs.at[i].span)));
	ck_assert_same(got, str_of(rows[_i].order));
}
END_TEST

START_TEST(brackets_turn_round)
{
	ck_assert_int_eq(bidi_mirror('('), ')');
	ck_assert_int_eq(bidi_mirror('a'), 'a');
}
END_TEST

Suite *suite_text_bidi(void)
{
	Suite *s = suite_create("text_bidi");
	TCase *t = tcase_create("bidi");
	tcase_add_checked_fixture(t, NULL, teardown);
	tcase_add_loop_test(t, orders, 0, LENGTH(rows));
	tcase_add_test(t, brackets_turn_round);
	suite_add_tcase(s, t);
	return s;
}
