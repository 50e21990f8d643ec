/* Short forms in parentheses. */
#include "config.h"

#include <check.h>

#include "core/entity/definition.h"
#include "tests/unit/entity/marked.h"
#include "tests/unit/same.h"

Suite *suite_entity_definition(void);

static struct arena arena;

static void setup(void)
{
	arena = (struct arena){0};
}

static void teardown(void)
{
	arena_free(&arena);
}

static const struct {
	const char *in[2], *out[2];
} rows[] = {
	{{"the [LOC Free State of the Marsh] ([ORG FSM])", "in [ORG FSM] now"},
		{"the [LOC Free State of the Marsh] ( [LOC FSM] )", "in [LOC FSM] now"}},
	{{"the [LOC Free State] (FS)", "in FS now"},
		{"the [LOC Free State] ( [LOC FS] )", "in [LOC FS] now"}},
	{{"a [MISC Marsh Openness Rules Act] (MORA)", "the MORA rules"},
		{"a [MISC Marsh Openness Rules Act] ( [MISC MORA] )", "the [MISC MORA] rules"}},
	/* Other letters, one word, other things in parentheses. */
	{{"the [LOC Free State] ([ORG XYZ])", "in [ORG XYZ] now"},
		{"the [LOC Free State] ( [ORG XYZ] )", "in [ORG XYZ] now"}},
	{{"[LOC Finland] ([ORG FI])", "in [ORG FI]"},
		{"[LOC Finland] ( [ORG FI] )", "in [ORG FI]"}},
	{{"the [LOC Free State] (FS 9)", "in FS"}, {"the [LOC Free State] ( FS 9 )", "in FS"}},
	{{"the [LOC Free State] (Fs", ""}, {"the [LOC Free State] ( Fs", ""}},
};

START_TEST(test_definitions)
{
	struct tagged s[2];
	for (int i = 0; i < 2; i++)
		marked_read(&arena, rows[_i].in[i], &s[i]);
	definitions_apply(&arena, s, 2);
	for (int i = 0; i < 2; i++)
		ck_assert_same(marked_format(&arena, &s[i]), str_of(rows[_i].out[i]));
}
END_TEST

Suite *suite_entity_definition(void)
{
	Suite *s = suite_create("entity_definition");
	TCase *t = tcase_create("definition");
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_loop_test(t, test_definitions, 0, LENGTH(rows));
	suite_add_tcase(s, t);
	return s;
}
