/*
 * attribute - who says a quotation, by the words of its own sentence.
 *
 * The rules are tried in an order: a verb of saying right behind, one before,
 * "according to", a noun of speaking, a colon. What they find is set in the
 * quotation.
 */
#ifndef CORE_QUOTE_ATTRIBUTE_H
#define CORE_QUOTE_ATTRIBUTE_H

#include "core/quote/subject.h"

struct scene {
	const struct terms *t;
	const struct quotes *quotes;
	struct quote *quote;
	int32_t term;     /* the quotation, a TERM_QUOTE; or behind the last term */
	int32_t beg, end; /* terms of its sentence; of the sentence of its end */
};

/* Says who speaks; `verb`: the term of it or -1, `who`: NULL if nobody is named. */
void attribute_set(
	const struct scene *s, const struct subject *who, int32_t verb, enum quote_by rule);
/* attribute_behind.c: “...,” X said; “...,” said X; “...” -- X */
bool attribute_behind(const struct scene *s);
/* The words before a colon that ends them: the quotation is the next paragraph. */
bool attribute_colon(const struct scene *s);
/* `touches`: the words are so close that the quotation must be what is said. */
bool attribute(const struct scene *s, bool *touches);

#endif
