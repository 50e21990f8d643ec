/* Lenses: their rows, on either side. */
#include "config.h"

#include "core/compare/lens.h"

#include "core/base/buf.h"
#include "core/compare/lens_charged.h"
#include "tests/unit/compare/couple.h"
#include "tests/unit/same.h"

Suite *suite_compare_lens(void);

static struct couple couple;

static void setup(void)
{
	couple_open(&couple);
}

static void teardown(void)
{
	couple_close(&couple);
}

static void add_side(struct buf *b, const struct lens_kind *kind, const struct lens_side *x)
{
	if (!kind->ledger)
		buf_add(b, x->text);
	for (int i = 0; i < LENS_FIGURES && kind->figure[i].title != NULL; i++)
		if (x->figure[i] >= 0)
			buf_printf(b, "%s%d", i > 0 ? " " : "", x->figure[i]);
	if (x->mark != NULL)
		buf_printf(b, " %s", x->mark);
}

/* "clash number 30|31; hedges may|": state, kind, what both sides have; of all rows. */
static struct str rows_of(enum lens lens, const char *a, const char *b)
{
	struct buf out = {0};
	struct lens_table t;
	couple_add(&couple, str_of(a));
	couple_add(&couple, str_of(b));
	while (story_time(&couple.story))
		continue;
	struct comparison *c = comparison_open(&couple.story, couple.segmenter);
	while (comparison_step(c))
		continue;
	struct lens_source in = {
		.story = &couple.story, .comparison = c, .article = {0, 1}, .entity = -1};
	lens_build(&couple.arena, lens, &in, &t);
	for (int32_t i = 0; i < t.n; i++) {
		const struct lens_row *r = &t.at[i];
		const char *state = lens_state_name((enum lens_state)r->state);
		buf_printf(&out, "%s%s%s%s ", i > 0 ? "; " : "", state != NULL ? state : "",
			state != NULL ? " " : "", r->kind);
		add_side(&out, &lens_kinds[lens], &r->side[SIDE_A]);
		buf_add_char(&out, '|');
		add_side(&out, &lens_kinds[lens], &r->side[SIDE_B]);
	}
	struct str s = buf_dup(&couple.arena, &out);
	buf_free(&out);
	comparison_close(c);
	return s;
}

#define FERRY "The council of the island approved the new ferry to the mainland"
#define BREAD "Bakers in the old town say that bread has become dear."
#define SNOW  "Heavy snow closed the schools of the northern valley."

static const struct {
	enum lens lens;
	const char *a, *b, *rows;
} table[] = {
	{LENS_DATES, FERRY " with 30 cabins.", FERRY " with 31 cabins.", "clash number 30|31"},
	{LENS_DATES, FERRY " with 30 cabins.", FERRY " with thirty cabins.",
		"agree number 30|thirty  (30)"},
	{LENS_DATES, FERRY ".", FERRY " with 31 cabins.", "number |31"},
	{LENS_DATES, FERRY " for two towns.", FERRY ".", ""},
	{LENS_DATES, FERRY " on 3 May 2023.", FERRY " on 3 May 2023.",
		"agree date 3 May 2023  (2023-05-03)|3 May 2023  (2023-05-03)"},
	{LENS_DATES, FERRY " on 3 May 2023.", FERRY " in May 2023.",
		"near date 3 May 2023  (2023-05-03)|May 2023  (2023-05)"},
	{LENS_DATES, BREAD, SNOW, ""},
	{LENS_WORDING, "The ferry may be dropped.", "The ferry was dropped by the council.",
		"modality may|; passives may be dropped|"},
	{LENS_WORDING, "It is seen as a gamble. It was seen as one.", "It is a gamble.",
		"unnamed is seen as, was seen as|"},
	{LENS_WORDING, "Perhaps it rained, perhaps it snowed.", "It was apparently dry.",
		"hedges Perhaps 2|apparently"},
	{LENS_EMPHASIS, BREAD, SNOW, "claim 1 0 11 L|; claim |1 0 9 L"},
	{LENS_EMPHASIS, FERRY ".\n\n" BREAD "\n\n" SNOW, BREAD "\n\n" FERRY ".\n\n",
		"claim 1 0 12 L|2 47 12; claim 2 37 11|1 0 11 L; claim 3 71 9|"},
	{LENS_EMPHASIS, "", SNOW, "claim |1 0 9 L"},
	{LENS_VOICES, "The baker said that bread was dear.", "The baker said that bread is dear.",
		"unnamed 0 0 1|0 0 1"},
	{LENS_VOICES, BREAD, SNOW, "unnamed 0 0 1|"},
	{LENS_VOICES, SNOW, "", ""},
};

START_TEST(rows)
{
	ck_assert_same(rows_of(table[_i].lens, table[_i].a, table[_i].b), str_of(table[_i].rows));
}
END_TEST

/* Which of the lists that ship are of charged words, and which have rows of their own. */
static const struct {
	const char *list;
	bool charged, degree;
} lists[] = {
	{"charged", true, false},
	{"my own", true, false},
	{"intensifiers", false, true},
	{"hedges", false, false},
	{"modality", false, false},
	{"unnamed", false, false},
	{"passives", false, false},
};

START_TEST(tells_lists_apart)
{
	struct wordbook book = {0};
	struct err e;
	couple_add(&couple, STR("A reckless ferry."));
	struct article *x = couple.story.at[0];
	ck_assert(wordbook_read(&book, str_of(lists[_i].list), STR(""),
		STR("[group adjective] a word of the test\nreckless\t2\n"), &e));
	struct charged_input in = {.doc = &x->doc, .book = &book};
	charged_build(&couple.arena, &in, &x->charges);
	x->book = &book;
	int32_t found = x->charges.n;
	bool charged = found > 0 && lens_is_charged(x, &x->charges.at[0]);
	bool degree = found > 0 && lens_is_degree(x, &x->charges.at[0]);
	x->charges.n = 0;
	x->book = NULL;
	wordbook_free(&book);
	ck_assert_int_eq(found, 1);
	ck_assert_int_eq(charged, lists[_i].charged);
	ck_assert_int_eq(degree, lists[_i].degree);
}
END_TEST

START_TEST(names)
{
	for (int i = 0; i < LENSES; i++)
		ck_assert_int_eq(lens_find(str_of(lens_kinds[i].name)), i);
	ck_assert_int_eq(lens_find(STR("mood")), LENSES);
	ck_assert_int_eq(lens_find(STR("")), LENSES);
	ck_assert_same(lens_names(&couple.arena), STR("claims, voices, wording, emphasis, dates"));
}
END_TEST

Suite *suite_compare_lens(void)
{
	Suite *s = suite_create("compare_lens");
	TCase *t = tcase_create("lens");
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_loop_test(t, rows, 0, LENGTH(table));
	tcase_add_loop_test(t, tells_lists_apart, 0, LENGTH(lists));
	tcase_add_test(t, names);
	suite_add_tcase(s, t);
	return s;
}
