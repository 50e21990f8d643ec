#include "config.h"

#include "core/story/sieve.h"

#include <stdlib.h>

/* All names of the sets that could be meant, in their order. */
struct near {
	int32_t name, form;
};

static int by_name(const void *a, const void *b)
{
	int32_t x = ((const struct near *)a)->name, y = ((const struct near *)b)->name;
	return (x > y) - (x < y);
}

static bool one_set(const struct linker *l, const struct ints *to)
{
	for (int32_t i = 1; i < to->n; i++)
		if (set_root(l, to->at[i]) != set_root(l, to->at[0]))
			return false;
	return true;
}

static struct near *nears(struct linker *l, const struct ints *to, int32_t *n)
{
	int32_t most = 0;
	for (int32_t i = 0; i < to->n; i++)
		most += l->form[to->at[i]].count;
	struct near *v = ARENA_ARRAY(&l->arena, struct near, (size_t)most + 1);
	*n = 0;
	for (int32_t i = 0; i < to->n; i++)
		for (int32_t k = l->form[to->at[i]].first; k >= 0; k = l->next[k])
			v[(*n)++] = (struct near){k, to->at[i]};
	qsort(v, (size_t)*n, sizeof *v, by_name);
	return v;
}

void nearest(struct linker *l, int32_t form, const struct ints *to, enum sieve sieve)
{
	int32_t n, at = 0;
	const struct near *v = nears(l, to, &n);
	for (int32_t k = l->form[form].first; k >= 0; k = l->next[k]) {
		while (at < n && v[at].name < k)
			at++;
		int32_t article = l->in.name[k].article, found = -1;
		if (at > 0 && l->in.name[v[at - 1].name].article == article)
			found = v[at - 1].form;
		else if (at < n && l->in.name[v[at].name].article == article)
			found = v[at].form;
		if (found >= 0 && l->own[k].form < 0)
			l->own[k] = (struct own){found, (uint8_t)sieve, true, l->form[found].text};
	}
}

/* Of the forms that would do the best one is named as the reason. */
static int32_t best_of(const struct linker *l, const struct ints *to)
{
	int32_t best = to->at[0];
	for (int32_t i = 1; i < to->n; i++)
		if (form_before(&l->form[to->at[i]], &l->form[best]))
			best = to->at[i];
	return best;
}

void resolve(struct linker *l, int32_t form, const struct ints *to, enum sieve sieve)
{
	if (to->n == 0)
		return;
	if (one_set(l, to))
		join(l, form, best_of(l, to), sieve);
	else
		nearest(l, form, to, sieve);
}
