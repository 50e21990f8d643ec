/* The list of articles at several widths: fields, marks, faces. */
#include "config.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/day.h"
#include "core/text/segment.h"
#include "core/view/articles_view.h"
#include "core/view/screen.h"

Suite *suite_view_articles_view(void);

enum { ARTICLES = 5 };

static struct arena arena;
static struct view view;
static struct story story;
static struct article articles[ARTICLES];
static struct article *order[30];
static struct article_row at[30];
static struct article_rows rows;

static void make(int32_t i, const char *key, const char *title, const char *source, int32_t date,
	enum date_rule rule)
{
	struct article *x = &articles[i];
	*x = (struct article){.path = STR("papers/tide\t.txt"), .state = ARTICLE_DONE};
	x->key = str_of(key);
	x->title = str_of(title);
	x->source = str_of(source);
	x->date = date;
	x->date_rule = rule;
	order[i] = x;
	at[i] = (struct article_row){.article = i, .percent = -1, .words = -1};
}

static void setup(void)
{
	arena = (struct arena){0};
	make(0, "harbour", "Harbour wall gives way in the night", "Coast Daily", day_of(2023, 5, 9),
		DATE_DATELINE);
	make(1, "stormreport12", "Storm report", "Institute of Tides and Waves",
		day_of(2023, 5, 15), DATE_DEFAULT);
	make(2, "日本語の新聞", "", "", DAY_NONE, DATE_NONE);
	make(3, "late", "", "", DAY_NONE, DATE_NONE);
	make(4, "broken", "", "", DAY_NONE, DATE_NONE);
	articles[3].state = ARTICLE_NEW;
	articles[4].state = ARTICLE_FAILED;
	snprintf(articles[4].err.text, sizeof articles[4].err.text, "broken.pdf: a PDF file");
	at[0].percent = 36;
	at[0].words = 913;
	at[0].open = true;
	at[1].percent = 100;
	at[1].words = 1234567;
	at[1].marked = true;
	at[2].percent = 0;
	at[2].words = 99999;
	story = (struct story){.at = order, .n = ARTICLES};
	rows = (struct article_rows){.at = at, .n = ARTICLES};
	view = (struct view){.arena = &arena, .segmenter = segmenter_open(NULL), .story = &story};
}

static void teardown(void)
{
	segmenter_close(view.segmenter);
	arena_free(&arena);
}

static struct placed page(int32_t columns, int32_t height, struct list l, bool focused)
{
	struct placed p = {.rect = {.columns = columns, .rows = height}};
	articles_page(&view, &l, &rows, p.rect, focused, &p.page);
	ck_assert_int_le(p.page.n, height);
	for (int32_t i = 0; i < p.page.n; i++)
		ck_assert_int_le(p.page.at[i].columns, columns);
	return p;
}

static struct screen screen(struct placed *p)
{
	return (struct screen){.columns = p->rect.columns, .rows = p->rect.rows, .at = p, .n = 1};
}

static void expect(struct str got, const char *want)
{
	ck_assert_msg(str_eq(got, str_of(want)), "got:\n%.*swant:\n%s", STR_ARG(got), want);
}

START_TEST(sidebar)
{
	struct placed p = page(26, 7, (struct list){0, 0}, false);
	struct screen s = screen(&p);
	expect(screen_text(&view, &s), " Articles                5\n"
				       ">A harbour  2023-05-09 36%\n"
				       " B*stormr… ~2023-05-15 end\n"
				       " C 日本語…  ?           0%\n"
				       " D late                  ·\n"
				       " E broken  !not read     ·\n"
				       "\n");
	ck_assert_int_eq(p.page.cursor_row, -1);
	p = page(30, 3, (struct list){0, 1}, true);
	s = screen(&p);
	expect(screen_text(&view, &s), "[Articles]                   5\n"
				       " A harbour      2023-05-09 36%\n"
				       ">B*stormrepor… ~2023-05-15 end\n");
	expect(screen_faces(&view, &s), "HHHHHHHHHHHHHHHHHHHHHHHHHHHHHH\n"
					"...hhhhhhh....................\n"
					"RRRRRRRRRRRRR.................\n");
	ck_assert_int_eq(p.page.cursor_row, 2);
	ck_assert_int_eq(p.page.cursor_column, 0);
}
END_TEST

