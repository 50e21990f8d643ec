#include "config.h"

#include "core/text/classify.h"

#include <check.h>

#include "core/base/arena.h"
#include "core/base/buf.h"
#include "core/text/cue.h"
#include "core/text/phrase.h"
#include "tests/unit/same.h"

static struct arena arena;
static struct buf said;

static void teardown(void)
{
	buf_free(&said);
	arena_free(&arena);
}

/* Two paragraphs of running text, and the kinds by their first letters: "b" is body. */
#define PROSE                                                                                      \
	"The river rose by a metre in the night. Nobody was hurt, but the lower market was under " \
	"water until noon, and the bridge was closed."
#define MORE                                                                                       \
	"People from the villages came with boats to fetch what could be saved. By evening most "  \
	"of the stalls were empty, and the water had begun to fall."
#define GAP "\n\n"

static char letter_of(const struct block *b)
{
	static const char letters[BLOCK_KINDS] = {
		[BLOCK_BODY] = 'b',
		[BLOCK_TITLE] = 'T',
		[BLOCK_BYLINE] = 'A',
		[BLOCK_SOURCE] = 'S',
		[BLOCK_DATELINE] = 'D',
		[BLOCK_HEADING] = 'H',
		[BLOCK_CAPTION] = 'C',
		[BLOCK_QUOTE] = 'q',
		[BLOCK_LIST] = 'l',
		[BLOCK_BOILERPLATE] = 'x',
	};
	return letters[b->kind];
}

