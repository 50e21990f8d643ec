#include "config.h"

#include "core/compare/pairing.h"

#include <math.h>
#include <stdlib.h>

#include "core/base/vec.h"
#include "core/compare/candidates.h"
#include "core/compare/coverage.h"
#include "core/compare/passages.h"
#include "core/compare/pinned.h"
#include "core/compare/told.h"
#include "core/compare/weigh.h"

enum {
	SETTLED = 512, /* sentences in one step when all rows are scored */
	THINGS = 2,    /* that a strong link rests on */
	HUB_OF = 3,    /* the best so many of a sentence say how alike it is to many */
};

/* Chosen, like the factors in weigh.c, on gold links. */
static const double hub_share = 0.2;
static const double beside_share = 0.05;
static const float near_share = 0.8F;
static const float possible_least = 0.12F;
static const float strong_least = 0.155F;

struct posting { /* a sentence of b that has a term */
	int32_t sentence;
	bool named;
};

struct shares { /* of the row with a sentence of b */
	double dot, runs, plain;
	bool touched;
	bool own;   /* they share more than what stands before them */
	bool solid; /* and more than dates */
	bool dated;
	int32_t common; /* things that both name themselves */
};

struct pairing_work {
	struct arena arena;
	struct unfolding unfolding;
	struct weights weights;
	struct pinned pinned;
	bool brief;
	size_t preparing;
	int32_t *first; /* one a term, and one: where its postings begin */
	struct posting *posting;
	int32_t row;
	struct shares *share;
	int32_t *touched;
	int32_t touches;
	struct candidates *candidates[2];
	float *hub[2];
	size_t stage;    /* when all rows are scored */
	int32_t settled; /* sentences of both sides that this stage has seen */
};

static void post(struct pairing_work *w)
{
	const struct unfolded *b = w->weights.digest[SIDE_B];
	const int32_t terms = w->unfolding.runs.first + w->unfolding.runs.shared.n;
	w->first = ARENA_ARRAY(&w->arena, int32_t, terms + 2);
	w->posting = ARENA_ARRAY(&w->arena, struct posting, b->n + 1);
	for (int32_t i = 0; i < b->n; i++)
		w->first[b->said[i].term + 2]++;
	for (int32_t t = 2; t <= terms; t++)
		w->first[t] += w->first[t - 1];
	for (int32_t i = 0; i < b->sentences; i++) {
		const struct saying *s = &b->sentence[i];
		for (int32_t k = s->first; k < s->first + s->n; k++)
			w->posting[w->first[b->said[k].term + 1]++] =
				(struct posting){i, b->said[k].named};
	}
}

static void make_room(struct pairing_work *w)
{
	const int32_t b = w->weights.digest[SIDE_B]->sentences;
	w->share = ARENA_ARRAY(&w->arena, struct shares, b + 1);
	w->touched = ARENA_ARRAY(&w->arena, int32_t, b + 1);
	for (int side = 0; side < 2; side++) {
		int32_t n = w->weights.digest[side]->sentences;
		w->candidates[side] = ARENA_ARRAY(&w->arena, struct candidates, n + 1);
		w->hub[side] = ARENA_ARRAY(&w->arena, float, n + 1);
	}
}

/* ------------------------------------------------- before the first row, in steps */

static bool unfold(struct pairing_work *w)
{
	if (unfolding_step(&w->unfolding))
		return true;
	weights_open(&w->arena, &w->unfolding, &w->weights);
	return false;
}

static bool weigh(struct pairing_work *w)
{
	return weights_step(&w->weights);
}

static bool lay_out(struct pairing_work *w)
{
	post(w);
	make_room(w);
	return false;
}

static bool prepare(struct pairing_work *w)
{
	static bool (*const stages[])(struct pairing_work *) = {unfold, weigh, lay_out};
	if (w->preparing == sizeof stages / sizeof *stages)
		return false;
	if (!stages[w->preparing](w))
		w->preparing++;
	return true;
}

void pairing_reopen(struct pairing_work *w, const struct terms *t, const struct digest *a,
	const struct digest *b)
{
	struct arena arena = w->arena;
	arena_reset(&arena);
	*w = (struct pairing_work){.arena = arena};
	unfolding_open(&w->arena, t, a, b, &w->unfolding);
}

struct pairing_work *pairing_open(
	const struct terms *t, const struct digest *a, const struct digest *b)
{
	struct pairing_work *w = calloc(1, sizeof *w);
	if (w == NULL)
		arena_full();
	pairing_reopen(w, t, a, b);
	return w;
}

