/*
 * maintext - which pieces of a page are the article.
 *
 * Ideas of reader modes: paragraphs with commas speak for what holds them,
 * links against it; names of elements and classes are hints; the neighbours
 * of the best element are joined to it when they look alike; then what is
 * junk inside is taken out again. A page without an article (a front page, a
 * form) gives whatever has most text. Cannot fail. Lives in `a`.
 */
#ifndef CORE_IMPORT_MAINTEXT_H
#define CORE_IMPORT_MAINTEXT_H

#include "core/import/page.h"

/*
 * One bool a piece. `body` is the text that the page's metadata says the
 * article has, missing if they do not.
 */
bool *maintext_find(struct arena *a, const struct page *g, struct str body);

#endif
