/*
 * renderings - one statement of a voice as two articles give it.
 *
 * Utterances of one voice (core/story/voices.h) in linked or nearly linked
 * sentences of two articles, laid side by side as a link is (collation.h): what
 * one leaves out, what it says in other words; a quotation may face a statement
 * without marks. Of two articles an utterance has
 * one rendering at most, the one that shares most. Nobody's are not compared.
 *
 * Reads the voices, the story and its comparison, which must not change
 * meanwhile. Built in steps, of a row of a pair or of one utterance, into the
 * arena given. Spans are bytes into document.text. Cannot fail.
 */
#ifndef CORE_COMPARE_RENDERINGS_H
#define CORE_COMPARE_RENDERINGS_H

#include "core/compare/comparison.h"
#include "core/story/voices.h"

struct rendering {
	int32_t said[2];    /* of voices.said; the article of the first is the lower one */
	struct slots slots; /* inside of what both say */
	bool cut[2];        /* this one leaves out words that the other has */
	bool altered;       /* some words stand for others */
};

struct renderings {
	struct rendering *at; /* by their first utterance, then by the second */
	int32_t n;
};

struct renderings_work; /* where a build stands */

struct renderings_work *renderings_open(
	const struct story *s, struct comparison *c, const struct voices *v);
bool renderings_step(struct arena *to, struct renderings_work *w, struct renderings *out);
void renderings_close(struct renderings_work *w); /* NULL is fine */
void renderings_build(struct arena *to, const struct story *s, struct comparison *c,
	const struct voices *v, struct renderings *out);

/* The next rendering from number `from` on that utterance `said` has part in; -1. */
int32_t renderings_find(const struct renderings *r, int32_t said, int32_t from);
/* "leaves out “...”; “...” for “...”": what side `side` does with the words of the other. */
struct str rendering_why(struct arena *a, const struct story *s, const struct voices *v,
	const struct rendering *r, int side);

#endif
