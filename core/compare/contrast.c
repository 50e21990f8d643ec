#include "config.h"

#include "core/compare/contrast.h"

#include <stdlib.h>

#include "core/base/vec.h"

struct found { /* one charged word against one article */
	int32_t claim, article, charge;
	struct contrast_plain plain;
};

struct founds {
	struct found *at;
	int32_t n;
};

struct contrasting {
	struct arena arena;
	const struct story *story;
	struct comparison *comparison;
	const struct claims *claims;
	struct founds found;
};

struct linked { /* one link, looked at from the side that is charged */
	const struct pairing *pairing;
	const struct pair_link *link;
	const struct collation *collation;
	enum side side;
	int32_t claim;
};

static const struct article *article_of(
	const struct contrasting *w, const struct linked *l, enum side side)
{
	return w->story->at[l->pairing->side[side].article];
}

/* Is a word of the same entry in the other passage, or any charged word in `words`? */
static bool is_charged_too(
	const struct contrasting *w, const struct linked *l, int32_t entry, struct span words)
{
	enum side other = l->side == SIDE_A ? SIDE_B : SIDE_A;
	const struct article *x = article_of(w, l, other);
	struct span all = passage_span(&x->doc, other == SIDE_A ? l->link->a : l->link->b);
	for (int32_t i = charged_find(&x->charges, all.beg);
		i < x->charges.n && x->charges.at[i].span.beg < all.end; i++)
		if (x->charges.at[i].entry == entry || span_meets(x->charges.at[i].span, words))
			return true;
	return false;
}

static bool is_short(struct span s)
{
	return s.end - s.beg <= CONTRAST_BYTES;
}

/* Only side `side` has words here, or both have other ones; of long ones none answers another. */
static bool is_difference(const struct slot *x, enum side side)
{
	if (!is_short(x->at[SIDE_A]) || !is_short(x->at[SIDE_B]))
		return false;
	return x->kind == SLOT_CHANGED || x->kind == (side == SIDE_A ? SLOT_ONLY_A : SLOT_ONLY_B);
}

static void find_in_slot(struct contrasting *w, const struct linked *l, const struct slot *x)
{
	enum side other = l->side == SIDE_A ? SIDE_B : SIDE_A;
	const struct article *own = article_of(w, l, l->side), *plain = article_of(w, l, other);
	struct span slot = x->at[l->side];
	for (int32_t i = charged_find(&own->charges, slot.beg); i < own->charges.n; i++) {
		const struct charge *c = &own->charges.at[i];
		if (c->span.end > slot.end)
			break;
		if (c->span.beg < slot.beg || c->quoted ||
			is_charged_too(w, l, c->entry, x->at[other]))
			continue;
		struct found f = {l->claim, l->pairing->side[l->side].article, i,
			{l->pairing->side[other].article,
				document_sentence(&plain->doc, x->at[other].beg), x->at[other]}};
		VEC_PUSH(&w->arena, &w->found, f);
	}
}

static void find_in_link(struct contrasting *w, struct linked l)
{
	for (int side = 0; side < 2; side++) {
		l.side = (enum side)side;
		if (article_of(w, &l, l.side)->charges.n == 0)
			continue;
		for (int32_t i = 0; i < l.collation->slots.n; i++)
			if (is_difference(&l.collation->slots.at[i], l.side))
				find_in_slot(w, &l, &l.collation->slots.at[i]);
	}
}

static void find_between(struct contrasting *w, int32_t claim, const struct claim_cell *x,
	const struct claim_cell *y)
{
	const struct pairing *p = comparison_links(w->comparison, x->article, y->article);
	for (int32_t i = 0; p != NULL && i < p->links.n; i++) {
		const struct pair_link *l = &p->links.at[i];
		if (l->tier != TIER_STRONG || !claims_says(w->claims, x, l->a) ||
			!claims_says(w->claims, y, l->b))
			continue;
		struct linked linked = {p, l,
			comparison_collation(w->comparison, x->article, y->article, i), SIDE_A,
			claim};
		find_in_link(w, linked);
	}
}

static void find_in_claim(struct contrasting *w, int32_t claim)
{
	const struct claim *c = &w->claims->at[claim];
	const struct claim_cell *cell = &w->claims->cell[c->first];
	for (int32_t y = 1; y < c->n; y++) {
		for (int32_t x = 0; x < y; x++) {
			bool named = cell[x].article == c->article || cell[y].article == c->article;
			if (cell[x].kind == CELL_SAID && cell[y].kind == CELL_SAID &&
				(c->tellers <= CONTRAST_PAIRS || named))
				find_between(w, claim, &cell[x], &cell[y]);
		}
	}
}

static int by_charge(const void *a, const void *b)
{
	const struct found *x = a, *y = b;
	if (x->claim != y->claim)
		return x->claim < y->claim ? -1 : 1;
	if (x->article != y->article)
		return x->article < y->article ? -1 : 1;
	if (x->charge != y->charge)
		return x->charge < y->charge ? -1 : 1;
	if (x->plain.article != y->plain.article)
		return x->plain.article < y->plain.article ? -1 : 1;
	return (x->plain.words.beg > y->plain.words.beg) -
	       (x->plain.words.beg < y->plain.words.beg);
}

static bool is_same(const struct found *a, const struct found *b)
{
	return a->claim == b->claim && a->article == b->article && a->charge == b->charge;
}

static void collect(struct arena *to, const struct contrasting *w, struct contrasts *out)
{
	const struct founds *all = &w->found;
	*out = (struct contrasts){.at = ARENA_ARRAY(to, struct contrast, all->n + 1),
		.plain = ARENA_ARRAY(to, struct contrast_plain, all->n + 1)};
	for (int32_t i = 0; i < all->n; i++) {
		const struct found *f = &all->at[i];
		bool fresh = i == 0 || !is_same(f, f - 1);
		if (!fresh && f[-1].plain.article == f->plain.article)
			continue; /* another link to the same article: the first place will do */
		if (fresh) {
			const struct article *x = w->story->at[f->article];
			out->at[out->n++] = (struct contrast){f->article,
				document_sentence(&x->doc, x->charges.at[f->charge].span.beg),
				f->charge, f->claim, out->plains, 0};
		}
		out->at[out->n - 1].n++;
		out->plain[out->plains++] = f->plain;
	}
}

void contrasts_build(struct arena *to, const struct story *s, struct comparison *c,
	const struct claims *claims, struct contrasts *out)
{
	struct contrasting w = {.story = s, .comparison = c, .claims = claims};
	for (int32_t i = 0; i < claims->shared; i++)
		find_in_claim(&w, i);
	if (w.found.n > 0)
		qsort(w.found.at, (size_t)w.found.n, sizeof *w.found.at, by_charge);
	collect(to, &w, out);
	arena_free(&w.arena);
}
