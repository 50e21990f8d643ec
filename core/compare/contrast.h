/*
 * contrast - charged words of an article where another says the same without.
 *
 * Reads the charged words of a story's articles (article.h: all are `worded`),
 * its claims and the strong links between the sentences of each. A contrast is a
 * charged word of the author's own that lies in words which differ, and what
 * other articles have in that place: other words, or none. What is charged there
 * too is no contrast, nor is a passage that has the same word elsewhere.
 *
 * Of a claim of more than CONTRAST_PAIRS articles only what is said against the
 * article that names it is looked at. Spans are bytes into document.text. Lives
 * in the arena given, in order of the claims, then of the articles. Cannot fail.
 */
#ifndef CORE_COMPARE_CONTRAST_H
#define CORE_COMPARE_CONTRAST_H

#include "core/compare/claims.h"

enum { CONTRAST_PAIRS = 8, CONTRAST_BYTES = 96 /* of words that differ, on either side */ };

struct contrast_plain { /* how another article puts it */
	int32_t article, sentence;
	struct span words; /* empty: it has no words there */
};

struct contrast {
	int32_t article, sentence;
	int32_t charge; /* of article.charges */
	int32_t claim;
	int32_t first, n; /* of contrasts.plain, in story order */
};

struct contrasts {
	struct contrast *at;
	int32_t n;
	struct contrast_plain *plain;
	int32_t plains;
};

void contrasts_build(struct arena *to, const struct story *s, struct comparison *c,
	const struct claims *claims, struct contrasts *out);

#endif
