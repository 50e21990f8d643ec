/*
 * network - trains the small net of core/entity/net.h.
 *
 * Plain stochastic gradient descent (Adam) on the likelihood of each token's
 * tag; hidden units and words are hidden at random. All sums are done in a
 * fixed order without fused operations, so that every machine finds the same
 * weights.
 */
#ifndef DATA_NAMES_NETWORK_H
#define DATA_NAMES_NETWORK_H

#include "data/names/corpus.h"

enum { NETWORK_LETTERS = NET_ENDS * NET_END };

enum { /* inputs, one after the other, padded for sixteen at once */
	NETWORK_SIGNS = NET_PLACES * NET_DIM,
	NETWORK_ENDS = NETWORK_SIGNS + NET_SIGNS,
	NETWORK_IN = (NETWORK_ENDS + NETWORK_LETTERS + 15) / 16 * 16,
};

struct network {
	float in[NET_HIDDEN][NETWORK_IN];
	float bias[NET_HIDDEN];
	float out[TAGS][NET_HIDDEN];
	float out_bias[TAGS];
	float letters[NET_ENDS][NET_ROWS][NET_END];
};

/* `lists` holds the vectors (model.net); 1 stands for NET_ONE. */
struct network *network_train(struct arena *a, const struct net *vectors, const struct corpus *c,
	int epochs, uint64_t *random);

#endif
