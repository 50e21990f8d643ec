#include "config.h"

#include "core/import/jsonld.h"

#include <check.h>

#include "tests/unit/same.h"

static struct arena arena;
static struct jsonld got;

static void setup(void)
{
	got = (struct jsonld){0};
}

static void teardown(void)
{
	arena_free(&arena);
}

static const struct {
	const char *json, *headline, *authors, *publisher;
} texts[] = {
	{"{\"@type\":\"NewsArticle\",\"headline\":\"A\",\"author\":\"Ann\"}", "A", "Ann", ""},
	{"{\"@type\":[\"Thing\",\"BlogPosting\"],\"name\":\"B\",\"author\":{\"name\":\"Ann\"},"
	 "\"publisher\":{\"name\":\"Post\"}}",
		"B", "Ann", "Post"},
	{"[{\"@type\":\"WebSite\",\"name\":\"no\"},{\"@type\":\"Article\",\"headline\":\"C\","
	 "\"author\":[{\"name\":\"Ann\"},\"Cy\",{}]}]",
		"C", "Ann, Cy", ""},
	{"{\"@graph\":[{\"@type\":\"Person\"},{\"@type\":\"Report\",\"headline\":\"D\"}]}", "D", "",
		""},
	{"[{\"@graph\":[{\"@type\":\"Article\",\"headline\":\"E\"}]}]", "E", "", ""},
	{"<!--\n{\"@type\":\"Article\",\"headline\":\"F\"}\n//-->", "F", "", ""},
	{"{\"@type\":\"Article\",\"headline\":7,\"author\":[[]]}", "", "", ""},
};

START_TEST(test_article)
{
	ck_assert(jsonld_parse(&arena, str_of(texts[_i].json), &got));
	ck_assert_same(got.headline, str_of(texts[_i].headline));
	ck_assert_same(got.authors, str_of(texts[_i].authors));
	ck_assert_same(got.publisher, str_of(texts[_i].publisher));
}
END_TEST

static const char *const none[] = {
	"",
	"{",
	"{\"@type\":\"WebSite\"}",
	"{\"@type\":\"Article\",",
	"[1,2,null]",
	"{\"@graph\":{\"@type\":\"Article\"}}",
};

START_TEST(test_none)
{
	ck_assert(!jsonld_parse(&arena, str_of(none[_i]), &got));
	ck_assert_int_eq(got.headline.len, 0);
}
END_TEST

START_TEST(test_body)
{
	struct str json =
		STR("{\"@type\":\"Article\",\"articleBody\":\"one \\u00e9\",\"inLanguage\":"
		    "\"fr\",\"datePublished\":\"2024-05-03T10:00Z\"}");
	ck_assert(jsonld_parse(&arena, json, &got));
	ck_assert_same(got.body, STR("one \u00E9"));
	ck_assert_same(got.language, STR("fr"));
	ck_assert_same(got.published, STR("2024-05-03T10:00Z"));
}
END_TEST

Suite *suite_import_jsonld(void)
{
	Suite *s = suite_create("import/jsonld");
	TCase *t = tcase_create("articles");
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_loop_test(t, test_article, 0, LENGTH(texts));
	tcase_add_loop_test(t, test_none, 0, LENGTH(none));
	tcase_add_test(t, test_body);
	suite_add_tcase(s, t);
	return s;
}
