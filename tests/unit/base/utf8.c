#include "config.h"

#include "core/base/utf8.h"

#include <check.h>
#include <string.h>

#include "core/base/buf.h"
#include "tests/unit/same.h"

static struct buf buf;

static void teardown(void)
{
	buf_free(&buf);
}

/* The borders of table 3-7 of the Unicode standard. */
static const struct {
	const char *bytes;
	int32_t code, len;
} gets[] = {
	{"a", 'a', 1},
	{"\x7F", 0x7F, 1},
	{"\x80", UTF8_BAD, 1},
	{"\xBF", UTF8_BAD, 1},
	{"\xC0\x80", UTF8_BAD, 1},
	{"\xC1\xBF", UTF8_BAD, 1},
	{"\xC2\x80", 0x80, 2},
	{"\xDF\xBF", 0x7FF, 2},
	{"\xC3", UTF8_BAD, 1},
	{"\xC3(", UTF8_BAD, 1},
	{"\xE0\x9F\xBF", UTF8_BAD, 1},
	{"\xE0\xA0\x80", 0x800, 3},
	{"\xE2\x80\x9C", 0x201C, 3},
	{"\xE2\x80", UTF8_BAD, 1},
	{"\xE2\x80x", UTF8_BAD, 1},
	{"\xED\x9F\xBF", 0xD7FF, 3},
	{"\xED\xA0\x80", UTF8_BAD, 1},
	{"\xED\xBF\xBF", UTF8_BAD, 1},
	{"\xEE\x80\x80", 0xE000, 3},
	{"\xEF\xBF\xBD", 0xFFFD, 3},
	{"\xEF\xBF\xBF", 0xFFFF, 3},
	{"\xF0\x8F\xBF\xBF", UTF8_BAD, 1},
	{"\xF0\x90\x80\x80", 0x10000, 4},
	{"\xF0\x9F\x98\x80", 0x1F600, 4},
	{"\xF0\x9F\x98", UTF8_BAD, 1},
	{"\xF0\x9F\x98x", UTF8_BAD, 1},
	{"\xF4\x8F\xBF\xBF", 0x10FFFF, 4},
	{"\xF4\x90\x80\x80", UTF8_BAD, 1},
	{"\xF5\x80\x80\x80", UTF8_BAD, 1},
	{"\xFF", UTF8_BAD, 1},
};

START_TEST(test_get)
{
	int32_t len;
	struct str s = str_of(gets[_i].bytes);
	ck_assert_int_eq(utf8_get(s, 0, &len), gets[_i].code);
	ck_assert_int_eq(len, gets[_i].len);
	ck_assert_int_eq(utf8_next(s, 0), gets[_i].len);
}
END_TEST

START_TEST(test_put_and_get)
{
	char bytes[UTF8_MAX];
	for (int32_t code = 0; code <= 0x10FFFF; code++) {
		bool surrogate = code >= 0xD800 && code <= 0xDFFF;
		struct str s = {bytes, utf8_put(bytes, code)};
		int32_t len, got = utf8_get(s, 0, &len);
		if (got != (surrogate ? UTF8_BAD : code) || len != s.len ||
			utf8_valid_until(s) != s.len || utf8_prev(s, s.len) != 0)
			ck_abort_msg("U+%04X", (unsigned)code);
	}
	ck_assert(utf8_put(bytes, -1) == 3 && memcmp(bytes, "\xEF\xBF\xBD", 3) == 0);
	ck_assert(utf8_put(bytes, 0x110000) == 3 && memcmp(bytes, "\xEF\xBF\xBD", 3) == 0);
}
END_TEST

/* Texts, right and wrong, of which the code points are counted and walked. */
static const struct {
	const char *text;
	int32_t count;
} walks[] = {
	{"", 0},
	{NULL, 0},
	{"plain text of some length", 25},
	{"\xE2\x80\x9Cna\xC3\xAFve\xE2\x80\x9D \xF0\x9F\x98\x80", 9},
	{"\x80\x80\x80\x80\x80\x80", 6},
	{"\xE2\x80\xE2\x80\x9C\x9C", 4},
	{"\xF0\x9F\x98", 3},
	{"\xF0\x9F\x98\xF0\x9F\x98\x80\x80", 5},
	{"\xC3\xC3\xA9\xFF", 3},
};

