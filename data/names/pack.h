/*
 * pack - writes the files that core/entity/model.h reads.
 *
 * pack_words turns vectors and clusters of words into `words`; pack_english
 * what was trained into `english`. Both give the file's bytes.
 */
#ifndef DATA_NAMES_PACK_H
#define DATA_NAMES_PACK_H

#include "core/base/buf.h"
#include "data/names/network.h"
#include "data/names/perceptron.h"

enum { PACK_ROWS = 52000 /* linear features kept */ };

/* A hash table of slots, 90 in 100 of them taken. */
struct pack_table {
	int32_t slots;
	int32_t *item; /* by slot; -1: free */
};

/* Where each of n hashes goes; `item` -1 for those whose key another one has already. */
void pack_table_make(struct arena *a, const uint64_t *hash, int32_t n, struct pack_table *out);

struct pack {
	struct buf body;
	struct model_section section[MODEL_SECTIONS];
	uint32_t sections;
};

void pack_add(struct pack *p, enum model_part part, const void *at, size_t size);
/* Puts head and sections together; frees the pack. 64-byte aligned, in `a`. */
struct model_map pack_finish(struct arena *a, struct pack *p);

struct phrases { /* of the gazetteer: hashes of phrases and of their beginnings */
	uint64_t *hash;
	uint16_t *lists;
	int32_t n;
};

bool phrases_read(struct arena *a, const char *path, struct phrases *out, struct err *e);
const struct gazetteer_phrase *phrases_table(
	struct arena *a, const struct phrases *p, int32_t *slots);

struct model_map pack_english(struct arena *a, const struct phrases *phrases,
	const struct perceptron *linear, const struct network *net, float weight);

#endif
