/* reasons - the sum behind the score of two sentences. */
#include "config.h"

#include <stdlib.h>

#include "core/base/heap.h"
#include "core/base/vec.h"
#include "core/compare/pairing.h"
#include "core/compare/told.h"
#include "core/compare/weigh.h"

struct places { /* of the terms of a sentence, and of the sentence before it */
	struct spans own, before;
};

struct weighed {
	struct arena arena;
	struct unfolding unfolding;
	struct weights weights;
	bool unfolded;
};

struct summing {
	struct arena *to;
	const struct weights *weights;
	int32_t i, j;
	struct places places[2];
	double plain; /* of what they share themselves */
	struct reasons *out;
	bool solid; /* they share more than dates and what stands before them */
};

static enum reason_kind reason_of(uint8_t term_kind)
{
	static const enum reason_kind of[TERM_KINDS] = {
		[TERM_WORD] = REASON_WORD,
		[TERM_SENSE] = REASON_SENSE,
		[TERM_RUN] = REASON_RUN,
		[TERM_NAME] = REASON_NAME,
		[TERM_DATE] = REASON_DATE,
		[TERM_NUMBER] = REASON_NUMBER,
	};
	return of[term_kind];
}

static struct str text_of(struct summing *s, int32_t term)
{
	const struct weights *w = s->weights;
	const struct term *all = w->terms->at;
	if (weights_kind(w, term) != TERM_RUN)
		return all[term].text;
	const int32_t *part = w->runs->shared.at[term - w->runs->first].part;
	return str_printf(
		s->to, "%.*s %.*s", STR_ARG(all[part[0]].text), STR_ARG(all[part[1]].text));
}

static struct span place_of(const struct summing *s, int side, const struct told *x)
{
	const struct spans *all = x->before ? &s->places[side].before : &s->places[side].own;
	const struct span at = all->at[x->at->place];
	if (weights_kind(s->weights, x->at->term) != TERM_RUN)
		return at;
	return (struct span){all->at[x->at->place - 1].beg, at.end};
}

static void add(struct summing *s, const struct told *x, const struct told *y)
{
	const enum term_kind kind = weights_kind(s->weights, x->at->term);
	double weight = weights_shared(s->weights, x->at, y->at->named) /
			weights_norm(s->weights, kind == TERM_RUN, s->i, s->j);
	if (x->before || y->before) {
		weight *= WEIGH_BEFORE;
	} else {
		s->solid |= kind != TERM_DATE && kind != TERM_RUN;
		s->plain += weights_plain(s->weights, x->at, y->at->named);
	}
	VEC_PUSH(s->to, s->out,
		(struct reason){(uint8_t)reason_of((uint8_t)kind), text_of(s, x->at->term),
			place_of(s, SIDE_A, x), place_of(s, SIDE_B, y), (float)weight});
}

static void add_shared(struct summing *s)
{
	struct told x, y;
	told_begin(&x, s->weights->digest[SIDE_A], s->i);
	told_begin(&y, s->weights->digest[SIDE_B], s->j);
	bool more = told_next(&x) && told_next(&y);
	while (more) {
		const int32_t one = x.at->term, two = y.at->term;
		bool told = !x.before || !y.before;
		if (one == two && told && !weights_skip(s->weights, one))
			add(s, &x, &y);
		if (one <= two)
			more = told_next(&x);
		if (two <= one)
			more &= told_next(&y);
	}
}

static void weaken_dates(struct summing *s)
{
	for (int32_t i = 0; i < s->out->n && !s->solid; i++)
		if (s->out->at[i].kind != REASON_RUN)
			s->out->at[i].weight *= (float)WEIGH_ONLY_DATES;
}

/* What the sentences beside them add is kept with the partners. */
static float beside(const struct pairing *p, int32_t i, int32_t j)
{
	const struct partners *of[2] = {&p->side[SIDE_A].partners[i], &p->side[SIDE_B].partners[j]};
	const int32_t other[2] = {j, i};
	for (int side = 0; side < 2; side++)
		for (int32_t k = 0; k < of[side]->n; k++)
			if (of[side]->at[k].sentence == other[side])
				return of[side]->at[k].beside;
	return 0;
}

/* What the sentences around them add and take away. */
static void add_others(
	struct arena *to, const struct pairing *p, int32_t i, int32_t j, struct reasons *out)
{
	float near = beside(p, i, j);
	float hub = p->side[SIDE_A].hub[i] + p->side[SIDE_B].hub[j];
	if (near > 0)
		VEC_PUSH(to, out, (struct reason){.kind = REASON_NEIGHBOUR, .weight = near});
	if (hub > 0)
		VEC_PUSH(to, out, (struct reason){.kind = REASON_HUB, .weight = -hub});
}

