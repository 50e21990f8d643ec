#include "config.h"

#include "core/text/sentence.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/arena.h"
#include "core/base/buf.h"
#include "core/text/segment.h"
#include "tests/unit/same.h"

static struct arena arena;
static struct segmenter *segmenter;

static void setup(void)
{
	segmenter = segmenter_open(NULL);
	ck_assert_ptr_nonnull(segmenter);
}

static void teardown(void)
{
	segmenter_close(segmenter);
	arena_free(&arena);
}

/* A bar stands where a sentence ends; the rows are the texts without their bars. */
static const char *const rows[] = {
	"",
	"One line without a stop",
	"It rained. | They left. | Nobody came.",
	"It rained.\n|They left.",
	"A heading\n\n|Then text. | More text.",
	"  It rained.   |  They left.  ",
	/* initials, titles, abbreviations */
	"We met J. Holm and Q. R. Adeyemi there. | She smiled.",
	"Ask Mr. Brand. | He knows Dr. Osei, Gen. An and Prof. So.",
	"MR. BRAND WINS",
	"He moved to St. Gallen. | He lives on Hill St. | The bus stops there.",
	"She joined Tarn Inc. in May. | He left Tarn Inc. | The firm grew.",
	"Tarn Inc. Chief Executive Bo Li spoke. | Bo Li Jr. Park opened.",
	"Sam Reed Jr. | The son, Sam Reed Jr. Day, left.",
	"The U.S. Navy sailed. | They love the U.S. | It is large.",
	"They live in the U.S. | \"We stay,\" he said.",
	"It was 5 a.m. | Workers slept until 9 a.m. Monday. | At 7 p.m. EST they ate.",
	"See No. 5 and Nos. 6. | He said no. | Then it was Jan. 31, not Feb. 2.",
	"See e.g. Holm et al. 1999, i.e. the first, vs. Brand.",
	"Bring pens, ink, etc. | Paper is there.",
	"He holds a Ph.D. | He is 9. | Ask a Ph.D. Student.",
	"Take vitamin C. | Doctors agree. | It was hepatitis B. | Plan B. | We go.",
	"So do I. | The rest stay. | Henry V. Moss came.",
	"MIAMI, Fla. (XY) \u2014 It rained in Tampa, Fla. | Nobody swam.",
	"Ask Calif. Gov. Bo Li. | Go to Quay Rd. | Coffee waits.",
	"HILO, Hawaii \u2013 The sea rose. | It fell.",
	"The photo (Agency/R. Holm) shows J.-P. Roy.",
	"Holm v. Brand ended. | It went 60 km/h. | Drivers saw 3.b. | Next.",
	"It paid $5.3 billion. | Version 2.0 is out. | It rose 3.5. | Good.",
	"In 2023. | 5 people came.",
	"Built in A.D. 301. | It stands.",
	"1. Wash it. | Dry it.",
	/* other languages of Latin, Greek and Cyrillic writing */
	"Am 3. Mai kam er. | Das ist z. B. gut.",
	"\u00ABElle part.\u00BB | Il reste.",
	"\u041E\u043D \u0443\u0448\u0451\u043B. | \u041E\u043D\u0430 \u0442\u0443\u0442.",
	/* quotations */
	"\u201CWe won.\u201D | They cheered.",
	"\u201CWe won,\u201D she said. | \u201CWhy?\u201D he asked. | \u201CNo!\u201D Bo cried.",
	"\u201CWhy?\u201D Prime Minister Bo Li said. | \u201CWhy?\u201D | Nobody knew.",
	"\u201CIs it so?\u201D | The hall was quiet.",
	"\u201CWe go. | You stay,\u201D he said.",
	"He called it \u201Cgood.\u201D | Next came rain.",
	"He called it \u201Cgood.\u201D|Next came rain.",
	"He called it \"good.\" | \"Bad,\" said she.",
	"He called it \"good.\"|Next came rain.",
	"It ended.|\"We go,\" she said.",
	"He said \"It ended. \" | Next came rain.",
	"'It ended.' | Next came rain.",
	"It ended. | \u2019Twas night.",
	/* ellipses, stray dots, brackets, missing space */
	"He was ... not sure. | He left... | They stayed.",
	"He was \u2026 not sure. | It ended \u2026 | They left.",
	"He said . . . and left.",
	"It grew. . | Then it shrank.",
	"It grew. | [...] Then it shrank. | Well (?) That helps.",
	"It ended. | (Nobody came.) | They left (at 5 p.m.) and ate.",
	"The road ends.|Next is grass. | Ask example.com or Node.js or a.Out.",
	"It ended.[12] | They left.[3][4] | Good.",
	"Yahoo! Mail works. | Stop! | Go!",
	"What?! | No. it goes on.",
	"It ended. | iPods sold. | It ended. | al-Amin left. | It ended. so they say.",
	"... and then it rained.",
	"Ends with a stop.",
	". . .",
	".",
	"?!",
	/* scripts that ICU divides */
	"\u96E8\u3060\u3002|\u884C\u304F\u3002",
	"\u300C\u96E8\u3060\u3002\u300D|\u884C\u304F\u3002 | He left. | Mr. Li came.",
	"\u0647\u0644\u061F | \u0646\u0639\u0645.",
	"\u0935\u0939 \u0917\u092F\u093E\u0964 | \u0920\u0940\u0915\u0964",
};

