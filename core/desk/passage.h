/*
 * passage - text of an article as it leaves the program: logical text.
 *
 * No wrapping: a block is one line, blocks are divided by a blank line. Results
 * live in `a`.
 */
#ifndef CORE_DESK_PASSAGE_H
#define CORE_DESK_PASSAGE_H

#include "core/article/article.h"

/*
 * The sentence that holds `at`, else the last before it; -1. A key may come before
 * the sentence is known: then the article is read on up to it.
 */
int32_t passage_sentence(struct article *x, struct segmenter *g, int32_t at);
struct str passage_text(struct arena *a, const struct document *d, struct span span);
/* The passage in quotation marks and, below, author, title, source, date, key and position. */
struct str passage_cited(struct arena *a, const struct article *x, struct span span);
struct str passage_article(struct arena *a, const struct article *x);

#endif
