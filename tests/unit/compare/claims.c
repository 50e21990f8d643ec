#include "config.h"

#include "core/compare/claims.h"

#include "core/compare/conflicts.h"
#include "tests/unit/compare/couple.h"
#include "tests/unit/same.h"

#define FERRY     "The council approved a ferry between the island and the mainland on Friday."
#define FERRIES   "On Friday the council approved the ferry that will join island and mainland."
#define FERRY_TOO "A ferry from the island to the mainland was approved by the council on Friday."
#define BREAD     "Bakers in the old town say that bread has become dear."
#define SNOW      "Heavy snow closed seven schools in the northern valley."
#define ZOO       "An elephant was born in the zoo last night."

/* Sentences that have nothing in common, so that rarity means something. */
#define MANY_A                                                                                     \
	"Bakers in the old town say that bread has become dear. An orchestra rehearses every"      \
	" Monday. Apples were scarce. A cyclist crossed three passes."
#define MANY_B                                                                                     \
	"An elephant was born in the zoo last night. Heavy snow closed seven schools in the"       \
	" northern valley. Teachers praised libraries. A goat escaped from a truck."

static struct couple couple;
static struct claims claims;
static struct conflicts conflicts;
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

static void build(const char *const text[3], const int order[3])
{
	for (int i = 0; i < 3; i++)
		if (text[order[i]] != NULL)
			couple_add(&couple, str_of(text[order[i]]));
	while (story_time(&couple.story))
		continue;
	comparison = comparison_open(&couple.story, couple.segmenter);
	claims_build(&couple.arena, &couple.story, comparison, &claims);
	conflicts_build(&couple.arena, &couple.story, comparison, &claims, &conflicts);
}

/* "A1 B2, ~C1: of a cell that says it partly; a claim a line, those of two and more." */
static struct str shown(bool all)
{
	struct buf b = {0};
	for (int32_t c = 0; c < claims.n; c++) {
		const struct claim *x = &claims.at[c];
		if (!all && x->n < 2)
			continue;
		buf_add(&b, b.len > 0 ? STR(", ") : STR(""));
		for (int32_t i = x->first; i < x->first + x->n; i++) {
			const struct claim_cell *cell = &claims.cell[i];
			char letter[8];
			story_letter(letter, cell->article);
			buf_printf(&b, "%s%s%s", i > x->first ? " " : "",
				cell->kind == CELL_PARTLY ? "~" : "", letter);
			for (int32_t k = 0; k < cell->n; k++)
				buf_printf(&b, "%s%d", k > 0 ? "+" : "",
					claims.sentence[cell->first + k] + 1);
		}
	}
	struct str out = buf_dup(&couple.arena, &b);
	buf_free(&b);
	return out;
}

static const struct {
	const char *text[3], *claims;
} rows[] = {
	{{FERRY " " BREAD, SNOW " " FERRIES}, "A1 B2"},
	{{FERRY " " BREAD, SNOW " " FERRIES, ZOO " " FERRY_TOO}, "A1 B2 C2"},
	{{FERRY " " BREAD, BREAD " " FERRIES, ZOO}, "A2 B1, A1 B2"},
	{{BREAD, SNOW, ZOO}, ""},
	{{FERRY}, ""},
	{{"", FERRY}, ""},
	{{FERRY " " SNOW, FERRY " " SNOW, FERRY " " SNOW}, "A1 B1 C1, A2 B2 C2"},
	/* A likeness that rests on three things, and one on two. */
	{{MANY_A " The divers of the navy found a chest of silver in the deep bay.", MANY_B
		 " All the divers sought was silver, while the navy hoped for rain and better"
		 " prices in the coming weeks."},
		"~A5 B5"},
	{{MANY_A " A wreck of copper lies in the deep bay.",
		 MANY_B " The wreck of copper pleased brave divers from six nations."},
		""},
};

START_TEST(joins)
{
	build(rows[_i].text, (const int[3]){0, 1, 2});
	ck_assert_same(shown(false), str_of(rows[_i].claims));
}
END_TEST

START_TEST(keeps_what_one_says)
{
	build((const char *const[3]){FERRY " " BREAD, FERRIES " " SNOW}, (const int[3]){0, 1, 2});
	ck_assert_same(shown(true), STR("A1 B1, B2, A2"));
	ck_assert_int_eq(claims.shared, 1);
	ck_assert_int_eq(claims_others(&claims, 0, 0), 1);
	ck_assert_int_eq(claims_others(&claims, 0, 1), 0);
	ck_assert_ptr_null(claims_cell(&claims, 1, 0));
}
END_TEST

