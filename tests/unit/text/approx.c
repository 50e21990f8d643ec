#include "config.h"

#include "core/text/approx.h"

#include <check.h>
#include <stdlib.h>

#include "tests/unit/same.h"

static struct arena arena;

static void teardown(void)
{
	arena_free(&arena);
}

static const struct {
	const char *pattern, *text;
	int32_t anywhere, here; /* fewest edits to a piece of the text; to one at its beginning */
} rows[] = {
	{"summit", "the summit in July", 0, 4},
	{"summit", "the sumit in July", 1, 5},
	{"summit", "summits", 0, 0},
	{"summit", "sUmmIt", 2, 2},
	{"summit", "", 6, 6},
	{"a", "bbb", 1, 1},
	{"abc", "xabxcx", 1, 2},
};

static int32_t least(struct str pattern, struct str text, bool anywhere)
{
	struct approx x;
	approx_open(&arena, pattern, &x);
	approx_begin(&x, anywhere);
	int32_t best = x.edits;
	for (int32_t i = 0; i < text.len; i++) {
		int32_t edits = approx_next(&x, (unsigned char)text.at[i]);
		best = edits < best ? edits : best;
	}
	return best;
}

START_TEST(test_rows)
{
	struct str pattern = str_of(rows[_i].pattern), text = str_of(rows[_i].text);
	ck_assert_int_eq(least(pattern, text, true), rows[_i].anywhere);
	ck_assert_int_eq(least(pattern, text, false), rows[_i].here);
}
END_TEST

/* The textbook's matrix, a column at a time. */
static void matrix_next(int32_t *column, struct str pattern, char c, bool anywhere)
{
	int32_t corner = column[0];
	column[0] += !anywhere;
	for (int32_t i = 1; i <= pattern.len; i++) {
		int32_t above = column[i - 1] + 1, left = column[i] + 1;
		int32_t best = corner + (pattern.at[i - 1] != c);
		corner = column[i];
		best = above < best ? above : best;
		column[i] = left < best ? left : best;
	}
}

static uint32_t next(uint32_t *seed)
{
	*seed = *seed * 1664525u + 1013904223u;
	return *seed >> 16;
}

/* Patterns of up to four blocks, texts of few letters so that much nearly fits. */
START_TEST(test_matrix)
{
	enum { MOST = 220, TEXT = 300 };
	char pattern[MOST], text[TEXT];
	int32_t column[MOST + 1];
	uint32_t seed = (uint32_t)_i + 1;
	for (int round = 0; round < 50; round++) {
		struct approx x;
		struct str p = {pattern, (int32_t)(1 + next(&seed) % MOST)};
		bool anywhere = round % 2 == 0;
		for (int32_t i = 0; i < p.len; i++)
			pattern[i] = (char)('a' + next(&seed) % 3);
		for (int32_t i = 0; i < TEXT; i++)
			text[i] = (char)('a' + next(&seed) % 4);
		for (int32_t i = 0; i <= p.len; i++)
			column[i] = i;
		approx_open(&arena, p, &x);
		approx_begin(&x, anywhere);
		for (int32_t i = 0; i < TEXT; i++) {
			matrix_next(column, p, text[i], anywhere);
			if (approx_next(&x, (unsigned char)text[i]) != column[p.len])
				ck_abort_msg("round %d byte %d: %d edits, not %d", round, i,
					x.edits, column[p.len]);
		}
	}
}
END_TEST

Suite *suite_text_approx(void)
{
	Suite *s = suite_create("text_approx");
	TCase *t = tcase_create("all");
	tcase_add_checked_fixture(t, NULL, teardown);
	tcase_add_loop_test(t, test_rows, 0, LENGTH(rows));
	tcase_add_loop_test(t, test_matrix, 0, 4);
	suite_add_tcase(s, t);
	return s;
}
