/*
 * page - a web page taken apart: elements, pieces of text, what they look like.
 *
 * What the choice of the main text and the layout both look at. Lives in `a`.
 */
#ifndef CORE_IMPORT_PAGE_H
#define CORE_IMPORT_PAGE_H

#include "core/import/measure.h"

struct page {
	const struct dom *dom;
	struct pieces pieces;
	struct measures measures;
	uint16_t *hint; /* of each node: what its class and id say, enum hint */
};

void page_build(struct arena *a, const struct dom *d, struct page *out);
/* What lies in and below the node. */
struct measure page_measure(const struct page *g, int32_t node);
/* What the names say: 1 content, -1 junk, 0 nothing or both. */
int page_weight(const struct page *g, int32_t node);
/* How much of the text below is in links: 0 to 1. */
double page_link_share(const struct page *g, int32_t node);
/* Does it hold a table of short values, and hardly more? Not one that lays out the page. */
bool page_is_data(const struct page *g, int32_t node);

#endif
