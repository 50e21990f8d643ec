#include "config.h"

#include "core/text/anchor.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

#include "core/text/selector.h"
#include "tests/unit/same.h"

static struct arena arena;
static struct segmenter *segmenter;

static void setup(void)
{
	segmenter = segmenter_open(NULL);
}

static void teardown(void)
{
	segmenter_close(segmenter);
	arena_free(&arena);
}

#define NEWS                                                                                       \
	"The harbour was closed on Monday. The mayor spoke of a very bad storm, and nobody "       \
	"was hurt.\n\nThe ferry goes again. The mayor thanked all who helped in the storm of the " \
	"century."

/* A quote as notes have it, "before ==words== behind"; what it finds, and how. */
static const struct {
	const char *text, *quote, *state, *found;
} rows[] = {
	{NEWS, "spoke of a ==very bad storm==, and", "exact", "very bad storm"},
	{NEWS, "==The ferry   goes\nagain==", "exact", "The ferry goes again"},
	{NEWS, "==The mayor==", "orphan 2", ""},
	{NEWS, "hurt. ==The ferry== goes", "exact", "The ferry"},
	/* other words around it, or slightly other words */
	{NEWS, "she had a ==very bad storm==, and nobody was hurt", "moved", "very bad storm"},
	{NEWS, "The mayor spoke of a ==very bd storm==, and nobody", "moved", "very bad storm"},
	{NEWS, "storm, and ==nobody was hurt. The ferri goes agian.==", "moved",
		"nobody was hurt.\n\nThe ferry goes again."},
	{NEWS, "The mayor spoke of a ==really bad storm==, and nobody was hurt.", "moved",
		"very bad storm"},
	/* gone: what was around it closed up, or its words stand elsewhere */
	{NEWS, "The harbour was ==quickly== closed on Monday", "orphan", ""},
	{NEWS, "They all waited for the ==ferry== in the rain", "orphan", ""},
	{NEWS, "The harbour was ==reopened after weeks== on Monday", "orphan", ""},
	{NEWS, "==nobody was hurt. The ferri goes agian.==", "orphan", ""},
	{NEWS, "====", "orphan", ""},
	{"", "==words==", "orphan", ""},
	/* quotation marks and dashes of other kinds */
	{"He said \xE2\x80\x9Cno\xE2\x80\x9D \xE2\x80\x93 twice.", "said ==\"no\" - twice==.",
		"exact", "\xE2\x80\x9Cno\xE2\x80\x9D \xE2\x80\x93 twice"},
	/* the ends of a long passage */
	{NEWS, "==The mayor spoke[...]ferry goes== again", "exact",
		"The mayor spoke of a very bad storm, and nobody was hurt.\n\nThe ferry goes"},
	{NEWS, "==The ferry goes[...]The harbour==", "orphan", ""},
	{"\xE6\x9D\xB1\xE4\xBA\xAC\xE3\x81\xA7\xE4\xBC\x9A\xE8\xAD\xB0",
		"==\xE4\xBC\x9A\xE8\xAD\xB0==", "exact", "\xE4\xBC\x9A\xE8\xAD\xB0"},
};

static struct selector read_quote(struct str quote)
{
	struct selector s;
	int32_t beg = str_find(quote, STR("=="));
	int32_t end = beg + 2 + str_find(str_from(quote, beg + 2), STR("=="));
	s.prefix = str_sub(quote, 0, beg);
	s.exact = str_sub(quote, beg + 2, end);
	s.suffix = str_from(quote, end + 2);
	s.last = (struct str){0};
	int32_t gap = str_find(s.exact, STR("[...]"));
	if (gap >= 0) {
		s.last = str_from(s.exact, gap + 5);
		s.exact = str_sub(s.exact, 0, gap);
	}
	return s;
}

START_TEST(test_rows)
{
	struct anchor_text t;
	char state[32];
	struct str text = str_of(rows[_i].text);
	anchor_open(&arena, text, &t);
	const struct selector s = read_quote(str_of(rows[_i].quote));
	struct anchor a = anchor_find(&t, &s, (struct span){-1, -1});
	snprintf(state, sizeof state, a.alike > 0 ? "%s %d" : "%s", anchor_state_name(a.state),
		a.alike);
	ck_assert_str_eq(state, rows[_i].state);
	if (a.state != ANCHOR_ORPHAN)
		ck_assert_same(span_text(text, a.span), str_of(rows[_i].found));
}
END_TEST

/* What stands in the text several times is where it stood. */
START_TEST(test_hint)
{
	struct anchor_text t;
	const struct selector s = {.exact = STR_INIT("The mayor")};
	anchor_open(&arena, STR(NEWS), &t);
	struct anchor a = anchor_find(&t, &s, (struct span){34, 43});
	ck_assert_int_eq(a.state, ANCHOR_EXACT);
	ck_assert_int_eq(a.span.beg, 34);
	a = anchor_find(&t, &s, (struct span){36, 45});
	ck_assert_int_eq(a.state, ANCHOR_ORPHAN);
}
END_TEST