START_TEST(wide)
{
	struct placed p = page(60, 6, (struct list){0, 0}, true);
	struct screen s = screen(&p);
	expect(screen_text(&view, &s),
		"[Articles]                                                 5\n"
		">A harbour      Harbour wall gives…   2023-05-09   913 w 36%\n"
		" B*stormreport… Storm report         ~2023-05-15 1234k w end\n"
		" C 日本語の新聞 tide .txt             ?          99999 w  0%\n"
		" D late         tide .txt                                  ·\n"
		" E broken       broken.pdf: a PDF f… !not read             ·\n");
	p = page(100, 3, (struct list){0, 0}, true);
	s = screen(&p);
	expect(screen_text(&view, &s), "[Articles]                                                 "
				       "                                        5\n"
				       ">A harbour      Harbour wall gives way in the night        "
				       "  Coast Daily      2023-05-09   913 w 36%\n"
				       " B*stormreport… Storm report                               "
				       "  Institute of T… ~2023-05-15 1234k w end\n");
}
END_TEST

START_TEST(scrolled)
{
	struct placed p = page(26, 3, (struct list){0, 4}, true);
	struct screen s = screen(&p);
	expect(screen_text(&view, &s), "[Articles]               5\n"
				       " D late                  ·\n"
				       ">E broken  !not read     ·\n");
}
END_TEST

START_TEST(filtered)
{
	rows.filter = STR("sto\trm");
	rows.at = &at[1];
	rows.n = 1;
	struct placed p = page(26, 3, (struct list){0, 0}, true);
	struct screen s = screen(&p);
	expect(screen_text(&view, &s), "[Articles] & sto rm    1/5\n"
				       ">B*stormr… ~2023-05-15 end\n"
				       "\n");
	rows.n = 0;
	p = page(26, 3, (struct list){0, 0}, true);
	s = screen(&p);
	expect(screen_text(&view, &s), "[Articles] & sto rm    0/5\n no article has it\n\n");
	expect(screen_faces(&view, &s), "HHHHHHHHHHHHHHHHHHHHHHHHHH\n"
					".rrrrrrrrrrrrrrrrr........\n"
					"..........................\n");
}
END_TEST

/* Beyond Z letters have two cells, on every row. */
START_TEST(letters)
{
	for (int32_t i = 0; i < 30; i++) {
		order[i] = &articles[0];
		at[i] = (struct article_row){.article = i, .percent = 5};
	}
	story.n = rows.n = 30;
	struct placed p = page(26, 4, (struct list){24, 26}, false);
	struct screen s = screen(&p);
	expect(screen_text(&view, &s), " Articles               30\n"
				       " Y  harbo…  2023-05-09  5%\n"
				       " Z  harbo…  2023-05-09  5%\n"
				       ">AA harbo…  2023-05-09  5%\n");
}
END_TEST

/* However narrow, every row is as wide as the pane, and no number is cut. */
START_TEST(all_widths)
{
	for (int32_t columns = 1; columns < 200; columns++) {
		struct placed p = page(columns, 6, (struct list){0, 0}, true);
		for (int32_t i = 1; i < p.page.n; i++)
			ck_assert_int_eq(p.page.at[i].columns, columns);
		struct str line = line_text(&arena, &p.page.at[1]);
		bool date = str_find(line, STR("2023")) >= 0;
		ck_assert_int_eq(date, str_find(line, STR("2023-05-09")) >= 0);
		ck_assert_int_eq(columns >= 18, date);
	}
}
END_TEST

Suite *suite_view_articles_view(void)
{
	Suite *s = suite_create("view_articles_view");
	TCase *t = tcase_create("articles_view");
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_test(t, sidebar);
	tcase_add_test(t, wide);
	tcase_add_test(t, scrolled);
	tcase_add_test(t, filtered);
	tcase_add_test(t, letters);
	tcase_add_test(t, all_widths);
	suite_add_tcase(s, t);
	return s;
}
