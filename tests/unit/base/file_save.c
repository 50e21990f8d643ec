#include "config.h"

#include "core/base/file.h"

#include <check.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/unit/folder.h"
#include "tests/unit/same.h"

static mode_t old_umask;

static void setup(void)
{
	folder_setup();
	old_umask = umask(0);
}

static void teardown(void)
{
	umask(old_umask);
	folder_teardown();
}

static mode_t mode_of(const char *path)
{
	struct stat st;
	ck_assert_int_eq(lstat(path, &st), 0);
	return st.st_mode & 07777;
}

static bool missing(const char *path)
{
	struct stat st;
	return lstat(path, &st) < 0;
}

/*
 * Writes past `size` bytes of a file fail, as on a full disk; RLIM_INFINITY
 * ends that. No assertion of Check between the two: it writes to a file.
 */
static void limit_files(rlim_t size)
{
	struct rlimit limit = {0};
	getrlimit(RLIMIT_FSIZE, &limit);
	limit.rlim_cur = size < limit.rlim_max ? size : limit.rlim_max;
	signal(SIGXFSZ, SIG_IGN);
	setrlimit(RLIMIT_FSIZE, &limit);
}

static bool root(const char *why)
{
	if (geteuid() == 0)
		fprintf(stderr, "SKIPPED base_file_save: %s\n", why);
	return geteuid() == 0;
}

static const struct {
	const char *path;
	bool want;
} writables[] = {
	{"file", true},
	{"new", true},
	{"folder/new", true},
	{"none/new", false},
	{"file/new", false},
	{"folder", false},
	{"fifo", false},
	{"loop", false},
};

START_TEST(test_writable)
{
	folder_plant();
	ck_assert_int_eq(file_writable(writables[_i].path), writables[_i].want);
}
END_TEST

START_TEST(test_writable_locked)
{
	if (root("root writes everywhere"))
		return;
	mkdir("folder", 0700);
	folder_put("folder/file", STR("text"));
	chmod("folder/file", 0400);
	ck_assert(!file_writable("folder/file"));
	chmod("folder", 0500);
	ck_assert(!file_writable("folder/new"));
	ck_assert_int_eq(symlink("folder/new", "link"), 0);
	ck_assert(!file_writable("link"));
	chmod("folder", 0700);
}
END_TEST

START_TEST(test_replace_makes)
{
	mkdir("folder", 0700);
	ck_assert(file_replace("folder/a.txt", STR("text\0"), 0640, NULL));
	ck_assert(folder_holds("folder/a.txt", STR("text\0")));
	ck_assert_uint_eq(mode_of("folder/a.txt"), 0640);
	ck_assert(missing("folder/.a.txt.new"));
	ck_assert(file_replace("folder/a.txt", STR(""), 0640, NULL));
	ck_assert(folder_holds("folder/a.txt", STR("")));
}
END_TEST

static const mode_t modes[] = {0600, 0644, 0400, 0664, 02750};

START_TEST(test_replace_keeps_mode)
{
	folder_put("a.txt", STR("old"));
	ck_assert_int_eq(chmod("a.txt", modes[_i]), 0);
	umask(0077);
	ck_assert(file_replace("a.txt", STR("new"), 0666, NULL));
	ck_assert_uint_eq(mode_of("a.txt"), modes[_i]);
	if (geteuid() == 0 || modes[_i] != 0400)
		ck_assert(folder_holds("a.txt", STR("new")));
}
END_TEST

START_TEST(test_replace_keeps_owner)
{
	if (geteuid() != 0) {
		fprintf(stderr, "SKIPPED base_file_save: only root can give a file away\n");
		return;
	}
	struct stat st;
	folder_put("a.txt", STR("old"));
	if (chown("a.txt", 12345, 23456) < 0) {
		fprintf(stderr, "SKIPPED base_file_save: this root cannot give a file away\n");
		return;
	}
	ck_assert_int_eq(chmod("a.txt", 04750), 0);
	ck_assert(file_replace("a.txt", STR("new"), 0666, NULL));
	ck_assert_int_eq(stat("a.txt", &st), 0);
	ck_assert_uint_eq(st.st_uid, 12345);
	ck_assert_uint_eq(st.st_gid, 23456);
	ck_assert_uint_eq(st.st_mode & 07777, 04750);
}
END_TEST

