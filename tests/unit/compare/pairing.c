#include "config.h"

#include "core/compare/pairing.h"

#include <math.h>

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

/* Sentences that have nothing to do with each other, so that rarity means something. */
#define FILL_A                                                                                     \
	" Bakers in the old quarter raised their prices again. The museum lent two paintings"      \
	" abroad. Snow is not expected before winter. A goat escaped from a truck near the"        \
	" bridge."
#define FILL_B                                                                                     \
	" Teachers praised the new library. The orchestra rehearses on Mondays. Apples were"       \
	" scarce at the market. An elderly cyclist crossed three mountain passes."

static const struct {
	const char *a, *b, *links;
} rows[] = {
	/* Words, their forms, their order in the article. */
	{"The council approved a new ferry terminal." FILL_A,
		"Nobody slept. A new ferry terminal was approved by the council." FILL_B,
		"1-2 strong"},
	{"The council is approving ferry terminals." FILL_A,
		"Ferry terminal approvals by councils surprise." FILL_B, "1-1 strong"},
	{"A dam broke upstream of Arle. The mayor resigned over gambling debts." FILL_A,
		"The mayor resigned; his gambling debts were the reason. Upstream of Arle a dam"
		" broke." FILL_B,
		"1-2 strong, 2-1 strong"},
	/* What is meant: other words, numbers, days. */
	{"The troops invaded the island and killed nine fishermen." FILL_A,
		"Soldiers of the invasion force left nine dead fishermen on the island." FILL_B,
		"1-1 strong"},
	{"The crossing carries thirty-one ferries." FILL_A,
		"Pilots counted 31 ferries of every size." FILL_B, "1-1 strong"},
	{"The tunnel will open next year, engineers think." FILL_A,
		"Engineers promise an open tunnel in 2024." FILL_B, "1-1 strong"},
	{"Divers met in Arle on May 3." FILL_A, "On Wednesday, May 3, divers came to Arle." FILL_B,
		"1-1 strong"},
	/* One sentence there, two here. */
	{"Divers found the wreck of the Hollis. The wreck of the Hollis carried copper." FILL_A,
		"The wreck of the Hollis, found by divers, carried copper." FILL_B, "1+2-1 strong"},
	/* One thing in common, and words of every text; all there is. */
	{"Clerks heard the news today." FILL_A,
		"News of the day pleased the clerks of Arle." FILL_B, "1-1 possible"},
	{"The clerks were not asked." FILL_A, "The clerks were not asked." FILL_B, "1-1 strong"},
	/* Nothing in common; function words and words of every text are not enough. */
	{"They did it because they could." FILL_A, "Because of it they could not." FILL_B, ""},
	{"What would come of it, nobody knew." FILL_A, "They come and go, he says." FILL_B, ""},
	{"The tunnel opens in 2024." FILL_A, "Bread was baked in 2024." FILL_B, ""},
	{"A", "B", ""},
	{"", "The council approved a ferry.", ""},
	{"", "", ""},
	/* Other languages: their own stems, or words as they are. */
	{"Der Stadtrat genehmigte die neuen H\u00E4fen an der K\u00FCste. Gestern regnete es in"
	 " den Bergen sehr stark. Die B\u00E4cker der Altstadt klagen \u00FCber hohe Preise.",
		"Neue H\u00E4fen an der K\u00FCste hat der Stadtrat genehmigt. Ein Orchester spielt"
		" jeden Montag in der Kirche. Die \u00C4pfel auf dem Markt sind knapp geworden.",
		"1-1 strong"},
};

START_TEST(links)
{
	couple_add(&couple, str_of(rows[_i].a));
	couple_add(&couple, str_of(rows[_i].b));
	struct comparison *c = comparison_open(&couple.story, couple.segmenter);
	while (comparison_step(c))
		continue;
	struct str found = couple_links(&couple, comparison_pair(c, 0, 1));
	comparison_close(c);
	ck_assert_same(found, str_of(rows[_i].links));
}
END_TEST

