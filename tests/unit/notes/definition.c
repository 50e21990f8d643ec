#include "config.h"

#include "core/notes/definition.h"

#include <check.h>

#include "core/base/utf8.h"
#include "tests/unit/same.h"

static struct arena arena;

static void teardown(void)
{
	arena_free(&arena);
}

/* "label|destination|title|what is left"; "" where there is no definition. */
static const struct {
	const char *text, *want;
} rows[] = {
	{"[a]: b.txt \"The Post\"\nx", "a|b.txt|The Post|x"},
	{"[a]: b.txt", "a|b.txt||"},
	{"   [a]: b.txt 'it''\n", ""},
	{"[a]: b.txt 'it'\r\nx", "a|b.txt|it|x"},
	{"[a]: b.txt (it)\n", "a|b.txt|it|"},
	{"[a]:\n  b.txt\n  \"The\nPost\"\nx", "a|b.txt|The Post|x"},
	{"[a]: b.txt\n\"not a title\" x\n", "a|b.txt||\"not a title\" x\n"},
	{"[a]: <b c.txt> \"t\"\n", "a|b c.txt|t|"},
	{"[a]: <b\\>c.txt>\n", "a|b>c.txt||"},
	{"[a]: x%0Ay%25z%41.txt\n", "a|x\ny%z%41.txt||"},
	{"[\\*]: b\n", "*|b||"},
	{"[a]: b \"say \\\"no\\\"\"\n", "a|b|say \"no\"|"},
	{"[a]: b#char=1,2 \"2026-11-22T06:34Z mk\"\n", "a|b#char=1,2|2026-11-22T06:34Z mk|"},
	{"[a]:b\n", "a|b||"},
	{"    [a]: b\n", ""},
	{"[a] : b\n", ""},
	{"[a]: b c\n", ""},
	{"[^1]: b\n", ""},
	{"[]: b\n", ""},
	{"[a]:\n\nb\n", ""},
	{"[a]: <b\n>\n", ""},
	{"[a", ""},
	{"[a]: b \"open\n\nclosed\"\n", ""},
	{"[a]: b\n\"open\n## one\nclosed\"\n", "a|b||\"open\n## one\nclosed\"\n"},
	{"[a]:\n> b\n", ""},
};

START_TEST(test_parse)
{
	struct definition d;
	struct str text = str_of(rows[_i].text), got = STR("");
	int32_t end = definition_parse(&arena, text, 0, &d);
	if (end >= 0)
		got = str_printf(&arena, "%.*s|%.*s|%.*s|%.*s", STR_ARG(d.label),
			STR_ARG(d.destination), STR_ARG(d.title), STR_ARG(str_from(text, end)));
	ck_assert_same(got, str_of(rows[_i].want));
}
END_TEST

static const struct definition rounds[] = {
	{STR_INIT("jakarta"), STR_INIT("articles/002.txt"), STR_INIT("The Post, 2023-05-09")},
	{STR_INIT("a"), STR_INIT("a b (c).txt"), STR_INIT("say \"no\" \\ twice")},
	{STR_INIT("a"), STR_INIT("line\nend%0A\t%.txt"), STR_INIT("")},
	{STR_INIT("a"), STR_INIT("<a>&amp;\\.txt"), STR_INIT("")},
	{STR_INIT("a"), STR_INIT("b\xFF\xC3.txt"), STR_INIT("")},
	{STR_INIT("a"), STR_INIT("\xE6\x9D\xB1 \xE4\xBA.txt"), STR_INIT("")},
	{STR_INIT("a"), STR_INIT("caf%C3%A9.txt"), STR_INIT("")},
	{STR_INIT("a"), STR_INIT("-"), STR_INIT("")},
	{STR_INIT("a"), STR_INIT("back\xE2\x80\xAEtxt\xC2\x9B.txt"), STR_INIT("")},
	{STR_INIT("a"), STR_INIT("caf\xC3\xA9.txt"), STR_INIT("caf\xC3\xA9")},
};

START_TEST(test_round)
{
	struct buf out = {0};
	struct definition d;
	definition_format(&out, &rounds[_i]);
	ck_assert_int_eq(utf8_clean_until(buf_str(&out)), out.len);
	ck_assert_int_eq(definition_parse(&arena, buf_str(&out), 0, &d), out.len);
	ck_assert_same(d.label, rounds[_i].label);
	ck_assert_same(d.destination, rounds[_i].destination);
	ck_assert_same(d.title, rounds[_i].title);
	buf_free(&out);
}
END_TEST

Suite *suite_notes_definition(void)
{
	Suite *s = suite_create("notes_definition");
	TCase *t = tcase_create("all");
	tcase_add_checked_fixture(t, NULL, teardown);
	tcase_add_loop_test(t, test_parse, 0, LENGTH(rows));
	tcase_add_loop_test(t, test_round, 0, LENGTH(rounds));
	suite_add_tcase(s, t);
	return s;
}
