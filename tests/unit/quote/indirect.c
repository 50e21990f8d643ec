/* What is said without quotation marks, and by whom. */
#include "config.h"

#include <check.h>

#include "core/quote/indirect.h"
#include "tests/unit/quote/marked.h"
#include "tests/unit/same.h"

Suite *suite_quote_indirect(void);

/* clang-format off */
static const struct marked_row saying[] = {
	{"[Ana Ruiz PER] said that the pier would close in May.",
		"that Ana Ruiz/said: the pier would close in May"},
	{"[Ana Ruiz PER] said the pier would close in May.",
		"clause Ana Ruiz/said: the pier would close in May"},
	{"[Ana Ruiz PER] said in a statement that the pier would close.",
		"that Ana Ruiz/said: the pier would close"},
	{"[Ana Ruiz PER] told reporters on Monday that the pier would close.",
		"that Ana Ruiz/told: the pier would close"},
	{"[Ana Ruiz PER] told reporters the pier would close.",
		"clause Ana Ruiz/told: the pier would close"},
	{"[Ana Ruiz PER] said she hopes the pier will stay open.",
		"clause Ana Ruiz/said: she hopes the pier will stay open"},
	{"The survey shows [Ana Ruiz PER] leading by ten points.",
		"clause The survey/shows: Ana Ruiz leading by ten points"},
	{"A new poll found voters tired of the pier.",
		"clause A new poll/found: voters tired of the pier"},
	{"[Ana Ruiz PER] found the boat empty and showed the crew her map.", ""},
	{"[Ana Ruiz PER] asked the crew whether the pier was safe.",
		"clause Ana Ruiz/asked: whether the pier was safe"},
	{"After the vote in the old town hall it was late, [Ana Ruiz PER] said, “We go.”", ""},
	{"The mayor, [Ana Ruiz PER], has repeatedly claimed that the pier is safe.",
		"that Ana Ruiz/claimed: the pier is safe"},
	{"[Ana Ruiz PER], the mayor, insists that the pier is safe.",
		"that Ana Ruiz/insists: the pier is safe"},
	{"A spokesman for the port confirmed that two ships were late.",
		"that A spokesman for the port/confirmed: two ships were late"},
	{"[Ana Ruiz PER] said there was no money left.",
		"clause Ana Ruiz/said: there was no money left"},
	{"A local newspaper, [Tarn Post ORG], disclosed that the pier is closed.",
		"that Tarn Post/disclosed: the pier is closed"},
	{"The report found that half of the planks were rotten.",
		"that The report/found: half of the planks were rotten"},
	{"[Ana Ruiz PER] asked whether the pier was safe.",
		"clause Ana Ruiz/asked: whether the pier was safe"},
	{"[Ana Ruiz PER] said that was not her view.",
		"clause Ana Ruiz/said: that was not her view"},
	{"[Ana Ruiz PER] said the pier is safe, but [Bo Lind PER] warned that planks are rotten.",
		"clause Ana Ruiz/said: the pier is safe | that Bo Lind/warned: planks are rotten"},
	{"An official of the section that deals with piers said that nobody had asked him.",
		"that An official of the section/said: nobody had asked him"},
	{"[Ana Ruiz PER] told reporters in [Tarn LOC].", ""},
	{"[Ana Ruiz PER] said the pier is safe and added that it was paid for.",
		"clause Ana Ruiz/said: the pier is safe | goes-on Ana Ruiz/added: it was paid for"},
};

static const struct marked_row things[] = {
	{"[Tarn LOC] opposes the plan to close the pier.",
		"thing Tarn/opposes: the plan to close the pier"},
	{"[Tarn LOC] has long warned of a closed pier.",
		"thing Tarn/warned of: a closed pier"},
	{"[Ana Ruiz PER] called for a new pier.",
		"thing Ana Ruiz/called for: a new pier"},
	{"[Ana Ruiz PER] urged [Tarn LOC] to keep the pier open.",
		"thing Ana Ruiz/urged: Tarn to keep the pier open"},
	{"[Ana Ruiz PER] vowed to keep the pier open.",
		"thing Ana Ruiz/vowed: to keep the pier open"},
	{"[Ana Ruiz PER] denied the rumour about the pier.",
		"thing Ana Ruiz/denied: the rumour about the pier"},
	{"[Tarn LOC] sees the pier as a threat to its trade.",
		"thing Tarn/sees: the pier as a threat to its trade"},
	{"[Ana Ruiz PER] has expressed deep concern about the state of the pier.",
		"view Ana Ruiz/expressed deep concern: about the state of the pier"},
	{"[Ana Ruiz PER] voiced her opposition to the plan.",
		"view Ana Ruiz/voiced her opposition: to the plan"},
	{"[Tarn LOC] is strongly opposed to the plan.",
		"view Tarn/is strongly opposed: to the plan"},
	{"[Ana Ruiz PER] raised taxes on boats.", ""},
};

