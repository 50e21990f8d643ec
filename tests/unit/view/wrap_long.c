/* Rows of texts longer than one step of the segmenter, and of texts without blocks. */
#include "config.h"

#include <check.h>

#include "core/base/buf.h"
#include "core/base/vec.h"
#include "core/view/wrap.h"

Suite *suite_view_wrap_long(void);

static struct arena arena;
static struct segmenter *segmenter;

static void setup(void)
{
	struct err e;
	arena = (struct arena){0};
	segmenter = segmenter_open(&e);
	ck_assert_ptr_nonnull(segmenter);
}

static void teardown(void)
{
	segmenter_close(segmenter);
	arena_free(&arena);
}

/* A line of many joined blocks, and ten thousand marks on one letter. */
START_TEST(long_lines_are_walked)
{
	struct document d = {.arena = &arena, .done = true};
	struct buf buf = {0};
	for (int32_t i = 0; i < 5; i++) {
		struct block b = {.span.beg = buf.len, .joined = i > 0};
		buf_add(&buf, i == 3 ? STR("x") : STR("y"));
		while (buf.len - b.span.beg < SEGMENT_MOST - 8)
			buf_add(&buf, i == 3 ? STR("\u0301") : STR("some words "));
		b.span.end = buf.len;
		VEC_PUSH(&arena, &d.blocks, b);
	}
	d.text = buf_dup(&arena, &buf);
	buf_free(&buf);
	for (int32_t raw = 0; raw < 2; raw++) {
		struct wrap w = {.columns = 11, .raw = raw != 0};
		int32_t moved, end = wrap_move(&d, segmenter, w, 0, INT32_MAX, &moved);
		ck_assert_int_gt(moved, 4 * (SEGMENT_MOST / 12));
		ck_assert_int_eq(wrap_move(&d, segmenter, w, end, -moved, NULL), 0);
		ck_assert_int_eq(wrap_move(&d, segmenter, w, end, INT32_MIN, NULL), 0);
	}
}
END_TEST

/* White space that is in no block is shown raw, however much there is of it. */
START_TEST(raw_white_space_is_walked)
{
	struct document d = {.arena = &arena, .done = true};
	struct buf buf = {0};
	buf_add_times(&buf, ' ', 3 * SEGMENT_MOST);
	struct block b = {.span = {buf.len, buf.len + 1}};
	buf_add(&buf, STR("x"));
	VEC_PUSH(&arena, &d.blocks, b);
	for (int32_t i = 0; i < 2 * SEGMENT_MOST; i++)
		buf_add(&buf, STR("\u3000"));
	d.text = buf_dup(&arena, &buf);
	buf_free(&buf);
	struct wrap w = {.columns = 40, .raw = true};
	struct rows rows;
	wrap_rows(&d, segmenter, &arena, w, 0, 9, &rows);
	ck_assert_int_eq(rows.at[0].span.end, 0);
	ck_assert_int_eq(rows.at[1].span.beg, 3 * SEGMENT_MOST);
	ck_assert_int_eq(rows.n, 9);
}
END_TEST

static struct str lines_text(struct str text, int32_t columns)
{
	struct spans lines;
	struct buf buf = {0};
	wrap_text(segmenter, &arena, text, columns, &lines);
	for (int32_t i = 0; i < lines.n; i++) {
		buf_add(&buf, span_text(text, lines.at[i]));
		buf_add_char(&buf, '|');
	}
	struct str s = buf_dup(&arena, &buf);
	buf_free(&buf);
	return s;
}

START_TEST(any_text_wraps)
{
	ck_assert(str_eq(lines_text(STR(""), 9), STR("")));
	ck_assert(str_eq(lines_text(STR("one two three"), 7), STR("one two|three|")));
	struct buf buf = {0};
	while (buf.len < 3 * SEGMENT_MOST)
		buf_add(&buf, STR("w\u00f6rd "));
	struct spans lines;
	wrap_text(segmenter, &arena, buf_str(&buf), 9, &lines);
	ck_assert_int_ge(lines.n, 3 * SEGMENT_MOST / 12);
	buf_free(&buf);
}
END_TEST

Suite *suite_view_wrap_long(void)
{
	Suite *s = suite_create("view_wrap_long");
	TCase *c = tcase_create("wrap_long");
	tcase_add_checked_fixture(c, setup, teardown);
	tcase_set_timeout(c, 60);
	tcase_add_test(c, long_lines_are_walked);
	tcase_add_test(c, raw_white_space_is_walked);
	tcase_add_test(c, any_text_wraps);
	suite_add_tcase(s, c);
	return s;
}
