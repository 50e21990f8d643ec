/*
 * collated - two passages laid side by side, for tests: all of one text against
 * all of the other, in a strong link.
 *
 * Names are marked in the texts: "{PER Ada Holm} met {LOC Arle}'s mayor".
 */
#ifndef TESTS_UNIT_COMPARE_COLLATED_H
#define TESTS_UNIT_COMPARE_COLLATED_H

#include "core/compare/collation.h"

struct collated {
	struct arena arena;
	struct story story;
	struct segmenter *segmenter;
	struct senses senses;
	struct pairing pairing;
	struct pair_link link;
	struct collation collation;
	struct collating with;
};

void collated_build(struct collated *c, struct str a, struct str b);
void collated_free(struct collated *c);
/* "fights|competition, vast|, =31|thirty-one" */
struct str collated_slots(struct collated *c);
/* "date July|June" */
struct str collated_clashes(struct collated *c);
/* "Ada Holm:said, she:added" */
struct str collated_voices(struct collated *c, enum side side);

#endif
