#include "config.h"

#include "core/base/file.h"

#include <check.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/unit/folder.h"
#include "tests/unit/same.h"

static struct buf buf;

static void teardown(void)
{
	buf_free(&buf);
	folder_teardown();
}

static bool root(const char *why)
{
	if (geteuid() == 0)
		fprintf(stderr, "SKIPPED base_file: %s\n", why);
	return geteuid() == 0;
}

START_TEST(test_read)
{
	struct file_id id, later;
	folder_put("a.txt", STR("one\0two\xFF"));
	buf_add(&buf, STR("before "));
	ck_assert(file_read("a.txt", &buf, &id, NULL));
	ck_assert_same(buf_str(&buf), STR("before one\0two\xFF"));
	ck_assert_int_eq(buf.at[buf.len], '\0');
	ck_assert_int_eq(id.size, 8);
	ck_assert(file_id("./a.txt", &later, NULL));
	ck_assert(id.dev == later.dev && id.ino == later.ino);
	ck_assert(id.size == later.size && id.mtime_ns == later.mtime_ns);
}
END_TEST

START_TEST(test_id_time)
{
	struct file_id id;
	struct timespec times[2] = {{1234567890, 0}, {1234567890, 123000000}};
	folder_put("a.txt", STR("text"));
	ck_assert_int_eq(utimensat(AT_FDCWD, "a.txt", times, 0), 0);
	ck_assert(file_id("a.txt", &id, NULL));
	ck_assert_int_eq(id.mtime_ns, 1234567890123000000);
}
END_TEST

START_TEST(test_read_empty)
{
	folder_put("a.txt", STR(""));
	ck_assert(file_read("a.txt", &buf, NULL, NULL));
	ck_assert_int_eq(buf.len, 0);
}
END_TEST

START_TEST(test_read_many)
{
	FILE *f = fopen("a.txt", "w");
	for (int i = 0; i < 100000; i++)
		fprintf(f, "%07d\n", i);
	ck_assert_int_eq(fclose(f), 0);
	ck_assert(file_read("a.txt", &buf, NULL, NULL));
	ck_assert_int_eq(buf.len, 800000);
	ck_assert_same(str_from(buf_str(&buf), 799992), STR("0099999\n"));
}
END_TEST

/* A file of the kernel's has no size before it is read. */
START_TEST(test_read_without_size)
{
	if (access("/proc/self/status", R_OK) < 0) {
		fprintf(stderr, "SKIPPED base_file: there is no /proc\n");
		return;
	}
	ck_assert(file_read("/proc/self/status", &buf, NULL, NULL));
	ck_assert(str_starts(buf_str(&buf), STR("Name:")));
}
END_TEST

static const struct {
	const char *path, *why;
	enum err_kind kind;
} refused[] = {
	{"folder", "folder: is a folder", ERR_DATA},
	{"fifo", "fifo: is a pipe", ERR_DATA},
	{"/dev/null", "/dev/null: is a device", ERR_DATA},
	{"sparse", "sparse: 71303168 bytes, more than the 67108864 parallax reads", ERR_DATA},
	{"none", "none: No such file or directory", ERR_SYSTEM},
	{"file/a", "file/a: Not a directory", ERR_SYSTEM},
	{"loop", "loop: Too many levels of symbolic links", ERR_SYSTEM},
	{"", ": No such file or directory", ERR_SYSTEM},
};

START_TEST(test_read_refused)
{
	struct err e = {0};
	folder_plant();
	buf_add(&buf, STR("before"));
	ck_assert(!file_read(refused[_i].path, &buf, NULL, &e));
	ck_assert_str_eq(e.text, refused[_i].why);
	ck_assert_int_eq(e.kind, refused[_i].kind);
	ck_assert_same(buf_str(&buf), STR("before"));
}
END_TEST

START_TEST(test_read_locked)
{
	if (root("root reads every file"))
		return;
	struct err e = {0};
	folder_put("a.txt", STR("a"));
	chmod("a.txt", 0);
	ck_assert(!file_read("a.txt", &buf, NULL, &e));
	ck_assert_str_eq(e.text, "a.txt: Permission denied");
}
END_TEST

/* A slow writer, and a descriptor that somebody made non-blocking. */
START_TEST(test_read_fd_pipe)
{
	int ends[2];
	ck_assert_int_eq(pipe2(ends, _i == 1 ? O_NONBLOCK : 0), 0);
	pid_t child = fork();
	ck_assert_int_ge(child, 0);
	if (child == 0) {
		bool ok = write(ends[1], "one ", 4) == 4;
		usleep(20000);
		ok = ok && write(ends[1], "two", 3) == 3;
		_exit(ok ? 0 : 1);
	}
	close(ends[1]);
	ck_assert(file_read_fd(ends[0], "stdin", &buf, NULL));
	close(ends[0]);
	ck_assert_int_eq(waitpid(child, NULL, 0), child);
	ck_assert_same(buf_str(&buf), STR("one two"));
}
END_TEST

START_TEST(test_read_fd_refused)
{
	struct err e = {0};
	folder_plant();
	int fd = open("sparse", O_RDONLY | O_CLOEXEC);
	ck_assert(!file_read_fd(fd, "stdin", &buf, &e));
	ck_assert_str_eq(e.text, "stdin: more than the 67108864 bytes parallax reads");
	ck_assert_int_eq(buf.len, 0);
	close(fd);
	ck_assert(!file_read_fd(fd, "stdin", &buf, &e));
	ck_assert_str_eq(e.text, "stdin: Bad file descriptor");
}
END_TEST

START_TEST(test_read_most)
{
	folder_put("a.txt", STR(""));
	ck_assert_int_eq(truncate("a.txt", FILE_MOST), 0);
	ck_assert(file_read("a.txt", &buf, NULL, NULL));
	ck_assert_int_eq(buf.len, FILE_MOST);
}
END_TEST

START_TEST(test_id_of_nothing)
{
	struct file_id id;
	struct err e = {0};
	ck_assert(!file_id("none", &id, &e));
	ck_assert_str_eq(e.text, "none: No such file or directory");
}
END_TEST

Suite *suite_base_file(void)
{
	Suite *s = suite_create("base_file");
	TCase *t = tcase_create("file");
	tcase_add_checked_fixture(t, folder_setup, teardown);
	tcase_add_test(t, test_read);
	tcase_add_test(t, test_read_empty);
	tcase_add_test(t, test_read_many);
	tcase_add_test(t, test_read_without_size);
	tcase_add_loop_test(t, test_read_refused, 0, LENGTH(refused));
	tcase_add_test(t, test_read_locked);
	tcase_add_loop_test(t, test_read_fd_pipe, 0, 2);
	tcase_add_test(t, test_read_fd_refused);
	tcase_add_test(t, test_read_most);
	tcase_add_test(t, test_id_time);
	tcase_add_test(t, test_id_of_nothing);
	suite_add_tcase(s, t);
	return s;
}
