/* Dates beside the text: what fits, what gives way, and what is left alone. */
#include "config.h"

#include <check.h>

#include "core/view/margin.h"
#include "core/view/order.h"
#include "tests/unit/same.h"

Suite *suite_view_margin(void);

static struct arena arena;
static struct view view;

static void setup(void)
{
	struct err e;
	arena = (struct arena){0};
	view = (struct view){.arena = &arena, .segmenter = segmenter_open(&e)};
	ck_assert_ptr_nonnull(view.segmenter);
}

static void teardown(void)
{
	segmenter_close(view.segmenter);
	arena_free(&arena);
}

static const struct {
	int32_t text, columns; /* of the pane: where its text ends, all */
	int32_t beg, end;
} places[] = {
	{77, 93, 78, 93},
	{77, 88, 78, 88},
	{77, 87, 78, 78}, /* less than a date */
	{77, 77, 78, 78},
	{77, 200, 78, 104}, /* the eye is not to travel far */
	{0, 0, 1, 1},
};

START_TEST(each_place)
{
	struct margin_place p = margin_place(places[_i].text, places[_i].columns);
	ck_assert_int_eq(p.beg, places[_i].beg);
	ck_assert_int_eq(p.end, places[_i].end);
}
END_TEST

/* Dates at bytes 10, 20, 30, 40 and 50. */
static struct margin_date dates[] = {
	{10, {"2024", 4}, {"also A C", 8}, false},
	{20, {"2023-05-03", 10}, {0}, false},
	{30, {"2023-06", 7}, {"C 07", 4}, true},
	{40, {"<2022", 5}, {0}, false},
	{50, {"2023-05-03", 10}, {"also B", 6}, false},
};
static const struct margin margin = {dates, 5};

static const struct {
	struct span row;
	int32_t columns; /* of the margin */
	const char *want;
} rows[] = {
	{{0, 10}, 15, "text"},
	{{10, 20}, 15, "text      2024  also A C"},
	{{10, 20}, 13, "text      2024"},
	{{20, 30}, 10, "text      2023-05-03"},
	{{10, 30}, 15, "text      2024 2023-05-03"},
	{{10, 30}, 14, "text      2024…"},
	{{30, 40}, 15, "text      2023-06  ! C 07"},
	{{30, 40}, 12, "text      2023-06"},
	{{30, 50}, 26, "text      2023-06  ! C 07 <2022"},
	{{50, 60}, 15, "text      2023-05-03"},
	{{50, 60}, 18, "text      2023-05-03  also B"},
	{{51, 60}, 18, "text"},
	{{10, 60}, 0, "text"},
};

START_TEST(each_row)
{
	struct line l = {0};
	line_add(view.arena, view.segmenter, &l, STR("text"), FACE_TEXT);
	margin_add(
		&view, &margin, rows[_i].row, (struct margin_place){10, 10 + rows[_i].columns}, &l);
	ck_assert_same(line_text(&arena, &l), str_of(rows[_i].want));
	ck_assert_int_eq(l.margin, l.n > 1 ? 1 : 0);
}
END_TEST

/* Text that is put in order keeps its dates where they are. */
START_TEST(beside_hebrew)
{
	struct line l = {0};
	line_add(view.arena, view.segmenter, &l, STR("\u05d0\u05d1\u05d2"), FACE_TEXT);
	margin_add(&view, &margin, (struct span){30, 40}, (struct margin_place){5, 20}, &l);
	line_order(&arena, view.segmenter, &l, 0);
	ck_assert_same(line_text(&arena, &l), STR("\u05d2\u05d1\u05d0  2023-06  ! C 07"));
	line_order(&arena, view.segmenter, &l, 0);
	ck_assert_int_eq(l.columns, 5 + 15);
}
END_TEST

Suite *suite_view_margin(void)
{
	Suite *s = suite_create("view_margin");
	TCase *c = tcase_create("margin");
	tcase_add_checked_fixture(c, setup, teardown);
	tcase_add_loop_test(c, each_place, 0, LENGTH(places));
	tcase_add_loop_test(c, each_row, 0, LENGTH(rows));
	tcase_add_test(c, beside_hebrew);
	suite_add_tcase(s, c);
	return s;
}
