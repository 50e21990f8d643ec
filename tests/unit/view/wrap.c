/* Rows: where they end, and that they cover a text and lead up and down it. */
#include "config.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/utf8.h"
#include "core/base/vec.h"
#include "core/base/width.h"
#include "core/view/wrap.h"
#include "tests/unit/view/paper.h"

Suite *suite_view_wrap(void);

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

/* ------------------------------------------------------- tables of rows */

/* All rows: "text|text", indents as '_', blank rows empty, newlines as '/'. */
static struct str rows_text(const struct document *d, struct wrap w)
{
	struct buf buf = {0};
	struct rows rows;
	wrap_rows(d, segmenter, &arena, w, 0, INT32_MAX, &rows);
	for (int32_t i = 0; i < rows.n; i++) {
		if (i > 0)
			buf_add_char(&buf, '|');
		buf_add_times(&buf, '_', rows.at[i].indent);
		buf_add(&buf, span_text(d->text, rows.at[i].span));
	}
	for (int32_t i = 0; i < buf.len; i++)
		if (buf.at[i] == '\n')
			buf.at[i] = '/';
	struct str s = buf_dup(&arena, &buf);
	buf_free(&buf);
	return s;
}

static const struct {
	const char *text;
	int32_t columns;
	bool plain, raw;
	const char *rows;
} tables[] = {
	{"", 10, true, false, ""},
	{"", 10, true, true, ""},
	{"a", 1, true, false, "a"},
	{"the quick brown fox", 9, true, false, "the quick|brown fox"},
	{"the quick brown fox", 10, true, false, "the quick|brown fox"},
	{"the quick brown fox", 8, true, false, "the|quick|brown|fox"},
	{"well-known fact", 6, true, false, "well-|known|fact"},
	{"one two\n\nthree", 20, true, false, "one two||three"},
	/* Words that are too long. */
	{"abcdefghij", 4, true, false, "abcd|efgh|ij"},
	{"xy abcdefghij z", 4, true, false, "xy|abcd|efgh|ij z"},
	{"see http://a.example/long/path now", 12, true, false,
		"see http://|a.example/|long/path|now"},
	{"caf\u00e9caf\u00e9caf\u00e9", 4, true, false, "caf\u00e9|caf\u00e9|caf\u00e9"},
	/* Clusters: a base with its marks, a family, two flags. */
	{"e\u0301e\u0301e\u0301", 2, true, false, "e\u0301e\u0301|e\u0301"},
	{"\U0001F468\u200D\U0001F469\u200D\U0001F467\U0001F1F0\U0001F1F7\U0001F1EF\U0001F1F5", 2,
		true, false,
		"\U0001F468\u200D\U0001F469\u200D\U0001F467|\U0001F1F0\U0001F1F7|"
		"\U0001F1EF\U0001F1F5"},
	/* A mark on a space is no space. */
	{"ab \u0301cd", 3, true, false, "ab \u0301|cd"},
	/* Wide ones. */
	{"\u6771\u4eac\u90fd\u306b", 4, true, false, "\u6771\u4eac|\u90fd\u306b"},
	{"\u6771\u4eac\u90fd\u306b", 5, true, false, "\u6771\u4eac|\u90fd\u306b"},
	{"\u6771\u4eac", 1, true, false, "\u6771|\u4eac"},
	{"\u6771\u4eac\u90fd\u3002\u306b", 6, true, false, "\u6771\u4eac|\u90fd\u3002\u306b"},
	{"\u201cso\u201d he", 4, true, false, "\u201cso\u201d|he"},
	{"\u201cso\u201d", 3, true, false, "\u201cso|\u201d"},
	/* White space hangs, also where it is too much. */
	{"ab    cd", 3, true, false, "ab|cd"},
	{"ab    cd", 7, true, false, "ab|cd"},
	{"ab    cd", 8, true, false, "ab    cd"},
	/* Line ends are spaces in prose, one whatever stands around them. */
	{"ab\ncd ef", 5, true, false, "ab/cd|ef"},
	{"ab\n   cd ef", 5, true, false, "ab/   cd|ef"},
	{"ab \ncd \u00e9f", 5, true, false, "ab /cd|\u00e9f"},
	{"ab\tcd", 5, true, false, "ab\tcd"},
	/* They end rows in what came with forced breaks, and in pre. */
	{"ab\ncd ef", 9, false, false, "ab|cd ef"},
	{"ab cd\nef", 3, false, false, "ab|cd|ef"},
	{"<p>ab\n  cd\n\n<pj>", 9, true, false, "ab|  cd|"},
	{"<p>ab\n\tcd", 10, true, false, "ab|\tcd"},
	{"<p>ab\n\tcd", 9, true, false, "ab||cd"},
	{"<p>a\tb", 9, true, false, "a\tb"},
	{"<p>a\tb", 8, true, false, "a|b"},
	/* Blocks. */
	{"ab\n\n<t>cd\n\n<h>ef", 9, true, false, "ab||cd||ef"},
	{"<l>ab\n\n<lt>cd\n\n<h>ef", 9, true, false, "ab|cd||ef"},
	{"ab \n\n<j>cd", 9, true, false, "ab|cd"},
	{"abc\n\n<j>def", 9, true, false, "abc|def"},
	{"<q>ab cd ef", 8, true, false, "__ab cd|__ef"},
	{"<l>ab cd ef\n\n<Lt>gh ij", 8, true, false, "ab cd ef|__gh ij"},
	{"<l>ab cd ef gh\n\n<Lt>gh ij kl", 8, true, false, "ab cd ef|__gh|__gh ij|____kl"},
	{"<q>ab", 1, true, false, "a|b"},
	{"<q>ab", 3, true, false, "_ab"},
	/* Raw. */
	{"ab\ncd\n\nef", 9, true, true, "ab|cd||ef"},
	{"<l>  ab\n\n<q>\tcd", 10, true, true, "  ab||\tcd"},
	{"abc def\n\n<j>ghi", 4, true, true, "abc|def|ghi"},
};

