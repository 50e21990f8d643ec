/*
 * comparison - a story's articles, compared two by two.
 *
 * Reads a story whose articles are done, named and linked; the story must not
 * change while the comparison lives. Works in steps: an article's digest (at
 * most 32 KB of it), then a row of a pair. Pairs that are asked for come first.
 * What is to be shown of two articles is a whole pair; what all articles say
 * needs the links of each pair, which are a tenth of it, and coverage here and
 * there, which is counted when it is asked for. Everything lives in its own
 * arena. Cannot fail; an article that could not be read has pairs without links.
 */
#ifndef CORE_COMPARE_COMPARISON_H
#define CORE_COMPARE_COMPARISON_H

#include <stdbool.h>
#include <stdint.h>

#include "core/compare/collation.h"

struct comparison;

struct comparison *comparison_open(const struct story *s, struct segmenter *g);
/* One step towards all pairs; false when all are done. */
bool comparison_step(struct comparison *c);
bool comparison_all_links_step(struct comparison *c);
/* One step towards this pair alone; false when it is done. */
bool comparison_pair_step(struct comparison *c, int32_t a, int32_t b);
bool comparison_links_step(struct comparison *c, int32_t a, int32_t b);
/*
 * The pair of two different articles, side[SIDE_A] being the one of the lower
 * index; NULL while it is not done.
 */
const struct pairing *comparison_pair(const struct comparison *c, int32_t a, int32_t b);
/* The same, maybe with its links only; NULL as well if it has none. */
const struct pairing *comparison_links(const struct comparison *c, int32_t a, int32_t b);
/* Is it known which links they have? */
bool comparison_is_linked(const struct comparison *c, int32_t a, int32_t b);
/*
 * How much of sentence `i` of article `a` article `b` says (coverage.h), and does
 * only `a` say it (pairing_only)? Both must be digested: for `only` linked.
 */
float comparison_covered(const struct comparison *c, int32_t a, int32_t i, int32_t b);
bool comparison_only(const struct comparison *c, int32_t a, int32_t i, int32_t b);
/*
 * Link `link` of such a pair laid open; made when first asked for, then kept.
 * Side A is the article of the lower index.
 */
const struct collation *comparison_collation(
	struct comparison *c, int32_t a, int32_t b, int32_t link);
/* What slot_why and clash_why want. */
struct collating comparison_collating(struct comparison *c);
/*
 * One step towards this pair for a caller that needs it once: false when `out` is
 * whole. It lives in `to`, unless it is kept here already.
 */
bool comparison_apart_step(
	struct comparison *c, struct arena *to, int32_t a, int32_t b, struct pairing *out);
/* The sum behind the score of sentence i of article a and j of article b; completes their pair. */
void comparison_why(struct comparison *c, struct arena *to, int32_t a, int32_t i, int32_t b,
	int32_t j, struct reasons *out);
/* The part of the sum that is what the two share; needs no pair. Of one pair many are quick. */
bool comparison_weigh_step(struct comparison *c, int32_t a, int32_t b); /* towards the first */
void comparison_shared(struct comparison *c, struct arena *to, int32_t a, int32_t i, int32_t b,
	int32_t j, struct reasons *out);
/*
 * The reader said something of this pair's links (story.pins): it is to be paired
 * anew. What was had of it is gone.
 */
void comparison_redo(struct comparison *c, int32_t a, int32_t b);
/* Frees what only work needs; the next step takes it anew. */
void comparison_rest(struct comparison *c);
void comparison_close(struct comparison *c); /* NULL is fine */

#endif