void pairing_pin(struct pairing_work *w, const struct pinned *p)
{
	w->pinned = *p;
}

void pairing_brief(struct pairing_work *w)
{
	w->brief = true;
}

void pairing_close(struct pairing_work *w)
{
	if (w == NULL)
		return;
	arena_free(&w->arena);
	free(w);
}

static struct shares *touch(struct pairing_work *w, int32_t j)
{
	struct shares *s = &w->share[j];
	if (!s->touched)
		w->touched[w->touches++] = j;
	s->touched = true;
	return s;
}

static void add_own(struct pairing_work *w, const struct occurrence *x)
{
	const struct unfolded *b = w->weights.digest[SIDE_B];
	const enum term_kind kind = weights_kind(&w->weights, x->term);
	const bool thing = weights_is_thing(&w->weights, x);
	const double weight[2] = {
		weights_shared(&w->weights, x, false), weights_shared(&w->weights, x, true)};
	const double plain[2] = {
		weights_plain(&w->weights, x, false), weights_plain(&w->weights, x, true)};
	for (int32_t k = w->first[x->term]; k < w->first[x->term + 1]; k++) {
		const struct posting *p = &w->posting[k];
		struct shares *s = touch(w, p->sentence);
		if (kind == TERM_RUN) {
			s->runs += weight[p->named];
			continue;
		}
		s->dot += weight[p->named];
		s->plain += plain[p->named];
		s->own = true;
		s->solid |= kind != TERM_DATE;
		s->dated |= kind == TERM_DATE;
		s->common += thing && (kind != TERM_WORD || !p->named);
		const int32_t next = p->sentence + 1;
		bool again = k + 1 < w->first[x->term + 1] && p[1].sentence == next;
		if (next < b->sentences && b->sentence[next].follows && !again)
			touch(w, next)->dot += WEIGH_BEFORE * weight[p->named];
	}
}

/* What the sentence before the row says, against what sentences of b say themselves. */
static void add_before(struct pairing_work *w, const struct occurrence *x)
{
	const double weight[2] = {WEIGH_BEFORE * weights_shared(&w->weights, x, false),
		WEIGH_BEFORE * weights_shared(&w->weights, x, true)};
	for (int32_t k = w->first[x->term]; k < w->first[x->term + 1]; k++)
		touch(w, w->posting[k].sentence)->dot += weight[w->posting[k].named];
}

static void add_terms(struct pairing_work *w, int32_t i)
{
	const struct unfolded *a = w->weights.digest[SIDE_A];
	struct told told;
	told_begin(&told, a, i);
	while (told_next(&told)) {
		if (weights_skip(&w->weights, told.at->term))
			continue;
		if (told.before)
			add_before(w, told.at);
		else
			add_own(w, told.at);
	}
}

/* Sums come in another order when the articles change places: what differs then is rounded off. */
static float rounded(double x)
{
	return (float)(round(x * 1e6) / 1e6);
}

static float share_score(const struct weights *w, const struct shares *s, int32_t i, int32_t j)
{
	if (!s->own)
		return 0;
	return rounded(s->dot * (s->solid ? 1 : WEIGH_ONLY_DATES) / weights_norm(w, false, i, j) +
		       s->runs / weights_norm(w, true, i, j) + weights_lead(w, s->plain, i, j));
}

/* All dates are one thing. Who has said all there is, in both sentences, has said enough. */
static uint8_t things_of(const struct pairing_work *w, int32_t i, int32_t j)
{
	const struct shares *s = &w->share[j];
	int32_t all = s->common + s->dated;
	bool whole = s->common > 0 && s->common == w->weights.things[SIDE_A][i] &&
		     s->common == w->weights.things[SIDE_B][j];
	return (uint8_t)(whole || all > UINT8_MAX ? UINT8_MAX : all);
}

static void score_row(struct pairing_work *w, int32_t i)
{
	add_terms(w, i);
	for (int32_t k = 0; k < w->touches; k++) {
		int32_t j = w->touched[k];
		float score = share_score(&w->weights, &w->share[j], i, j);
		uint8_t things = things_of(w, i, j);
		w->share[j] = (struct shares){0};
		if (score <= 0)
			continue;
		candidates_offer(&w->candidates[SIDE_A][i], j, score, things);
		candidates_offer(&w->candidates[SIDE_B][j], i, score, things);
	}
	w->touches = 0;
}

