/* Who gets to speak over several articles, and how much. */
#include "config.h"

#include <check.h>
#include <stdio.h>

#include "core/base/vec.h"
#include "core/story/voices.h"
#include "tests/unit/quote/marked.h"
#include "tests/unit/same.h"

Suite *suite_story_voices(void);

enum { ARTICLES = 3 };

struct voices_row {
	const char *article[ARTICLES]; /* NULL: no more */
	const char *found;             /* "name kind A q/w+s B ...", " | " between voices */
};

/* clang-format off */
static const struct voices_row rows[] = {
	{{"“The pier is closed,” said [Ana Ruiz PER]. She warned of a storm.",
		"[Ruiz PER] said the pier is closed. “I am sorry,” she added."},
		"Ana Ruiz entity A 1/4+1 B 1/3+1"},
	{{"“The pier is closed,” said officials.", "The officials said that the pier is closed."},
		"officials unnamed A 1/4+0 B 0/0+1"},
	{{"The [Tarn LOC] government opposes the new pier.",
		"“We oppose it,” said the [Tarn LOC] government."},
		"the Tarn government words A 0/0+1 B 1/3+0"},
	{{"“The pier is closed,” said a diplomat from [Tarn LOC].",
		"[Tarn LOC] officials said that the pier is closed."},
		"a diplomat from Tarn unnamed A 1/4+0 | Tarn officials unnamed B 0/0+1"},
	{{"It was reported that the pier is closed.", "The pier is reportedly closed.",
		"Nobody goes there. “There is no pier any more.”"},
		" nobody A 0/0+1 B 0/0+1 C 1/6+0"},
	{{"A [Tarn Post ORG] report came. The report found that the pier is closed."},
		"Tarn Post entity A 0/0+1"},
	{{"[Ana Ruiz PER] said that the pier is “closed for good.”"},
		"Ana Ruiz entity A 1/3+0"},
	{{"The “pier” is closed.", ""}, ""},
	{{"“She told me ‘no, never again’ at the pier,” said [Ana Ruiz PER]."},
		"Ana Ruiz entity A 1/9+0 |  nobody A 1/3+0"},
};
/* clang-format on */

struct built {
	struct arena arena;
	struct marked marked[ARTICLES];
	struct article article[ARTICLES];
	struct article *at[ARTICLES];
	struct story story;
	struct segmenter *segmenter;
	struct voices voices;
};

static void link_names(struct built *b, int32_t n)
{
	struct {
		struct name *at;
		int32_t n;
	} names = {0};
	struct str *text = ARENA_ARRAY(&b->arena, struct str, ARTICLES);
	for (int32_t i = 0; i < n; i++) {
		const struct marked *m = &b->marked[i];
		text[i] = m->doc.text;
		for (int32_t k = 0; k < m->names.n; k++)
			VEC_PUSH(&b->arena, &names,
				(struct name){i, m->names.at[k].span,
					span_text(m->doc.text, m->names.at[k].span),
					m->names.at[k].type, true});
	}
	struct link_input in = {.name = names.at, .names = names.n, .text = text, .articles = n};
	link_build(&b->arena, &in, &b->story.entities);
	speakers_open(&b->arena, &b->story, &b->story.entities, &b->story.speakers);
	for (int32_t i = 0; i < n; i++)
		speakers_step(&b->story, &b->story.entities, i, &b->story.speakers);
}

/* `back`: the last article first. */
static void build(struct built *b, const struct voices_row *row, bool back)
{
	int32_t n = 0;
	while (n < ARTICLES && row->article[n] != NULL)
		n++;
	*b = (struct built){.segmenter = segmenter_open(NULL)};
	for (int32_t i = 0; i < n; i++) {
		struct marked *m = &b->marked[i];
		marked_open(m, row->article[back ? n - 1 - i : i], "en");
		struct mention *at = ARENA_ARRAY(&b->arena, struct mention, m->names.n + 1);
		for (int32_t k = 0; k < m->names.n; k++)
			at[k] = (struct mention){
				.span = m->names.at[k].span, .type = m->names.at[k].type};
		b->article[i] = (struct article){.doc = m->doc, .quotes = m->quotes, .named = true};
		b->article[i].mentions.at = at;
		b->article[i].mentions.n = m->names.n;
		b->at[i] = &b->article[i];
	}
	b->story.at = b->at;
	b->story.n = n;
	link_names(b, n);
	voices_build(&b->arena, &b->story, b->segmenter, &b->voices);
}

