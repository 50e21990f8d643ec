#include "config.h"

#include <check.h>

#include "core/import/import.h"
#include "tests/unit/same.h"

static const struct {
	const char *head, *charset;
} heads[] = {
	{"", ""},
	{"<p>charset=x", ""},
	{"<meta charset=utf-8>", "utf-8"},
	{"<META CHARSET = 'Shift_JIS' >", "Shift_JIS"},
	{"<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1252\">",
		"windows-1252"},
	{"<?xml version=\"1.0\" encoding=\"ISO-8859-2\"?><html>", "ISO-8859-2"},
	{"<!-- <meta charset=koi8-r> --><meta charset=big5>", "big5"},
	{"<meta name=charset content=x><meta charset=gbk>", "gbk"},
	{"<meta charset", ""},
	{"<meta charset=", ""},
	{"<!-- <meta charset=koi8-r>", ""},
};

START_TEST(test_charset)
{
	ck_assert_same(import_html_charset(str_of(heads[_i].head)), str_of(heads[_i].charset));
}
END_TEST

Suite *suite_import_charset(void)
{
	Suite *s = suite_create("import/charset");
	TCase *t = tcase_create("heads");
	tcase_add_loop_test(t, test_charset, 0, LENGTH(heads));
	suite_add_tcase(s, t);
	return s;
}
