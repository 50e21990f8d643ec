/* The status row, the prompt, and a whole screen as text and as faces. */
#include "config.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "core/text/segment.h"
#include "core/view/screen.h"
#include "core/view/text_view.h"
#include "core/view/view.h"

Suite *suite_view_screen(void);

static struct arena arena;
static struct view view;

static void setup(void)
{
	arena = (struct arena){0};
	view = (struct view){.arena = &arena, .segmenter = segmenter_open(NULL)};
}

static void teardown(void)
{
	segmenter_close(view.segmenter);
	arena_free(&arena);
}

static const struct {
	const char *left, *hints, *right;
	int32_t columns;
	const char *line;
} statuses[] = {
	{"! June in E", "Enter both  ? help", "C 12/41  22%", 60,
		" ! June in E                Enter both  ? help  C 12/41  22%"},
	{"! June in E", "Enter both  ? help", "C 12/41  22%", 46,
		" ! June in E  Enter both  ? help  C 12/41  22%"},
	/* Hints go one after the other, from the last. */
	{"! June in E", "Enter both  ? help", "C 12/41  22%", 45,
		" ! June in E         Enter both  C 12/41  22%"},
	{"! June in E", "Enter both  ? help", "C 12/41  22%", 36,
		" ! June in E            C 12/41  22%"},
	/* Then the left part is cut, never the right. */
	{"! June in E", "Enter both  ? help", "C 12/41  22%", 20, " ! Jun… C 12/41  22%"},
	{"! June in E", "", "C 12/41  22%", 13, " C 12/41  22%"},
	{"! June in E", "", "C 12/41  22%", 5, "C 12/"},
	{"! June in E", "", "C 12/41  22%", 0, ""},
	{"", "? help", "1/19", 20, "        ? help  1/19"},
	{"", "", "1/19", 20, "                1/19"},
	{"saved", "U undo", "", 20, " saved        U undo"},
	{"", "", "", 20, ""},
	{"日本語日本語", "", "1/19", 14, " 日本語…  1/19"},
};

START_TEST(each_status)
{
	struct status s = {str_of(statuses[_i].left), str_of(statuses[_i].hints),
		str_of(statuses[_i].right), FACE_TROUBLE};
	struct line l;
	status_line(&view, &s, statuses[_i].columns, &l);
	ck_assert_int_eq(l.columns, statuses[_i].columns);
	ck_assert_int_eq(l.fill, FACE_STATUS);
	struct str line = line_text(&arena, &l);
	ck_assert_msg(str_eq(line, str_of(statuses[_i].line)), "'%.*s'", STR_ARG(line));
}
END_TEST

START_TEST(status_faces)
{
	struct status s = {STR("! no"), STR("? help"), STR("1/2"), FACE_TROUBLE};
	struct line l;
	status_line(&view, &s, 40, &l);
	for (int32_t i = 0; i < l.n; i++)
		ck_assert_int_eq(l.at[i].face,
			str_eq(l.at[i].text, STR("! no")) ? FACE_TROUBLE : FACE_STATUS);
}
END_TEST

static const struct {
	const char *label, *text;
	int32_t cursor; /* bytes */
	const char *right;
	int32_t columns;
	const char *line;
	int32_t column;
} prompts[] = {
	{"/", "", 0, "", 20, "/", 1},
	{"/", "Lithu", 5, "1 of 1 here", 30, "/Lithu             1 of 1 here", 6},
	{"/", "Lithu", 2, "1 of 1 here", 20, "/Lithu   1 of 1 here", 3},
	/* The hints go first, then the text scrolls by half the room. */
	{"/", "Lithu", 5, "1 of 1 here", 19, "/Lithu", 6},
	{":", "abcdefgh", 8, "", 10, ":abcdefgh", 9},
	{":", "abcdefghi", 9, "", 10, ":…fghi", 6},
	{":", "abcdefghi", 7, "", 10, ":abcdefghi", 8},
	{":", "abcdefghij", 0, "", 10, ":abcdefgh…", 1},
	{":", "abcdefghijk", 11, "", 10, ":…fghijk", 8},
	{":", "abcdefghijkl", 12, "", 10, ":…jkl", 5},
	{":", "日本語日本語", 18, "", 10, ":… 語", 5},
	{":", "日本語日本語", 9, "", 10, ":日本語日…", 7},
	{"note on 7 words: ", "Two", 3, "", 20, "note on 7…Two", 13},
	{":", "abc", 99, "", 10, ":abc", 4},
	{":", "abc", 3, "", 1, "…", 0},
	{":", "abc", 3, "", 2, ":…", 1},
};

