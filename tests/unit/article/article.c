#include "config.h"

#include "core/article/article.h"

#include <check.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/day.h"
#include "tests/unit/folder.h"
#include "tests/unit/same.h"

static struct article article;
static struct segmenter *segmenter;

static void setup(void)
{
	folder_setup();
	segmenter = segmenter_open(NULL);
	ck_assert_ptr_nonnull(segmenter);
}

static void teardown(void)
{
	segmenter_close(segmenter);
	article_free(&article);
	folder_teardown();
}

static const char body[] =
	"The river rose by a metre in the night. Nobody was hurt, but the lower market was under "
	"water until noon, and the bridge was closed.";

static struct article_given nothing(void)
{
	return (struct article_given){
		.story_date = DAY_NONE, .dct = DAY_NONE, .default_date = DAY_NONE};
}

static void take(const char *head, const struct article_given *given)
{
	struct buf bytes = {0};
	buf_add(&bytes, str_of(head));
	buf_add(&bytes, str_of(body));
	article_init(&article, STR("-"), STR("k"), given);
	article_take(&article, &bytes);
	ck_assert_int_eq(bytes.len, 0);
	ck_assert(article_build(&article, segmenter, NULL));
}

static const char full[] = "Flood closes the bridge\n\nBy Ann Lee, staff writer\n\n"
			   "The Harbour Times\n\nMay 9, 2023\n\n";

START_TEST(test_imprint)
{
	take(full, NULL);
	ck_assert_int_eq(article.state, ARTICLE_DONE);
	ck_assert_same(article.title, STR("Flood closes the bridge"));
	ck_assert_same(article.author, STR("Ann Lee"));
	ck_assert_same(article.source, STR("The Harbour Times"));
	ck_assert_int_eq(article.date, day_of(2023, 5, 9));
	ck_assert_int_eq(article.date_rule, DATE_DATELINE);
	ck_assert_int_gt(article.doc.sentences.n, 4);
}
END_TEST

/* What the reader gives counts, and is copied. */
START_TEST(test_given)
{
	char title[] = "Given";
	struct article_given g = nothing();
	g.title = (struct str){title, 5};
	g.author = STR("Bo Ek");
	g.source = STR("Lantern");
	g.story_date = day_of(2020, 1, 2);
	take(full, &g);
	title[0] = 'X';
	ck_assert_same(article.title, STR("Given"));
	ck_assert_same(article.author, STR("Bo Ek"));
	ck_assert_same(article.source, STR("Lantern"));
	ck_assert_int_eq(article.date, day_of(2020, 1, 2));
	ck_assert_int_eq(article.date_rule, DATE_STORY);
}
END_TEST

enum { STORY = 1, DCT = 2, DEFAULT = 4 };

static const struct {
	const char *head;
	int given;
	enum date_rule rule;
	const char *date;
} rules[] = {
	{full, DCT, DATE_DCT, "2021-01-01"},
	{full, DCT | STORY, DATE_STORY, "2020-01-01"},
	{full, DEFAULT, DATE_DATELINE, "2023-05-09"},
	{"Flood closes the bridge\n\nBy Ann Lee | 8 May 2023\n\n", 0, DATE_BYLINE, "2023-05-08"},
	{"Flood of May 7, 2023 closes the bridge\n\n", 0, DATE_TEXT, "2023-05-07"},
	{"Flood closes the bridge\n\nOn May 7, 2023, it rained. ", 0, DATE_TEXT, "2023-05-07"},
	{"Flood closes the bridge\n\nIt rained. It rained on.\n\nOn May 7, 2023, it rained. ", 0,
		DATE_NONE, NULL},
	{"Flood closes the bridge\n\n", DEFAULT, DATE_DEFAULT, "2022-01-01"},
	{"Flood closes the bridge\n\n", 0, DATE_NONE, NULL},
};

