/*
 * revision - what the reader says about entries of the timeline.
 *
 * An entry is named by its EDTF and its label as shown at any width. They are
 * applied in the order given, behind all merging; one that finds nothing is
 * inactive and changes nothing.
 */
#ifndef CORE_STORY_REVISION_H
#define CORE_STORY_REVISION_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/str.h"

enum revision_kind {
	REVISION_MERGE, /* the two entries are one */
	REVISION_SPLIT, /* every telling is an entry of its own again */
	REVISION_HIDE,  /* no entry at all */
	REVISION_AGREE, /* its dates are no conflict */
	REVISIONS,
};

struct revision {
	uint8_t kind; /* enum revision_kind */
	struct str edtf, label;
	struct str other_edtf, other_label; /* of REVISION_MERGE */
};

struct revisions {
	const struct revision *at;
	int32_t n;
};

const char *revision_name(enum revision_kind k); /* "merge" "split" "hide" "agree" */
bool revision_parse(struct str name, uint8_t *kind);

#endif
