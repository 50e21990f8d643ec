/*
 * clash - what two linked passages say that cannot both be right.
 *
 * Of numbers, dates, places and names that stand in for one another: "31
 * members" and "30 members", "in July" and "in June", "Vilnius" and "Madrid".
 * A coarser date does not exclude a finer one, nor a place one that lies in it,
 * nor does a longer list exclude a shorter. A conflict of the timeline whose
 * two sides are told in these passages is a clash too.
 */
#ifndef CORE_COMPARE_CLASH_H
#define CORE_COMPARE_CLASH_H

#include <stdint.h>

#include "core/base/span.h"
#include "core/base/str.h"

enum clash_kind { CLASH_NUMBER, CLASH_DATE, CLASH_PLACE, CLASH_NAME, CLASH_KINDS };

struct clash {
	uint8_t kind;        /* enum clash_kind */
	struct span at[2];   /* bytes; SIDE_A, SIDE_B */
	struct str value[2]; /* "31", "2023-07", "Vilnius" */
	int32_t entry;       /* of the story's timeline that says so; -1 */
};

struct clashes {
	struct clash *at; /* in order of A, then B */
	int32_t n;
};

const char *clash_kind_name(enum clash_kind k); /* "number" "date" "place" "name" */

#endif
