#include "config.h"

#include "core/base/buf.h"

#include <check.h>
#include <string.h>

#include "core/base/arena.h"
#include "tests/unit/same.h"

static struct buf buf;
static struct arena arena;

static void teardown(void)
{
	buf_free(&buf);
	arena_free(&arena);
}

START_TEST(test_empty)
{
	ck_assert_same(buf_str(&buf), STR(""));
	ck_assert_ptr_nonnull(buf_str(&buf).at);
	buf_clear(&buf);
	buf_add(&buf, (struct str){0});
	buf_add_times(&buf, 'x', 0);
	buf_add_times(&buf, 'x', -1);
	ck_assert_str_eq(buf.at, "");
}
END_TEST

START_TEST(test_add)
{
	buf_add(&buf, STR("a\0b"));
	buf_add_char(&buf, 'c');
	buf_add_times(&buf, '.', 3);
	buf_printf(&buf, " %s %d", "of", 42);
	ck_assert_same(buf_str(&buf), STR("a\0bc... of 42"));
	ck_assert_int_eq(buf.at[buf.len], '\0');
}
END_TEST

static const struct {
	int32_t code;
	const char *want;
} codes[] = {
	{'a', "a"},
	{0xE9, "\xC3\xA9"},
	{0x201C, "\xE2\x80\x9C"},
	{0x1F600, "\xF0\x9F\x98\x80"},
	{0xD800, "\xEF\xBF\xBD"},
	{0x110000, "\xEF\xBF\xBD"},
};

START_TEST(test_add_code)
{
	buf_add_code(&buf, codes[_i].code);
	ck_assert_same(buf_str(&buf), str_of(codes[_i].want));
}
END_TEST

START_TEST(test_grows)
{
	for (int i = 0; i < 1000; i++)
		buf_printf(&buf, "%09d\n", i);
	ck_assert_int_eq(buf.len, 10000);
	ck_assert_same(str_sub(buf_str(&buf), 9990, 9999), STR("000000999"));
	ck_assert_int_eq(buf.at[buf.len], '\0');
}
END_TEST

START_TEST(test_room)
{
	buf_add(&buf, STR("ab"));
	char *to = buf_room(&buf, 5000);
	ck_assert_ptr_eq(to, buf.at + 2);
	ck_assert_int_gt(buf.cap, 5002);
	ck_assert_int_eq(buf.len, 2);
	memset(to, 'x', 5000);
	buf.len += 5000;
	buf_add_char(&buf, 'y');
	ck_assert_same(str_from(buf_str(&buf), 5000), STR("xxy"));
}
END_TEST

START_TEST(test_clear_keeps_memory)
{
	buf_add_times(&buf, 'x', 1000);
	char *at = buf.at;
	buf_clear(&buf);
	ck_assert_int_eq(buf.len, 0);
	ck_assert_str_eq(buf.at, "");
	buf_add(&buf, STR("y"));
	ck_assert_ptr_eq(buf.at, at);
	ck_assert_same(buf_str(&buf), STR("y"));
}
END_TEST

START_TEST(test_dup)
{
	buf_add(&buf, STR("kept"));
	struct str s = buf_dup(&arena, &buf);
	buf_free(&buf);
	ck_assert_same(s, STR("kept"));
	ck_assert_same(buf_str(&buf), STR(""));
}
END_TEST

Suite *suite_base_buf(void)
{
	Suite *s = suite_create("base_buf");
	TCase *t = tcase_create("buf");
	tcase_add_checked_fixture(t, NULL, teardown);
	tcase_add_test(t, test_empty);
	tcase_add_test(t, test_add);
	tcase_add_loop_test(t, test_add_code, 0, LENGTH(codes));
	tcase_add_test(t, test_grows);
	tcase_add_test(t, test_room);
	tcase_add_test(t, test_clear_keeps_memory);
	tcase_add_test(t, test_dup);
	suite_add_tcase(s, t);
	return s;
}
