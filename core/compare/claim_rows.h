/*
 * claim_rows - claims laid out in rows and cells, ordered and named; for claims.c.
 */
#ifndef CORE_COMPARE_CLAIM_ROWS_H
#define CORE_COMPARE_CLAIM_ROWS_H

#include "core/compare/claim_parts.h"

struct claim_rows { /* where the naming stands */
	const struct story *story;
	struct comparison *comparison;
	int32_t at; /* claims named */
};

/* Makes all rows but their labels. */
void claim_rows_open(struct arena *to, struct arena *work, const struct story *s,
	struct comparison *c, const struct parting *p, struct claim_rows *rows, struct claims *out);
bool claim_rows_step(struct claim_rows *rows, struct claims *out);

/* The words of a sentence that name what it claims, without who says it. */
struct span claim_words(
	const struct story *s, const struct cue_words *cues, int32_t article, int32_t sentence);

#endif
