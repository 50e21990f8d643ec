/*
 * collation - a link laid open: who says it, which words differ, what clashes.
 *
 * Reads one link of a pairing and the story both articles are of; the timeline
 * counts if it is built, but is not needed. Clashes are looked for in strong
 * links only: where it is not certain that both speak of one thing, two numbers
 * may both be right. Of passages of more than COLLATION_MOST words and names
 * the rest is not compared, and `cut` is set.
 * Lives in the arena given, borrows from story and articles. Cannot fail. Takes
 * no longer than a row of a pair: a view may ask for what it shows.
 */
#ifndef CORE_COMPARE_COLLATION_H
#define CORE_COMPARE_COLLATION_H

#include <stdbool.h>

#include "core/compare/attribution.h"
#include "core/compare/clash.h"
#include "core/compare/pairing.h"
#include "core/compare/slots.h"

enum { COLLATION_MOST = 1024 };

struct collation {
	struct attributions attributions[2]; /* SIDE_A, SIDE_B */
	struct slots slots;
	struct clashes clashes;
	bool cut;
};

struct collating { /* what all links of a comparison need */
	const struct story *story;
	struct segmenter *segmenter;
	const struct senses *senses;
	const struct cue_words *cues;
};

void collation_build(struct arena *to, const struct collating *with, const struct pairing *p,
	const struct pair_link *link, struct collation *out);

/* The words of both passages laid side by side, without those that say who says it. */
struct alignment;
void collation_align(struct arena *work, const struct collating *with, const struct pairing *p,
	const struct pair_link *link, const struct attributions without[2], struct alignment *out);

/* The slot, or clash, with words at byte `at` of that side; -1. */
int32_t collation_slot_at(const struct collation *c, enum side side, int32_t at);
int32_t collation_clash_at(const struct collation *c, enum side side, int32_t at);
/* Why this is a slot, or a clash, in words, one sentence. */
struct str slot_why(struct arena *a, const struct collating *with, const struct pairing *p,
	const struct slot *x);
struct str clash_why(struct arena *a, const struct collating *with, const struct pairing *p,
	const struct clash *x);

#endif
