#include "config.h"

#include "core/compare/claim_parts.h"

#include <stdlib.h>

#include "core/base/vec.h"

enum { STEP = 512 /* edges, nodes */ };

static void add(struct arena *a, struct parting *p, int32_t claim, int32_t node, uint8_t kind)
{
	VEC_PUSH(a, &p->parts, (struct claim_part){claim, node, p->last[claim], kind});
	p->last[claim] = p->parts.n - 1;
	if (kind == PART_PARTLY)
		p->taken[node] = true;
	else
		p->claim[node] = claim;
}

static int32_t new_claim(struct arena *a, struct parting *p, int32_t centre)
{
	int32_t claim = p->claims++;
	p->centre[claim] = centre;
	p->last[claim] = -1;
	add(a, p, claim, centre, PART_MAIN);
	return claim;
}

void parting_open(struct arena *a, struct parting *p)
{
	const struct joining *j = p->joining;
	int32_t n = p->nodes->n;
	p->claim = ARENA_ARRAY(a, int32_t, n + 1);
	p->taken = ARENA_ARRAY(a, bool, n + 1);
	p->centre = ARENA_ARRAY(a, int32_t, n + 1);
	p->last = ARENA_ARRAY(a, int32_t, n + 1);
	for (int32_t v = 0; v < n; v++)
		p->claim[v] = -1;
	for (int32_t v = 0; v < n; v++) {
		int32_t g = j->group[v];
		if (g < 0 || j->size[g] < 2 || p->claim[v] >= 0)
			continue;
		int32_t centre = joining_centre(j, g), claim = new_claim(a, p, centre);
		for (int32_t w = j->head[g]; w >= 0; w = j->next[w])
			if (w != centre)
				add(a, p, claim, w, PART_MAIN);
	}
}

/* The part that `article` has of a claim; of several its main one, else the last; -1. */
static int32_t part_of(const struct parting *p, int32_t claim, int32_t article)
{
	int32_t found = -1;
	for (int32_t i = p->last[claim]; i >= 0; i = p->parts.at[i].next) {
		if (p->nodes->article[p->parts.at[i].node] != article)
			continue;
		if (p->parts.at[i].kind == PART_MAIN)
			return i;
		found = found < 0 ? i : found;
	}
	return found;
}

static bool is_free(const struct parting *p, int32_t v)
{
	return p->claim[v] < 0 && !p->taken[v];
}

static bool stand_together(const struct parting *p, int32_t u, int32_t v)
{
	const struct nodes *n = p->nodes;
	const struct document *d = &p->story->at[n->article[u]]->doc;
	return abs(u - v) == 1 &&
	       d->sentences.at[n->sentence[u]].block == d->sentences.at[n->sentence[v]].block;
}

/* A sentence that is linked with one that says a claim. */
static void attach(
	struct arena *a, struct parting *p, const struct join_edge *x, int32_t u, int32_t v)
{
	int32_t claim = p->claim[v];
	int32_t part = part_of(p, claim, p->nodes->article[u]);
	bool centre = p->centre[claim] == v;
	if (part < 0 && (centre || is_free(p, u))) {
		add(a, p, claim, u, PART_PARTLY);
		return;
	}
	if (part < 0 || !is_free(p, u) || p->parts.at[part].kind != PART_MAIN)
		return;
	if ((centre && x->score >= JOIN_SURE) || stand_together(p, u, p->parts.at[part].node))
		add(a, p, claim, u, PART_AGAIN);
}

static int32_t length(const struct parting *p, int32_t v)
{
	const struct document *d = &p->story->at[p->nodes->article[v]]->doc;
	struct span s = d->sentences.at[p->nodes->sentence[v]].span;
	return s.end - s.beg;
}

static void attach_strong(struct arena *a, struct parting *p, const struct join_edge *x)
{
	if (!x->strong)
		return;
	if (is_free(p, x->a) && is_free(p, x->b)) {
		if (!x->firm && x->score < JOIN_SURE)
			return;
		bool first = length(p, x->a) >= length(p, x->b);
		int32_t claim = new_claim(a, p, first ? x->a : x->b);
		add(a, p, claim, first ? x->b : x->a, PART_PARTLY);
		return;
	}
	if (p->claim[x->b] >= 0 && p->claim[x->a] != p->claim[x->b])
		attach(a, p, x, x->a, x->b);
	if (p->claim[x->a] >= 0 && p->claim[x->a] != p->claim[x->b])
		attach(a, p, x, x->b, x->a);
}

/* Does a sentence that nobody else has say something for a row of its own? */
static bool is_claim(const struct parting *p, int32_t v)
{
	int32_t article = p->nodes->article[v], i = p->nodes->sentence[v];
	const struct document *d = &p->story->at[article]->doc;
	enum block_kind kind = (enum block_kind)d->blocks.at[d->sentences.at[i].block].kind;
	if (!block_is_counted(kind) || kind == BLOCK_TITLE || kind == BLOCK_HEADING)
		return false;
	for (int32_t k = 0; k < p->story->n; k++) {
		if (comparison_is_linked(p->comparison, article, k))
			return comparison_covered(p->comparison, article, i, k) > COVERED_NOT;
	}
	return true;
}

bool parting_step(struct arena *a, struct parting *p)
{
	enum { STRONG, ALONE, STAGES };
	int32_t end = p->stage == ALONE ? p->nodes->n : p->joining->edges.n;
	for (int32_t i = 0; i < STEP && p->at < end; i++, p->at++) {
		if (p->stage == STRONG)
			attach_strong(a, p, &p->joining->edges.at[p->at]);
		else if (is_free(p, p->at) && is_claim(p, p->at))
			new_claim(a, p, p->at);
	}
	if (p->at < end)
		return true;
	p->at = 0;
	return ++p->stage < STAGES;
}
