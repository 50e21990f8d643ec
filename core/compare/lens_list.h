/*
 * lens_list - words of two articles, counted and laid out as rows of a lens.
 *
 * Words are the same if they are but for capitals and accents; they are shown
 * as they stand first. Most frequent first, then as they come. For lens_*.c;
 * all but the rows lives in w->work.
 */
#ifndef CORE_COMPARE_LENS_LIST_H
#define CORE_COMPARE_LENS_LIST_H

#include "core/compare/lens_build.h"

struct listed { /* words at one place */
	int32_t side;
	struct span span;
	struct str note, why;
};

struct listing { /* of each side in the order of its text */
	struct listed *at;
	int32_t n;
};

void lens_list_add(struct lens_work *w, struct listing *l, const struct listed *x);
/* One row of all words, "guise 2, perilous"; none if there are no words. */
void lens_list_row(struct lens_work *w, const struct listing *l, const char *kind, struct str name,
	struct str why);
/* A row for each of the words, those of either side beside each other; the first bears the name. */
void lens_list_rows(struct lens_work *w, const struct listing *l, const char *kind, struct str name,
	struct str why);

#endif
