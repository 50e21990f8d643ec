#include "config.h"

#include "core/base/file_lock.h"

#include <check.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/base/file.h"
#include "core/base/number.h"
#include "tests/unit/folder.h"
#include "tests/unit/same.h"

START_TEST(test_makes)
{
	struct stat st;
	int fd = file_lock("new", 0600, NULL);
	ck_assert_int_ge(fd, 0);
	ck_assert(file_lock_holds(fd, "new"));
	ck_assert_int_eq(fstat(fd, &st), 0);
	ck_assert_int_eq(st.st_mode & 0777, 0600);
	ck_assert_int_eq(flock(fd, LOCK_UN), 0);
	close(fd);
}
END_TEST

START_TEST(test_replaced)
{
	folder_put("file", STR("old"));
	int fd = file_lock("file", 0600, NULL);
	ck_assert(file_replace("file", STR("new"), 0600, NULL));
	ck_assert(!file_lock_holds(fd, "file"));
	close(fd);
	ck_assert_int_eq(unlink("file"), 0);
	ck_assert(!file_lock_holds(fd, "file"));
}
END_TEST

static const struct {
	const char *path, *why;
} refused[] = {
	{"folder", "folder: Is a directory"},
	{"fifo", "fifo: is no regular file"},
	{"loop", "loop: Too many levels of symbolic links"},
	{"none/file", "none/file: No such file or directory"},
};

START_TEST(test_refused)
{
	struct err e = {0};
	folder_plant();
	ck_assert_int_eq(file_lock(refused[_i].path, 0600, &e), -1);
	ck_assert_str_eq(e.text, refused[_i].why);
}
END_TEST

/* One reads a number, adds one and replaces the file: without the lock some would be lost. */
static bool count_up(int32_t times)
{
	bool ok = true;
	for (int32_t i = 0; ok && i < times; i++) {
		struct buf text = {0};
		char next[16];
		int32_t n = 0;
		int fd = file_lock("count", 0600, NULL);
		ok = fd >= 0 && file_read("count", &text, NULL, NULL) &&
		     number_parse(buf_str(&text), 0, 100000, &n);
		snprintf(next, sizeof next, "%d", n + 1);
		ok = ok && file_replace("count", str_of(next), 0600, NULL);
		close(fd);
		buf_free(&text);
	}
	return ok;
}

START_TEST(test_two)
{
	enum { TIMES = 200 };
	int status;
	folder_put("count", STR("0"));
	pid_t child = fork();
	ck_assert_int_ge(child, 0);
	if (child == 0)
		_exit(count_up(TIMES) ? 0 : 1);
	ck_assert(count_up(TIMES));
	ck_assert_int_eq(waitpid(child, &status, 0), child);
	ck_assert_int_eq(status, 0);
	ck_assert(folder_holds("count", STR("400")));
}
END_TEST

Suite *suite_base_file_lock(void)
{
	Suite *s = suite_create("base_file_lock");
	TCase *t = tcase_create("all");
	tcase_set_timeout(t, 60);
	tcase_add_checked_fixture(t, folder_setup, folder_teardown);
	tcase_add_test(t, test_makes);
	tcase_add_test(t, test_replaced);
	tcase_add_loop_test(t, test_refused, 0, LENGTH(refused));
	tcase_add_test(t, test_two);
	suite_add_tcase(s, t);
	return s;
}
