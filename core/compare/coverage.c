#include "config.h"

#include "core/compare/coverage.h"

#include <stdlib.h>

#include "core/base/heap.h"
#include "core/compare/pairing.h"

/* The same sense in other words is half the same. */
static const double sense_share = 0.5;

static bool is_there(const struct weights *w, int side, int32_t term)
{
	return w->df[!side][term] > 0;
}

/*
 * A word is covered by itself, or in part by one of its senses: these follow
 * it in the list of the sentence by their place, not by their term.
 */
static double word_covered(
	const struct weights *w, int side, const struct saying *s, const struct occurrence *x)
{
	const struct unfolded *d = w->digest[side];
	if (is_there(w, side, x->term))
		return 1;
	for (int32_t k = s->first; k < s->first + s->n; k++) {
		const struct occurrence *y = &d->said[k];
		if (weights_kind(w, y->term) == TERM_SENSE && y->place == x->place &&
			is_there(w, side, y->term))
			return sense_share;
	}
	return 0;
}

static float covered(const struct weights *w, int side, int32_t i)
{
	const struct unfolded *d = w->digest[side];
	const struct saying *s = &d->sentence[i];
	double all = 0, there = 0;
	for (int32_t k = s->first; k < s->first + s->n; k++) {
		const struct occurrence *x = &d->said[k];
		const enum term_kind kind = weights_kind(w, x->term);
		if (kind == TERM_RUN || kind == TERM_SENSE)
			continue;
		double said = weights_said(w, x);
		all += said;
		if (kind == TERM_WORD)
			there += said * word_covered(w, side, s, x);
		else if (is_there(w, side, x->term))
			there += said;
	}
	return all > 0 ? (float)(there / all) : COVERED_NOT;
}

float *coverage_build(struct arena *a, const struct weights *w, int side)
{
	const struct unfolded *d = w->digest[side];
	float *out = ARENA_ARRAY(a, float, d->sentences + 1);
	for (int32_t i = 0; i < d->sentences; i++)
		out[i] = d->sentence[i].counted ? covered(w, side, i) : COVERED_NOT;
	return out;
}

float coverage_kinship(const struct weights *w)
{
	double words[2] = {0}, shared[2] = {0};
	for (int side = 0; side < 2; side++) {
		const struct unfolded *d = w->digest[side];
		for (int32_t i = 0; i < d->n; i++) {
			if (weights_kind(w, d->said[i].term) != TERM_WORD)
				continue;
			words[side]++;
			shared[side] += is_there(w, side, d->said[i].term);
		}
	}
	int less = words[0] <= words[1] ? 0 : 1;
	return words[less] > 0 ? (float)(shared[less] / words[less]) : 0;
}

/* ------------------------------------------------------------ one sentence alone */

/*
 * The terms of the sentence are numbered anew, from 0, so that what is known of
 * them takes no more than they are; `number` alone is as long as all terms.
 */
struct covering {
	const struct terms *all;
	int32_t *number; /* one a term: its number here + 1; 0 */
	int32_t room;
	struct arena arena; /* of one call: */
	struct unfolded alone;
	struct terms terms;
	struct weights weights;
	int32_t *last; /* one a number: the sentence it was counted in last */
};

struct covering *covering_open(const struct terms *t)
{
	struct covering *c = heap_zeroed(1, sizeof *c);
	c->all = t;
	return c;
}

static void make_room(struct covering *c)
{
	if (c->room >= c->all->n)
		return;
	free(c->number);
	c->room = c->all->n;
	c->number = heap_zeroed((size_t)c->room, sizeof *c->number);
}

static void number_terms(struct covering *c)
{
	struct unfolded *o = &c->alone;
	struct term *at = ARENA_ARRAY(&c->arena, struct term, o->n + 1);
	for (int32_t i = 0; i < o->n; i++) {
		at[i] = c->all->at[o->said[i].term];
		c->number[o->said[i].term] = i + 1;
		o->said[i].term = i;
	}
	c->terms = (struct terms){.at = at, .n = o->n};
	c->last = ARENA_ARRAY(&c->arena, int32_t, o->n + 1);
	c->weights = (struct weights){.terms = &c->terms, .digest = {o}};
	c->weights.idf = ARENA_ARRAY(&c->arena, float, o->n + 1);
	for (int side = 0; side < 2; side++)
		c->weights.df[side] = ARENA_ARRAY(&c->arena, int32_t, o->n + 1);
}

static void count_term(struct covering *c, int side, int32_t term, int32_t sentence)
{
	int32_t i = c->number[term] - 1;
	if (i < 0 || c->last[i] == sentence)
		return;
	c->last[i] = sentence;
	c->weights.df[side][i]++;
}

/* Sentences are counted from 1, those of the second side behind those of the first. */
static int32_t count_side(struct covering *c, int side, const struct digest *d, int32_t sentence)
{
	for (int32_t i = 0; i < d->sentences; i++) {
		const struct saying *s = &d->sentence[i];
		c->weights.counted += s->counted;
		sentence++;
		for (int32_t k = s->first; k < s->first + s->n; k++) {
			const struct said x = d->said[k];
			const struct term *t = &c->all->at[x.term];
			count_term(c, side, x.term, sentence);
			for (int32_t j = 0; j < t->senses && d->english && !x.named; j++)
				count_term(c, side, c->all->sense.at[t->sense + j], sentence);
		}
	}
	return sentence;
}

static void rate(struct covering *c)
{
	struct weights *w = &c->weights;
	for (int32_t i = 0; i < c->terms.n; i++)
		w->idf[i] = weights_idf(&c->terms.at[i], w->counted, w->df[0][i] + w->df[1][i]);
}

float covering_of(
	struct covering *c, const struct digest *own, int32_t sentence, const struct digest *other)
{
	if (!own->sentence[sentence].counted)
		return COVERED_NOT;
	make_room(c);
	unfolded_sentence(&c->arena, c->all, own, sentence, &c->alone);
	int32_t *term = ARENA_ARRAY(&c->arena, int32_t, c->alone.n + 1);
	for (int32_t i = 0; i < c->alone.n; i++)
		term[i] = c->alone.said[i].term;
	number_terms(c);
	count_side(c, 1, other, count_side(c, 0, own, 0));
	rate(c);
	float share = covered(&c->weights, 0, 0);
	for (int32_t i = 0; i < c->alone.n; i++)
		c->number[term[i]] = 0;
	arena_reset(&c->arena);
	return share;
}

void covering_close(struct covering *c)
{
	if (c == NULL)
		return;
	free(c->number);
	arena_free(&c->arena);
	free(c);
}
