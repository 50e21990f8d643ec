/*
 * lens_charged - charged words as the lens of wording lists them.
 */
#ifndef CORE_COMPARE_LENS_CHARGED_H
#define CORE_COMPARE_LENS_CHARGED_H

#include "core/compare/lens_list.h"
#include "core/wording/charged.h"

/* Is it a charged word, and neither one of degree nor a hedge, which are told of apart? */
bool lens_is_charged(const struct article *x, const struct charge *c);
/* Does it only raise the degree ("very"), or leave no exception ("never")? */
bool lens_is_degree(const struct article *x, const struct charge *c);
/* The word, the list that has it and what words of its group do. */
struct listed lens_charged(struct lens_work *w, int side, const struct charge *c);

#endif
