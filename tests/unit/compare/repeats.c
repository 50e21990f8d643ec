/* What an article repeats of others: sentences, runs of them, who said them. */
#include "config.h"

#include <check.h>

#include "core/compare/repeats.h"
#include "tests/unit/compare/couple.h"
#include "tests/unit/same.h"

Suite *suite_compare_repeats(void);

#define FERRY "The council approved a ferry between the island and the mainland on Friday."
#define BREAD "Bakers in the old town say that bread has become dear."
#define SNOW  "Heavy snow closed seven schools in the northern valley."
#define ZOO   "An elephant was born in the zoo last night."
#define MILL  "Thieves carried the bronze wheel of the mill away."

static struct couple couple;
static struct comparison *comparison;
static struct claims claims;
static struct conflicts conflicts;
static struct repeats repeats;

static void setup(void)
{
	couple_open(&couple);
}

static void teardown(void)
{
	comparison_close(comparison);
	comparison = NULL;
	couple_close(&couple);
}

/* The last article against those of `before`, "AB". */
static void build(const char *const *text, int n, const char *before)
{
	bool read[8] = {false};
	for (int i = 0; i < n; i++)
		couple_add(&couple, str_of(text[i]));
	while (story_time(&couple.story))
		continue;
	comparison = comparison_open(&couple.story, couple.segmenter);
	claims_build(&couple.arena, &couple.story, comparison, &claims);
	conflicts_build(&couple.arena, &couple.story, comparison, &claims, &conflicts);
	for (const char *c = before; *c != '\0'; c++)
		read[*c - 'A'] = true;
	repeats_build(&couple.arena, &couple.story, comparison, &claims, &conflicts, n - 1, read,
		&repeats);
}

/* "1-2 A B, 4 A": sentences, and who said them. */
static struct str shown(void)
{
	struct arena *a = &couple.arena;
	struct str s = STR("");
	for (int32_t i = 0; i < repeats.n; i++) {
		const struct repeat *x = &repeats.at[i];
		struct str last = x->sentences > 1
					  ? str_printf(a, "-%d", x->sentence + x->sentences)
					  : STR("");
		s = str_printf(a, "%.*s%s%d%.*s %.*s", STR_ARG(s), i > 0 ? ", " : "",
			x->sentence + 1, STR_ARG(last), STR_ARG(repeat_tellers(a, &repeats, x)));
	}
	return s;
}

static const char *const three[] = {FERRY "\n\n" BREAD, FERRY " " SNOW,
	FERRY " " BREAD "\n\n" SNOW " " ZOO " " BREAD "\n\n" MILL};

static const struct {
	const char *before, *shown;
} rows[] = {
	{"AB", "1-3 A B, 5 A"},
	{"A", "1-2 A, 5 A"},
	{"B", "1 B, 3 B"},
	{"C", ""}, /* itself */
	{"", ""},
};

START_TEST(runs)
{
	build(three, 3, rows[_i].before);
	ck_assert_same(shown(), str_of(rows[_i].shown));
}
END_TEST

/* A run ends where the next sentence of its block begins, or with the block. */
START_TEST(spans)
{
	build(three, 3, "AB");
	struct str text = couple.story.at[2]->doc.text;
	ck_assert_int_eq(repeats.n, 2);
	ck_assert_int_eq(repeats.sentences, 4);
	ck_assert_same(span_text(text, repeats.at[0].span), STR(FERRY " " BREAD "\n\n" SNOW " "));
	ck_assert_same(span_text(text, repeats.at[1].span), STR(BREAD));
	ck_assert_int_eq(repeats_find(&repeats, 0), 0);
	ck_assert_int_eq(repeats_find(&repeats, repeats.at[0].span.end), -1);
	ck_assert_int_eq(repeats_find(&repeats, repeats.at[1].span.end - 1), 1);
	ck_assert_int_eq(repeats_find(&repeats, text.len), -1);
}
END_TEST

static const char *const more[] = {FERRY " " BREAD,
	"The council approved a ferry between the island and the mainland on Friday, whose crew of "
	"nine will be paid by a brewer from overseas who owns half the harbour. " BREAD};

/* What is linked but tells much more is new. */
START_TEST(additions)
{
	build(more, 2, "A");
	ck_assert_same(shown(), STR("2 A"));
}
END_TEST

static const char *const nothing[] = {"", ""};

START_TEST(empty)
{
	build(nothing, 2, "A");
	ck_assert_int_eq(repeats.n, 0);
	ck_assert_int_eq(repeats_find(&repeats, 0), -1);
}
END_TEST

Suite *suite_compare_repeats(void)
{
	Suite *s = suite_create("compare_repeats");
	TCase *t = tcase_create("repeats");
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_loop_test(t, runs, 0, (int)(sizeof rows / sizeof *rows));
	tcase_add_test(t, spans);
	tcase_add_test(t, additions);
	tcase_add_test(t, empty);
	suite_add_tcase(s, t);
	return s;
}
