/* Rows that moved, alone and beside what stands still. */
#include "config.h"

#include <check.h>
#include <string.h>

#include "tui/shift.h"

Suite *suite_tui_shift(void);

enum { ROWS = 12, SIDE = 20, TEXT = 60 };

/* Row i of a screen: a letter for the line of the text, one for that of the sidebar; ' ' blank. */
struct shift_case {
	const char *was_side, *was, *is_side, *is;
	struct shift found;
};

static const struct shift_case table[] = {
	/* nothing moved; one line is another */
	{"abcdefghijkl", "ABCDEFGHIJKL", "abcdefghijkl", "ABCDEFGHIJKL", {0, 0, 0, false}},
	{"abcdefghijkl", "ABCDEFGHIJKL", "abcdefghijkl", "ABCxEFGHIJKL", {0, 0, 0, false}},
	/* all of it went up, with a header that stays: curses sees that itself */
	{"            ", "HBCDEFGHIJKL", "            ", "HCDEFGHIJKLM", {1, 11, 1, false}},
	{"            ", "HBCDEFGHIJKL", "            ", "HABCDEFGHIJK", {1, 11, -1, false}},
	{"            ", "HBCDEFGHIJKL", "            ", "HEFGHIJKLMNO", {1, 11, 3, false}},
	/* beside a sidebar that stays */
	{"abcdefghijkl", "HBCDEFGHIJKL", "abcdefghijkl", "HCDEFGHIJKLM", {1, 11, 1, true}},
	{"abcdefghijkl", "HBCDEFGHIJKL", "abcdefghijkl", "HABCDEFGHIJK", {1, 11, -1, true}},
	/* the sidebar went the same way */
	{"hbcdefghijkl", "HBCDEFGHIJKL", "hcdefghijklm", "HCDEFGHIJKLM", {1, 11, 1, false}},
	/* too few rows to be worth it */
	{"abcdefghijkl", "HBCDEFGHIJKL", "abcdefghijkl", "HBCDEFGHIKLM", {0, 0, 0, false}},
	/* what moved is less than what stays beside it */
	{"abcdefghijkl", "            ", "bcdefghijklm", "            ", {0, 11, 1, false}},
	/* another page */
	{"abcdefghijkl", "ABCDEFGHIJKL", "abcdefghijkl", "MNOPQRSTUVWX", {0, 0, 0, false}},
};

static void fill(struct strips *row, char side, char text)
{
	*row = (struct strips){.n = 2,
		.hash = 1 + (uint64_t)(unsigned char)side * 256 + (uint64_t)(unsigned char)text};
	row->at[0] = (struct strip){0, SIDE, side == ' ' ? 0 : SIDE, (unsigned char)side};
	row->at[1] = (struct strip){SIDE, TEXT, text == ' ' ? 0 : TEXT, (unsigned char)text};
}

START_TEST(test_shift)
{
	const struct shift_case *c = &table[_i];
	struct strips was[ROWS], is[ROWS];
	for (int i = 0; i < ROWS; i++) {
		fill(&was[i], c->was_side[i], c->was[i]);
		fill(&is[i], c->is_side[i], c->is[i]);
	}
	struct shift s = shift_find(was, is, ROWS);
	ck_assert_int_eq(s.by, c->found.by);
	ck_assert_int_eq(s.top, c->found.top);
	ck_assert_int_eq(s.bottom, c->found.bottom);
	ck_assert_int_eq(s.hidden, c->found.hidden);
}
END_TEST

/* Two panes of one width of which one moves: to move both would cost what it saves. */
START_TEST(test_one_of_two)
{
	struct strips was[ROWS], is[ROWS];
	for (int i = 0; i < ROWS; i++) {
		fill(&was[i], (char)('a' + i), (char)('A' + i));
		fill(&is[i], (char)('a' + i), (char)('B' + i));
		was[i].at[0].ink = is[i].at[0].ink = TEXT;
	}
	ck_assert(!shift_find(was, is, ROWS).hidden);
}
END_TEST

Suite *suite_tui_shift(void)
{
	Suite *s = suite_create("tui/shift");
	TCase *c = tcase_create("shift");
	tcase_add_loop_test(c, test_shift, 0, sizeof table / sizeof table[0]);
	tcase_add_test(c, test_one_of_two);
	suite_add_tcase(s, c);
	return s;
}
