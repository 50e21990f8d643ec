/* OSC 52: base64, its limit, and the wrapping for GNU screen. */
#include "config.h"

#include <check.h>
#include <string.h>

#include "tui/osc52.h"

Suite *suite_tui_osc52(void);

static struct buf out;

static void setup(void)
{
	out = (struct buf){0};
}

static void teardown(void)
{
	buf_free(&out);
}

static const struct {
	const char *text, *base64;
} texts[] = {
	{"", ""},
	{"f", "Zg=="},
	{"fo", "Zm8="},
	{"foo", "Zm9v"},
	{"foob", "Zm9vYg=="},
	{"fooba", "Zm9vYmE="},
	{"foobar", "Zm9vYmFy"},
	{"\xff\xfe\xfd", "//79"},
	{"naïve – ok", "bmHDr3ZlIOKAkyBvaw=="},
};

START_TEST(test_base64)
{
	ck_assert(osc52_format(&out, str_of(texts[_i].text), OSC52_PLAIN, NULL));
	ck_assert_int_eq(strncmp(out.at, "\033]52;c;", 7), 0);
	ck_assert_int_eq(out.at[out.len - 1], '\a');
	ck_assert_int_eq(out.len, 8 + (int)strlen(texts[_i].base64));
	ck_assert_int_eq(memcmp(out.at + 7, texts[_i].base64, strlen(texts[_i].base64)), 0);
}
END_TEST

START_TEST(test_most)
{
	struct buf text = {0};
	struct err e = {0};
	buf_add_times(&text, 'x', OSC52_MOST);
	ck_assert(osc52_format(&out, buf_str(&text), OSC52_PLAIN, &e));
	ck_assert_int_eq(out.len, 100000);
	buf_add_char(&text, 'x');
	buf_clear(&out);
	ck_assert(!osc52_format(&out, buf_str(&text), OSC52_PLAIN, &e));
	ck_assert_int_eq(out.len, 0);
	ck_assert_ptr_nonnull(strstr(e.text, "74995 bytes are too many"));
	buf_free(&text);
}
END_TEST

/* Unwrapped it is the plain sequence, and no piece is longer than screen keeps. */
START_TEST(test_screen)
{
	struct buf text = {0}, inner = {0}, plain = {0};
	buf_add_times(&text, 'x', 1000);
	ck_assert(osc52_format(&out, buf_str(&text), OSC52_SCREEN, NULL));
	ck_assert(osc52_format(&plain, buf_str(&text), OSC52_PLAIN, NULL));
	struct str rest = buf_str(&out);
	while (rest.len > 0) {
		ck_assert(str_starts(rest, STR("\033P")));
		int32_t end = str_find(rest, STR("\033\\"));
		ck_assert_int_gt(end, 2);
		ck_assert_int_le(end, 256);
		buf_add(&inner, str_sub(rest, 2, end));
		rest = str_from(rest, end + 2);
	}
	ck_assert(str_eq(buf_str(&inner), buf_str(&plain)));
	buf_free(&text);
	buf_free(&inner);
	buf_free(&plain);
}
END_TEST

Suite *suite_tui_osc52(void)
{
	Suite *s = suite_create("tui/osc52");
	TCase *c = tcase_create("osc52");
	tcase_add_checked_fixture(c, setup, teardown);
	tcase_add_loop_test(c, test_base64, 0, sizeof texts / sizeof texts[0]);
	tcase_add_test(c, test_most);
	tcase_add_test(c, test_screen);
	suite_add_tcase(s, c);
	return s;
}