START_TEST(each_prompt)
{
	struct line l;
	int32_t column;
	prompt_line(&view, str_of(prompts[_i].label), str_of(prompts[_i].text), prompts[_i].cursor,
		str_of(prompts[_i].right), prompts[_i].columns, &l, &column);
	struct str line = line_text(&arena, &l);
	ck_assert_msg(str_eq(line, str_of(prompts[_i].line)), "'%.*s'", STR_ARG(line));
	ck_assert_int_eq(column, prompts[_i].column);
	ck_assert_int_eq(l.columns, prompts[_i].columns);
}
END_TEST

/* Wherever the cursor is in whatever text, it is seen and the row is full. */
START_TEST(prompt_everywhere)
{
	struct str text = STR("naïve 日本語 and e\xcc\x81tudes, 語語語語語語語語語語 to the end");
	for (int32_t columns = 1; columns < 70; columns++) {
		for (int32_t at = 0; at <= text.len; at++) {
			struct line l;
			int32_t column;
			prompt_line(&view, STR("/"), text, at, STR("hint"), columns, &l, &column);
			ck_assert_int_eq(l.columns, columns);
			ck_assert_int_ge(column, 0);
			ck_assert_int_lt(column, columns);
		}
	}
}
END_TEST

static struct placed pane(int32_t column, int32_t columns, int32_t rows, const char *text)
{
	struct placed p = {{.column = column, .columns = columns, .rows = rows}, {0}};
	struct str rest = str_of(text), line;
	while (str_cut(&rest, '\n', &line))
		line_add(&arena, view.segmenter, page_line(&arena, &p.page), line, FACE_TEXT);
	return p;
}

static void expect(struct str got, const char *want)
{
	ck_assert_msg(str_eq(got, str_of(want)), "got:\n%.*swant:\n%s", STR_ARG(got), want);
}

START_TEST(two_panes)
{
	struct placed panes[] = {pane(0, 4, 2, "ab\nlonger"), pane(5, 5, 2, "日本語\ne\xcc\x81t")};
	panes[0].page.at[0].fill = FACE_HEADER;
	panes[1].page.at[1].at[0].face = FACE_PERSON;
	struct screen s = {.columns = 10, .rows = 3, .at = panes, .n = 2};
	s.border[0] = 4;
	s.borders = 1;
	expect(screen_text(&view, &s), "ab  │日本\nlong│e\xcc\x81t\n\n");
	expect(screen_faces(&view, &s), "..HH|.....\n....|PP...\n..........\n");
	view.ascii = true;
	expect(screen_text(&view, &s), "ab  |日本\nlong|e\xcc\x81t\n\n");
}
END_TEST

/* What lies over a wide character leaves no half of it. */
START_TEST(overlay)
{
	struct placed panes[] = {pane(0, 9, 2, "日本語日\nabcdefghi"), pane(1, 4, 1, "x語")};
	struct screen s = {.columns = 9, .rows = 2, .at = panes, .n = 2};
	expect(screen_text(&view, &s), " x語  日\nabcdefghi\n");
	/* Beyond the edges there is nothing. */
	panes[1] = pane(7, 40, 30, "語語\nyy\nz");
	expect(screen_text(&view, &s), "日本語 語\nabcdefgyy\n");
}
END_TEST