static void find_hub(struct pairing_work *w, int side, int32_t i)
{
	const struct candidates *c = &w->candidates[side][i];
	double sum = 0;
	for (int32_t k = 0; k < c->n && k < HUB_OF; k++)
		sum += c->at[k].base;
	w->hub[side][i] = rounded(hub_share * sum / HUB_OF);
}

static void take_hub(struct pairing_work *w, int side, int32_t i)
{
	struct candidates *c = &w->candidates[side][i];
	for (int32_t k = 0; k < c->n; k++)
		c->at[k].score =
			c->at[k].base - (w->hub[side][i] + w->hub[!side][c->at[k].sentence]);
	candidates_settle(c);
}

/* The score without neighbours; 0 if the two are no candidates of each other. */
static float score_of(const struct pairing_work *w, int side, int32_t i, int32_t j)
{
	const int32_t at[2] = {i, j};
	for (int turn = 0; turn < 2; turn++) {
		int s = turn == 0 ? side : !side;
		int32_t row = at[turn], column = at[!turn];
		if (row < 0 || row >= w->weights.digest[s]->sentences)
			return 0;
		const struct candidates *c = &w->candidates[s][row];
		const struct candidate *x = candidates_find(c, column);
		if (x != NULL)
			return x->score - x->beside;
	}
	return 0;
}

/* Two sentences gain if those before or behind them are alike as well, or one of them is. */
static void add_beside(struct pairing_work *w, int side, int32_t i)
{
	static const int step[][2] = {{-1, -1}, {1, 1}, {0, 1}, {0, -1}, {1, 0}, {-1, 0}};
	struct candidates *c = &w->candidates[side][i];
	for (int32_t k = 0; k < c->n; k++) {
		float best = 0;
		for (size_t n = 0; n < sizeof step / sizeof *step; n++)
			best = fmaxf(best,
				score_of(w, side, i + step[n][0], c->at[k].sentence + step[n][1]));
		c->at[k].beside = rounded(beside_share * best);
		c->at[k].score += c->at[k].beside;
	}
}

static void sort_candidates(struct pairing_work *w, int side, int32_t i)
{
	candidates_sort(&w->candidates[side][i]);
}

static void keep_partners(
	struct arena *to, const struct pairing_work *w, int side, struct side_of_pair *s)
{
	const struct unfolded *d = w->weights.digest[side];
	s->partners = ARENA_ARRAY(to, struct partners, d->sentences + 1);
	s->hub = ARENA_ARRAY(to, float, d->sentences + 1);
	for (int32_t i = 0; i < d->sentences; i++) {
		const struct candidates *c = &w->candidates[side][i];
		s->hub[i] = w->hub[side][i];
		for (int32_t k = 0; k < c->n && k < PARTNERS; k++)
			s->partners[i].at[s->partners[i].n++] = (struct partner){
				c->at[k].sentence, c->at[k].score, c->at[k].beside};
	}
}

static void keep_side(struct arena *to, const struct pairing_work *w, int side, struct pairing *out)
{
	const struct unfolded *d = w->weights.digest[side];
	struct side_of_pair *s = &out->side[side];
	*s = (struct side_of_pair){.article = d->article, .sentences = d->sentences};
	if (w->brief)
		return;
	keep_partners(to, w, side, s);
	s->covered = coverage_build(to, &w->weights, side);
}

static bool is_rejected(const struct pairing_work *w, int side, int32_t i, int32_t other)
{
	return pinned_rejects(&w->pinned, side == SIDE_A ? i : other, side == SIDE_A ? other : i);
}

/* The score of the best candidate that the reader does not reject. */
static float best_score(const struct pairing_work *w, int side, int32_t i)
{
	const struct candidates *c = &w->candidates[side][i];
	int32_t k = 0;
	while (k < c->n && is_rejected(w, side, i, c->at[k].sentence))
		k++;
	return k < c->n ? c->at[k].score : 0;
}

/* Good enough, and nearly the best that one of the two has? */
static bool is_chosen(const struct pairing_work *w, int side, int32_t i, const struct candidate *c)
{
	return c->score >= possible_least && !is_rejected(w, side, i, c->sentence) &&
	       (c->score >= near_share * best_score(w, side, i) ||
		       c->score >= near_share * best_score(w, !side, c->sentence));
}

