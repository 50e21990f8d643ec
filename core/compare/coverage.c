#include "config.h"

#include "core/compare/coverage.h"

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
	const struct digest *d = w->digest[side];
	if (is_there(w, side, x->term))
		return 1;
	for (int32_t k = s->first; k < s->first + s->n; k++) {
		const struct occurrence *y = &d->said[k];
		if (w->terms->at[y->term].kind == TERM_SENSE && y->span.beg == x->span.beg &&
			is_there(w, side, y->term))
			return sense_share;
	}
	return 0;
}

static float covered(const struct weights *w, int side, int32_t i)
{
	const struct digest *d = w->digest[side];
	const struct saying *s = &d->sentence[i];
	double all = 0, there = 0;
	for (int32_t k = s->first; k < s->first + s->n; k++) {
		const struct occurrence *x = &d->said[k];
		const uint8_t kind = w->terms->at[x->term].kind;
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
	const struct digest *d = w->digest[side];
	float *out = ARENA_ARRAY(a, float, d->sentences + 1);
	for (int32_t i = 0; i < d->sentences; i++)
		out[i] = d->sentence[i].counted ? covered(w, side, i) : COVERED_NOT;
	return out;
}

float coverage_kinship(const struct weights *w)
{
	double words[2] = {0}, shared[2] = {0};
	for (int side = 0; side < 2; side++) {
		const struct digest *d = w->digest[side];
		for (int32_t i = 0; i < d->n; i++) {
			if (w->terms->at[d->said[i].term].kind != TERM_WORD)
				continue;
			words[side]++;
			shared[side] += is_there(w, side, d->said[i].term);
		}
	}
	int less = words[0] <= words[1] ? 0 : 1;
	return words[less] > 0 ? (float)(shared[less] / words[less]) : 0;
}
