#include "config.h"

#include "core/notes/notes_file.h"

#include <check.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/unit/folder.h"
#include "tests/unit/same.h"

static struct notes_file file;

static void setup(void)
{
	folder_setup();
}

static void teardown(void)
{
	notes_file_close(&file);
	folder_teardown();
}

static struct target target = {
	.key = STR_INIT("one"), .quote = {.exact = STR_INIT("the words")}, .chars = {4, 13}};
static const struct notes_source source = {
	STR_INIT("one"), STR_INIT("1.txt"), STR_INIT("The Post")};

static struct notes_draft draft(struct str text)
{
	return (struct notes_draft){
		.note = {.stamp = STR("2026-11-22T06:34Z"),
			.author = STR("mk"),
			.targets = {&target, 1},
			.text = text},
		.source = &source,
	};
}

static void open_file(const char *text)
{
	if (text != NULL)
		folder_put("n.md", str_of(text));
	ck_assert(notes_file_open(&file, "n.md", NULL));
}

static void add(const char *text)
{
	struct notes_draft d = draft(str_of(text));
	struct err e = {0};
	ck_assert_msg(notes_file_add(&file, &d, 1, NULL, &e), "%s", e.text);
}

START_TEST(test_add)
{
	open_file(NULL);
	ck_assert_int_eq(file.notes.n, 0);
	add("a");
	ck_assert_int_eq(file.notes.n, 1);
	struct str id = file.notes.at[0].id;
	struct buf want = {0};
	buf_printf(&want,
		"# Notes\n\n[one]: 1.txt \"The Post\"\n\n## one\n\n> the words\n\na\n\n"
		"[%.*s]: one#char=4,13 \"2026-11-22T06:34Z mk\"\n",
		STR_ARG(id));
	ck_assert(folder_holds("n.md", buf_str(&want)));
	add("b");
	add("a"); /* the same again is another note */
	ck_assert_int_eq(file.notes.n, 3);
	bool changed;
	ck_assert(notes_file_refresh(&file, &changed, NULL));
	ck_assert(!changed);
	notes_file_close(&file);
	open_file(NULL);
	ck_assert_int_eq(file.notes.n, 3);
	ck_assert_int_eq(file.notes.sources.n, 1);
	ck_assert(!str_eq(file.notes.at[0].id, file.notes.at[2].id));
	buf_free(&want);
}
END_TEST

/* What is there stays, byte for byte; one blank line comes between. */
static const struct {
	const char *there, *gap;
} ends[] = {
	{"# T\n\nno end", "\n\n"},
	{"# T\n", "\n"},
	{"# T\n\n", ""},
	{"# T\n\n\n", ""},
};

START_TEST(test_end)
{
	struct buf text = {0};
	open_file(ends[_i].there);
	add("a");
	ck_assert(file_read("n.md", &text, NULL, NULL));
	struct str rest = str_from(buf_str(&text), (int32_t)strlen(ends[_i].there));
	ck_assert(str_starts(buf_str(&text), str_of(ends[_i].there)));
	ck_assert(str_starts(rest, str_of(ends[_i].gap)));
	ck_assert(str_starts(str_from(rest, (int32_t)strlen(ends[_i].gap)), STR("## one\n")));
	buf_free(&text);
}
END_TEST

START_TEST(test_crlf)
{
	struct buf text = {0};
	open_file("# T\r\n\r\n## *\r\nx\r\n");
	add("a\nb");
	ck_assert(file_read("n.md", &text, NULL, NULL));
	for (int32_t i = 0; i < text.len; i++)
		ck_assert(text.at[i] != '\n' || text.at[i - 1] == '\r');
	ck_assert_same(file.notes.at[1].text, STR("a\nb"));
	buf_free(&text);
}
END_TEST

/* Keys: of the file where it knows the article, another one where the key is taken. */
static const struct {
	const char *there, *key;
} keys[] = {
	{"[post]: ./1.txt\n", "post"},
	{"[one]: other.txt\n", "one-2"},
	{"[one]: 1.txt\n", "one"},
};

START_TEST(test_key)
{
	open_file(keys[_i].there);
	add("a");
	ck_assert_same(file.notes.at[0].targets.at[0].key, str_of(keys[_i].key));
	notes_file_close(&file);
	open_file(NULL);
	ck_assert_same(file.notes.at[0].targets.at[0].key, str_of(keys[_i].key));
	ck_assert_ptr_null(file.notes.at[0].fault);
}
END_TEST

