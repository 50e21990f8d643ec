/* Which pane stands where, for sizes around every threshold. */
#include "config.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>

#include "core/base/buf.h"
#include "core/view/layout.h"

Suite *suite_view_layout(void);

/*
 * In words: "s30" a sidebar of 30 columns, "m" a main view, "r" a reader (with
 * its index), "|" a border, "small" for too small. All from column 0 on.
 */
static const struct {
	struct layout_wish wish;
	const char *layout;
} rows[] = {
	/* As it is when nothing is wished. */
	{{200, 50, .readers = 0}, "s30 | r0:84 | r1:84"},
	{{160, 50, .readers = 0}, "s30 | r0:64 | r1:64"},
	{{161, 50, .readers = 0}, "s30 | r0:65 | r1:64"},
	{{159, 40, .readers = 0}, "s26 | r0:132"},
	{{120, 40, .readers = 0}, "s26 | r0:93"},
	{{100, 24, .readers = 0}, "s26 | r0:73"},
	{{99, 24, .readers = 0}, "r0:99"},
	{{80, 24, .readers = 0}, "r0:80"},
	{{60, 12, .readers = 0}, "r0:60"},
	{{59, 12, .readers = 0}, "r0:59"},
	{{48, 12, .readers = 0}, "r0:48"},
	{{20, 4, .readers = 0}, "r0:20"},
	{{19, 4, .readers = 0}, "small"},
	{{20, 3, .readers = 0}, "small"},
	{{0, 0, .readers = 0}, "small"},
	{{200, 11, .readers = 0}, "r0:200"},
	/* One, two, three readers. */
	{{200, 50, .readers = 1}, "s30 | r0:169"},
	{{200, 50, .readers = 2}, "s30 | r0:84 | r1:84"},
	{{200, 50, .readers = 3}, "s30 | r0:56 | r1:56 | r2:55"},
	{{200, 50, .readers = 9}, "s30 | r0:56 | r1:56 | r2:55"},
	{{160, 50, .readers = 3}, "s30 | r0:43 | r1:42 | r2:42"},
	{{159, 40, .readers = 2}, "s26 | r0:66 | r1:65"},
	{{159, 40, .readers = 3}, "s26 | r0:44 | r1:43 | r2:43"},
	{{120, 40, .readers = 3}, "s26 | r0:31 | r1:30 | r2:30"},
	{{118, 40, .readers = 3}, "s26 | r0:45 | r1:45"},
	{{100, 24, .readers = 2}, "s26 | r0:36 | r1:36"},
	{{100, 24, .readers = 3}, "s26 | r0:36 | r1:36"},
	{{99, 24, .readers = 3}, "r0:33 | r1:32 | r2:32"},
	{{80, 24, .readers = 2}, "r0:40 | r1:39"},
	{{80, 24, .readers = 3}, "r0:40 | r1:39"},
	{{61, 12, .readers = 2}, "r0:30 | r1:30"},
	{{60, 12, .readers = 2}, "r0:60"},
	{{59, 12, .readers = 2}, "r0:59"},
	{{100, 11, .readers = 2}, "r0:100"},
	/* The reader with the focus is shown. */
	{{99, 24, .readers = 3, .on_reader = 2}, "r0:33 | r1:32 | r2:32"},
	{{80, 24, .readers = 3, .on_reader = 2}, "r1:40 | r2:39"},
	{{60, 12, .readers = 3, .on_reader = 1}, "r1:60"},
	{{48, 12, .on_reader = 7}, "r2:48"},
	/* Zoom. */
	{{200, 50, .zoom = true}, "r0:200"},
	{{200, 50, .readers = 3, .zoom = true, .on_reader = 1}, "r1:200"},
	{{200, 50, .zoom = true, .on_sidebar = true}, "s200"},
	{{200, 50, .zoom = true, .main = true}, "m200"},
	{{200, 50, .zoom = true, .main = true, .on_sidebar = true}, "s200"},
	{{48, 12, .zoom = true}, "r0:48"},
	/* A view in place of the readers. */
	{{200, 50, .main = true}, "s30 | m169"},
	{{100, 24, .main = true}, "s26 | m73"},
	{{99, 24, .main = true}, "m99"},
	{{48, 12, .main = true}, "m48"},
	{{20, 4, .main = true}, "m20"},
	{{19, 4, .main = true}, "small"},
	/* The sidebar has the focus. */
	{{160, 50, .on_sidebar = true}, "s30 | r0:64 | r1:64"},
	{{100, 24, .on_sidebar = true}, "s26 | r0:73"},
	{{99, 24, .on_sidebar = true}, "s99"},
	{{48, 12, .on_sidebar = true}, "s48"},
	{{99, 24, .main = true, .on_sidebar = true}, "s99"},
	{{100, 24, .main = true, .on_sidebar = true}, "s26 | m73"},
	/* Without the sidebar, and with another width. */
	{{160, 50, .no_sidebar = true}, "r0:80 | r1:79"},
	{{100, 24, .no_sidebar = true, .readers = 3}, "r0:33 | r1:33 | r2:32"},
	{{100, 24, .no_sidebar = true, .on_sidebar = true}, "s26 | r0:73"},
	{{120, 40, .sidebar = 10}, "s36 | r0:83"},
	{{120, 40, .sidebar = -3}, "s23 | r0:96"},
	{{120, 40, .sidebar = -30}, "s18 | r0:101"},
	{{120, 40, .sidebar = 1000}, "s60 | r0:59"},
	{{120, 40, .sidebar = INT32_MAX}, "s60 | r0:59"},
	{{120, 40, .sidebar = INT32_MIN}, "s18 | r0:101"},
	{{100, 24, .sidebar = 1000, .readers = 3}, "s50 | r0:49"},
};