/* One test for all of them: to open ICU each time takes longer than to wrap. */
START_TEST(rows_are)
{
	for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
		struct document d = paper(&arena, tables[i].text, tables[i].plain);
		struct wrap w = {.columns = tables[i].columns, .raw = tables[i].raw};
		struct str got = rows_text(&d, w);
		if (!str_eq(got, str_of(tables[i].rows)))
			ck_abort_msg("'%s' at %d\n     is '%.*s'\n not as '%s'", tables[i].text,
				w.columns, STR_ARG(got), tables[i].rows);
	}
}
END_TEST

/* --------------------------------------------------------- random texts */

static const char *const scraps[] = {"a", "b", "word", "longerword", " ", " ", " ", "  ", "\n",
	"\n", "\t", "-", "(", ")", "\"", ".", ",", "/", "\u2019", "\u201c", "\u201d", "\u2014",
	"\u00e9", "\u00df", "e\u0301", " \u0301", "\u0301", "\u6771", "\u4eac", "\u3002", "\u3000",
	"\uac00", "\u1100\u1161", "\u0e01\u0e33", "\u0600", "\u0641", "\u200f", "\u200d", "\u00a0",
	"\U0001F468\u200D\U0001F469", "\U0001F1EF", "\u0915\u094d\u0937", "http://a.b/c?d=e",
	"<U+202E>"};

static uint32_t seed;

static int32_t pick(int32_t n)
{
	seed = seed * 1664525 + 1013904223;
	return (int32_t)((seed >> 8) % (uint32_t)n);
}

static bool white(char c)
{
	return c == ' ' || c == '\n' || c == '\t';
}

