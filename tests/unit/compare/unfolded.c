/* Two digests laid out: what a sentence's terms are, in what order, and which runs count. */
#include "config.h"

#include "core/compare/unfolded.h"

#include "tests/unit/compare/couple.h"
#include "tests/unit/same.h"

static struct couple couple;

static void setup(void)
{
	couple_open(&couple);
}

static void teardown(void)
{
	couple_close(&couple);
}

static void unfold(struct unfolding *u, struct terms *t, struct digest d[2])
{
	terms_init(t, &couple.arena);
	for (int i = 0; i < 2; i++)
		digest_build(t, &couple.story, i, couple.segmenter, &d[i]);
	unfolding_open(&couple.arena, t, &d[0], &d[1], u);
	while (unfolding_step(u))
		continue;
}

static const struct {
	const char *a, *b;
	const char *runs; /* of each side, as the second has them first */
} rows[] = {
	{"A ship is a ship.", "The ship, the ships.", "ship+ship | ship+ship"},
	{"The ships of the old harbour sank.", "An old harbour. A ship is old.",
		"old+harbour ship+old | old+harbour ship+old"},
	{"The ships of the old harbour sank.", "The harbour is old. Sank, a ship.", " | "},
	{"Old harbour. Ship.", "Old harbour, ship.", "old+harbour | old+harbour"},
	{"He counted 31 ships, 31 ships.", "Thirty-one ships.", "31+ship | 31+ship"},
	{"", "Old ships.", " | "},
};

static void add_runs(struct buf *b, const struct terms *t, const struct unfolding *u, int side)
{
	const struct unfolded *o = &u->side[side];
	bool any = false;
	for (int32_t i = 0; i < o->n; i++) {
		if (o->said[i].term < o->first_run)
			continue;
		const int32_t *part = u->runs.shared.at[o->said[i].term - o->first_run].part;
		buf_printf(b, "%s%.*s+%.*s", any ? " " : "", STR_ARG(t->at[part[0]].text),
			STR_ARG(t->at[part[1]].text));
		any = true;
	}
}

/* Only runs that both have are terms. */
START_TEST(finds_runs)
{
	struct terms *t = &couple.terms;
	struct digest d[2];
	struct unfolding u;
	struct buf b = {0};
	couple_add(&couple, str_of(rows[_i].a));
	couple_add(&couple, str_of(rows[_i].b));
	unfold(&u, t, d);
	add_runs(&b, t, &u, 0);
	buf_add(&b, STR(" | "));
	add_runs(&b, t, &u, 1);
	struct str found = buf_dup(&couple.arena, &b);
	buf_free(&b);
	ck_assert_same(found, str_of(rows[_i].runs));
}
END_TEST

/* In order, each once, with its first place; however many a sentence has. */
START_TEST(puts_in_order)
{
	struct terms *t = &couple.terms;
	struct digest d[2];
	struct unfolding u;
	struct buf b = {0};
	for (int i = 0; i < 400; i++)
		buf_printf(&b, "harbour w%d opening ", i * 7 % 100);
	buf_add(&b, STR(". The harbour opens the harbour."));
	couple_add(&couple, buf_str(&b));
	couple_add(&couple, buf_str(&b));
	buf_free(&b);
	unfold(&u, t, d);
	const struct unfolded *o = &u.side[0];
	ck_assert_int_eq(o->sentences, d[0].sentences);
	for (int32_t i = 0; i < o->sentences; i++) {
		const struct saying *s = &o->sentence[i];
		for (int32_t k = s->first; k < s->first + s->n; k++) {
			const struct occurrence *x = &o->said[k];
			ck_assert(k == s->first || x[-1].term < x->term);
			const struct said *said = d[0].said + d[0].sentence[i].first;
			for (int32_t p = 0; p < x->place && x->term < t->n; p++)
				ck_assert_int_ne((int32_t)said[p].term, x->term);
		}
	}
}
END_TEST

/* What a pair keeps of coverage is what is counted for one sentence alone. */
START_TEST(covers_alike)
{
	static const char *const texts[] = {
		"The council opened a harbour in May 2021. Goats ate hay. Nato grew by 31 ships.",
		"A harbour was inaugurated in 2021. In Nato 31 vessels sail. Hay!", ""};
	for (int i = 0; i < 3; i++)
		couple_add(&couple, str_of(texts[i]));
	struct comparison *c = comparison_open(&couple.story, couple.segmenter);
	float alone[3][3][4], whole[3][3][4];
	for (int pass = 0; pass < 2; pass++) {
		while (pass == 0 ? comparison_all_links_step(c) : comparison_step(c))
			continue;
		for (int32_t a = 0; a < 3; a++)
			for (int32_t b = 0; b < 3; b++)
				for (int32_t i = 0;
					a != b && i < couple.story.at[a]->doc.sentences.n; i++)
					(pass == 0 ? alone : whole)[a][b][i] =
						comparison_covered(c, a, i, b);
	}
	bool same = true;
	for (int32_t a = 0; a < 3; a++)
		for (int32_t b = 0; b < 3; b++)
			for (int32_t i = 0; a != b && i < couple.story.at[a]->doc.sentences.n; i++)
				same &= alone[a][b][i] == whole[a][b][i];
	float some = whole[0][1][0];
	comparison_close(c);
	ck_assert(same);
	ck_assert(some > 0 && some < 1);
}
END_TEST

Suite *suite_compare_unfolded(void)
{
	Suite *s = suite_create("compare_unfolded");
	TCase *c = tcase_create("unfolded");
	tcase_add_checked_fixture(c, setup, teardown);
	tcase_add_loop_test(c, finds_runs, 0, LENGTH(rows));
	tcase_add_test(c, puts_in_order);
	tcase_add_test(c, covers_alike);
	suite_add_tcase(s, c);
	return s;
}
