/* Lists: what a file may hold, what is wrong in it, the lists that are built in. */
#include "config.h"

#include <check.h>

#include "core/wording/wordbook.h"
#include "data/wording/wording.h"
#include "tests/unit/same.h"

Suite *suite_wording_wordbook(void);

static struct wordbook book;

static void close_book(void)
{
	wordbook_free(&book);
}

static const char list[] = "# a comment\n"
			   "plain\n"
			   "[fight verb] tells of blows\n"
			   "Slam\t3\n"
			   "beat  the drum\t1\tunless band  Parade\r\n"
			   "beat the drum of\t2\n"
			   "\n"
			   "[kind noun] names\n"
			   "slam\t1\tonly door\n";

START_TEST(entries)
{
	struct err e;
	int32_t longest;
	ck_assert(wordbook_read(&book, STR("mine"), STR("mine.txt"), str_of(list), &e));
	ck_assert_int_eq(book.entries.n, 5);
	int32_t i = wordbook_find(&book, STR("plain"), FORM_ANY, &longest);
	ck_assert_int_eq(book.entries.at[i].weight, 2);
	ck_assert_int_eq(longest, 0);
	ck_assert_same(book.groups.at[book.entries.at[i].group].name, STR("list"));
	i = wordbook_find(&book, STR("slam"), FORM_ANY, NULL);
	ck_assert_int_eq(book.entries.at[i].weight, 3);
	ck_assert(book.entries.at[i].capital);
	i = wordbook_find(&book, STR("slam"), FORM_NOUN, NULL);
	ck_assert_int_eq(book.entries.at[i].weight, 1);
	ck_assert(book.entries.at[i].only);
	ck_assert_same(book.entries.at[i].near, STR("door"));
	ck_assert_int_eq(wordbook_find(&book, STR("slam"), FORM_ADJECTIVE, NULL), -1);
	ck_assert_int_eq(wordbook_find(&book, STR("beat"), FORM_ANY, &longest), -1);
	ck_assert_int_eq(longest, 4);
	i = wordbook_find(&book, STR("beat the drum"), FORM_ANY, NULL);
	ck_assert_same(book.entries.at[i].near, STR("band parade"));
	ck_assert(!book.entries.at[i].only);
	ck_assert_same(book.groups.at[book.entries.at[i].group].reason, STR("tells of blows"));
	ck_assert_int_eq(wordbook_find(&book, STR("drum"), FORM_ANY, NULL), -1);
}
END_TEST

static const char several[] = "[sure fixed] says how sure\n"
			      "perhaps\t1\n"
			      "[will/modal fixed] says what may be\n"
			      "may\t1\n"
			      "[sure/again fixed] back in the first\n"
			      "maybe\t1\n";

static struct str list_of(const char *word)
{
	int32_t i = wordbook_find(&book, str_of(word), FORM_ANY, NULL);
	return i < 0 ? STR("") : book.groups.at[book.entries.at[i].group].list;
}

START_TEST(lists_in_one_file)
{
	ck_assert(wordbook_read(&book, STR("sure"), STR("sure"), str_of(several), NULL));
	ck_assert_same(list_of("perhaps"), STR("sure"));
	ck_assert_same(list_of("may"), STR("will"));
	ck_assert_same(list_of("maybe"), STR("sure"));
}
END_TEST

START_TEST(one_list_of_a_file)
{
	ck_assert(!wordbook_read_part(&book, STR("none"), STR("sure"), str_of(several)));
	ck_assert(wordbook_read_part(&book, STR("will"), STR("sure"), str_of(several)));
	ck_assert_int_eq(book.entries.n, 1);
	ck_assert_same(list_of("may"), STR("will"));
	ck_assert_same(list_of("perhaps"), STR(""));
}
END_TEST

static const struct {
	const char *text, *error;
} wrong[] = {
	{"a\t4\n", "x:1: a weight from 1 to 3 expected behind a tab"},
	{"a\nb\tstrong\n", "x:2: a weight from 1 to 3 expected behind a tab"},
	{"a\t1\tif b\n", "x:1: unless WORD... or only WORD... expected"},
	{"[a adverb] b\n", "x:1: forms are noun, verb, adjective or fixed"},
	{"[a\n", "x:1: [GROUP FORMS] REASON expected"},
	{"[] b\n", "x:1: [GROUP FORMS] REASON expected"},
	{"a b c d e f g\n", "x:1: a phrase has at most 6 words"},
};

START_TEST(errors)
{
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		struct err e;
		ck_assert(!wordbook_read(&book, STR("x"), STR("x"), str_of(wrong[i].text), &e));
		ck_assert_str_eq(e.text, wrong[i].error);
	}
}
END_TEST

/* Every line of our lists is read, and no entry stands twice for the same forms. */
START_TEST(built_in)
{
	ck_assert_int_eq(wording_lists_n, 3);
	for (int32_t i = 0; i < wording_lists_n; i++) {
		struct err e = {0};
		wordbook_free(&book);
		ck_assert_msg(wordbook_read(&book, str_of(wording_lists[i].name), STR("-"),
				      wording_lists[i].text, &e),
			"%s", e.text);
		for (int32_t k = 0; k < book.entries.n; k++) {
			const struct word_entry *x = &book.entries.at[k];
			uint8_t forms = book.groups.at[x->group].forms;
			int32_t first =
				wordbook_find(&book, x->text, forms != 0 ? forms : FORM_ANY, NULL);
			ck_assert_msg(first == k || forms == 0, "%s: %.*s stands twice",
				wording_lists[i].name, STR_ARG(x->text));
		}
	}
	ck_assert_int_eq(wordbook_find(&book, STR("nothing at all"), FORM_ANY, NULL), -1);
}
END_TEST

Suite *suite_wording_wordbook(void)
{
	Suite *s = suite_create("wording_wordbook");
	TCase *t = tcase_create("wordbook");
	tcase_add_checked_fixture(t, NULL, close_book);
	tcase_add_test(t, entries);
	tcase_add_test(t, lists_in_one_file);
	tcase_add_test(t, one_list_of_a_file);
	tcase_add_test(t, errors);
	tcase_add_test(t, built_in);
	suite_add_tcase(s, t);
	return s;
}
