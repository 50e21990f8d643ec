/* pairing_find - what is asked of a pairing. */
#include "config.h"

#include "core/compare/pairing.h"

/* Chosen, like the others in pairing.c, on gold links. */
static const float covered_least = 0.6F;

int32_t pairing_find(const struct pairing *p, enum side side, int32_t i)
{
	for (int32_t k = 0; k < p->links.n; k++) {
		const struct pair_link *l = &p->links.at[k];
		struct sentence_span x = side == SIDE_A ? l->a : l->b;
		if (x.beg <= i && i < x.end)
			return k;
	}
	return -1;
}

bool pairing_covers(float covered)
{
	return covered <= COVERED_NOT || covered >= covered_least;
}

bool pairing_covered(const struct pairing *p, enum side side, int32_t i)
{
	return pairing_covers(p->side[side].covered[i]);
}

bool pairing_only(const struct pairing *p, enum side side, int32_t i)
{
	return !pairing_covered(p, side, i) && pairing_find(p, side, i) < 0;
}

struct span passage_span(const struct document *d, struct sentence_span p)
{
	return (struct span){d->sentences.at[p.beg].span.beg, d->sentences.at[p.end - 1].span.end};
}

const char *tier_name(enum tier t)
{
	return t == TIER_STRONG ? "strong" : "possible";
}
