/*
 * paper - documents laid down by hand, for tests of views.
 *
 * Blocks are divided at blank lines. A block that begins with '<' and letters
 * up to '>' has these letters as its flags, which are no part of its text:
 * p pre, j joined, t tight, q quote, l list (L: level 2), h heading, T title,
 * b boilerplate, c caption, y byline, s source, d dateline.
 */
#ifndef TESTS_UNIT_VIEW_PAPER_H
#define TESTS_UNIT_VIEW_PAPER_H

#include "core/text/document.h"

/* Lives in `a`; `plain` as in raw.h. A block that is joined follows without a blank line. */
struct document paper(struct arena *a, const char *marked, bool plain);
/* Sentences: a block is divided behind each ". ". */
void paper_sentences(struct arena *a, struct document *d);

#endif