static const struct {
	struct str text, kinds;
} articles[] = {
	{STR_INIT(""), STR_INIT("")},
	{STR_INIT(PROSE), STR_INIT("b")},
	{STR_INIT("Flood closes the bridge" GAP PROSE GAP MORE), STR_INIT("Tbb")},
	/* The lines between title and text, in any order. */
	{STR_INIT("Flood closes the bridge" GAP "By Ann Lee" GAP "May 9, 2023" GAP PROSE),
		STR_INIT("TADb")},
	{STR_INIT("Flood closes the bridge\nAnn Lee and Bo van Dyk\nThe Harbour Times\n"
		  "Published: Tuesday 9 May 2023 10.30 GMT\n" PROSE "\n" MORE),
		STR_INIT("TASDbb")},
	{STR_INIT(
		 "May 9, 2023" GAP "Flood closes the bridge" GAP "Ann Lee, staff writer" GAP PROSE),
		STR_INIT("DTAb")},
	{STR_INIT("Opinion" GAP "The river is rising, and nobody looks" GAP "ANN LEE" GAP PROSE),
		STR_INIT("xTAb")},
	{STR_INIT("Home\nNews\nSport\nFlood closes the bridge\nShare\n" PROSE "\n" MORE),
		STR_INIT("xxxTxbb")},
	{STR_INIT("Flood closes the bridge" GAP "Flood closes the bridge" GAP PROSE),
		STR_INIT("Txb")},
	{STR_INIT("Flood closes the bridge" GAP "The market under water" GAP PROSE),
		STR_INIT("THb")},
	{STR_INIT("Flood closes the bridge" GAP "Ann Lee" GAP "Ann Lee" GAP
		  "The Evening Lantern" GAP "May 9, 2023" GAP PROSE),
		STR_INIT("TAASDb")},
	{STR_INIT("Flood closes the bridge" GAP "www.example.org" GAP PROSE), STR_INIT("Txb")},
	{STR_INIT("Flood closes the bridge" GAP "example.org" GAP PROSE), STR_INIT("TSb")},
	{STR_INIT("Does the bridge hold?" GAP PROSE), STR_INIT("Tb")},
	/* A standfirst is one, a short first paragraph is none. */
	{STR_INIT("Flood closes the bridge" GAP "The market is under water." GAP
		  "Ann Lee" GAP PROSE),
		STR_INIT("THAb")},
	{STR_INIT("Flood closes the bridge\nThe market is under water.\n\nPhoto: River "
		  "Board\n" PROSE),
		STR_INIT("THCb")},
	{STR_INIT("Flood closes the bridge" GAP "The market is under water." GAP PROSE),
		STR_INIT("Tbb")},
	{STR_INIT("Flood closes the bridge" GAP "By Ann Lee" GAP "The market is under water." GAP
		  "A boat in the market. (AFP)" GAP PROSE),
		STR_INIT("TAbCb")},
	/* Pictures. */
	{STR_INIT("Flood closes the bridge" GAP PROSE GAP
		  "The lower market on Monday morning. (Lanternpix/B. Ek)" GAP MORE),
		STR_INIT("TbCb")},
	{STR_INIT("Flood closes the bridge" GAP PROSE GAP
		  "The bridge on Monday [Photo: Ann Lee]" GAP MORE),
		STR_INIT("TbCb")},
	{STR_INIT("Flood closes the bridge" GAP PROSE GAP
		  "FILE - Boats lie in the harbour in 2019. This was before the flood." GAP MORE),
		STR_INIT("TbCb")},
	{STR_INIT("Flood closes the bridge" GAP PROSE GAP
		  "The mayor wades through the market in this file photo." GAP MORE),
		STR_INIT("TbCb")},
	/* An agency behind the last sentence signs the article. */
	{STR_INIT("Flood closes the bridge" GAP PROSE GAP "Schools are closed. (Reuters)"),
		STR_INIT("Tbb")},
	/* Headings inside. */
	{STR_INIT(PROSE "\nA long night\n" MORE "\nlow water\n" PROSE), STR_INIT("bHbHb")},
	{STR_INIT(PROSE GAP "What comes next?" GAP MORE), STR_INIT("bHb")},
	{STR_INIT(PROSE GAP "Is that so? Perhaps." GAP MORE), STR_INIT("bbb")},
	{STR_INIT(PROSE GAP "Social Media" GAP MORE), STR_INIT("bHb")},
	{STR_INIT(PROSE GAP "May 2023" GAP MORE), STR_INIT("bHb")},
	{STR_INIT(PROSE GAP "Ann Lee" GAP "A boat in the market. (AFP/-)" GAP MORE),
		STR_INIT("bHCb")},
	{STR_INIT(PROSE GAP "and the half of a sentence," GAP MORE), STR_INIT("bbb")},
	{STR_INIT(PROSE GAP "The half of" GAP "a sentence that was cut in two." GAP MORE),
		STR_INIT("bbbb")},
	{STR_INIT(PROSE GAP "Read more: Why the river rises" GAP MORE), STR_INIT("bxb")},
	{STR_INIT(PROSE GAP "* * *" GAP MORE), STR_INIT("bxb")},
	{STR_INIT(PROSE GAP "- boats\n- ropes\n- bread" GAP MORE), STR_INIT("blllb")},
	{STR_INIT(PROSE GAP "> Bring ropes." GAP MORE), STR_INIT("bqb")},
	/* The end. */
	{STR_INIT("Flood closes the bridge" GAP PROSE GAP "Ann Lee"), STR_INIT("TbA")},
	{STR_INIT("Flood closes the bridge" GAP PROSE GAP "Ann Lee\nAnn Lee\n"
		  "Ann Lee is a reporter at the Lantern."),
		STR_INIT("TbAAx")},
	{STR_INIT("Flood closes the bridge" GAP "Ann Lee" GAP PROSE GAP
		  "Ann Lee, who lives by the river, keeps bees."),
		STR_INIT("TAbx")},
	{STR_INIT("Flood closes the bridge" GAP "Ann Lee" GAP PROSE GAP
		  "Bo Ek is a professor at the college and said that he was not afraid."),
		STR_INIT("TAbb")},
	{STR_INIT("Flood closes the bridge" GAP PROSE GAP "The writer is a fisherman." GAP
		  "back to top"),
		STR_INIT("Tbxx")},
	{STR_INIT("Flood closes the bridge" GAP PROSE GAP
		  "The author of the report was not there." GAP MORE),
		STR_INIT("Tbbb")},
	{STR_INIT("Flood closes the bridge" GAP PROSE GAP MORE GAP PROSE GAP MORE GAP
		  "Related articles" GAP "Ferry sails again" GAP "Why does the river rise?" GAP
		  "Bo Ek" GAP "It may be the rain."),
		STR_INIT("Tbbbbxxxxx")},
	{STR_INIT("Flood closes the bridge" GAP PROSE GAP "Our Latest Articles"), STR_INIT("Tbx")},
	{STR_INIT("Flood closes the bridge" GAP PROSE GAP "Something else entirely"),
		STR_INIT("Tbx")},
	{STR_INIT("Flood closes the bridge" GAP PROSE GAP
		  "(Reporting by Ann Lee; editing by Bo Ek)"),
		STR_INIT("TbA")},
	{STR_INIT("Flood closes the bridge" GAP "By Ann Lee, Ph.D." GAP PROSE GAP
		  "Reporting by Ann Lee; editing by Bo Ek."),
		STR_INIT("TAbx")},
	{STR_INIT("FOR IMMEDIATE RELEASE" GAP "Contact: Ann Lee, +1 555 0100" GAP
		  "Board Opens New Lock" GAP PROSE),
		STR_INIT("xxTb")},
	{STR_INIT("Talking of floods" GAP "Interview: Ann Lee" GAP "Q: Does the bridge hold?" GAP
		  "A: It does. Nobody need be afraid."),
		STR_INIT("TAbb")},
	{STR_INIT("The Report   Page 1\n\nFlood closes the bridge\n\n" PROSE
		  "\n\nThe Report   Page 2\n\n" MORE),
		STR_INIT("xTbxb")},
	{STR_INIT("Flood closes the bridge" GAP "2023\u5E745\u67089\u65E5" GAP PROSE),
		STR_INIT("TDb")},
	{STR_INIT("Flood closes the bridge\nShare | Print | Copy\n" PROSE), STR_INIT("Txb")},
	{STR_INIT(PROSE GAP MORE GAP PROSE GAP MORE GAP "Most read\nFerry sails again\n"
							"It may be the rain."),
		STR_INIT("bbbbxxx")},
	{STR_INIT(PROSE GAP MORE GAP PROSE GAP MORE GAP PROSE GAP
		 "Most read\nFerry sails again\n" MORE " " MORE),
		STR_INIT("bbbbbxHb")},
	{STR_INIT("Flood closes the bridge" GAP PROSE GAP
		  "\302\251 2023 The Lantern. All rights reserved."),
		STR_INIT("Tbx")},
	/* Nothing but lines. */
	{STR_INIT("The river song" GAP "Low is the water,\nlong is the day,\nboats on the river"),
		STR_INIT("Tbbb")},
};

