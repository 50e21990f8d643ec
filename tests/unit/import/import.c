#include "config.h"

#include "core/import/import.h"

#include <check.h>
#include <string.h>

#include "tests/unit/same.h"

static struct arena arena;
static struct raw raw;
static struct err err;

static void teardown(void)
{
	arena_free(&arena);
}

static const struct {
	const char *path, *bytes;
	enum import_kind kind;
} kinds[] = {
	{"a.txt", "text", IMPORT_PLAIN},
	{"a", "text", IMPORT_PLAIN},
	{"a.HTML", "text", IMPORT_HTML},
	{"b/a.htm", "", IMPORT_HTML},
	{"a.xhtml", "", IMPORT_HTML},
	{"a.md", "<p>", IMPORT_MARKDOWN},
	{"a.Markdown", "", IMPORT_MARKDOWN},
	{".md", "", IMPORT_PLAIN},
	{"-", "<!DOCTYPE HTML><p>x", IMPORT_HTML},
	{"-", " \n<html lang=en>", IMPORT_HTML},
	{"-", "\xEF\xBB\xBF<?xml version='1.0'?>\n<!-- saved --><html>", IMPORT_HTML},
	{"-", "<htmlish", IMPORT_PLAIN},
	{"-", "<!-- open", IMPORT_PLAIN},
	{"-", "<p>not a page", IMPORT_PLAIN},
	{"a.pdf.txt", "", IMPORT_PLAIN},
};

START_TEST(test_kind)
{
	enum import_kind kind = import_kind(str_of(kinds[_i].path), str_of(kinds[_i].bytes));
	ck_assert_int_eq(kind, kinds[_i].kind);
}
END_TEST

static const struct {
	const char *path, *bytes, *text;
} texts[] = {
	{"a.txt", "", ""},
	{"a.txt", "one\r\ntwo\n", "one\ntwo\n"},
	{"a.txt", "caf\xE9 au lait, d\xE9j\xE0 vu", "caf\u00E9 au lait, d\u00E9j\u00E0 vu"},
	{"a.html", "<meta charset=windows-1251><p>\xCC\xE8\xF0", "\u041C\u0438\u0440"},
	/* Saved by a browser: UTF-8, though the head still says something else. */
	{"a.html", "<meta charset=gbk><p>d\u00E9j\u00E0", "d\u00E9j\u00E0"},
	{"a.md", "# One\n\ntwo", "One\n\ntwo"},
};

START_TEST(test_text)
{
	ck_assert(import(&arena, str_of(texts[_i].path), str_of(texts[_i].bytes), &raw, &err));
	ck_assert_same(raw.text, str_of(texts[_i].text));
}
END_TEST

START_TEST(test_borrowed)
{
	struct str text = STR("one\n");
	ck_assert(import(&arena, STR("a.txt"), text, &raw, &err));
	ck_assert_ptr_eq(raw.text.at, text.at);
	ck_assert(raw.plain);
}
END_TEST

START_TEST(test_binary)
{
	ck_assert(!import(&arena, STR("x/a.pdf"), STR("%PDF-1.7\n\0\0"), &raw, &err));
	ck_assert_int_eq(err.kind, ERR_DATA);
	ck_assert_ptr_eq(strstr(err.text, "x/a.pdf: "), err.text);
	ck_assert_ptr_nonnull(strstr(err.text, "pdftotext"));
}
END_TEST

START_TEST(test_wrong_bytes)
{
	struct str text = STR("\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9 \xFF");
	ck_assert(import(&arena, STR("a.txt"), text, &raw, &err));
	ck_assert_int_eq(raw.warnings.n, 1);
}
END_TEST

Suite *suite_import_import(void)
{
	Suite *s = suite_create("import/import");
	TCase *t = tcase_create("files");
	tcase_add_checked_fixture(t, NULL, teardown);
	tcase_add_loop_test(t, test_kind, 0, LENGTH(kinds));
	tcase_add_loop_test(t, test_text, 0, LENGTH(texts));
	tcase_add_test(t, test_borrowed);
	tcase_add_test(t, test_binary);
	tcase_add_test(t, test_wrong_bytes);
	suite_add_tcase(s, t);
	return s;
}
