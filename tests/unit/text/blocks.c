#include "config.h"

#include "core/text/blocks.h"

#include <check.h>
#include <string.h>

#include "core/base/arena.h"
#include "core/base/buf.h"
#include "core/base/utf8.h"
#include "core/text/classify.h"
#include "core/text/lines.h"
#include "core/text/segment.h"
#include "tests/unit/same.h"

static struct arena arena;
static struct buf said, text;
static struct raw raw;
static struct blocks blocks;
static struct blocks_work work;

static void setup(void)
{
	blocks = (struct blocks){0};
	work = (struct blocks_work){0};
	raw_init(&raw, &arena);
}

static void teardown(void)
{
	buf_free(&said);
	buf_free(&text);
	arena_free(&arena);
}

static void build(void)
{
	raw_finish(&raw);
	while (blocks_step(&arena, &raw, &blocks, &work))
		;
}

static void divide(struct str s)
{
	setup();
	raw_plain(&raw, s, true);
	build();
}

/* Blocks as lines of text, white space inside as /, + before pieces that are joined. */
static struct str pieces(void)
{
	buf_clear(&said);
	for (int32_t i = 0; i < blocks.n; i++) {
		const struct block *b = &blocks.at[i];
		buf_add(&said, b->joined ? STR("+") : b->tight ? STR("|") : STR("||"));
		for (int32_t at = b->span.beg; at < b->span.end; at++)
			buf_add_char(&said, raw.text.at[at] == '\n' ? '/' : raw.text.at[at]);
	}
	return buf_str(&said);
}

static const struct {
	struct str text, pieces;
} divisions[] = {
	{STR_INIT(""), STR_INIT("")},
	{STR_INIT(" \n\n \t\n"), STR_INIT("")},
	{STR_INIT("\n\n One.\n\n\nTwo. \n"), STR_INIT("||One.||Two.")},
	/* A line is a paragraph when lines are long, or of any length. */
	{STR_INIT("A short line of text.\nAnother one follows it here.\nAnd a third."),
		STR_INIT("||A short line of text.|Another one follows it here.|And a third.")},
	{STR_INIT("Home\nNews\nSport"), STR_INIT("||Home|News|Sport")},
	/* Lines that were wrapped belong together. */
	{STR_INIT("The ferry to the island was late again today, and nobody could say\n"
		  "why the harbour master had sent the pilots home before the tide had\n"
		  "turned. It came at last.\n\n"
		  "A second paragraph was wrapped at the same width by the same program\n"
		  "and ends here."),
		STR_INIT("||The ferry to the island was late again today, and nobody could say/"
			 "why the harbour master had sent the pilots home before the tide had/"
			 "turned. It came at last.||"
			 "A second paragraph was wrapped at the same width by the same program/"
			 "and ends here.")},
	/* A paragraph that ends in mid-line ends; an indented line begins one. */
	{STR_INIT("  The ferry to the island was late again today, and nobody could say\n"
		  "why the harbour master had sent the pilots home.\n"
		  "  A second paragraph was wrapped at the same width by the same program\n"
		  "and ends here with a few words more than it would have needed to end.\n"
		  "  A third one begins at once and is wrapped as the others were, so that\n"
		  "all is well."),
		STR_INIT("||The ferry to the island was late again today, and nobody could say/"
			 "why the harbour master had sent the pilots home.|"
			 "A second paragraph was wrapped at the same width by the same program/"
			 "and ends here with a few words more than it would have needed to end.|"
			 "A third one begins at once and is wrapped as the others were, so that/"
			 "all is well.")},
	/* In a wrapped text a list stays a list and a heading a heading. */
	{STR_INIT("The council met on Monday in the old school by the river to talk about\n"
		  "the bridge, the mill and the three ferries that are left. It wants to:\n"
		  "- mend the bridge before the winter comes and the river rises as it did\n"
		  "  last year;\n"
		  "- sell the mill.\n"
		  "What comes next\n"
		  "The mayor said that nothing was decided yet and that everybody would be\n"
		  "heard in time."),
		STR_INIT("||The council met on Monday in the old school by the river to talk about/"
			 "the bridge, the mill and the three ferries that are left. It wants to:|"
			 "- mend the bridge before the winter comes and the river rises as it did/"
			 "  last year;|"
			 "- sell the mill.|"
			 "What comes next|"
			 "The mayor said that nothing was decided yet and that everybody would be/"
			 "heard in time.")},
	{STR_INIT("He wrote:\n> one line of it\n> and a second\nThat was all."),
		STR_INIT("||He wrote:|> one line of it/> and a second|That was all.")},
	{STR_INIT("Above.\n* * *\nBelow."), STR_INIT("||Above.|* * *|Below.")},
	/* Chinese has no small letters: only the even edge tells. */
	{STR_INIT("北約計劃明年在東京開設聯絡處這是該聯盟在亞洲的第一個辦事處據報道\n"
		  "消息人士稱雙方仍在就細節進行磋商預計將於夏天之前達成一致意見外界\n"
		  "普遍認為此舉將加強日本與歐洲之間的安全合作關係並引起鄰國的關注他\n"
		  "們表示將密切留意事態的發展同時呼籲各方保持克制避免局勢進一步升級\n"
		  "。"),
		STR_INIT("||北約計劃明年在東京開設聯絡處這是該聯盟在亞洲的第一個辦事處據報道/"
			 "消息人士稱雙方仍在就細節進行磋商預計將於夏天之前達成一致意見外界/"
			 "普遍認為此舉將加強日本與歐洲之間的安全合作關係並引起鄰國的關注他/"
			 "們表示將密切留意事態的發展同時呼籲各方保持克制避免局勢進一步升級/"
			 "。")},
	{STR_INIT("\u00A0One.\u00A0 \n\n\u3000Two.\u2003"), STR_INIT("||One.||Two.")},
};

