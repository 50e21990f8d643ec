/*
 * resolve - from an expression to its value, its days and how sure they are.
 *
 * What an expression leaves out comes from the article's date or from the date
 * told before; context keeps the latter. A missing article date leaves parts
 * unknown. Cannot fail; keeps nothing but what is in the context.
 */
#ifndef CORE_TIME_RESOLVE_H
#define CORE_TIME_RESOLVE_H

#include "core/time/context.h"
#include "core/time/expr.h"
#include "core/time/timex.h"

/* Fills all of `t` but span, sentence and block; `tense` decides between last and next. */
void resolve_expr(
	const struct expr *e, const struct context *c, enum timex_tense tense, struct timex3 *t);
#endif
