#include "config.h"

#include "core/compare/stretch.h"

#include <stdlib.h>

#include "core/base/vec.h"

struct edges {
	struct arena arena;
	int32_t *at;
	int32_t n;
	struct span passage;
};

static void add_edges(struct edges *e, struct span s)
{
	const int32_t both[2] = {s.beg, s.end};
	for (int i = 0; i < 2 && s.beg < s.end; i++)
		if (both[i] > e->passage.beg && both[i] < e->passage.end)
			VEC_PUSH(&e->arena, e, both[i]);
}

static int by_number(const void *a, const void *b)
{
	int32_t x = *(const int32_t *)a, y = *(const int32_t *)b;
	return (x > y) - (x < y);
}

static void find_edges(struct edges *e, const struct collation *c, enum side side)
{
	for (int32_t i = 0; i < c->attributions[side].n; i++)
		add_edges(e, c->attributions[side].at[i].span);
	for (int32_t i = 0; i < c->slots.n; i++)
		add_edges(e, c->slots.at[i].at[side]);
	for (int32_t i = 0; i < c->clashes.n; i++)
		add_edges(e, c->clashes.at[i].at[side]);
	if (e->n > 0)
		qsort(e->at, (size_t)e->n, sizeof *e->at, by_number);
}

static bool is_cut(const struct collation *c, enum side side, int32_t at)
{
	for (int32_t i = 0; i < c->attributions[side].n; i++)
		if (span_has(c->attributions[side].at[i].span, at))
			return true;
	return false;
}

void stretches_build(struct arena *to, const struct collation *c, enum side side,
	struct span passage, struct stretches *out)
{
	struct edges e = {.passage = passage};
	int32_t beg = passage.beg;
	*out = (struct stretches){0};
	find_edges(&e, c, side);
	for (int32_t i = 0; i <= e.n; i++) {
		int32_t end = i < e.n ? e.at[i] : passage.end;
		if (end <= beg)
			continue;
		VEC_PUSH(to, out,
			(struct stretch){{beg, end}, collation_slot_at(c, side, beg),
				collation_clash_at(c, side, beg), is_cut(c, side, beg)});
		beg = end;
	}
	arena_free(&e.arena);
}
