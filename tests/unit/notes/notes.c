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

Suite *suite_notes_notes(void)
{
	Suite *s = suite_create("notes_notes");
	TCase *t = tcase_create("all");
	tcase_add_checked_fixture(t, NULL, teardown);
	tcase_add_test(t, test_file);
	tcase_add_test(t, test_keys);
	tcase_add_loop_test(t, test_refused, 0, LENGTH(refused));
	tcase_add_loop_test(t, test_tidy, 0, LENGTH(tidied));
	suite_add_tcase(s, t);
	return s;
}
