#include "config.h"

#include "core/format/markup.h"

#include <check.h>
#include <stdlib.h>

#include "core/base/arena.h"
#include "core/format/markup_md.h"
#include "tests/unit/same.h"

/* ---- what Markdown must not take for its own */

static const struct {
	const char *text, *want;
	bool begins;
} escapes[] = {
	{"plain words, 5 of them.", "plain words, 5 of them.", true},
	{"a*b_c`d", "a\\*b\\_c\\`d", false},
	{"<b>&amp; & R&D", "\\<b\\>\\&amp; & R&D", false},
	{"&#60;", "\\&#60;", false},
	{"[a](b)", "\\[a\\](b)", false},
	{"![a]", "!\\[a\\]", false},
	{"~~a~~ |b|", "\\~\\~a\\~\\~ \\|b\\|", false},
	{"a\\b", "a\\\\b", false},
	{"# a", "\\# a", true},
	{"# a", "# a", false},
	{"- a", "\\- a", true},
	{"+ a", "\\+ a", true},
	{"===", "\\===", true},
	{"1984. a", "1984\\. a", true},
	{"3) a", "3\\) a", true},
	{"1984. a", "1984. a", false},
	{"1984 a.", "1984 a.", true},
	{"> a", "\\> a", true},
	{": a", "\\: a", true},
	{"", "", true},
};

START_TEST(test_escape)
{
	struct buf out = {0};
	md_escape(&out, str_of(escapes[_i].text), escapes[_i].begins);
	ck_assert_same(buf_str(&out), str_of(escapes[_i].want));
	buf_free(&out);
}
END_TEST

/* ---- documents: what is written, as HTML (body alone) and as Markdown */

static void blocks(struct markup *m)
{
	markup_begin(m, MARKUP_SECTION, "one", NULL);
	markup_heading(m, 2, STR("A <title>\nof two lines"));
	markup_paragraph(m, "lead", STR("Words & \"words\"."));
	markup_begin(m, MARKUP_LIST, NULL, NULL);
	markup_item(m, STR("first"));
	markup_begin(m, MARKUP_ITEM, "a2", NULL);
	markup_text(m, STR("second "));
	markup_strong(m, STR("strong"));
	markup_begin(m, MARKUP_LIST, NULL, NULL);
	markup_item(m, STR("below"));
	markup_end(m);
	markup_end(m);
	markup_end(m);
	markup_end(m);
}

static void quotes(struct markup *m)
{
	markup_begin(m, MARKUP_QUOTE, NULL, NULL);
	markup_begin(m, MARKUP_PARAGRAPH, NULL, NULL);
	markup_words(m, STR("ar"));
	markup_text(m, STR("before "));
	markup_mark(m, STR("the words"));
	markup_words_end(m);
	markup_end(m);
	markup_paragraph(m, NULL, STR("who"));
	markup_end(m);
	markup_paragraph(m, NULL, STR("# behind"));
}

static void fill(struct markup *m, bool line)
{
	static const char *const column[] = {"Name", "Size", "Place", "Rest", NULL};
	const struct markup_table t = {"Things", NULL, column, line};
	markup_table(m, &t);
	for (int i = 0; i < 2; i++) {
		markup_row(m, i == 0 ? "x" : NULL, NULL);
		markup_cell(m, NULL);
		markup_printf(m, "%s %d", "thing", i);
		markup_cell(m, "number");
		markup_text(m, i == 0 ? STR("") : STR("5"));
		markup_cell(m, NULL);
		markup_link(m, "y", NULL, STR("here"), STR("look & \"see\""));
		markup_cell(m, NULL);
		markup_row_end(m);
		markup_group(m);
	}
	markup_table_end(m);
	markup_paragraph(m, NULL, STR("behind"));
}

static void cards(struct markup *m)
{
	fill(m, false);
}

static void lines(struct markup *m)
{
	fill(m, true);
}

/* Emphasis that CommonMark would not take for it is left out; bytes that are no text are shown. */
static void odd(struct markup *m)
{
	markup_begin(m, MARKUP_PARAGRAPH, NULL, NULL);
	markup_text(m, STR("in"));
	markup_strong(m, STR("\xE2\x80\x9Cquoted\xE2\x80\x9D"));
	markup_text(m, STR(" a\033[31m\xFF"));
	markup_strong(m, STR(""));
	markup_end(m);
}

