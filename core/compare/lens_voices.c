/*
 * lens_voices - who speaks in either article, how much, by which verbs.
 *
 * A row is a voice of the story (core/story/voices.h) that one of the two gives
 * a word. Those that are quoted come first, most words first; then those whose
 * words stand without quotation marks. Quotations of a voice that stand in
 * linked sentences are laid beside each other.
 */
#include "config.h"

#include <stdlib.h>

#include "core/base/vec.h"
#include "core/compare/lens_build.h"
#include "core/story/voices.h"

enum { STAGE_VOICES, STAGE_ORDER, STAGE_ROWS };
enum { FIGURE_QUOTES, FIGURE_WORDS, FIGURE_TOLD };

struct ranked_voice {
	int32_t voice;
	int32_t words, told; /* of both articles */
	bool quoted;
};

struct speaking {
	struct voices_work *work;
	struct voices voices;
	struct {
		struct ranked_voice *at;
		int32_t n;
	} order;
	bool *paired; /* one an utterance: it stands beside one of the other article */
};

static const struct voice_cell *cell_of(
	const struct lens_work *w, const struct speaking *x, int32_t voice, int side)
{
	return voices_cell(&x->voices, voice, w->in.article[side]);
}

/* --------------------------------------------------------------------- order */

static int by_rank(const void *a, const void *b)
{
	const struct ranked_voice *x = a, *y = b;
	if (x->quoted != y->quoted)
		return x->quoted ? -1 : 1;
	if (x->words != y->words)
		return x->words > y->words ? -1 : 1;
	if (x->told != y->told)
		return x->told > y->told ? -1 : 1;
	return (x->voice > y->voice) - (x->voice < y->voice);
}

static void tell_whole(struct lens_work *w, const int32_t words[2])
{
	struct str about = STR("words quoted");
	for (int side = 0; side < 2; side++)
		about = str_printf(w->to, "%.*s  %.*s %d of %d", STR_ARG(about),
			STR_ARG(lens_letter(w, side)), words[side],
			lens_article(w, side)->doc.words);
	w->out->about = about;
}

static void put_in_order(struct lens_work *w, struct speaking *x)
{
	int32_t words[2] = {0, 0};
	x->paired = ARENA_ARRAY(&w->work, bool, x->voices.said_n + 1);
	for (int32_t i = 0; i < x->voices.n; i++) {
		struct ranked_voice r = {.voice = i};
		for (int side = 0; side < 2; side++) {
			const struct voice_cell *c = cell_of(w, x, i, side);
			if (c == NULL)
				continue;
			r.words += c->count.words;
			r.told += c->count.statements;
			r.quoted |= c->count.quotes > 0;
			words[side] += c->count.words;
		}
		if (r.quoted || r.told > 0)
			VEC_PUSH(&w->work, &x->order, r);
	}
	if (x->order.n > 0)
		qsort(x->order.at, (size_t)x->order.n, sizeof *x->order.at, by_rank);
	tell_whole(w, words);
}

/* ------------------------------------------------------------------ evidence */

static bool is_quoted(const struct utterance *u)
{
	return u->quote >= 0;
}

static struct str verb_of(struct lens_work *w, int side, const struct utterance *u)
{
	return u->verb.end > u->verb.beg ? lens_text(w, side, u->verb) : (struct str){0};
}

static void put_side(
	struct lens_work *w, struct lens_evidence *e, int side, const struct utterance *u)
{
	struct str why = utterance_why(w->to, w->in.story, u);
	e->side[side] = lens_words_at(w, side, u->span);
	e->side[side].whole = is_quoted(u);
	e->side[side].note = verb_of(w, side, u);
	e->why = str_printf(w->to, "%.*s%s%.*s: %.*s", STR_ARG(e->why), e->why.len > 0 ? "; " : "",
		STR_ARG(lens_letter(w, side)), STR_ARG(why));
}

static struct sentence_span passage(const struct pair_link *l, int side)
{
	return side == SIDE_A ? l->a : l->b;
}