static void add_block(struct buf *buf, struct document *d)
{
	struct block b = {.kind = (uint8_t)pick(BLOCK_KINDS), .level = (uint8_t)pick(4)};
	b.pre = pick(4) == 0;
	b.tight = pick(4) == 0;
	b.joined = d->blocks.n > 0 && pick(6) == 0;
	if (d->blocks.n > 0 && !(b.joined && pick(2) == 0))
		buf_add(buf, b.joined ? STR(" ") : b.tight ? STR("\n  ") : STR("\n\n"));
	int32_t beg = buf->len;
	for (int32_t n = pick(40); n >= 0; n--)
		buf_add(buf, str_of(scraps[pick(sizeof scraps / sizeof *scraps)]));
	b.span = (struct span){beg, buf->len};
	while (b.span.end > beg && white(buf->at[b.span.end - 1]))
		b.span.end--;
	while (b.span.beg < b.span.end && white(buf->at[b.span.beg]))
		b.span.beg++;
	if (b.span.beg < b.span.end)
		VEC_PUSH(&arena, &d->blocks, b);
}

static struct document random_paper(void)
{
	struct document d = {.arena = &arena, .done = pick(8) != 0};
	struct buf buf = {0};
	buf_add(&buf, pick(2) == 0 ? STR("") : STR("  \n \n"));
	for (int32_t n = pick(7); n >= 0; n--)
		add_block(&buf, &d);
	buf_add(&buf, pick(2) == 0 ? STR("") : STR("\n \n"));
	d.text = buf_dup(&arena, &buf);
	d.raw.plain = pick(4) != 0;
	buf_free(&buf);
	return d;
}

static int32_t row_columns(const struct document *d, const struct row *r)
{
	return wrap_column(d, segmenter, r, INT32_MAX);
}

static bool is_one_cluster(const struct document *d, const struct row *r)
{
	struct str s = span_text(d->text, r->span);
	return segment_grapheme(segmenter, s, 0) == s.len;
}

/* Rows lie in order, and between them is nothing but white space. */
static void check_cover(const struct document *d, const struct rows *rows)
{
	int32_t at = 0;
	for (int32_t i = 0; i < rows->n; i++) {
		const struct row *r = &rows->at[i];
		ck_assert_int_le(at, r->span.beg);
		ck_assert_int_le(r->span.beg, r->span.end);
		for (; at < r->span.beg; at++)
			ck_assert(white(d->text.at[at]));
		at = r->span.end;
		ck_assert(r->span.beg == at || !white(d->text.at[at - 1]));
		ck_assert(!r->blank || r->span.beg == r->span.end);
		ck_assert(
			i == 0 || rows->at[i - 1].span.beg < r->span.beg || rows->at[i - 1].blank);
	}
}

static void check_width(const struct document *d, struct wrap w, const struct rows *rows)
{
	for (int32_t i = 0; i < rows->n; i++) {
		const struct row *r = &rows->at[i];
		if (r->indent + row_columns(d, r) > w.columns)
			ck_assert_msg(w.columns - r->indent == 1 && is_one_cluster(d, r),
				"%d columns: '%.*s'", w.columns,
				STR_ARG(span_text(d->text, r->span)));
	}
}

/* No row ends within a cluster of its block. */
static void check_clusters(const struct document *d, const struct rows *rows)
{
	for (int32_t i = 0; i + 1 < rows->n; i++) {
		const struct row *r = &rows->at[i], *next = r + 1;
		if (r->block != next->block || r->block < 0 || r->blank || next->blank)
			continue;
		struct str s = span_text(d->text, d->blocks.at[r->block].span);
		int32_t base = d->blocks.at[r->block].span.beg, at = 0;
		while (at < next->span.beg - base)
			at = segment_grapheme(segmenter, s, at);
		ck_assert_int_eq(at, next->span.beg - base);
	}
}

static int32_t row_of(const struct rows *rows, int32_t at)
{
	int32_t i = 0;
	while (i + 1 < rows->n && rows->at[i + 1].span.beg <= at)
		i++;
	return i;
}

static int32_t move(const struct document *d, struct wrap w, int32_t top, int32_t by)
{
	int32_t moved, at = wrap_move(d, segmenter, w, top, by, &moved);
	ck_assert_int_le(abs(moved), abs(by));
	return at;
}

