#include "config.h"

#include "core/text/segment.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include <unicode/ubrk.h>

#include "core/base/arena.h"
#include "core/base/buf.h"
#include "core/base/utf8.h"
#include "core/base/vec.h"
#include "core/text/latin.h"
#include "tests/unit/same.h"

static struct arena arena;
static struct segmenter *segmenter;

static void setup(void)
{
	segmenter = segmenter_open(NULL);
	ck_assert_ptr_nonnull(segmenter);
}

static void teardown(void)
{
	segmenter_close(segmenter);
	arena_free(&arena);
}

/* The text without bars, and the text with a bar at each place of `at`. */
static struct str without_bars(const char *row)
{
	struct buf out = {0};
	for (; *row != '\0'; row++)
		if (*row != '|')
			buf_add_char(&out, *row);
	struct str text = buf_dup(&arena, &out);
	buf_free(&out);
	return text;
}

static struct str with_bars(struct str text, const int32_t *at, int32_t n)
{
	struct buf out = {0};
	int32_t from = 0;
	for (int32_t i = 0; i < n; from = at[i++]) {
		buf_add(&out, str_sub(text, from, at[i]));
		buf_add_char(&out, '|');
	}
	buf_add(&out, str_from(text, from));
	struct str marked = buf_dup(&arena, &out);
	buf_free(&out);
	return marked;
}

static const struct {
	const char *text, *words;
} words[] = {
	{"", ""},
	{" ", ""},
	{"one two", "one two"},
	{"Don't, she 'said'...", "Don't she said"},
	{"NATO\u2019s 3.5 or 1,000; well-known.", "NATO\u2019s 3.5 or 1,000 well known"},
	{"(U.S.) \u201CYes\u201D \u2014 no", "U.S Yes no"},
	{"5% of $7 a/b", "5 of 7 a b"},
	{"1.a b.2 'c' d'", "1 a b 2 c d"},
	{"na\u00EFve caf\u00E9s", "na\u00EFve caf\u00E9s"},
	{"ask @home now", "ask home now"},
	{"\u0939\u093F\u0928\u094D\u0926\u0940 \u0939\u0948\u0964",
		"\u0939\u093F\u0928\u094D\u0926\u0940 \u0939\u0948"},
	{"\U0001F600 ok", "ok"},
};

START_TEST(test_words)
{
	struct str text = str_of(words[_i].text);
	struct spans found;
	struct buf got = {0};
	segment_words(segmenter, &arena, text, &found);
	for (int32_t i = 0; i < found.n; i++) {
		buf_add(&got, i > 0 ? STR(" ") : STR(""));
		buf_add(&got, span_text(text, found.at[i]));
	}
	struct str all = buf_dup(&arena, &got);
	buf_free(&got);
	ck_assert_same(all, str_of(words[_i].words));
}
END_TEST

/* A bar where a line may end. */
static const char *const lines[] = {
	"",
	"one|",
	"one |two |three|",
	"one  |two |",
	"well-|known |\u2014|no|",
	"(one) |two, |three.|",
	"\u201Cone |two\u201D |\u2013 |no|",
	"one\n|two\n|",
	"one\n|\n|two|",
	"5,000.50 |km|",
	"a/|b |$5.00 |5%|",
	"no\u00A0break |here|",
	"\u96E8|\u3060\u3002|\u884C|\u304F|",
};

START_TEST(test_lines)
{
	struct str text = without_bars(lines[_i]);
	struct offsets found, must;
	segment_lines(segmenter, &arena, text, &found, &must);
	ck_assert_same(with_bars(text, found.at, found.n), str_of(lines[_i]));
	ck_assert_int_eq(must.n, found.n);
	for (int32_t i = 0; i < found.n; i++)
		ck_assert_int_eq(must.at[i] != 0, text.at[found.at[i] - 1] == '\n');
	segment_lines(segmenter, &arena, text, &found, NULL);
	ck_assert_int_eq(must.n, found.n);
}
END_TEST

