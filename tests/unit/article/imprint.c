#include "config.h"

#include "core/article/imprint.h"

#include <check.h>

#include "tests/unit/same.h"

static const struct {
	const char *byline, *author;
} bylines[] = {
	{"", ""},
	{"Ann Lee", "Ann Lee"},
	{"By Ann Lee", "Ann Lee"},
	{"BY ANN LEE", "ANN LEE"},
	{"Written by Ann Lee in Oslo", "Ann Lee"},
	{"By Ann Lee and Bo van Dyk", "Ann Lee and Bo van Dyk"},
	{"By Ann Lee, Bo Ek and Cy Dahl", "Ann Lee, Bo Ek and Cy Dahl"},
	{"By Ann Lee, Bo Ek, and Cy Dahl", "Ann Lee, Bo Ek, and Cy Dahl"},
	{"By Ann Lee, staff writer", "Ann Lee"},
	{"By Ann B. Lee, Ph.D.", "Ann B. Lee"},
	{"Ann Lee, The Evening Lantern", "Ann Lee"},
	{"By Ann Lee | May 9, 2023", "Ann Lee"},
	{"By Ann Lee \u2022 The Lantern", "Ann Lee"},
	{"By Ann Lee \u2014 May 9, 2023", "Ann Lee"},
	{"By Ann Lee/Lantern", "Ann Lee"},
	{"By Ann Lee for The Lantern", "Ann Lee"},
	{"By:\nAnn Lee\nReporter", "Ann Lee"},
	{"(Reporting by Ann Lee in Oslo; editing by Bo Ek)", "Ann Lee"},
	{"By Associated Press", "Associated Press"},
	{"By", "By"},
};

START_TEST(test_author)
{
	ck_assert_same(imprint_author(str_of(bylines[_i].byline)), str_of(bylines[_i].author));
}
END_TEST

Suite *suite_article_imprint(void)
{
	Suite *s = suite_create("article_imprint");
	TCase *t = tcase_create("all");
	tcase_add_loop_test(t, test_author, 0, LENGTH(bylines));
	suite_add_tcase(s, t);
	return s;
}