#define TABLE_HEAD                                                                                 \
	"<div class=\"box\"><table>\n<caption>Things</caption>\n<thead><tr>"                       \
	"<th scope=\"col\">Name</th><th scope=\"col\">Size</th><th scope=\"col\">Place</th><th "   \
	"scope=\"col\">Rest</th>"                                                                  \
	"</tr></thead>\n"
#define TABLE_LINK                                                                                 \
	"<td data-label=\"Place\"><a href=\"#y\" "                                                 \
	"aria-label=\"look &amp; &quot;see&quot;\">here</a></td><td "                              \
	"data-label=\"Rest\"></td></tr>\n"
#define TABLE_HTML                                                                                 \
	TABLE_HEAD "<tbody>\n<tr id=\"x\"><th scope=\"row\">thing 0</th>"                          \
		   "<td class=\"number\" data-label=\"Size\"></td>" TABLE_LINK                     \
		   "</tbody>\n<tbody>\n<tr><th scope=\"row\">thing 1</th>"                         \
		   "<td class=\"number\" data-label=\"Size\">5</td>" TABLE_LINK                    \
		   "</tbody>\n</table></div>\n<p>behind</p>\n"

static const struct {
	void (*write)(struct markup *m);
	const char *html, *md;
} documents[] = {
	{blocks,
		"<section id=\"one\">\n<h2>A &lt;title&gt; of two lines</h2>\n"
		"<p class=\"lead\">Words &amp; &quot;words&quot;.</p>\n"
		"<ul>\n<li>first</li>\n<li id=\"a2\">second <strong>strong</strong>"
		"<ul>\n<li>below</li>\n</ul>\n</li>\n</ul>\n</section>\n",
		"## A \\<title\\> of two lines\n\nWords & \"words\".\n\n"
		"- first\n- second **strong**\n  - below\n"},
	{quotes,
		"<blockquote>\n<p><q lang=\"ar\" dir=\"auto\">before <mark>the "
		"words</mark></q></p>\n"
		"<p>who</p>\n</blockquote>\n<p># behind</p>\n",
		"> before **the words**\n>\n> who\n\n\\# behind\n"},
	{cards, TABLE_HTML,
		"- thing 0\n  - Place: here\n- thing 1\n  - Size: 5\n  - Place: here\n\nbehind\n"},
	{lines, TABLE_HTML, "- thing 0; here\n- thing 1: 5; here\n\nbehind\n"},
	{odd,
		"<p>in<strong>\xE2\x80\x9Cquoted\xE2\x80\x9D</strong> "
		"a^[[31m\xEF\xBF\xBD<strong></strong>"
		"</p>\n",
		"in\xE2\x80\x9Cquoted\xE2\x80\x9D a^\\[\\[31m\xEF\xBF\xBD\n"},
};

static struct str written(struct arena *a, int i, bool md)
{
	char *text = NULL;
	size_t n = 0;
	FILE *out = open_memstream(&text, &n);
	struct markup m;
	ck_assert_ptr_nonnull(out);
	markup_open(&m, out, md, STR("T"), NULL);
	documents[i].write(&m);
	markup_close(&m);
	ck_assert_int_eq(fclose(out), 0);
	struct str s = str_dup(a, (struct str){text, (int32_t)n});
	free(text);
	return s;
}

START_TEST(test_md)
{
	struct arena a = {0};
	ck_assert_same(written(&a, _i, true), str_of(documents[_i].md));
	arena_free(&a);
}
END_TEST

START_TEST(test_html)
{
	struct arena a = {0};
	struct str page = written(&a, _i, false);
	int32_t from = str_find(page, STR("<body>\n")), to = str_find(page, STR("</body>"));
	ck_assert_int_ge(from, 0);
	ck_assert_same(str_sub(page, from + 7, to), str_of(documents[_i].html));
	arena_free(&a);
}
END_TEST

Suite *suite_format_markup(void)
{
	Suite *s = suite_create("format_markup");
	TCase *t = tcase_create("all");
	tcase_add_loop_test(t, test_escape, 0, LENGTH(escapes));
	tcase_add_loop_test(t, test_md, 0, LENGTH(documents));
	tcase_add_loop_test(t, test_html, 0, LENGTH(documents));
	suite_add_tcase(s, t);
	return s;
}