static void digest_both(struct terms *t, struct digest d[2])
{
	terms_init(t, &couple.arena);
	for (int i = 0; i < 2; i++)
		digest_build(t, &couple.story, i, couple.segmenter, &d[i]);
}

static bool is_mirrored(const struct pairing *p, const struct pairing *q)
{
	bool same = p->links.n == q->links.n && p->kinship == q->kinship && p->weak == q->weak;
	for (int side = 0; side < 2; side++) {
		const struct side_of_pair *s = &p->side[side], *t = &q->side[!side];
		same &= s->sentences == t->sentences;
		for (int32_t i = 0; same && i < s->sentences; i++) {
			same = s->covered[i] == t->covered[i] &&
			       s->partners[i].n == t->partners[i].n;
			for (int32_t k = 0; same && k < s->partners[i].n; k++)
				same = s->partners[i].at[k].sentence ==
					       t->partners[i].at[k].sentence &&
				       s->partners[i].at[k].score == t->partners[i].at[k].score;
		}
	}
	for (int32_t i = 0; same && i < p->links.n; i++) {
		const struct pair_link *l = &p->links.at[i];
		bool found = false;
		for (int32_t k = 0; k < q->links.n; k++) {
			const struct pair_link *m = &q->links.at[k];
			found |= l->a.beg == m->b.beg && l->a.end == m->b.end &&
				 l->b.beg == m->a.beg && l->b.end == m->a.end &&
				 l->score == m->score && l->tier == m->tier;
		}
		same = found;
	}
	return same;
}

START_TEST(mirrors)
{
	struct terms *t = &couple.terms;
	struct digest d[2];
	struct pairing p, q;
	couple_add(&couple, str_of(rows[_i].a));
	couple_add(&couple, str_of(rows[_i].b));
	digest_both(t, d);
	pairing_build(&couple.arena, t, &d[0], &d[1], &p);
	pairing_build(&couple.arena, t, &d[1], &d[0], &q);
	ck_assert(is_mirrored(&p, &q));
}
END_TEST

static void why(struct terms *t, const struct digest d[2], const struct pairing *p, int32_t i,
	int32_t j, struct reasons *out)
{
	struct weighed *w = weighed_open(t, &d[0], &d[1]);
	while (weighed_step(w))
		continue;
	const struct paired of = {t, &couple.story, couple.segmenter, {&d[0], &d[1]}, w, p};
	pairing_why(&couple.arena, &of, i, j, out);
	weighed_close(w);
}

static double total(const struct reasons *r)
{
	double sum = 0;
	for (int32_t i = 0; i < r->n; i++)
		sum += r->at[i].weight;
	return sum;
}

/* The reasons of every partner add up to its score. */
START_TEST(adds_up)
{
	struct terms *t = &couple.terms;
	struct digest d[2];
	struct pairing p;
	struct reasons r;
	couple_add(&couple, str_of(rows[_i].a));
	couple_add(&couple, str_of(rows[_i].b));
	digest_both(t, d);
	pairing_build(&couple.arena, t, &d[0], &d[1], &p);
	for (int32_t i = 0; i < p.side[SIDE_A].sentences; i++) {
		const struct partners *of = &p.side[SIDE_A].partners[i];
		for (int32_t k = 0; k < of->n; k++) {
			why(t, d, &p, i, of->at[k].sentence, &r);
			if (fabs(total(&r) - of->at[k].score) > 1e-4)
				ck_abort_msg("%d-%d: %f, not %f", i, of->at[k].sentence, total(&r),
					of->at[k].score);
		}
	}
}
END_TEST

