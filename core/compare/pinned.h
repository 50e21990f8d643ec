/*
 * pinned - what the reader said of the links of a pair, in sentences.
 *
 * Pins of the story (core/story/pin.h) whose two passages are found in these two
 * articles. A rejected pair is no link whatever its score; a pinned one is a
 * strong link whatever its score. Of several for the same sentences the last
 * one holds.
 */
#ifndef CORE_COMPARE_PINNED_H
#define CORE_COMPARE_PINNED_H

#include "core/compare/pairing.h"

/* Sentences of one pair; SIDE_A is article `a`. Lives in `to`. */
void pinned_find(struct arena *to, const struct story *s, int32_t a, int32_t b, struct pinned *out);
/* Whether pin number `i` of the story finds both its passages. */
bool pin_is_active(const struct story *s, int32_t i);
/* Is the link of these two sentences rejected? */
bool pinned_rejects(const struct pinned *p, int32_t a, int32_t b);
/* Adds the pinned links that are not there, marks those that are; in order again. */
void pinned_add(struct arena *to, const struct pinned *p, struct pair_links *links);

#endif
