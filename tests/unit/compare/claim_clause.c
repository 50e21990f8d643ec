/* Which part of a sentence names a claim. */
#include "config.h"

#include <check.h>

#include "core/compare/claims.h"
#include "tests/unit/compare/couple.h"
#include "tests/unit/same.h"

Suite *suite_compare_claim_clause(void);

#define OTHER                                                                                      \
	"After nine hours in its old hall, where nobody had expected it to agree, the council "    \
	"approved "                                                                                \
	"a ferry between the island and the mainland."
#define FILL                                                                                       \
	"\n\nAn elephant was born in the zoo last night.\n\nThieves carried the wheel of the "     \
	"mill away."
#define FILLS                                                                                      \
	"\n\nTwo thousand bees swarmed over a market.\n\nA choir of miners sang in the tunnel."
#define CORE "the council approved a ferry between the island and the mainland"

/* clang-format off */
static const struct {
	const char *text, *label;
} rows[] = {
	{"Then " CORE ".", "Then " CORE "."},
	{"While heavy snow closed seven schools, " CORE ".", CORE "."},
	{"Then " CORE ", a step that pleased few bakers.", "Then " CORE},
	{"While heavy snow fell, " CORE "; bakers were not pleased.", CORE},
	/* What may be a subject stays. */
	{"The mayor, who fell ill, said it: " CORE ".", "The mayor, who fell ill, said it: " CORE "."},
	/* A quotation stays whole. */
	{"Then “" CORE ", a step that pleased few bakers,” she wrote.",
		"Then “" CORE ", a step that pleased few bakers,” she wrote."},
	/* So little is no part of its own. */
	{"Then " CORE ", at last.", "Then " CORE ", at last."},
};
/* clang-format on */

START_TEST(labels)
{
	struct couple couple;
	struct claims claims;
	couple_open(&couple);
	couple_add(&couple, str_printf(&couple.arena, "%s" FILL, rows[_i].text));
	couple_add(&couple, STR(OTHER FILLS));
	while (story_time(&couple.story))
		continue;
	struct comparison *c = comparison_open(&couple.story, couple.segmenter);
	claims_build(&couple.arena, &couple.story, c, &claims);
	for (int32_t i = 0; i < claims.n; i++)
		if (claims.at[i].tellers > 1 && claims.at[i].article == 0)
			ck_assert_same(span_text(couple.story.at[0]->doc.text, claims.at[i].label),
				str_of(rows[_i].label));
	ck_assert_int_ge(claims.shared, 1);
	ck_assert_int_eq(claims.at[0].article, 0);
	comparison_close(c);
	couple_close(&couple);
}
END_TEST

Suite *suite_compare_claim_clause(void)
{
	Suite *s = suite_create("compare_claim_clause");
	TCase *t = tcase_create("clause");
	tcase_add_loop_test(t, labels, 0, (int)(sizeof rows / sizeof *rows));
	suite_add_tcase(s, t);
	return s;
}
