/* Two articles side by side and stacked: links, folds, filters, partners, scrolling. */
#include "config.h"

#include <check.h>

#include "core/base/buf.h"
#include "core/text/segment.h"
#include "core/view/compare_view.h"
#include "tests/unit/compare/couple.h"
#include "tests/unit/same.h"

Suite *suite_view_compare_view(void);

static struct couple couple;
static struct view view;
static struct comparison *comparison;
static struct compare_sheet sheet;

static void setup(void)
{
	couple_open(&couple);
	couple_add(&couple,
		STR("The mayor of Arle resigned on Monday. Ducks sleep. Rain fell in torrents. "
		    "Boats burned. Bread is dear in the valley."));
	couple_add(&couple, STR("Snow came. The mayor of Arle has resigned. Cats dream. "
				"In the valley bread is dear."));
	view = (struct view){
		.arena = &couple.arena, .segmenter = couple.segmenter, .story = &couple.story};
	comparison = comparison_open(&couple.story, couple.segmenter);
	while (comparison_step(comparison))
		continue;
}

static void teardown(void)
{
	comparison_close(comparison);
	couple_close(&couple);
}

static struct compare_wish wish(int32_t columns)
{
	return (struct compare_wish){.article = {0, 1}, .tried = {-1, {0, 0}}, .columns = columns};
}

static struct str text_of(const struct page *p)
{
	struct buf b = {0};
	for (int32_t i = 0; i < p->n; i++) {
		buf_add(&b, line_text(&couple.arena, &p->at[i]));
		buf_add_char(&b, '\n');
	}
	struct str s = buf_dup(&couple.arena, &b);
	buf_free(&b);
	return s;
}

/* The page without its header. */
static struct str body(const struct compare_wish *w, int32_t focus)
{
	struct page p;
	struct compare_input in = {
		.sheet = &sheet, .article = {0, 1}, .focus = focus, .focused = true};
	compare_sheet_build(&sheet, &view, comparison, w);
	compare_page(&view, &in, (struct rect){0, 0, w->columns, 40}, &p);
	p.at++;
	p.n--;
	return text_of(&p);
}

static struct place at(int32_t article, int32_t sentence)
{
	return (struct place){article, couple.story.at[article]->doc.sentences.at[sentence].span};
}

START_TEST(side_by_side)
{
	struct compare_wish w = wish(100);
	ck_assert_same(body(&w, 1),
		STR("   ·                                                 Snow came.\n"
		    "\n"
		    ">  The mayor of Arle resigned on Monday.         =   The mayor of Arle has "
		    "resigned.\n"
		    "\n"
		    " ▸ 3 sentences  A 2-4\n"
		    "   ·                                                 Cats dream.\n"
		    "\n"
		    "   Bread is dear in the valley.                  =   In the valley bread is "
		    "dear.\n"
		    "\n"));
}
END_TEST

START_TEST(stacked)
{
	struct compare_wish w = wish(50);
	ck_assert_same(body(&w, 1), STR("  B  Snow came.\n"
					"\n"
					">=   A 1   B 2\n"
					"  A  The mayor of Arle resigned on Monday.\n"
					"  B  The mayor of Arle has resigned.\n"
					"\n"
					"   ▸ 3 sentences  A 2-4\n"
					"  B  Cats dream.\n"
					"\n"
					" =   A 5   B 4\n"
					"  A  Bread is dear in the valley.\n"
					"  B  In the valley bread is dear.\n"
					"\n"));
}
END_TEST

START_TEST(brackets_where_colours_cannot_tell)
{
	struct compare_wish w = wish(50);
	w.filter = COMPARE_BOTH;
	view.plain = true;
	struct str marked = body(&w, -1);
	w.no_slots = true;
	struct str bare = body(&w, -1);
	ck_assert_msg(str_find(marked, STR("resigned on [Monday]")) >= 0, "%.*s", STR_ARG(marked));
	ck_assert_int_lt(str_find(bare, STR("[")), 0);
}
END_TEST

START_TEST(opened_and_closed)
{
	struct compare_wish w = wish(100);
	struct place turned[2] = {at(0, 1), at(1, 2)};
	w.turned = (struct compare_places){turned, 2};
	struct str s = body(&w, -1);
	ck_assert_msg(str_find(s, STR("Rain fell in torrents.")) >= 0, "%.*s", STR_ARG(s));
	ck_assert_int_ge(str_find(s, STR("▸ 1 sentence  B 3")), 0);
}
END_TEST

START_TEST(filters)
{
	struct compare_wish w = wish(100);
	w.filter = COMPARE_ONLY_LEFT;
	ck_assert_same(body(&w, 0), STR(">  Ducks sleep.                                      ·\n"
					"   Rain fell in torrents.                            ·\n"
					"   Boats burned.                                     ·\n"
					"\n"));
	w.filter = COMPARE_ONLY_RIGHT;
	ck_assert_same(body(&w, 0),
		STR(">  ·                                                 Snow came.\n"
		    "\n"
		    "   ·                                                 Cats dream.\n"
		    "\n"));
	w.filter = COMPARE_ALL;
	w.text = STR("TORRENTS");
	ck_assert_same(
		body(&w, 0), STR(">  Rain fell in torrents.                            ·\n\n"));
}
END_TEST

START_TEST(faced_by_hand)
{
	struct compare_wish w = wish(100);
	w.filter = COMPARE_BOTH;
	w.tried = at(0, 4);
	w.partner = 2;
	struct str s = body(&w, 1);
	ck_assert_int_ge(
		str_find(s, STR("Bread is dear in the valley.                  ·   Cats dream.")),
		0);
}
END_TEST

