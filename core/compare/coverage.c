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

enum { OUT = 0, WANTED = -1 /* before any sentence has it */ };

struct covering {
	const struct terms *terms;
	struct weights weights; /* of the terms of the sentence; all others are 0 */
	int32_t *last;          /* one a term: OUT, WANTED, or the sentence counted last */
	int32_t room;           /* terms */
	struct arena arena;
};

struct covering *covering_open(const struct terms *t)
{
	struct covering *c = heap_zeroed(1, sizeof *c);
	c->terms = t;
	return c;
}

static void *zeros_behind(void *p, int32_t had, int32_t room)
{
	enum { UNIT = sizeof(int32_t) }; /* as large as a float */
	char *more = heap_resize(p, (size_t)room * UNIT);
	for (size_t i = (size_t)had * UNIT; i < (size_t)room * UNIT; i++)
		more[i] = 0;
	return more;
}

static void make_room(struct covering *c)
{
	const int32_t room = c->terms->n + c->terms->n / 2 + 1;
	struct weights *w = &c->weights;
	if (c->room > c->terms->n)
		return;
	_Static_assert(sizeof *w->idf == sizeof *c->last, "grown alike");
	w->idf = zeros_behind(w->idf, c->room, room);
	w->df[0] = zeros_behind(w->df[0], c->room, room);
	w->df[1] = zeros_behind(w->df[1], c->room, room);
	c->last = zeros_behind(c->last, c->room, room);
	c->room = room;
}

static void count_term(struct covering *c, int side, int32_t term, int32_t sentence)
{
	if (c->last[term] == OUT || c->last[term] == sentence)
		return;
	c->last[term] = sentence;
	c->weights.df[side][term]++;
}

/* Sentences are numbered from 1, those of the second side behind those of the first. */
static int32_t count_side(struct covering *c, int side, const struct digest *d, int32_t number)
{
	for (int32_t i = 0; i < d->sentences; i++) {
		const struct saying *s = &d->sentence[i];
		c->weights.counted += s->counted;
		number++;
		for (int32_t k = s->first; k < s->first + s->n; k++) {
			const struct said x = d->said[k];
			const struct term *t = &c->terms->at[x.term];
			count_term(c, side, x.term, number);
			for (int32_t j = 0; j < t->senses && d->english && !x.named; j++)
				count_term(c, side, c->terms->sense.at[t->sense + j], number);
		}
	}
	return number;
}

static void rate(struct covering *c, const struct unfolded *own)
{
	struct weights *w = &c->weights;
	for (int32_t i = 0; i < own->n; i++) {
		int32_t t = own->said[i].term;
		w->idf[t] = weights_idf(&c->terms->at[t], w->counted, w->df[0][t] + w->df[1][t]);
	}
}

static void forget(struct covering *c, const struct unfolded *own)
{
	struct weights *w = &c->weights;
	for (int32_t i = 0; i < own->n; i++) {
		int32_t t = own->said[i].term;
		c->last[t] = w->df[0][t] = w->df[1][t] = 0;
		w->idf[t] = 0;
	}
	arena_reset(&c->arena);
}

float covering_of(
	struct covering *c, const struct digest *own, int32_t sentence, const struct digest *other)
{
	struct unfolded alone;
	if (!own->sentence[sentence].counted)
		return COVERED_NOT;
	make_room(c);
	c->weights.terms = c->terms;
	c->weights.digest[0] = &alone;
	c->weights.counted = 0;
	unfolded_sentence(&c->arena, c->terms, own, sentence, &alone);
	for (int32_t i = 0; i < alone.n; i++)
		c->last[alone.said[i].term] = WANTED;
	count_side(c, 1, other, count_side(c, 0, own, 0));
	rate(c, &alone);
	float share = covered(&c->weights, 0, 0);
	forget(c, &alone);
	return share;
}

void covering_close(struct covering *c)
{
	if (c == NULL)
		return;
	free(c->weights.idf);
	free(c->weights.df[0]);
	free(c->weights.df[1]);
	free(c->last);
	arena_free(&c->arena);
	free(c);
}
