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

/* Old slots stay behind in the arena: together they are never more than the new ones. */
static void make_slots(struct arena *a, struct map *m, int32_t slots)
{
	m->slots = slots;
	m->slot = ARENA_ARRAY(a, int32_t, m->slots);
	for (int32_t i = 0; i < m->n; i++)
		*slot_of(m, m->at[i].key, m->at[i].hash) = i + 1;
}

void map_room(struct arena *a, struct map *m, int32_t n)
{
	int32_t slots = m->slots > 0 ? m->slots : SLOTS_MIN;
	/* At most half full: then a search looks at one or two slots. */
	while (slots / 2 < n) {
		if (slots >= SLOTS_MAX)
			arena_full();
		slots *= 2;
	}
	if (slots > m->slots)
		make_slots(a, m, slots);
}

int32_t *map_at(struct arena *a, struct map *m, struct str key, int32_t fresh)
{
	map_room(a, m, m->n + 1);
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
