/*
 * alignment - which lexemes of two passages correspond.
 *
 * In the order of the text, by dynamic programming over all pairs; content
 * words, names, dates and numbers weigh most, words that can stand for one
 * another less, function words hardly anything, and following each other in
 * both passages adds to all of them. Shared function words that no content word
 * stands beside correspond to nothing. alignment of (b, a) is the mirror of
 * that of (a, b). Lives in the arena given.
 */
#ifndef CORE_COMPARE_ALIGNMENT_H
#define CORE_COMPARE_ALIGNMENT_H

#include "core/compare/lexeme.h"

struct alignment {
	struct lexemes side[2];
	const struct timexes *timexes[2]; /* that the dates are of */
	int32_t *partner[2];              /* one a lexeme: on the other side; -1 */
	bool *there[2]; /* one a lexeme: the other passage has its key somewhere */
};

enum sameness {
	SAME_NOT,
	SAME_EMPTY, /* function words */
	SAME_NEAR,  /* can stand for one another; a date in another */
	SAME_KEY,
};

/* Sides and timexes are filled in before. */
void alignment_build(struct arena *to, struct alignment *x);
/* Of lexeme i of side A and j of side B. */
enum sameness alignment_same(const struct alignment *x, int32_t i, int32_t j);

#endif
