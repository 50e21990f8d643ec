/*
 * token - the pieces a name is made of: words, numbers, marks.
 *
 * Finer than words for reading (segment.h): "al-Qaida" is three tokens and
 * "Paris's" two, while "U.S." and "O'Brien" stay whole, so that every piece
 * can be a name or part of one. Texts that were divided elsewhere, one token a
 * line, are cut and joined the same way (pieces_of_rows).
 *
 * Offsets are bytes. Pure functions; only pieces_of_rows allocates.
 */
#ifndef CORE_ENTITY_TOKEN_H
#define CORE_ENTITY_TOKEN_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/base/span.h"

/* The next token at or behind *at, which is moved behind it; false at the end. */
bool token_next(struct str s, int32_t *at, struct span *out);

struct piece {
	struct str text;   /* as token_next would have found it in running text */
	int32_t row, rows; /* it stands for these rows; several pieces may share one */
};

struct pieces {
	struct piece *at;
	int32_t n;
};

void pieces_of_rows(struct arena *a, const struct strs *rows, struct pieces *out);

#endif
