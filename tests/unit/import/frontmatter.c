#include "config.h"

#include "core/import/frontmatter.h"

#include <check.h>

#include "core/base/arena.h"
#include "tests/unit/same.h"

static struct arena arena;
static struct raw raw;

static void setup(void)
{
	raw_init(&raw, &arena);
}

static void teardown(void)
{
	arena_free(&arena);
}

static const struct {
	const char *text, *rest, *title, *author, *date;
} heads[] = {
	{"text", "text", "", "", ""},
	{"---\ntitle: The tide\nauthor: Ann Bell\ndate: 2024-05-03\n---\ntext", "text", "The tide",
		"Ann Bell", "2024-05-03"},
	{"---\ntitle: \"A: b\"\nauthors: [Ann Bell, 'Cy Dee']\n...\ntext", "text", "A: b",
		"Ann Bell, Cy Dee", ""},
	{"---\nauthor:\n  - Ann Bell\n  - Cy Dee\n# note\ntags:\n- x\n---\n", "", "",
		"Ann Bell, Cy Dee", ""},
	{"---\nA rule, then a text: with a colon\n---\n",
		"---\nA rule, then a text: with a colon\n---\n", "", "", ""},
	{"---\ntitle: never closed", "---\ntitle: never closed", "", "", ""},
	{"---\n---\ntext", "---\n---\ntext", "", "", ""},
	{" ---\ntitle: x\n---\n", " ---\ntitle: x\n---\n", "", "", ""},
	{"---\ntitle:\nimage: a.png\n---\nx", "x", "", "", ""},
};

START_TEST(test_head)
{
	struct str rest = frontmatter_read(str_of(heads[_i].text), &raw);
	ck_assert_same(rest, str_of(heads[_i].rest));
	ck_assert_same(raw.title.value, str_of(heads[_i].title));
	ck_assert_same(raw.author.value, str_of(heads[_i].author));
	ck_assert_same(raw.date.value, str_of(heads[_i].date));
}
END_TEST

START_TEST(test_others)
{
	frontmatter_read(STR("---\nsource: The Post\nLang: de\n---\n"), &raw);
	ck_assert_same(raw.source.value, STR("The Post"));
	ck_assert_same(raw.language.value, STR("de"));
	ck_assert_int_eq(raw.source.rank, META_STRUCTURED);
}
END_TEST

Suite *suite_import_frontmatter(void)
{
	Suite *s = suite_create("import/frontmatter");
	TCase *t = tcase_create("heads");
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_loop_test(t, test_head, 0, LENGTH(heads));
	tcase_add_test(t, test_others);
	suite_add_tcase(s, t);
	return s;
}