/* ---- another program */

#define TWO "## *\n\nfirst\n\n[aaaaa]: *\n\n## *\n\nsecond\n\n[bbbbb]: *\n"

static enum notes_outcome change(int32_t i, const char *text)
{
	enum notes_outcome outcome;
	int32_t at;
	struct note now = file.notes.at[i];
	struct err e = {0};
	now.text = str_of(text);
	ck_assert_msg(
		notes_file_change(&file, &file.notes.at[i], &now, &outcome, &at, &e), "%s", e.text);
	ck_assert_same(file.notes.at[at].text, str_of(text));
	return outcome;
}

static enum notes_outcome drop(int32_t i)
{
	enum notes_outcome outcome;
	ck_assert(notes_file_remove(&file, &file.notes.at[i], NULL, &outcome, NULL));
	return outcome;
}

START_TEST(test_change)
{
	open_file(TWO);
	ck_assert_int_eq(change(0, "new"), NOTES_DONE);
	ck_assert(folder_holds(
		"n.md", STR("## *\n\nnew\n\n[aaaaa]: *\n\n## *\n\nsecond\n\n[bbbbb]: *\n")));
	add("third");
	ck_assert_int_eq(change(2, "3rd"), NOTES_DONE);
	ck_assert_int_eq(drop(0), NOTES_DONE);
	ck_assert_int_eq(file.notes.n, 2);
}
END_TEST

START_TEST(test_merge)
{
	open_file(TWO);
	folder_put("n.md", STR("intro\n" TWO "\n## *\nthird\n"));
	ck_assert_int_eq(change(1, "new"), NOTES_DONE);
	ck_assert(folder_holds(
		"n.md", STR("intro\n## *\n\nfirst\n\n[aaaaa]: *\n\n## *\n\nnew\n\n[bbbbb]: *\n\n"
			    "## *\nthird\n")));
	ck_assert_int_eq(file.notes.n, 3);
}
END_TEST

START_TEST(test_both)
{
	open_file(TWO);
	folder_put("n.md", STR("## *\n\ntheirs\n\n[aaaaa]: *\n\n## *\n\nsecond\n\n[bbbbb]: *\n"));
	ck_assert_int_eq(change(0, "ours"), NOTES_BOTH);
	ck_assert_int_eq(file.notes.n, 3);
	ck_assert_same(file.notes.at[0].text, STR("theirs"));
	ck_assert_same(file.notes.at[0].id, STR("aaaaa"));
	ck_assert_same(file.notes.at[2].text, STR("ours"));
	ck_assert(!str_eq(file.notes.at[2].id, STR("aaaaa")));
}
END_TEST

START_TEST(test_gone)
{
	open_file(TWO);
	folder_put("n.md", STR("## *\n\nsecond\n\n[bbbbb]: *\n"));
	ck_assert_int_eq(change(0, "ours"), NOTES_GONE);
	ck_assert_int_eq(file.notes.n, 2);
}
END_TEST

START_TEST(test_kept)
{
	open_file(TWO);
	folder_put("n.md", STR("## *\n\ntheirs\n\n[aaaaa]: *\n"));
	ck_assert_int_eq(drop(0), NOTES_KEPT);
	ck_assert_int_eq(file.notes.n, 1);
	ck_assert(folder_holds("n.md", STR("## *\n\ntheirs\n\n[aaaaa]: *\n")));
}
END_TEST

START_TEST(test_put_back)
{
	struct buf block = {0};
	enum notes_outcome outcome;
	open_file("[two]: 2.txt\n\n## *\n\nfirst\n[one]: 1.txt\n\n## *\nsecond\n");
	ck_assert(notes_file_remove(&file, &file.notes.at[0], &block, &outcome, NULL));
	/* What it said of articles stays. */
	ck_assert(folder_holds("n.md", STR("[two]: 2.txt\n\n[one]: 1.txt\n\n## *\nsecond\n")));
	ck_assert(notes_file_put_back(&file, buf_str(&block), NULL));
	ck_assert_int_eq(file.notes.n, 2);
	ck_assert_same(file.notes.at[1].text, STR("first"));
	buf_free(&block);
}
END_TEST

/* Two notes under one heading: neither goes with the other. */
#define MERGED "[one]: 1.txt\n\n## one\n\n> a\n\nx\n\n[i]: one#char=1,2\n\ny\n\n[j]: one#char=1,2\n"

