/* What a word may be a form of. */
#include "config.h"

#include <check.h>

#include "core/wording/lemma.h"
#include "tests/unit/same.h"

Suite *suite_wording_lemma(void);

static const struct {
	const char *word, *lemma;
	uint8_t form;
} rows[] = {
	{"slam", "slam", FORM_ANY},
	{"slams", "slam", FORM_VERB},
	{"thugs", "thug", FORM_NOUN},
	{"slammed", "slam", FORM_VERB},
	{"slamming", "slam", FORM_VERB},
	{"bashes", "bash", FORM_VERB},
	{"cronies", "crony", FORM_NOUN},
	{"vilified", "vilify", FORM_VERB},
	{"vilifies", "vilify", FORM_VERB},
	{"vilifying", "vilify", FORM_VERB},
	{"seized", "seize", FORM_VERB},
	{"seizing", "seize", FORM_VERB},
	{"lying", "lie", FORM_VERB},
	{"fulfilled", "fulfill", FORM_VERB},
	{"tore", "tear", FORM_VERB},
	{"stolen", "steal", FORM_VERB},
	{"brutally", "brutal", FORM_ADJECTIVE},
	{"horribly", "horrible", FORM_ADJECTIVE},
	{"greedily", "greedy", FORM_ADJECTIVE},
	{"hysterically", "hysterical", FORM_ADJECTIVE},
	{"tragically", "tragic", FORM_ADJECTIVE},
	{"ugliest", "ugly", FORM_ADJECTIVE},
	{"crueler", "cruel", FORM_ADJECTIVE},
	{"grimmer", "grim", FORM_ADJECTIVE},
	{"ruthlessness", "ruthless", FORM_ADJECTIVE},
	{"greediness", "greedy", FORM_ADJECTIVE},
};

START_TEST(forms)
{
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct lemmas l;
		bool found = false;
		lemmas_find(str_of(rows[i].word), &l);
		for (int32_t k = 0; k < l.n; k++) {
			struct str s = {l.at[k].at, l.at[k].len};
			found |= str_eq(s, str_of(rows[i].lemma)) &&
				 (l.at[k].forms & rows[i].form) == rows[i].form;
		}
		ck_assert_msg(found, "%s is no form of %s", rows[i].word, rows[i].lemma);
	}
}
END_TEST

START_TEST(the_word_itself)
{
	struct lemmas l;
	lemmas_find(STR("as"), &l);
	ck_assert_int_eq(l.n, 1);
	lemmas_find(STR(""), &l);
	ck_assert_int_eq(l.n, 0);
	lemmas_find(STR("antidisestablishmentarianisticallyspoken-of"), &l);
	ck_assert_int_eq(l.n, 0);
	lemmas_find(STR("ss"), &l);
	ck_assert_int_eq(l.n, 1);
	lemmas_find(STR("ing"), &l);
	ck_assert_int_eq(l.n, 1);
}
END_TEST

Suite *suite_wording_lemma(void)
{
	Suite *s = suite_create("wording_lemma");
	TCase *t = tcase_create("lemma");
	tcase_add_test(t, forms);
	tcase_add_test(t, the_word_itself);
	suite_add_tcase(s, t);
	return s;
}
