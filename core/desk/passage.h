/*
 * passage - text of an article as it leaves the program: logical text.
 *
 * No wrapping: a block is one line, blocks are divided by a blank line. Results
 * live in `a`.
 */
#ifndef CORE_DESK_PASSAGE_H
#define CORE_DESK_PASSAGE_H

#include "core/article/article.h"

struct str passage_text(struct arena *a, const struct document *d, struct span span);
/* The passage in quotation marks and, below, author, title, source, date, key and position. */
struct str passage_cited(struct arena *a, const struct article *x, struct span span);
struct str passage_article(struct arena *a, const struct article *x);

#endif