START_TEST(test_merged)
{
	struct buf block = {0};
	enum notes_outcome outcome;
	open_file(MERGED);
	ck_assert_int_eq(file.notes.n, 2);
	ck_assert_int_eq(drop(0), NOTES_DONE);
	ck_assert(folder_holds(
		"n.md", STR("[one]: 1.txt\n\n## one\n\n> a\n\ny\n\n[j]: one#char=1,2\n\n")));
	folder_put("n.md", STR(MERGED));
	bool changed;
	ck_assert(notes_file_refresh(&file, &changed, NULL));
	ck_assert(notes_file_remove(&file, &file.notes.at[1], &block, &outcome, NULL));
	ck_assert(folder_holds(
		"n.md", STR("[one]: 1.txt\n\n## one\n\n> a\n\nx\n\n[i]: one#char=1,2\n\n")));
	ck_assert(notes_file_put_back(&file, buf_str(&block), NULL));
	ck_assert_int_eq(file.notes.n, 2);
	ck_assert_same(file.notes.at[1].text, STR("y"));
	ck_assert_same(file.notes.at[1].targets.at[0].quote.exact, STR("a"));
	buf_free(&block);
}
END_TEST

START_TEST(test_removed)
{
	bool changed;
	open_file(TWO);
	ck_assert_int_eq(unlink("n.md"), 0);
	ck_assert(notes_file_refresh(&file, &changed, NULL));
	ck_assert(changed);
	ck_assert_int_eq(file.notes.n, 0);
	add("a");
	ck_assert_int_eq(file.notes.n, 1);
}
END_TEST

START_TEST(test_link_and_mode)
{
	struct stat st;
	mkdir("real", 0700);
	folder_put("real/n.md", STR(TWO));
	ck_assert_int_eq(chmod("real/n.md", 0640), 0);
	ck_assert_int_eq(symlink("real/n.md", "n.md"), 0);
	open_file(NULL);
	ck_assert_int_eq(change(0, "new"), NOTES_DONE);
	add("a");
	ck_assert_int_eq(lstat("n.md", &st), 0);
	ck_assert(S_ISLNK(st.st_mode));
	ck_assert_int_eq(stat("real/n.md", &st), 0);
	ck_assert_uint_eq(st.st_mode & 07777, 0640);
}
END_TEST

/* ---- trouble */

static const struct {
	const char *text, *why;
} bad[] = {
	{"a\xFF", "n.md: is no UTF-8 text at byte 1; nothing was changed"},
	{NULL, "n.md: is a folder"},
};

START_TEST(test_bad)
{
	struct err e = {0};
	if (bad[_i].text != NULL)
		folder_put("n.md", str_of(bad[_i].text));
	else
		mkdir("n.md", 0700);
	ck_assert(!notes_file_open(&file, "n.md", &e));
	ck_assert_str_eq(e.text, bad[_i].why);
}
END_TEST

START_TEST(test_planted)
{
	static const char *const names[] = {"fifo", "sparse", "loop", "folder"};
	struct err e = {0};
	folder_plant();
	ck_assert(!notes_file_open(&file, names[_i], &e));
	ck_assert(str_starts(str_of(e.text), str_of(names[_i])));
}
END_TEST

START_TEST(test_refused)
{
	struct err e = {0};
	struct notes_draft d = draft(STR("a"));
	open_file("## *\n<<<<<<< a\n");
	ck_assert(!notes_file_add(&file, &d, 1, NULL, &e));
	ck_assert(str_starts(str_of(e.text), STR("n.md:2: mark of a git conflict")));
	ck_assert(folder_holds("n.md", STR("## *\n<<<<<<< a\n")));
}
END_TEST

START_TEST(test_no_folder)
{
	struct err e = {0};
	struct notes_draft d = draft(STR("a"));
	ck_assert(notes_file_open(&file, "none/n.md", NULL));
	ck_assert(!notes_file_add(&file, &d, 1, NULL, &e));
	ck_assert_str_eq(e.text, "none/n.md: No such file or directory");
}
END_TEST

/* Writing past `size` bytes fails, as on a full disk; no assertion of Check meanwhile. */
static void limit_files(rlim_t size)
{
	struct rlimit limit = {0};
	getrlimit(RLIMIT_FSIZE, &limit);
	limit.rlim_cur = size < limit.rlim_max ? size : limit.rlim_max;
	signal(SIGXFSZ, SIG_IGN);
	setrlimit(RLIMIT_FSIZE, &limit);
}

