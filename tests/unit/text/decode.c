#include "config.h"

#include "core/text/decode.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/arena.h"
#include "core/base/buf.h"
#include "tests/unit/same.h"

static struct arena arena;

static void teardown(void)
{
	arena_free(&arena);
}

#define TEN "\u2019 \u2019 \u2019 \u2019 \u2019 \u2019 \u2019 \u2019 \u2019 \u2019 "

static const struct {
	struct str bytes;
	const char *declared, *charset, *text;
	int32_t wrong;
	bool borrowed;
} rows[] = {
	{STR_INIT(""), NULL, "UTF-8", "", 0, true},
	{STR_INIT("plain\n"), NULL, "UTF-8", "plain\n", 0, true},
	{STR_INIT("caf\xC3\xA9\xC2\xA0!"), NULL, "UTF-8", "caf\u00E9\u00A0!", 0, true},
	{STR_INIT("a\r\nb\rc\r\r\nd\r"), NULL, "UTF-8", "a\nb\nc\n\nd\n", 0, false},
	{STR_INIT("\x1B[31m"), NULL, "UTF-8", "\x1B[31m", 0, true},
	/* byte order marks */
	{STR_INIT("\xEF\xBB\xBFhi"), NULL, "UTF-8", "hi", 0, true},
	{STR_INIT("\xFF\xFEh\0i\0\r\0\n\0"), NULL, "UTF-16LE", "hi\n", 0, false},
	{STR_INIT("\xFE\xFF\0h\0i"), "utf-8", "UTF-16BE", "hi", 0, false},
	{STR_INIT("\xFF\xFE\0\0h\0\0\0"), NULL, "UTF-32LE", "h", 0, false},
	{STR_INIT("\0\0\xFE\xFF\0\0\0h"), NULL, "UTF-32BE", "h", 0, false},
	{STR_INIT("\xFF\xFEh\0\0\xD8i\0"), NULL, "UTF-16LE", "h\uFFFDi", 1, false},
	/* UTF-16 without one */
	{STR_INIT("h\0e\0l\0l\0o\0"), NULL, "UTF-16LE", "hello", 0, false},
	{STR_INIT("\0h\0e\0l\0l\0o"), NULL, "UTF-16BE", "hello", 0, false},
	/* declared */
	{STR_INIT("caf\xE9"), "ISO-8859-1", "windows-1252", "caf\u00E9", 0, false},
	{STR_INIT("x\xD3y"), "koi8-r", "KOI8-R", "x\u0441y", 0, false},
	{STR_INIT("\x83\x65\x83\x58"), " Shift_JIS ", "Shift_JIS", "\u30C6\u30B9", 0, false},
	{STR_INIT("\xA4\xA2."), "euc-jp", "EUC-JP", "\u3042.", 0, false},
	{STR_INIT("a\xFF."), "utf-8", "UTF-8", "a\uFFFD.", 1, false},
	{STR_INIT("plain"), "utf-16", "UTF-8", "plain", 0, true},
	{STR_INIT("plain"), "no-such-charset", "UTF-8", "plain", 0, true},
	{STR_INIT("plain"), "../../etc/passwd", "UTF-8", "plain", 0, true},
	/* guessed */
	{STR_INIT("Gr\xFC\xDF"
		  "e aus K\xF6ln, \x84sch\xF6n\x93"),
		NULL, "windows-1252", "Gr\u00FC\u00DFe aus K\u00F6ln, \u201Esch\u00F6n\u201C", 0,
		false},
	{STR_INIT("caf\xE9"), NULL, "windows-1252", "caf\u00E9", 0, false},
	/* damaged UTF-8 stays UTF-8 */
	{STR_INIT(TEN "\xFF."), NULL, "UTF-8", TEN "\uFFFD.", 1, false},
	{STR_INIT("abc\xE2\x80"), NULL, "UTF-8", "abc\uFFFD\uFFFD", 2, false},
};

