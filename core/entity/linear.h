/*
 * linear - weights of features: a hash table of rows of TAGS - 1 bytes.
 *
 * A row holds what a feature says for each tag against TAG_O. Sixteen bits of
 * the feature are kept to tell rows apart.
 */
#ifndef CORE_ENTITY_LINEAR_H
#define CORE_ENTITY_LINEAR_H

#include <stdint.h>

#include "core/entity/tags.h"

enum { LINEAR_ROW = TAGS - 1, LINEAR_PROBES = 64 };

struct linear {
	const uint16_t *key; /* 0: free */
	const int8_t (*row)[LINEAR_ROW];
	int32_t slots;
};

/* Adds the rows of n features. */
void linear_add(
	const struct linear *l, const uint64_t *feature, int32_t n, int32_t sum[LINEAR_ROW]);

#endif