START_TEST(swapped_and_in_the_order_of_the_other)
{
	struct compare_wish w = wish(100);
	w.article[0] = 1;
	w.article[1] = 0;
	w.by_right = true;
	body(&w, 0);
	ck_assert_int_eq(sheet.side[0], SIDE_B);
	ck_assert_int_eq(sheet.at[0].at[0].beg, 0); /* Snow came, on the left */
	ck_assert_int_eq(sheet.at[0].at[0].end, 1);
	ck_assert_int_eq(compare_find(&sheet, at(0, 4)), sheet.n - 1);
	ck_assert_int_eq(compare_place(&sheet, sheet.n - 1).article, 0);
}
END_TEST

/* What does not fit goes as a whole: counts first, then what is chosen, then the other lenses. */
static const struct {
	int32_t columns;
	const char *header;
} headers[] = {
	{140, "[claims] voices wording emphasis dates, numbers  = 2 ~ 0  only A 3 B 2  "
	      "shared A 31% B 74%  all, order A"},
	{115, "[claims] voices wording emphasis dates, numbers  = 2 ~ 0  all, order A"},
	{70, "[claims] voices wording emphasis dates, numbers  all, order A"},
	{50, "[claims] voices wording emphasis dates"},
	{30, "[claims]  = 2 ~ 0"},
};

START_TEST(header)
{
	struct page p;
	int32_t columns = headers[_i].columns;
	struct compare_wish w = wish(columns);
	struct compare_input in = {.sheet = &sheet, .article = {0, 1}, .focus = 0};
	compare_sheet_build(&sheet, &view, comparison, &w);
	compare_page(&view, &in, (struct rect){0, 0, columns, 1}, &p);
	struct str got = line_text(&couple.arena, &p.at[0]);
	struct buf b = {0};
	/* From the lenses on, for keys are digests; what is on the right stands where it does. */
	got = str_from(got, str_find(got, STR("[")));
	for (int32_t i = 0; i < got.len; i++)
		if (i < 2 || !str_eq(str_sub(got, i - 2, i + 1), STR("   ")))
			buf_add_char(&b, got.at[i]);
	ck_assert_same(buf_dup(&couple.arena, &b), str_of(headers[_i].header));
	buf_free(&b);
}
END_TEST

START_TEST(nothing_there)
{
	struct page p;
	struct compare_input in = {
		.article = {0, 1}, .message = STR("comparing…"), .focused = true};
	compare_page(&view, &in, (struct rect){0, 0, 60, 5}, &p);
	ck_assert_int_eq(p.n, 2);
	ck_assert_int_eq(p.cursor_row, -1);
	ck_assert_same(line_text(&couple.arena, &p.at[1]), STR("   comparing…"));
}
END_TEST

/* Rows scrolled one by one are the rows of all items, there and back. */
START_TEST(scrolls)
{
	struct compare_wish w = wish(60);
	struct compare_top top = {0, 0};
	int32_t rows = 0, n = 0;
	compare_sheet_build(&sheet, &view, comparison, &w);
	for (int32_t i = 0; i < sheet.n; i++)
		rows += compare_rows(&sheet, i);
	while (compare_move(&sheet, &top, 1) == 1)
		n++;
	ck_assert_int_eq(n, rows - 1);
	ck_assert_int_eq(compare_move(&sheet, &top, -1000), -n);
	ck_assert_int_eq(top.item, 0);
	ck_assert_int_eq(top.row, 0);
	top = compare_last(&sheet, 5);
	/* The last row of text stands at the bottom: the blank one below it is not needed. */
	ck_assert_int_eq(compare_move(&sheet, &top, 1000), 5);
	ck_assert_int_eq(compare_seen(&sheet, (struct compare_top){0, 0}, 3, 1), 0);
	ck_assert_int_eq(compare_seen(&sheet, (struct compare_top){0, 0}, 2, 1), 1);
	ck_assert_int_eq(compare_seen(&sheet, (struct compare_top){1, 1}, 5, 1), -1);
}
END_TEST

/* No row is wider than the pane, however narrow it is. */
START_TEST(fits)
{
	struct page p;
	struct compare_wish w = wish(_i);
	struct compare_input in = {.sheet = &sheet, .article = {0, 1}, .focus = 1, .focused = true};
	compare_sheet_build(&sheet, &view, comparison, &w);
	compare_page(&view, &in, (struct rect){0, 0, w.columns, 40}, &p);
	for (int32_t i = 0; i < p.n; i++)
		if (p.at[i].columns > w.columns)
			ck_abort_msg("%d columns: row %d has %d", w.columns, i, p.at[i].columns);
}
END_TEST

Suite *suite_view_compare_view(void)
{
	Suite *s = suite_create("view_compare_view");
	TCase *c = tcase_create("compare_view");
	tcase_add_checked_fixture(c, setup, teardown);
	tcase_add_test(c, side_by_side);
	tcase_add_test(c, stacked);
	tcase_add_test(c, brackets_where_colours_cannot_tell);
	tcase_add_test(c, opened_and_closed);
	tcase_add_test(c, filters);
	tcase_add_test(c, faced_by_hand);
	tcase_add_test(c, swapped_and_in_the_order_of_the_other);
	tcase_add_loop_test(c, header, 0, LENGTH(headers));
	tcase_add_test(c, nothing_there);
	tcase_add_test(c, scrolls);
	tcase_add_loop_test(c, fits, 1, 130);
	suite_add_tcase(s, c);
	return s;
}
