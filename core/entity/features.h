/*
 * features - what the tagger knows about one token in its sentence.
 *
 * A feature is a number made of its template and what was seen; the model
 * holds weights for those that help. The templates are the model's contract:
 * FEATURES_VERSION changes with them, and a model of another one is refused.
 */
#ifndef CORE_ENTITY_FEATURES_H
#define CORE_ENTITY_FEATURES_H

#include <stdint.h>

#include "core/entity/word.h"

enum { FEATURES_MOST = 128, FEATURES_VERSION = 1 };

/* Where the sentence and its runs of capitals begin and end; worked out once. */
struct sight {
	const struct word *at;
	int32_t n;
	bool upper; /* nearly all letters are capitals */
	bool title; /* nearly all words begin with one: a headline */
	bool flat;  /* no capitals at all */
};

void sight_open(struct sight *s, const struct word *at, int32_t n);
/* The features of token `i`; returns how many. */
int32_t features_at(const struct sight *s, int32_t i, uint64_t out[FEATURES_MOST]);

#endif
