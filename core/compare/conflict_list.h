/*
 * conflict_list - findings of two sides each, joined to conflicts; for conflicts.c.
 */
#ifndef CORE_COMPARE_CONFLICT_LIST_H
#define CORE_COMPARE_CONFLICT_LIST_H

#include "core/compare/conflicts.h"

struct finding_end {
	int32_t article;
	struct span span;
	struct str value; /* len 0: the words at `span` */
};

struct finding {         /* two places that disagree */
	uint8_t kind;    /* enum conflict_kind */
	int32_t speaker; /* entity; -1 */
	struct finding_end end[2];
};

struct findings {
	struct finding *at;
	int32_t n;
};

/* With those of the timeline, without those that the reader called no conflict. */
void conflict_list_build(struct arena *to, const struct story *s, const struct claims *claims,
	const struct findings *found, struct conflicts *out);

#endif
