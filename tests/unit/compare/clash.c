#include "config.h"

#include "core/compare/clash.h"

#include "tests/unit/compare/collated.h"
#include "tests/unit/same.h"

static struct collated both;

static void teardown(void)
{
	collated_free(&both);
}

static const struct {
	const char *a, *b, *clashes;
} rows[] = {
	/* Numbers of one thing. */
	{"The bloc has 31 members.", "The bloc has 30 members.", "number 31|30"},
	{"The bloc has thirty-one members.", "The bloc has 31 members.", ""},
	{"The fire killed nine fishermen.", "The fire killed 12 fishermen.", "number nine|12"},
	{"The fire killed nine fishermen.", "The fire burned 12 boats.", ""},
	{"Prices rose by 5 percent.", "Prices rose by 7 percent.", "number 5|7"},
	{"The port has about 30 ferries.", "The port has 31 ferries.", ""},
	{"The port has about 30 ferries.", "The port has 45 ferries.", "number 30|45"},
	{"The port has more than 30 ferries.", "The port has 45 ferries.", ""},
	{"The port has at least 30 ferries.", "The port has 12 ferries.", "number 30|12"},
	{"The port has up to 30 ferries.", "The port has 12 ferries.", ""},
	{"Some 9,400 ships called.", "In all 9,398 ships called.", ""},
	/* Dates. */
	{"The tunnel will open this July.", "The tunnel will open in June.", "date this July|June"},
	{"It will open this July, engineers promise.",
		"Engineers promise that it will open in June.", "date this July|June"},
	{"The tunnel opened on May 3.", "The tunnel opened in May.", ""},
	{"The tunnel opens next year.", "The tunnel opens in 2024.", ""},
	{"The tunnel opens next year.", "The tunnel opens in 2025.", "date next year|2025"},
	{"The tunnel opens before 2025.", "The tunnel opens in 2024.", ""},
	/* Places. */
	{"The summit will be held in {LOC Vilnius}.", "The summit will be held in {LOC Madrid}.",
		"place Vilnius|Madrid"},
	{"The summit will be held in {LOC Lithuania}.",
		"The summit will be held in {LOC Vilnius}, {LOC Lithuania}.", ""},
	{"The summit will be held in {LOC Lithuania}.", "The summit will be held in {LOC Vilnius}.",
		""},
	{"The summit will be held in {LOC Lithuania}.", "The summit will be held in {LOC Madrid}.",
		"place Lithuania|Madrid"},
	{"The summit will be held in {LOC Europe}.", "The summit will be held in {LOC Vilnius}.",
		""},
	/* A longer list is no contradiction. */
	{"Boats came from {LOC Vilnius} and {LOC Riga}.",
		"Boats came from {LOC Vilnius}, {LOC Madrid} and {LOC Riga}.", ""},
	{"Boats came from {LOC Vilnius} and {LOC Riga}.",
		"Boats came from {LOC Madrid} and {LOC Oslo}.", ""},
	/* Persons. */
	{"The bridge was opened by {PER Ada Holm} yesterday.",
		"The bridge was opened by {PER Bo Dahl} yesterday.", "name Ada Holm|Bo Dahl"},
	{"The bridge was opened by {PER Ada Holm} yesterday.",
		"The bridge was opened by {PER Holm} yesterday.", ""},
	{"The bridge was opened by {PER Ada Holm}.", "The bridge was opened by {ORG Narrow Gauge}.",
		""},
};

START_TEST(of_two_passages)
{
	collated_build(&both, str_of(rows[_i].a), str_of(rows[_i].b));
	ck_assert_same(collated_clashes(&both), str_of(rows[_i].clashes));
}
END_TEST

/* Where it is not certain that both speak of one thing, two numbers may both be right. */
START_TEST(only_in_strong_links)
{
	struct collation c;
	collated_build(&both, STR("The bloc has 31 members."), STR("The bloc has 30 members."));
	both.link.tier = TIER_POSSIBLE;
	collation_build(&both.arena, &both.with, &both.pairing, &both.link, &c);
	ck_assert_int_eq(c.clashes.n, 0);
}
END_TEST

START_TEST(says_why)
{
	collated_build(&both, STR("The bloc has 31 members."), STR("The bloc has thirty members."));
	ck_assert_int_eq(both.collation.clashes.n, 1);
	ck_assert_same(
		clash_why(&both.arena, &both.with, &both.pairing, &both.collation.clashes.at[0]),
		STR("A \"31\" (31), B \"thirty\" (30): two numbers of the same thing"));
}
END_TEST

Suite *suite_compare_clash(void)
{
	Suite *s = suite_create("compare_clash");
	TCase *c = tcase_create("clash");
	tcase_add_checked_fixture(c, NULL, teardown);
	tcase_add_loop_test(c, of_two_passages, 0, LENGTH(rows));
	tcase_add_test(c, only_in_strong_links);
	tcase_add_test(c, says_why);
	suite_add_tcase(s, c);
	return s;
}