START_TEST(test_article)
{
	struct raw raw;
	struct blocks blocks = {0};
	struct blocks_work work = {0};
	raw_init(&raw, &arena);
	raw_plain(&raw, articles[_i].text, true);
	raw_finish(&raw);
	while (blocks_step(&arena, &raw, &blocks, &work))
		;
	for (int32_t i = 0; i < blocks.n; i++)
		buf_add_char(&said, letter_of(&blocks.at[i]));
	ck_assert_same(buf_str(&said), articles[_i].kinds);
	ck_assert_int_eq(work.judged, blocks.n);
}
END_TEST

/* What the importer is sure of stays, and is a neighbour for the rest. */
START_TEST(test_sure)
{
	struct raw raw;
	struct blocks blocks = {0};
	struct blocks_work work = {0};
	const struct {
		enum block_kind kind;
		bool sure;
		struct str text;
	} laid[] = {
		{BLOCK_BOILERPLATE, true, STR_INIT("News of the river")},
		{BLOCK_TITLE, true, STR_INIT("Ann Lee")},
		{BLOCK_BODY, false, STR_INIT("Bo Ek")},
		{BLOCK_BODY, false, STR_INIT(PROSE)},
		{BLOCK_HEADING, true, STR_INIT("A heading that ends like a sentence.")},
		{BLOCK_BODY, false, STR_INIT(MORE)},
		{BLOCK_BODY, true, STR_INIT("Share this article")},
	};
	raw_init(&raw, &arena);
	for (int i = 0; i < LENGTH(laid); i++) {
		raw_begin(&raw, laid[i].kind, 0, laid[i].sure, false);
		raw_text(&raw, laid[i].text);
		raw_end(&raw);
	}
	raw_finish(&raw);
	while (blocks_step(&arena, &raw, &blocks, &work))
		;
	for (int32_t i = 0; i < blocks.n; i++)
		buf_add_char(&said, letter_of(&blocks.at[i]));
	ck_assert_same(buf_str(&said), STR("xTAbHbb"));
}
END_TEST

START_TEST(test_phrases)
{
	static const struct {
		const char *text;
		enum phrase_set set;
	} rows[] = {
		{"Share", PHRASE_JUNK},
		{"Share:", PHRASE_JUNK},
		{"Shares rose", PHRASE_NONE},
		{"Share holders meet", PHRASE_NONE},
		{"Photo\u00A0by  Ann", PHRASE_CREDIT},
		{"Don\u2019t miss", PHRASE_JUNK},
		{"FILE \u2013 A boat", PHRASE_CREDIT},
		{"Subscribers left", PHRASE_NONE},
		{"You might also like", PHRASE_ENDS},
		{"\302\251 2023", PHRASE_JUNK},
		{"", PHRASE_NONE},
	};
	for (int i = 0; i < LENGTH(rows); i++) {
		char room[PHRASE_MOST];
		struct str s = phrase_fold(room, str_of(rows[i].text));
		ck_assert_msg(phrase_front(s, 3) == rows[i].set, "%s", rows[i].text);
	}
}
END_TEST

START_TEST(test_cues)
{
	ck_assert_uint_eq(cue_of(STR("MAY")), CUE_MONTH | CUE_NO_NAME);
	ck_assert_uint_eq(cue_of(STR("a")), CUE_NO_NAME);
	ck_assert_uint_eq(cue_of(STR("zuma")), CUE_PHOTO);
	ck_assert_uint_eq(cue_of(STR("afp")), CUE_AGENCY);
	ck_assert_uint_eq(cue_of(STR("river")), 0);
	ck_assert_uint_eq(cue_of(STR("")), 0);
	ck_assert_uint_eq(cue_of(STR("\303\251")), 0);
}
END_TEST

Suite *suite_text_classify(void)
{
	Suite *s = suite_create("text_classify");
	TCase *t = tcase_create("all");
	tcase_add_checked_fixture(t, NULL, teardown);
	tcase_add_loop_test(t, test_article, 0, LENGTH(articles));
	tcase_add_test(t, test_sure);
	tcase_add_test(t, test_phrases);
	tcase_add_test(t, test_cues);
	suite_add_tcase(s, t);
	return s;
}
