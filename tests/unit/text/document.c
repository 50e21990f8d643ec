#include "config.h"

#include "core/text/document.h"

#include <check.h>

#include "core/base/arena.h"
#include "core/base/buf.h"
#include "tests/unit/same.h"

static struct arena arena;
static struct segmenter *segmenter;
static struct raw raw;
static struct document doc;

static void setup(void)
{
	segmenter = segmenter_open(NULL);
	ck_assert_ptr_nonnull(segmenter);
	raw_init(&raw, &arena);
}

static void teardown(void)
{
	segmenter_close(segmenter);
	arena_free(&arena);
}

static void open_plain(struct str text)
{
	raw_plain(&raw, text, true);
	raw_finish(&raw);
	document_open(&doc, &raw);
}

static void lay(enum block_kind kind, struct str text)
{
	raw_begin(&raw, kind, 0, true, false);
	raw_text(&raw, text);
	raw_end(&raw);
}

START_TEST(test_laid)
{
	raw_meta(&raw, &raw.title, META_TAG, STR("Rain"));
	lay(BLOCK_TITLE, STR("Rain falls on the hills"));
	lay(BLOCK_BYLINE, STR("By Bo Li"));
	lay(BLOCK_BODY, STR("It rained. Mr. Holm left for the day."));
	lay(BLOCK_BOILERPLATE, STR("Share this. Now."));
	raw_finish(&raw);
	document_open(&doc, &raw);
	document_finish(&doc, segmenter);
	ck_assert(doc.done);
	ck_assert_same(doc.title.value, STR("Rain"));
	ck_assert_same(doc.language, STR("en"));
	ck_assert_int_eq(doc.blocks.n, 4);
	ck_assert_int_eq(doc.sentences.n, 6);
	ck_assert_int_eq(doc.counted, 3);
	ck_assert_int_eq(doc.words, 5 + 2 + 6);
	ck_assert_int_eq(doc.sentences.at[3].block, 2);
	ck_assert_same(
		span_text(doc.text, doc.sentences.at[3].span), STR("Mr. Holm left for the day."));
}
END_TEST

START_TEST(test_sentence_at)
{
	lay(BLOCK_BODY, STR("One.  Two."));
	lay(BLOCK_BODY, STR("Three."));
	raw_finish(&raw); /* "One. Two.\n\nThree." */
	document_open(&doc, &raw);
	ck_assert_int_eq(document_sentence(&doc, 0), -1);
	document_finish(&doc, segmenter);
	static const int32_t at[] = {-1, 0, 3, 4, 5, 9, 10, 11, 99},
			     want[] = {0, 0, 0, 0, 1, 1, 1, 2, 2};
	for (int i = 0; i < LENGTH(at); i++)
		ck_assert_int_eq(document_sentence(&doc, at[i]), want[i]);
}
END_TEST

START_TEST(test_words)
{
	struct spans words;
	lay(BLOCK_BODY, STR("One two."));
	lay(BLOCK_BODY, STR("Three, four."));
	raw_finish(&raw);
	document_open(&doc, &raw);
	document_finish(&doc, segmenter);
	document_words(&doc, segmenter, &arena, 1, &words);
	ck_assert_int_eq(words.n, 2);
	ck_assert_same(span_text(doc.text, words.at[1]), STR("four"));
	document_words(&doc, segmenter, &arena, 2, &words);
	ck_assert_int_eq(words.n, 0);
	document_words(&doc, segmenter, &arena, -1, &words);
	ck_assert_int_eq(words.n, 0);
}
END_TEST

START_TEST(test_empty)
{
	open_plain(STR(" \n\n"));
	document_reach(&doc, segmenter, 0);
	document_finish(&doc, segmenter);
	ck_assert(doc.done);
	ck_assert(!document_step(&doc, segmenter));
	ck_assert_int_eq(doc.blocks.n, 0);
	ck_assert_int_eq(document_sentence(&doc, 0), -1);
	ck_assert_same(doc.language, STR("und"));
}
END_TEST

/* However the work is divided, the result is the same. */
START_TEST(test_reach_and_steps)
{
	struct buf text = {0};
	while (text.len < 200 * 1024)
		buf_add(&text, STR("It rained on the hills. Then it was dry for a day.\n\n"));
	open_plain(buf_str(&text));
	document_reach(&doc, segmenter, 40000);
	ck_assert_int_gt(doc.blocks.at[doc.blocks.n - 1].span.end, 40000);
	ck_assert_int_lt(doc.blocks.at[doc.blocks.n - 1].span.end, 120000);
	int32_t most = 0, segmented = 0;
	while (document_step(&doc, segmenter)) {
		int32_t bytes = 0;
		for (; segmented < doc.segmented; segmented++)
			bytes += doc.blocks.at[segmented].span.end -
				 doc.blocks.at[segmented].span.beg;
		most = bytes > most ? bytes : most;
	}
	int32_t sentences = doc.sentences.n, blocks = doc.blocks.n;
	buf_free(&text);
	ck_assert_int_le(most, 32 * 1024);
	ck_assert_int_eq(sentences, 2 * blocks);
}
END_TEST

static const struct {
	const char *text, *said;
	enum meta_rank rank;
	const char *tag;
} languages[] = {
	{"The talks were over and it was late in the day.", "de", META_TAG, "en"},
	{"The talks were over and it was late in the day.", "de", META_STORY, "de"},
	{"Tokyo", "en-GB", META_TAG, "en"},
	{"Tokyo", "?", META_TAG, "und"},
	{"Tokyo", "", META_NONE, "und"},
};

START_TEST(test_language)
{
	raw_meta(&raw, &raw.language, languages[_i].rank, str_of(languages[_i].said));
	open_plain(str_of(languages[_i].text));
	ck_assert_same(doc.language, str_of(languages[_i].tag));
}
END_TEST

Suite *suite_text_document(void)
{
	Suite *s = suite_create("text/document");
	TCase *t = tcase_create("document");
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_test(t, test_laid);
	tcase_add_test(t, test_sentence_at);
	tcase_add_test(t, test_words);
	tcase_add_test(t, test_empty);
	tcase_add_test(t, test_reach_and_steps);
	tcase_add_loop_test(t, test_language, 0, LENGTH(languages));
	suite_add_tcase(s, t);
	return s;
}