START_TEST(test_walk)
{
	struct str s = str_of(walks[_i].text);
	ck_assert_int_eq(utf8_count(s), walks[_i].count);
	for (int32_t at = 0; at < s.len; at = utf8_next(s, at))
		ck_assert_int_eq(utf8_prev(s, utf8_next(s, at)), at);
	ck_assert_int_eq(utf8_next(s, s.len), s.len);
	ck_assert_int_eq(utf8_prev(s, 0), 0);
}
END_TEST

static const struct {
	const char *text;
	int32_t valid, clean; /* bytes */
} untils[] = {
	{"", 0, 0},
	{NULL, 0, 0},
	{"Plain text,\twith a tab.\n", 24, 24},
	{"\xE2\x80\x9CQuoted,\xE2\x80\x9D she said.", 23, 23},
	{"abc\xFF", 3, 3},
	{"abc\xE2\x80", 3, 3},
	{"abcdefgh\xED\xA0\x80", 8, 8},
	{"abc\x1B[31m", 8, 3},
	{"abcdefghi\r\n", 11, 9},
	{"\x7F", 1, 0},
	{"a\xC2\x9B", 3, 1},
	{"a\xC2\xA0z", 4, 4},
	{"a\xE2\x80\xAE z", 6, 1},
	{"a\xEF\xBF\xBDz", 5, 5},            /* U+FFFD itself is a character */
	{"\xEF\xBB\xBF", 3, 0},              /* byte order mark */
	{"a\xE2\x80\x8D\xEF\xB8\x8F", 7, 7}, /* joiner and variation selector */
	{"\xE6\x9D\xB1\xE4\xBA\xAC", 6, 6},
};

START_TEST(test_until)
{
	struct str s = str_of(untils[_i].text);
	ck_assert_int_eq(utf8_valid_until(s), untils[_i].valid);
	ck_assert_int_eq(utf8_clean_until(s), untils[_i].clean);
}
END_TEST

/* Each byte at each place of a word of the machine, and a second one behind it. */
START_TEST(test_until_every_byte)
{
	for (int n = 0; n < 32 * 256; n++) {
		int32_t at = n / 256, byte = n % 256;
		bool plain = (byte >= 0x20 && byte < 0x7F) || byte == '\t' || byte == '\n';
		char text[40];
		struct str s = {text, 35};
		memset(text, byte % 2 == 0 ? 'x' : ' ', sizeof text);
		text[at] = (char)byte;
		if (utf8_valid_until(s) != (byte < 0x80 ? s.len : at) ||
			utf8_clean_until(s) != (plain ? s.len : at))
			ck_abort_msg("byte %02X at %d", (unsigned)byte, at);
		text[at + 1] = '\t';
		text[at + 2] = '\x01';
		if (utf8_clean_until(s) != (plain ? at + 2 : at))
			ck_abort_msg("byte %02X at %d before tab and 01", (unsigned)byte, at);
	}
}
END_TEST

static const struct {
	int32_t first, last;
	bool forbidden;
} ranges[] = {
	{0, 0x08, true},
	{'\t', '\n', false},
	{0x0B, 0x1F, true}, /* a lone CR too */
	{0x20, 0x7E, false},
	{0x7F, 0x9F, true},
	{0xA0, 0xAC, false},
	{0xAD, 0xAD, true},
	{0xAE, 0x200A, false}, /* with U+061C */
	{0x200B, 0x200B, true},
	{0x200C, 0x2027, false}, /* joiners, LRM, RLM */
	{0x2028, 0x202E, true},
	{0x202F, 0x205F, false},
	{0x2060, 0x2060, true},
	{0x2061, 0x2065, false},
	{0x2066, 0x2069, true},
	{0x206A, 0xD7FF, false},
	{0xD800, 0xDFFF, true},
	{0xE000, 0xFDCF, false},
	{0xFDD0, 0xFDEF, true},
	{0xFDF0, 0xFEFE, false}, /* with the variation selectors */
	{0xFEFF, 0xFEFF, true},
	{0xFF00, 0xFFFD, false},
	{0xFFFE, 0xFFFF, true},
	{0x10000, 0x1FFFD, false},
	{0x1FFFE, 0x1FFFF, true},
	{0x20000, 0x2FFFD, false},
	{0xE0000, 0xE007F, true},
	{0xE0080, 0xEFFFD, false},
	{0xEFFFE, 0xEFFFF, true},
	{0x100000, 0x10FFFD, false},
	{0x10FFFE, 0x110000, true},
};

