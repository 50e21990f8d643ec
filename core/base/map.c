#include "config.h"

#include "core/base/map.h"

#include "core/base/arena.h"
#include "core/base/vec.h"

enum { SLOTS_MIN = 16, SLOTS_MAX = 1 << 30 };

uint32_t map_hash(struct str key)
{
	uint32_t hash = 2166136261u;
	for (int32_t i = 0; i < key.len; i++)
		hash = (hash ^ (unsigned char)key.at[i]) * 16777619u;
	return hash;
}

/* The slot that holds `key`, or the free one where it belongs. */
static int32_t *slot_of(const struct map *m, struct str key, uint32_t hash)
{
	uint32_t mask = (uint32_t)m->slots - 1;
	for (uint32_t i = hash & mask;; i = (i + 1) & mask) {
		int32_t *slot = &m->slot[i];
		if (*slot == 0)
			return slot;
		const struct map_item *item = &m->at[*slot - 1];
		if (item->hash == hash && str_eq(item->key, key))
			return slot;
	}
}

/*
 * Twice the slots. The old ones stay behind in the arena: together they are
 * never more than the new ones.
 */
static void grow(struct arena *a, struct map *m)
{
	if (m->slots >= SLOTS_MAX)
		arena_full();
	m->slots = m->slots > 0 ? m->slots * 2 : SLOTS_MIN;
	m->slot = ARENA_ARRAY(a, int32_t, m->slots);
	for (int32_t i = 0; i < m->n; i++)
		*slot_of(m, m->at[i].key, m->at[i].hash) = i + 1;
}

int32_t *map_at(struct arena *a, struct map *m, struct str key, int32_t fresh)
{
	/* At most half full: then a search looks at one or two slots. */
	if (m->n >= m->slots / 2)
		grow(a, m);
	uint32_t hash = map_hash(key);
	int32_t *slot = slot_of(m, key, hash);
	if (*slot == 0) {
		VEC_PUSH(a, m, ((struct map_item){key, fresh, hash}));
		*slot = m->n;
	}
	return &m->at[*slot - 1].value;
}

const int32_t *map_find(const struct map *m, struct str key)
{
	if (m->n == 0)
		return NULL;
	int32_t item = *slot_of(m, key, map_hash(key));
	return item > 0 ? &m->at[item - 1].value : NULL;
}