START_TEST(test_full)
{
	struct err e = {0};
	struct notes_draft d = draft(STR("a long text that does not fit"));
	struct note now;
	enum notes_outcome outcome;
	int32_t at;
	open_file(TWO);
	now = note_copy(&file.notes.arena, &file.notes.at[0]);
	now.text = STR("new");
	limit_files(20);
	bool added = notes_file_add(&file, &d, 1, NULL, &e);
	bool changed = notes_file_change(&file, &file.notes.at[0], &now, &outcome, &at, NULL);
	limit_files(RLIM_INFINITY);
	ck_assert(!added);
	ck_assert(!changed);
	ck_assert(str_starts(str_of(e.text), STR("n.md: ")));
	ck_assert(folder_holds("n.md", STR(TWO)));
	ck_assert_int_eq(access(".n.md.new", F_OK), -1);
	add("a long text that does not fit");
	ck_assert_int_eq(file.notes.n, 3);
}
END_TEST

/* ---- two at once */

enum { TIMES = 100 };

static bool add_many(const char *who)
{
	struct notes_file mine;
	bool ok = notes_file_open(&mine, "n.md", NULL);
	for (int i = 0; ok && i < TIMES; i++) {
		char text[32];
		snprintf(text, sizeof text, "%s %d", who, i);
		struct notes_draft d = draft(str_of(text));
		ok = notes_file_add(&mine, &d, 1, NULL, NULL);
	}
	notes_file_close(&mine);
	return ok;
}

/* Changes the first note again and again, so that the file is another each time. */
static bool change_many(void)
{
	struct notes_file mine;
	bool ok = notes_file_open(&mine, "n.md", NULL);
	for (int i = 0; ok && i < TIMES; i++) {
		char text[32];
		enum notes_outcome outcome;
		int32_t at;
		snprintf(text, sizeof text, "change %d", i);
		struct note now = mine.notes.at[0];
		now.text = str_of(text);
		ok = notes_file_change(&mine, &mine.notes.at[0], &now, &outcome, &at, NULL) &&
		     outcome == NOTES_DONE;
	}
	notes_file_close(&mine);
	return ok;
}

START_TEST(test_two)
{
	int status;
	folder_put("n.md", STR("## *\n\nfirst\n\n[aaaaa]: *\n"));
	pid_t child = fork();
	ck_assert_int_ge(child, 0);
	if (child == 0)
		_exit((_i == 0 ? change_many() : add_many("child")) ? 0 : 1);
	ck_assert(add_many("parent"));
	ck_assert_int_eq(waitpid(child, &status, 0), child);
	ck_assert_int_eq(status, 0);
	open_file(NULL);
	ck_assert_int_eq(file.notes.n, 1 + (_i == 0 ? TIMES : 2 * TIMES));
	for (int32_t i = 0; i < file.notes.n; i++) {
		ck_assert_ptr_null(file.notes.at[i].fault);
		ck_assert_int_eq(notes_find(&file.notes, file.notes.at[i].id), i);
	}
}
END_TEST

Suite *suite_notes_notes_file(void)
{
	Suite *s = suite_create("notes_notes_file");
	TCase *t = tcase_create("all");
	tcase_set_timeout(t, 120);
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_test(t, test_add);
	tcase_add_loop_test(t, test_end, 0, LENGTH(ends));
	tcase_add_test(t, test_crlf);
	tcase_add_loop_test(t, test_key, 0, LENGTH(keys));
	tcase_add_test(t, test_change);
	tcase_add_test(t, test_merge);
	tcase_add_test(t, test_both);
	tcase_add_test(t, test_gone);
	tcase_add_test(t, test_kept);
	tcase_add_test(t, test_put_back);
	tcase_add_test(t, test_merged);
	tcase_add_test(t, test_removed);
	tcase_add_test(t, test_link_and_mode);
	tcase_add_loop_test(t, test_bad, 0, LENGTH(bad));
	tcase_add_loop_test(t, test_planted, 0, 4);
	tcase_add_test(t, test_refused);
	tcase_add_test(t, test_no_folder);
	tcase_add_test(t, test_full);
	tcase_add_loop_test(t, test_two, 0, 2);
	suite_add_tcase(s, t);
	return s;
}
