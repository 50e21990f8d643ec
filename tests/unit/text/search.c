#include "config.h"

#include "core/text/search.h"

#include <check.h>

#include "core/base/buf.h"
#include "tests/unit/same.h"

static struct arena arena;
static struct buf said;
static struct search *search;
static struct err err;

static void teardown(void)
{
	search_close(search);
	search = NULL;
	err = (struct err){0};
	buf_free(&said);
	arena_free(&arena);
}

static void open(const char *pattern)
{
	search = search_open(str_of(pattern), &err);
	ck_assert_msg(search != NULL, "%s: %s", pattern, err.text);
}

static const struct {
	const char *pattern, *text, *hits; /* each hit as it stands in the text, | between */
} finds[] = {
	{"river", "The River rose; rivers rise.", "River|river"},
	{"River", "The River rose; rivers rise.", "River"},
	{"aa", "aaaaa", "aa|aa"},
	{"cafe", "Caf\u00E9, cafe\u0301, CAFE.", "Caf\u00E9|cafe\u0301|CAFE"},
	{"caf\u00E9", "Caf\u00E9, cafe\u0301, cafe.", "Caf\u00E9|cafe\u0301"},
	{"\"no\" - yes", "\u201Cno\u201D \u2014\nyes", "\u201Cno\u201D \u2014\nyes"},
	{"the bank", "the\n   bank", "the\n   bank"},
	{"ss", "Stra\u00DFe", "\u00DF"},
	{"s", "\u00DF", "\u00DF"},
	{"x", "river", ""},
	{"/", "a/b", "/"},
	{"//", "a//b", "//"},
	{"\\vr[io]\\w+", "River rose.", "River|rose"},
	{"/r[io]\\w+/", "River rose.", "River|rose"},
	{"/R[io]\\w+/", "River rose.", "River"},
	{"/\\S+e\\b/", "The Rose e", "The|Rose"},
	{"/^the/", "The other the", "The"},
	{"/x*/", "axxb", "xx"},
	{"/caf./", "caf\u00E9 cafe\u0301s", "caf\u00E9|cafe\u0301"},
	{"/[\u4E00-\u9FFF]/", "a\u4E2Db", "\u4E2D"},
	{"/\U0001F600./", "\U0001F600\U0001F601x", "\U0001F600\U0001F601"},
};

START_TEST(test_hits)
{
	struct spans hits;
	struct str text = str_of(finds[_i].text);
	open(finds[_i].pattern);
	ck_assert_same(search_pattern(search), str_of(finds[_i].pattern));
	ck_assert(search_hits(search, &arena, text, 100, &hits, &err));
	for (int32_t i = 0; i < hits.n; i++) {
		buf_add(&said, i > 0 ? STR("|") : STR(""));
		buf_add(&said, str_sub(text, hits.at[i].beg - 100, hits.at[i].end - 100));
	}
	ck_assert_same(buf_str(&said), str_of(finds[_i].hits));
}
END_TEST

START_TEST(test_wrong)
{
	static const char *const patterns[] = {"", "\\v", "/(/", "\\v[a", "/a{2,1}/", "/\\p{Xx}/"};
	for (int i = 0; i < LENGTH(patterns); i++) {
		ck_assert_ptr_null(search_open(str_of(patterns[i]), &err));
		ck_assert_int_eq(err.kind, ERR_USAGE);
	}
	for (int i = 0; i < 2000; i++)
		buf_add_char(&said, 'x');
	ck_assert_ptr_null(search_open(buf_str(&said), &err));
}
END_TEST

/* A pattern that runs away ends with an error. */
START_TEST(test_runaway)
{
	struct spans hits;
	open("/(a*)*b/");
	for (int i = 0; i < 5000; i++)
		buf_add_char(&said, 'a');
	ck_assert(!search_hits(search, &arena, buf_str(&said), 0, &hits, &err));
	ck_assert_int_eq(err.kind, ERR_USAGE);
}
END_TEST

static struct document document_of(struct str text)
{
	struct document d = {.text = text};
	struct raw raw;
	struct blocks_work work = {0};
	raw_init(&raw, &arena);
	raw_plain(&raw, text, true);
	raw_finish(&raw);
	while (blocks_step(&arena, &raw, &d.blocks, &work))
		;
	return d;
}

START_TEST(test_next)
{
	struct document d = document_of(STR("One cat.\n\nNo dog.\n\nTwo cats, a cat."));
	static const struct {
		int32_t from;
		int dir;
		int32_t beg; /* -1: none */
	} rows[] = {
		{0, 1, 4},
		{4, 1, 4},
		{5, 1, 23},
		{24, 1, 31},
		{32, 1, -1},
		{999, 1, -1},
		{999, -1, 31},
		{31, -1, 23},
		{23, -1, 4},
		{12, -1, 4},
		{4, -1, -1},
		{0, -1, -1},
	};
	open("cat");
	for (int i = 0; i < LENGTH(rows); i++) {
		struct span s;
		bool found = search_next(search, &d, rows[i].from, rows[i].dir, &s, &err);
		ck_assert_msg((found ? s.beg : -1) == rows[i].beg, "row %d", i);
	}
	ck_assert_int_eq(err.kind, ERR_NONE);
}
END_TEST

START_TEST(test_count)
{
	for (int i = 0; i < 5000; i++)
		buf_add(&said, STR("A cat and another cat.\n\n"));
	struct document d = document_of(buf_str(&said));
	int32_t block = 0, count = 0, steps = 1;
	open("/c[a]t/");
	while (search_count_step(search, &d, &block, &count, &err))
		steps++;
	ck_assert_int_eq(count, 10000);
	ck_assert_int_gt(steps, 3);
	ck_assert_int_eq(err.kind, ERR_NONE);
}
END_TEST

Suite *suite_text_search(void)
{
	Suite *s = suite_create("text_search");
	TCase *t = tcase_create("all");
	tcase_add_checked_fixture(t, NULL, teardown);
	tcase_add_loop_test(t, test_hits, 0, LENGTH(finds));
	tcase_add_test(t, test_wrong);
	tcase_add_test(t, test_runaway);
	tcase_add_test(t, test_next);
	tcase_add_test(t, test_count);
	suite_add_tcase(s, t);
	return s;
}