static int by_weight(const void *a, const void *b)
{
	const struct reason *x = a, *y = b;
	if (x->kind != y->kind)
		return x->kind < y->kind ? -1 : 1;
	if (x->weight != y->weight)
		return x->weight > y->weight ? -1 : 1;
	return str_cmp(x->text, y->text);
}

struct weighed *weighed_open(const struct terms *t, const struct digest *a, const struct digest *b)
{
	struct weighed *w = heap_zeroed(1, sizeof *w);
	unfolding_open(&w->arena, t, a, b, &w->unfolding);
	return w;
}

bool weighed_step(struct weighed *w)
{
	if (w->unfolded)
		return weights_step(&w->weights);
	if (unfolding_step(&w->unfolding))
		return true;
	w->unfolded = true;
	weights_open(&w->arena, &w->unfolding, &w->weights);
	return true;
}

void weighed_close(struct weighed *w)
{
	if (w == NULL)
		return;
	arena_free(&w->arena);
	free(w);
}

static void find_places(struct summing *s, struct arena *work, const struct paired *of, int side)
{
	const int32_t i = side == SIDE_A ? s->i : s->j;
	const struct digest *d = of->digest[side];
	struct places *p = &s->places[side];
	digest_places(work, of->terms, of->story, d, i, of->segmenter, &p->own);
	if (d->sentence[i].follows)
		digest_places(work, of->terms, of->story, d, i - 1, of->segmenter, &p->before);
}

void pairing_why(struct arena *to, const struct paired *of, int32_t sentence_a, int32_t sentence_b,
	struct reasons *out)
{
	struct arena work = {0};
	struct summing s = {.to = to,
		.weights = &of->weighed->weights,
		.i = sentence_a,
		.j = sentence_b,
		.out = out};
	*out = (struct reasons){0};
	find_places(&s, &work, of, SIDE_A);
	find_places(&s, &work, of, SIDE_B);
	add_shared(&s);
	weaken_dates(&s);
	float lead = (float)weights_lead(s.weights, s.plain, sentence_a, sentence_b);
	if (lead > 0)
		VEC_PUSH(to, out, (struct reason){.kind = REASON_LEAD, .weight = lead});
	if (of->pairing != NULL)
		add_others(to, of->pairing, sentence_a, sentence_b, out);
	if (out->n > 0)
		qsort(out->at, (size_t)out->n, sizeof *out->at, by_weight);
	arena_free(&work);
}

static void take_best(const struct pairing *p, enum side side, const struct sentence_span at[2],
	float *score, int32_t best[2])
{
	for (int32_t i = at[side].beg; i < at[side].end; i++) {
		const struct partners *of = &p->side[side].partners[i];
		for (int32_t k = 0; k < of->n; k++) {
			const struct partner *x = &of->at[k];
			if (x->sentence < at[!side].beg || x->sentence >= at[!side].end ||
				x->score <= *score)
				continue;
			*score = x->score;
			best[side] = i;
			best[!side] = x->sentence;
		}
	}
}

void pairing_best(
	const struct pairing *p, struct sentence_span a, struct sentence_span b, int32_t best[2])
{
	const struct sentence_span at[2] = {a, b};
	float score = -1;
	best[SIDE_A] = a.beg;
	best[SIDE_B] = b.beg;
	take_best(p, SIDE_A, at, &score, best);
	take_best(p, SIDE_B, at, &score, best);
}

const char *reason_text(enum reason_kind k)
{
	switch (k) {
	case REASON_LEAD:
		return "both open their articles: all that they share, however rare";
	case REASON_NEIGHBOUR:
		return "sentences beside both are alike as well";
	case REASON_HUB:
		return "both are like many others";
	case REASON_WORD:
	case REASON_SENSE:
	case REASON_RUN:
	case REASON_NAME:
	case REASON_DATE:
	case REASON_NUMBER:
	case REASON_KINDS:
		break;
	}
	return "";
}

const char *reason_name(enum reason_kind k)
{
	static const char *const names[REASON_KINDS] = {
		[REASON_WORD] = "word",
		[REASON_SENSE] = "sense",
		[REASON_RUN] = "run",
		[REASON_NAME] = "name",
		[REASON_DATE] = "date",
		[REASON_NUMBER] = "number",
		[REASON_LEAD] = "lead",
		[REASON_NEIGHBOUR] = "neighbour",
		[REASON_HUB] = "hub",
	};
	return names[k];
}