/* Does the passage of that side of a link hold where the utterance begins? */
static bool is_in(
	const struct lens_work *w, const struct pair_link *l, int side, const struct utterance *u)
{
	struct sentence_span p = passage(l, side);
	int32_t i = document_sentence(&lens_article(w, side)->doc, u->span.beg);
	return p.beg <= i && i < p.end;
}

/* The quotation of the same voice in a sentence that is linked with that of `u`; -1. */
static int32_t partner_of(struct lens_work *w, const struct speaking *x, const struct utterance *u,
	const struct voice_cell *other, int32_t *link)
{
	for (int32_t k = 0; k < w->pairing->links.n && other != NULL && is_quoted(u); k++) {
		const struct pair_link *l = &w->pairing->links.at[k];
		if (!is_in(w, l, SIDE_A, u))
			continue;
		for (int32_t i = other->first; i < other->first + other->n; i++) {
			const struct utterance *v = &x->voices.said[i];
			if (x->paired[i] || !is_quoted(v) || !is_in(w, l, SIDE_B, v))
				continue;
			*link = k;
			return i;
		}
	}
	return -1;
}

/* Those in quotation marks, or those without, of one article; beside them what answers them. */
static void add_said(struct lens_work *w, struct speaking *x, int32_t voice, int side, bool quoted)
{
	const struct voice_cell *c = cell_of(w, x, voice, side);
	for (int32_t i = c != NULL ? c->first : 0; c != NULL && i < c->first + c->n; i++) {
		const struct utterance *u = &x->voices.said[i];
		if (is_quoted(u) != quoted || x->paired[i])
			continue;
		int32_t link = -1, other = -1;
		if (side == SIDE_A)
			other = partner_of(w, x, u, cell_of(w, x, voice, SIDE_B), &link);
		struct lens_evidence *e = lens_evidence_add(w);
		e->link = link;
		put_side(w, e, side, u);
		if (other < 0)
			continue;
		x->paired[other] = true;
		put_side(w, e, SIDE_B, &x->voices.said[other]);
	}
}

/* ---------------------------------------------------------------------- rows */

/* "B stated, according to  E declared" */
static struct str verbs_of(struct lens_work *w, const struct speaking *x, int32_t voice)
{
	enum { MOST = 4 };
	struct str all = STR("");
	for (int side = 0; side < 2; side++) {
		const struct voice_cell *c = cell_of(w, x, voice, side);
		struct voice_verbs verbs = {0};
		if (c == NULL)
			continue;
		voice_verbs(&w->work, w->in.story, &x->voices, c->first, c->n, &verbs);
		for (int32_t i = 0; i < verbs.n && i < MOST; i++) {
			struct str lead = i > 0 ? STR(",") : lens_letter(w, side);
			all = str_printf(w->to, "%.*s%s%.*s %.*s", STR_ARG(all),
				i == 0 && all.len > 0 ? "   " : "", STR_ARG(lead),
				STR_ARG(verbs.at[i].text));
			if (verbs.at[i].count > 1)
				all = str_printf(w->to, "%.*s %d", STR_ARG(all), verbs.at[i].count);
		}
	}
	return all;
}

/* Words of a text, as many as leave room for those of the other side. */
static struct str cut_words(struct lens_work *w, struct str text)
{
	enum { WORDS_MOST = 5 };
	int32_t end = 0;
	for (int32_t n = 0; n < WORDS_MOST; n++) {
		int32_t space = str_find_char(str_from(text, end + 1), ' ');
		if (space < 0)
			return text;
		end += space + 1;
	}
	return str_printf(w->to, "%.*s\u2026", STR_ARG(str_sub(text, 0, end)));
}

