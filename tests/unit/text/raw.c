#include "config.h"

#include "core/text/raw.h"

#include <check.h>

#include "core/base/arena.h"
#include "tests/unit/same.h"

static struct arena arena;
static struct raw raw;

static void setup(void)
{
	raw_init(&raw, &arena);
}

static void teardown(void)
{
	buf_free(&raw.buf);
	arena_free(&arena);
}

static void block(enum block_kind kind, bool pre, const char *text)
{
	raw_begin(&raw, kind, 0, false, pre);
	raw_text(&raw, str_of(text));
	raw_end(&raw);
}

static const struct {
	const char *text, *shown;
	bool pre;
} texts[] = {
	{"", "", false},
	{" \n\t ", "", false},
	{"one", "one", false},
	{"  one \n\t two  ", "one two", false},
	{"one\u00A0two", "one\u00A0two", false},
	{"a\x1B[31mb\u202Ec\xFF", "a^[[31mb<U+202E>c\uFFFD", false},
	{"\n\n  one\n   two \n\n", "  one\n   two", true},
	{" \n ", "", true},
	{"a\r\nb", "a^M\nb", true},
};

START_TEST(test_text)
{
	block(BLOCK_BODY, texts[_i].pre, texts[_i].text);
	raw_finish(&raw);
	ck_assert_same(raw.text, str_of(texts[_i].shown));
	ck_assert_int_eq(raw.blocks.n, raw.text.len > 0);
	ck_assert(!raw.plain);
}
END_TEST

START_TEST(test_blocks)
{
	block(BLOCK_TITLE, false, "Title");
	block(BLOCK_BODY, false, "  ");
	raw_begin(&raw, BLOCK_HEADING, 2, true, false);
	raw_text(&raw, STR("one "));
	raw_text(&raw, STR(" two"));
	raw_begin(&raw, BLOCK_BODY, 0, false, true); /* ends the one before */
	raw_text(&raw, STR("x\n y\n"));
	raw_text(&raw, STR("\n"));
	raw_finish(&raw);
	ck_assert_same(raw.text, STR("Title\n\none two\n\nx\n y"));
	ck_assert_int_eq(raw.blocks.n, 3);
	ck_assert_same(span_text(raw.text, raw.blocks.at[1].span), STR("one two"));
	ck_assert_int_eq(raw.blocks.at[1].kind, BLOCK_HEADING);
	ck_assert_int_eq(raw.blocks.at[1].level, 2);
	ck_assert(raw.blocks.at[1].sure);
	ck_assert_same(span_text(raw.text, raw.blocks.at[2].span), STR("x\n y"));
	ck_assert(raw.blocks.at[2].pre);
}
END_TEST

START_TEST(test_breaks)
{
	raw_break(&raw);
	raw_begin(&raw, BLOCK_BODY, 0, false, false);
	raw_break(&raw);
	raw_text(&raw, STR(" one "));
	raw_break(&raw);
	raw_break(&raw);
	raw_text(&raw, STR(" two "));
	raw_break(&raw);
	raw_end(&raw);
	raw_text(&raw, STR("loose"));
	raw_finish(&raw);
	ck_assert_same(raw.text, STR("one\ntwo\n\nloose"));
}
END_TEST

static const struct {
	const char *url;
	bool kept;
} urls[] = {
	{"https://example.org/a?b=c", true},
	{" HTTP://example.org/ ", true},
	{"mailto:a@example.org", true},
	{"javascript:alert(1)", false},
	{"data:text/html,x", false},
	{"/local", false},
	{"https://", false},
	{"https://example.org/\x1B]0;x", false},
	{"", false},
};