START_TEST(letters)
{
	char seen[256] = {0};
	for (int f = 0; f < FACES; f++) {
		unsigned char c = (unsigned char)face_letter((enum face)f);
		ck_assert_int_gt(c, ' ');
		ck_assert_int_eq(seen[c]++, 0);
	}
}
END_TEST

/* ---- text_view */

static struct text_rows make_rows(int32_t n)
{
	struct page p = {0};
	for (int32_t i = 0; i < n; i++) {
		struct line *l = page_line(&arena, &p);
		line_add(&arena, view.segmenter, l, str_printf(&arena, "row %d ", i), FACE_TEXT);
		line_add(&arena, view.segmenter, l, STR("told by Mara Lindqvist"), FACE_PERSON);
		l->at[1].hue = 3;
	}
	return (struct text_rows){p.at, p.n};
}

static struct screen text_screen(
	struct placed *p, struct list l, int32_t n, struct rect rect, bool focused)
{
	struct text_rows rows = make_rows(n);
	p->rect = rect;
	text_page(&view, &l, &rows, STR("Help"), STR("reader"), rect, focused, &p->page);
	return (struct screen){.columns = rect.columns, .rows = rect.rows, .at = p, .n = 1};
}

START_TEST(text_rows)
{
	struct placed p;
	struct screen s = text_screen(&p, (struct list){1, 2}, 9, (struct rect){0, 0, 20, 4}, true);
	expect(screen_text(&view, &s), "[Help] reader\n row 1 told by Mara…\n>row 2 told by "
				       "Mara…\n row 3 told by Mara…\n");
	expect(screen_faces(&view, &s),
		"HHHHHHHHHHHHHHHHHHHH\n.......PPPPPPPPPPPPP\nRRRRRRRPPPPPPPPPPPPP\n......."
		"PPPPPPPPPPPPP\n");
	ck_assert_int_eq(p.page.cursor_row, 2);
	ck_assert_int_eq(p.page.cursor_column, 0);
	ck_assert_int_eq(p.page.at[1].at[2].hue, 3);
	ck_assert_int_eq(p.page.at[1].at[3].hue, 3);

	s = text_screen(&p, (struct list){8, 8}, 9, (struct rect){0, 0, 20, 4}, false);
	expect(screen_text(&view, &s), " Help  reader\n row 6 told by Mara…\n row 7 told by "
				       "Mara…\n>row 8 told by Mara…\n");
	ck_assert_int_eq(p.page.cursor_row, -1);
}
END_TEST

START_TEST(text_small)
{
	struct placed p;
	struct screen s = text_screen(&p, (struct list){0, 0}, 0, (struct rect){0, 0, 8, 3}, true);
	expect(screen_text(&view, &s), "[Help]\n\n\n");
	ck_assert_int_eq(p.page.cursor_row, -1);
	s = text_screen(&p, (struct list){0, 5}, 9, (struct rect){0, 0, 1, 2}, true);
	expect(screen_text(&view, &s), "[\n>\n");
	s = text_screen(&p, (struct list){0, 5}, 9, (struct rect){0, 0, 4, 1}, true);
	expect(screen_text(&view, &s), "[H…]\n");
}
END_TEST

Suite *suite_view_screen(void)
{
	Suite *s = suite_create("view_screen");
	TCase *t = tcase_create("screen");
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_loop_test(t, each_status, 0, sizeof statuses / sizeof statuses[0]);
	tcase_add_test(t, status_faces);
	tcase_add_loop_test(t, each_prompt, 0, sizeof prompts / sizeof prompts[0]);
	tcase_add_test(t, prompt_everywhere);
	tcase_add_test(t, two_panes);
	tcase_add_test(t, overlay);
	tcase_add_test(t, letters);
	tcase_add_test(t, text_rows);
	tcase_add_test(t, text_small);
	suite_add_tcase(s, t);
	return s;
}
