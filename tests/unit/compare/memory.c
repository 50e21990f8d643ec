/*
 * What a story of fifty articles holds, in bytes: counted, not measured, so it
 * is the same on every run, and grows only when somebody keeps more.
 */
#include "config.h"

#include "core/compare/claims.h"

#include "tests/unit/compare/couple.h"
#include "tests/unit/same.h"

enum {
	ARTICLES = 50,
	SENTENCES = 60,   /* of an article */
	WORDS = 12,       /* of a sentence */
	VOCABULARY = 4000 /* words */
};

static struct couple couple;
static struct comparison *comparison;
static size_t text; /* bytes of all */

static uint32_t next(uint32_t *seed)
{
	return (*seed = *seed * 1103515245U + 12345U) >> 16 & 0x7FFF;
}

/* Some words often, most seldom; the same for the same number. */
static void write_article(struct buf *b, uint32_t number)
{
	uint32_t seed = number + 1;
	for (int i = 0; i < SENTENCES; i++) {
		buf_add(b, STR("On May 3, 2023, the"));
		for (int k = 0; k < WORDS; k++) {
			uint32_t below = 1 + next(&seed) % VOCABULARY;
			buf_printf(b, " word%uly", next(&seed) % below);
		}
		buf_add(b, i % 4 == 3 ? STR(".\n\n") : STR(". "));
	}
}

static void setup(void)
{
	couple_open(&couple);
	text = 0;
	for (uint32_t i = 0; i < ARTICLES; i++) {
		struct buf b = {0};
		write_article(&b, i);
		text += (size_t)b.len;
		couple_add(&couple, buf_str(&b));
		buf_free(&b);
	}
	comparison = comparison_open(&couple.story, couple.segmenter);
	while (comparison_all_links_step(comparison))
		continue;
}

static void teardown(void)
{
	comparison_close(comparison);
	couple_close(&couple);
}

/* A tenth above what it was when this was written. */
static void expect_at_most(size_t bytes, size_t tenths)
{
	if (bytes > text * tenths / 10)
		ck_abort_msg("%zu bytes for %zu of text, at most %zu tenths", bytes, text, tenths);
}

/* Digests and terms, and what each pair keeps. */
START_TEST(comparing_takes)
{
	expect_at_most(comparison_bytes(comparison), 13);
	/* Claims ask for more, and leave what they asked, but for a list of words. */
	struct arena a = {0};
	struct claims claims;
	claims_build(&a, &couple.story, comparison, &claims);
	arena_free(&a);
	expect_at_most(comparison_bytes(comparison), 15);
}
END_TEST

START_TEST(articles_take)
{
	size_t bytes = 0;
	for (int32_t i = 0; i < couple.story.n; i++)
		bytes += couple.story.at[i]->arena.used + (size_t)couple.story.at[i]->bytes.cap;
	expect_at_most(bytes, 24);
}
END_TEST

/* With a date in each sentence. */
START_TEST(timeline_takes)
{
	while (story_time(&couple.story))
		continue;
	size_t bytes = couple.story.timeline_arena.used + couple.story.entities_arena.used;
	expect_at_most(bytes, 13);
}
END_TEST

Suite *suite_compare_memory(void)
{
	Suite *s = suite_create("compare_memory");
	TCase *c = tcase_create("memory");
	tcase_add_checked_fixture(c, setup, teardown);
	tcase_add_test(c, comparing_takes);
	tcase_add_test(c, articles_take);
	tcase_add_test(c, timeline_takes);
	suite_add_tcase(s, c);
	return s;
}