START_TEST(test_links)
{
	raw_begin(&raw, BLOCK_BODY, 0, false, false);
	raw_text(&raw, STR("See "));
	raw_link_begin(&raw);
	raw_text(&raw, STR(" the page "));
	raw_link_end(&raw, str_of(urls[_i].url));
	raw_text(&raw, STR("now"));
	raw_link_begin(&raw);
	raw_link_end(&raw, STR("https://example.org/empty"));
	raw_link_end(&raw, STR("https://example.org/never-begun"));
	raw_finish(&raw);
	ck_assert_same(raw.text, STR("See the page now"));
	ck_assert_int_eq(raw.links.n, urls[_i].kept);
	if (urls[_i].kept)
		ck_assert_same(span_text(raw.text, raw.links.at[0].span), STR("the page"));
}
END_TEST

START_TEST(test_link_at_end_of_pre)
{
	raw_begin(&raw, BLOCK_BODY, 0, false, true);
	raw_text(&raw, STR("a "));
	raw_link_begin(&raw);
	raw_text(&raw, STR("b\n\n"));
	raw_link_end(&raw, STR("https://example.org/"));
	raw_finish(&raw);
	ck_assert_same(span_text(raw.text, raw.links.at[0].span), STR("b"));
}
END_TEST

START_TEST(test_plain)
{
	struct str clean = STR("One.\n\n  Two \u2013 three.\n"), odd = STR("a\x07"
									   "b\xC3");
	raw_plain(&raw, clean, true);
	raw_finish(&raw);
	ck_assert_ptr_eq(raw.text.at, clean.at);
	ck_assert(raw.plain);
	raw_init(&raw, &arena);
	raw_plain(&raw, clean, false);
	raw_finish(&raw);
	ck_assert_ptr_ne(raw.text.at, clean.at);
	ck_assert_same(raw.text, clean);
	raw_init(&raw, &arena);
	raw_plain(&raw, odd, true);
	raw_finish(&raw);
	ck_assert_same(raw.text, STR("a^Gb\uFFFD"));
}
END_TEST

START_TEST(test_meta)
{
	raw_meta(&raw, &raw.title, META_GUESS, STR("  A \n title\x1B "));
	ck_assert_same(raw.title.value, STR("A title^["));
	raw_meta(&raw, &raw.title, META_GUESS, STR("Other"));
	raw_meta(&raw, &raw.title, META_TAG, STR(" "));
	ck_assert_same(raw.title.value, STR("A title^["));
	ck_assert_int_eq(raw.title.rank, META_GUESS);
	raw_meta(&raw, &raw.title, META_TAG, STR("Better"));
	ck_assert_same(raw.title.value, STR("Better"));
	struct buf rope = {0};
	buf_add_times(&rope, 'x', 4095);
	buf_add(&rope, STR("\u20AC\u20AC"));
	raw_meta(&raw, &raw.title, META_STORY, buf_str(&rope));
	buf_free(&rope);
	ck_assert_int_eq(raw.title.value.len, 4095);
}
END_TEST

START_TEST(test_warn)
{
	raw_warn(&raw, (struct span){1, 2}, "%d odd bytes: %s", 3, "\x1B");
	ck_assert_int_eq(raw.warnings.n, 1);
	ck_assert_int_eq(raw.warnings.at[0].span.end, 2);
	ck_assert_same(raw.warnings.at[0].text, STR("3 odd bytes: ^["));
}
END_TEST

START_TEST(test_names)
{
	ck_assert_str_eq(block_kind_name(BLOCK_BODY), "body");
	ck_assert_str_eq(block_kind_name(BLOCK_BOILERPLATE), "boilerplate");
}
END_TEST

Suite *suite_text_raw(void)
{
	Suite *s = suite_create("text/raw");
	TCase *t = tcase_create("raw");
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_loop_test(t, test_text, 0, LENGTH(texts));
	tcase_add_test(t, test_blocks);
	tcase_add_test(t, test_breaks);
	tcase_add_loop_test(t, test_links, 0, LENGTH(urls));
	tcase_add_test(t, test_link_at_end_of_pre);
	tcase_add_test(t, test_plain);
	tcase_add_test(t, test_meta);
	tcase_add_test(t, test_warn);
	tcase_add_test(t, test_names);
	suite_add_tcase(s, t);
	return s;
}
