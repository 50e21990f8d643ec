#include "config.h"

#include "core/text/approx.h"

#include <assert.h>

enum { BITS = 64, BYTES = 256 };

void approx_open(struct arena *a, struct str pattern, struct approx *x)
{
	assert(pattern.len > 0);
	int32_t blocks = (pattern.len + BITS - 1) / BITS;
	*x = (struct approx){.pattern = pattern, .blocks = blocks};
	x->eq = ARENA_ARRAY(a, uint64_t, BYTES * (size_t)blocks);
	x->up = ARENA_ARRAY(a, uint64_t, blocks);
	x->down = ARENA_ARRAY(a, uint64_t, blocks);
	x->last = UINT64_C(1) << ((pattern.len - 1) % BITS);
	for (int32_t i = 0; i < pattern.len; i++) {
		unsigned char c = (unsigned char)pattern.at[i];
		x->eq[c * blocks + i / BITS] |= UINT64_C(1) << (i % BITS);
	}
	approx_begin(x, true);
}

void approx_begin(struct approx *x, bool anywhere)
{
	for (int32_t b = 0; b < x->blocks; b++) {
		x->up[b] = ~UINT64_C(0);
		x->down[b] = 0;
	}
	x->edits = x->pattern.len;
	x->anywhere = anywhere;
}

/* One block of a column: `in` and the result are horizontal differences (-1, 0, 1). */
static int advance(uint64_t *up, uint64_t *down, uint64_t eq, uint64_t high, int in)
{
	uint64_t vertical = eq | *down;
	if (in < 0)
		eq |= 1;
	uint64_t diagonal = (((eq & *up) + *up) ^ *up) | eq;
	uint64_t plus = *down | ~(diagonal | *up), minus = *up & diagonal;
	int out = (plus & high) != 0 ? 1 : (minus & high) != 0 ? -1 : 0;
	plus = plus << 1 | (in > 0);
	minus = minus << 1 | (in < 0);
	*up = minus | ~(vertical | plus);
	*down = plus & vertical;
	return out;
}

int32_t approx_next(struct approx *x, unsigned char byte)
{
	const uint64_t *eq = &x->eq[(size_t)byte * (size_t)x->blocks];
	const uint64_t top = UINT64_C(1) << (BITS - 1);
	/* The row above the pattern: 0 everywhere, or one more edit for each byte left out. */
	int carry = x->anywhere ? 0 : 1;
	for (int32_t b = 0; b < x->blocks; b++) {
		uint64_t high = b + 1 < x->blocks ? top : x->last;
		carry = advance(&x->up[b], &x->down[b], eq[b], high, carry);
	}
	x->edits += carry;
	return x->edits;
}
