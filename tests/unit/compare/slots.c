#include "config.h"

#include "core/compare/slots.h"

#include "tests/unit/compare/collated.h"
#include "tests/unit/same.h"

static struct collated both;

static void teardown(void)
{
	collated_free(&both);
}

static const struct {
	const char *a, *b, *slots;
} rows[] = {
	/* Nothing differs. */
	{"The ferry sank off Arle.", "The ferry sank off Arle.", ""},
	{"The ferry sank off Arle.", "A ferry has sunk at Arle", "sank|sunk"},
	{"The council approved a new terminal.", "A new terminal was approved by the council.", ""},
	/* Words that differ, and words of one side only. */
	{"The valley is a cradle of fierce rivalry.", "The valley is a theatre of fierce rivalry.",
		"cradle|theatre"},
	{"The mayor opened the bridge.", "The mayor opened the new iron bridge.", "|new iron"},
	{"The mayor, visibly shaken, opened the bridge.", "The mayor opened the bridge.",
		"visibly shaken|"},
	/* Function words are no difference, and a shared one does not divide a slot. */
	{"The mayor opened the bridge.", "A mayor had opened this bridge.", ""},
	{"He built a house of straw for the winter.", "He built a den of mud for the winter.",
		"house of straw|den of mud"},
	/* But a "not" is. */
	{"The bridge will open in spring.", "The bridge will not open in spring.", "|not"},
	{"The bridge won't open in spring.", "The bridge will not open in spring.", ""},
	/* The same in other words. */
	{"The council expanded the harbour.", "The expansion of the harbour by the council.",
		"=expanded|expansion"},
	{"Thirty-one ferries left the harbour.", "31 ferries left the harbour.", "=Thirty-one|31"},
	{"The tunnel opens next year.", "The tunnel opens in 2024.", "=next year|2024"},
	{"Divers met on May 3.", "Divers met on Wednesday, May 3.", "=May 3|Wednesday, May 3"},
	{"The {ORG World Trade Organization} fined the port.", "The {ORG WTO} fined the port.",
		"=World Trade Organization|WTO"},
	{"{PER Ada Holm} opened the bridge.", "She opened the bridge.", "=Ada Holm|She"},
	/* A finer date is no other one, but says more. */
	{"The tunnel opened in May 2023.", "The tunnel opened on May 3, 2023.",
		"May 2023|May 3, 2023"},
	/* What stands elsewhere is moved. */
	{"Boats from {LOC Arle}, {LOC Brenn} and {LOC Corvo} sailed.",
		"Boats from {LOC Corvo}, {LOC Arle} and {LOC Brenn} sailed.", ""},
	/* Slots do not go on into the next sentence. */
	{"The mayor wept.", "The mayor smiled broadly. Nobody slept.",
		"wept|smiled broadly, |Nobody slept"},
	/* Who says it is no part of what is said. */
	{"{PER Ada Holm} said that the bridge is safe.",
		"The bridge is safe, according to {PER Bo Dahl}.", ""},
	{"Divers of {LOC Arle} fear the dam, {PER Ada Holm} said.",
		"{PER Ada Holm} fears the dam, as do divers of {LOC Arle}.", ""},
	/* Odd input. */
	{"", "The ferry sank.", "|ferry sank"},
	{"", "", ""},
	{"Yes.", "No.", "Yes|No"},
};

START_TEST(of_two_passages)
{
	collated_build(&both, str_of(rows[_i].a), str_of(rows[_i].b));
	ck_assert_same(collated_slots(&both), str_of(rows[_i].slots));
}
END_TEST

Suite *suite_compare_slots(void)
{
	Suite *s = suite_create("compare_slots");
	TCase *c = tcase_create("slots");
	tcase_add_checked_fixture(c, NULL, teardown);
	tcase_add_loop_test(c, of_two_passages, 0, LENGTH(rows));
	suite_add_tcase(s, c);
	return s;
}
