/*
 * map - texts to numbers, by hashing; iteration in order of insertion.
 *
 * Keys are borrowed and must outlive the map. Lives in the arena it is first
 * given; start with {0}.
 */
#ifndef CORE_BASE_MAP_H
#define CORE_BASE_MAP_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/str.h"

struct arena;

struct map_item {
	struct str key;
	int32_t value;
	uint32_t hash;
};

struct map {
	struct map_item *at; /* in order of insertion */
	int32_t n;
	int32_t *slot; /* item + 1, 0 is free */
	int32_t slots; /* a power of two, or 0 */
};

/* The value of `key`, inserted as `fresh` if it was not there. Borrowed until the next call. */
int32_t *map_at(struct arena *a, struct map *m, struct str key, int32_t fresh);
/* Slots for `n` keys in all at once: many small growths cost as much again. */
void map_room(struct arena *a, struct map *m, int32_t n);
/* NULL if it is not there. */
const int32_t *map_find(const struct map *m, struct str key);
uint32_t map_hash(struct str key); /* FNV-1a */

#endif