START_TEST(test_decode)
{
	struct decoded d;
	struct err e = {0};
	bool done = decode(&arena, rows[_i].bytes, str_of(rows[_i].declared), &d, &e);
	ck_assert_msg(done, "%s", e.text);
	ck_assert_same(d.text, str_of(rows[_i].text));
	ck_assert_same(d.charset, str_of(rows[_i].charset));
	ck_assert_int_eq(d.wrong, rows[_i].wrong);
	ck_assert_int_eq(d.borrowed, rows[_i].borrowed);
	bool inside = d.text.len > 0 && d.text.at >= rows[_i].bytes.at &&
		      d.text.at < rows[_i].bytes.at + rows[_i].bytes.len;
	ck_assert(inside == rows[_i].borrowed || d.text.len == 0);
}
END_TEST

static const struct {
	struct str bytes;
	const char *says;
} refused[] = {
	{STR_INIT("%PDF-1.4\nx"), "a PDF file; try: pdftotext -layout f.pdf - | parallax -"},
	{STR_INIT("PK\3\4....word/document.xml"), "a DOCX document; try: pandoc"},
	{STR_INIT("PK\3\4..mimetypeapplication/vnd.oasis.opendocument.textPK"), "an ODT document"},
	{STR_INIT("PK\3\4..mimetypeapplication/epub+zipPK"), "an EPUB book"},
	{STR_INIT("PK\3\4..a.txt"), "a ZIP archive"},
	{STR_INIT("\x89PNG\r\n\x1A\n"), "a PNG image"},
	{STR_INIT("\xFF\xD8\xFF\xE0\0\x10JFIF"), "a JPEG image"},
	{STR_INIT("GIF89a\1\0"), "a GIF image"},
	{STR_INIT("\x7F"
		  "ELF\2\1\1"),
		"a program (ELF)"},
	{STR_INIT("\x1F\x8B\b\0"), "gzip data"},
	{STR_INIT("text\0\0\0\1\2\3"), "binary data"},
	{STR_INIT("one\0two and more of it"), "binary data"},
};

START_TEST(test_refused)
{
	struct decoded d;
	struct err e = {0};
	ck_assert(!decode(&arena, refused[_i].bytes, STR(""), &d, &e));
	ck_assert_int_eq(e.kind, ERR_DATA);
	ck_assert_msg(strstr(e.text, refused[_i].says) != NULL, "%s", e.text);
}
END_TEST

/* Letters at the beginning are no proof. */
START_TEST(test_words_are_no_magic)
{
	static const char *const texts[] = {"BZh is a word", "ID3 is a law", "GIF89a files", "PK"};
	for (int i = 0; i < LENGTH(texts); i++) {
		struct decoded d;
		ck_assert(decode(&arena, str_of(texts[i]), STR(""), &d, NULL));
		ck_assert_same(d.text, str_of(texts[i]));
	}
}
END_TEST

/* A text much longer than any buffer on the way; pairs of surrogates meet their ends. */
START_TEST(test_long)
{
	struct buf units = {0};
	struct decoded d;
	buf_add(&units, STR("\xFF\xFEx\0"));
	for (int i = 0; i < 20000; i++)
		buf_add(&units, STR("\x3D\xD8\0\xDE"));
	ck_assert(decode(&arena, buf_str(&units), STR(""), &d, NULL));
	buf_free(&units);
	ck_assert_int_eq(d.text.len, 1 + 4 * 20000);
	ck_assert_same(str_from(d.text, d.text.len - 4), STR("\U0001F600"));
	ck_assert_int_eq(d.wrong, 0);
}
END_TEST

Suite *suite_text_decode(void)
{
	Suite *s = suite_create("text/decode");
	TCase *t = tcase_create("decode");
	tcase_add_checked_fixture(t, NULL, teardown);
	tcase_add_loop_test(t, test_decode, 0, LENGTH(rows));
	tcase_add_loop_test(t, test_refused, 0, LENGTH(refused));
	tcase_add_test(t, test_words_are_no_magic);
	tcase_add_test(t, test_long);
	suite_add_tcase(s, t);
	return s;
}
