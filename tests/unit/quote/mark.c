/* Which marks are a pair, and what only looks like one. */
#include "config.h"

#include <check.h>

#include "tests/unit/quote/marked.h"
#include "tests/unit/same.h"

Suite *suite_quote_mark(void);

/* clang-format off */
static const struct marked_row pairs[] = {
	{"“We know it,” she said.", "We know it,"},
	{"\"We know it,\" she said.", "We know it,"},
	{"‘We know it,’ she said.", "We know it,"},
	{"'We know it,' she said.", "We know it,"},
	{"``We know it,'' she said.", "We know it,"},
	{"''We know it,'' she said.", "We know it,"},
	{"''He said 'no' to me,'' she said.", "He said 'no' to me, | >no"},
	{"''He said 'no','' she said.", "He said 'no', | >no"},
	{"''He said 'no.''' And she left.", "He said 'no.' | >no."},
	{"'''Snow Birds,''' he said, ''is late.''", "'Snow Birds,' | >Snow Birds, | is late."},
	{"«We know it», she said.", "We know it"},
	{"»We know it«, she said.", "We know it"},
	{"„We know it“, she said.", "We know it"},
	{"„We know it”, she said.", "We know it"},
	{"‚We know it‘, she said.", "We know it"},
	{"”We know it,” she said.", "We know it,"},
	{"“We know it,\" she said.", "We know it,"},
	{"\"We know it,” she said.", "We know it,"},
	{"“We know it,“ she said.", "We know it,"},
	{"(\"We know it.\")", "We know it."},
	{"He called it \"brave\"; she called it \"mad\".", "brave | mad"},
	{"“He said ‘no’ to me,” she said.", "He said ‘no’ to me, | >no"},
	{"‘He said “no” to me,’ she said.", "He said “no” to me, | >no"},
	{"\"He said 'no' to me,\" she said.", "He said 'no' to me, | >no"},
	{"'He said \"no\" to me,' she said.", "He said \"no\" to me, | >no"},
	{"“He said “no” to me” is what she said.", "He said “no” to me | >no"},
};

static const struct marked_row traps[] = {
	{"It wasn't the boys' fault, and it wasn’t the girls’ fault.", ""},
	{"Back in the '90s he waited 'til noon for 'em.", ""},
	{"Back in the ‘90s he waited ‘til noon for ‘em.", ""},
	{"He is 6'2\" tall and has a 12\" ruler.", ""},
	{"He is 6' 2\" tall.", ""},
	{"The dogs' bowls and the cats' baskets.", ""},
	{"Rock 'n' roll", ""},
	{"The board is 6'' wide and 6'2'' long, the field '' empty.", ""},
	{"Hawai‘i is far away, and so is O'ahu.", ""},
	{"‘The farmers’ cows are ill,’ she said.", "The farmers’ cows are ill,"},
	{"'The farmers' cows are ill,' she said.", "The farmers' cows are ill,"},
	{"“The ’90s were loud,” she said.", "The ’90s were loud,"},
	{"\"\" and “ ” hold nothing.", ""},
	{"“", ""},
	{"'", ""},
	{"\"", ""},
};

static const struct marked_row paragraphs[] = {
	{"“We know it.|“We all know it,” she said.", "We know it.\n\n“We all know it,"},
	{"\"We know it.|\"We all know it,\" she said.", "We know it.\n\n\"We all know it,"},
	{"‘We know it.|‘We all know it,’ she said.", "We know it.\n\n‘We all know it,"},
	{"''We know it.|''We all know it,'' she said.", "We know it.\n\n''We all know it,"},
	{"“One.|“Two.|“Three.” And more.", "One.\n\n“Two.\n\n“Three."},
	{"“We know it, she said.|Nobody else did.", "!We know it, she said."},
	{"“We know it, she said. “And so do you.” Fine.", "!We know it, she said. | And so do you."},
	{"\"We know it, she said. \"And so do you.\" Fine.",
		"!We know it, she said. | And so do you."},
	{"‘We know it, she said.|Nobody else did.", ""},
	{"“He said ‘no.|“And I said ‘yes,’” she said.",
		"He said ‘no.\n\n“And I said ‘yes,’ | >yes,"},
	{"“““““Deep””””” it goes.",
		"“““Deep””” | >““Deep”” | >“Deep” | >Deep"},
};

static const struct marked_row german[] = {
	{"„Wir wissen es“, sagte sie. »Ja«, sagte er, ›nein‹.",
		"Wir wissen es | Ja | nein"},
};
/* clang-format on */

START_TEST(pairs_of_marks)
{
	marked_words(pairs, LENGTH(pairs), "en");
}
END_TEST

START_TEST(apostrophes)
{
	marked_words(traps, LENGTH(traps), "en");
}
END_TEST

START_TEST(over_paragraphs)
{
	marked_words(paragraphs, LENGTH(paragraphs), "en");
}
END_TEST

START_TEST(other_languages)
{
	marked_words(german, LENGTH(german), "de");
}
END_TEST

Suite *suite_quote_mark(void)
{
	Suite *s = suite_create("quote_mark");
	TCase *t = tcase_create("mark");
	tcase_add_test(t, pairs_of_marks);
	tcase_add_test(t, apostrophes);
	tcase_add_test(t, over_paragraphs);
	tcase_add_test(t, other_languages);
	suite_add_tcase(s, t);
	return s;
}
