#include "config.h"

#include "tests/unit/folder.h"

#include <check.h>
#include <ftw.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[PATH_MAX];
static char before[PATH_MAX]; /* the working folder to go back to */

void folder_setup(void)
{
	const char *tmp = getenv("TMPDIR");
	ck_assert_ptr_nonnull(getcwd(before, sizeof before));
	snprintf(folder, sizeof folder, "%s/parallax-unit-XXXXXX", tmp != NULL ? tmp : "/tmp");
	ck_assert_ptr_nonnull(mkdtemp(folder));
	ck_assert_int_eq(chdir(folder), 0);
}

static int remove_one(const char *path, const struct stat *st, int kind, struct FTW *walk)
{
	(void)st;
	(void)kind;
	(void)walk;
	return remove(path);
}

void folder_teardown(void)
{
	ck_assert_int_eq(chdir(before), 0);
	ck_assert_int_eq(nftw(folder, remove_one, 16, FTW_DEPTH | FTW_PHYS), 0);
}

void folder_put(const char *path, struct str text)
{
	FILE *f = fopen(path, "w");
	ck_assert_ptr_nonnull(f);
	ck_assert_uint_eq(fwrite(text.at, 1, (size_t)text.len, f), (size_t)text.len);
	ck_assert_int_eq(fclose(f), 0);
}

bool folder_holds(const char *path, struct str text)
{
	char at[4096];
	FILE *f = fopen(path, "r");
	if (f == NULL)
		return false;
	size_t n = fread(at, 1, sizeof at, f);
	fclose(f);
	return str_eq((struct str){at, (int32_t)n}, text);
}

void folder_plant(void)
{
	mkdir("folder", 0700);
	mkfifo("fifo", 0600);
	folder_put("sparse", STR(""));
	ck_assert_int_eq(truncate("sparse", 71303168), 0);
	ck_assert_int_eq(symlink("loop", "loop"), 0);
	folder_put("file", STR("text"));
}
