/*
 * imprint - title, author and source of an article, from all that names them.
 *
 * What the reader gave counts first, then what the markup says, then the title,
 * byline and source blocks of the text. "By", offices, places and dates are
 * taken off a byline: "By Ann Lee in Oslo" is "Ann Lee". Results borrow from the
 * article's arena. Cannot fail: what nobody names is of length 0.
 */
#ifndef CORE_ARTICLE_IMPRINT_H
#define CORE_ARTICLE_IMPRINT_H

#include "core/article/article.h"

void imprint_find(struct article *x);
/* The author in a byline; a part of it. */
struct str imprint_author(struct str byline);

#endif
