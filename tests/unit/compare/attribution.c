#include "config.h"

#include "core/compare/attribution.h"

#include "core/compare/stretch.h"
#include "tests/unit/compare/collated.h"
#include "tests/unit/same.h"

static struct collated both;

static void teardown(void)
{
	collated_free(&both);
}

static const struct {
	const char *text, *voices, *rest; /* what is left of the text */
} rows[] = {
	{"The bridge is safe.", "", "The bridge is safe."},
	/* Before what is said. */
	{"{PER Ada Holm} said that the bridge is safe.", "Ada Holm:said", "the bridge is safe."},
	{"{PER Ada Holm} also said on Monday that the bridge is safe.", "Ada Holm:said",
		"the bridge is safe."},
	{"The ministry's spokeswoman, {PER Ada Holm}, said the bridge is safe.", "Ada Holm:said",
		"the bridge is safe."},
	{"{PER Ada Holm} said: \"The bridge is safe.\"", "Ada Holm:said",
		"\"The bridge is safe.\""},
	{"The bridge is safe, {PER Ada Holm} said, adding that it is old.",
		"Ada Holm:said, :adding", "The bridge is safe it is old."},
	/* Behind it. */
	{"The bridge is safe, {PER Ada Holm} said.", "Ada Holm:said", "The bridge is safe."},
	{"\"The bridge is safe,\" declared harbour spokeswoman {PER Ada Holm}.",
		"Ada Holm:declared", "\"The bridge is safe,\""},
	{"\"The bridge is safe,\" said {PER Ada Holm} on Thursday.", "Ada Holm:said",
		"\"The bridge is safe,\""},
	{"\"The bridge is safe,\" {PER Ada Holm}, a spokeswoman for the harbour, told reporters"
	 " in {LOC Arle}.",
		"Ada Holm:told", "\"The bridge is safe,\""},
	{"The bridge, built in 1900, is safe, said {PER Ada Holm}, the mayor.", "Ada Holm:said",
		"The bridge, built in 1900, is safe."},
	/* According to. */
	{"According to {PER Ada Holm}, the bridge is safe.", "Ada Holm:According to",
		"the bridge is safe."},
	{"The bridge, according to harbour spokeswoman {PER Ada Holm}, is safe.",
		"Ada Holm:according to", "The bridge is safe."},
	{"The bridge is safe according to {PER Ada Holm}.", "Ada Holm:according to",
		"The bridge is safe."},
	{"The bridge is safe, according to {PER Ada Holm}, the mayor.", "Ada Holm:according to",
		"The bridge is safe."},
	{"Per a police report, the bridge is safe.", "a police report:Per", "the bridge is safe."},
	/* Datelines. */
	{"ARLE (Agency) - The bridge is safe.", "ARLE (Agency):", "The bridge is safe."},
	/* The author's own words. */
	{"{PER Ada Holm} called the bridge a \"marvel\".", "", NULL},
	{"{PER Ada Holm} opened the bridge that is safe.", "", NULL},
	{"The report was long.", "", NULL},
};

/* Without what is cut off; white space at the edges of cuts as it comes. */
static struct str rest(struct collated *c)
{
	struct stretches all;
	struct buf b = {0};
	struct str text = c->story.at[0]->doc.text;
	stretches_build(&c->arena, &c->collation, SIDE_A, (struct span){0, text.len}, &all);
	for (int32_t i = 0; i < all.n; i++) {
		struct str piece = span_text(text, all.at[i].span);
		if (all.at[i].cut)
			continue;
		if (b.len > 0 && b.at[b.len - 1] == ' ' && str_starts(piece, STR(" ")))
			piece = str_from(piece, 1);
		buf_add(&b, piece);
	}
	struct str out = str_trim(buf_dup(&c->arena, &b));
	buf_free(&b);
	return out;
}

START_TEST(of_a_sentence)
{
	collated_build(&both, str_of(rows[_i].text), STR("Nothing."));
	if (rows[_i].rest != NULL)
		ck_assert_same(rest(&both), str_of(rows[_i].rest));
	if (rows[_i].voices[0] != '\0' || rows[_i].rest != NULL)
		ck_assert_same(collated_voices(&both, SIDE_A), str_of(rows[_i].voices));
}
END_TEST

/* Stretches are in order and leave nothing out. */
START_TEST(stretches_cover_all)
{
	struct stretches all;
	collated_build(&both, STR("{PER Ada Holm} said that the old bridge has 31 arches."),
		STR("The new bridge has 30 arches, {PER Ada Holm} said."));
	for (int side = 0; side < 2; side++) {
		int32_t at = 0;
		struct span passage = {0, both.story.at[side]->doc.text.len};
		stretches_build(&both.arena, &both.collation, (enum side)side, passage, &all);
		for (int32_t i = 0; i < all.n; i++) {
			ck_assert_int_eq(all.at[i].span.beg, at);
			at = all.at[i].span.end;
		}
		ck_assert_int_eq(at, passage.end);
	}
}
END_TEST

Suite *suite_compare_attribution(void)
{
	Suite *s = suite_create("compare_attribution");
	TCase *c = tcase_create("attribution");
	tcase_add_checked_fixture(c, NULL, teardown);
	tcase_add_loop_test(c, of_a_sentence, 0, LENGTH(rows));
	tcase_add_test(c, stretches_cover_all);
	suite_add_tcase(s, c);
	return s;
}
