/* Who speaks, by the words of the same sentence. */
#include "config.h"

#include <check.h>

#include "tests/unit/quote/marked.h"
#include "tests/unit/same.h"

Suite *suite_quote_attribute(void);

/* clang-format off */
static const struct marked_row behind[] = {
	{"“The pier is closed,” said [Ana Ruiz PER].",
		"direct Ana Ruiz/said inverted"},
	{"“The pier is closed,” [Ana Ruiz PER] said.",
		"direct Ana Ruiz/said behind"},
	{"“The pier is closed”, said [Ana Ruiz PER].",
		"direct Ana Ruiz/said inverted"},
	{"“The pier is closed,” she said.",
		"direct she/said behind"},
	{"“Why is the pier closed?” asked a farmer.",
		"direct a farmer/asked inverted"},
	{"“The pier is closed,” says harbour spokeswoman [Ana Ruiz PER].",
		"direct Ana Ruiz/says inverted"},
	{"“The pier is closed,” said the mayor, [Ana Ruiz PER].",
		"direct Ana Ruiz/said inverted"},
	{"“The pier is closed,” said [Ana Ruiz PER], the mayor of [Tarn LOC].",
		"direct Ana Ruiz/said inverted"},
	{"“The pier is closed,” said a spokesman for the port.",
		"direct a spokesman for the port/said inverted"},
	{"“The pier is closed,” [Ana Ruiz PER], a spokeswoman for the port, told reporters.",
		"direct Ana Ruiz/told behind"},
	{"“The pier is closed,” [Ana Ruiz PER], who is retired and grows roses, said on Monday.",
		"direct Ana Ruiz/said behind"},
	{"“The pier is closed,” Rep. [Ana Ruiz PER] (I-Tarn) said.",
		"direct Ana Ruiz/said behind"},
	{"“The pier is closed,” Mr. [Ruiz PER] later admitted.",
		"direct Ruiz/admitted behind"},
	{"“The pier is closed,” [Ana Ruiz PER] and [Bo Lind PER] said.",
		"direct Bo Lind/said behind"},
	{"“The pier is closed,” one of them said.",
		"direct one of them/said behind"},
	{"“The pier is closed,” [Ruiz PER]'s lawyer said.",
		"direct Ruiz's lawyer/said behind"},
	{"“The pier is closed” – [Ana Ruiz PER].",
		"direct Ana Ruiz/- signed"},
	{"“The pier is closed,” she went on.",
		"direct she/went on behind"},
	{"The pier “is closed to all,” [Ana Ruiz PER] said.",
		"partial Ana Ruiz/said behind"},
	{"“The pier is closed,” and the mayor laughed.",
		"direct -/- none"},
	{"The boat was “older than the pier itself” and leaked on its way out, [Ana Ruiz PER] said.",
		"partial Ana Ruiz/said behind"},
	/* Verbs of no list, and whatever stands between. */
	{"“The pier is closed,” [Ana Ruiz PER] barked.",
		"direct Ana Ruiz/barked behind"},
	{"“The pier is closed,” the old harbour master angrily thundered at the crowd.",
		"direct the old harbour master/thundered behind"},
	{"“The pier is closed.” The mayor stumbled.",
		"direct -/- none"},
	{"“The pier is closed,” [Ana Ruiz PER], 30, of [Tarn LOC], who was among those asked, said.",
		"direct Ana Ruiz/said behind"},
	{"“The pier is closed,” divers [Ana Ruiz PER] and [Bo Lind PER] of the port wrote in May.",
		"direct Ana Ruiz/wrote behind"},
};

