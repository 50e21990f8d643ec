/* weigh - how much a feature says, and how much two happenings have in common. */
#include "config.h"

#include <math.h>
#include <stdlib.h>

#include "core/story/timeline_work.h"

/* A name is rare when at most one happening in four has it, or two have. */
enum { RARE_SHARE = 4, RARE_LEAST = 2 };

static uint64_t whole_key(const struct feature *f)
{
	return (uint64_t)f->kind << 32 | f->key;
}

static int by_number(const void *a, const void *b)
{
	const uint64_t *x = a, *y = b;
	return (*x > *y) - (*x < *y);
}

static int32_t lower(const uint64_t *at, int32_t n, uint64_t key)
{
	int32_t low = 0, high = n;
	while (low < high) {
		int32_t mid = low + (high - low) / 2;
		if (at[mid] < key)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

void weigh_features(struct timeline_work *w)
{
	struct happenings *all = &w->happenings;
	struct arena a = {0};
	int32_t n = 0, k = 0;
	for (int32_t i = 0; i < all->n; i++)
		n += all->at[i].features.n;
	uint64_t *key = ARENA_ARRAY(&a, uint64_t, n + 1);
	for (int32_t i = 0; i < all->n; i++)
		for (int32_t f = 0; f < all->at[i].features.n; f++)
			key[k++] = whole_key(&all->at[i].features.at[f]);
	qsort(key, (size_t)n, sizeof *key, by_number);
	int32_t rare = all->n / RARE_SHARE > RARE_LEAST ? all->n / RARE_SHARE : RARE_LEAST;
	for (int32_t i = 0; i < all->n; i++) {
		for (int32_t f = 0; f < all->at[i].features.n; f++) {
			struct feature *x = &all->at[i].features.at[f];
			int32_t have =
				lower(key, n, whole_key(x) + 1) - lower(key, n, whole_key(x));
			x->rarity = logf(1.0F + (float)all->n / (float)(have > 0 ? have : 1));
			x->rare = have <= rare;
		}
	}
	arena_free(&a);
}

static int compare(const struct feature *a, const struct feature *b)
{
	if (a->kind != b->kind)
		return a->kind - b->kind;
	return (a->key > b->key) - (a->key < b->key);
}

static float clause_length(const struct happening *h)
{
	float sum = 0;
	for (int32_t i = 0; i < h->features.n; i++)
		if (h->features.at[i].weight >= 1)
			sum += h->features.at[i].rarity * h->features.at[i].rarity;
	return sum;
}

/*
 * The cosine of two happenings over their clauses; what stands elsewhere in the
 * sentence may be shared but adds no length.
 */
int32_t weigh_pair(const struct happening *a, const struct happening *b, struct common *common)
{
	float shared = 0;
	int32_t i = 0, k = 0;
	*common = (struct common){false, false};
	while (i < a->features.n && k < b->features.n) {
		const struct feature *x = &a->features.at[i], *y = &b->features.at[k];
		int c = compare(x, y);
		if (c == 0) {
			float least = x->weight < y->weight ? x->weight : y->weight;
			shared += x->rarity * x->rarity * least;
			common->any |= x->kind != FEATURE_EVENT;
			common->rare |= x->kind == FEATURE_ENTITY && x->rare && least >= 1;
		}
		i += c <= 0;
		k += c >= 0;
	}
	float all = sqrtf(clause_length(a) * clause_length(b));
	int32_t score = all > 0 ? (int32_t)(shared / all * PERMILLE + .5F) : 0;
	return score < PERMILLE ? score : PERMILLE;
}

int happening_order(const struct timeline_work *w, int32_t a, int32_t b)
{
	const struct telling *x = &w->happenings.at[a].telling, *y = &w->happenings.at[b].telling;
	if (x->when.beg != y->when.beg)
		return x->when.beg < y->when.beg ? -1 : 1;
	int c = str_cmp(w->in.article[x->article]->path, w->in.article[y->article]->path);
	return c != 0 ? c : (x->span.beg > y->span.beg) - (x->span.beg < y->span.beg);
}
