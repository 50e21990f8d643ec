#include "config.h"

#include "core/text/function_word.h"

#include "tests/unit/same.h"

static const struct {
	const char *key;
	bool is;
} rows[] = {
	{"a", true},
	{"the", true},
	{"yourselves", true},
	{"said", true},
	{"don't", true},
	{"into", true},
	{"", false},
	{"The", false}, /* keys are folded */
	{"office", false},
	{"zebra", false},
	{"th", false},
	{"!", false},
};

START_TEST(finds)
{
	ck_assert(function_word_is(str_of(rows[_i].key)) == rows[_i].is);
}
END_TEST

Suite *suite_text_function_word(void)
{
	Suite *s = suite_create("text_function_word");
	TCase *c = tcase_create("function word");
	tcase_add_loop_test(c, finds, 0, LENGTH(rows));
	suite_add_tcase(s, c);
	return s;
}
