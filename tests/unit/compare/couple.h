/*
 * couple - articles made of texts, for tests of what compares them.
 *
 * Each text is one article, told on 15 May 2023 (a Monday) unless it says
 * when; no names are looked for, since what the model finds may change.
 */
#ifndef TESTS_UNIT_COMPARE_COUPLE_H
#define TESTS_UNIT_COMPARE_COUPLE_H

#include "core/compare/comparison.h"

struct couple {
	struct arena arena;
	struct story story;
	struct segmenter *segmenter;
	struct terms terms; /* for tests that digest; terms_init is theirs */
};

void couple_open(struct couple *c);
/* Adds an article and builds it; `text` is copied. */
void couple_add(struct couple *c, struct str text);
void couple_close(struct couple *c);
/* "1-2 strong, 3+4-1 possible": passages by numbers of their sentences, from 1. */
struct str couple_links(struct couple *c, const struct pairing *p);

#endif