/* Who cannot keep the group must not give its rights to another group. */
START_TEST(test_replace_other_owner)
{
	if (geteuid() != 0) {
		fprintf(stderr, "SKIPPED base_file_save: only root can make another's file\n");
		return;
	}
	folder_put("a.txt", STR("old"));
	ck_assert_int_eq(chmod("a.txt", 06764), 0);
	ck_assert_int_eq(chmod(".", 0777), 0);
	pid_t child = fork();
	ck_assert_int_ge(child, 0);
	if (child == 0) {
		bool ok = setgid(23456) == 0 && setuid(12345) == 0 &&
			  file_replace("a.txt", STR("new"), 0666, NULL);
		_exit(ok ? 0 : 1);
	}
	int status;
	ck_assert_int_eq(waitpid(child, &status, 0), child);
	ck_assert_int_eq(status, 0);
	struct stat st;
	ck_assert_int_eq(stat("a.txt", &st), 0);
	ck_assert(st.st_uid == 12345 && st.st_gid == 23456);
	ck_assert_uint_eq(st.st_mode & 07777, 0744);
}
END_TEST

/* A link stays a link, and what it names is saved beside itself. */
START_TEST(test_replace_link)
{
	mkdir("real", 0700);
	mkdir("real/deep", 0700);
	if (_i == 0)
		folder_put("real/deep/a.txt", STR("old"));
	ck_assert_int_eq(symlink("deep/a.txt", "real/second"), 0);
	ck_assert_int_eq(symlink("real/second", "first"), 0);
	ck_assert(file_writable("first"));
	ck_assert(file_replace("first", STR("new"), 0600, NULL));
	ck_assert(folder_holds("real/deep/a.txt", STR("new")));
	char target[32] = "";
	ck_assert_int_eq(readlink("first", target, sizeof target - 1), 11);
	ck_assert_str_eq(target, "real/second");
	ck_assert(missing("real/deep/.a.txt.new") && missing(".first.new"));
}
END_TEST

START_TEST(test_replace_absolute_link)
{
	char here[PATH_MAX], path[PATH_MAX + 8];
	ck_assert_ptr_nonnull(getcwd(here, sizeof here));
	snprintf(path, sizeof path, "%s/a.txt", here);
	ck_assert_int_eq(symlink(path, "link"), 0);
	ck_assert(file_replace("link", STR("new"), 0600, NULL));
	ck_assert(folder_holds("a.txt", STR("new")));
}
END_TEST

/* A save that was cut off, or a trap: what stands there is removed, not followed. */
START_TEST(test_replace_stale)
{
	folder_put("a.txt", STR("old"));
	folder_put("victim", STR("safe"));
	if (_i == 0)
		folder_put(".a.txt.new", STR("stale and longer"));
	else
		ck_assert_int_eq(symlink("victim", ".a.txt.new"), 0);
	ck_assert(file_replace("a.txt", STR("new"), 0600, NULL));
	ck_assert(folder_holds("a.txt", STR("new")));
	ck_assert(folder_holds("victim", STR("safe")));
	ck_assert(missing(".a.txt.new"));
}
END_TEST

static const struct {
	const char *path, *why;
} unsaved[] = {
	{"folder", "folder: is a folder"},
	{"folder/", "folder/: is a folder"},
	{"fifo", "fifo: is a pipe"},
	{"/dev/null", "/dev/null: is a device"},
	{"none/a.txt", "none/a.txt: No such file or directory"},
	{"file/a.txt", "file/a.txt: Not a directory"},
	{"loop", "loop: Too many levels of symbolic links"},
	{"..", "..: is a folder"},
	{"", ": No such file or directory"},
};

START_TEST(test_save_refused)
{
	struct err e = {0};
	folder_plant();
	ck_assert(!file_replace(unsaved[_i].path, STR("new"), 0600, &e));
	ck_assert_str_eq(e.text, unsaved[_i].why);
	e.text[0] = '\0';
	ck_assert(!file_append(unsaved[_i].path, STR("new"), 0600, &e));
	ck_assert_str_eq(e.text, unsaved[_i].why);
	ck_assert(folder_holds("file", STR("text")));
}
END_TEST

