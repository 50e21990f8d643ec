/*
 * repeats - what an article says that articles read before have said already.
 *
 * A sentence repeats one of another article if both say one claim, or a sure
 * link joins them, and that article covers most of it: what is linked but tells
 * more is new, and so is what the articles disagree on. Titles and headings are
 * no repeats. Repeated sentences that follow each other are one run, over
 * paragraphs too; whatever else stands between ends it.
 *
 * Reads a finished comparison with its claims and conflicts; spans are bytes
 * into document.text. The result lives in the arena given. Cannot fail.
 */
#ifndef CORE_COMPARE_REPEATS_H
#define CORE_COMPARE_REPEATS_H

#include "core/compare/conflicts.h"

struct retelling {        /* one sentence, and one of the articles that said it */
	int32_t sentence; /* of the article asked for */
	int32_t article;  /* that says it too */
	int32_t there;    /* its sentence that does */
	float covered;    /* the share of it that stands in that article, 0 to 1 */
};

struct repeat {
	int32_t sentence, sentences; /* the first, and how many follow each other */
	struct span span; /* up to the next sentence of its block, else to the block's end */
	int32_t first, n; /* retellings, by sentence, then by article */
};

struct repeats {
	struct repeat *at; /* in order of the text */
	int32_t n;
	struct retelling *told;
	int32_t tellings;
	int32_t sentences; /* in all of them */
};

/* `before` has one an article of the story: it was read before; `article` itself never counts. */
void repeats_build(struct arena *to, const struct story *s, const struct comparison *c,
	const struct claims *claims, const struct conflicts *conflicts, int32_t article,
	const bool *before, struct repeats *out);
/* "B C"; beyond eight "12 articles": who said what stands in this run. */
struct str repeat_tellers(struct arena *a, const struct repeats *r, const struct repeat *one);
/* The run that holds byte `at`; -1. */
int32_t repeats_find(const struct repeats *r, int32_t at);

#endif
