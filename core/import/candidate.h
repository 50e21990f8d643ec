/*
 * candidate - the element of a page that holds the article.
 *
 * Paragraphs speak for the elements around them, the nearer the louder; links
 * speak against an element; names of elements and classes are a start. Of the
 * best ones the way leads up as long as more prose comes in. Lives in `a`.
 */
#ifndef CORE_IMPORT_CANDIDATE_H
#define CORE_IMPORT_CANDIDATE_H

#include "core/import/page.h"

struct candidates {
	const struct page *page;
	const struct dom *d;
	const struct pieces *p;
	int32_t *unlikely; /* of each node: behind the last node of what is unlikely; 0 likely */
	double *score;     /* of each node; 0: no candidate */
	int32_t *prose, *likely; /* code points before each node */
	bool strict;             /* what is named like junk is left out */
};

/* The best element; <body> if nothing speaks for any. */
int32_t candidate_find(struct arena *a, const struct page *g, bool strict, struct candidates *out);
bool candidate_leaves_out(const struct candidates *c, const struct piece *p);
/* A paragraph that somebody wrote to be read: long, and not made of links. */
bool candidate_is_prose(const struct candidates *c, const struct piece *p);

#endif
