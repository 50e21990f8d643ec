/* Rows that moved: found, bounded, and left alone when that is cheaper. */
#include "config.h"

#include <check.h>
#include <string.h>

#include "tui/shift.h"

Suite *suite_tui_shift(void);

enum { COLUMNS = 12, ROWS_MOST = 12 };

static struct arena arena;

static void setup(void)
{
	arena = (struct arena){0};
}

static void teardown(void)
{
	arena_free(&arena);
}

/* A letter stands for a row of its own text, a digit for the same in the left half alone. */
static struct cell *cells_of(const char *rows)
{
	struct cell *at = ARENA_ARRAY(&arena, struct cell, COLUMNS * ROWS_MOST);
	for (int r = 0; rows[r] != '\0'; r++)
		for (int c = 0; c < COLUMNS; c++) {
			bool drawn = rows[r] != ' ' && (rows[r] > '9' || c < COLUMNS / 2);
			at[r * COLUMNS + c] = (struct cell){
				.code = {drawn ? 'A' + (rows[r] * 7 + c * (rows[r] % 5 + 1)) % 60
					       : ' '},
				.n = 1,
				.columns = 1};
		}
	return at;
}

static const struct {
	const char *now, *next;
	int32_t by, top, bottom;
} table[] = {
	{"habcdefs", "habcdefs", 0, 0, 0},
	{"habcdefs", "hbcdefgs", 1, 1, 6},
	{"hbcdefgs", "habcdefs", -1, 1, 6},
	{"habcdefs", "hcdefgis", 2, 1, 6},
	{"hcdefgis", "habcdefs", -2, 1, 6},
	{"habcdefs", "hmnopqrs", 0, 0, 0},
	/* the row that moves in may be anything, what stands below stays */
	{"habcdxys", "hbcdexys", 1, 1, 4},
	/* one row alone is not worth it */
	{"habcdefs", "hbuvwxys", 0, 0, 0},
	{"habcdef", "habcdef", 0, 0, 0},
	{"h      s", "h      s", 0, 0, 0},
};

START_TEST(test_shift)
{
	struct shift s;
	const struct shift_input in = {
		.now = cells_of(table[_i].now),
		.next = cells_of(table[_i].next),
		.columns = COLUMNS,
		.rows = (int32_t)strlen(table[_i].now),
		.edge = {COLUMNS},
		.edges = 1,
	};
	shift_find(&arena, &in, &s);
	ck_assert_int_eq(s.by, table[_i].by);
	ck_assert_int_eq(s.top, table[_i].top);
	ck_assert_int_eq(s.bottom, table[_i].bottom);
}
END_TEST

/* A pane beside that stands still and is mostly blank does not hold it up. */
START_TEST(test_beside)
{
	struct cell *now = cells_of("habcdefijs"), *next = cells_of("hbcdefijks");
	struct shift s;
	for (int c = 0; c < 4; c++) {
		for (int r = 1; r < 9; r++)
			now[r * COLUMNS + c].code[0] = next[r * COLUMNS + c].code[0] = ' ';
		now[1 * COLUMNS + c].code[0] = next[1 * COLUMNS + c].code[0] = '#';
	}
	const struct shift_input in = {now, next, COLUMNS, 10, {4, COLUMNS}, 2};
	shift_find(&arena, &in, &s);
	ck_assert_int_eq(s.by, 1);
	ck_assert_int_eq(s.bottom, 8);
}
END_TEST

Suite *suite_tui_shift(void)
{
	Suite *s = suite_create("tui/shift");
	TCase *c = tcase_create("shift");
	tcase_add_checked_fixture(c, setup, teardown);
	tcase_add_loop_test(c, test_shift, 0, sizeof table / sizeof table[0]);
	tcase_add_test(c, test_beside);
	suite_add_tcase(s, c);
	return s;
}
