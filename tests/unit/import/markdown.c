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

static const struct {
	const char *text, *blocks;
} texts[] = {
	{"", ""},
	{"one\ntwo", "body: one two\n"},
	{"one  \ntwo\\\nthree", "body: one / two / three\n"},
	{"# One *two*\n\n# Three\n\n## Four",
		"title1!: One two\nheading1!: Three\nheading2!: Four\n"},
	{"text\n\n# Late", "body: text\nheading1!: Late\n"},
	{"## Second first\n\n# One", "heading2!: Second first\nheading1!: One\n"},
	{"> said\n> she\n>\n> > deeper", "quote!: said she\nquote!: deeper\n"},
	{"- a\n- b\n  1. c\n\n     d\n", "list1!: a\nlist1!: b\nlist2!: c\nlist2!: d\n"},
	{"    code  x\n     y", "body!#: code  x /  y\n"},
	{"```c\nint  x;\n\n```", "body!#: int  x;\n"},
	{"![The *pier*](a.png)", "caption!: The pier\n"},
	{"See ![the pier](a.png) there", "body: See the pier there\n"},
	{"<div class=x>\n<p>one &amp; two<p>three</div>", "body: one & two\nbody: three\n"},
	{"a <b>b</b><br>c <!-- d -->", "body: a b / c\n"},
	{"<script>\nalert(1)\n</script>\n\ntext", "body: text\n"},
	{"`a  b` &copy; \\*", "body: a b \u00A9 *\n"},
	{"| a | b |\n|---|:-:|\n| 1 | 2 |", "body: | a | b | / | 1 | 2 |\n"},
	{"a\n***\nb", "body: a\nbody: b\n"},
	{"---\ntitle: T\n---\n# H", "title1!: H\n"},
};

START_TEST(test_blocks)
{
	import_markdown(&arena, str_of(texts[_i].text), &raw);
	ck_assert_same(dump_blocks(&arena, &raw), str_of(texts[_i].blocks));
}
END_TEST

START_TEST(test_links)
{
	struct str text = STR("[one](https://example.org/1) [two](b.md) <https://example.org/3>\n\n"
			      "[four][r]\n\n[r]: mailto:a@example.org");
	import_markdown(&arena, text, &raw);
	ck_assert_same(
		dump_links(&arena, &raw), STR("https://example.org/1 -> one\n"
					      "https://example.org/3 -> https://example.org/3\n"
					      "mailto:a@example.org -> four\n"));
}
END_TEST

START_TEST(test_meta)
{
	import_markdown(&arena, STR("---\nauthor: Ann\n---\n# The *tide*\n\ntext"), &raw);
	ck_assert_same(raw.title.value, STR("The tide"));
	ck_assert_same(raw.author.value, STR("Ann"));
	import_markdown(&arena, STR("---\ntitle: Head\n---\n# Body"), &raw);
	ck_assert_same(raw.title.value, STR("Head"));
}
END_TEST

static const char *const hostile[] = {"> ", "- ", "![", "[a](", "*a _b ", "<p>\n\n", "`", "&amp;"};

START_TEST(test_hostile)
{
	struct buf text = {0};
	for (int i = 0; i < 30000; i++)
		buf_add(&text, str_of(hostile[_i]));
	import_markdown(&arena, buf_str(&text), &raw);
	buf_free(&text);
	ck_assert_int_ge(raw.text.len, 0);
}
END_TEST

Suite *suite_import_markdown(void)
{
	Suite *s = suite_create("import/markdown");
	TCase *t = tcase_create("texts");
	tcase_add_checked_fixture(t, NULL, teardown);
	tcase_add_loop_test(t, test_blocks, 0, LENGTH(texts));
	tcase_add_loop_test(t, test_hostile, 0, LENGTH(hostile));
	tcase_add_test(t, test_links);
	tcase_add_test(t, test_meta);
	tcase_set_timeout(t, 60);
	suite_add_tcase(s, t);
	return s;
}
