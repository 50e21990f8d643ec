#include "config.h"

#include "core/compare/joining.h"

#include <math.h>
#include <stdlib.h>

enum { STEP = 256 /* edges */ };

/* What is shared with all members of a group, on average, those not linked counting as nothing. */
static const double join_least = 0.1;
static const double score_unit = 10000; /* scores that differ by less are a tie */

static int by_score(const void *a, const void *b)
{
	const struct join_edge *x = a, *y = b;
	long p = lrint(x->score * score_unit), q = lrint(y->score * score_unit);
	if (p != q)
		return p > q ? -1 : 1;
	if (x->a != y->a)
		return x->a < y->a ? -1 : 1;
	return (x->b > y->b) - (x->b < y->b);
}

static void index_edges(struct arena *a, struct joining *j)
{
	j->first = ARENA_ARRAY(a, int32_t, j->nodes + 2);
	j->neighbour = ARENA_ARRAY(a, int32_t, 2 * j->edges.n + 1);
	for (int32_t e = 0; e < j->edges.n; e++) {
		j->first[j->edges.at[e].a + 2]++;
		j->first[j->edges.at[e].b + 2]++;
	}
	for (int32_t v = 2; v <= j->nodes; v++)
		j->first[v] += j->first[v - 1];
	for (int32_t e = 0; e < j->edges.n; e++) {
		j->neighbour[j->first[j->edges.at[e].a + 1]++] = e;
		j->neighbour[j->first[j->edges.at[e].b + 1]++] = e;
	}
}

void joining_open(struct arena *a, const int32_t *article, int32_t nodes, struct join_edges edges,
	struct joining *out)
{
	*out = (struct joining){.article = article, .nodes = nodes, .edges = edges};
	for (int32_t e = 0; e < edges.n; e++) {
		struct join_edge *x = &edges.at[e];
		int32_t low = x->a < x->b ? x->a : x->b, high = x->a < x->b ? x->b : x->a;
		x->a = low;
		x->b = high;
	}
	if (edges.n > 0)
		qsort(edges.at, (size_t)edges.n, sizeof *edges.at, by_score);
	index_edges(a, out);
	out->group = ARENA_ARRAY(a, int32_t, nodes + 1);
	out->inside = ARENA_ARRAY(a, int32_t, nodes + 1);
	out->next = ARENA_ARRAY(a, int32_t, nodes + 1);
	out->head = ARENA_ARRAY(a, int32_t, nodes + 1);
	out->tail = ARENA_ARRAY(a, int32_t, nodes + 1);
	out->size = ARENA_ARRAY(a, int32_t, nodes + 1);
	out->cross = ARENA_ARRAY(a, int32_t, nodes + 1);
	for (int32_t v = 0; v < nodes; v++)
		out->group[v] = out->next[v] = -1;
}

/* ------------------------------------------------------------------- groups */

struct shared { /* between two groups */
	double score;
	int32_t links, strong;
	float best;
};

static int32_t group_of(struct joining *j, int32_t v)
{
	if (j->group[v] < 0) {
		int32_t g = j->groups++;
		j->group[v] = g;
		j->head[g] = j->tail[g] = v;
		j->size[g] = 1;
	}
	return j->group[v];
}

static void share(const struct joining *j, int32_t v, int32_t with, struct shared *out)
{
	for (int32_t k = j->first[v]; k < j->first[v + 1]; k++) {
		const struct join_edge *x = &j->edges.at[j->neighbour[k]];
		int32_t other = joining_other(j, j->neighbour[k], v);
		if (j->group[other] != with)
			continue;
		j->cross[v]++;
		j->cross[other]++;
		out->score += x->score;
		out->links++;
		out->strong += x->strong;
		if (x->score > out->best)
			out->best = x->score;
	}
}

static void forget(const struct joining *j, int32_t g)
{
	for (int32_t v = j->head[g]; v >= 0; v = j->next[v])
		j->cross[v] = 0;
}

static bool share_article(const struct joining *j, int32_t g, int32_t h)
{
	for (int32_t v = j->head[g]; v >= 0; v = j->next[v])
		for (int32_t w = j->head[h]; w >= 0; w = j->next[w])
			if (j->article[v] == j->article[w])
				return true;
	return false;
}

/* Is a member of g linked with all others of both? */
static bool has_centre(const struct joining *j, int32_t g, int32_t h)
{
	for (int32_t v = j->head[g]; v >= 0; v = j->next[v])
		if (j->inside[v] == j->size[g] - 1 && j->cross[v] == j->size[h])
			return true;
	return false;
}

static bool may_join(const struct joining *j, int32_t g, int32_t h, const struct shared *s)
{
	return (s->best >= JOIN_SURE || s->strong >= 2) &&
	       s->score >= join_least * j->size[g] * j->size[h] &&
	       (has_centre(j, g, h) || has_centre(j, h, g));
}

/* The members of h to g; `cross` holds their links with each other. */
static void join(struct joining *j, int32_t g, int32_t h)
{
	for (int32_t v = j->head[g]; v >= 0; v = j->next[v])
		j->inside[v] += j->cross[v];
	for (int32_t v = j->head[h]; v >= 0; v = j->next[v]) {
		j->inside[v] += j->cross[v];
		j->group[v] = g;
	}
	j->next[j->tail[g]] = j->head[h];
	j->tail[g] = j->tail[h];
	j->size[g] += j->size[h];
	j->size[h] = 0;
	j->head[h] = -1;
}

static void try(struct joining *j, const struct join_edge *x)
{
	struct shared s = {0};
	if (!x->strong)
		return;
	int32_t g = group_of(j, x->a), h = group_of(j, x->b);
	if (g == h || share_article(j, g, h))
		return;
	if (j->size[g] < j->size[h]) {
		int32_t swap = g;
		g = h;
		h = swap;
	}
	for (int32_t v = j->head[h]; v >= 0; v = j->next[v])
		share(j, v, g, &s);
	bool ok = may_join(j, g, h, &s);
	if (ok)
		join(j, g, h);
	forget(j, g);
	if (!ok)
		forget(j, h);
}

bool joining_step(struct joining *j)
{
	for (int32_t i = 0; i < STEP && j->at < j->edges.n; i++)
		try(j, &j->edges.at[j->at++]);
	return j->at < j->edges.n;
}

int32_t joining_centre(const struct joining *j, int32_t group)
{
	int32_t best = -1;
	double most = -1;
	for (int32_t v = j->head[group]; v >= 0; v = j->next[v]) {
		double sum = 0;
		for (int32_t k = j->first[v]; k < j->first[v + 1]; k++) {
			int32_t e = j->neighbour[k];
			if (j->group[joining_other(j, e, v)] == group)
				sum += rint(j->edges.at[e].score * score_unit);
		}
		bool full = j->inside[v] == j->size[group] - 1;
		if (full && (sum > most || (sum >= most && v < best))) {
			best = v;
			most = sum;
		}
	}
	return best;
}
