#include "config.h"

#include "core/text/numeral.h"

#include "core/base/arena.h"
#include "core/base/vec.h"
#include "tests/unit/same.h"

static struct arena arena;

static void teardown(void)
{
	arena_free(&arena);
}

static const struct {
	const char *words;
	int32_t taken;
	double value;
} rows[] = {
	{"31", 1, 31},
	{"9,400", 1, 9400},
	{"1,234,567.5 tons", 1, 1234567.5},
	{"3.5 million", 2, 3.5e6},
	{"43 trillion yen", 2, 43e12},
	{"thirty one", 2, 31},
	{"thirty one two", 2, 31},
	{"thirty", 1, 30},
	{"twelve", 1, 12},
	{"a hundred", 0, 0},
	{"hundred", 1, 100},
	{"two hundred and ten", 4, 210},
	{"two hundred and men", 2, 200},
	{"two hundred thousand people", 3, 200000},
	{"one hundred", 2, 100},
	{"one million", 2, 1e6},
	{"two dozen", 1, 2},
	{"one", 0, 0},
	{"two", 1, 2},
	{"31st", 0, 0},
	{"third", 0, 0},
	{"1,23", 0, 0},
	{"3.", 0, 0},
	{".5", 0, 0},
	{"1.2.3", 0, 0},
	{"office", 0, 0},
	{"million", 0, 0},
	{"", 0, 0},
};

START_TEST(reads)
{
	struct strs keys = {0};
	struct str rest = str_of(rows[_i].words), word;
	double value = 0;
	while (str_cut(&rest, ' ', &word))
		VEC_PUSH(&arena, &keys, word);
	int32_t taken = numeral_read(&keys, 0, &value);
	ck_assert_int_eq(taken, rows[_i].taken);
	ck_assert(taken == 0 || value == rows[_i].value);
}
END_TEST

Suite *suite_text_numeral(void)
{
	Suite *s = suite_create("text_numeral");
	TCase *c = tcase_create("numeral");
	tcase_add_checked_fixture(c, NULL, teardown);
	tcase_add_loop_test(c, reads, 0, LENGTH(rows));
	suite_add_tcase(s, c);
	return s;
}
