#include "config.h"

#include <check.h>

#include "core/base/buf.h"
#include "core/import/import.h"
#include "tests/unit/import/dump.h"
#include "tests/unit/same.h"

static struct arena arena;
static struct raw raw;

static void teardown(void)
{
	arena_free(&arena);
}

/* A paragraph that is main text wherever it stands. */
#define PROSE                                                                                      \
	"The harbour of Northwick, closed since the storm in March, will open again on Monday, "   \
	"the town council said, and the ferry, which had been laid up, will run twice a day. "     \
	"Fishermen, traders and the owners of the small hotels had asked for that for weeks."

static const struct {
	const char *html, *blocks;
} pages[] = {
	{"", ""},
	{"<p>" PROSE, "body: " PROSE "\n"},
	{"<title>Harbour opens</title><h1>Harbour opens</h1><p>" PROSE,
		"title1!: Harbour opens\nbody: " PROSE "\n"},
	{"<div><p>" PROSE "</p><h2>Next <i>steps</i></h2><p>" PROSE "</div>",
		"body: " PROSE "\nheading2!: Next steps\nbody: " PROSE "\n"},
	{"<div><p>" PROSE "<blockquote>We are glad.</blockquote></div>",
		"body: " PROSE "\nquote!: We are glad.\n"},
	{"<div><p>" PROSE "<ul><li>one<ul><li>two, deeper</ul><li>three</ul></div>",
		"body: " PROSE "\nlist1!: one\nlist2!: two, deeper\nlist1!: three\n"},
	{"<nav><button>Accept</button><button>Reject</button></nav><p>" PROSE,
		"boilerplate!: Accept Reject\nbody: " PROSE "\n"},
	{"<ol><li><h2>First</h2><p>" PROSE "</li></ol>", "heading2!: First\nbody: " PROSE "\n"},
	{"<div><p>" PROSE "<pre>a  b\n  c</pre></div>", "body: " PROSE "\nbody#: a  b /   c\n"},
	{"<div><p>" PROSE "<figure><img src=a><figcaption>The pier</figcaption></figure></div>",
		"body: " PROSE "\ncaption!: The pier\n"},
	{"<div>" PROSE "<br>Second line.<br><br>Second paragraph, short.</div>",
		"body: " PROSE " / Second line.\nbody: Second paragraph, short.\n"},
	{"<nav><a href=/>Home</a></nav><p>" PROSE "<footer>All rights reserved</footer>",
		"boilerplate!: Home\nbody: " PROSE "\nboilerplate!: All rights reserved\n"},
	{"<title>T</title><h1>The only heading</h1><p class=byline>By Ann Bell</p>"
	 "<time datetime=2024-05-03>3 May</time><div><p>" PROSE "</div>",
		"title1!: The only heading\nbyline!: By Ann Bell\ndateline!: 3 May\nbody: " PROSE
		"\n"},
	{"<div><p>" PROSE "<table><tr><th>Day<th>Ferries<tr><td>Mon<td>2<tr><td>Tue<td>2"
	 "<tr><td>Wed<td>3<tr><td>Thu<td>3</table></div>",
		"body: " PROSE "\nbody!: Day Ferries / Mon 2 / Tue 2 / Wed 3 / Thu 3\n"},
	{"<p>a<p>b", "body: a\nbody: b\n"},
};

START_TEST(test_blocks)
{
	import_html(&arena, str_of(pages[_i].html), &raw);
	ck_assert_same(dump_blocks(&arena, &raw), str_of(pages[_i].blocks));
}
END_TEST

static const struct {
	const char *html, *links;
} links[] = {
	{"<p>" PROSE " <a href='https://example.org/x'>more <b>here</b></a> now",
		"https://example.org/x -> more here\n"},
	{"<p>a <a href='javascript:x()'>b</a> <a href='/c'>c</a> <a href='#d'>d</a>", ""},
	{"<base href='https://example.org/news/'><p><a href='/c'>c</a> <a href=e>e</a>",
		"https://example.org/c -> c\nhttps://example.org/news/e -> e\n"},
	{"<link rel=canonical href='https://example.org/a/b'><a href='../c?d=1'>c</a>",
		"https://example.org/c?d=1 -> c\n"},
	{"<base href='file:///etc/'><a href='passwd'>c</a>", ""},
	{"<a href='mailto:a@example.org'>a</a>", "mailto:a@example.org -> a\n"},
	{"<a href='https://example.org/x'><p>one</p><p>two</p></a>",
		"https://example.org/x -> one\nhttps://example.org/x -> two\n"},
	{"<a name=x>a</a>", ""},
};

START_TEST(test_links)
{
	import_html(&arena, str_of(links[_i].html), &raw);
	ck_assert_same(dump_links(&arena, &raw), str_of(links[_i].links));
}
END_TEST

static void import_many(const char *one, int32_t times, const char *last)
{
	struct buf page = {0};
	for (int32_t i = 0; i < times; i++)
		buf_add(&page, str_of(one));
	buf_add(&page, str_of(last));
	import_html(&arena, buf_str(&page), &raw);
	buf_free(&page);
}

static const struct {
	const char *one;
	int32_t times;
	const char *text;
} hostile[] = {
	{"<div>", 100000, "end"},
	{"<b><i>", 50000, "end"},
	{"<table><tr><td>", 50000, "end"},
	{"<ul><li><blockquote>", 30000, "end"},
	{"<title>", 50000, ""}, /* a title is no visible text */
	{"<p hidden>", 50000, ""},
	{"<a href='https://example.org/'>", 50000, "end"},
	{"<div class=author>", 50000, "end"},
	{"<article itemprop=articleBody>", 50000, "end"},
};

START_TEST(test_hostile)
{
	import_many(hostile[_i].one, hostile[_i].times, "end");
	ck_assert_same(raw.text, str_of(hostile[_i].text));
}
END_TEST

START_TEST(test_clean)
{
	import_html(&arena, STR("<p>a&#x202E;b\x1B]0;x\x07 &#155;31m &#27;"), &raw);
	ck_assert_same(raw.text, STR("a<U+202E>b]0;x \u203A31m"));
}
END_TEST

START_TEST(test_flat)
{
	struct buf page = {0};
	for (int i = 0; i < 50000; i++)
		buf_add(&page, STR("<div>"));
	for (int i = 0; i < 200000; i++)
		buf_add(&page, STR("</b>"));
	buf_add(&page, STR("end"));
	import_html(&arena, buf_str(&page), &raw);
	buf_free(&page);
	ck_assert_same(raw.text, STR("end"));
	ck_assert_int_eq(raw.warnings.n, 1);
}
END_TEST

Suite *suite_import_html(void)
{
	Suite *s = suite_create("import/html");
	TCase *t = tcase_create("pages");
	tcase_add_checked_fixture(t, NULL, teardown);
	tcase_add_loop_test(t, test_blocks, 0, LENGTH(pages));
	tcase_add_loop_test(t, test_links, 0, LENGTH(links));
	tcase_add_loop_test(t, test_hostile, 0, LENGTH(hostile));
	tcase_add_test(t, test_clean);
	tcase_add_test(t, test_flat);
	tcase_set_timeout(t, 60);
	suite_add_tcase(s, t);
	return s;
}