static void say(struct buf *b, const char *what, struct rect r, int32_t *column, int32_t height)
{
	ck_assert_int_eq(r.column, *column);
	ck_assert_int_eq(r.row, 0);
	ck_assert_int_eq(r.rows, height);
	buf_printf(b, "%s%d", what, (int)r.columns);
	*column += r.columns;
}

static void say_border(struct buf *b, const struct layout *l, int32_t *border, int32_t *column)
{
	ck_assert_int_lt(*border, l->borders);
	ck_assert_int_eq(l->border[(*border)++], (*column)++);
	buf_printf(b, " | ");
}

START_TEST(each_size)
{
	const struct layout_wish *w = &rows[_i].wish;
	struct layout l;
	struct buf b = {0};
	int32_t column = 0, border = 0;
	layout_build(&l, w);
	if (l.too_small)
		buf_printf(&b, "small");
	if (l.has_sidebar)
		say(&b, "s", l.sidebar, &column, w->rows - 1);
	if (l.has_sidebar && (l.has_main || l.readers > 0))
		say_border(&b, &l, &border, &column);
	if (l.has_main)
		say(&b, "m", l.main, &column, w->rows - 1);
	for (int32_t i = 0; i < l.readers; i++) {
		char name[16];
		snprintf(name, sizeof name, "r%d:", (int)(l.first + i));
		if (i > 0)
			say_border(&b, &l, &border, &column);
		say(&b, name, l.reader[i], &column, w->rows - 1);
	}
	char text[128];
	snprintf(text, sizeof text, "%.*s", STR_ARG(buf_str(&b)));
	buf_free(&b);
	ck_assert_str_eq(text, rows[_i].layout);
	ck_assert_int_eq(border, l.borders);
	if (!l.too_small) {
		ck_assert_int_eq(column, w->columns);
		ck_assert_int_eq(l.status_row, w->rows - 1);
	}
}
END_TEST

/* Every size and wish: panes cover the screen, the focus is seen, nothing lies outside. */
START_TEST(all_sizes)
{
	for (int32_t columns = 0; columns < 220; columns++) {
		for (int32_t bits = 0; bits < 8 * 16; bits++) {
			struct layout_wish w = {columns, 24, .readers = bits & 3};
			w.no_sidebar = (bits & 4) != 0;
			w.zoom = (bits & 8) != 0;
			w.main = (bits & 16) != 0;
			w.on_sidebar = (bits & 32) != 0;
			w.on_reader = (bits & 64) != 0 ? 2 : 0;
			struct layout l;
			layout_build(&l, &w);
			if (l.too_small)
				continue;
			int32_t sum = l.borders + l.sidebar.columns + l.main.columns;
			for (int32_t i = 0; i < l.readers; i++)
				sum += l.reader[i].columns;
			ck_assert_int_eq(sum, columns);
			if (w.on_sidebar) {
				ck_assert(l.has_sidebar);
			} else if (w.main) {
				ck_assert(l.has_main);
			} else {
				ck_assert_int_le(l.first, w.on_reader);
				ck_assert_int_lt(w.on_reader, l.first + LAYOUT_READERS);
			}
		}
	}
}
END_TEST

Suite *suite_view_layout(void)
{
	Suite *s = suite_create("view_layout");
	TCase *t = tcase_create("layout");
	tcase_add_loop_test(t, each_size, 0, sizeof rows / sizeof rows[0]);
	tcase_add_test(t, all_sizes);
	suite_add_tcase(s, t);
	return s;
}