/* A text of one letter, and half of it looked for: as many places as bytes, none of them counted long. */
START_TEST(test_one_letter)
{
	enum { HALF = 200000 };
	struct buf text = {0};
	struct anchor_text t;
	buf_add_times(&text, 'a', HALF * 2);
	const struct selector s = {.exact = {text.at, HALF}};
	anchor_open(&arena, buf_str(&text), &t);
	struct anchor a = anchor_find(&t, &s, (struct span){-1, -1});
	ck_assert_int_eq(a.state, ANCHOR_ORPHAN);
	ck_assert_int_gt(a.alike, 1);
	a = anchor_find(&t, &s, (struct span){7, 9});
	ck_assert_int_eq(a.state, ANCHOR_EXACT);
	ck_assert_int_eq(a.span.beg, 7);
	a = anchor_find(&t, &s, (struct span){-1, HALF + 3});
	ck_assert_int_eq(a.span.beg, 3);
	buf_free(&text);
}
END_TEST

START_TEST(test_chars)
{
	enum { TIMES = 5000 };
	char text[3 * TIMES];
	struct anchor_text t;
	for (int i = 0; i < TIMES; i++)
		memcpy(text + 3 * i, "\xE4\xBC\x9A", 3);
	anchor_open(&arena, (struct str){text, sizeof text}, &t);
	for (int32_t i = 0; i <= TIMES; i += 7) {
		if (anchor_chars(&t, 3 * i) != i || anchor_byte(&t, i) != 3 * i)
			ck_abort_msg("character %d", i);
	}
	ck_assert_int_eq(anchor_byte(&t, 2 * TIMES), 3 * TIMES);
	ck_assert_int_eq(anchor_chars(&t, 3 * TIMES), TIMES);
	anchor_open(&arena, STR(""), &t);
	ck_assert_int_eq(anchor_byte(&t, 5), 0);
}
END_TEST

static void open_document(struct document *d, struct str text)
{
	static struct raw raw;
	raw_init(&raw, &arena);
	raw_plain(&raw, text, true);
	raw_finish(&raw);
	document_open(d, &raw);
	document_finish(d, segmenter);
}

#define AGAIN                                                                                      \
	"It rains. It rains.\n\nNo sun.\n\nIt rains. It rains.\n\nAt last the sun came out here."

static const struct {
	const char *text, *words, *prefix, *suffix;
} built[] = {
	{NEWS, "very bad storm", "on Monday. The mayor spoke of a ", ", and nobody was hurt."},
	{NEWS, "The ferry", "", " goes again. The mayor thanked all"},
	{NEWS, "  The harbour ", "", " was closed on Monday. The mayor"},
	/* Twice the same block: words of the next ones make the difference. */
	{AGAIN, "rains", "It ", ". It rains.\n\nNo sun.\n\nIt rains. It rains.\n\nAt"},
};

START_TEST(test_build)
{
	struct document d;
	struct anchor_text t;
	struct str text = str_of(built[_i].text), words = str_of(built[_i].words);
	open_document(&d, text);
	anchor_open(&arena, d.text, &t);
	int32_t beg = str_find(text, str_trim(words));
	struct span span = {beg, beg + str_trim(words).len};
	struct selector s = selector_build(&d, &t, span);
	ck_assert_same(s.exact, str_trim(words));
	ck_assert_same(s.prefix, str_of(built[_i].prefix));
	ck_assert_same(s.suffix, str_of(built[_i].suffix));
	struct anchor a = anchor_find(&t, &s, (struct span){-1, -1});
	ck_assert_int_eq(a.state, ANCHOR_EXACT);
	ck_assert_int_eq(a.span.beg, span.beg);
	ck_assert_int_eq(a.span.end, span.end);
}
END_TEST

/* Every passage of a text finds itself. */
START_TEST(test_round)
{
	struct document d;
	struct anchor_text t;
	struct buf text = {0};
	for (int i = 0; i < 60; i++)
		buf_printf(&text, "Word%d of line %d is not the last word of that line. ",
			i * 7 % 11, i);
	open_document(&d, buf_str(&text));
	anchor_open(&arena, d.text, &t);
	for (int32_t beg = 0; beg < 900; beg += 13) {
		for (int32_t len = 1; len < 2000; len *= 3) {
			struct selector s = selector_build(&d, &t, (struct span){beg, beg + len});
			if (s.exact.len == 0)
				continue;
			struct anchor a = anchor_find(&t, &s, (struct span){-1, -1});
			if (a.state != ANCHOR_EXACT || a.span.end > beg + len ||
				a.span.end < beg + len - 1)
				ck_abort_msg(
					"%d, %d bytes: %d-%d", beg, len, a.span.beg, a.span.end);
		}
	}
	buf_free(&text);
}
END_TEST

Suite *suite_text_anchor(void)
{
	Suite *s = suite_create("text_anchor");
	TCase *t = tcase_create("all");
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_loop_test(t, test_rows, 0, LENGTH(rows));
	tcase_add_test(t, test_hint);
	tcase_add_test(t, test_one_letter);
	tcase_add_test(t, test_chars);
	tcase_add_loop_test(t, test_build, 0, LENGTH(built));
	tcase_add_test(t, test_round);
	suite_add_tcase(s, t);
	return s;
}
