#include "config.h"

#include "core/compare/weigh.h"

#include <math.h>

enum {
	SKIP_LEAST = 256, /* sentences: below all terms count */
	SKIP_MOST = 1024, /* above none counts */
	SKIP_SHARE = 16,  /* between: one sentence in so many */
};

#define UNIT_LEAST 0.1 /* of articles of one sentence */

static const double factor[TERM_KINDS] = {
	[TERM_WORD] = 1.0,
	[TERM_SENSE] = 0.6,
	[TERM_RUN] = 0.3,
	[TERM_NAME] = 0.7,
	[TERM_DATE] = 3.5,
	[TERM_NUMBER] = 1.0,
};

static const double named_word = 0.4; /* a word inside a name, which counts by itself */
static const double light_word = 0.5;
static const double lead_share = 0.12;
/* In words that stand once in each article; no idf without a unit in it. */
static const double length_least = 2.4;
static const double words_least = 1.9;

static double factor_of(const struct weights *w, const struct occurrence *x)
{
	enum term_kind kind = weights_kind(w, x->term);
	return kind == TERM_WORD && x->named ? named_word : factor[kind];
}

bool weights_is_thing(const struct weights *w, const struct occurrence *x)
{
	const enum term_kind kind = weights_kind(w, x->term);
	return kind == TERM_NAME || kind == TERM_NUMBER ||
	       (kind == TERM_WORD && !w->terms->at[x->term].light && !x->named);
}

static void count(struct weights *w, int side)
{
	const struct unfolded *d = w->digest[side];
	for (int32_t i = 0; i < d->n; i++)
		w->df[side][d->said[i].term]++;
	for (int32_t i = 0; i < d->sentences; i++)
		w->counted += d->sentence[i].counted;
}

float weights_idf(const struct term *t, int32_t counted, int32_t df)
{
	double idf = log((counted + 1) / ((double)df + 0.5));
	return (float)(idf * (t->light ? light_word : 1));
}

/* Terms of the articles at hand only: the others keep 0. A run has what its words have. */
static void rate(struct weights *w, int side)
{
	const struct unfolded *d = w->digest[side];
	for (int32_t i = 0; i < d->n; i++) {
		int32_t t = d->said[i].term;
		if (w->idf[t] > 0 || weights_kind(w, t) == TERM_RUN)
			continue;
		w->idf[t] = weights_idf(&w->terms->at[t], w->counted, w->df[0][t] + w->df[1][t]);
	}
}

static void rate_runs(struct weights *w)
{
	const struct runs *r = w->runs;
	for (int32_t i = 0; i < r->shared.n; i++) {
		const int32_t *part = r->shared.at[i].part;
		w->idf[r->first + i] = (w->idf[part[0]] + w->idf[part[1]]) / 2;
	}
}

/* idf of a word that each article has once. */
static double unit_of(const struct weights *w)
{
	return log((w->counted + 1) / 2.5);
}

static void measure(struct weights *w, int side)
{
	const struct unfolded *d = w->digest[side];
	const double least = length_least * w->unit;
	for (int32_t i = 0; i < d->sentences; i++) {
		const struct saying *s = &d->sentence[i];
		double square = least * least, words = 0, plain = 0;
		int32_t things = 0;
		for (int32_t k = s->first; k < s->first + s->n; k++) {
			double idf = w->idf[d->said[k].term];
			enum term_kind kind = weights_kind(w, d->said[k].term);
			if (kind != TERM_RUN) {
				square += factor_of(w, &d->said[k]) * idf * idf;
				plain += factor_of(w, &d->said[k]);
			}
			if (kind == TERM_WORD)
				words += idf;
			things += weights_is_thing(w, &d->said[k]);
		}
		w->length[side][i] = (float)sqrt(square);
		w->words[side][i] = (float)words;
		w->plain[side][i] = (float)plain;
		w->things[side][i] = (uint8_t)(things < UINT8_MAX ? things : UINT8_MAX);
	}
}

void weights_open(struct arena *a, const struct unfolding *u, struct weights *out)
{
	*out = (struct weights){
		.terms = u->terms, .runs = &u->runs, .digest = {&u->side[0], &u->side[1]}};
	int32_t terms = u->runs.first + u->runs.shared.n;
	out->idf = ARENA_ARRAY(a, float, terms + 1);
	for (int side = 0; side < 2; side++) {
		int32_t n = out->digest[side]->sentences;
		out->df[side] = ARENA_ARRAY(a, int32_t, terms + 1);
		out->length[side] = ARENA_ARRAY(a, float, n + 1);
		out->words[side] = ARENA_ARRAY(a, float, n + 1);
		out->things[side] = ARENA_ARRAY(a, uint8_t, n + 1);
		out->plain[side] = ARENA_ARRAY(a, float, n + 1);
	}
}

/* Each stage is done for both sides before the next. */
bool weights_step(struct weights *w)
{
	static void (*const stages[])(struct weights * w, int side) = {count, rate, measure};
	const int32_t all = 2 * (int32_t)(sizeof stages / sizeof *stages);
	if (w->stage == all)
		return false;
	if (w->stage == 2)
		w->unit = fmax(unit_of(w), UNIT_LEAST);
	if (w->stage == 4)
		rate_runs(w);
	stages[w->stage / 2](w, w->stage % 2);
	w->stage++;
	return w->stage < all;
}

bool weights_skip(const struct weights *w, int32_t term)
{
	int32_t most = w->counted / SKIP_SHARE;
	if (most < SKIP_LEAST)
		most = SKIP_LEAST;
	if (most > SKIP_MOST)
		most = SKIP_MOST;
	return w->df[0][term] + w->df[1][term] > most;
}

double weights_plain(const struct weights *w, const struct occurrence *x, bool named)
{
	const struct occurrence other = {.term = x->term, .named = named};
	if (weights_kind(w, x->term) == TERM_RUN)
		return 0;
	return sqrt(factor_of(w, x) * factor_of(w, &other));
}

double weights_shared(const struct weights *w, const struct occurrence *x, bool named)
{
	double idf = w->idf[x->term];
	if (weights_kind(w, x->term) == TERM_RUN)
		return factor[TERM_RUN] * idf;
	return weights_plain(w, x, named) * idf * idf;
}

double weights_lead(const struct weights *w, double plain, int32_t i, int32_t j)
{
	if (plain <= 0 || !w->digest[0]->sentence[i].lead || !w->digest[1]->sentence[j].lead)
		return 0;
	return lead_share * plain / sqrt((double)w->plain[0][i] * w->plain[1][j]);
}

double weights_norm(const struct weights *w, bool run, int32_t i, int32_t j)
{
	if (!run)
		return (double)w->length[0][i] * w->length[1][j];
	double least = fminf(w->words[0][i], w->words[1][j]);
	return fmax(least, words_least * w->unit);
}

double weights_said(const struct weights *w, const struct occurrence *x)
{
	return factor_of(w, x) * w->idf[x->term];
}
