/*
 * approx - how many edits a pattern is away from a text, as the text goes by.
 *
 * An edit inserts, deletes or replaces one byte. Gene Myers, "A fast bit-vector
 * algorithm for approximate string matching based on dynamic programming",
 * Journal of the ACM 46 (1999): 64 rows of the matrix at once, and as many such
 * blocks as the pattern needs, so a byte of text costs a few instructions.
 */
#ifndef CORE_TEXT_APPROX_H
#define CORE_TEXT_APPROX_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/base/str.h"

struct approx {
	struct str pattern;
	int32_t blocks;
	uint64_t *eq;        /* [byte * blocks + block]: where the pattern has the byte */
	uint64_t *up, *down; /* vertical differences of the present column: +1, -1 */
	uint64_t last;       /* the bit of the pattern's last byte in its block */
	int32_t edits;       /* at the present column */
	bool anywhere;
};

/* `pattern` is borrowed and not empty. */
void approx_open(struct arena *a, struct str pattern, struct approx *x);
/*
 * Before the first byte of a text: the piece compared may begin anywhere in it,
 * or must begin here.
 */
void approx_begin(struct approx *x, bool anywhere);
/* Takes the next byte: the fewest edits to a piece of the text that ends with it. */
int32_t approx_next(struct approx *x, unsigned char byte);

#endif
