#include "config.h"

#include "core/compare/facing.h"

#include <stdio.h>

#include "core/base/buf.h"
#include "tests/unit/same.h"

enum { SENTENCES = 6 };

static struct arena arena;
static float covered[2][SENTENCES];

static void setup(void)
{
	for (int side = 0; side < 2; side++)
		for (int i = 0; i < SENTENCES; i++)
			covered[side][i] = 0;
}

static void teardown(void)
{
	arena_free(&arena);
	arena = (struct arena){0};
}

static const struct {
	const char *links; /* "12": sentence 1 of A, sentence 2 of B; "-": nothing more */
	enum side order;
	const char *rows; /* sentences of A, of B; "+": some of them again */
} rows[] = {
	{"", SIDE_A, "012345: :012345"},
	{"00 11 22 33 44 55", SIDE_A, "0:0 1:1 2:2 3:3 4:4 5:5"},
	{"02 35", SIDE_A, ":01 0:2 :34 12: 3:5 45:"},
	{"02 35", SIDE_B, ":01 0:2 12: :34 3:5 45:"},
	/* Crossing: the other side's follow what they follow there. */
	{"04 31", SIDE_A, ":0 0:4 :5 12: 3:1 :23 45:"},
	/* One sentence in two links. */
	{"11 14", SIDE_A, "0: :0 1:1 :23 1+:4 :5 2345:"},
};

static void add_side(struct buf *b, const struct facing_row *row, int side)
{
	for (int32_t i = row->side[side].beg; i < row->side[side].end; i++)
		buf_printf(b, "%d", i);
	if (row->again[side])
		buf_add_char(b, '+');
}

static struct str laid(const char *links, enum side order)
{
	struct pairing p = {0};
	struct pair_link at[SENTENCES];
	struct facing facing;
	struct buf b = {0};
	for (int side = 0; side < 2; side++) {
		p.side[side].sentences = SENTENCES;
		p.side[side].covered = covered[side];
	}
	for (const char *c = links; *c != '\0'; c += c[2] == ' ' ? 3 : 2) {
		int32_t i = c[0] - '0', j = c[1] - '0';
		at[p.links.n++] = (struct pair_link){.a = {i, i + 1}, .b = {j, j + 1}};
	}
	p.links.at = at;
	facing_build(&arena, &p, order, &facing);
	for (int32_t i = 0; i < facing.n; i++) {
		buf_add(&b, i > 0 ? STR(" ") : STR(""));
		add_side(&b, &facing.at[i], SIDE_A);
		buf_add_char(&b, ':');
		add_side(&b, &facing.at[i], SIDE_B);
	}
	struct str out = buf_dup(&arena, &b);
	buf_free(&b);
	return out;
}

START_TEST(rows_of_links)
{
	ck_assert_same(laid(rows[_i].links, rows[_i].order), str_of(rows[_i].rows));
}
END_TEST

START_TEST(leaves_out_what_is_not_counted)
{
	covered[SIDE_A][2] = COVERED_NOT;
	ck_assert_same(laid("00", SIDE_A), STR("0:0 :12345 1: 345:"));
}
END_TEST

Suite *suite_compare_facing(void)
{
	Suite *s = suite_create("compare_facing");
	TCase *c = tcase_create("facing");
	tcase_add_checked_fixture(c, setup, teardown);
	tcase_add_loop_test(c, rows_of_links, 0, LENGTH(rows));
	tcase_add_test(c, leaves_out_what_is_not_counted);
	suite_add_tcase(s, c);
	return s;
}
