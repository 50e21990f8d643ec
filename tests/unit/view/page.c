/* Lines of a page: columns by clusters, cutting, padding; and what view.h helps with. */
#include "config.h"

#include <check.h>
#include <stdlib.h>

#include "core/base/buf.h"
#include "core/text/segment.h"
#include "core/view/page.h"
#include "core/view/view.h"

Suite *suite_view_page(void);

static struct arena arena;
static struct segmenter *segmenter;

static void setup(void)
{
	arena = (struct arena){0};
	segmenter = segmenter_open(NULL);
}

static void teardown(void)
{
	segmenter_close(segmenter);
	arena_free(&arena);
}

/* fit: bytes of the beginning that fits into five columns */
static const struct {
	const char *text;
	int32_t columns, fit;
} widths[] = {
	{"", 0, 0},
	{"abc", 3, 3},
	{"abcdefg", 7, 5},
	{"naïve", 5, 6},
	{"nai\xcc\x88ve.", 6, 7},
	{"日本語", 6, 6},
	{"a日本", 5, 7},
	{"“x” …", 5, 11},
	{"e\xcc\x81\xcc\x82\xcc\x83z", 2, 8},
};

START_TEST(each_width)
{
	struct str text = str_of(widths[_i].text);
	ck_assert_int_eq(text_columns(segmenter, text), widths[_i].columns);
	ck_assert_int_eq(text_fit(segmenter, text, 5), widths[_i].fit);
	ck_assert_int_eq(text_fit(segmenter, text, 0), 0);
	ck_assert_int_eq(text_fit(segmenter, text, -1), 0);
}
END_TEST

static const struct {
	const char *text;
	int32_t most;
	const char *cut, *line;
	int32_t columns;
} cuts[] = {
	{"abc", 3, "…", "abc", 3},
	{"abcd", 3, "…", "ab…", 3},
	{"ab cd", 4, "…", "ab…", 3},
	{"abcd", 3, "$", "ab$", 3},
	{"abcd", 1, "…", "…", 1},
	{"abcd", 0, "…", "", 0},
	{"abcd", -4, "…", "", 0},
	{"abcd", 2, "...", "..", 2},
	{"日本語", 6, "…", "日本語", 6},
	{"日本語", 5, "…", "日本…", 5},
	{"日本語", 4, "…", "日…", 3},
	{"e\xcc\x81tudes", 4, "…", "e\xcc\x81tu…", 4},
	{"", 4, "…", "", 0},
};

START_TEST(each_cut)
{
	struct line l = {0};
	int32_t columns = line_add_cut(&arena, segmenter, &l, str_of(cuts[_i].text), FACE_TEXT,
		cuts[_i].most, str_of(cuts[_i].cut));
	ck_assert_int_eq(columns, cuts[_i].columns);
	ck_assert_int_eq(l.columns, cuts[_i].columns);
	ck_assert(str_eq(line_text(&arena, &l), str_of(cuts[_i].line)));
}
END_TEST

START_TEST(runs)
{
	struct page p = {0};
	page_line(&arena, &p);
	struct line *l = page_line(&arena, &p);
	line_add(&arena, segmenter, l, STR("on "), FACE_TEXT);
	line_add(&arena, segmenter, l, STR("3 May"), FACE_DATE);
	line_add(&arena, segmenter, l, STR(""), FACE_DATE);
	line_pad(&arena, l, 200, FACE_RECEDE);
	line_pad(&arena, l, 10, FACE_RECEDE);
	ck_assert_int_eq(p.n, 2);
	ck_assert_int_eq(p.at[0].n, 0);
	ck_assert_int_eq(l->columns, 200);
	ck_assert_int_eq(l->at[1].face, FACE_DATE);
	ck_assert_int_eq(l->at[2].face, FACE_RECEDE);
	ck_assert(str_eq(line_text(&arena, l), STR("on 3 May")));
	ck_assert_int_eq(line_text(&arena, &p.at[0]).len, 0);
}
END_TEST

/* Many lines and runs: growing one must not lose the other. */
START_TEST(grows)
{
	struct page p = {0};
	for (int i = 0; i < 100; i++) {
		struct line *l = page_line(&arena, &p);
		for (int j = 0; j < 50; j++)
			line_add(&arena, segmenter, l, STR("x"), FACE_TEXT);
	}
	for (int i = 0; i < 100; i++)
		ck_assert_int_eq(p.at[i].columns, 50);
}
END_TEST

