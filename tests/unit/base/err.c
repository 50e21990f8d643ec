#include "config.h"

#include "core/base/err.h"

#include <check.h>
#include <errno.h>
#include <string.h>

#include "tests/unit/same.h"

static const struct {
	const char *given, *want;
} texts[] = {
	{"a.txt: is a folder", "a.txt: is a folder"},
	{"caf\xC3\xA9", "caf\xC3\xA9"},
	{"a\x1B[2J\x07", "a^[[2J^G"},
	{"a\nb\tc\x7F", "a^Jb^Ic^?"},
	{"\xC2\x9B", "<U+009B>"},
	{"a\xFF", "a\xEF\xBF\xBD"},
	{"", ""},
};

START_TEST(test_visible)
{
	struct err e = {0};
	ck_assert(!err_set(&e, ERR_DATA, "%s", texts[_i].given));
	ck_assert_int_eq(e.kind, ERR_DATA);
	ck_assert_str_eq(e.text, texts[_i].want);
}
END_TEST

START_TEST(test_no_place)
{
	ck_assert(!err_set(NULL, ERR_DATA, "%d", 1));
	ck_assert(!err_system(NULL, "%d", 1));
}
END_TEST

START_TEST(test_system)
{
	struct err e = {0};
	errno = ENOENT;
	ck_assert(!err_system(&e, "%s", "a.txt"));
	ck_assert_int_eq(e.kind, ERR_SYSTEM);
	ck_assert_str_eq(e.text, "a.txt: No such file or directory");
}
END_TEST

/* An error may be told again with more before it. */
START_TEST(test_again)
{
	struct err e = {0};
	err_set(&e, ERR_USAGE, "no closing \"");
	err_set(&e, ERR_DATA, "%s:%d: %s", "keys", 3, e.text);
	ck_assert_str_eq(e.text, "keys:3: no closing \"");
}
END_TEST

START_TEST(test_long)
{
	struct err e = {0};
	char path[2000];
	memset(path, 'x', sizeof path);
	path[sizeof path - 1] = '\0';
	err_set(&e, ERR_DATA, "%s", path);
	ck_assert_uint_eq(strlen(e.text), sizeof e.text - 1);
}
END_TEST

/* The reason is worth more than the end of a long path. */
START_TEST(test_long_keeps_reason)
{
	struct err e = {0};
	char path[2000];
	memset(path, 'x', sizeof path);
	path[sizeof path - 1] = '\0';
	errno = ENOENT;
	err_system(&e, "%s", path);
	ck_assert_uint_eq(strlen(e.text), sizeof e.text - 1);
	ck_assert(str_ends(str_of(e.text), STR("x: No such file or directory")));
}
END_TEST

Suite *suite_base_err(void)
{
	Suite *s = suite_create("base_err");
	TCase *t = tcase_create("err");
	tcase_add_loop_test(t, test_visible, 0, LENGTH(texts));
	tcase_add_test(t, test_no_place);
	tcase_add_test(t, test_system);
	tcase_add_test(t, test_again);
	tcase_add_test(t, test_long);
	tcase_add_test(t, test_long_keeps_reason);
	suite_add_tcase(s, t);
	return s;
}
