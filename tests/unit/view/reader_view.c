/* Readers as they look: header, gutter, text and its faces, cursor, place. */
#include "config.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/day.h"
#include "core/base/vec.h"
#include "core/view/reader_view.h"
#include "core/view/screen.h"
#include "tests/unit/view/paper.h"

Suite *suite_view_reader_view(void);

static struct arena arena;
static struct view view;
static struct story story;
static struct article article;
static struct article *articles[] = {&article};
static struct reader reader;
static struct reader_input in;

static void setup(void)
{
	struct err e;
	arena = (struct arena){0};
	story = (struct story){.at = articles, .n = 1};
	view = (struct view){.arena = &arena, .segmenter = segmenter_open(&e), .story = &story};
	ck_assert_ptr_nonnull(view.segmenter);
	article = (struct article){.key = STR("mill"), .state = ARTICLE_DONE};
	article.title = STR("The mill at the river stands still");
	article.source = STR("The Valley Post");
	article.path = STR("mill.txt");
	article.date = day_of(2021, 3, 4);
	article.date_rule = DATE_DATELINE;
	reader = (struct reader){0};
	in = (struct reader_input){.reader = &reader, .article = &article, .focused = true};
	in.words = 913;
}

static void teardown(void)
{
	segmenter_close(view.segmenter);
	arena_free(&arena);
}

static void text(const char *marked)
{
	article.doc = paper(&arena, marked, true);
	paper_sentences(&arena, &article.doc);
}

static struct screen shown(int32_t columns, int32_t rows)
{
	static struct placed placed;
	struct rect rect = {0, 0, columns, rows};
	in.wrap = reader_wrap(rect, READER_TEXT_MOST, reader.raw);
	reader_rows(&view, &article.doc, in.wrap, reader.top, rect, &in.rows);
	placed = (struct placed){.rect = rect};
	reader_page(&view, &in, rect, &placed.page);
	return (struct screen){columns, rows, &placed, 1, .borders = 0};
}

static void same(struct str got, const char *want)
{
	if (!str_eq(got, str_of(want)))
		ck_abort_msg("is\n%.*s\nnot\n%s", STR_ARG(got), want);
}

static void looks(int32_t columns, int32_t rows, const char *want)
{
	struct screen s = shown(columns, rows);
	for (int32_t i = 0; i < s.at->page.n; i++)
		ck_assert_int_le(s.at->page.at[i].columns, columns);
	same(screen_text(&view, &s), want);
}

static void faces(int32_t columns, int32_t rows, const char *want)
{
	struct screen s = shown(columns, rows);
	same(screen_faces(&view, &s), want);
}

static void cursor(int32_t row, int32_t column)
{
	struct screen s = shown(40, 8);
	ck_assert_int_eq(s.at->page.cursor_row, row);
	ck_assert_int_eq(s.at->page.cursor_column, column);
}

/* ------------------------------------------------------------------ header */

static const struct {
	int32_t columns;
	bool focused, locked, raw;
	const char *header;
} headers[] = {
	{90, true, false, false,
		"[A mill] The mill at the river stands still             "
		"The Valley Post  2021-03-04  913 w"},
	{90, false, true, true,
		" A mill  The mill at the river stands still   LOCK RAW  "
		"The Valley Post  2021-03-04  913 w"},
	{80, true, false, false,
		"[A mill] The mill at the river stands still   The Valley Post  2021-03-04  913 w"},
	{76, true, false, false,
		"[A mill] The mill at the river stands st… The Valley Post  2021-03-04  913 w"},
	{64, true, false, false,
		"[A mill] The mill at the river stands still    2021-03-04  913 w"},
	{59, true, false, false, "[A] The mill at the river stands still    2021-03-04  913 w"},
	{44, true, false, false, "[A] The mill at the river stands… 2021-03-04"},
	{40, true, false, false, "[A] The mill at the river stands still"},
	{40, true, true, false, "[A] The mill at the river stands s… LOCK"},
	{20, true, false, true, "[A] The mill at… RAW"},
	{6, true, false, false, "[A] T…"},
	{4, true, false, false, "[A]"},
	{2, true, false, false, "[…"},
	{1, true, false, false, "…"},
};

START_TEST(headers_fit)
{
	text("Nothing.");
	in.focused = headers[_i].focused;
	in.locked = headers[_i].locked;
	reader.raw = headers[_i].raw;
	looks(headers[_i].columns, 1,
		str_cstr(&arena, str_printf(&arena, "%s\n", headers[_i].header)));
}
END_TEST

