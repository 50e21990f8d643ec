#include "config.h"

#include "core/import/strip.h"

#include <check.h>

#include "tests/unit/same.h"

static struct buf text;

static void teardown(void)
{
	buf_free(&text);
}

static const struct {
	const char *html, *text;
} pieces[] = {
	{"", ""},
	{"plain", "plain"},
	{"<p>one</p> <b>two", "one two"},
	{"1 < 2 <", "1 < 2 <"},
	{"a<br", "a"},
	{"a<!-- <b> -->b<!-- c", "ab"},
	{"a<script>x()</script>b<style>c</style>d", "abd"},
	{"&amp;&#65;&#x42;&euro;&nope;&&;&", "&AB\u20AC&nope;&&;&"},
	{"&#0;&#xD800;&#99999999999;", "&#0;&#xD800;&#99999999999;"},
};

START_TEST(test_strip)
{
	struct str rest = str_of(pieces[_i].html);
	enum tag tag;
	while (strip_next(&rest, &text, &tag))
		;
	ck_assert_same(buf_str(&text), str_of(pieces[_i].text));
}
END_TEST

START_TEST(test_tags)
{
	struct str rest = STR("a<BR/>b</p>c<x>");
	static const enum tag tags[] = {TAG_BR, TAG_P, TAG_OTHER};
	enum tag tag;
	for (int i = 0; i < LENGTH(tags); i++) {
		ck_assert(strip_next(&rest, &text, &tag));
		ck_assert_int_eq(tag, tags[i]);
	}
	ck_assert(!strip_next(&rest, &text, &tag));
}
END_TEST

Suite *suite_import_strip(void)
{
	Suite *s = suite_create("import/strip");
	TCase *t = tcase_create("pieces");
	tcase_add_checked_fixture(t, NULL, teardown);
	tcase_add_loop_test(t, test_strip, 0, LENGTH(pieces));
	tcase_add_test(t, test_tags);
	suite_add_tcase(s, t);
	return s;
}