/* Pairs that are linked, each once: what a sentence of b has and its partner lacks comes last. */
static void choose(struct pairing_work *w, struct cells *out)
{
	for (int side = 0; side < 2; side++) {
		for (int32_t i = 0; i < w->weights.digest[side]->sentences; i++) {
			const struct candidates *c = &w->candidates[side][i];
			for (int32_t k = 0; k < c->n; k++) {
				const struct candidate *x = &c->at[k];
				int32_t a = side == SIDE_A ? i : x->sentence;
				int32_t b = side == SIDE_A ? x->sentence : i;
				if (!is_chosen(w, side, i, x) ||
					(side == SIDE_B &&
						candidates_find(&w->candidates[SIDE_A][a], b) !=
							NULL))
					continue;
				bool strong = x->score >= strong_least && x->things >= THINGS;
				uint8_t tier = strong ? TIER_STRONG : TIER_POSSIBLE;
				const bool title[2] = {w->weights.digest[SIDE_A]->sentence[a].title,
					w->weights.digest[SIDE_B]->sentence[b].title};
				VEC_PUSH(&w->arena, out,
					((struct cell){a, b, x->score, tier, x->things,
						{title[SIDE_A], title[SIDE_B]}}));
			}
		}
	}
}

static void relate(struct pairing_work *w, struct pairing *out)
{
	const struct document *a = w->weights.digest[SIDE_A]->doc;
	const struct document *b = w->weights.digest[SIDE_B]->doc;
	bool known = !str_eq(a->language, STR("und")) && !str_eq(b->language, STR("und"));
	out->foreign = known && !str_eq(a->language, b->language);
	out->kinship = coverage_kinship(&w->weights);
	bool strong = false;
	for (int32_t i = 0; i < out->links.n; i++)
		strong |= out->links.at[i].tier == TIER_STRONG;
	out->weak = out->kinship < KINSHIP_LEAST || !strong;
}

/* Of no more than their size: there are many pairs. */
static void keep_links(struct arena *to, struct pair_links *links)
{
	struct pair_link *kept = links->n > 0 ? ARENA_ARRAY(to, struct pair_link, links->n) : NULL;
	for (int32_t i = 0; i < links->n; i++)
		kept[i] = links->at[i];
	links->at = kept;
}

static void finish(struct arena *to, struct pairing_work *w, struct pairing *out)
{
	struct cells cells = {0};
	*out = (struct pairing){0};
	keep_side(to, w, SIDE_A, out);
	keep_side(to, w, SIDE_B, out);
	choose(w, &cells);
	passages_join(&w->arena, &w->arena, &cells, &out->links);
	pinned_add(&w->arena, &w->pinned, &out->links);
	keep_links(to, &out->links);
	if (!w->brief)
		relate(w, out);
}

/* What is done to each sentence of either side when all rows are scored, one after the other. */
typedef void stage(struct pairing_work *w, int side, int32_t i);

static stage *const stages[] = {find_hub, take_hub, add_beside, sort_candidates};

/* Some sentences of one stage; false when there are no more. */
static bool settle(struct pairing_work *w)
{
	const int32_t n[2] = {
		w->weights.digest[SIDE_A]->sentences, w->weights.digest[SIDE_B]->sentences};
	if (w->stage == sizeof stages / sizeof *stages)
		return false;
	for (int32_t k = 0; k < SETTLED && w->settled < n[0] + n[1]; k++, w->settled++) {
		bool second = w->settled >= n[0];
		stages[w->stage](w, second ? SIDE_B : SIDE_A, w->settled - (second ? n[0] : 0));
	}
	if (w->settled == n[0] + n[1]) {
		w->settled = 0;
		w->stage++;
	}
	return true;
}

bool pairing_step(struct arena *to, struct pairing_work *w, struct pairing *out)
{
	if (prepare(w))
		return true;
	const struct unfolded *a = w->weights.digest[SIDE_A];
	while (w->row < a->sentences && a->sentence[w->row].n == 0)
		w->row++;
	if (w->row < a->sentences) {
		score_row(w, w->row++);
		return true;
	}
	if (settle(w))
		return true;
	finish(to, w, out);
	return false;
}

void pairing_build(struct arena *to, const struct terms *t, const struct digest *a,
	const struct digest *b, struct pairing *out)
{
	struct pairing_work *w = pairing_open(t, a, b);
	while (pairing_step(to, w, out))
		continue;
	pairing_close(w);
}
