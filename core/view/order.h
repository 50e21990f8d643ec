/*
 * order - the runs of a line from left to right, for terminals that do not
 * order right-to-left text themselves (option bidi app).
 *
 * The gutter stays where it is; the text behind it is put in order as one row.
 */
#ifndef CORE_VIEW_ORDER_H
#define CORE_VIEW_ORDER_H

#include "core/view/page.h"

/* Puts one line in order. */
void line_order(struct arena *a, struct segmenter *g, struct line *l, int32_t gutter);
/* Puts every line of a page in order; `gutter` columns at its left are left alone. */
void page_order(struct arena *a, struct segmenter *g, struct page *p, int32_t gutter);

#endif
