/*
 * corrections - what the reader says about entities; input of the linker.
 *
 * An entity is named by type and any of its names, folded (form.h). They are
 * applied in the order given, behind all sieves, each on what those before it
 * left; one that finds nothing is inactive and changes nothing.
 */
#ifndef CORE_STORY_CORRECTIONS_H
#define CORE_STORY_CORRECTIONS_H

#include <stdint.h>

#include "core/base/str.h"

enum correction_kind {
	CORRECTION_MERGE,  /* `type` `name` and `other` are one; `name`'s name stays */
	CORRECTION_ALIAS,  /* names written `other` belong to `name`, whatever they were */
	CORRECTION_SPLIT,  /* names written `other` are not `name` but one of their own */
	CORRECTION_RENAME, /* `name` is called `other` */
	CORRECTION_RETYPE, /* `name` is of type `to` */
	CORRECTION_SPEAKS, /* `name` speaks for the country `other`; for none if len 0 */
};

struct correction {
	uint8_t kind; /* enum correction_kind */
	uint8_t type; /* enum entity_type of the entity meant */
	uint8_t to;   /* enum entity_type, of CORRECTION_RETYPE */
	struct str name, other;
};

struct corrections {
	const struct correction *at;
	int32_t n;
};

#endif
