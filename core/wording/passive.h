/*
 * passive - what is done or thought, and nobody is said to do it.
 *
 * "The plan was dropped"; "it is seen as a threat": a form of be, perhaps an
 * adverb, a participle, and no "by" in the rest of its clause. Participles that
 * tell a state and hide nobody ("is located", "was born") are left out, by a
 * list that is our own. Those of thinking and saying are told apart: there
 * somebody judges. English only, in the blocks that charged.h reads.
 *
 * Spans are bytes into document.text, ascending. Lives in the arena given.
 */
#ifndef CORE_WORDING_PASSIVE_H
#define CORE_WORDING_PASSIVE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/base/span.h"
#include "core/text/document.h"

struct passive {
	struct span span; /* from its first auxiliary to the participle */
	bool thinks;      /* "is seen", "was accused": somebody thinks or says it */
};

struct passives {
	struct passive *at;
	int32_t n;
};

/* Those of sentences [first, end), added to `out`. */
void passives_read(struct arena *a, const struct document *d, int32_t first, int32_t end,
	struct passives *out);

#endif
