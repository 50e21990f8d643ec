/*
 * verbatim - words that stand in a folded text exactly as they are.
 *
 * Offsets are bytes of the folded text unless `source` is said. Nothing is kept.
 */
#ifndef CORE_TEXT_VERBATIM_H
#define CORE_TEXT_VERBATIM_H

#include "core/text/anchor.h"

struct wanted {
	struct str words; /* folded, with what is around them */
	struct span part; /* of `words`: what is asked for */
};

/* The next place of `words` from byte `from` on; -1. */
int32_t verbatim_next(struct str text, struct str words, int32_t from);
/* The first byte that came from byte `at` of the source or from behind it. */
int32_t verbatim_from_source(const struct anchor_text *t, int32_t at);
/* The bytes of the source that a span came from. */
struct span verbatim_source(const struct anchor_text *t, struct span s);

/*
 * Where the part stands, in the source: where the hint says (1), else the first
 * place, and how many there are. Of long words not all places are counted.
 */
int32_t verbatim_find(
	const struct anchor_text *t, const struct wanted *w, struct span hint, struct span *out);

#endif
