#include "config.h"

#include "core/import/dom.h"

#include <check.h>

#include "core/base/buf.h"
#include "tests/unit/same.h"

static struct arena arena;
static struct dom dom;

static void teardown(void)
{
	arena_free(&arena);
}

static int32_t find(enum tag tag)
{
	for (int32_t i = 0; i < dom.n; i++)
		if (dom.at[i].tag == tag)
			return i;
	return -1;
}

/* The characters that are not unseen. */
static struct str seen(void)
{
	struct buf out = {0};
	for (int32_t i = 0; i < dom.n; i = dom.at[i].unseen ? dom.at[i].end : i + 1)
		if (dom.at[i].tag == TAG_TEXT)
			buf_add(&out, dom_text(&dom, i));
	struct str all = buf_dup(&arena, &out);
	buf_free(&out);
	return all;
}

static const struct {
	const char *html, *seen;
} pages[] = {
	{"", ""},
	{"plain", "plain"},
	{"<p>a<b>b</p>c", "abc"},
	{"a<script>if (1 < 2) f('</p>')</script>b", "ab"},
	{"a<style>p { }</style><template>t</template><svg><text>s</text></svg>b", "ab"},
	{"a<!-- no -->b<!-- open", "ab"},
	{"<p hidden>a<p>b", "b"},
	{"<div style='COLOR: red; display : none'>a</div>b", "b"},
	{"<div style='visibility:hidden'>a</div>b", "b"},
	{"<div style='display:block'>a</div>b", "ab"},
	{"<div aria-hidden=true>a</div>b", "b"},
	{"<article aria-hidden=true>a</article>b", "ab"},
	{"<body style='display:none'>a</body>", "a"},
	{"<select><option>a</select>b", "b"},
	{"&amp;&lt;&eacute;&#x41;&#66;&nosuch;", "&<\u00E9AB&nosuch;"},
	{"&#147;x&#148; &#150;", "\u201Cx\u201D \u2013"},
	{"a&#27;b&#0;c", "abc"},
	{"<p>unclosed <a href='x>y</p>", "unclosed "},
	{"1 < 2 & 3 > 2", "1 < 2 & 3 > 2"},
	{"<html><body>a<html><body>b", "ab"},
	{"</p></div>a", "a"},
};

START_TEST(test_seen)
{
	dom_parse(&arena, str_of(pages[_i].html), &dom);
	ck_assert_same(seen(), str_of(pages[_i].seen));
	ck_assert(!dom.flat);
}
END_TEST

START_TEST(test_nodes)
{
	dom_parse(&arena, STR("<div class='a b' id=x><p>one <i>two</i></p></div>three"), &dom);
	int32_t div = find(TAG_DIV), p = find(TAG_P);
	ck_assert_int_eq(dom.at[0].tag, TAG_ROOT);
	ck_assert_int_eq(dom.at[0].end, dom.n);
	ck_assert_int_eq(dom.at[p].parent, div);
	ck_assert_same(dom_inner(&arena, &dom, div), STR("one two"));
	ck_assert_same(dom_attr(&dom, div, ATTR_CLASS), STR("a b"));
	ck_assert_same(dom_attr(&dom, div, ATTR_ID), STR("x"));
	ck_assert_ptr_null(dom_attr(&dom, p, ATTR_CLASS).at);
}
END_TEST

START_TEST(test_word)
{
	ck_assert(dom_has_word(STR("nofollow Author\tme"), STR("author")));
	ck_assert(!dom_has_word(STR("authors"), STR("author")));
	ck_assert(!dom_has_word((struct str){0}, STR("author")));
}
END_TEST

static void parse_many(const char *before, int32_t times, const char *one, int32_t more)
{
	struct buf page = {0};
	for (int32_t i = 0; i < times; i++)
		buf_add(&page, str_of(before));
	for (int32_t i = 0; i < more; i++)
		buf_add(&page, str_of(one));
	buf_add(&page, STR("end"));
	dom_parse(&arena, buf_str(&page), &dom);
	buf_free(&page);
}

START_TEST(test_deep)
{
	parse_many("<div>", 100000, "", 0);
	ck_assert_int_gt(dom.n, 100000);
	ck_assert_same(seen(), STR("end"));
}
END_TEST

/* End tags that fit nothing inside many open elements: quadratic for the parser. */
START_TEST(test_flat)
{
	parse_many("<div>", 50000, "</b>", 200000);
	ck_assert(dom.flat);
	ck_assert_same(seen(), STR("end"));
}
END_TEST

Suite *suite_import_dom(void)
{
	Suite *s = suite_create("import/dom");
	TCase *t = tcase_create("nodes");
	tcase_add_checked_fixture(t, NULL, teardown);
	tcase_add_loop_test(t, test_seen, 0, LENGTH(pages));
	tcase_add_test(t, test_nodes);
	tcase_add_test(t, test_word);
	tcase_add_test(t, test_deep);
	tcase_add_test(t, test_flat);
	tcase_set_timeout(t, 60);
	suite_add_tcase(s, t);
	return s;
}