static const struct marked_row around[] = {
	{"The pier would close in May, [Ana Ruiz PER] said.",
		"behind Ana Ruiz/said: The pier would close in May"},
	{"The pier would close in May, said [Ana Ruiz PER], the mayor.",
		"behind Ana Ruiz/said: The pier would close in May"},
	{"The pier, she said, would close in May.",
		"behind she/said: The pier, she said, would close in May"},
	{"On Monday, [Ana Ruiz PER] said.", ""},
	{"According to [Ana Ruiz PER], the pier would close in May.",
		"according Ana Ruiz/According to: the pier would close in May"},
	{"The pier would close in May, according to port spokeswoman [Ana Ruiz PER].",
		"according Ana Ruiz/according to: The pier would close in May"},
	{"Per a [Tarn Post ORG] report, the pier would close in May.",
		"according Tarn Post/Per: the pier would close in May"},
	{"The pier, according to [Ana Ruiz PER], would close in May.",
		"according Ana Ruiz/according to: The pier, according to Ana Ruiz, would close in May"},
	{"As [Ana Ruiz PER] noted, the pier is old.",
		"as Ana Ruiz/noted: the pier is old"},
	{"[Ana Ruiz PER] praised the crew, adding that the pier was safe.",
		"thing Ana Ruiz/praised: the crew | goes-on Ana Ruiz/adding: the pier was safe"},
	{"“The pier is safe,” [Ana Ruiz PER] said, warning of rotten planks.",
		"goes-on Ana Ruiz/warning of: rotten planks"},
	{"[Ana Ruiz PER] was quoted as saying the pier was safe.",
		"goes-on Ana Ruiz/saying: the pier was safe"},
};

static const struct marked_row nobody[] = {
	{"It was reported that the pier would close in May.",
		"unnamed -/was reported: the pier would close in May"},
	{"The pier is believed to be rotten.",
		"unnamed -/is believed: The pier is believed to be rotten"},
	{"Reportedly, the pier is to be closed in May.",
		"hearsay -/Reportedly: the pier is to be closed in May"},
	{"The pier is reportedly to be closed in May.",
		"hearsay -/reportedly: The pier is reportedly to be closed in May"},
	{"Rumours that the pier would close frightened the town.",
		"unnamed -/Rumours: the pier would close frightened the town"},
	{"[Ana Ruiz PER]’s claim that the pier was safe was wrong.",
		"noun Ana Ruiz/claim: the pier was safe was wrong"},
	{"The plan was criticised by [Ana Ruiz PER].",
		"passive Ana Ruiz/was criticised: The plan"},
	{"Observers report that the pier is empty.",
		"that Observers/report: the pier is empty"},
};

static const struct marked_row nothing[] = {
	{"[Ana Ruiz PER] did not say that the pier was safe.", ""},
	{"I think that the pier is safe.", ""},
	{"The figures suggest that the pier is safe.", ""},
	{"The mayor spoke in a house that overlooks the pier.", ""},
	{"New rules that could close the pier came in May.", ""},
	{"“The pier is closed,” [Ana Ruiz PER] said.", ""},
	{"[Ana Ruiz PER] said: “The pier is closed.”", ""},
	{"[Ana Ruiz PER] supported herself on the rail.", ""},
	{"History has shown that piers rot.", ""},
	{"She said.", ""},
	{"", ""},
};
/* clang-format on */

START_TEST(verbs_of_saying)
{
	marked_told(saying, LENGTH(saying), "en");
}
END_TEST

START_TEST(what_somebody_holds)
{
	marked_told(things, LENGTH(things), "en");
}
END_TEST

START_TEST(words_set_apart)
{
	marked_told(around, LENGTH(around), "en");
}
END_TEST

START_TEST(hearsay)
{
	marked_told(nobody, LENGTH(nobody), "en");
}
END_TEST

START_TEST(no_statement)
{
	marked_told(nothing, LENGTH(nothing), "en");
}
END_TEST

START_TEST(other_languages_have_none)
{
	static const struct marked_row row[] = {{"[Ana Ruiz PER] said that the pier is safe.", ""}};
	marked_told(row, LENGTH(row), "de");
}
END_TEST

/* A sentence without an end is read in time, and only its beginning. */
START_TEST(sentence_without_end)
{
	struct buf text = {0};
	struct marked m;
	struct indirects all = {0};
	for (int i = 0; i < 20000; i++)
		buf_add(&text, STR("she said that he warned of it and "));
	struct arena a = {0};
	marked_open(&m, str_cstr(&a, buf_str(&text)), "en");
	indirects_build(&m.arena, &m.doc, m.names, &m.quotes, &all);
	for (int32_t i = 0; i < all.n; i++)
		ck_assert_int_le(all.at[i].span.end, m.doc.text.len);
	ck_assert_int_gt(all.n, 0);
	marked_close(&m);
	arena_free(&a);
	buf_free(&text);
}
END_TEST

Suite *suite_quote_indirect(void)
{
	Suite *s = suite_create("quote_indirect");
	TCase *t = tcase_create("indirect");
	tcase_add_test(t, verbs_of_saying);
	tcase_add_test(t, what_somebody_holds);
	tcase_add_test(t, words_set_apart);
	tcase_add_test(t, hearsay);
	tcase_add_test(t, no_statement);
	tcase_add_test(t, other_languages_have_none);
	tcase_add_test(t, sentence_without_end);
	suite_add_tcase(s, t);
	return s;
}