START_TEST(says_why)
{
	struct terms *t = &couple.terms;
	struct digest d[2];
	struct pairing p;
	struct reasons r;
	struct buf b = {0};
	couple_add(&couple, STR("Thirty-one ferries sank in May." FILL_A));
	couple_add(&couple, STR("Divers counted 31 ferries in May." FILL_B));
	digest_both(t, d);
	pairing_build(&couple.arena, t, &d[0], &d[1], &p);
	why(t, d, &p, 0, 0, &r);
	for (int32_t i = 0; i < r.n; i++)
		buf_printf(&b, "%s%s %.*s", i > 0 ? ", " : "",
			reason_name((enum reason_kind)r.at[i].kind), STR_ARG(r.at[i].text));
	struct str said = buf_dup(&couple.arena, &b);
	buf_free(&b);
	ck_assert_same(said,
		STR("word ferri, run 31 ferri, date 2023, date 2023-05, number 31, lead , hub "));
}
END_TEST

/* What two sentences share says more where both open their articles. */
START_TEST(knows_leads)
{
	static const char *const text[][2] = {
		{"Divers met in Arle." FILL_A, "In Arle divers met." FILL_B},
		{"Divers met in Arle." FILL_A, FILL_B " In Arle divers met."}};
	float score[LENGTH(text)];
	for (int i = 0; i < LENGTH(text); i++) {
		struct terms *t = &couple.terms;
		struct digest d[2];
		struct pairing p;
		couple_add(&couple, str_of(text[i][0]));
		couple_add(&couple, str_trim(str_of(text[i][1])));
		digest_both(t, d);
		pairing_build(&couple.arena, t, &d[0], &d[1], &p);
		score[i] = p.side[SIDE_A].partners[0].at[0].score;
		couple_close(&couple);
		couple_open(&couple);
	}
	ck_assert(score[0] > score[1] + .05F);
}
END_TEST

START_TEST(covers)
{
	couple_add(&couple, STR("Divers found copper coins. Goats ate the hay." FILL_A));
	couple_add(&couple, STR("Copper was seen. Coins, too. Divers are brave people." FILL_B));
	struct comparison *c = comparison_open(&couple.story, couple.segmenter);
	while (comparison_step(c))
		continue;
	const struct pairing *p = comparison_pair(c, 0, 1);
	float first = p->side[SIDE_A].covered[0], second = p->side[SIDE_A].covered[1];
	bool only = pairing_only(p, SIDE_A, 1), not_first = !pairing_only(p, SIDE_A, 0);
	comparison_close(c);
	ck_assert(first > 0.6F && first < 1); /* "found" is not there */
	ck_assert(second == 0);
	ck_assert(only && not_first);
}
END_TEST

/* A long sentence and a word in all sentences cost no more than they must. */
START_TEST(bears_much)
{
	struct buf b = {0};
	for (int i = 0; i < 3000; i++)
		buf_printf(&b, "harbour w%d ", i % 700);
	for (int i = 0; i < 2000; i++)
		buf_add(&b, STR("\n\nThe harbour is the harbour."));
	couple_add(&couple, buf_str(&b));
	couple_add(&couple, buf_str(&b));
	buf_free(&b);
	struct comparison *c = comparison_open(&couple.story, couple.segmenter);
	while (comparison_step(c))
		continue;
	int32_t n = comparison_pair(c, 0, 1)->side[SIDE_A].sentences;
	comparison_close(c);
	ck_assert_int_ge(n, 2000);
}
END_TEST

Suite *suite_compare_pairing(void)
{
	Suite *s = suite_create("compare_pairing");
	TCase *c = tcase_create("pairing");
	tcase_add_checked_fixture(c, setup, teardown);
	tcase_add_loop_test(c, links, 0, LENGTH(rows));
	tcase_add_loop_test(c, mirrors, 0, LENGTH(rows));
	tcase_add_loop_test(c, adds_up, 0, LENGTH(rows));
	tcase_add_test(c, says_why);
	tcase_add_test(c, knows_leads);
	tcase_add_test(c, covers);
	tcase_add_test(c, bears_much);
	suite_add_tcase(s, c);
	return s;
}