static void check_moves(const struct document *d, struct wrap w, const struct rows *rows)
{
	for (int32_t at = 0; at <= d->text.len; at += 1 + pick(5)) {
		int32_t is = row_of(rows, at), by = pick(rows->n * 2 + 1) - rows->n, moved;
		int32_t to = is + by < 0 ? 0 : is + by < rows->n ? is + by : rows->n - 1;
		ck_assert_int_eq(wrap_move(d, segmenter, w, at, by, &moved), rows->at[to].span.beg);
		ck_assert_int_eq(moved, to - is);
		ck_assert_int_eq(move(d, w, at, 0), rows->at[is].span.beg);
		struct rows shown;
		wrap_rows(d, segmenter, &arena, w, at, 4, &shown);
		ck_assert_int_eq(shown.n, rows->n - is < 4 ? rows->n - is : 4);
		ck_assert_int_eq(
			memcmp(shown.at, rows->at + is, sizeof *shown.at * (size_t)shown.n), 0);
	}
}

static void check_steps(const struct document *d, struct wrap w, const struct rows *rows)
{
	int32_t at = rows->at[0].span.beg;
	for (int32_t i = 1; i < rows->n; i++)
		ck_assert_int_eq(at = move(d, w, at, 1), rows->at[i].span.beg);
	ck_assert_int_eq(move(d, w, at, 1), at);
	for (int32_t i = rows->n - 2; i >= 0; i--)
		ck_assert_int_eq(at = move(d, w, at, -1), rows->at[i].span.beg);
	ck_assert_int_eq(move(d, w, at, -1), at);
}

static void check_within(const struct document *d, const struct rows *rows)
{
	for (int32_t i = 0; i < rows->n; i++) {
		const struct row *r = &rows->at[i];
		int32_t columns = row_columns(d, r);
		for (int32_t c = 0; c < columns; c++) {
			int32_t at = wrap_byte(d, segmenter, r, c);
			ck_assert(span_has(r->span, at));
			ck_assert_int_le(wrap_column(d, segmenter, r, at), c);
		}
		ck_assert_int_eq(wrap_column(d, segmenter, r, r->span.beg), 0);
	}
}

/* A row painted as runs is as wide as it is said to be, in one run or in many. */
static void check_runs(const struct document *d, const struct rows *rows)
{
	for (int32_t i = 0; i < rows->n; i++) {
		const struct row *r = &rows->at[i];
		struct line line = {.columns = 3};
		int32_t at = r->span.beg, sum = 0;
		while (at < r->span.end)
			at = wrap_run(d, segmenter, &arena, &line, r, 3,
				(struct span){at, at + 1 + pick(5)}, FACE_TEXT, 0);
		ck_assert_int_eq(at, r->span.end);
		ck_assert_int_eq(line.columns - 3, row_columns(d, r));
		for (int32_t k = 0; k < line.n; k++) {
			ck_assert_int_lt(str_find_char(line.at[k].text, '\n'), 0);
			ck_assert_int_lt(str_find_char(line.at[k].text, '\t'), 0);
			sum += line.at[k].source.end - line.at[k].source.beg;
		}
		ck_assert_int_eq(sum, r->span.end - r->span.beg);
	}
}

static void check_random(void)
{
	struct document d = random_paper();
	struct wrap w = {.columns = 1 + pick(pick(2) == 0 ? 4 : 30), .raw = pick(3) == 0};
	struct rows rows;
	wrap_rows(&d, segmenter, &arena, w, 0, INT32_MAX, &rows);
	if (rows.n == 0) {
		ck_assert(d.blocks.n == 0 && (!w.raw || !d.done || d.text.len == 0));
		return;
	}
	check_cover(&d, &rows);
	check_width(&d, w, &rows);
	check_clusters(&d, &rows);
	check_moves(&d, w, &rows);
	check_steps(&d, w, &rows);
	check_within(&d, &rows);
	check_runs(&d, &rows);
}

