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
	struct quotes *quotes;
	int32_t term;     /* the quotation, a TERM_QUOTE */
	int32_t beg, end; /* terms of its sentence; of the sentence of its end */
};

/* `touches`: the words are so close that the quotation must be what is said. */
bool attribute(const struct scene *s, bool *touches);

#endif