static const struct marked_row before[] = {
	{"[Ana Ruiz PER] said: “The pier is closed.”",
		"direct Ana Ruiz/said before"},
	{"[Ana Ruiz PER] said, “The pier is closed.”",
		"direct Ana Ruiz/said before"},
	{"[Ana Ruiz PER] said that “the pier is closed for good.”",
		"partial Ana Ruiz/said before"},
	{"[Ana Ruiz PER] said on Friday that she thinks the pier is “closed for good and all.”",
		"partial Ana Ruiz/said before"},
	{"[Ana Ruiz PER] told reporters she wept and said “the pier is closed for good.”",
		"partial Ana Ruiz/said before"},
	{"[Ana Ruiz PER] told reporters he hopes the pier is “closed for good and all.”",
		"partial Ana Ruiz/told before"},
	{"[Ana Ruiz PER], at a meeting in the town hall, said the pier is “closed for good and all.”",
		"partial Ana Ruiz/said before"},
	{"[Ana Ruiz PER] sent a gruff reply: “The pier is closed.”",
		"direct Ana Ruiz/reply before"},
	{"Said [Ana Ruiz PER]: “The pier is closed.”",
		"direct Ana Ruiz/Said said"},
	{"[Ana Ruiz PER]: “The pier is closed.”",
		"direct Ana Ruiz/- colon"},
	{"[Ana Ruiz PER] put it this way: “The pier is closed.”",
		"direct Ana Ruiz/put it before"},
	{"[Ana Ruiz PER], the mayor, told the council that “the pier is closed for good.”",
		"partial Ana Ruiz/told before"},
	{"The mayor, [Ana Ruiz PER], has repeatedly said the pier is “closed for good and all.”",
		"partial Ana Ruiz/said before"},
	{"[Ana Ruiz PER] praised the crew, adding: “The pier is closed.”",
		"direct Ana Ruiz/adding before"},
	{"[Ana Ruiz PER] said she hopes that “the pier is closed for good.”",
		"partial Ana Ruiz/said before"},
	{"[Ana Ruiz PER] went to the pier to say that it was “closed for good and all.”",
		"partial Ana Ruiz/say before"},
	{"The pier was called “a closed and sorry thing” by [Ana Ruiz PER].",
		"partial Ana Ruiz/called passive"},
	{"The pier was described as “a closed and sorry thing.”",
		"partial -/described unnamed"},
	{"[Ana Ruiz PER] was quoted as saying “the pier is closed.”",
		"partial Ana Ruiz/saying before"},
	{"[Ana Ruiz PER] called the pier “sorry.”",
		"partial Ana Ruiz/called before"},
	{"[Ana Ruiz PER] called it “sorry,” “sad” and, after some thought, “sweet.”",
		"partial Ana Ruiz/called before | partial Ana Ruiz/called before | partial Ana Ruiz/called before"},
	{"Some warned that “the pier is closed for good.”",
		"partial Some/warned before"},
	{"[Ana Ruiz PER]’s claim that “the pier is closed for good” was wrong.",
		"partial Ana Ruiz/claim noun"},
	{"His “the pier is closed” remark was wrong.",
		"partial His/remark noun"},
	{"[Tarn LOC] has long warned of “a pier that nobody can close.”",
		"partial Tarn/warned before"},
	{"The report claims that “the pier is closed for good.”",
		"partial The report/claims before"},
};

static const struct marked_row according[] = {
	{"According to [Ana Ruiz PER], “the pier is closed for good.”",
		"partial Ana Ruiz/According to according"},
	{"The pier, according to port spokeswoman [Ana Ruiz PER], is “closed for good and all.”",
		"partial Ana Ruiz/according to according"},
	{"The pier is “closed for good and all,” according to her.",
		"partial her/according to according"},
	{"Per a [Tarn Post ORG] report, the pier is “closed for good and all.”",
		"partial Tarn Post/Per according"},
	{"According to the harbour office, “it is closed for good.”",
		"partial the harbour office/According to according"},
};

static const struct marked_row kinds[] = {
	{"The so-called “pier” is closed.",
		"scare -/- none"},
	{"They use the “new pier” of old men.",
		"scare -/- none"},
	{"The “Free Pier Plan” is old.",
		"scare -/- none"},
	{"The film “The Long Pier” won, and so did “Old Boats” and “Nets.”",
		"scare -/- none | scare -/- none"},
	{"She wrote an essay titled “Why piers are closed.”", ""},
	{"The “Long Pier” film won.", ""},
	{"[Dwayne “The Pier” Johnson PER] came.", ""},
	{"[Bo PER] “The Pier” [Lind PER] came.", ""},
	{"“Closed.”",
		"direct -/- none"},
	{"“Nobody goes there any more.”",
		"direct -/- none"},
};
/* clang-format on */

START_TEST(verb_behind)
{
	marked_rows(behind, LENGTH(behind));
}
END_TEST

START_TEST(verb_before)
{
	marked_rows(before, LENGTH(before));
}
END_TEST

START_TEST(according_to)
{
	marked_rows(according, LENGTH(according));
}
END_TEST

START_TEST(kinds_of_quotations)
{
	marked_rows(kinds, LENGTH(kinds));
}
END_TEST

Suite *suite_quote_attribute(void)
{
	Suite *s = suite_create("quote_attribute");
	TCase *t = tcase_create("attribute");
	tcase_add_test(t, verb_behind);
	tcase_add_test(t, verb_before);
	tcase_add_test(t, according_to);
	tcase_add_test(t, kinds_of_quotations);
	suite_add_tcase(s, t);
	return s;
}
