/*
 * passages - linked sentences put together to linked passages.
 *
 * Where two sentences in a row have the same partner, one article says in two
 * sentences what the other says in one: they become one link. Passages are
 * only joined if each sentence of one is linked with each of the other, and
 * all in one tier, so that a link never claims more than its sentences do.
 * Better pairs go first; the result does not depend on which article is a.
 */
#ifndef CORE_COMPARE_PASSAGES_H
#define CORE_COMPARE_PASSAGES_H

#include "core/compare/pairing.h"

struct cell {
	int32_t a, b; /* sentences */
	float score;
	uint8_t tier; /* enum tier */
	uint8_t things;
	bool title[2]; /* of a, of b: a title and what stands below it are no passage */
};

struct cells {
	struct cell *at;
	int32_t n;
};

/* Of two links: have they one passage in common, and neighbours on the other side? */
bool passages_are_beside(struct sentence_span a, struct sentence_span b,
	struct sentence_span with_a, struct sentence_span with_b);
/* From the first sentence of either to the last. */
struct sentence_span passage_both(struct sentence_span x, struct sentence_span y);
/* Sorts `cells`, each of which may be there once. */
void passages_join(
	struct arena *to, struct arena *work, struct cells *cells, struct pair_links *out);

#endif
