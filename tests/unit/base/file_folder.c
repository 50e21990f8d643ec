#include "config.h"

#include "core/base/file.h"

#include <check.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/arena.h"
#include "tests/unit/folder.h"
#include "tests/unit/same.h"

static struct arena arena;
static struct buf joined;

static void teardown(void)
{
	arena_free(&arena);
	buf_free(&joined);
	folder_teardown();
}

static const struct {
	const char *path, *folder, *name;
} paths[] = {
	{"b.txt", ".", "b.txt"},
	{"a/b.txt", "a", "b.txt"},
	{"/b.txt", "/", "b.txt"},
	{"/a/b.txt", "/a", "b.txt"},
	{"a//b.txt", "a", "b.txt"},
	{"//b.txt", "/", "b.txt"},
	{"a/b/", "a", "b"},
	{"a/", ".", "a"},
	{"/", "/", "/"},
	{"//", "/", "/"},
	{"", ".", ""},
	{"..", ".", ".."},
};

START_TEST(test_names)
{
	struct str path = str_of(paths[_i].path);
	ck_assert_same(file_folder(path), str_of(paths[_i].folder));
	ck_assert_same(file_name(path), str_of(paths[_i].name));
}
END_TEST

/* Of the working folder, which holds a/b, a/link -> b, a/b/c.txt, d/e/f/g. */
static const struct {
	const char *folder, *path, *want;
} relatives[] = {
	{".", "a/b/c.txt", "a/b/c.txt"},
	{".", "./a/b/c.txt", "a/b/c.txt"},
	{"a", "a/b/c.txt", "b/c.txt"},
	{"./a", "a/b/c.txt", "b/c.txt"},
	{"a", "a/link/c.txt", "link/c.txt"},
	{"a/link", "a/b/c.txt", "c.txt"},
	{"d", "a/b/c.txt", "../a/b/c.txt"},
	{"d/e", "a/b/c.txt", "../../a/b/c.txt"},
	{"d/e/f", "a/b/c.txt", NULL},
	{"a", "ab.txt", "../ab.txt"},
	{"a/b", "a/../ab.txt", "../../ab.txt"},
	{"none", "a/nothing.txt", "a/nothing.txt"},
};

START_TEST(test_relative)
{
	char here[PATH_MAX];
	mkdir("a", 0700);
	mkdir("a/b", 0700);
	mkdir("d", 0700);
	mkdir("d/e", 0700);
	mkdir("d/e/f", 0700);
	folder_put("a/b/c.txt", STR("x"));
	folder_put("ab.txt", STR("x"));
	ck_assert_int_eq(symlink("b", "a/link"), 0);
	ck_assert_ptr_nonnull(getcwd(here, sizeof here));
	struct str path = str_of(relatives[_i].path);
	struct str want = relatives[_i].want != NULL
				  ? str_of(relatives[_i].want)
				  : str_of(file_join(&arena, str_of(here), path));
	ck_assert_same(file_relative(&arena, str_of(relatives[_i].folder), path), want);
}
END_TEST

static const struct {
	const char *folder, *path, *want;
} joins[] = {
	{"a", "b", "a/b"},
	{"a/", "b", "a/b"},
	{"/", "b", "/b"},
	{".", "b", "./b"},
	{"a", "/b", "/b"},
	{"", "b", "b"},
	{NULL, "b", "b"},
	{"a", "", "a/"},
};

START_TEST(test_join)
{
	char *path = file_join(&arena, str_of(joins[_i].folder), str_of(joins[_i].path));
	ck_assert_str_eq(path, joins[_i].want);
}
END_TEST

START_TEST(test_is_folder)
{
	mkdir("a", 0700);
	folder_put("f", STR("text"));
	ck_assert_int_eq(symlink("a", "link"), 0);
	ck_assert(file_is_folder("a") && file_is_folder("a/") && file_is_folder("link"));
	ck_assert(!file_is_folder("f") && !file_is_folder("none"));
}
END_TEST

static const char *const folders[] = {"a", "a/b/c", "a//b///c/", "./a/../a/b"};

START_TEST(test_make_folder)
{
	struct err e = {0};
	mode_t old = umask(0);
	for (int round = 0; round < 2; round++)
		ck_assert_msg(file_make_folder(folders[_i], &e), "%s", e.text);
	umask(old);
	struct stat st;
	ck_assert_int_eq(stat(folders[_i], &st), 0);
	ck_assert_uint_eq(st.st_mode, S_IFDIR | 0700);
}
END_TEST

