#include "config.h"

#include "core/import/maintext.h"

#include <check.h>

#include "core/base/buf.h"
#include "tests/unit/same.h"

static struct arena arena;

static void teardown(void)
{
	arena_free(&arena);
}

#define A                                                                                          \
	"The bakers of Northwick, of whom there are nine, have agreed on a price for bread, "      \
	"which, they said, will hold until the harvest, whatever wheat may cost by then."
#define B                                                                                          \
	"Wheat, which came from the mainland before the war, has to be brought by ship now, "      \
	"and the ships, small and few, come only when the weather in the strait allows it."
#define C                                                                                          \
	"Not everybody is content, though: the miller, Josef Brandt, says that he was not "        \
	"asked, and that nine bakers, however united, cannot make flour out of promises."
#define MENU            "<ul><li><a href=/a>Home page</a><li><a href=/b>All the news of the day</a></ul>"
#define ARTICLE(inside) "<p>" A "<p>" B inside "<p>" C

/* Main text is what is between A and C, junk what is in capital letters. */
static const char *const pages[] = {
	"<div>" ARTICLE("") "</div>",
	"<div>" MENU "</div><div>" ARTICLE("") "</div><div>" MENU "</div>",
	"<article>" ARTICLE("<div class=share><a href=x>SHARE</a></div>") "</article>",
	"<article>" ARTICLE("<aside><p>READ ALSO THIS</aside>") "</article>",
	"<div id=content>" ARTICLE("<div class=related-links><a href=x>MORE</a></div>") "</div>",
	"<div id=content>" ARTICLE("<form><input>LETTERS <button>SEND</button></form>") "</div>",
	"<div id=content>" ARTICLE("") "</div><div class=comments><p>"
				       "I KNOW BETTER, AS ALWAYS, AND "
				       "SO DOES MY AUNT, WHO IS A BAKER, AND MY UNCLE, WHO IS NOT, "
				       "BUT KNOWS HER</div>",
	/* In two halves, with an advertisement between them. */
	"<div class=story><div class=part><p>" A "<p>" B "</div><div class=advert>BUY BREAD</div>"
	"<div class=part><p>" C "</div></div>",
	/* Without paragraphs. */
	"<table><tr><td>" MENU "</td><td>" A "<br><br>" B "<br><br>" C "</td></tr></table>",
	/* The whole page is called junk. */
	"<div class=sidebar><article>" ARTICLE("") "</article></div>",
	/* A list article. */
	"<div>" MENU "<ol><li>" A "<li>" B "<li>" C "</ol></div>",
};

static struct str main_text(const char *html)
{
	struct dom d;
	struct page g;
	struct buf out = {0};
	dom_parse(&arena, str_of(html), &d);
	page_build(&arena, &d, &g);
	const bool *is_main = maintext_find(&arena, &g, (struct str){0});
	for (int32_t i = 0; i < g.pieces.n; i++) {
		if (!is_main[i])
			continue;
		for (int32_t j = g.pieces.at[i].beg; j < g.pieces.at[i].end; j++)
			if (d.at[j].tag == TAG_TEXT)
				buf_add(&out, dom_text(&d, j));
		buf_add_char(&out, '\n');
	}
	struct str all = buf_dup(&arena, &out);
	buf_free(&out);
	return all;
}

START_TEST(test_main)
{
	ck_assert_same(main_text(pages[_i]), STR(A "\n" B "\n" C "\n"));
}
END_TEST

/* The metadata know better than the layout. */
START_TEST(test_witness)
{
	struct dom d;
	struct page g;
	struct str html = STR("<div class=x><p>" A "</div><div class=sidebar><p>" B
			      "</div><div><p>" C "<p>" C "</div>");
	dom_parse(&arena, html, &d);
	page_build(&arena, &d, &g);
	const bool *is_main = maintext_find(&arena, &g, STR(A " " B));
	ck_assert_int_eq(g.pieces.n, 4);
	ck_assert(is_main[0] && is_main[1]);
	ck_assert(!is_main[2] && !is_main[3]);
}
END_TEST

Suite *suite_import_maintext(void)
{
	Suite *s = suite_create("import/maintext");
	TCase *t = tcase_create("pages");
	tcase_add_checked_fixture(t, NULL, teardown);
	tcase_add_loop_test(t, test_main, 0, LENGTH(pages));
	tcase_add_test(t, test_witness);
	suite_add_tcase(s, t);
	return s;
}
