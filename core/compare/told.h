/*
 * told - the terms of a sentence and of the sentence before it, as one list.
 *
 * Goes through them in order of terms, each once: those of the sentence
 * itself, and between them those that only the sentence before it in the same
 * block has, without its runs. Allocates nothing.
 */
#ifndef CORE_COMPARE_TOLD_H
#define CORE_COMPARE_TOLD_H

#include "core/compare/unfolded.h"

struct told {
	const struct occurrence *at; /* the term at hand */
	bool before;                 /* only the sentence before has it */
	int32_t first_run;
	const struct occurrence *own, *own_end;
	const struct occurrence *prior, *prior_end;
};

void told_begin(struct told *t, const struct unfolded *d, int32_t sentence);
bool told_next(struct told *t);

#endif
