/*
 * perceptron - the linear weights: an averaged structured perceptron.
 *
 * Each sentence is tagged with the weights so far, hiding some features at
 * random; where the tags are wrong, weights move towards the right ones. The
 * mean over all sentences and several shuffles is kept.
 */
#ifndef DATA_NAMES_PERCEPTRON_H
#define DATA_NAMES_PERCEPTRON_H

#include "data/names/corpus.h"

struct perceptron {
	uint64_t *feature; /* n of them, in order of their first sight */
	float (*weight)[TAGS];
	float step[TAGS][TAGS];
	int32_t n;
	float margin; /* mean distance of the best tag to the next */
};

void perceptron_train(struct arena *a, struct perceptron *p, struct corpus *c, int shuffles,
	int epochs, uint64_t *random);

#endif
