#include "config.h"

#include "core/compare/passages.h"

#include <stdlib.h>

#include "core/base/vec.h"

struct seam { /* two cells side by side */
	int32_t one, two;
	float score;    /* of both */
	int32_t corner; /* a + b of the first, so that both directions are alike */
	bool across;    /* they share a, not b */
	bool contested;
};

struct group { /* a rectangle of cells, by the index of one of them */
	struct sentence_span a, b;
	float score;
	int32_t parent;
	uint8_t tier, things;
};

struct joining {
	struct cells *cells;
	struct group *group;
	struct {
		struct seam *at;
		int32_t n;
	} seams;
};

static int by_place(const void *x, const void *y)
{
	const struct cell *c = x, *d = y;
	if (c->a != d->a)
		return c->a < d->a ? -1 : 1;
	return (c->b > d->b) - (c->b < d->b);
}

static int by_strength(const void *x, const void *y)
{
	const struct seam *s = x, *t = y;
	if (s->score != t->score)
		return s->score > t->score ? -1 : 1;
	return (s->corner > t->corner) - (s->corner < t->corner);
}

static int32_t find_cell(const struct cells *c, int32_t a, int32_t b)
{
	const struct cell key = {.a = a, .b = b};
	const struct cell *at = bsearch(&key, c->at, (size_t)c->n, sizeof *c->at, by_place);
	return at != NULL ? (int32_t)(at - c->at) : -1;
}

static void find_seams(struct joining *j, struct arena *work)
{
	for (int32_t i = 0; i < j->cells->n; i++) {
		const struct cell *c = &j->cells->at[i];
		const int32_t beside[2] = {
			find_cell(j->cells, c->a + 1, c->b), find_cell(j->cells, c->a, c->b + 1)};
		for (int k = 0; k < 2; k++) {
			if (beside[k] < 0 || c->title[k] || j->cells->at[beside[k]].title[k])
				continue;
			VEC_PUSH(work, &j->seams,
				(struct seam){.one = i,
					.two = beside[k],
					.score = c->score + j->cells->at[beside[k]].score,
					.corner = c->a + c->b,
					.across = k == 1});
		}
	}
	if (j->seams.n > 0)
		qsort(j->seams.at, (size_t)j->seams.n, sizeof *j->seams.at, by_strength);
}

static struct group *root(struct joining *j, int32_t i)
{
	while (j->group[i].parent != i)
		i = j->group[i].parent = j->group[j->group[i].parent].parent;
	return &j->group[i];
}

static bool is_same(struct sentence_span x, struct sentence_span y)
{
	return x.beg == y.beg && x.end == y.end;
}

static bool is_next(struct sentence_span x, struct sentence_span y)
{
	return x.end == y.beg || y.end == x.beg;
}

bool passages_are_beside(struct sentence_span a, struct sentence_span b,
	struct sentence_span with_a, struct sentence_span with_b)
{
	return (is_same(a, with_a) && is_next(b, with_b)) ||
	       (is_same(b, with_b) && is_next(a, with_a));
}

struct sentence_span passage_both(struct sentence_span x, struct sentence_span y)
{
	return (struct sentence_span){x.beg < y.beg ? x.beg : y.beg, x.end > y.end ? x.end : y.end};
}

static bool join(struct joining *j, const struct seam *s)
{
	struct group *x = root(j, s->one), *y = root(j, s->two);
	bool fits = x != y && x->tier == y->tier && passages_are_beside(x->a, x->b, y->a, y->b);
	if (!fits)
		return false;
	x->a = passage_both(x->a, y->a);
	x->b = passage_both(x->b, y->b);
	x->things = x->things > y->things ? x->things : y->things;
	x->score = x->score > y->score ? x->score : y->score;
	y->parent = x->parent;
	return true;
}

static bool touches(struct joining *j, const struct seam *s, const struct seam *t)
{
	const struct group *x = root(j, s->one), *y = root(j, s->two);
	const struct group *v = root(j, t->one), *w = root(j, t->two);
	return x == v || x == w || y == v || y == w;
}

/*
 * Of two seams just as good, one along and one across, nothing says which goes
 * first that would say the same in the mirror: neither is joined.
 */
static void contest(struct joining *j, struct seam *first, int32_t n)
{
	for (int32_t i = 0; i < n; i++)
		first[i].contested = false;
	for (int32_t i = 0; i < n; i++) {
		for (int32_t k = i + 1; k < n; k++) {
			if (first[i].across == first[k].across || !touches(j, &first[i], &first[k]))
				continue;
			first[i].contested = true;
			first[k].contested = true;
		}
	}
}

static bool join_all(struct joining *j)
{
	bool any = false;
	for (int32_t i = 0, n; i < j->seams.n; i += n) {
		struct seam *first = &j->seams.at[i];
		for (n = 1; i + n < j->seams.n && by_strength(first, first + n) == 0; n++)
			;
		contest(j, first, n);
		for (int32_t k = 0; k < n; k++)
			any |= !first[k].contested && join(j, &first[k]);
	}
	return any;
}

void passages_join(
	struct arena *to, struct arena *work, struct cells *cells, struct pair_links *out)
{
	struct joining j = {.cells = cells};
	*out = (struct pair_links){0};
	if (cells->n == 0)
		return;
	qsort(cells->at, (size_t)cells->n, sizeof *cells->at, by_place);
	j.group = ARENA_ARRAY(work, struct group, cells->n);
	for (int32_t i = 0; i < cells->n; i++) {
		const struct cell *c = &cells->at[i];
		j.group[i] = (struct group){
			{c->a, c->a + 1}, {c->b, c->b + 1}, c->score, i, c->tier, c->things};
	}
	find_seams(&j, work);
	while (join_all(&j))
		continue;
	/* The first cell of a rectangle is the first in order. */
	for (int32_t i = 0; i < cells->n; i++) {
		const struct group *g = root(&j, i);
		if (g->a.beg == cells->at[i].a && g->b.beg == cells->at[i].b)
			VEC_PUSH(to, out,
				(struct pair_link){.a = g->a,
					.b = g->b,
					.score = g->score,
					.tier = g->tier,
					.things = g->things});
	}
}