static void release(struct built *b)
{
	for (int32_t i = 0; i < b->story.n; i++)
		marked_close(&b->marked[i]);
	segmenter_close(b->segmenter);
	arena_free(&b->arena);
}

static void print(const struct built *b, bool back, struct buf *to)
{
	const struct voices *v = &b->voices;
	buf_add(to, STR(""));
	for (int32_t i = 0; i < v->n; i++) {
		const struct voice *x = &v->at[i];
		buf_printf(to, "%s%.*s %s", i > 0 ? " | " : "", STR_ARG(x->name),
			voice_kind_name((enum voice_kind)x->kind));
		for (int32_t k = 0; k < b->story.n; k++) {
			int32_t article = back ? b->story.n - 1 - k : k;
			const struct voice_cell *cell = voices_cell(v, i, article);
			char letter[8];
			story_letter(letter, k);
			if (cell != NULL)
				buf_printf(to, " %s %d/%d+%d", letter, cell->count.quotes,
					cell->count.words, cell->count.statements);
		}
	}
}

static void check_rows(bool back)
{
	int wrong = 0;
	for (int i = 0; i < LENGTH(rows); i++) {
		struct built b;
		struct buf got = {0};
		build(&b, &rows[i], back);
		print(&b, back, &got);
		if (!str_eq(buf_str(&got), str_of(rows[i].found))) {
			fprintf(stderr, "row %d\n\tfound  %.*s\n\twanted %s\n", i,
				STR_ARG(buf_str(&got)), rows[i].found);
			wrong++;
		}
		buf_free(&got);
		release(&b);
	}
	ck_assert_msg(wrong == 0, "%d of %d rows", wrong, LENGTH(rows));
}

START_TEST(who_gets_to_speak)
{
	check_rows(false);
}
END_TEST

START_TEST(order_of_articles_makes_no_difference)
{
	check_rows(true);
}
END_TEST

START_TEST(utterances_and_verbs)
{
	static const struct voices_row row = {
		{"[Ana Ruiz PER] said that it rains. “It rains,” she said. She warned of a flood.",
			"[Ruiz PER] denied the flood."},
		NULL};
	struct built b;
	struct voice_verbs verbs;
	build(&b, &row, false);
	const struct voices *v = &b.voices;
	ck_assert_int_eq(v->n, 1);
	ck_assert_int_eq(v->said_n, 4);
	ck_assert_ptr_null(voices_cell(v, 0, 2));
	ck_assert_int_eq(voices_of_quote(v, 0, 0), 1);
	ck_assert_int_eq(voices_of_quote(v, 1, 0), -1);
	ck_assert_int_eq(voices_of_verb(v, 1, v->said[3].verb.beg), 3);
	voice_verbs(&b.arena, &b.story, v, 0, v->said_n, &verbs);
	ck_assert_int_eq(verbs.n, 3);
	ck_assert(str_eq(verbs.at[0].text, STR("said")) && verbs.at[0].count == 2);
	ck_assert(str_eq(verbs.at[1].text, STR("denied")) && verbs.at[1].group == VERB_AGAINST);
	ck_assert(str_eq(verbs.at[2].text, STR("warned of")));
	for (int32_t i = 0; i < v->said_n; i++)
		ck_assert_int_gt(utterance_why(&b.arena, &b.story, &v->said[i]).len, 0);
	ck_assert_str_eq(utterance_kind_name(&v->said[0]), "indirect");
	ck_assert_str_eq(utterance_kind_name(&v->said[1]), "direct");
	release(&b);
}
END_TEST

START_TEST(closed_before_its_end)
{
	struct built b;
	struct voices out;
	build(&b, &rows[0], false);
	struct voices_work *w = voices_open(&b.story, b.segmenter);
	for (int i = 0; i < 3; i++)
		voices_step(&b.arena, w, &out);
	voices_close(w);
	voices_close(NULL);
	release(&b);
}
END_TEST

Suite *suite_story_voices(void)
{
	Suite *s = suite_create("story_voices");
	TCase *t = tcase_create("voices");
	tcase_add_test(t, who_gets_to_speak);
	tcase_add_test(t, order_of_articles_makes_no_difference);
	tcase_add_test(t, utterances_and_verbs);
	tcase_add_test(t, closed_before_its_end);
	suite_add_tcase(s, t);
	return s;
}
