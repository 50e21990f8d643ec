#include "config.h"

#include "core/notes/notes.h"

#include <check.h>

#include "tests/unit/same.h"

static struct notes notes;

static void teardown(void)
{
	notes_free(&notes);
}

#define FILE_TEXT                                                                                  \
	"# Summit\n\nAbout the dates.\n\n[one]: a/1.txt \"The Post\"\n[two]: a/2.txt\n\n"          \
	"## one\n\n> ==June==\n\nmine\n\n[aaaaa]: one#char=5,9\n\n"                                \
	"## Reading list\n\n- a book\n\n"                                                          \
	"## gone #x\n> its words\n\n"                                                              \
	"## *\nAll of it.\n```\n## no heading\n```\n"

START_TEST(test_file)
{
	notes_parse(&notes, "n.md", STR(FILE_TEXT));
	ck_assert_int_eq(notes.n, 4);
	ck_assert_int_eq(notes.at[0].line, 8);
	ck_assert_ptr_null(notes.at[0].fault);
	ck_assert_ptr_nonnull(notes.at[1].fault);
	ck_assert_ptr_null(notes.at[2].fault); /* an article that is not there */
	ck_assert_int_eq(notes.at[3].line, 23);
	ck_assert_same(notes.at[3].text, STR("All of it.\n```\n## no heading\n```"));
	ck_assert_int_eq(notes_find(&notes, STR("aaaaa")), 0);
	ck_assert_int_eq(notes_find(&notes, STR("bbbbb")), -1);
	ck_assert_same(notes_source(&notes, STR("one"))->title, STR("The Post"));
	ck_assert_same(notes_source_of(&notes, STR("./a/2.txt"))->key, STR("two"));
	ck_assert_ptr_null(notes_source_of(&notes, STR("2.txt")));
	ck_assert_int_eq(notes.refused.kind, ERR_NONE);
	/* Blocks and what stands before them are the file. */
	int32_t bytes = notes.preamble.len;
	for (int32_t i = 0; i < notes.n; i++)
		bytes += notes.at[i].raw.len;
	ck_assert_int_eq(bytes, notes.text.len);
}
END_TEST

START_TEST(test_keys)
{
	struct arena a = {0};
	notes_parse(&notes, "n.md", STR("[one]: 1.txt\n[one-2]: 2.txt\n"));
	ck_assert_same(notes_free_key(&notes, &a, STR("one"), STR("1.txt")), STR("one"));
	ck_assert_same(notes_free_key(&notes, &a, STR("one"), STR("2.txt")), STR("one-2"));
	ck_assert_same(notes_free_key(&notes, &a, STR("one"), STR("3.txt")), STR("one-3"));
	ck_assert_same(notes_free_key(&notes, &a, STR("new"), STR("3.txt")), STR("new"));
	arena_free(&a);
}
END_TEST

static const struct {
	const char *text, *why;
} refused[] = {
	{"## *\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n",
		"n.md:2: mark of a git conflict; resolve it before notes are changed"},
	{"[parallax]: notes/2\n",
		"n.md: is in format notes/2, newer than this parallax; it is read, not changed"},
	{"[parallax]: notes/1\n", ""},
	{"## *\n======= \n", ""},
};

START_TEST(test_refused)
{
	notes_parse(&notes, "n.md", str_of(refused[_i].text));
	ck_assert_str_eq(notes.refused.text, refused[_i].why);
}
END_TEST

static const struct {
	const char *text, *want;
} tidied[] = {
	{"", ""},
	{"# T\n\n\n\n##  one #a\n> ==x==\ntext\n[i]:  one#char=1,2\n[one]: 1.txt\n[one]: 1.txt\n"
	 "## My list\nkept   \n\n\n",
		"# T\n\n[one]: 1.txt\n\n## one #a\n\n> ==x==\n\ntext\n\n[i]: one#char=1,2\n\n"
		"## My list\nkept\n"},
	{"# T\r\n## *\r\nx\r\n", "# T\r\n\r\n## *\r\n\r\nx\r\n"},
	{"## *\n```\n## a\n```\n", "## *\n\n```\n## a\n```\n"},
};

