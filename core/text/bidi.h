/*
 * bidi - in which order the characters of one row are shown (UAX 9).
 *
 * By ICU's ubidi. Text is in logical order everywhere in the program; only a row
 * that is to be shown is put in order, and only if the reader's terminal does
 * not do that itself. Spans are bytes of the row; results live in `a`.
 */
#ifndef CORE_TEXT_BIDI_H
#define CORE_TEXT_BIDI_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/base/span.h"

struct bidi_run {
	struct span span;
	bool rtl; /* to be shown from its last cluster to its first */
};

struct bidi_runs { /* from left to right on the screen */
	struct bidi_run *at;
	int32_t n;
};

/* Is there anything in it that runs from right to left? Fast for what is not. */
bool bidi_needed(struct str row);
/* The direction of the row is that of its first strong character. */
void bidi_order(struct arena *a, struct str row, struct bidi_runs *out);
/* The character to show for `code` in a run from right to left: brackets turn round. */
int32_t bidi_mirror(int32_t code);

#endif
