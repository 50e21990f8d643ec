/* Rows of cells: overlaying panes, wide characters, marks, what may not be sent. */
#include "config.h"

#include <check.h>
#include <locale.h>
#include <string.h>

#include "core/base/utf8.h"
#include "core/text/segment.h"
#include "tui/cells.h"

Suite *suite_tui_cells(void);

enum { COLUMNS = 12, PLACED_MOST = 4 };

static struct arena arena;
static struct segmenter *segmenter;
static struct placed placed[PLACED_MOST];
static struct screen screen;

static void setup(void)
{
	setlocale(LC_CTYPE, "C.UTF-8");
	arena = (struct arena){0};
	segmenter = segmenter_open(NULL);
	screen = (struct screen){.columns = COLUMNS, .rows = 3, .at = placed};
}

static void teardown(void)
{
	segmenter_close(segmenter);
	arena_free(&arena);
}

/* A pane of one row, row 0. */
static void place(int32_t column, int32_t columns, struct str text, enum face face)
{
	struct run *run = ARENA_NEW(&arena, struct run);
	struct line *line = ARENA_NEW(&arena, struct line);
	*run = (struct run){.text = text, .face = (uint8_t)face};
	*line = (struct line){.at = run, .n = 1, .fill = FACE_TEXT};
	placed[screen.n++] = (struct placed){
		.rect = {column, 0, columns, 2}, .page = {.at = line, .n = 1, .cursor_row = -1}};
}

/* Row 0 as text; a half of a wide character is nothing, a border |. */
static const char *row_text(bool ascii)
{
	struct cells c = {segmenter, &arena, ascii};
	struct cell *cells = ARENA_ARRAY(&arena, struct cell, COLUMNS);
	struct buf out = {0};
	cells_row(&c, &screen, 0, (struct stretch){0, COLUMNS}, cells);
	for (int i = 0; i < COLUMNS; i++)
		for (int k = 0; k < cells[i].n; k++)
			buf_add_code(
				&out, cells[i].code[k] == CELL_BORDER ? '|' : cells[i].code[k]);
	struct str s = buf_dup(&arena, &out);
	buf_free(&out);
	return str_cstr(&arena, s);
}

static const struct {
	const char *text, *cells, *ascii;
} table[] = {
	{"", "            ", "            "},
	{"plain words", "plain words ", "plain words "},
	{"longer than the row", "longer than ", "longer than "},
	{"naïve “café” –", "naïve “café”", "naive \"cafe\""},
	{"e\xcc\x81"
	 "a",
		"e\xcc\x81"
		"a          ",
		"ea          "},
	{"Łódź ßæø", "Łódź ßæø    ", "Lodz sao    "},
	{"日本", "日本        ", "????        "},
	/* a wide character that does not fit leaves a blank */
	{"elevenchars日", "elevenchars ", "elevenchars?"},
	/* control characters and what may not be sent */
	{"a\033[31mb", "a?[31mb     ", "a?[31mb     "},
	{"a\tb\nc\x7f"
	 "d",
		"a?b?c?d     ", "a?b?c?d     "},
	{"a\xc2\x9b"
	 "31mb",
		"a?31mb      ", "a?31mb      "},
	{"a\xe2\x80\xae"
	 "b",
		"ab          ", "ab          "}, /* no columns: left out */
	{"a\xff"
	 "b",
		"a\xef\xbf\xbd"
		"b         ",
		"a?b         "},
	/* joined emoji: the first alone, over the columns of the whole */
	{"👩‍👧x", "👩x         ", "??x         "},
	/* more marks than a cell keeps */
	{"o\xcc\x81\xcc\x82\xcc\x83\xcc\x84\xcc\x85\xcc\x86"
	 "x",
		"o\xcc\x81\xcc\x82\xcc\x83\xcc\x84x          ", "ox          "},
	/* a mark without a character before it */
	{"\xcc\x81x", "x           ", "x           "},
};

START_TEST(test_text)
{
	place(0, COLUMNS, str_of(table[_i].text), FACE_TEXT);
	ck_assert_str_eq(row_text(false), table[_i].cells);
}
END_TEST

START_TEST(test_ascii)
{
	place(0, COLUMNS, str_of(table[_i].text), FACE_TEXT);
	const char *text = row_text(true);
	ck_assert_str_eq(text, table[_i].ascii);
	for (; *text != '\0'; text++)
		ck_assert(*text >= ' ' && *text <= '~');
}
END_TEST

