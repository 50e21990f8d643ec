/*
 * resolve - from an expression to its value, its days and how sure they are.
 *
 * What an expression leaves out comes from the article's date or from the date
 * told before; context keeps the latter. A missing article date leaves parts
 * unknown. Cannot fail; keeps nothing but what is in the context.
 */
#ifndef CORE_TIME_RESOLVE_H
#define CORE_TIME_RESOLVE_H

#include "core/time/expr.h"
#include "core/time/timex.h"

struct context {
	int32_t date; /* of the article, in days, or DAY_NONE */
	int32_t told; /* timex that told a date last, or -1 */
	struct interval told_when;
	int32_t quarter;          /* timex that told a quarter last, or -1 */
	int32_t quarter_beg;      /* days */
	int32_t quarter_sentence; /* where it stands */
};

/* Fills all of `t` but span, sentence and block; `tense` decides between last and next. */
void resolve_expr(
	const struct expr *e, const struct context *c, enum timex_tense tense, struct timex3 *t);
/* Takes note of timex `i` for what follows. */
void context_tell(struct context *c, const struct timex3 *t, int32_t i);

#endif