/* A bar after each cluster. */
static const char *const clusters[] = {
	"a|b|c|",
	"\u00E9|e\u0301|x|",
	"\u2019|s| |\u2014|",
	"\n|a|",
	"a|\U0001F1E9\U0001F1EA|\U0001F1EB\U0001F1F7|b|",
	"\U0001F468\u200D\U0001F469\u200D\U0001F467|!|",
	"\u0928\u093F|\u0E01\u0E33|",
	"\u1112\u1161\u11AB|\uAC00|",
	"\u96E8|\u3060|",
};

START_TEST(test_clusters)
{
	struct str text = without_bars(clusters[_i]);
	struct offsets forth = {0};
	for (int32_t at = 0; at < text.len;) {
		at = segment_grapheme(segmenter, text, at);
		VEC_PUSH(&arena, &forth, at);
	}
	ck_assert_same(with_bars(text, forth.at, forth.n), str_of(clusters[_i]));
	for (int32_t i = forth.n; i > 0; i--)
		ck_assert_int_eq(segment_grapheme_before(segmenter, text, forth.at[i - 1]),
			i > 1 ? forth.at[i - 2] : 0);
	ck_assert_int_eq(segment_grapheme_before(segmenter, text, 0), 0);
	ck_assert_int_eq(segment_grapheme(segmenter, text, text.len), text.len);
}
END_TEST

/* Clusters longer than any window, whole and from the inside. */
static const struct {
	const char *first, *rest;
	int32_t bytes; /* of one cluster; 0: all of it */
} longs[] = {
	{"a", "\u0301", 0},
	{"", "\U0001F468\u200D", 0},
	{"", "\U0001F1E9\U0001F1EA", 8},
	{"", "\u0E01", 3},
	{"", "x", 1},
};

START_TEST(test_long_clusters)
{
	struct buf b = {0};
	buf_add(&b, str_of(longs[_i].first));
	while (b.len + 8 <= SEGMENT_MOST)
		buf_add(&b, str_of(longs[_i].rest));
	struct str text = buf_dup(&arena, &b);
	buf_free(&b);
	int32_t size = longs[_i].bytes > 0 ? longs[_i].bytes : text.len;
	ck_assert_int_eq(segment_grapheme(segmenter, text, 0), size);
	ck_assert_int_eq(segment_grapheme_before(segmenter, text, text.len), text.len - size);
	int32_t from = text.len > 2 * size ? text.len / 2 / size * size : 0;
	ck_assert_int_eq(segment_grapheme(segmenter, text, from), from + size);
}
END_TEST

/* Bytes that are no UTF-8 at all: some answer that moves on. */
static const char *const broken[] = {
	"\xFF", "\x80", "\xE2\x80", "\xED\xA0\x80", "\xF0\x9F", "\xC0\x80"};

START_TEST(test_broken)
{
	struct buf b = {0};
	struct offsets ends;
	struct spans found;
	while (b.len < 3000)
		buf_add(&b, str_of(broken[_i]));
	struct str text = buf_dup(&arena, &b);
	buf_free(&b);
	segment_words(segmenter, &arena, text, &found);
	segment_lines(segmenter, &arena, text, &ends, NULL);
	ck_assert_int_eq(ends.at[ends.n - 1], text.len);
	for (int32_t at = 0, next; at < text.len; at = next) {
		next = segment_grapheme(segmenter, text, at);
		if (next <= at || next > text.len)
			ck_abort_msg("stuck at %d", at);
	}
	for (int32_t at = text.len, next; at > 0; at = next) {
		next = segment_grapheme_before(segmenter, text, at);
		if (next >= at || next < 0)
			ck_abort_msg("stuck at %d", at);
	}
}
END_TEST

/* ---- our own rules against ICU's, on random scraps */