START_TEST(test_make_folder_in_the_way)
{
	struct err e = {0};
	folder_put("f", STR("text"));
	ck_assert(!file_make_folder("f", &e));
	ck_assert_str_eq(e.text, "f: is not a folder");
	ck_assert(!file_make_folder("f/a", &e));
	ck_assert_str_eq(e.text, "f: is not a folder");
	ck_assert(!file_make_folder("", &e));
	ck_assert_int_eq(e.kind, ERR_SYSTEM);
	ck_assert(folder_holds("f", STR("text")));
}
END_TEST

static void plant(void)
{
	mkdir("news", 0700);
	mkdir("news/b", 0700);
	mkdir("news/.git", 0700);
	mkdir("else", 0700);
	folder_put("news/b/z.txt", STR("z"));
	folder_put("news/b.txt", STR("b"));
	folder_put("news/B.txt", STR("b"));
	folder_put("news/\xFF\n.txt", STR("odd"));
	folder_put("news/.hidden", STR("h"));
	folder_put("news/.git/config", STR("h"));
	folder_put("else/e.txt", STR("e"));
	mkfifo("news/fifo", 0600);
	ck_assert_int_eq(symlink("../else", "news/away"), 0);
	ck_assert_int_eq(symlink("../else/e.txt", "news/c.txt"), 0);
	ck_assert_int_eq(symlink("nowhere", "news/dangling"), 0);
	ck_assert_int_eq(symlink("news", "link"), 0);
}

static struct str join(const struct strs *list)
{
	buf_clear(&joined);
	for (int32_t i = 0; i < list->n; i++) {
		ck_assert_int_eq(list->at[i].at[list->at[i].len], '\0');
		buf_printf(&joined, "%.*s|", STR_ARG(list->at[i]));
	}
	return buf_str(&joined);
}

static const struct {
	const char *folder, *want;
} lists[] = {
	{"news", "news/B.txt|news/b.txt|news/b/z.txt|news/c.txt|news/\xFF\n.txt|"},
	{"news/", "news/B.txt|news/b.txt|news/b/z.txt|news/c.txt|news/\xFF\n.txt|"},
	{"link/b", "link/b/z.txt|"},
	{"link", "link/B.txt|link/b.txt|link/b/z.txt|link/c.txt|link/\xFF\n.txt|"},
	{"news/.git", "news/.git/config|"},
	{"./else", "./else/e.txt|"},
};

START_TEST(test_list)
{
	struct strs list;
	struct err e = {0};
	plant();
	ck_assert_msg(file_list(&arena, lists[_i].folder, &list, &e), "%s", e.text);
	ck_assert_same(join(&list), str_of(lists[_i].want));
}
END_TEST

START_TEST(test_list_empty)
{
	struct strs list = {NULL, 7};
	ck_assert(file_list(&arena, ".", &list, NULL));
	ck_assert_int_eq(list.n, 0);
}
END_TEST

START_TEST(test_list_no_folder)
{
	struct strs list = {NULL, 7};
	struct err e = {0};
	ck_assert(!file_list(&arena, "none", &list, &e));
	ck_assert_str_eq(e.text, "none: No such file or directory");
	ck_assert_int_eq(list.n, 0);
	folder_put("f", STR("text"));
	ck_assert(!file_list(&arena, "f", &list, &e));
	ck_assert_str_eq(e.text, "f: is not a folder");
	ck_assert(!file_list(&arena, "", &list, &e));
}
END_TEST

START_TEST(test_list_locked)
{
	if (geteuid() == 0) {
		fprintf(stderr, "SKIPPED base_file_folder: root reads every folder\n");
		return;
	}
	struct strs list;
	struct err e = {0};
	mkdir("locked", 0000);
	ck_assert(!file_list(&arena, ".", &list, &e));
	ck_assert_str_eq(e.text, "./locked: Permission denied");
	chmod("locked", 0700);
}
END_TEST

Suite *suite_base_file_folder(void)
{
	Suite *s = suite_create("base_file_folder");
	TCase *t = tcase_create("file_folder");
	tcase_add_checked_fixture(t, folder_setup, teardown);
	tcase_add_loop_test(t, test_relative, 0, LENGTH(relatives));
	tcase_add_loop_test(t, test_names, 0, LENGTH(paths));
	tcase_add_loop_test(t, test_join, 0, LENGTH(joins));
	tcase_add_test(t, test_is_folder);
	tcase_add_loop_test(t, test_make_folder, 0, LENGTH(folders));
	tcase_add_test(t, test_make_folder_in_the_way);
	tcase_add_loop_test(t, test_list, 0, LENGTH(lists));
	tcase_add_test(t, test_list_empty);
	tcase_add_test(t, test_list_no_folder);
	tcase_add_test(t, test_list_locked);
	suite_add_tcase(s, t);
	return s;
}
