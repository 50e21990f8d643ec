/* Sentences in nearly the same words, and others. */
#include "config.h"

#include <check.h>

#include "core/compare/verbatim.h"
#include "tests/unit/compare/couple.h"

Suite *suite_compare_verbatim(void);

#define FERRY "A ferry carrying 120 people sank off the port of Lind on Monday, killing four."

/* clang-format off */
static const struct {
	const char *a, *b;
	int percent; /* of the words of the shorter one; 0: others */
} rows[] = {
	{FERRY, FERRY, 100},
	{FERRY, "A FERRY carrying 120 people sank off the port of Lind on Monday killing four", 100},
	{FERRY, "A ferry with 120 people sank off the port of Lind on Monday, killing five.", 87},
	{FERRY, "Four people died on Monday when a ferry went down near the port of Lind.", 0},
	{FERRY, "On Monday the ferry sank, carrying 120 off the port; four of Lind were killed.", 0},
	/* Drawn out by an editor. */
	{FERRY, "A ferry carrying 120 people sank off the port of Lind on Monday, killing four, in the "
		"worst accident that this coast has seen since the war.", 100},
	/* Too short to be no chance. */
	{"The council met on Monday.", "The council met on Monday.", 0},
	{"It’s the town’s third ferry to sink there this year.",
		"It's the town's third ferry to sink there this year.", 100},
	{"船在星期一沉没造成四人死亡。", "船在星期一沉没造成四人死亡。", 100},
	{"", "", 0},
};
/* clang-format on */

START_TEST(shares)
{
	struct couple couple;
	couple_open(&couple);
	couple_add(&couple, str_of(rows[_i].a));
	couple_add(&couple, str_of(rows[_i].b));
	struct comparison *c = comparison_open(&couple.story, couple.segmenter);
	const struct collating with = comparison_collating(c);
	bool both =
		couple.story.at[0]->doc.sentences.n > 0 && couple.story.at[1]->doc.sentences.n > 0;
	float there = 0, back = 0;
	if (both) {
		there = verbatim_share(
			&with, (struct sentence_at){0, 0}, (struct sentence_at){1, 0});
		back = verbatim_share(
			&with, (struct sentence_at){1, 0}, (struct sentence_at){0, 0});
	}
	ck_assert_int_eq((int)(there * 100 + 0.5F), rows[_i].percent);
	ck_assert(there == back);
	comparison_close(c);
	couple_close(&couple);
}
END_TEST

Suite *suite_compare_verbatim(void)
{
	Suite *s = suite_create("compare_verbatim");
	TCase *t = tcase_create("verbatim");
	tcase_add_loop_test(t, shares, 0, (int)(sizeof rows / sizeof *rows));
	suite_add_tcase(s, t);
	return s;
}
