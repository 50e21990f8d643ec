/* complete - what Tab offers at a place of the command line. */
#ifndef CORE_DESK_COMPLETE_H
#define CORE_DESK_COMPLETE_H

#include "core/desk/desk.h"

/*
 * Candidates for the word that ends at `cursor`; *word is where it begins.
 * `about` has a line on each. Both live in `a`, sorted, at most 500.
 */
void complete(struct desk *d, struct arena *a, struct str line, int32_t cursor, int32_t *word,
	struct strs *found, struct strs *about);

/* The same for a line of tags: those that notes have. */
void complete_tag(struct desk *d, struct arena *a, struct str line, int32_t cursor, int32_t *word,
	struct strs *found, struct strs *about);

#endif
