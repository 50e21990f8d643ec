/*
 * witness - an article's text as its page's metadata give it, to check a choice by.
 *
 * Keeps the hashes of all runs of three words. What is asked for is how much
 * of a text is made of such runs; order and layout do not matter.
 */
#ifndef CORE_IMPORT_WITNESS_H
#define CORE_IMPORT_WITNESS_H

#include <stdint.h>

#include "core/base/arena.h"
#include "core/base/str.h"

struct witness {
	uint32_t *slot; /* 0 is free */
	uint32_t slots; /* a power of two */
	int32_t runs;
};

/* Lives in `a`. */
void witness_build(struct arena *a, struct str text, struct witness *out);

struct heard {            /* of a text that comes in pieces: start with {0} */
	uint32_t last[2]; /* hashes of the last words */
	int32_t words;
	int32_t runs, known;
};

void witness_hear(const struct witness *w, struct str text, struct heard *h);

#endif
