/* Which words set an article apart. */
#include "config.h"

#include <check.h>

#include "core/compare/vocabulary.h"
#include "tests/unit/same.h"

Suite *suite_compare_vocabulary(void);

static struct story story;
static struct arena arena;
static struct segmenter *segmenter;

static void open_story(void)
{
	story = (struct story){0};
	arena = (struct arena){0};
	segmenter = segmenter_open(NULL);
}

static void close_story(void)
{
	segmenter_close(segmenter);
	arena_free(&arena);
	story_free(&story);
}

static void add(const char *text)
{
	struct buf bytes = {0};
	buf_add(&bytes, str_of(text));
	int32_t i = story_add_input(&story, &bytes, NULL);
	ck_assert(article_build(story.at[i], segmenter, NULL));
}

START_TEST(apart)
{
	struct vocabulary v[2];
	add("The herring is cheap. The herrings came, and the herring went to the old town.");
	add("The plaice is cheap. It came, and the plaice went to the old town by a boat.");
	vocabulary_build(&arena, &story, segmenter, v);
	ck_assert_int_eq(v[0].n, 1);
	ck_assert_same(v[0].at[0].word, STR("herring"));
	ck_assert_int_eq(v[0].at[0].count, 3);
	ck_assert_int_eq(v[0].at[0].others, 0);
	ck_assert(v[0].at[0].log_odds > VOCABULARY_LEAST);
	ck_assert_int_eq(v[1].n, 1);
	ck_assert_same(v[1].at[0].word, STR("plaice"));
	/* What stands once more weighs more. */
	ck_assert(v[0].at[0].log_odds > v[1].at[0].log_odds);
}
END_TEST

START_TEST(one_article)
{
	struct vocabulary v;
	add("The herring is cheap. The herring came, and the herring went to the old town.");
	vocabulary_build(&arena, &story, segmenter, &v);
	ck_assert_int_eq(v.n, 0);
}
END_TEST

START_TEST(no_words)
{
	struct vocabulary v[2];
	add("1 2 3");
	add("4 5 6");
	vocabulary_build(&arena, &story, segmenter, v);
	ck_assert_int_eq(v[0].n, 0);
	ck_assert_int_eq(v[1].n, 0);
}
END_TEST

Suite *suite_compare_vocabulary(void)
{
	Suite *s = suite_create("compare_vocabulary");
	TCase *t = tcase_create("vocabulary");
	tcase_add_checked_fixture(t, open_story, close_story);
	tcase_add_test(t, apart);
	tcase_add_test(t, one_article);
	tcase_add_test(t, no_words);
	suite_add_tcase(s, t);
	return s;
}
