/* Names of whole documents: places, kinds of blocks, a floor for the model. */
#include "config.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>

#include "core/base/buf.h"
#include "core/entity/mention.h"
#include "tests/unit/entity/marked.h"
#include "tests/unit/same.h"

Suite *suite_entity_mention(void);

static struct arena arena;
static struct segmenter *segmenter;
static struct model model;
static struct tagger tagger;

static void setup(void)
{
	char path[4096];
	struct err e;
	const char *tree = getenv("top_srcdir");
	arena = (struct arena){0};
	segmenter = segmenter_open(&e);
	ck_assert_ptr_nonnull(segmenter);
	snprintf(path, sizeof path, "%s/data/names", tree != NULL ? tree : ".");
	ck_assert_msg(model_open(&model, path, &e), "%s", e.text);
	tagger_open(&tagger, &model);
}

static void teardown(void)
{
	tagger_close(&tagger);
	model_close(&model);
	segmenter_close(segmenter);
	arena_free(&arena);
}

static void read_document(struct document *d, struct str text)
{
	struct raw raw;
	raw_init(&raw, &arena);
	raw_plain(&raw, text, false);
	raw_finish(&raw);
	document_open(d, &raw);
	document_finish(d, segmenter);
}

static void read_block(struct raw *r, enum block_kind kind, const char *text)
{
	raw_begin(r, kind, 1, true, false);
	raw_text(r, str_of(text));
	raw_end(r);
}

/* The names of one sentence, in brackets. */
static struct str found(struct document *d, struct tagger *t)
{
	struct mentions m;
	struct buf b = {0};
	int32_t from = 0;
	mentions_build(&arena, d, t, &m);
	for (int32_t i = 0; i < m.n; i++) {
		struct span s = m.at[i].span;
		ck_assert_int_le(from, s.beg);
		ck_assert_int_lt(s.beg, s.end);
		ck_assert_int_le(d->sentences.at[m.at[i].sentence].span.beg, s.beg);
		ck_assert_int_ge(d->sentences.at[m.at[i].sentence].span.end, s.end);
		buf_add(&b, str_sub(d->text, from, s.beg));
		buf_printf(&b, "[%s %.*s]", name_type_name((enum name_type)m.at[i].type),
			STR_ARG(span_text(d->text, s)));
		from = s.end;
	}
	buf_add(&b, str_from(d->text, from));
	struct str out = buf_dup(&arena, &b);
	buf_free(&b);
	return out;
}

/* What must be right: plain cases that no new model may lose. */
static const char *const sure[] = {
	"Prime Minister [PER Laura Kettering] met officials in [LOC Berlin] on Monday.",
	"The [LOC United States] and [LOC China] will talk again in [LOC Geneva].",
	"[MISC Japanese] troops left [LOC Iraq] before winter.",
	("\u201cWe will wait,\u201d said [PER Thomas Becker], a spokesman for the [ORG European "
	 "Commission]."),
	"The [ORG United Nations] sent envoys to [LOC Sudan]\u2019s capital.",
	"Nobody was hurt when the train stopped.",
	"",
};

START_TEST(test_sure)
{
	struct document d;
	read_document(&d, marked_plain(&arena, sure[_i]));
	ck_assert_same(found(&d, &tagger), str_of(sure[_i]));
}
END_TEST

START_TEST(test_without_a_model)
{
	struct document d;
	struct tagger none;
	tagger_open(&none, NULL);
	read_document(&d, STR("The HMS Swift left Oslo for a rest. Ada Holm was on board of it."));
	ck_assert_same(found(&d, &none),
		STR("The [MISC HMS Swift] left Oslo for a rest. Ada Holm was on board of it."));
	tagger_close(&none);
}
END_TEST

START_TEST(test_blocks)
{
	struct raw raw;
	struct document d;
	raw_init(&raw, &arena);
	read_block(&raw, BLOCK_TITLE, "Berlin waits for an answer");
	read_block(&raw, BLOCK_BYLINE, "By Laura Kettering");
	read_block(&raw, BLOCK_BODY, "The talks in Berlin went on for the whole of the day.");
	read_block(&raw, BLOCK_CAPTION, "Laura Kettering in Berlin last week.");
	read_block(&raw, BLOCK_BOILERPLATE, "Read more about Berlin");
	raw_finish(&raw);
	document_open(&d, &raw);
	document_finish(&d, segmenter);
	ck_assert_same(found(&d, &tagger),
		STR("[LOC Berlin] waits for an answer\n\nBy [PER Laura Kettering]\n\n"
		    "The talks in [LOC Berlin] went on for the whole of the day.\n\n"
		    "[PER Laura Kettering] in [LOC Berlin] last week.\n\nRead more about Berlin"));
}
END_TEST

/* All that can be thrown at it: no crash, spans in order. */
START_TEST(test_odd_input)
{
	static const char *const piece[] = {"THE WHOLE TOWN OF OSLO IS WAITING FOR NATO ",
		"ada holm met laura kettering in oslo ", "Q", "Ada Holm, Laura Kettering, ",
		"\u6771\u4eac\u3067\u4f1a\u8b70 ",
		"\u041c\u043e\u0441\u043a\u0432\u0430 \u0436\u0434\u0435\u0442 ", "U.S.U.K.",
		"- - A-B-", "' 's'S ", "\n\n", "USS ", "(", "\xC3\x28 "};
	struct buf b = {0};
	struct document d;
	for (int i = 0; i < 3000; i++)
		buf_add(&b, str_of(piece[_i]));
	read_document(&d, buf_str(&b));
	buf_free(&b);
	found(&d, &tagger);
}
END_TEST

START_TEST(test_find)
{
	struct mention at[] = {
		{{4, 9}, 0, NAME_PER, RULE_MODEL}, {{12, 15}, 0, NAME_LOC, RULE_MODEL}};
	const struct mentions m = {at, 2};
	static const int32_t rows[][2] = {
		{0, 0}, {4, 0}, {8, 0}, {9, 1}, {14, 1}, {15, 2}, {99, 2}};
	for (int i = 0; i < LENGTH(rows); i++)
		ck_assert_int_eq(mentions_find(&m, rows[i][0]), rows[i][1]);
}
END_TEST

Suite *suite_entity_mention(void)
{
	Suite *s = suite_create("entity_mention");
	TCase *t = tcase_create("mention");
	tcase_set_timeout(t, 60);
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_loop_test(t, test_sure, 0, LENGTH(sure));
	tcase_add_test(t, test_without_a_model);
	tcase_add_test(t, test_blocks);
	tcase_add_loop_test(t, test_odd_input, 0, 13);
	tcase_add_test(t, test_find);
	suite_add_tcase(s, t);
	return s;
}
