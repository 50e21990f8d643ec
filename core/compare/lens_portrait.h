/*
 * lens_portrait - how both articles speak of one entity; for lens_wording.c.
 *
 * What it is called, what it does, what is done to it, what is said to be its
 * own, and the charged words in sentences that name it.
 */
#ifndef CORE_COMPARE_LENS_PORTRAIT_H
#define CORE_COMPARE_LENS_PORTRAIT_H

#include "core/compare/lens_build.h"

/* The entity that both articles name most; -1: they name none in common. */
int32_t lens_portrait_choose(const struct lens_work *w);

struct lens_portrait;

struct lens_portrait *lens_portrait_open(struct lens_work *w, int32_t entity);
/* One step, at most 32 KB of text; false when its rows are there. */
bool lens_portrait_step(struct lens_work *w, struct lens_portrait *p);

#endif
