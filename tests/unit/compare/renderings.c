/* One statement of a voice in two articles: what is left out, what has other words. */
#include "config.h"

#include "core/compare/renderings.h"

#include "tests/unit/compare/couple.h"
#include "tests/unit/same.h"

Suite *suite_compare_renderings(void);

#define SNOW "Heavy snow closed seven schools in the northern valley."
#define FULL "“The old ferry is a danger to the island and must be closed at once,” said the mayor."

static struct couple couple;
static struct voices voices;
static struct renderings renderings;
static struct comparison *comparison;

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

/* A couple has no quotations of itself. */
static void add_quotes(void)
{
	for (int32_t i = 0; i < couple.story.n; i++) {
		struct article *x = couple.story.at[i];
		quotes_build(&x->arena, &x->doc, (struct quote_names){0}, &x->quotes);
	}
	story_relink(&couple.story);
	while (story_link(&couple.story))
		continue;
}

static void build(const char *const text[2], bool back)
{
	for (int i = 0; i < 2; i++)
		couple_add(&couple, str_of(text[back ? 1 - i : i]));
	add_quotes();
	while (story_time(&couple.story))
		continue;
	comparison = comparison_open(&couple.story, couple.segmenter);
	voices_build(&couple.arena, &couple.story, couple.segmenter, &voices);
	renderings_build(&couple.arena, &couple.story, comparison, &voices, &renderings);
}

/* What side `side` does with the words of the other, renderings with a bar between. */
static struct str shown(int side)
{
	struct buf b = {0};
	buf_add(&b, STR(""));
	for (int32_t i = 0; i < renderings.n; i++) {
		struct str why = rendering_why(
			&couple.arena, &couple.story, &voices, &renderings.at[i], side);
		buf_printf(&b, "%s%.*s", i > 0 ? " | " : "", STR_ARG(why));
	}
	struct str out = buf_dup(&couple.arena, &b);
	buf_free(&b);
	return out;
}

static const struct {
	const char *text[2], *found; /* what the first does */
} rows[] = {
	{{FULL " " SNOW, SNOW " " FULL}, "the same words"},
	{{FULL, "“The old ferry is a danger to the island,” said the mayor. " SNOW},
		"has more: \"closed\""},
	{{"“The old ferry is a menace to the island and must be shut at once,” said the mayor.",
		 FULL},
		"\"menace\" for \"danger\"; \"shut\" for \"closed\""},
	{{"The mayor said that the old ferry is a danger to the island.", FULL},
		"leaves out \"closed\""},
	{{FULL, "“The old ferry is a danger to the island and must be closed at once,” said a "
		"cook."},
		""},
	{{FULL, SNOW}, ""},
	{{FULL, ""}, ""},
};

START_TEST(lays_side_by_side)
{
	build(rows[_i].text, false);
	ck_assert_same(shown(0), str_of(rows[_i].found));
}
END_TEST

START_TEST(order_of_articles_makes_no_difference)
{
	build(rows[_i].text, true);
	ck_assert_same(shown(1), str_of(rows[_i].found));
}
END_TEST

START_TEST(finds_by_utterance)
{
	build(rows[1].text, false);
	ck_assert_int_eq(renderings.n, 1);
	const struct rendering *r = &renderings.at[0];
	ck_assert_int_eq(renderings_find(&renderings, r->said[1], 0), 0);
	ck_assert_int_eq(renderings_find(&renderings, r->said[1], 1), -1);
	ck_assert(r->cut[1] && !r->cut[0] && !r->altered);
}
END_TEST

Suite *suite_compare_renderings(void)
{
	Suite *s = suite_create("compare_renderings");
	TCase *t = tcase_create("renderings");
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_loop_test(t, lays_side_by_side, 0, LENGTH(rows));
	tcase_add_loop_test(t, order_of_articles_makes_no_difference, 0, LENGTH(rows));
	tcase_add_test(t, finds_by_utterance);
	suite_add_tcase(s, t);
	return s;
}
