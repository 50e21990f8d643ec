/*
 * joining - linked sentences of many articles put into groups that say one thing.
 *
 * Links are taken from the best on. A sentence joins a group, and a group
 * another, only if one sentence of what comes of it is linked with all others
 * (so that no chain of likenesses joins what is not alike), if what it shares
 * with the group is enough on average, and if the link is sure or two speak for
 * it. Of an article a group has one sentence.
 *
 * Nodes are numbered in an order that does not depend on how the articles are
 * given; ties go by it. Average linkage with a star condition: Aslam, Pelekhov
 * and Rus, "The star clustering algorithm", 2004. Steps of so many links.
 * Results live in the arena given. Cannot fail.
 */
#ifndef CORE_COMPARE_JOINING_H
#define CORE_COMPARE_JOINING_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"

/* From here on a link alone says that two sentences are one claim; chosen on gold links. */
#define JOIN_SURE 0.22F

struct join_edge {
	int32_t a, b; /* nodes of two articles */
	float score;
	bool strong;
	bool firm; /* it rests on three things that both sentences have */
};

struct join_edges {
	struct join_edge *at;
	int32_t n;
};

struct joining {
	const int32_t *article; /* one a node */
	int32_t nodes;
	struct join_edges edges;     /* best first once opened */
	int32_t *first;              /* one a node, and one: where its neighbours begin */
	int32_t *neighbour;          /* indexes of edges, best first */
	int32_t *group;              /* one a node; -1: alone */
	int32_t *inside;             /* one a node: members of its group that it is linked with */
	int32_t *next;               /* one a node: member of its group behind it; -1 */
	int32_t *head, *tail, *size; /* one a group */
	int32_t groups;              /* made so far; those joined to others have size 0 */
	int32_t at;                  /* edges seen */
	int32_t *cross;              /* of a join that is tried; one a node */
};

/* Sorts `edges`; they and `article` must stay. */
void joining_open(struct arena *a, const int32_t *article, int32_t nodes, struct join_edges edges,
	struct joining *out);
bool joining_step(struct joining *j); /* false when all edges are seen */
/* The member that is linked with all others, of several the one with most in common. */
int32_t joining_centre(const struct joining *j, int32_t group);
/* The other end of edge `e` of node `v`. */
static inline int32_t joining_other(const struct joining *j, int32_t e, int32_t v)
{
	return j->edges.at[e].a == v ? j->edges.at[e].b : j->edges.at[e].a;
}

#endif
