#include "config.h"

#include "core/entity/linear.h"

#include "core/entity/gazetteer.h"

/* The row of a feature, or -1. */
static int32_t find(const struct linear *l, uint64_t feature)
{
	int32_t slot = gazetteer_slot(feature, l->slots);
	uint16_t key = gazetteer_key(feature);
	for (int32_t i = 0; i < LINEAR_PROBES && l->key[slot] != 0; i++) {
		if (l->key[slot] == key)
			return slot;
		slot = slot + 1 < l->slots ? slot + 1 : 0;
	}
	return -1;
}

WIDE_VECTORS
void linear_add(const struct linear *l, const uint64_t *feature, int32_t n, int32_t sum[LINEAR_ROW])
{
	for (int32_t i = 0; i < n && l->slots > 0; i++) {
		int32_t at = find(l, feature[i]);
		if (at < 0)
			continue;
		const int8_t *row = l->row[at];
		for (int k = 0; k < LINEAR_ROW; k++)
			sum[k] += row[k];
	}
}
