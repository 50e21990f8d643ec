#include "config.h"

#include "core/base/width.h"

#include <check.h>
#include <locale.h>

#include "tests/unit/same.h"

static void setup(void)
{
	ck_assert_ptr_nonnull(setlocale(LC_CTYPE, "C.UTF-8"));
}

static const struct {
	int32_t code, want; /* columns */
} codes[] = {
	{'a', 1},
	{' ', 1},
	{'~', 1},
	{0xE9, 1},
	{0x301, 0},  /* combining acute */
	{0x200D, 0}, /* joiner */
	{0xFE0F, 0}, /* variation selector */
	{0x4E2D, 2},
	{0xAC00, 2},
	{0xFF21, 2}, /* full-width A */
	{0x1F600, 2},
	{0x1F1E9, 1}, /* one letter of a flag */
	{0xFFFD, 1},
	/* What cannot be printed */
	{0, 1},
	{0x07, 1},
	{'\n', 1},
	{0x7F, 1},
	{0x9B, 1},
	{0xD800, 1},
	{0x10FFFF, 1},
	{0x110000, 1},
	{-1, 1},
};

START_TEST(test_code)
{
	ck_assert_int_eq(width_code(codes[_i].code), codes[_i].want);
}
END_TEST

START_TEST(test_code_range)
{
	for (int32_t code = 0; code <= 0x10FFFF; code++)
		if (width_code(code) < 0 || width_code(code) > 2)
			ck_abort_msg("U+%04X", (unsigned)code);
}
END_TEST

static const struct {
	const char *cluster;
	int32_t want; /* columns */
} clusters[] = {
	{"", 0},
	{"a", 1},
	{"e\xCC\x81", 1},                                    /* e and a combining acute */
	{"\xCC\x81", 0},                                     /* the acute alone */
	{"\xE4\xB8\xAD", 2},                                 /* Chinese */
	{"\xF0\x9F\x98\x80", 2},                             /* a smile */
	{"\xE2\x9D\xA4\xEF\xB8\x8F", 1},                     /* a heart with a variation selector */
	{"\xF0\x9F\x87\xA9\xF0\x9F\x87\xAA", 2},             /* the flag of D and E */
	{"\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7", 2}, /* mother and daughter, joined */
	{"\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB", 2},         /* Hangul in three letters */
	{"\xFF", 1},
};

START_TEST(test_cluster)
{
	ck_assert_int_eq(width_cluster(str_of(clusters[_i].cluster)), clusters[_i].want);
}
END_TEST

static const struct {
	const char *text;
	int32_t want; /* columns */
} ascii[] = {
	{"", 0},
	{"plain ~text~", 12},
	{"a\tb", -1},
	{"a\n", -1},
	{"\x7F", -1},
	{"\x1B[m", -1},
	{"caf\xC3\xA9", -1},
};

START_TEST(test_ascii)
{
	ck_assert_int_eq(width_ascii(str_of(ascii[_i].text)), ascii[_i].want);
}
END_TEST

Suite *suite_base_width(void)
{
	Suite *s = suite_create("base_width");
	TCase *t = tcase_create("width");
	tcase_add_checked_fixture(t, setup, NULL);
	tcase_add_loop_test(t, test_code, 0, LENGTH(codes));
	tcase_add_test(t, test_code_range);
	tcase_add_loop_test(t, test_cluster, 0, LENGTH(clusters));
	tcase_add_loop_test(t, test_ascii, 0, LENGTH(ascii));
	suite_add_tcase(s, t);
	return s;
}
