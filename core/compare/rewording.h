/*
 * rewording - one quotation rendered in other words by two articles.
 *
 * In a link laid open: words of one speaker, quoted on both sides, of which some
 * stand for others. What one side only leaves out is no rewording.
 */
#ifndef CORE_COMPARE_REWORDING_H
#define CORE_COMPARE_REWORDING_H

#include "core/compare/collation.h"

struct rewording {
	int32_t speaker;      /* entity */
	struct span words[2]; /* SIDE_A, SIDE_B: what is quoted, inside of the passages */
};

struct rewordings {
	struct rewording *at;
	int32_t n;
};

/* Adds those of a link to `out`. */
void rewordings_find(struct arena *to, const struct story *s, const struct pairing *p,
	const struct pair_link *link, const struct collation *c, struct rewordings *out);

#endif
