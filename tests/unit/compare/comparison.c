#include "config.h"

#include "core/compare/comparison.h"

#include "tests/unit/compare/couple.h"
#include "tests/unit/same.h"

static struct couple couple;

static void setup(void)
{
	couple_open(&couple);
	couple_add(&couple, STR("The mayor of Arle resigned. Bread is dear."));
	couple_add(&couple, STR("Snow fell. The mayor of Arle has resigned."));
	couple_add(&couple, STR("The mayor resigned in Arle. Nobody knows why."));
}

static void teardown(void)
{
	couple_close(&couple);
}

START_TEST(does_all_pairs)
{
	struct comparison *c = comparison_open(&couple.story, couple.segmenter);
	while (comparison_step(c))
		continue;
	bool there = true;
	for (int32_t a = 0; a < 3; a++)
		for (int32_t b = 0; b < 3; b++)
			there &= (comparison_pair(c, a, b) != NULL) == (a != b);
	const struct pairing *p = comparison_pair(c, 2, 1);
	int32_t first = p->side[SIDE_A].article, links = p->links.n;
	comparison_close(c);
	ck_assert(there);
	ck_assert_int_eq(first, 1);
	ck_assert_int_eq(links, 1);
}
END_TEST

/* A pair that is asked for goes before others, which are not lost by it. */
START_TEST(does_what_is_asked)
{
	struct comparison *c = comparison_open(&couple.story, couple.segmenter);
	comparison_step(c);
	while (comparison_pair_step(c, 2, 0))
		continue;
	bool asked = comparison_pair(c, 0, 2) != NULL, others = comparison_pair(c, 0, 1) != NULL;
	while (comparison_step(c))
		continue;
	bool then = comparison_pair(c, 0, 1) != NULL && comparison_pair(c, 1, 2) != NULL;
	comparison_close(c);
	ck_assert(asked && !others);
	ck_assert(then);
}
END_TEST

START_TEST(explains_from_both_sides)
{
	struct reasons one, two;
	struct comparison *c = comparison_open(&couple.story, couple.segmenter);
	while (comparison_step(c))
		continue;
	comparison_why(c, &couple.arena, 0, 0, 1, 1, &one);
	comparison_why(c, &couple.arena, 1, 1, 0, 0, &two);
	comparison_close(c);
	ck_assert_int_gt(one.n, 0);
	ck_assert_int_eq(one.n, two.n);
	for (int32_t i = 0; i < one.n; i++)
		ck_assert(one.at[i].weight == two.at[i].weight);
}
END_TEST

START_TEST(stops_half_way)
{
	struct comparison *c = comparison_open(&couple.story, couple.segmenter);
	for (int i = 0; i < 4; i++)
		comparison_step(c);
	comparison_close(c);
	comparison_close(NULL);
}
END_TEST

Suite *suite_compare_comparison(void)
{
	Suite *s = suite_create("compare_comparison");
	TCase *c = tcase_create("comparison");
	tcase_add_checked_fixture(c, setup, teardown);
	tcase_add_test(c, does_all_pairs);
	tcase_add_test(c, does_what_is_asked);
	tcase_add_test(c, explains_from_both_sides);
	tcase_add_test(c, stops_half_way);
	suite_add_tcase(s, c);
	return s;
}