START_TEST(test_tidy)
{
	struct buf once = {0}, twice = {0};
	notes_parse(&notes, "n.md", str_of(tidied[_i].text));
	notes_tidy(&notes, &once);
	ck_assert_same(buf_str(&once), str_of(tidied[_i].want));
	notes_free(&notes);
	notes_parse(&notes, "n.md", buf_str(&once));
	notes_tidy(&notes, &twice);
	ck_assert_same(buf_str(&twice), buf_str(&once));
	buf_free(&once);
	buf_free(&twice);
}
END_TEST

/* ---- formatters */

#define PROSE                                                                                      \
	"# Summit\n\nWhat was said before the summit, and by whom, in the order in which it was "  \
	"said.\n\n[one]: a/1.txt \"The Post, 2023-05-09\"\n[two]: <a b/2.txt>\n\n"                 \
	"## one two #date #conflict\n\n> Holm told the council that it would be held before the "  \
	"==upcoming summit of the alliance in Lithuania this July==, \\> as she put it.\n\n"       \
	"> which comes prior to the summit that will be held in ==Vilnius, Lithuania, in "         \
	"June==.\n\nTwo months for one summit; one of the two must have been told of another "     \
	"draft, or has misread it.\n\n[7hw2c]: one#char=1451,1489 \"2026-11-22T06:34Z mk\"\n"      \
	"[7hw2c]: two#char=989,1016\n\n## one\n\n> ==The first of many words that were said on "   \
	"that day [...] and the last of them==\n\nA long one.\n"

/* One word on, in a line of at most `width` columns. */
static void add_word(
	struct buf *out, struct str word, struct str before, int32_t width, int32_t *column)
{
	if (*column > 0 && *column + 1 + word.len > width) {
		buf_add_char(out, '\n');
		*column = 0;
	}
	buf_add(out, *column == 0 ? before : STR(" "));
	buf_add(out, word);
	*column += (*column == 0 ? before.len : 1) + word.len;
}

/* Fills paragraphs and quotes anew, as a formatter of Markdown does; each is one line before. */
static void fill(struct str text, int32_t width, struct buf *out)
{
	struct str line, word;
	while (str_cut(&text, '\n', &line)) {
		int32_t column = 0;
		bool quote = str_starts(line, STR("> "));
		if (str_starts(line, STR("#")) || str_starts(line, STR("["))) {
			buf_add(out, line);
			line = STR("");
		}
		line = quote ? str_from(line, 2) : line;
		while (line.len > 0 && str_cut(&line, ' ', &word))
			add_word(out, word, quote ? STR("> ") : STR(""), width, &column);
		buf_add_char(out, '\n');
	}
}

static const int32_t widths[] = {20, 40, 60, 80};

/* The same notes, whatever the width; and what is then written again is what stands there. */
START_TEST(test_filled)
{
	struct buf filled = {0}, same = {0};
	struct notes again;
	fill(STR(PROSE), widths[_i], &filled);
	notes_parse(&notes, "n.md", STR(PROSE));
	notes_parse(&again, "n.md", buf_str(&filled));
	ck_assert_int_eq(again.n, 2);
	for (int32_t i = 0; i < again.n; i++) {
		struct note *x = &again.at[i];
		ck_assert_same(x->id, notes.at[i].id);
		ck_assert_same(x->targets.at[0].quote.last.len > 0 ? STR("long") : STR(""),
			i == 1 ? STR("long") : STR(""));
		note_rewrite(&same, x, x);
		ck_assert_same(buf_str(&same), x->raw);
		buf_clear(&same);
		x->text = str_one_line(&again.arena, x->text); /* its own lines are the reader's */
		ck_assert(note_same(&notes.at[i], x));
	}
	ck_assert_same(notes_source(&again, STR("two"))->path, STR("a b/2.txt"));
	notes_free(&again);
	buf_free(&filled);
	buf_free(&same);
}
END_TEST

Suite *suite_notes_notes(void)
{
	Suite *s = suite_create("notes_notes");
	TCase *t = tcase_create("all");
	tcase_add_checked_fixture(t, NULL, teardown);
	tcase_add_test(t, test_file);
	tcase_add_test(t, test_keys);
	tcase_add_loop_test(t, test_refused, 0, LENGTH(refused));
	tcase_add_loop_test(t, test_tidy, 0, LENGTH(tidied));
	tcase_add_loop_test(t, test_filled, 0, LENGTH(widths));
	suite_add_tcase(s, t);
	return s;
}
