#include "config.h"

#include "core/entity/linear.h"

#include "core/entity/gazetteer.h"

enum { AHEAD = 64 /* rows */ };

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
static void add_rows(const struct linear *l, const int32_t *at, int32_t n, int32_t sum[LINEAR_ROW])
{
	int32_t rows[LINEAR_ROW] = {0}; /* nothing else can be meant by a byte of the table */
	for (int32_t i = 0; i < n; i++)
		for (int k = 0; k < LINEAR_ROW; k++)
			rows[k] += l->row[at[i]][k];
	for (int k = 0; k < LINEAR_ROW; k++)
		sum[k] += rows[k];
}

/* Rows lie all over the table: some are on their way while the next are looked for. */
void linear_add(const struct linear *l, const uint64_t *feature, int32_t n, int32_t sum[LINEAR_ROW])
{
	int32_t found[AHEAD], rows = 0;
	for (int32_t i = 0; i < n && l->slots > 0; i++) {
		int32_t at = find(l, feature[i]);
		if (at < 0)
			continue;
		__builtin_prefetch(l->row[at]);
		found[rows++] = at;
		if (rows < AHEAD)
			continue;
		add_rows(l, found, rows, sum);
		rows = 0;
	}
	add_rows(l, found, rows, sum);
}