START_TEST(random_texts_hold)
{
	seed = (uint32_t)_i + 1;
	for (int32_t n = 0; n < 20; n++)
		check_random();
}
END_TEST

/* ------------------------------------------------------------- and the rest */

START_TEST(blocks_are_rows_without_blanks)
{
	struct document d = paper(&arena, "ab cd\n\nef gh ij", true);
	struct rows rows;
	wrap_block(&d, segmenter, &arena, (struct wrap){.columns = 5}, 1, &rows);
	ck_assert_int_eq(rows.n, 2);
	ck_assert_int_eq(rows.at[0].span.beg, 7);
	ck_assert(rows.at[0].first && !rows.at[1].first);
	ck_assert(!rows.at[0].blank);
}
END_TEST

START_TEST(blank_rows_lie_between_blocks)
{
	struct document d = paper(&arena, "ab\n\ncd", true);
	struct wrap w = {.columns = 9};
	struct rows rows;
	wrap_rows(&d, segmenter, &arena, w, 3, 9, &rows);
	ck_assert_int_eq(rows.n, 2);
	ck_assert(rows.at[0].blank);
	ck_assert_int_eq(rows.at[0].span.beg, 2);
	ck_assert_int_eq(wrap_move(&d, segmenter, w, 2, -1, NULL), 0);
	ck_assert_int_eq(wrap_move(&d, segmenter, w, 0, 1, NULL), 2);
	ck_assert_int_eq(wrap_move(&d, segmenter, w, 2, 1, NULL), 4);
}
END_TEST

START_TEST(the_last_top_shows_the_last_row)
{
	struct document d = paper(&arena, "a\n\nb\n\nc\n\nd", true);
	struct wrap w = {.columns = 9};
	ck_assert_int_eq(wrap_last_top(&d, segmenter, w, 1), 9);
	ck_assert_int_eq(wrap_last_top(&d, segmenter, w, 2), 7);
	ck_assert_int_eq(wrap_last_top(&d, segmenter, w, 3), 6);
	ck_assert_int_eq(wrap_last_top(&d, segmenter, w, 7), 0);
	ck_assert_int_eq(wrap_last_top(&d, segmenter, w, 99), 0);
	ck_assert_int_eq(wrap_last_top(&d, segmenter, w, 0), 9);
}
END_TEST

START_TEST(columns_count_tabs_and_wide_ones)
{
	struct document d = paper(&arena, "<p>a\tb\u6771c", true);
	struct rows rows;
	wrap_rows(&d, segmenter, &arena, (struct wrap){.columns = 40}, 0, 1, &rows);
	const struct row *r = &rows.at[0];
	ck_assert_int_eq(wrap_column(&d, segmenter, r, 2), 8);
	ck_assert_int_eq(wrap_column(&d, segmenter, r, 6), 11);
	ck_assert_int_eq(wrap_column(&d, segmenter, r, 99), 12);
	ck_assert_int_eq(wrap_byte(&d, segmenter, r, 5), 1);
	ck_assert_int_eq(wrap_byte(&d, segmenter, r, 10), 3);
	ck_assert_int_eq(wrap_byte(&d, segmenter, r, 99), 6);
}
END_TEST

Suite *suite_view_wrap(void)
{
	Suite *s = suite_create("view_wrap");
	TCase *c = tcase_create("wrap");
	tcase_add_checked_fixture(c, setup, teardown);
	tcase_set_timeout(c, 60);
	tcase_add_test(c, rows_are);
	tcase_add_loop_test(c, random_texts_hold, 0, 10);
	tcase_add_test(c, blocks_are_rows_without_blanks);
	tcase_add_test(c, blank_rows_lie_between_blocks);
	tcase_add_test(c, the_last_top_shows_the_last_row);
	tcase_add_test(c, columns_count_tabs_and_wide_ones);
	suite_add_tcase(s, c);
	return s;
}
