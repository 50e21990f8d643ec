/*
 * measure - how much text, links, paragraphs ... lie below each node of a page.
 *
 * Running sums over the nodes in document order: what lies below one node is
 * a subtraction, whatever the depth. Counts code points and elements.
 */
#ifndef CORE_IMPORT_MEASURE_H
#define CORE_IMPORT_MEASURE_H

#include "core/import/piece.h"

struct measure {
	int32_t chars;  /* of visible text */
	int32_t linked; /* of these in links */
	int32_t headed; /* of these in headings */
	int32_t listed; /* of these in lists */
	int32_t commas;
	int32_t pieces; /* of visible text */
	int32_t paras;  /* pieces of at least a sentence's length */
	int32_t rows, cells, tables;
	int32_t items; /* of lists */
	int32_t images;
	int32_t inputs;
	int32_t articles; /* elements that say they hold one */
	int32_t embeds;   /* iframes and the like */
};

struct measures {
	struct measure *at; /* one more than nodes: sums before each node */
	const struct dom *dom;
};

void measure_build(
	struct arena *a, const struct dom *d, const struct pieces *p, struct measures *out);
/* What lies in and below the node. */
struct measure measure_of(const struct measures *m, int32_t node);
/* The same for the nodes [beg, end). */
struct measure measure_between(const struct measures *m, int32_t beg, int32_t end);

#endif
