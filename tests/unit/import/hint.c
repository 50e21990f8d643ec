#include "config.h"

#include "core/import/hint.h"

#include <check.h>

#include "tests/unit/same.h"

static const struct {
	const char *name;
	unsigned hints;
} names[] = {
	{"", 0},
	{"foo bar", 0},
	{"sidebar", HINT_JUNK},
	{"sidebar-left", HINT_JUNK},
	{"relatedPosts", HINT_JUNK | HINT_CONTENT},
	{"NAV", HINT_JUNK},
	{"navy", 0},
	{"ad_300", HINT_JUNK},
	{"shadow header2", HINT_JUNK},
	{"articleBody", HINT_CONTENT | HINT_MAYBE},
	{"entry-content", HINT_CONTENT | HINT_MAYBE},
	{"comments", HINT_JUNK | HINT_COMMENT},
	{"share-bar", HINT_SHARE},
	{"byline", HINT_BYLINE},
	{"wp-caption-text", HINT_CAPTION | HINT_CONTENT},
	{"a-name-that-is-longer-than-all-of-them-put-together-one-after-the-other", 0},
	{"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 0},
};

START_TEST(test_hint)
{
	ck_assert_uint_eq(hint_of(str_of(names[_i].name)), names[_i].hints);
}
END_TEST

Suite *suite_import_hint(void)
{
	Suite *s = suite_create("import/hint");
	TCase *t = tcase_create("names");
	tcase_add_loop_test(t, test_hint, 0, LENGTH(names));
	suite_add_tcase(s, t);
	return s;
}
