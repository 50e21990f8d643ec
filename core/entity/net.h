/*
 * net - a small network that sees words as vectors, beside the linear weights.
 *
 * It looks at eleven places: three words to either side, the word itself, and
 * both ends of the run of capitals with the words around it. One hidden layer.
 * What a word in a place adds to the hidden sums depends on nothing else, so
 * it is kept in a cache; that makes it as quick as the linear part.
 *
 * Numbers are bytes: NET_ONE stands for 1.
 */
#ifndef CORE_ENTITY_NET_H
#define CORE_ENTITY_NET_H

#include <stdint.h>

#include "core/base/arena.h"
#include "core/entity/features.h"
#include "core/entity/tags.h"

enum {
	NET_CODES = 16, /* bytes that stand for a word's vector */
	NET_STEP = 4,   /* dimensions each of them stands for */
	NET_DIM = NET_CODES * NET_STEP,
	NET_HIDDEN = 128,
	NET_NEAR = 3, /* words to either side */
	NET_PLACES = 2 * NET_NEAR + 1 + 4,
	NET_FLAGS = 12, /* signs of one place */
	NET_LIST = 13,  /* signs of the lists, at three places */
	NET_RUN = 8,    /* places in a run of capitals, from either end */
	NET_KINDS = 6,  /* signs of the sentence */
	NET_SIGNS = NET_PLACES * NET_FLAGS + 3 * NET_LIST + 2 * NET_RUN + NET_KINDS,
	NET_ENDS = 7, /* beginnings, ends and shape of the word, hashed */
	NET_ROWS = 1024,
	NET_END = 16,
	NET_ONE = 32,
	NET_CACHE = 256,    /* words a place, a power of two */
	NET_LETTERS = 1024, /* words whose letters are kept, a power of two */
	NET_LIT = 64,       /* signs lit at most */
};

struct net_out {
	float scale[NET_HIDDEN]; /* of the hidden sums */
	float bias[NET_HIDDEN];
	float out[TAGS][NET_HIDDEN];
	float out_bias[TAGS];
	float spare[15];
};

struct net {
	const uint8_t (*code)[NET_CODES]; /* by lexicon slot */
	int32_t words;
	const int8_t (*book)[256][NET_STEP];
	const int8_t (*word)[NET_HIDDEN][NET_DIM];
	const int8_t (*sign)[NET_HIDDEN];
	const int8_t (*end)[NET_ENDS * NET_END];
	const int8_t (*letters)[NET_ROWS][NET_END];
	const struct net_out *out; /* NULL: there is no net */
};

/* What the net sees of a token; the trainer uses the same. */
struct net_view {
	int32_t slot[NET_PLACES];   /* -1: no vector */
	uint16_t flags[NET_PLACES]; /* signs of the place, a bit each */
	int16_t lit[NET_LIT];       /* other signs that are lit */
	int32_t n;
	int32_t row[NET_ENDS];
	uint64_t letters; /* equal for words with equal rows */
};

void net_look(const struct sight *s, int32_t i, struct net_view *out);

struct net_work; /* the cache */

struct net_work *net_work_new(struct arena *a, const struct net *net);
/* Adds `weight` times what each tag gets; only differences between tags mean anything. */
void net_add(const struct net *net, struct net_work *work, const struct net_view *view,
	float weight, float score[TAGS]);
/* The vector of a word. */
void net_vector(const struct net *net, int32_t slot, int16_t out[NET_DIM]);

#endif