START_TEST(test_divide)
{
	divide(divisions[_i].text);
	ck_assert_same(pieces(), divisions[_i].pieces);
}
END_TEST

/* All blocks in order, within bounds, trimmed, all of the text's solid bytes in them. */
static void check_cover(void)
{
	int32_t at = 0;
	for (int32_t i = 0; i < blocks.n; i++) {
		struct span s = blocks.at[i].span;
		if (s.beg < at || s.end <= s.beg || s.end > raw.text.len)
			ck_abort_msg("block %d is at %d-%d", i, s.beg, s.end);
		if (s.end - s.beg > SEGMENT_MOST)
			ck_abort_msg("block %d is of %d bytes", i, s.end - s.beg);
		if (utf8_valid_until(span_text(raw.text, s)) != s.end - s.beg)
			ck_abort_msg("block %d is cut within a character", i);
		struct span between = lines_trim(raw.text, (struct span){at, s.beg});
		if (between.beg < between.end)
			ck_abort_msg("text before block %d is in no block", i);
		at = s.end;
	}
	struct span rest = lines_trim(raw.text, (struct span){at, raw.text.len});
	ck_assert_int_eq(rest.beg, rest.end);
}

static const struct {
	const char *piece;
	int32_t times;
	int32_t joined; /* at least so many pieces */
} longs[] = {
	{"x", 3 * SEGMENT_MOST, 3},
	{"word ", SEGMENT_MOST, 4},
	{"e\u0301", SEGMENT_MOST, 2},
	{"\u4E2D", SEGMENT_MOST, 2},
	{"\u00A0", SEGMENT_MOST, 0},
	{" ", 3 * SEGMENT_MOST, 0},
	{"\n", 3 * SEGMENT_MOST, 0},
	{"a\n", 3 * SEGMENT_MOST, 0},
	{"A line that stands there.\n", SEGMENT_MOST / 8, 0},
	{"a line that goes on and on without ever coming to an end, as it seems\n", 2000, 0},
	{"- item\n", SEGMENT_MOST, 0},
	{"> quoted\n", SEGMENT_MOST, 0},
	{"   \n \t\n", SEGMENT_MOST, 0},
};

