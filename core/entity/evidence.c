#include "config.h"

#include "core/entity/evidence.h"

#include <math.h>
#include <string.h>

/* Found on the development set; anything near them does as well. */
static const float sharpness = 0.6F, weight = 2, doubt = 0.05F;

static struct evidence_item *find(const struct evidence *e, uint64_t low)
{
	uint64_t i = low, mask = (uint64_t)e->slots - 1;
	while (e->at[i & mask].low != 0 && e->at[i & mask].low != low)
		i++;
	return &e->at[i & mask];
}

static void grow(struct evidence *e, struct arena *a)
{
	struct evidence old = *e;
	e->slots = old.slots > 0 ? old.slots * 2 : 256;
	e->at = ARENA_ARRAY(a, struct evidence_item, e->slots);
	for (int32_t i = 0; i < old.slots; i++)
		if (old.at[i].low != 0)
			*find(e, old.at[i].low) = old.at[i];
}

static int kind_of(int tag)
{
	return tag == TAG_O ? 0 : 1 + (int)tag_type(tag);
}

static bool is_asked(const struct word *w)
{
	return w->candidate && w->low != 0 && (w->flags & (WORD_CAPITAL | WORD_MIXED)) != 0;
}

/* How likely each kind is by this token's scores alone. */
static void add_likely(const float score[TAGS], float likely[EVIDENCE_KINDS])
{
	float part[EVIDENCE_KINDS] = {0}, most = score[0], all = 0;
	for (int t = 1; t < TAGS; t++)
		most = score[t] > most ? score[t] : most;
	for (int t = 0; t < TAGS; t++) {
		float x = (score[t] - most) * sharpness;
		float p = x > -20 ? expf(x) : 0;
		part[kind_of(t)] += p;
		all += p;
	}
	for (int k = 0; k < EVIDENCE_KINDS; k++)
		likely[k] += part[k] / all;
}

void evidence_add(struct evidence *e, struct arena *a, const struct word *at,
	const float (*score)[TAGS], int32_t n)
{
	for (int32_t i = 0; i < n; i++) {
		if (!is_asked(&at[i]))
			continue;
		if (e->n * 2 >= e->slots)
			grow(e, a);
		struct evidence_item *item = find(e, at[i].low);
		e->n += item->low == 0;
		item->low = at[i].low;
		item->n++;
		add_likely(score[i], item->likely);
	}
}

void evidence_ask(const struct evidence *e, const struct word *at, float (*score)[TAGS], int32_t n)
{
	for (int32_t i = 0; i < n && e->slots > 0; i++) {
		if (!is_asked(&at[i]))
			continue;
		const struct evidence_item *item = find(e, at[i].low);
		float by[EVIDENCE_KINDS];
		if (item->n < 2)
			continue;
		for (int k = 0; k < EVIDENCE_KINDS; k++)
			by[k] = weight * logf(doubt + item->likely[k] / (float)item->n);
		for (int t = 0; t < TAGS; t++)
			score[i][t] += by[kind_of(t)];
	}
}