/* Without white space, so that a bar may stand on either side of it. */
static struct str solid(struct str s, bool bars)
{
	struct buf out = {0};
	for (int32_t i = 0; i < s.len; i++)
		if (strchr(bars ? " \n" : "|", s.at[i]) == NULL)
			buf_add_char(&out, s.at[i]);
	struct str copy = buf_dup(&arena, &out);
	buf_free(&out);
	return copy;
}

START_TEST(test_ends)
{
	struct str text = solid(str_of(rows[_i]), false);
	struct spans found;
	struct buf got = {0};
	segment_sentences(segmenter, &arena, text, &found);
	for (int32_t i = 0, at = 0; i < found.n; at = found.at[i++].end) {
		buf_add(&got, str_sub(text, at, found.at[i].beg));
		buf_add(&got, i > 0 ? STR("|") : STR(""));
		buf_add(&got, span_text(text, found.at[i]));
	}
	struct str marked = buf_dup(&arena, &got);
	buf_free(&got);
	ck_assert_same(solid(marked, true), solid(str_of(rows[_i]), true));
}
END_TEST

/* In order, apart, without white space at the ends, and nothing else left out. */
static bool covers(struct str text, struct spans found)
{
	int32_t at = sentence_skip_white(text, 0);
	for (int32_t i = 0; i < found.n; i++) {
		struct span s = found.at[i];
		if (s.beg != at || s.end <= s.beg || sentence_trim_white(text, s.end) != s.end)
			return false;
		at = sentence_skip_white(text, s.end);
	}
	return at == text.len;
}

static const char *const scraps[] = {".", "!", "?", "\u2026", "\"", "'", "\u201C", "\u201D", ")",
	"(", "[", "]", " ", " ", "\n", "\n\n", "A", "Mr", "U.S", "No", "he", "said", "The", "5",
	"a.m", "\u00A0", "\u3002", "\u0915", "\u0E01", "\U0001F1E9", "\u0301", "\u200D", "-",
	"\u2014", ","};

START_TEST(test_covers_anything)
{
	uint32_t seed = 7;
	for (int round = 0; round < 3000; round++) {
		struct buf text = {0};
		struct spans found;
		for (int i = 0; i < 12; i++) {
			seed = seed * 1103515245 + 12345;
			buf_add(&text, str_of(scraps[(seed >> 16) % LENGTH(scraps)]));
		}
		segment_sentences(segmenter, &arena, buf_str(&text), &found);
		bool covered = covers(buf_str(&text), found);
		struct str copy = buf_dup(&arena, &text);
		buf_free(&text);
		if (!covered)
			ck_abort_msg("not covered: '%.*s'", STR_ARG(copy));
	}
}
END_TEST

/* Long runs of anything: an answer, and soon. */
static const char *const runs[] = {".", ". ", "A. ", ".\"", ") ", " ", "\n", "? A ", "a.b",
	"\u0301", "\u3002", "\u0E01", "[1]", "\xE2\x80", "\xFF", "\U0001F468\u200D", "\". ",
	"U.S. "};

START_TEST(test_runs)
{
	struct buf text = {0};
	struct spans found;
	struct str unit = str_of(runs[_i]);
	while (text.len + unit.len <= SEGMENT_MOST)
		buf_add(&text, unit);
	segment_sentences(segmenter, &arena, buf_str(&text), &found);
	bool covered = covers(buf_str(&text), found);
	buf_free(&text);
	ck_assert(covered);
}
END_TEST

Suite *suite_text_sentence(void)
{
	Suite *s = suite_create("text/sentence");
	TCase *t = tcase_create("sentences");
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_set_timeout(t, 60);
	tcase_add_loop_test(t, test_ends, 0, LENGTH(rows));
	tcase_add_test(t, test_covers_anything);
	tcase_add_loop_test(t, test_runs, 0, LENGTH(runs));
	suite_add_tcase(s, t);
	return s;
}
