/*
 * why_link - the sum behind a link, its slots, its clashes and who says it, in words.
 *
 * Of passages of several sentences the sum is that of their best two; of two
 * that are no link it tells how far they are alike. One fact a text, "word
 * +0.049  harbour". Texts live in v->arena. May complete pairs of the comparison.
 */
#ifndef CORE_VIEW_WHY_LINK_H
#define CORE_VIEW_WHY_LINK_H

#include "core/view/compare_sheet.h"

/* An item of Compare. */
void why_link(const struct view *v, const struct compare_sheet *s, const struct compare_item *item,
	struct strs *out);
/* Two sentences: the first line says `what` and their sum, the others its terms. */
void why_alike(const struct view *v, struct comparison *c, const struct sentence_at at[2],
	const char *what, struct strs *out);
/* The links of a sentence with those of all other articles, each with its sum. */
void why_linked(const struct view *v, struct comparison *c, int32_t article, int32_t sentence,
	struct strs *out);

#endif
