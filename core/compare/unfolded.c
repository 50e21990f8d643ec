#include "config.h"

#include "core/compare/unfolded.h"

#include <stdlib.h>

#include "core/base/vec.h"

enum {
	STEP = 4096, /* terms */
	FEW = 48,    /* occurrences that are put in order by insertion */
	SLOTS_MIN = 64,
	ALONE = -1,
};

/* -------------------------------------------------------------------- runs */

static uint32_t hash_of(int32_t one, int32_t two)
{
	return (uint32_t)one * 0x9E3779B1U ^ (uint32_t)two * 0x85EBCA77U;
}

/* The slot of a run, or the free one where it belongs: its first part is 0. */
static struct run *slot_of(const struct runs *r, int32_t one, int32_t two)
{
	uint32_t mask = (uint32_t)r->slots - 1, hash = hash_of(one, two);
	for (uint32_t i = (hash ^ hash >> 15) & mask;; i = (i + 1) & mask) {
		struct run *slot = &r->slot[i];
		if (slot->term == 0 || (slot->part[0] == one && slot->part[1] == two))
			return slot;
	}
}

static void open_runs(struct unfolding *u)
{
	int32_t slots = SLOTS_MIN;
	while (slots / 2 < u->digest[0]->n)
		slots *= 2;
	u->runs.slots = slots;
	u->runs.slot = ARENA_ARRAY(u->arena, struct run, slots);
}

static bool is_word(const struct terms *t, struct said x)
{
	return t->at[x.term].kind == TERM_WORD || t->at[x.term].kind == TERM_NUMBER;
}

static void note_runs(struct unfolding *u, const struct digest *d, int32_t sentence)
{
	const struct saying *s = &d->sentence[sentence];
	for (int32_t i = s->first + 1; i < s->first + s->n && is_word(u->terms, d->said[i]); i++) {
		int32_t one = d->said[i - 1].term, two = d->said[i].term;
		struct run *slot = slot_of(&u->runs, one, two);
		*slot = (struct run){{one, two}, ALONE};
	}
}

/* The term of a run that both have; ALONE. The second side finds which these are. */
static int32_t run_term(struct unfolding *u, int side, int32_t one, int32_t two)
{
	struct runs *r = &u->runs;
	struct run *run = slot_of(r, one, two);
	if (run->term == 0)
		return ALONE;
	if (run->term == ALONE && side == 1) {
		run->term = r->first + r->shared.n;
		VEC_PUSH(u->arena, &r->shared, *run);
	}
	return run->term;
}

/* --------------------------------------------------------------- sentences */

static int by_term(const void *a, const void *b)
{
	const struct occurrence *x = a, *y = b;
	if (x->term != y->term)
		return x->term < y->term ? -1 : 1;
	return (x->place > y->place) - (x->place < y->place);
}

static void put_in_order(struct occurrence *at, int32_t n)
{
	if (n > FEW) {
		qsort(at, (size_t)n, sizeof *at, by_term);
		return;
	}
	for (int32_t i = 1; i < n; i++) {
		struct occurrence x = at[i];
		int32_t k = i;
		for (; k > 0 && at[k - 1].term > x.term; k--)
			at[k] = at[k - 1];
		at[k] = x;
	}
}

static void add(struct unfolded *o, int32_t term, int32_t place, bool named)
{
	o->said[o->n++] = (struct occurrence){term, place, named};
}

static void add_senses(
	const struct terms *t, struct unfolded *o, const struct term *word, int32_t place)
{
	for (int32_t i = 0; i < word->senses; i++)
		add(o, t->sense.at[word->sense + i], place, false);
}

static void add_terms(const struct terms *t, struct unfolded *o, const struct saying *from)
{
	const struct digest *d = o->digest;
	for (int32_t k = 0; k < from->n; k++) {
		const struct said x = d->said[from->first + k];
		const struct term *term = &t->at[x.term];
		add(o, x.term, k, x.named);
		if (d->english && !x.named && term->kind == TERM_WORD)
			add_senses(t, o, term, k);
	}
}

static void add_runs(struct unfolding *u, int side, const struct saying *from)
{
	struct unfolded *o = &u->side[side];
	const struct said *said = o->digest->said + from->first;
	for (int32_t k = 1; k < from->n && is_word(u->terms, said[k]); k++) {
		int32_t run = run_term(u, side, said[k - 1].term, said[k].term);
		if (run != ALONE)
			add(o, run, k, false);
	}
}

static struct saying *begin(struct unfolded *o, const struct saying *from)
{
	struct saying *to = &o->sentence[o->sentences++];
	*to = *from;
	to->first = o->n;
	to->n = 0;
	return to;
}

/* In order, and of each term the first place. */
static void finish(struct unfolded *o, struct saying *s)
{
	struct occurrence *at = o->said + s->first;
	int32_t n = o->n - s->first;
	put_in_order(at, n);
	for (int32_t i = 0; i < n; i++)
		if (s->n == 0 || at[s->n - 1].term != at[i].term)
			at[s->n++] = at[i];
	o->n = s->first + s->n;
}

/* How many there can be at most of these terms: itself, what it means, and a run. */
static int32_t most_of(const struct terms *t, const struct said *said, int32_t n)
{
	int32_t most = 0;
	for (int32_t i = 0; i < n; i++)
		most += 2 + t->at[said[i].term].senses;
	return most;
}

static void open_side(struct arena *a, const struct terms *t, const struct digest *d,
	int32_t sentences, int32_t most, struct unfolded *out)
{
	*out = (struct unfolded){
		.article = d->article, .doc = d->doc, .digest = d, .first_run = t->n};
	out->sentence = ARENA_ARRAY(a, struct saying, sentences + 1);
	out->said = ARENA_ARRAY(a, struct occurrence, most + 1);
}

/* ------------------------------------------------------------------- steps */

void unfolding_open(struct arena *a, const struct terms *t, const struct digest *first,
	const struct digest *second, struct unfolding *u)
{
	*u = (struct unfolding){.arena = a, .terms = t, .digest = {first, second}};
	u->runs.first = t->n;
	open_runs(u);
	for (int side = 0; side < 2; side++) {
		const struct digest *d = u->digest[side];
		open_side(a, t, d, d->sentences, most_of(t, d->said, d->n), &u->side[side]);
	}
}

static void unfold(struct unfolding *u, int side, int32_t sentence)
{
	struct unfolded *o = &u->side[side];
	const struct saying *from = &u->digest[side]->sentence[sentence];
	struct saying *to = begin(o, from);
	add_terms(u->terms, o, from);
	add_runs(u, side, from);
	finish(o, to);
}

bool unfolding_step(struct unfolding *u)
{
	enum { NOTE, SECOND, FIRST, STAGES };
	const int side = u->stage == SECOND;
	const struct digest *d = u->digest[side];
	if (u->stage == STAGES)
		return false;
	for (int32_t n = 0; n < STEP && u->at < d->sentences; u->at++) {
		n += d->sentence[u->at].n + 1;
		if (u->stage == NOTE)
			note_runs(u, d, u->at);
		else
			unfold(u, side, u->at);
	}
	if (u->at == d->sentences) {
		u->at = 0;
		u->stage++;
	}
	return u->stage < STAGES;
}

void unfolded_sentence(struct arena *a, const struct terms *t, const struct digest *d,
	int32_t sentence, struct unfolded *out)
{
	const struct saying *from = &d->sentence[sentence];
	open_side(a, t, d, 1, most_of(t, d->said + from->first, from->n), out);
	struct saying *to = begin(out, from);
	add_terms(t, out, from);
	finish(out, to);
}