/* A cluster longer than any window the segmenter is shown, and a long text of clusters. */
START_TEST(long_clusters)
{
	struct buf b = {0};
	buf_add(&b, STR("e"));
	for (int i = 0; i < 1000; i++)
		buf_add(&b, STR("\xcc\x81"));
	int32_t first = b.len;
	for (int i = 0; i < 20000; i++)
		buf_add(&b, STR("本"));
	struct str text = buf_dup(&arena, &b);
	buf_free(&b);
	ck_assert_int_eq(text_columns(segmenter, text), 40001);
	ck_assert_int_eq(text_fit(segmenter, text, 2), first);
	ck_assert_int_eq(text_fit(segmenter, text, 3), first + 3);
}
END_TEST

/* Bytes that are no UTF-8 must do no harm, even here where none should come. */
START_TEST(broken)
{
	struct str text = STR("\xe6\x97\xff\xe6");
	ck_assert_int_gt(text_columns(segmenter, text), 0);
	ck_assert_int_le(text_fit(segmenter, text, 2), text.len);
}
END_TEST

static const struct {
	struct list from;
	int32_t n, rows;
	struct list to;
} shows[] = {
	{{0, 0}, 0, 10, {0, 0}},
	{{5, 7}, 0, 10, {0, 0}},
	{{0, 3}, 5, 10, {0, 3}},
	{{2, 3}, 5, 10, {0, 3}},
	{{0, 30}, 100, 10, {21, 30}},
	{{50, 30}, 100, 10, {30, 30}},
	{{0, 300}, 100, 10, {90, 99}},
	{{-5, -5}, 100, 10, {0, 0}},
	{{95, 95}, 100, 10, {90, 95}},
	{{0, 4}, 100, 0, {4, 4}},
	{{7, 4}, 100, -3, {4, 4}},
};

START_TEST(each_show)
{
	struct list l = shows[_i].from;
	list_show(&l, shows[_i].n, shows[_i].rows);
	ck_assert_int_eq(l.top, shows[_i].to.top);
	ck_assert_int_eq(l.focus, shows[_i].to.focus);
}
END_TEST

START_TEST(glyphs)
{
	struct view v = {.arena = &arena, .segmenter = segmenter};
	ck_assert(str_eq(glyph(&v, GLYPH_CUT), STR("…")));
	v.ascii = true;
	for (int g = 0; g < GLYPHS; g++)
		ck_assert_int_eq(glyph(&v, (enum glyph)g).len, 1);
	ck_assert(str_eq(view_clean(&v, STR("a\tb\nc\x1b[0m")), STR("a b c^[[0m")));
	ck_assert(str_eq(view_clean(&v, STR("naïve")), STR("naïve")));
}
END_TEST

static const struct {
	const char *title, *about, *right;
	bool focused;
	int32_t columns;
	const char *line;
} headers[] = {
	{"Articles", "", "5", false, 26, " Articles                5"},
	{"Articles", "", "5", true, 26, "[Articles]               5"},
	{"Help", "reader", "", true, 20, "[Help] reader"},
	{"Help", "reader   keys as bound now", "", true, 20, "[Help] reader   key…"},
	{"Articles", "& japan", "2/5", true, 20, "[Articles] & ja… 2/5"},
	{"Articles", "& japan", "2/5", true, 15, "[Articles]  2/5"},
	{"Articles", "", "12345", true, 10, "[A…] 12345"},
	{"Articles", "", "12345", true, 5, "[Ar…]"},
	{"Articles", "", "5", true, 1, "["},
};

START_TEST(each_header)
{
	struct view v = {.arena = &arena, .segmenter = segmenter};
	struct page p = {0};
	struct header h = {str_of(headers[_i].title), str_of(headers[_i].about),
		str_of(headers[_i].right), headers[_i].focused};
	view_header(&v, &p, &h, headers[_i].columns);
	ck_assert_int_eq(p.n, 1);
	ck_assert_int_eq(p.at[0].columns, headers[_i].columns);
	struct str line = line_text(&arena, &p.at[0]);
	ck_assert_msg(str_eq(line, str_of(headers[_i].line)), "'%.*s'", STR_ARG(line));
}
END_TEST

Suite *suite_view_page(void)
{
	Suite *s = suite_create("view_page");
	TCase *t = tcase_create("page");
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_loop_test(t, each_width, 0, sizeof widths / sizeof widths[0]);
	tcase_add_loop_test(t, each_cut, 0, sizeof cuts / sizeof cuts[0]);
	tcase_add_test(t, runs);
	tcase_add_test(t, grows);
	tcase_add_test(t, long_clusters);
	tcase_add_test(t, broken);
	tcase_add_loop_test(t, each_show, 0, sizeof shows / sizeof shows[0]);
	tcase_add_test(t, glyphs);
	tcase_add_loop_test(t, each_header, 0, sizeof headers / sizeof headers[0]);
	suite_add_tcase(s, t);
	return s;
}
