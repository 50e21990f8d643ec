#include "config.h"

#include "core/compare/digest.h"

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

static const struct {
	const char *text;
	enum term_kind kind;
	const char *terms;
} rows[] = {
	{"The ships were sailing and the ship sank.", TERM_WORD, "ship sail sank"},
	{"A ship is a ship, and ships are ships.", TERM_WORD, "ship"},
	{"The twenty-one sailors of 9,400 drank 5% rum.", TERM_NUMBER, "21 9400 5%"},
	{"They paid 350 billion and twelve percent.", TERM_NUMBER, "350000000000 12%"},
	{"She left on May 3.", TERM_DATE, "2023-05-03 2023-05 2023"},
	{"She will be back next year.", TERM_DATE, "2024"},
	{"She will be back this summer.", TERM_DATE, "2023-06 2023 2023-07 2023-08"},
	{"It happened in the 1980s.", TERM_DATE, "198"},
	{"They met on July 11-12, 2023.", TERM_DATE, "2023-07-11 2023-07 2023 2023-07-12"},
	{"It lasted two years, every day, until now.", TERM_DATE, ""},
	{"In May 2021 they met in the month of May.", TERM_WORD, "met"},
	{"...", TERM_WORD, ""},
};

/* Has an earlier place of the text the term as well? */
static bool is_again(const struct digest *d, int32_t i)
{
	for (int32_t k = 0; k < i; k++)
		if (d->said[k].term == d->said[i].term)
			return true;
	return false;
}

START_TEST(digests)
{
	struct terms *t = &couple.terms;
	struct digest d;
	struct buf b = {0};
	couple_add(&couple, str_of(rows[_i].text));
	terms_init(t, &couple.arena);
	digest_build(t, &couple.story, 0, couple.segmenter, &d);
	for (int32_t i = 0; i < d.n; i++) {
		const struct term *x = &t->at[d.said[i].term];
		if (x->kind != rows[_i].kind || is_again(&d, i))
			continue;
		buf_add(&b, b.len > 0 ? STR(" ") : STR(""));
		buf_add(&b, x->text);
	}
	struct str found = buf_dup(&couple.arena, &b);
	buf_free(&b);
	ck_assert_same(found, str_of(rows[_i].terms));
}
END_TEST

static void digest_all(struct terms *t, struct digest *d)
{
	terms_init(t, &couple.arena);
	for (int32_t i = 0; i < couple.story.n; i++)
		digest_build(t, &couple.story, i, couple.segmenter, &d[i]);
}

/* Words, names, dates and senses are one term in all articles, by whatever form. */
START_TEST(interns_once)
{
	struct terms *t = &couple.terms;
	struct digest d[3];
	couple_add(&couple, STR("The ships opened 21 harbours on May 3."));
	couple_add(&couple, STR("On 3 May 2023 twenty-one harbours opened to a ship."));
	couple_add(&couple, STR("The ship is opening. Ships! May 3: 21 harbours."));
	digest_all(t, d);
	for (int32_t i = 0; i < t->n; i++)
		for (int32_t k = 0; k < i; k++)
			if (t->at[i].kind == t->at[k].kind && str_eq(t->at[i].text, t->at[k].text))
				ck_abort_msg("twice: '%.*s'", STR_ARG(t->at[i].text));
	/* ship open harbour, its two senses, 21, the day, its month and year */
	ck_assert_int_eq(t->n, 3 + 1 + 3 + t->sense.n);
}
END_TEST

START_TEST(tells_places)
{
	struct terms *t = &couple.terms;
	struct digest d[1];
	struct spans at;
	struct buf b = {0};
	couple_add(&couple, STR("Fog. The old ships sank on May 3 with twenty-one ships."));
	digest_all(t, d);
	digest_places(&couple.arena, t, &couple.story, d, 1, couple.segmenter, &at);
	for (int32_t i = 0; i < at.n; i++)
		buf_printf(&b, "%s%.*s", i > 0 ? "|" : "",
			STR_ARG(span_text(couple.story.at[0]->doc.text, at.at[i])));
	struct str found = buf_dup(&couple.arena, &b);
	buf_free(&b);
	ck_assert_int_eq(at.n, d->sentence[1].n);
	ck_assert_same(found, STR("old|ships|sank|twenty-one|ships|May 3|May 3|May 3"));
}
END_TEST

START_TEST(takes_steps)
{
	struct buf b = {0};
	struct terms *t = &couple.terms;
	struct digest d;
	int32_t steps = 1;
	for (int i = 0; i < 5000; i++)
		buf_add(&b, STR("The harbour is open. "));
	couple_add(&couple, buf_str(&b));
	buf_free(&b);
	terms_init(t, &couple.arena);
	struct digest_work *w = digest_open(t, &couple.story, 0, couple.segmenter);
	while (digest_step(w, &d))
		steps++;
	digest_close(w);
	ck_assert_int_ge(steps, 3);
	ck_assert_int_eq(d.sentences, couple.story.at[0]->doc.sentences.n);
}
END_TEST

Suite *suite_compare_digest(void)
{
	Suite *s = suite_create("compare_digest");
	TCase *c = tcase_create("digest");
	tcase_add_checked_fixture(c, setup, teardown);
	tcase_add_loop_test(c, digests, 0, LENGTH(rows));
	tcase_add_test(c, interns_once);
	tcase_add_test(c, tells_places);
	tcase_add_test(c, takes_steps);
	suite_add_tcase(s, c);
	return s;
}
