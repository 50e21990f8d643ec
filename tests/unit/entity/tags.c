/* Sequences of tags: only whole names, the best of them. */
#include "config.h"

#include <check.h>

#include "core/base/arena.h"
#include "core/entity/tags.h"
#include "tests/unit/same.h"

Suite *suite_entity_tags(void);

static struct arena arena;

static void setup(void)
{
	arena = (struct arena){0};
}

static void teardown(void)
{
	arena_free(&arena);
}

enum { N = 40 };

START_TEST(test_only_whole_names)
{
	float score[N][TAGS], step[TAGS][TAGS] = {{0}};
	uint8_t back[N * TAGS], out[N];
	uint32_t random = (uint32_t)_i * 7919 + 1;
	for (int i = 0; i < N; i++)
		for (int k = 0; k < TAGS; k++) {
			random = random * 1664525 + 1013904223;
			score[i][k] = (float)(random >> 16) / 65536;
		}
	tags_best((const float(*)[TAGS])score, (const float(*)[TAGS])step, N, back, out);
	for (int i = 0; i <= N; i++)
		ck_assert(tags_follow(i > 0 ? out[i - 1] : TAG_O, i < N ? out[i] : TAG_O));
}
END_TEST

START_TEST(test_best_of_three_tokens)
{
	float score[3][TAGS] = {{0}}, step[TAGS][TAGS] = {{0}};
	uint8_t back[3 * TAGS], out[3];
	/* A name that would go on, but whose end is worth less than what it costs. */
	score[0][tag_make(NAME_ORG, TAG_B)] = 2;
	score[0][tag_make(NAME_LOC, TAG_U)] = 1;
	score[1][tag_make(NAME_ORG, TAG_L)] = -3;
	score[1][tag_make(NAME_ORG, TAG_I)] = -3;
	tags_best((const float(*)[TAGS])score, (const float(*)[TAGS])step, 3, back, out);
	ck_assert_int_eq(out[0], tag_make(NAME_LOC, TAG_U));
	step[TAG_O][tag_make(NAME_PER, TAG_U)] = 5;
	tags_best((const float(*)[TAGS])score, (const float(*)[TAGS])step, 3, back, out);
	ck_assert_int_eq(out[2], tag_make(NAME_PER, TAG_U));
}
END_TEST

Suite *suite_entity_tags(void)
{
	Suite *s = suite_create("entity_tags");
	TCase *t = tcase_create("tags");
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_loop_test(t, test_only_whole_names, 0, 50);
	tcase_add_test(t, test_best_of_three_tokens);
	suite_add_tcase(s, t);
	return s;
}