START_TEST(test_long)
{
	for (int32_t i = 0; i < longs[_i].times; i++)
		buf_add(&text, str_of(longs[_i].piece));
	divide(buf_str(&text));
	check_cover();
	int32_t joined = 0;
	for (int32_t i = 0; i < blocks.n; i++)
		joined += blocks.at[i].joined;
	ck_assert_int_ge(joined, longs[_i].joined > 0 ? longs[_i].joined - 1 : 0);
}
END_TEST

/* A cluster stays whole where a piece must be cut. */
START_TEST(test_cut_cluster)
{
	for (int32_t i = 0; i < SEGMENT_MOST / 3 + 100; i++)
		buf_add(&text, STR("e\u0301"));
	divide(buf_str(&text));
	check_cover();
	for (int32_t i = 0; i < blocks.n; i++)
		ck_assert_int_eq(raw.text.at[blocks.at[i].span.beg], 'e');
}
END_TEST

START_TEST(test_taken_over)
{
	raw_begin(&raw, BLOCK_TITLE, 1, true, false);
	raw_text(&raw, STR("Rain"));
	raw_end(&raw);
	raw_begin(&raw, BLOCK_BODY, 0, false, true);
	raw_text(&raw, STR("a\n  b"));
	raw_end(&raw);
	build();
	ck_assert_int_eq(blocks.n, 2);
	ck_assert_int_eq(blocks.at[0].kind, BLOCK_TITLE);
	ck_assert_int_eq(blocks.at[0].level, 1);
	ck_assert(blocks.at[0].sure && !blocks.at[0].pre);
	ck_assert_int_eq(blocks.at[1].kind, BLOCK_BODY);
	ck_assert(blocks.at[1].pre);
}
END_TEST

START_TEST(test_at)
{
	divide(STR("One.\n\nTwo.\n"));
	ck_assert_int_eq(block_at(&blocks, 0), 0);
	ck_assert_int_eq(block_at(&blocks, 3), 0);
	ck_assert_int_eq(block_at(&blocks, 4), 1); /* between: the one that follows */
	ck_assert_int_eq(block_at(&blocks, 6), 1);
	ck_assert_int_eq(block_at(&blocks, 10), -1);
	divide(STR(""));
	ck_assert_int_eq(block_at(&blocks, 0), -1);
}
END_TEST

/* The first step is enough for a first page, whatever follows. */
START_TEST(test_steps)
{
	for (int32_t i = 0; i < 20000; i++)
		buf_add(&text, STR("The river rose by a metre in the night. Nobody was hurt.\n\n"));
	raw_plain(&raw, buf_str(&text), true);
	raw_finish(&raw);
	ck_assert(blocks_step(&arena, &raw, &blocks, &work));
	ck_assert_int_gt(blocks.n, 100);
	ck_assert_int_le(work.at, 2 * BLOCKS_STEP);
	ck_assert_int_gt(work.judged, 100);
	ck_assert_int_le(work.judged, blocks.n);
}
END_TEST

START_TEST(test_rule_texts)
{
	for (int i = 0; i < RULES; i++)
		ck_assert_int_gt(strlen(block_rule_text((uint8_t)i)), 0);
	ck_assert_str_eq(block_rule_text(255), "");
}
END_TEST

Suite *suite_text_blocks(void)
{
	Suite *s = suite_create("text_blocks");
	TCase *t = tcase_create("all");
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_loop_test(t, test_divide, 0, LENGTH(divisions));
	tcase_add_loop_test(t, test_long, 0, LENGTH(longs));
	tcase_add_test(t, test_cut_cluster);
	tcase_add_test(t, test_taken_over);
	tcase_add_test(t, test_at);
	tcase_add_test(t, test_steps);
	tcase_add_test(t, test_rule_texts);
	suite_add_tcase(s, t);
	return s;
}
