/*
 * rows - tags of our tokens as tags of somebody else's, one a line (BIO).
 *
 * In CoNLL's manner "Paris-based" in one token is MISC though only Paris is a
 * name; otherwise a row has the tag of its first piece that is a name.
 */
#ifndef CORE_ENTITY_ROWS_H
#define CORE_ENTITY_ROWS_H

#include "core/entity/consistency.h"
#include "core/entity/token.h"

/* `out` gets one of "O", "B-PER", ... for each of n rows. */
void rows_tags(struct arena *a, const struct pieces *p, const struct tagged *s, int32_t n,
	struct strs *out);

#endif
