#include "config.h"

#include "core/story/alias.h"

#include <check.h>

#include "core/story/entity.h"
#include "core/story/form.h"
#include "tests/unit/same.h"

static struct arena arena;

static void setup(void)
{
}

static void teardown(void)
{
	arena_free(&arena);
}

static const struct {
	const char *key, *name, *country;
} rows[] = {
	{"us", "United States", NULL},
	{"america", "United States", NULL},
	{"american", "American", "United States"},
	{"americans", "American", "United States"},
	{"peking", "Beijing", "China"},
	{"kremlin", "Kremlin", "Russia"},
	{"hague", "The Hague", "Netherlands"},
	{"cote divoire", "Ivory Coast", NULL},
	{"singapore", "Singapore", NULL},
	{"atlantic alliance", "NATO", NULL},
	{"people republic of china", "China", NULL},
	{"zzz", NULL, NULL},
	{"", NULL, NULL},
};

START_TEST(test_find)
{
	int32_t at = alias_find(str_of(rows[_i].key));
	ck_assert_int_eq(at >= 0, rows[_i].name != NULL);
	if (at < 0)
		return;
	ck_assert_same(alias_at(at)->name, str_of(rows[_i].name));
	int32_t country = alias_at(at)->country;
	ck_assert_int_eq(country >= 0, rows[_i].country != NULL);
	if (country >= 0)
		ck_assert_same(alias_at(country)->name, str_of(rows[_i].country));
}
END_TEST

/* The script that makes the tables folds as the program does, and sorts. */
START_TEST(test_tables)
{
	for (int32_t i = 0; i < known_keys_n; i++) {
		const struct known_key *k = &known_keys[i];
		if (i > 0 && str_cmp(known_keys[i - 1].key, k->key) >= 0)
			ck_abort_msg("'%.*s' is out of order", STR_ARG(k->key));
		if (k->known < 0 || k->known >= known_names_n)
			ck_abort_msg("'%.*s' has no name", STR_ARG(k->key));
		if (!str_eq(form_key(&arena, k->key, ENTITY_MISC), k->key))
			ck_abort_msg("'%.*s' is folded otherwise", STR_ARG(k->key));
	}
	for (int32_t i = 0; i < known_names_n; i++) {
		const struct known *k = &known_names[i];
		if (k->country >= i || (k->kind >= KNOWN_NATION) != (k->country >= 0))
			ck_abort_msg("'%.*s' has the wrong country", STR_ARG(k->name));
		if (alias_find(form_key(&arena, k->name, k->type)) < 0)
			ck_abort_msg("'%.*s' is not found", STR_ARG(k->name));
	}
	for (int32_t i = 1; i < known_speaking_n; i++)
		ck_assert_int_lt(str_cmp(known_speaking[i - 1], known_speaking[i]), 0);
	for (int32_t i = 1; i < known_families_n; i++)
		ck_assert_int_lt(str_cmp(known_families[i - 1], known_families[i]), 0);
	for (int32_t i = 1; i < known_nicknames_n; i++)
		ck_assert_int_lt(str_cmp(known_nicknames[i - 1], known_nicknames[i]), 0);
}
END_TEST

START_TEST(test_words)
{
	static const char *const yes[] = {"warn", "warned", "warns", "Says", "said", "denied",
		"denies", "deny", "accuses", "accused", "planned", "urges", "pressed", "presses",
		"views"};
	static const char *const no[] = {
		"rain", "rained", "the", "s", "", "ed", "ies", "zoo", "incomprehensibilities"};
	for (int i = 0; i < LENGTH(yes); i++)
		ck_assert_msg(alias_is_speaking(str_of(yes[i])), "%s", yes[i]);
	for (int i = 0; i < LENGTH(no); i++)
		ck_assert_msg(!alias_is_speaking(str_of(no[i])), "%s", no[i]);
	ck_assert(alias_is_family(STR("mao")) && !alias_is_family(STR("kishida")));
	ck_assert(alias_is_nickname(STR("bill"), STR("william")));
	ck_assert(alias_is_nickname(STR("william"), STR("bill")));
	ck_assert(!alias_is_nickname(STR("bill"), STR("bill")));
	ck_assert(!alias_is_nickname(STR("bill"), STR("robert")));
}
END_TEST

Suite *suite_story_alias(void)
{
	Suite *s = suite_create("story_alias");
	TCase *t = tcase_create("all");
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_loop_test(t, test_find, 0, LENGTH(rows));
	tcase_add_test(t, test_tables);
	tcase_add_test(t, test_words);
	suite_add_tcase(s, t);
	return s;
}