START_TEST(test_date)
{
	struct article_given g = nothing();
	char got[16] = "";
	g.story_date = rules[_i].given & STORY ? day_of(2020, 1, 1) : DAY_NONE;
	g.dct = rules[_i].given & DCT ? day_of(2021, 1, 1) : DAY_NONE;
	g.default_date = rules[_i].given & DEFAULT ? day_of(2022, 1, 1) : DAY_NONE;
	take(rules[_i].head, &g);
	ck_assert_str_eq(date_rule_name(article.date_rule), date_rule_name(rules[_i].rule));
	if (article.date != DAY_NONE)
		day_format(got, article.date);
	ck_assert_str_eq(got, rules[_i].date != NULL ? rules[_i].date : "");
}
END_TEST

/* A wrapped title is one line; an author at the end counts too. */
START_TEST(test_wrapped)
{
	struct buf bytes = {0};
	buf_add(&bytes,
		STR("The flood that came in the night has closed the old bridge by the mill\n"
		    "and the lower market\n\n"
		    "The river rose by a metre in the night, and the lower market was under\n"
		    "water until noon. Nobody was hurt, but the bridge was closed, and the\n"
		    "ferry did not sail.\n\n"
		    "Ann Lee\n"));
	article_init(&article, STR("-"), STR("k"), NULL);
	article_take(&article, &bytes);
	ck_assert(article_build(&article, segmenter, NULL));
	ck_assert_same(article.title,
		STR("The flood that came in the night has closed the old bridge by the mill "
		    "and the lower market"));
	ck_assert_same(article.author, STR("Ann Lee"));
}
END_TEST

START_TEST(test_file)
{
	struct timespec times[2] = {{1000, 0}, {1000, 0}};
	folder_put("a.txt", STR("One.\n\nTwo.\n"));
	article_init(&article, STR("a.txt"), STR("a"), NULL);
	ck_assert(!article_changed(&article));
	article_reach(&article, segmenter, 0);
	ck_assert_int_eq(article.state, ARTICLE_OPEN);
	ck_assert_int_eq(article.doc.blocks.n, 2);
	ck_assert(article_build(&article, segmenter, NULL));
	ck_assert(!article_changed(&article));
	ck_assert_int_eq(utimensat(AT_FDCWD, "a.txt", times, 0), 0);
	ck_assert(article_changed(&article));
	ck_assert_int_eq(unlink("a.txt"), 0);
	ck_assert(!article_changed(&article));
}
END_TEST

START_TEST(test_failed)
{
	struct err e = {0};
	article_init(&article, STR("none.txt"), STR("none"), NULL);
	ck_assert(!article_build(&article, segmenter, &e));
	ck_assert_int_eq(article.state, ARTICLE_FAILED);
	ck_assert_int_eq(e.kind, ERR_SYSTEM);
	ck_assert_str_eq(e.text, article.err.text);
	ck_assert(!article_step(&article, segmenter));
	article_reach(&article, segmenter, 0);
}
END_TEST

START_TEST(test_sha256)
{
	char sum[65];
	struct buf bytes = {0};
	buf_add(&bytes, STR("abc"));
	article_init(&article, STR("-"), STR("k"), NULL);
	article_take(&article, &bytes);
	ck_assert(article_build(&article, segmenter, NULL));
	article_sha256(&article, sum);
	/* FIPS 180-4, first example */
	ck_assert_str_eq(sum, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}
END_TEST

Suite *suite_article_article(void)
{
	Suite *s = suite_create("article_article");
	TCase *t = tcase_create("all");
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_test(t, test_imprint);
	tcase_add_test(t, test_given);
	tcase_add_loop_test(t, test_date, 0, LENGTH(rules));
	tcase_add_test(t, test_wrapped);
	tcase_add_test(t, test_file);
	tcase_add_test(t, test_failed);
	tcase_add_test(t, test_sha256);
	suite_add_tcase(s, t);
	return s;
}
