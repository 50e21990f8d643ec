/*
 * compare_view - the page of a comparison: header, items, the focus.
 *
 * `> ` in column 0 of the item in focus, on its first row that is seen. The
 * header counts links, tells how much of each article the other says too, and
 * in which order and by which filter they are shown. Nothing but the focus and
 * the header depends on where the focus is, so that moving it changes few cells.
 */
#ifndef CORE_VIEW_COMPARE_VIEW_H
#define CORE_VIEW_COMPARE_VIEW_H

#include "core/view/compare_sheet.h"

struct compare_input {
	struct compare_sheet *sheet; /* NULL: not there yet */
	int32_t article[2];          /* left, right; -1: there is none */
	struct compare_top top;
	int32_t focus;      /* item */
	struct str message; /* shown receding where there is no item */
	bool focused;
};

void compare_page(
	const struct view *v, const struct compare_input *in, struct rect rect, struct page *out);

#endif
