/*
 * why_link - the sum behind a link, its slots, its clashes and who says it, in words.
 *
 * Of passages of several sentences the sum is that of their best two; of two
 * that are no link it tells how far they are alike.
 */
#ifndef CORE_VIEW_WHY_LINK_H
#define CORE_VIEW_WHY_LINK_H

#include "core/view/compare_sheet.h"

/* One fact a text, "word      harbour  .12". Texts live in v->arena. */
void why_link(const struct view *v, const struct compare_sheet *s, const struct compare_item *item,
	struct strs *out);

#endif
