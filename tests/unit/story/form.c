#include "config.h"

#include "core/story/form.h"

#include <check.h>

#include "core/story/entity.h"
#include "tests/unit/same.h"

static struct arena arena;

static void setup(void)
{
}

static void teardown(void)
{
	arena_free(&arena);
}

enum { PER = ENTITY_PER, ORG = ENTITY_ORG, LOC = ENTITY_LOC, ANY = ENTITY_TYPES };

static const struct {
	uint8_t type;
	const char *text, *key;
} rows[] = {
	{LOC, "U.S.", "us"},
	{LOC, "the U.S.'s", "us"},
	{ORG, "U. S. Tide Board", "us tide board"},
	{ORG, "The Hale Institute", "hale institute"},
	{ORG, "St. Aldric\u2019s College", "st aldric college"},
	{PER, "Mr. Kishida", "kishida"},
	{PER, "Prime Minister Fumio Kishida", "fumio kishida"},
	{PER, "Gov.Ann Lee", "ann lee"},
	{PER, "President", "president"},
	{PER, "President of Arle", "president of arle"},
	{PER, "Ann Lee, M.D.", "ann lee"},
	{PER, "Martin Luther King Jr.", "martin luther king"},
	{PER, "J. K. Marsh", "jk marsh"},
	{PER, "J.K. Marsh", "jk marsh"},
	{PER, "Conan O\u2019Brien", "conan obrien"},
	{PER, "Jean-Claude \u00C9tienne", "jean claude etienne"},
	{PER, "\u0141ukasz  Nowak\n", "lukasz nowak"},
	{PER, "Lee's", "lee"},
	{PER, "Lees'", "lees"},
	{ORG, "General Arle Inc.", "general arle"},
	{ANY, "General Arle", "general arle"},
	{ANY, "Dr Gupta", "gupta"},
	{ORG, "Brandt & Sohn", "brandt and sohn"},
	{ORG, "Inc.", "inc"},
	{LOC, "The", "the"},
	{LOC, "\u5317\u4EAC", "\u5317\u4EAC"},
	{LOC, "...", "..."},
	{LOC, "", ""},
};

START_TEST(test_key)
{
	ck_assert_same(
		form_key(&arena, str_of(rows[_i].text), rows[_i].type), str_of(rows[_i].key));
}
END_TEST

START_TEST(test_flags)
{
	static const struct {
		const char *text;
		int flags;
	} words[] = {{"NATO", FORM_UPPER}, {"U.S.", FORM_UPPER}, {"G7", FORM_UPPER | FORM_DIGIT},
		{"Nato", 0}, {"J.", FORM_INITIAL}, {"76", FORM_DIGIT}, {"de", FORM_SMALL}};
	for (int i = 0; i < LENGTH(words); i++) {
		struct form_words v;
		form_read(&arena, str_of(words[i].text), ORG, &v);
		ck_assert_int_eq(v.n, 1);
		ck_assert_int_eq(v.at[0].flags, words[i].flags);
	}
}
END_TEST

Suite *suite_story_form(void)
{
	Suite *s = suite_create("story_form");
	TCase *t = tcase_create("all");
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_loop_test(t, test_key, 0, LENGTH(rows));
	tcase_add_test(t, test_flags);
	suite_add_tcase(s, t);
	return s;
}