START_TEST(headers_leave_out_what_is_not_known)
{
	text("The first words\nstand for a title.");
	article.title = STR("");
	article.source = STR("");
	article.date = DAY_NONE;
	in.words = -1;
	looks(46, 1, "[A] The first words stand for a title.\n");
	faces(46, 1, "HHHHrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrHHHHHHHH\n");
	article.doc = (struct document){0};
	looks(44, 1, "[A] mill.txt\n");
}
END_TEST

START_TEST(headers_say_what_is_guessed_and_much)
{
	text("Nothing.");
	in.words = 12345;
	article.date_rule = DATE_DEFAULT;
	article.source = STR("The Upper Valley Post and Daily Mirror");
	looks(110, 1,
		"[A mill] The mill at the river stands still"
		"                       The Upper Valley Post a…  ~2021-03-04  12k w\n");
}
END_TEST

START_TEST(headers_stay_when_words_are_counted)
{
	text("Nothing.");
	in.words = -1;
	looks(64, 1, "[A mill] The mill at the river stands still    2021-03-04\n");
}
END_TEST

/* -------------------------------------------------------------------- text */

START_TEST(a_reader_looks_so)
{
	text("<T>The mill\n\n<y>By Ann Lee\n\nThe wheel has not turned since the flood. No "
	     "one knows why.\n\n<q>We wait.\n\n<l>first of all things\n\n<lt>second");
	reader.focus = str_find(article.doc.text, STR("No one"));
	looks(32, 14,
		"[A] The mill at the river stand…\n"
		" -   The mill\n"
		"\n"
		" -   By Ann Lee\n"
		"\n"
		"     The wheel has not turned\n"
		">    since the flood. No one\n"
		"     knows why.\n"
		"\n"
		"       We wait.\n"
		"\n"
		"     first of all things\n"
		"     second\n"
		"\n");
	faces(32, 4,
		"HHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHH\n"
		".r...hhhhhhhh...................\n"
		"................................\n"
		".r...rrrrrrrrrr.................\n");
}
END_TEST

START_TEST(small_readers_keep_focus_and_coverage)
{
	text("<c>One two\n\nthree four five six seven");
	looks(12, 5, "[A] The mil…\n>-One two\n\n  three four\n  five six\n");
	looks(2, 3, "[…\nOn\ne\n");
}
END_TEST

START_TEST(text_has_its_own_width)
{
	text("aaaaaaaaa bbbbbbbbb ccccccccc ddddddddd eeeeeeeee fffffffff ggggggggg hhhhhhhhh iii");
	struct rect rect = {0, 0, 200, 10};
	ck_assert_int_eq(reader_wrap(rect, READER_TEXT_MOST, false).columns, READER_TEXT_MOST);
	ck_assert_int_eq(reader_wrap(rect, 40, false).columns, 40);
	ck_assert_int_eq(reader_wrap(rect, 40, true).columns, 195);
	ck_assert_int_eq(reader_wrap((struct rect){0, 0, 1, 1}, 40, true).columns, 1);
	ck_assert_int_eq(reader_height(rect), 9);
}
END_TEST

START_TEST(raw_text_stands_as_it_stands)
{
	text("<T>The mill\n\n<b>  Share this\n\n<q>we wait");
	reader.raw = true;
	looks(40, 6,
		"[A] The mill at the river stands st… RAW\n"
		">    The mill\n"
		"\n"
		"       Share this\n"
		"\n"
		"     we wait\n");
	faces(40, 2,
		"HHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHH\n"
		"........................................\n");
}
END_TEST

START_TEST(messages_stand_for_a_text)
{
	in.article = NULL;
	in.message = STR("no article: :add FILE opens one");
	looks(24, 4, "[Reader]\n     no article: :add\n     FILE opens one\n\n");
	faces(24, 2, "HHHHHHHHHHHHHHHHHHHHHHHH\n.....rrrrrrrrrrrrrrrr...\n");
}
END_TEST

/* ------------------------------------------------------------------ layers */

static struct span find(const char *words)
{
	int32_t at = str_find(article.doc.text, str_of(words));
	ck_assert_int_ge(at, 0);
	return (struct span){at, at + (int32_t)strlen(words)};
}

