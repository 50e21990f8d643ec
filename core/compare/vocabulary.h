/*
 * vocabulary - the words that set one article of a story apart from the others.
 *
 * Each word's odds in the article against its odds in the rest, as a logarithm,
 * with an informative Dirichlet prior made of the whole story, divided by its
 * standard error (Monroe, Colaresi, Quinn, "Fightin' Words", Political Analysis
 * 16, 2008). Beyond 2 it would seldom come by chance; articles of a few hundred
 * words seldom reach that, so counts are given too. Words are counted by their
 * stems, function words and words inside of names left out.
 */
#ifndef CORE_COMPARE_VOCABULARY_H
#define CORE_COMPARE_VOCABULARY_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/story/story.h"

struct vocabulary_word {
	struct str word; /* the form that stands first in the article, folded */
	int32_t count;   /* in the article */
	int32_t others;  /* in all others */
	float log_odds;  /* in standard errors */
};

struct vocabulary {
	struct vocabulary_word *at; /* most telling first */
	int32_t n;
};

enum { VOCABULARY_COUNT = 2 }; /* a word that stands once sets nothing apart */
#define VOCABULARY_LEAST 1.0F  /* log_odds */

/* One for each article of the story, in `out`; all are done and named. Lives in `a`. */
void vocabulary_build(
	struct arena *a, const struct story *s, struct segmenter *g, struct vocabulary *out);

#endif
