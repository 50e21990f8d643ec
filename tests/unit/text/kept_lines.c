/* Line ends that are kept: found by content only, and never more than is allowed. */
#include "config.h"

#include <check.h>
#include <string.h>

#include "core/text/kept_lines.h"

Suite *suite_text_kept_lines(void);

START_TEST(test_content)
{
	struct kept_lines kept = {0};
	char text[] = "A mill stands at the river.";
	int32_t at[] = {2, 7, 14};
	struct offsets ends = {at, 3};
	struct str s = str_of(text);
	ck_assert_ptr_null(kept_lines_find(&kept, s));
	kept_lines_put(&kept, s, &ends);
	at[0] = 0;
	const struct offsets *found = kept_lines_find(&kept, STR("A mill stands at the river."));
	ck_assert_ptr_nonnull(found);
	ck_assert_int_eq(found->n, 3);
	ck_assert_int_eq(found->at[0], 2);
	text[0] = 'B'; /* the same place, other words */
	ck_assert_ptr_null(kept_lines_find(&kept, s));
	kept_lines_free(&kept);
}
END_TEST

START_TEST(test_bounded)
{
	struct kept_lines kept = {0};
	char text[1000];
	int32_t at[] = {1};
	struct offsets ends = {at, 1};
	memset(text, 'x', sizeof text);
	for (int32_t i = 0; i < 2000; i++) {
		memcpy(text, &i, sizeof i);
		kept_lines_put(&kept, (struct str){text, sizeof text}, &ends);
		ck_assert_ptr_nonnull(kept_lines_find(&kept, (struct str){text, sizeof text}));
		ck_assert_uint_le(kept.arena.used, KEPT_MOST + 2 * sizeof text);
	}
	kept_lines_free(&kept);
}
END_TEST

/* What the segmenter answers does not depend on what it was asked before. */
START_TEST(test_same_answer)
{
	struct arena a = {0};
	struct segmenter *g = segmenter_open(NULL);
	struct str s = STR("It cost 5 % more \xe2\x80\x93 or $3 \xe2\x80\x93 in 2019.");
	struct offsets once, again, must, marked;
	segment_lines(g, &a, s, &once, NULL);
	segment_lines(g, &a, s, &again, NULL);
	segment_lines(g, &a, s, &marked, &must);
	ck_assert_int_gt(once.n, 3);
	ck_assert_int_eq(once.n, again.n);
	ck_assert_int_eq(once.n, marked.n);
	ck_assert_mem_eq(once.at, again.at, (size_t)once.n * sizeof *once.at);
	ck_assert_mem_eq(once.at, marked.at, (size_t)once.n * sizeof *once.at);
	segmenter_close(g);
	arena_free(&a);
}
END_TEST

Suite *suite_text_kept_lines(void)
{
	Suite *s = suite_create("text/kept_lines");
	TCase *c = tcase_create("kept_lines");
	tcase_add_test(c, test_content);
	tcase_add_test(c, test_bounded);
	tcase_add_test(c, test_same_answer);
	suite_add_tcase(s, c);
	return s;
}
