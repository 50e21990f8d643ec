#include "config.h"

#include "core/import/htmlmeta.h"

#include <check.h>

#include "core/import/import.h"
#include "tests/unit/same.h"

static struct arena arena;
static struct raw raw;

static void teardown(void)
{
	arena_free(&arena);
}

static const struct {
	const char *html, *value;
	enum meta_rank rank;
} titles[] = {
	{"<p>x", "", META_NONE},
	{"<title> Ferry runs\n again </title>", "Ferry runs again", META_TEXT},
	{"<title>Ferry runs again today | The Post</title>", "Ferry runs again today", META_TEXT},
	{"<title>The Post - Ferry runs again today</title>", "Ferry runs again today", META_TEXT},
	{"<title>Ferry - A history</title>", "Ferry - A history", META_TEXT},
	{"<title>a</title><meta property=og:title content='Ferry &amp; pier'>", "Ferry & pier",
		META_TAG},
	{"<meta name=twitter:title content=b><meta property=og:title content=a>", "a", META_TAG},
	{"<meta name='x DC.Title' content=a>", "a", META_TAG},
	{"<meta property=og:title content=a><script type=application/ld+json>"
	 "{\"@type\":\"Article\",\"headline\":\"Q&amp;amp;A\"}</script>",
		"Q&amp;A", META_STRUCTURED},
	{"<meta property=og:title content='  '><title>b</title>", "b", META_TEXT},
	{"<h1>Only a heading</h1>", "Only a heading", META_GUESS},
};

START_TEST(test_title)
{
	import_html(&arena, str_of(titles[_i].html), &raw);
	ck_assert_same(raw.title.value, str_of(titles[_i].value));
	ck_assert_int_eq(raw.title.rank, titles[_i].rank);
}
END_TEST

static const struct {
	const char *html, *author;
} authors[] = {
	{"<meta name=author content='By Ann Bell'>", "Ann Bell"},
	{"<meta property=article:author content='https://example.org/ann'>", ""},
	{"<p>x <a rel=author href=/ann>Ann Bell</a>", "Ann Bell"},
	{"<span itemprop=author>by Ann Bell</span><div class=author>Someone</div>", "Ann Bell"},
	{"<div class=byline>By Ann Bell</div>", "Ann Bell"},
	{"<div class=author-menu>Sign in | Register</div>", ""},
	{"<div class=author hidden>Ann</div>", ""},
};

START_TEST(test_author)
{
	import_html(&arena, str_of(authors[_i].html), &raw);
	ck_assert_same(raw.author.value, str_of(authors[_i].author));
}
END_TEST

static const struct {
	const char *html, *date;
} dates[] = {
	{"<meta property=article:published_time content=2024-05-03T10:00:00Z>",
		"2024-05-03T10:00:00Z"},
	{"<meta name=date content=2020-01-01><meta itemprop=datePublished content=2024-05-03>",
		"2024-05-03"},
	{"<time datetime=2024-05-03>3 May</time>", "2024-05-03"},
	{"<time datetime=2020-01-01>x</time><time itemprop=datePublished "
	 "datetime=2024-05-03>y</time>",
		"2024-05-03"},
	{"<p>3 May 2024", ""},
};

START_TEST(test_date)
{
	import_html(&arena, str_of(dates[_i].html), &raw);
	ck_assert_same(raw.date.value, str_of(dates[_i].date));
}
END_TEST

static const struct {
	const char *html, *source, *language;
} others[] = {
	{"<html lang=en-GB><meta property=og:site_name content='The Post'>", "The Post", "en-GB"},
	{"<title>Ferry runs again today | The Post</title>", "The Post", ""},
	{"<link rel=canonical href=https://www.example.org/a>", "example.org", ""},
	{"<meta http-equiv=Content-Language content=de>", "", "de"},
	{"<link rel=canonical href=/a>", "", ""},
};

START_TEST(test_other)
{
	import_html(&arena, str_of(others[_i].html), &raw);
	ck_assert_same(raw.source.value, str_of(others[_i].source));
	ck_assert_same(raw.language.value, str_of(others[_i].language));
}
END_TEST

Suite *suite_import_htmlmeta(void)
{
	Suite *s = suite_create("import/htmlmeta");
	TCase *t = tcase_create("pages");
	tcase_add_checked_fixture(t, NULL, teardown);
	tcase_add_loop_test(t, test_title, 0, LENGTH(titles));
	tcase_add_loop_test(t, test_author, 0, LENGTH(authors));
	tcase_add_loop_test(t, test_date, 0, LENGTH(dates));
	tcase_add_loop_test(t, test_other, 0, LENGTH(others));
	suite_add_tcase(s, t);
	return s;
}
