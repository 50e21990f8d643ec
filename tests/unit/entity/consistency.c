/* One thing, one name: what a document's other sentences decide. */
#include "config.h"

#include <check.h>
#include <stdio.h>

#include "core/entity/memory.h"
#include "tests/unit/entity/marked.h"
#include "tests/unit/same.h"

Suite *suite_entity_consistency(void);

static struct arena arena;

static void setup(void)
{
	arena = (struct arena){0};
}

static void teardown(void)
{
	arena_free(&arena);
}

enum { SENTENCES = 4 };

static const struct {
	const char *in[SENTENCES], *out[SENTENCES];
} rows[] = {
	/* The last name of a person named in full. */
	{{"[PER Ada Holm] spoke", "then Holm left", "they met [LOC Holm] there", NULL},
		{"[PER Ada Holm] spoke", "then [PER Holm] left", "they met [PER Holm] there",
			NULL}},
	{{"[PER Jin Ki-ho] spoke", "then Ki left", NULL, NULL},
		{"[PER Jin Ki - ho] spoke", "then [PER Ki] left", NULL, NULL}},
	/* But not where the name is mostly something else. */
	{{"[PER Ada Paris] spoke", "in [LOC Paris]", "of [LOC Paris]", "to [LOC Paris]"},
		{"[PER Ada Paris] spoke", "in [LOC Paris]", "of [LOC Paris]", "to [LOC Paris]"}},
	/* Nor inside of another name. */
	{{"[PER Ada Holm] spoke", "the [ORG Institute] Holm there", NULL, NULL},
		{"[PER Ada Holm] spoke", "the [ORG Institute] Holm there", NULL, NULL}},
	/* The type most often given. */
	{{"the [ORG Brandt] said", "the [ORG Brandt] won", "at [LOC Brandt]", NULL},
		{"the [ORG Brandt] said", "the [ORG Brandt] won", "at [ORG Brandt]", NULL}},
	{{"the [ORG Brandt] said", "at [LOC Brandt]", NULL, NULL},
		{"the [ORG Brandt] said", "at [LOC Brandt]", NULL, NULL}},
	/* Repeats that were left out, if there are two. */
	{{"the [ORG Delta Fund] said", "the [ORG Delta Fund] won", "of Delta Fund now", NULL},
		{"the [ORG Delta Fund] said", "the [ORG Delta Fund] won", "of [ORG Delta Fund] now",
			NULL}},
	{{"the [ORG Delta Fund] said", "the [ORG Delta Fund] won", "of Delta Fund Tower now", NULL},
		{"the [ORG Delta Fund] said", "the [ORG Delta Fund] won", "of Delta Fund Tower now",
			NULL}},
	/* A word that the document also writes small is no name by itself. */
	{{"the [ORG Force] said", "the [ORG Force] won", "Force is a force", NULL},
		{"the [ORG Force] said", "the [ORG Force] won", "Force is a force", NULL}},
	{{"", NULL, NULL, NULL}, {"", NULL, NULL, NULL}},
};

START_TEST(test_documents)
{
	struct tagged s[SENTENCES];
	struct memory m = {0};
	int32_t n = 0;
	for (; n < SENTENCES && rows[_i].in[n] != NULL; n++) {
		marked_read(&arena, rows[_i].in[n], &s[n]);
		memory_add(&m, &arena, s[n].word, s[n].n);
	}
	for (int32_t i = 0; i < n; i++)
		memory_ask(&m, s[i].word, s[i].n);
	consistency_apply(&arena, s, n);
	for (int32_t i = 0; i < n; i++)
		ck_assert_same(marked_format(&arena, &s[i]), str_of(rows[_i].out[i]));
}
END_TEST

START_TEST(test_ten_thousand_names)
{
	enum { MANY = 10000 };
	struct tagged *s = ARENA_ARRAY(&arena, struct tagged, MANY);
	char text[64];
	for (int i = 0; i < MANY; i++) {
		snprintf(text, sizeof text, "[PER Ada Holm%c%c%c]", 'a' + i % 26, 'a' + i / 26 % 26,
			'a' + i / 676);
		marked_read(&arena, text, &s[i]);
	}
	consistency_apply(&arena, s, MANY);
	ck_assert_int_eq(tag_type(s[MANY - 1].tag[0]), NAME_PER);
}
END_TEST

Suite *suite_entity_consistency(void)
{
	Suite *s = suite_create("entity_consistency");
	TCase *t = tcase_create("consistency");
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_loop_test(t, test_documents, 0, LENGTH(rows));
	tcase_add_test(t, test_ten_thousand_names);
	suite_add_tcase(s, t);
	return s;
}