START_TEST(test_replace_long_name)
{
	struct err e = {0};
	char name[NAME_MAX + 1];
	memset(name, 'x', NAME_MAX);
	name[NAME_MAX] = '\0';
	ck_assert(!file_replace(name, STR("new"), 0600, &e)); /* no room for ".new" */
	ck_assert(str_ends(str_of(e.text), STR(": File name too long")));
	name[NAME_MAX - 5] = '\0';
	ck_assert(file_replace(name, STR("new"), 0600, NULL));
	ck_assert(folder_holds(name, STR("new")));
}
END_TEST

START_TEST(test_replace_disk_full)
{
	struct err e = {0};
	folder_put("a.txt", STR("old"));
	limit_files(4);
	bool ok = file_replace("a.txt", STR("much too long"), 0600, &e);
	limit_files(RLIM_INFINITY);
	ck_assert(!ok);
	ck_assert_str_eq(e.text, "a.txt: File too large");
	ck_assert_int_eq(e.kind, ERR_SYSTEM);
	ck_assert(folder_holds("a.txt", STR("old")));
	ck_assert(missing(".a.txt.new"));
}
END_TEST

START_TEST(test_replace_locked)
{
	if (root("root writes everywhere"))
		return;
	struct err e = {0};
	mkdir("folder", 0700);
	folder_put("folder/a.txt", STR("old"));
	chmod("folder", 0500);
	ck_assert(!file_replace("folder/a.txt", STR("new"), 0600, &e));
	ck_assert_str_eq(e.text, "folder/a.txt: Permission denied");
	ck_assert(folder_holds("folder/a.txt", STR("old")));
	chmod("folder", 0300); /* may be written to, but not read */
	ck_assert(file_replace("folder/a.txt", STR("new"), 0600, NULL));
	chmod("folder", 0700);
}
END_TEST

START_TEST(test_append)
{
	ck_assert(file_append("a.txt", STR("one\n"), 0640, NULL));
	ck_assert_uint_eq(mode_of("a.txt"), 0640);
	ck_assert(file_append("a.txt", STR("two\n"), 0600, NULL));
	ck_assert(file_append("a.txt", STR(""), 0600, NULL));
	ck_assert(folder_holds("a.txt", STR("one\ntwo\n")));
	ck_assert_uint_eq(mode_of("a.txt"), 0640);
}
END_TEST

START_TEST(test_append_link)
{
	mkdir("folder", 0700);
	ck_assert_int_eq(symlink("folder/a.txt", "link"), 0);
	ck_assert(file_append("link", STR("one\n"), 0600, NULL));
	ck_assert(file_append("link", STR("two\n"), 0600, NULL));
	ck_assert(folder_holds("folder/a.txt", STR("one\ntwo\n")));
}
END_TEST

START_TEST(test_append_cut_back)
{
	struct err e = {0};
	folder_put("a.txt", STR("0123456789\n"));
	limit_files(_i == 0 ? 15 : 11);
	bool ok = file_append("a.txt", STR("too long\n"), 0600, &e);
	limit_files(RLIM_INFINITY);
	ck_assert(!ok);
	ck_assert_str_eq(
		e.text, _i == 0 ? "a.txt: No space left on device" : "a.txt: File too large");
	ck_assert(folder_holds("a.txt", STR("0123456789\n")));
}
END_TEST

Suite *suite_base_file_save(void)
{
	Suite *s = suite_create("base_file_save");
	TCase *t = tcase_create("file_save");
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_loop_test(t, test_writable, 0, LENGTH(writables));
	tcase_add_test(t, test_writable_locked);
	tcase_add_test(t, test_replace_makes);
	tcase_add_loop_test(t, test_replace_keeps_mode, 0, LENGTH(modes));
	tcase_add_test(t, test_replace_keeps_owner);
	tcase_add_test(t, test_replace_other_owner);
	tcase_add_loop_test(t, test_replace_link, 0, 2);
	tcase_add_test(t, test_replace_absolute_link);
	tcase_add_loop_test(t, test_replace_stale, 0, 2);
	tcase_add_loop_test(t, test_save_refused, 0, LENGTH(unsaved));
	tcase_add_test(t, test_replace_long_name);
	tcase_add_test(t, test_replace_disk_full);
	tcase_add_test(t, test_replace_locked);
	tcase_add_test(t, test_append);
	tcase_add_test(t, test_append_link);
	tcase_add_loop_test(t, test_append_cut_back, 0, 2);
	suite_add_tcase(s, t);
	return s;
}
