#include "config.h"

#include "core/compare/sense.h"

#include "core/text/stem.h"
#include "tests/unit/same.h"

static struct arena arena;

static void teardown(void)
{
	arena_free(&arena);
}

static const struct {
	const char *one, *two;
	bool share;
} rows[] = {
	{"open", "establishment", true},
	{"opened", "inaugurating", true},
	{"neighbours", "neighbor", true},
	{"talks", "speaking", true},
	{"open", "close", false},
	{"peace", "war", false},
	{"marmalade", "marmalade", false},
};

START_TEST(shares)
{
	struct senses s;
	int32_t one[SENSES_MOST], two[SENSES_MOST];
	bool share = false;
	struct stemmer *stemmer = stemmer_open(STR("en"));
	senses_build(&arena, &s);
	int32_t n = senses_of(&s, stem_of(stemmer, &arena, str_of(rows[_i].one)), one);
	int32_t m = senses_of(&s, stem_of(stemmer, &arena, str_of(rows[_i].two)), two);
	stemmer_close(stemmer);
	for (int32_t i = 0; i < n; i++)
		for (int32_t k = 0; k < m; k++)
			share |= one[i] == two[k];
	ck_assert(share == rows[_i].share);
}
END_TEST

START_TEST(knows_light_words)
{
	struct senses s;
	senses_build(&arena, &s);
	ck_assert(senses_is_light(&s, STR("come")));
	ck_assert(senses_is_light(&s, STR("peopl")));
	ck_assert(!senses_is_light(&s, STR("harbour")));
}
END_TEST

Suite *suite_compare_sense(void)
{
	Suite *s = suite_create("compare_sense");
	TCase *c = tcase_create("sense");
	tcase_add_checked_fixture(c, NULL, teardown);
	tcase_add_loop_test(c, shares, 0, LENGTH(rows));
	tcase_add_test(c, knows_light_words);
	suite_add_tcase(s, c);
	return s;
}