/* The names of rows do not change with the order in which articles are given. */
static struct str labels(void)
{
	struct buf b = {0};
	for (int32_t c = 0; c < claims.n; c++) {
		const struct claim *x = &claims.at[c];
		buf_add(&b, span_text(couple.story.at[x->article]->doc.text, x->label));
		buf_printf(&b, " %d\n", x->tellers);
	}
	struct str out = buf_dup(&couple.arena, &b);
	buf_free(&b);
	return out;
}

START_TEST(knows_no_order)
{
	static const int orders[][3] = {{0, 1, 2}, {2, 1, 0}, {1, 2, 0}};
	static const char *const text[3] = {
		FERRY " " BREAD " " ZOO, SNOW " " FERRIES, ZOO " " FERRY_TOO " " SNOW};
	struct str first = {0};
	for (int i = 0; i < LENGTH(orders); i++) {
		build(text, orders[i]);
		struct str own = labels();
		if (i == 0)
			first = str_cstr(&couple.arena, own) != NULL ? own : first;
		else
			ck_assert_same(own, first);
		comparison_close(comparison);
		comparison = NULL;
		story_free(&couple.story);
		couple.story = (struct story){0};
	}
}
END_TEST

static const struct {
	const char *text[3], *conflicts;
} disputes[] = {
	{{FERRY, FERRIES}, ""},
	{{"The council voted for 31 new ferries to the island.",
		 "The council voted for 30 new ferries to the island."},
		"number 31|30"},
	{{"The council voted for about 31 new ferries to the island.",
		 "The council voted for 30 new ferries to the island."},
		""},
	{{"The council voted for 31 new ferries to the island.",
		 "The council voted for 30 new ferries to the island.",
		 "The council voted for 31 new ferries to the island, somebody says."},
		"number 31|30"},
};

static struct str disputed(void)
{
	struct buf b = {0};
	for (int32_t i = 0; i < conflicts.n; i++) {
		const struct conflict *c = &conflicts.at[i];
		int32_t side = 0;
		buf_printf(&b, "%s%s", i > 0 ? ", " : "",
			conflict_kind_name((enum conflict_kind)c->kind));
		for (int32_t k = c->first; k < c->first + c->n; k++)
			if (conflicts.mention[k].side == side)
				buf_printf(&b, "%c%.*s", side++ == 0 ? ' ' : '|',
					STR_ARG(conflict_value(
						&couple.story, &conflicts.mention[k])));
	}
	struct str out = buf_dup(&couple.arena, &b);
	buf_free(&b);
	return out;
}

START_TEST(disputes_values)
{
	build(disputes[_i].text, (const int[3]){0, 1, 2});
	ck_assert_same(disputed(), str_of(disputes[_i].conflicts));
	ck_assert_int_eq(conflicts.disputed[0], disputes[_i].conflicts[0] != '\0');
}
END_TEST

/* The reader says of two sentences that they do not contradict each other. */
START_TEST(agrees)
{
	struct pin p = {.kind = PIN_AGREE};
	for (int i = 0; i < 2; i++)
		couple_add(&couple, str_of(disputes[1].text[i]));
	for (int i = 0; i < 2; i++) {
		const struct article *x = couple.story.at[i];
		pin_end_make(
			&couple.arena, x->key, &x->doc, x->doc.sentences.at[0].span, &p.end[i]);
	}
	story_pin(&couple.story, &p);
	build((const char *const[3]){0}, (const int[3]){0, 1, 2});
	ck_assert_same(disputed(), STR(""));
	ck_assert_same(shown(false), STR("A1 B1"));
}
END_TEST

Suite *suite_compare_claims(void)
{
	Suite *s = suite_create("compare_claims");
	TCase *c = tcase_create("claims");
	tcase_add_checked_fixture(c, setup, teardown);
	tcase_add_loop_test(c, joins, 0, LENGTH(rows));
	tcase_add_test(c, keeps_what_one_says);
	tcase_add_test(c, knows_no_order);
	tcase_add_loop_test(c, disputes_values, 0, LENGTH(disputes));
	tcase_add_test(c, agrees);
	suite_add_tcase(s, c);
	return s;
}
