#include "config.h"

#include "core/format/html.h"

#include <check.h>

#include "tests/unit/same.h"

static const struct {
	const char *text, *want;
} paragraphs[] = {
	{"", ""},
	{"a <b> & \"c\" 'd'", "<p>a &lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;</p>\n"},
	{"a\nb\n\n\nc\n", "<p>a<br>\nb</p>\n<p>c</p>\n"},
	{"\n\na", "<p>a</p>\n"},
};

START_TEST(test_paragraphs)
{
	struct buf out = {0};
	html_paragraphs(&out, str_of(paragraphs[_i].text));
	ck_assert_same(buf_str(&out), str_of(paragraphs[_i].want));
	buf_free(&out);
}
END_TEST

Suite *suite_format_html(void)
{
	Suite *s = suite_create("format_html");
	TCase *t = tcase_create("all");
	tcase_add_loop_test(t, test_paragraphs, 0, LENGTH(paragraphs));
	suite_add_tcase(s, t);
	return s;
}
