/*
 * sift - what is junk inside an article: share bars, lists of other stories,
 * forms, advertisements.
 *
 * Looks at each element's own shape: how much of it is links, headings, list
 * items, images. Cannot fail.
 */
#ifndef CORE_IMPORT_SIFT_H
#define CORE_IMPORT_SIFT_H

#include "core/import/page.h"

/* Clears is_main of what is junk in the nodes [beg, end); `piece` is the first one there. */
void sift_pieces(const struct page *g, int32_t beg, int32_t end, int32_t piece, bool *is_main);

#endif
