#include "config.h"

#include "core/compare/contrast.h"

#include "tests/unit/compare/couple.h"
#include "tests/unit/same.h"

static const char list[] = "[label noun] sorts people\nthug\t3\nzealot\t2\n"
			   "[bad adjective] judges\nbrutal\t2\nloud\t1\n";

static struct couple couple;
static struct wordbook book;
static struct comparison *comparison;
static struct claims claims;
static struct contrasts contrasts;

static void setup(void)
{
	couple_open(&couple);
	ck_assert(wordbook_read(&book, STR("own"), STR("own.txt"), str_of(list), NULL));
}

static void teardown(void)
{
	comparison_close(comparison);
	comparison = NULL;
	wordbook_free(&book);
	book = (struct wordbook){0};
	couple_close(&couple);
}

static void word(struct article *x)
{
	struct charged_input in = {.doc = &x->doc, .book = &book};
	struct span quoted[8];
	for (int32_t i = 0; i < x->quotes.n && i < 8; i++, in.quoted.n++)
		quoted[i] = x->quotes.at[i].span;
	in.quoted.at = quoted;
	charged_build(&couple.arena, &in, &x->charges);
	x->book = &book;
}

static void build(const char *const text[3])
{
	for (int i = 0; i < 3 && text[i] != NULL; i++) {
		couple_add(&couple, str_of(text[i]));
		struct article *x = couple.story.at[i];
		quotes_build(&couple.arena, &x->doc, (struct quote_names){0}, &x->quotes);
		word(x);
	}
	comparison = comparison_open(&couple.story, couple.segmenter);
	claims_build(&couple.arena, &couple.story, comparison, &claims);
	contrasts_build(&couple.arena, &couple.story, comparison, &claims, &contrasts);
}

static struct str words_of(int32_t article, struct span s)
{
	return s.beg < s.end ? span_text(couple.story.at[article]->doc.text, s) : STR("-");
}

/* "A thugs: B men, C -; ..." */
static struct str shown(void)
{
	struct buf b = {0};
	for (int32_t i = 0; i < contrasts.n; i++) {
		const struct contrast *c = &contrasts.at[i];
		const struct article *x = couple.story.at[c->article];
		buf_printf(&b, "%s%c %.*s:", i > 0 ? "; " : "", 'A' + (int)c->article,
			STR_ARG(words_of(c->article, x->charges.at[c->charge].span)));
		for (int32_t k = 0; k < c->n; k++) {
			const struct contrast_plain *p = &contrasts.plain[c->first + k];
			buf_printf(&b, "%s %c %.*s", k > 0 ? "," : "", 'A' + (int)p->article,
				STR_ARG(words_of(p->article, p->words)));
		}
	}
	struct str out = buf_dup(&couple.arena, &b);
	buf_free(&b);
	return out;
}

#define THUGS "Eleven thugs attacked the old stone bridge of Arle on Monday evening."
#define MEN   "Eleven men attacked the old stone bridge of Arle on Monday evening."
#define SNOW  " Heavy snow closed seven schools in the northern valley."

static const struct {
	const char *text[3], *want;
} rows[] = {
	{{THUGS, MEN}, "A thugs: B men"},
	{{MEN, THUGS SNOW}, "B thugs: A men"},
	{{THUGS, MEN, SNOW MEN}, "A thugs: B men, C men"},
	/* only one has a word there at all */
	{{"Eleven brutal men attacked the old stone bridge of Arle on Monday evening.", MEN},
		"A brutal: B -"},
	/* charged on both sides, by one word or another */
	{{THUGS, THUGS}, ""},
	{{THUGS, "Eleven zealots attacked the old stone bridge of Arle on Monday evening."}, ""},
	/* the other has it elsewhere */
	{{"A loud crowd attacked the old stone bridge of Arle on Monday evening.",
		 "A crowd attacked the old stone bridge of Arle on a loud Monday evening."},
		""},
	/* somebody's words */
	{{"Eleven “thugs and zealots of the worst kind” attacked the old stone bridge of Arle on "
	  "Monday, said Ada Holm.",
		 "Eleven men attacked the old stone bridge of Arle on Monday, said Ada Holm."},
		""},
	{{THUGS}, ""},
	{{THUGS, SNOW}, ""},
	{{"", THUGS}, ""},
};

START_TEST(finds)
{
	build(rows[_i].text);
	ck_assert_same(shown(), str_of(rows[_i].want));
}
END_TEST

Suite *suite_compare_contrast(void)
{
	Suite *s = suite_create("compare_contrast");
	TCase *t = tcase_create("all");
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_loop_test(t, finds, 0, LENGTH(rows));
	suite_add_tcase(s, t);
	return s;
}