/* "B has expressed opposition to plans   E warned of NATO's plans": the first statement of each. */
static struct str statements_of(struct lens_work *w, const struct speaking *x, int32_t voice)
{
	struct str all = STR("");
	bool both = cell_of(w, x, voice, SIDE_A) != NULL && cell_of(w, x, voice, SIDE_B) != NULL;
	for (int side = 0; side < 2; side++) {
		const struct voice_cell *c = cell_of(w, x, voice, side);
		if (c == NULL)
			continue;
		const struct utterance *u = &x->voices.said[c->first];
		struct span words = u->span;
		if (u->verb.end > u->verb.beg && u->verb.beg < words.beg)
			words.beg = u->verb.beg;
		struct str text = lens_text(w, side, words);
		if (both)
			text = cut_words(w, text);
		all = str_printf(w->to, "%.*s%s%.*s %.*s", STR_ARG(all), all.len > 0 ? "   " : "",
			STR_ARG(lens_letter(w, side)), STR_ARG(text));
	}
	return all;
}

static const char *plural(int32_t n)
{
	return n == 1 ? "" : "s";
}

/* "B 3 quotations, 28 words, 1 statement; E 2 quotations, 55 words" */
static struct str why_of(struct lens_work *w, const struct speaking *x, int32_t voice)
{
	struct str why = STR("");
	for (int side = 0; side < 2; side++) {
		const struct voice_cell *c = cell_of(w, x, voice, side);
		if (c == NULL)
			continue;
		why = str_printf(w->to, "%.*s%s%.*s", STR_ARG(why), why.len > 0 ? "; " : "",
			STR_ARG(lens_letter(w, side)));
		if (c->count.quotes > 0)
			why = str_printf(w->to, "%.*s %d quotation%s, %d word%s", STR_ARG(why),
				c->count.quotes, plural(c->count.quotes), c->count.words,
				plural(c->count.words));
		if (c->count.statements > 0)
			why = str_printf(w->to, "%.*s%s %d statement%s without quotation marks",
				STR_ARG(why), c->count.quotes > 0 ? "," : "", c->count.statements,
				plural(c->count.statements));
	}
	return why;
}

static void add_row(struct lens_work *w, struct speaking *x, const struct ranked_voice *r)
{
	const struct voice *v = &x->voices.at[r->voice];
	struct lens_row *row = lens_row_add(w, voice_kind_name((enum voice_kind)v->kind),
		v->name.len > 0 ? str_dup(w->to, str_one_line(w->to, v->name))
				: STR("nobody named"));
	for (int side = 0; side < 2; side++) {
		const struct voice_cell *c = cell_of(w, x, r->voice, side);
		int32_t *figure = row->side[side].figure;
		if (c == NULL)
			continue;
		figure[FIGURE_QUOTES] = c->count.quotes;
		figure[FIGURE_WORDS] = c->count.words;
		figure[FIGURE_TOLD] = c->count.statements;
	}
	row->why = why_of(w, x, r->voice);
	row->text = r->quoted ? verbs_of(w, x, r->voice) : statements_of(w, x, r->voice);
	for (int quoted = 1; quoted >= 0; quoted--)
		for (int side = 0; side < 2; side++)
			add_said(w, x, r->voice, side, quoted == 1);
}

void lens_voices_close(struct lens_work *w)
{
	struct speaking *x = w->own;
	if (x != NULL)
		voices_close(x->work);
}

bool lens_voices_step(struct lens_work *w)
{
	struct speaking *x = w->own;
	if (x == NULL) {
		w->own = x = ARENA_NEW(&w->work, struct speaking);
		x->work =
			voices_open(w->in.story, comparison_collating(w->in.comparison).segmenter);
	}
	if (w->stage == STAGE_VOICES) {
		if (!voices_step(&w->work, x->work, &x->voices))
			w->stage = STAGE_ORDER;
	} else if (w->stage == STAGE_ORDER) {
		put_in_order(w, x);
		w->stage = STAGE_ROWS;
	} else if (w->at < x->order.n) {
		const struct ranked_voice *r = &x->order.at[w->at];
		add_row(w, x, r);
		if (!r->quoted && (w->at == 0 || x->order.at[w->at - 1].quoted))
			w->out->at[w->out->n - 1].section = STR("without quotation marks");
		w->at++;
	} else {
		return false;
	}
	return true;
}
