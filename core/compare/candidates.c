#include "config.h"

#include "core/compare/candidates.h"

#include <stdbool.h>
#include <stdlib.h>

static bool is_better(float score, int32_t sentence, const struct candidate *than, float other)
{
	return score > other || (score >= other && sentence < than->sentence);
}

void candidates_offer(struct candidates *c, int32_t sentence, float base, uint8_t things)
{
	int32_t at = c->n;
	while (at > 0 && is_better(base, sentence, &c->at[at - 1], c->at[at - 1].base))
		at--;
	if (at == CANDIDATES)
		return;
	if (c->n < CANDIDATES)
		c->n++;
	for (int32_t i = c->n - 1; i > at; i--)
		c->at[i] = c->at[i - 1];
	c->at[at] = (struct candidate){.sentence = sentence, .base = base, .things = things};
}

static uint64_t bit_of(int32_t sentence)
{
	enum { BITS = 64 };
	return (uint64_t)1 << ((uint32_t)sentence % BITS);
}

void candidates_settle(struct candidates *c)
{
	for (int32_t k = 0; k < c->n; k++)
		c->seen |= bit_of(c->at[k].sentence);
}

const struct candidate *candidates_find(const struct candidates *c, int32_t sentence)
{
	for (int32_t k = 0; k < c->n && (c->seen & bit_of(sentence)) != 0; k++)
		if (c->at[k].sentence == sentence)
			return &c->at[k];
	return NULL;
}

static int by_score(const void *x, const void *y)
{
	const struct candidate *a = x, *b = y;
	if (a->score != b->score)
		return a->score > b->score ? -1 : 1;
	return (a->sentence > b->sentence) - (a->sentence < b->sentence);
}

void candidates_sort(struct candidates *c)
{
	qsort(c->at, (size_t)c->n, sizeof *c->at, by_score);
}
