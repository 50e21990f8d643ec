/*
 * portrayal - how one document speaks of an entity: what it is called, what it
 * does, what is done to it, what it has.
 *
 * Rules over the words of a sentence and the names in it, without a tagger:
 *
 *	label   "Orla Finn, a former pilot,"; "the embattled Orla Finn"; "is a pilot"
 *	actor   "Orla Finn has harbored hopes": the words from the verb on
 *	target  "they accused Orla Finn"; "Orla Finn was accused"
 *	owns    "Orla Finn's stubborn silence"
 *
 * They would rather leave out than guess: a noun behind a name ("the Finn
 * plan") and a name that another noun governs ("friends of Finn") tell nothing.
 * English, in the blocks that charged.h reads. Lives in the arena given.
 */
#ifndef CORE_WORDING_PORTRAYAL_H
#define CORE_WORDING_PORTRAYAL_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/base/span.h"
#include "core/text/document.h"

enum portrayal_kind {
	PORTRAYAL_LABEL,
	PORTRAYAL_ACTOR,
	PORTRAYAL_TARGET,
	PORTRAYAL_OWNS,
	PORTRAYAL_KINDS
};

struct portrayal {
	struct span span; /* the words, bytes */
	struct span name; /* of whom */
	int32_t sentence; /* of document.sentences */
	uint8_t kind;     /* enum portrayal_kind */
};

struct portrayals {
	struct portrayal *at; /* in order of names, then of kinds */
	int32_t n;
};

struct portrayed_name { /* ascending, apart from each other */
	struct span span;
	bool wanted; /* of the entity asked for */
	bool person;
};

struct portrayed_names {
	const struct portrayed_name *at;
	int32_t n;
};

void portrayals_build(struct arena *a, const struct document *d, struct portrayed_names names,
	struct portrayals *out);
/* Those of sentences [first, end) alone, added to `out`. */
void portrayals_read(struct arena *a, const struct document *d, struct portrayed_names names,
	int32_t first, int32_t end, struct portrayals *out);
const char *portrayal_kind_name(enum portrayal_kind kind); /* "label", "actor", "target", "owns" */

#endif
