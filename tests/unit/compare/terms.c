/* Each term once, whatever its kind; many of them in little memory. */
#include "config.h"

#include "core/compare/terms.h"

#include <stdio.h>

#include "tests/unit/same.h"

static struct arena arena;
static struct terms terms;

static void setup(void)
{
	terms_init(&terms, &arena);
}

static void teardown(void)
{
	terms_close(&terms);
	arena_free(&arena);
}

static const struct {
	enum term_kind kind;
	const char *text;
	int32_t term;
} rows[] = {
	{TERM_WORD, "ship", 0},
	{TERM_WORD, "harbour", 1},
	{TERM_WORD, "ship", 0},
	{TERM_NUMBER, "2023", 2},
	{TERM_DATE, "2023", 3},
	{TERM_WORD, "2023", 4},
	{TERM_DATE, "2023", 3},
	{TERM_WORD, "", 5},
	{TERM_WORD, "ship", 0},
};

START_TEST(are_added_once)
{
	char text[16]; /* not the caller's to keep */
	for (size_t i = 0; i < LENGTH(rows); i++) {
		int n = snprintf(text, sizeof text, "%s", rows[i].text);
		int32_t term = terms_add(&terms, rows[i].kind, (struct str){text, n});
		if (term != rows[i].term)
			ck_abort_msg("%zu: %d, not %d", i, term, rows[i].term);
		ck_assert_same(terms.at[term].text, str_of(rows[i].text));
		ck_assert_int_eq(terms.at[term].kind, rows[i].kind);
	}
}
END_TEST

/* Two entities may be called the same: their keys tell them apart. */
START_TEST(names_go_by_key)
{
	int32_t word = terms_add(&terms, TERM_WORD, STR("lima"));
	int32_t town = terms_add_name(&terms, STR("2:lima"), STR("Lima"));
	int32_t person = terms_add_name(&terms, STR("0:lima"), STR("Lima"));
	ck_assert_int_ne(town, person);
	ck_assert_int_ne(town, word);
	ck_assert_int_eq(terms_add_name(&terms, STR("2:lima"), STR("LIMA")), town);
	ck_assert_same(terms.at[town].text, STR("Lima"));
	for (int i = 0; i < 5000; i++) {
		char text[16];
		int n = snprintf(text, sizeof text, "w%d", i);
		terms_add(&terms, TERM_WORD, (struct str){text, n});
	}
	ck_assert_int_eq(terms_add(&terms, TERM_WORD, STR("lima")), word);
	ck_assert_int_eq(terms_add_name(&terms, STR("0:lima"), STR("Lima")), person);
}
END_TEST

START_TEST(take_little)
{
	enum {
		MANY = 20000,
		EACH = 72 /* bytes: array, slots and text at their least favourable */
	};
	size_t before = arena.used;
	for (int i = 0; i < MANY; i++) {
		char text[16];
		int n = snprintf(text, sizeof text, "word%d", i);
		terms_add(&terms, TERM_WORD, (struct str){text, n});
	}
	size_t all = arena.used - before + (size_t)terms.room * sizeof *terms.at +
		     (size_t)terms.slots * sizeof *terms.slot;
	ck_assert_int_eq(terms.n, MANY);
	ck_assert_uint_le(all, (size_t)MANY * EACH);
}
END_TEST

Suite *suite_compare_terms(void)
{
	Suite *s = suite_create("compare_terms");
	TCase *c = tcase_create("terms");
	tcase_add_checked_fixture(c, setup, teardown);
	tcase_add_test(c, are_added_once);
	tcase_add_test(c, names_go_by_key);
	tcase_add_test(c, take_little);
	suite_add_tcase(s, c);
	return s;
}
