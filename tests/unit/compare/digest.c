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
	{"A ship is a ship.", TERM_RUN, "ship+ship"},
	{"The ships of the old harbour sank.", TERM_RUN, "ship+old old+harbour harbour+sank"},
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

START_TEST(digests)
{
	struct terms t;
	struct digest d;
	struct buf b = {0};
	couple_add(&couple, str_of(rows[_i].text));
	terms_init(&t, &couple.arena);
	digest_build(&t, &couple.story, 0, couple.segmenter, &d);
	for (int32_t i = 0; i < d.n; i++) {
		const struct term *x = &t.at[d.said[i].term];
		if (x->kind != rows[_i].kind)
			continue;
		buf_add(&b, b.len > 0 ? STR(" ") : STR(""));
		if (x->kind == TERM_RUN)
			buf_printf(&b, "%.*s+%.*s", STR_ARG(t.at[x->part[0]].text),
				STR_ARG(t.at[x->part[1]].text));
		else
			buf_add(&b, x->text);
	}
	struct str found = buf_dup(&couple.arena, &b);
	buf_free(&b);
	ck_assert_same(found, str_of(rows[_i].terms));
}
END_TEST

START_TEST(takes_steps)
{
	struct buf b = {0};
	struct terms t;
	struct digest d;
	int32_t steps = 1;
	for (int i = 0; i < 5000; i++)
		buf_add(&b, STR("The harbour is open. "));
	couple_add(&couple, buf_str(&b));
	buf_free(&b);
	terms_init(&t, &couple.arena);
	struct digest_work *w = digest_open(&t, &couple.story, 0, couple.segmenter);
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
	tcase_add_test(c, takes_steps);
	suite_add_tcase(s, c);
	return s;
}
