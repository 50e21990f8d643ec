#include "config.h"

#include "core/compare/statement.h"

#include "tests/unit/compare/collated.h"
#include "tests/unit/same.h"

static struct collated both;

static void teardown(void)
{
	collated_free(&both);
}

static const struct {
	const char *a, *b;
	int links; /* that are left of two: a strong and a possible one */
} rows[] = {
	{"The dam is safe, {PER Ada Holm} said. According to {PER Holm}, it will hold.",
		"\"The dam is safe and will hold,\" said {PER Ada Holm}.", 1},
	/* Another speaker, or none. */
	{"The dam is safe, {PER Ada Holm} said. According to {PER Bo Dahl}, it will hold.",
		"\"The dam is safe and will hold,\" said {PER Ada Holm}.", 2},
	{"The dam is safe, {PER Ada Holm} said. It will hold.",
		"\"The dam is safe and will hold,\" said {PER Ada Holm}.", 2},
	{"The dam is safe. It will hold.", "The dam is safe and will hold.", 2},
};

START_TEST(of_one_speaker)
{
	collated_build(&both, str_of(rows[_i].a), str_of(rows[_i].b));
	struct pair_link links[] = {{.a = {0, 1}, .b = {0, 1}, .score = .3F, .tier = TIER_STRONG},
		{.a = {1, 2}, .b = {0, 1}, .score = .1F, .tier = TIER_POSSIBLE}};
	both.pairing.links.at = links;
	both.pairing.links.n = 2;
	statements_join(&both.pairing, &both.story, both.with.cues);
	ck_assert_int_eq(both.pairing.links.n, rows[_i].links);
	if (rows[_i].links == 1) {
		ck_assert_int_eq(links[0].a.end, 2);
		ck_assert_int_eq(links[0].tier, TIER_STRONG);
	}
}
END_TEST

Suite *suite_compare_statement(void)
{
	Suite *s = suite_create("compare_statement");
	TCase *c = tcase_create("statement");
	tcase_add_checked_fixture(c, NULL, teardown);
	tcase_add_loop_test(c, of_one_speaker, 0, LENGTH(rows));
	suite_add_tcase(s, c);
	return s;
}