static const struct {
	int32_t column, columns;
	const char *over, *cells;
} overlays[] = {
	{3, 2, "ab", "日 ab 日日日"}, /* both halves of what it cuts become blank */
	{2, 2, "ab", "日ab日日日日"},
	{-1, 3, "ab", "ab日日日日日"},
	{10, 9, "ab", "日日日日日ab"},
	{11, 4, "日", "日日日日日  "},
};

START_TEST(test_overlay)
{
	place(0, COLUMNS, STR("日日日日日日"), FACE_TEXT);
	place(overlays[_i].column, overlays[_i].columns, str_of(overlays[_i].over), FACE_TEXT);
	ck_assert_str_eq(row_text(false), overlays[_i].cells);
}
END_TEST

/* A part of a row is what it is in the whole row, wherever it is cut. */
START_TEST(test_stretch)
{
	struct cells c = {segmenter, &arena, false};
	struct cell all[COLUMNS], some[COLUMNS];
	place(0, COLUMNS, STR("日a日日日日日"), FACE_TEXT);
	place(overlays[_i].column, overlays[_i].columns, str_of(overlays[_i].over), FACE_DATE);
	cells_row(&c, &screen, 0, (struct stretch){0, COLUMNS}, all);
	for (int32_t from = 0; from < COLUMNS; from++)
		for (int32_t to = from + 1; to <= COLUMNS; to++) {
			memset(some, 0xff, sizeof some);
			cells_row(&c, &screen, 0, (struct stretch){from, to}, some);
			for (int32_t i = from; i < to; i++)
				ck_assert_mem_eq(&some[i], &all[i], sizeof all[i]);
		}
}
END_TEST

START_TEST(test_border)
{
	screen.border[screen.borders++] = 5;
	screen.border[screen.borders++] = 40;
	place(0, 5, STR("left pane"), FACE_TEXT);
	place(6, 6, STR("right"), FACE_TEXT);
	ck_assert_str_eq(row_text(false), "left |right ");
}
END_TEST

/* A million marks on one letter cost no more than reading them. */
START_TEST(test_many_marks)
{
	struct buf text = {0};
	buf_add_char(&text, 'o');
	for (int i = 0; i < 1000000; i++)
		buf_add(&text, STR("\xcc\x81"));
	buf_add_char(&text, 'x');
	place(0, COLUMNS, buf_str(&text), FACE_TEXT);
	ck_assert_str_eq(row_text(false), "o\xcc\x81\xcc\x81\xcc\x81\xcc\x81x          ");
	buf_free(&text);
}
END_TEST

/* Of row `row`, whatever is on it. */
static uint64_t hash_of(int32_t row)
{
	struct strips strips;
	cells_strips(&screen, row, &strips);
	return strips.hash;
}

START_TEST(test_hash)
{
	place(0, 6, STR("left"), FACE_TEXT);
	place(6, 6, STR("right"), FACE_TEXT);
	uint64_t hash = hash_of(0);
	ck_assert_uint_eq(hash, hash_of(0));
	ck_assert_uint_ne(hash, hash_of(1));
	placed[1].page.at->at->face = FACE_DATE;
	ck_assert_uint_ne(hash, hash_of(0));
	placed[1].page.at->at->face = FACE_TEXT;
	placed[1].page.at->fill = FACE_HEADER;
	ck_assert_uint_ne(hash, hash_of(0));
	placed[1].page.at->fill = FACE_TEXT;
	placed[1].page.at->at->text = STR("Right");
	ck_assert_uint_ne(hash, hash_of(0));
}
END_TEST

Suite *suite_tui_cells(void)
{
	Suite *s = suite_create("tui/cells");
	TCase *c = tcase_create("cells");
	tcase_add_checked_fixture(c, setup, teardown);
	tcase_add_loop_test(c, test_text, 0, sizeof table / sizeof table[0]);
	tcase_add_loop_test(c, test_ascii, 0, sizeof table / sizeof table[0]);
	tcase_add_loop_test(c, test_overlay, 0, sizeof overlays / sizeof overlays[0]);
	tcase_add_loop_test(c, test_stretch, 0, sizeof overlays / sizeof overlays[0]);
	tcase_add_test(c, test_border);
	tcase_add_test(c, test_many_marks);
	tcase_add_test(c, test_hash);
	suite_add_tcase(s, c);
	return s;
}
