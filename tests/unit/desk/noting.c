/* Notes taken out of the list, and into the editor, as requests tell it. */
#include "config.h"

#include <check.h>
#include <stdlib.h>

#include "core/desk/command.h"
#include "core/desk/commands.h"
#include "core/desk/desk.h"
#include "tests/unit/folder.h"
#include "tests/unit/same.h"

Suite *suite_desk_noting(void);

static struct desk d;
static struct request request;

static void run(const char *line)
{
	struct err e;
	const struct line_from from = {.origin = FROM_PROMPT};
	ck_assert_msg(command_line(&d, str_of(line), &from, &e), "%s: %s", line, e.text);
}

static void setup(void)
{
	struct err e;
	struct str paths[] = {STR("mill.txt"), STR("weir.txt")};
	folder_setup();
	folder_put("mill.txt", STR("The mill stands still\n\nThe wheel has not turned.\n"));
	folder_put("weir.txt", STR("The weir is dry\n\nNo water, says\nthe miller.\n"));
	folder_put("parallax.notes.md",
		STR("[mill]: mill.txt \"The Post, 2023-05-09\"\n[weir]: weir.txt\n\n"
		    "## mill weir #why\n\n> The ==wheel has not turned==.\n\n"
		    "> ==No water, says\n> the miller.==\n\nHere is *why*.\n\n"
		    "## weir\n\n> ==gone==\n\n## *\n\nAsk again.\n\n[abcde]: *\n"));
	ck_assert(desk_init(&d, &e));
	d.no_files = d.batch = true;
	desk_configure(&d, (struct str){0});
	ck_assert(desk_open(&d, (struct strs){paths, 2}, NULL, &e));
	desk_start(&d);
	for (int32_t i = 0; i < d.story.n; i++)
		ck_assert(article_build(d.story.at[i], d.segmenter, &e));
	noted_stale(&d);
	ck_assert(noted_ready(&d, &e));
	run("view notes");
}

static void teardown(void)
{
	desk_free(&d);
	folder_teardown();
}

START_TEST(one_is_copied_as_it_reads)
{
	run("yank");
	ck_assert(request_take(&d.requests, &request));
	ck_assert_int_eq(request.kind, REQUEST_COPY);
	ck_assert_same(request.text, STR("“wheel has not turned”\n“No water, says the miller.”\n\n"
					 "Here is *why*.\n"));
}
END_TEST

START_TEST(those_listed_are_copied_with_citations)
{
	run("filter-lines why");
	run("yank-citation");
	ck_assert(request_take(&d.requests, &request));
	ck_assert_same(request.text,
		STR("# Notes\n\n> wheel has not turned\n>\n> — The Post, 2023-05-09, mill.txt\n\n"
		    "> No water, says the miller.\n>\n> — The weir is dry, weir.txt\n\n"
		    "Here is *why*.\n\n\\#why\n"));
	run("filter-lines \"\"");
	run("filter-notes story");
	run("yank-citation");
	ck_assert(request_take(&d.requests, &request));
	ck_assert_int_ge(str_find(request.text, STR("Ask again.")), 0);
	ck_assert_int_lt(str_find(request.text, STR("wheel")), 0);
}
END_TEST

/* Asked for before the articles are read, notes are found once they are. */
START_TEST(notes_wait_for_their_articles)
{
	struct str more[] = {STR("pond.txt")};
	struct note_marks marks = {0};
	struct arena a = {0};
	struct err e;
	folder_put("pond.txt", STR("The pond is deep\n\nNobody swims here.\n"));
	folder_put("parallax.notes.md", STR("[pond]: pond.txt\n\n## pond\n\n> Nobody swims\n"));
	ck_assert(desk_open(&d, (struct strs){more, 1}, NULL, &e));
	ck_assert(noted_refresh(&d));
	ck_assert(noted_ready(&d, &e));
	noted_marks(&d, &a, 2, 0, INT32_MAX, &marks);
	ck_assert_int_eq(marks.n, 0);
	ck_assert(article_build(d.story.at[2], d.segmenter, &e));
	while (noted_work(&d))
		continue;
	noted_marks(&d, &a, 2, 0, INT32_MAX, &marks);
	ck_assert_int_eq(marks.n, 1);
	arena_free(&a);
}
END_TEST

/* What is typed goes into the file first, and the editor to its line. */
START_TEST(prompt_goes_on_in_the_editor)
{
	struct err e;
	setenv("VISUAL", "edit --wait", 1);
	run("annotate");
	prompt_insert(&d, STR("Half a"));
	ck_assert(annotate_editor(&d, &e));
	ck_assert(request_take(&d.requests, &request));
	ck_assert_int_eq(request.kind, REQUEST_OPEN);
	ck_assert_int_eq(request.argv.n, 4);
	ck_assert_same(request.argv.at[1], STR("--wait"));
	ck_assert_same(request.argv.at[2], STR("+23"));
	ck_assert_int_eq(d.notes.book.file.notes.n, 4);
	ck_assert_same(noted_note(&d, 3)->text, STR("Half a"));
	unsetenv("VISUAL");
}
END_TEST

Suite *suite_desk_noting(void)
{
	Suite *s = suite_create("desk_noting");
	TCase *t = tcase_create("noting");
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_test(t, one_is_copied_as_it_reads);
	tcase_add_test(t, those_listed_are_copied_with_citations);
	tcase_add_test(t, notes_wait_for_their_articles);
	tcase_add_test(t, prompt_goes_on_in_the_editor);
	suite_add_tcase(s, t);
	return s;
}
