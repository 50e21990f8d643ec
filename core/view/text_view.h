/*
 * text_view - a list of ready lines under a header: help, messages, why.
 *
 * Rows are cut to the width, never wrapped; those who make them know the width.
 * Column 0 of the pane is for the focus: they begin behind it.
 */
#ifndef CORE_VIEW_TEXT_VIEW_H
#define CORE_VIEW_TEXT_VIEW_H

#include "core/view/view.h"

struct text_rows {
	struct line *at;
	int32_t n;
};

/* `title` stands in the header ("Help"), `about` behind it, both are cut to fit. */
void text_page(const struct view *v, const struct list *l, const struct text_rows *rows,
	struct str title, struct str about, struct rect rect, bool focused, struct page *out);

#endif
