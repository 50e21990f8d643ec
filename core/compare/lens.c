#include "config.h"

#include "core/compare/lens.h"

#include <stdlib.h>

#include "core/base/vec.h"
#include "core/compare/lens_build.h"

const struct lens_kind lens_kinds[LENSES] = {
	[LENS_CLAIMS] = {.name = "claims",
		.title = "claims",
		.help = "what both say, sentence by sentence, and what one says alone"},
	[LENS_VOICES] = {.name = "voices",
		.title = "voices",
		.help = "who speaks, in how many words, by which verbs",
		.none = "nobody speaks in these two",
		.figure = {{"quotes", "quotes", false}, {"words", "words", false},
			{"told", "statements", false}},
		.ledger = true},
	[LENS_WORDING] = {.name = "wording",
		.title = "wording",
		.help = "charged words, how sure they are, how an entity is spoken of",
		.none = "no charged words, no hedges, no name that both have",
		.named = true},
	[LENS_EMPHASIS] = {.name = "emphasis",
		.title = "emphasis",
		.help = "where each claim stands and how many words it takes",
		.none = "nothing to tell of these two",
		.figure = {{"at", "sentence", false}, {" way", "percent", true},
			{"words", "words", false}},
		.ledger = true},
	[LENS_DATES] = {.name = "dates",
		.title = "dates, numbers",
		.help = "dates, numbers, places and names that clash or agree",
		.none = "no dates or numbers that both give"},
};

static const struct {
	bool (*step)(struct lens_work *w);
	void (*close)(struct lens_work *w); /* NULL: nothing is outside of w->work */
} builders[LENSES] = {
	[LENS_VOICES] = {lens_voices_step, lens_voices_close},
	[LENS_WORDING] = {lens_wording_step, lens_wording_close},
	[LENS_EMPHASIS] = {lens_emphasis_step, NULL},
	[LENS_DATES] = {lens_dates_step, NULL},
};

struct lens_work *lens_open(enum lens lens, const struct lens_source *in)
{
	struct lens_work *w = calloc(1, sizeof *w);
	if (w == NULL)
		arena_full();
	w->lens = lens;
	w->in = *in;
	w->pairing = comparison_pair(in->comparison, in->article[0], in->article[1]);
	return w;
}

bool lens_step(struct arena *to, struct lens_work *w, struct lens_table *out)
{
	if (w->out == NULL)
		*out = (struct lens_table){.entity = -1};
	w->to = to;
	w->out = out;
	return w->pairing != NULL && builders[w->lens].step != NULL && builders[w->lens].step(w);
}

void lens_close(struct lens_work *w)
{
	if (w == NULL)
		return;
	if (builders[w->lens].close != NULL)
		builders[w->lens].close(w);
	arena_free(&w->work);
	free(w);
}

void lens_build(
	struct arena *to, enum lens lens, const struct lens_source *in, struct lens_table *out)
{
	struct lens_work *w = lens_open(lens, in);
	while (lens_step(to, w, out))
		;
	lens_close(w);
}

/* ------------------------------------------------------------------- look-up */

struct str lens_none(struct arena *a, enum lens lens, const struct lens_table *t)
{
	return t->entity < 0 ? str_of(lens_kinds[lens].none)
			     : str_printf(a, "neither tells anything of %.*s", STR_ARG(t->name));
}

enum lens lens_find(struct str name)
{
	int lens = 0;
	while (lens < LENSES && !str_eq(str_of(lens_kinds[lens].name), name))
		lens++;
	return (enum lens)lens;
}

struct str lens_names(struct arena *a)
{
	struct str all = STR("");
	for (int i = 0; i < LENSES; i++)
		all = str_printf(
			a, "%.*s%s%s", STR_ARG(all), i > 0 ? ", " : "", lens_kinds[i].name);
	return all;
}

const char *lens_state_name(enum lens_state s)
{
	static const char *const names[LENS_STATES] = {
		[LENS_CLASH] = "clash", [LENS_AGREE] = "agree", [LENS_NEAR] = "near"};
	return names[s];
}

const struct lens_words *lens_first(
	const struct lens_table *t, const struct lens_row *row, enum side side)
{
	for (int32_t i = row->first; i < row->first + row->n; i++)
		if (t->evidence[i].side[side].span.end > t->evidence[i].side[side].span.beg)
			return &t->evidence[i].side[side];
	return NULL;
}

/* ------------------------------------------------------------------ building */

struct lens_row *lens_row_add(struct lens_work *w, const char *kind, struct str name)
{
	struct lens_row row = {.kind = kind, .name = name, .first = w->out->evidences};
	for (int side = 0; side < 2; side++)
		for (int i = 0; i < LENS_FIGURES; i++)
			row.side[side].figure[i] = LENS_NONE;
	VEC_PUSH(w->to, w->out, row);
	return &w->out->at[w->out->n - 1];
}

struct lens_evidence *lens_evidence_add(struct lens_work *w)
{
	struct {
		struct lens_evidence *at;
		int32_t n;
	} all = {w->out->evidence, w->out->evidences};
	VEC_PUSH(w->to, &all, ((struct lens_evidence){.link = -1}));
	w->out->evidence = all.at;
	w->out->evidences = all.n;
	w->out->at[w->out->n - 1].n++;
	return &w->out->evidence[w->out->evidences - 1];
}

void lens_row_take(
	struct lens_work *w, const struct lens_row *from, const struct lens_evidence *evidence)
{
	struct lens_row row = *from;
	row.first = w->out->evidences;
	row.n = 0;
	VEC_PUSH(w->to, w->out, row);
	for (int32_t i = 0; i < from->n; i++)
		*lens_evidence_add(w) = evidence[from->first + i];
}

const struct article *lens_article(const struct lens_work *w, int side)
{
	return w->in.story->at[w->in.article[side]];
}

struct lens_words lens_words_at(const struct lens_work *w, int side, struct span span)
{
	const struct document *d = &lens_article(w, side)->doc;
	struct lens_words words = {.span = span};
	if (span.beg >= span.end || d->sentences.n == 0)
		return (struct lens_words){0};
	words.place.beg = document_sentence(d, span.beg);
	words.place.end = document_sentence(d, span.end - 1) + 1;
	return words;
}

struct lens_words lens_words_of(const struct lens_work *w, int side, struct sentence_span place)
{
	struct lens_words words = {.place = place, .whole = true};
	words.span = passage_span(&lens_article(w, side)->doc, place);
	return words;
}

struct str lens_text(const struct lens_work *w, int side, struct span span)
{
	return str_one_line(w->to, span_text(lens_article(w, side)->doc.text, span));
}

struct str lens_letter(struct lens_work *w, int side)
{
	char letter[8];
	story_letter(letter, w->in.article[side]);
	return str_printf(w->to, "%s", letter);
}