static const char *const scraps[] = {"a", "B", "\u00E9", "1", "2", " ", " ", ".", ",", ";", ":",
	"!", "?", "'", "\"", "(", ")", "-", "\u2019", "\u201C", "\u201D", "\u2018", "\u2014",
	"\u2013", "\n", "$", "%", "/", "_", "\t", "\u2026", "the ", "word"};

struct icu { /* boundaries as bytes, and whether a word ends there */
	int32_t at[64];
	bool word[64];
	int32_t n;
};

static void ask_icu(UBreakIterator *it, struct str s, struct icu *out)
{
	UChar units[64];
	int32_t bytes[65], n = 0, len, end;
	UErrorCode code = U_ZERO_ERROR;
	for (int32_t at = 0; at < s.len; at += len) {
		bytes[n] = at;
		units[n++] = (UChar)utf8_get(s, at, &len);
	}
	bytes[n] = s.len;
	ubrk_setText(it, units, n, &code);
	ubrk_first(it);
	for (out->n = 0; (end = ubrk_next(it)) != UBRK_DONE; out->n++) {
		out->at[out->n] = bytes[end];
		out->word[out->n] = ubrk_getRuleStatus(it) >= UBRK_WORD_NUMBER;
	}
}

static bool same_lines(const struct icu *icu, struct offsets found)
{
	for (int32_t i = 0; i < icu->n && i < found.n; i++)
		if (icu->at[i] != found.at[i])
			return false;
	return icu->n == found.n;
}

static bool same_words(const struct icu *icu, struct spans found)
{
	int32_t n = 0;
	for (int32_t i = 0; i < icu->n; i++) {
		if (!icu->word[i])
			continue;
		struct span want = {i > 0 ? icu->at[i - 1] : 0, icu->at[i]};
		if (n >= found.n || found.at[n].beg != want.beg || found.at[n].end != want.end)
			return false;
		n++;
	}
	return n == found.n;
}

START_TEST(test_latin_is_icu)
{
	UErrorCode code = U_ZERO_ERROR;
	UBreakIterator *line = ubrk_open(UBRK_LINE, "en", NULL, 0, &code);
	UBreakIterator *word = ubrk_open(UBRK_WORD, "en", NULL, 0, &code);
	uint32_t seed = 11;
	char text[64];
	struct str wrong = {0};
	for (int round = 0; round < 30000 && wrong.len == 0; round++) {
		struct str s = {text, 0};
		struct icu icu;
		struct offsets ends = {0};
		struct spans found = {0};
		for (int i = 0; i < 8; i++) {
			seed = seed * 1103515245 + 12345;
			struct str piece = str_of(scraps[(seed >> 16) % LENGTH(scraps)]);
			memcpy(text + s.len, piece.at, (size_t)piece.len);
			s.len += piece.len;
		}
		ask_icu(line, s, &icu);
		if (latin_lines(&arena, s, &ends, NULL) && !same_lines(&icu, ends))
			wrong = s;
		ask_icu(word, s, &icu);
		if (latin_words(&arena, s, &found) && !same_words(&icu, found))
			wrong = s;
		arena_reset(&arena);
	}
	ubrk_close(line);
	ubrk_close(word);
	ck_assert_same(wrong, (struct str){0});
}
END_TEST

Suite *suite_text_segment(void)
{
	Suite *s = suite_create("text/segment");
	TCase *t = tcase_create("segment");
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_set_timeout(t, 60);
	tcase_add_loop_test(t, test_words, 0, LENGTH(words));
	tcase_add_loop_test(t, test_lines, 0, LENGTH(lines));
	tcase_add_loop_test(t, test_clusters, 0, LENGTH(clusters));
	tcase_add_loop_test(t, test_long_clusters, 0, LENGTH(longs));
	tcase_add_loop_test(t, test_broken, 0, LENGTH(broken));
	tcase_add_test(t, test_latin_is_icu);
	suite_add_tcase(s, t);
	return s;
}