START_TEST(layers_lie_over_each_other)
{
	text("abcdefghij klmno");
	struct mark mark[] = {{find("bcde"), FACE_PERSON, 3}, {find("mno"), FACE_DATE, 0}};
	struct span hit[] = {find("de"), find("gh")};
	VEC_PUSH(&arena, &article.doc.links, ((struct link){find("abcdefg"), STR("http://a.b")}));
	in.marks = (struct marks){mark, 2};
	in.hits = (struct spans){hit, 2};
	reader.focus = hit[1].beg;
	faces(30, 2, "HHHHHHHHHHHHHHHHHHHHHHHHHHHHHH\n.....lPPfflFF.....DDD.........\n");
}
END_TEST

START_TEST(selections_are_on_top)
{
	text("abcdef ghij");
	struct mark mark[] = {{find("bcd"), FACE_PERSON, 3}};
	in.marks = (struct marks){mark, 1};
	reader.selecting = true;
	reader.selected = find("cdef g");
	reader.focus = find("g").beg;
	faces(24, 2, "HHHHHHHHHHHHHHHHHHHHHHHH\n......PVVVVVV...........\n");
	cursor(1, READER_GUTTER + 7);
}
END_TEST

START_TEST(junk_recedes_with_its_links)
{
	text("<b>Home News");
	VEC_PUSH(&arena, &article.doc.links, ((struct link){find("News"), STR("http://a.b")}));
	faces(24, 2, "HHHHHHHHHHHHHHHHHHHHHHHH\n.r...rrrrrrrrr..........\n");
}
END_TEST

START_TEST(no_face_tears_a_cluster)
{
	text("abe\u0301cd");
	struct span hit[] = {{2, 3}, {5, 6}};
	in.hits = (struct spans){hit, 2};
	reader.focus = 99;
	faces(24, 2, "HHHHHHHHHHHHHHHHHHHHHHHH\n.......ff...............\n");
}
END_TEST

/* ------------------------------------------------------- cursor and place */

START_TEST(the_cursor_stands_on_the_focus)
{
	text("One two. Three four five six seven eight nine ten. Eleven.\n\nTwelve.");
	cursor(1, 0);
	reader.focus = find("Eleven").beg;
	cursor(2, 0);
	reader.focus = find("Twelve").beg;
	cursor(4, 0);
	reader.top = find("Twelve").beg;
	cursor(1, 0);
	reader.focus = 0;
	cursor(-1, 0);
	reader.top = 0;
	in.focused = false;
	cursor(-1, 0);
}
END_TEST

START_TEST(places_are_sentences_and_percents)
{
	text("One two. Three four.\n\nFive six. Seven eight.");
	same(reader_place(&view, &reader), "A 1/4   0%");
	reader.focus = find("Three").beg + 2;
	same(reader_place(&view, &reader), "A 2/4  24%");
	reader.focus = find("Seven").beg;
	same(reader_place(&view, &reader), "A 4/4 100%");
	article.doc.done = false;
	same(reader_place(&view, &reader), "A  71%");
	reader.article = -1;
	same(reader_place(&view, &reader), "");
	ck_assert_int_eq(reader_percent(&(struct document){0}, 0), 0);
}
END_TEST

Suite *suite_view_reader_view(void)
{
	Suite *s = suite_create("view_reader_view");
	TCase *c = tcase_create("reader_view");
	tcase_add_checked_fixture(c, setup, teardown);
	tcase_add_loop_test(c, headers_fit, 0, sizeof headers / sizeof *headers);
	tcase_add_test(c, headers_leave_out_what_is_not_known);
	tcase_add_test(c, headers_say_what_is_guessed_and_much);
	tcase_add_test(c, headers_stay_when_words_are_counted);
	tcase_add_test(c, a_reader_looks_so);
	tcase_add_test(c, small_readers_keep_focus_and_coverage);
	tcase_add_test(c, text_has_its_own_width);
	tcase_add_test(c, raw_text_stands_as_it_stands);
	tcase_add_test(c, messages_stand_for_a_text);
	tcase_add_test(c, layers_lie_over_each_other);
	tcase_add_test(c, selections_are_on_top);
	tcase_add_test(c, junk_recedes_with_its_links);
	tcase_add_test(c, no_face_tears_a_cluster);
	tcase_add_test(c, the_cursor_stands_on_the_focus);
	tcase_add_test(c, places_are_sentences_and_percents);
	suite_add_tcase(s, c);
	return s;
}
