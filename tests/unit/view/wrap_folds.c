/* Folds between rows: what stands for what, and moving over them. */
#include "config.h"

#include <check.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/view/wrap.h"
#include "tests/unit/same.h"

Suite *suite_view_wrap_folds(void);

static struct arena arena;
static struct segmenter *segmenter;
static struct document document;

static const char text[] =
	"One is here. Two is here. Three is here.\n\n"
	"Four is here.\n\n"
	"Five is here. Six is here. Seven is here, and it is longer than a row.\n\n"
	"Eight is here.\n";

static void setup(void)
{
	struct raw raw;
	segmenter = segmenter_open(NULL);
	raw_init(&raw, &arena);
	struct str rest = str_of(text), block;
	while (rest.len > 0) {
		int32_t end = str_find(rest, STR("\n\n"));
		block = end < 0 ? str_trim(rest) : str_sub(rest, 0, end);
		raw_begin(&raw, BLOCK_BODY, 0, true, true);
		raw_text(&raw, block);
		raw_end(&raw);
		rest = end < 0 ? STR("") : str_from(rest, end + 2);
	}
	raw_finish(&raw);
	document_open(&document, &raw);
	document_finish(&document, segmenter);
	ck_assert_int_eq(document.sentences.n, 8);
}

static void teardown(void)
{
	segmenter_close(segmenter);
	arena_reset(&arena);
}

/* Sentences first to last, from 0, as core/compare/repeats.h gives their spans. */
static struct fold fold_of(int32_t first, int32_t last)
{
	const struct sentence *s = document.sentences.at;
	bool ends = last + 1 >= document.sentences.n || s[last + 1].block != s[last].block;
	struct span span = {s[first].span.beg,
		ends ? document.blocks.at[s[last].block].span.end : s[last + 1].span.beg};
	return (struct fold){span, last - first + 1, STR("")};
}

static struct str rows_text(const struct rows *rows)
{
	struct buf b = {0};
	buf_add(&b, STR(""));
	for (int32_t i = 0; i < rows->n; i++) {
		const struct row *r = &rows->at[i];
		buf_add(&b, i > 0 ? STR("|") : STR(""));
		if (r->fold != NULL)
			buf_printf(&b, "<%d>", r->fold->sentences);
		else
			buf_add(&b, span_text(document.text, r->span));
	}
	struct str s = buf_dup(&arena, &b);
	buf_free(&b);
	return s;
}

static const struct {
	int8_t fold[3][2]; /* first and last, from 1; 0: no more */
	const char *rows;
} rows[] = {
	{{{0}}, "One is here. Two is here. Three is|here.||Four is here.||Five is here. Six is "
		"here. "
		"Seven is|here, and it is longer than a row.||Eight is here."},
	{{{1, 1}}, "<1>|Two is here. Three is here.||Four is here.||Five is here. Six is here. "
		   "Seven is|"
		   "here, and it is longer than a row.||Eight is here."},
	{{{2, 2}}, "One is here.|<1>|Three is here.||Four is here.||Five is here. Six is here. "
		   "Seven is|"
		   "here, and it is longer than a row.||Eight is here."},
	{{{3, 5}},
		"One is here. Two is here.|<3>|Six is here. Seven is here, and it|is longer than a "
		"row.||Eight is here."},
	{{{4, 4}, {6, 7}},
		"One is here. Two is here. Three is|here.||<1>||Five is here.|<2>||Eight is here."},
	{{{1, 8}}, "<8>"},
	{{{1, 3}, {8, 8}},
		"<3>||Four is here.||Five is here. Six is here. Seven is|here, and it is "
		"longer than a row.||<1>"},
	{{{1, 1}, {3, 3}, {5, 6}},
		"<1>|Two is here.|<1>||Four is here.||<2>|Seven is here, and it is longer than|"
		"a row.||Eight is here."},
};

static struct folds folds_of(int i, struct fold *at)
{
	struct folds f = {at, 0};
	for (int k = 0; k < 3 && rows[i].fold[k][0] > 0; k++)
		at[f.n++] = fold_of(rows[i].fold[k][0] - 1, rows[i].fold[k][1] - 1);
	return f;
}

START_TEST(laid)
{
	struct fold at[3];
	struct folds folds = folds_of(_i, at);
	struct wrap w = {.columns = 36, .folds = &folds};
	struct rows all;
	wrap_rows(&document, segmenter, &arena, w, 0, 99, &all);
	ck_assert_same(rows_text(&all), str_of(rows[_i].rows));
	w.raw = true; /* as the text stands: no folds */
	wrap_rows(&document, segmenter, &arena, w, 0, 99, &all);
	for (int32_t i = 0; i < all.n; i++)
		ck_assert_ptr_null(all.at[i].fold);
}
END_TEST

/* From every byte the row that holds it, and from every row its neighbours. */
START_TEST(moves)
{
	struct fold at[3];
	struct folds folds = folds_of(_i, at);
	struct wrap w = {.columns = 36, .folds = &folds};
	struct rows all, some;
	wrap_rows(&document, segmenter, &arena, w, 0, 99, &all);
	for (int32_t byte = 0, is = 0; byte < document.text.len; byte++) {
		while (is + 1 < all.n && all.at[is + 1].span.beg <= byte)
			is++;
		wrap_rows(&document, segmenter, &arena, w, byte, 99, &some);
		ck_assert_int_eq(some.n, all.n - is);
		ck_assert_int_eq(memcmp(some.at, all.at + is, sizeof *some.at * (size_t)some.n), 0);
	}
	for (int32_t i = 0; i < all.n; i++)
		for (int32_t by = -all.n; by <= all.n; by++) {
			int32_t moved, to = i + by < 0 ? 0 : i + by < all.n ? i + by : all.n - 1;
			int32_t beg = all.at[i].span.beg;
			ck_assert_int_eq(wrap_move(&document, segmenter, w, beg, by, &moved),
				all.at[to].span.beg);
			ck_assert_int_eq(moved, to - i);
		}
}
END_TEST

Suite *suite_view_wrap_folds(void)
{
	Suite *s = suite_create("view_wrap_folds");
	TCase *t = tcase_create("folds");
	int n = (int)(sizeof rows / sizeof *rows);
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_loop_test(t, laid, 0, n);
	tcase_add_loop_test(t, moves, 0, n);
	suite_add_tcase(s, t);
	return s;
}