START_TEST(test_forbidden)
{
	for (int32_t code = ranges[_i].first; code <= ranges[_i].last; code++)
		if (utf8_forbidden(code) != ranges[_i].forbidden)
			ck_abort_msg("U+%04X", (unsigned)code);
}
END_TEST

static const struct {
	const char *text, *clean;
	int32_t wrong; /* bytes */
	const char *visible;
} cleans[] = {
	{"", "", 0, ""},
	{NULL, "", 0, ""},
	{"plain", "plain", 0, "plain"},
	{"a\tb\n", "a\tb\n", 0, "a^Ib^J"},
	{"a\rb", "a^Mb", 0, "a^Mb"},
	{"\x1B[2J\x07\x01\x7F", "^[[2J^G^A^?", 0, "^[[2J^G^A^?"},
	{"\xC2\x9B", "<U+009B>", 0, "<U+009B>"},
	{"\xE2\x80\xAE", "<U+202E>", 0, "<U+202E>"},
	{"\xF3\xA0\x81\x81", "<U+E0041>", 0, "<U+E0041>"},
	{"\xF4\x8F\xBF\xBF", "<U+10FFFF>", 0, "<U+10FFFF>"},
	{"a\xFF\xFE z", "a\xEF\xBF\xBD\xEF\xBF\xBD z", 2, "a\xEF\xBF\xBD\xEF\xBF\xBD z"},
	{"\xED\xA0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD", 3,
		"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
	{"\xEF\xBF\xBD", "\xEF\xBF\xBD", 0, "\xEF\xBF\xBD"},
	{"\xE2\x80\x9Cno\xE2\x80\x9D", "\xE2\x80\x9Cno\xE2\x80\x9D", 0,
		"\xE2\x80\x9Cno\xE2\x80\x9D"},
};

START_TEST(test_clean)
{
	struct str s = str_of(cleans[_i].text);
	buf_add(&buf, STR(">"));
	ck_assert_int_eq(utf8_clean(&buf, s), cleans[_i].wrong);
	ck_assert_same(str_from(buf_str(&buf), 1), str_of(cleans[_i].clean));
	ck_assert_int_eq(utf8_clean_until(buf_str(&buf)), buf.len);
}
END_TEST

START_TEST(test_clean_nul)
{
	ck_assert_int_eq(utf8_clean(&buf, STR("a\0b")), 0);
	ck_assert_same(buf_str(&buf), STR("a^@b"));
}
END_TEST

START_TEST(test_visible)
{
	char text[64];
	utf8_visible(text, sizeof text, str_of(cleans[_i].text));
	ck_assert_str_eq(text, cleans[_i].visible);
}
END_TEST

static const struct {
	size_t size; /* bytes, with the NUL */
	const char *text, *want;
} fits[] = {
	{1, "abc", ""},
	{3, "abc", "ab"},
	{4, "abc", "abc"},
	{4, "a\xE2\x80\x9C", "a"},
	{5, "a\xE2\x80\x9C", "a\xE2\x80\x9C"},
	{9, "a\xC2\x9B", "a"}, /* no half marks */
	{10, "a\xC2\x9B", "a<U+009B>"},
	{2, "\tb", ""},
};

START_TEST(test_visible_fits)
{
	char text[16] = "untouched";
	utf8_visible(text, 0, STR("abc"));
	ck_assert_str_eq(text, "untouched");
	utf8_visible(text, fits[_i].size, str_of(fits[_i].text));
	ck_assert_str_eq(text, fits[_i].want);
}
END_TEST

Suite *suite_base_utf8(void)
{
	Suite *s = suite_create("base_utf8");
	TCase *t = tcase_create("utf8");
	tcase_add_checked_fixture(t, NULL, teardown);
	tcase_add_loop_test(t, test_get, 0, LENGTH(gets));
	tcase_add_test(t, test_put_and_get);
	tcase_add_loop_test(t, test_walk, 0, LENGTH(walks));
	tcase_add_loop_test(t, test_until, 0, LENGTH(untils));
	tcase_add_test(t, test_until_every_byte);
	tcase_add_loop_test(t, test_forbidden, 0, LENGTH(ranges));
	tcase_add_loop_test(t, test_clean, 0, LENGTH(cleans));
	tcase_add_test(t, test_clean_nul);
	tcase_add_loop_test(t, test_visible, 0, LENGTH(cleans));
	tcase_add_loop_test(t, test_visible_fits, 0, LENGTH(fits));
	suite_add_tcase(s, t);
	return s;
}
