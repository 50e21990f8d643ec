/*
 * marks - what is marked in the text of a reader: names, dates, other findings.
 *
 * Names come from the entities of the story, dates from the article. Where both
 * claim the same words ("2022 Strategic Concept") each keeps what the other
 * leaves, the one that begins first goes first.
 */
#ifndef CORE_VIEW_MARKS_H
#define CORE_VIEW_MARKS_H

#include "core/view/reader_view.h"

/* Dates between two bytes; all that stand in one block kind but boilerplate. */
void date_marks(
	const struct view *v, const struct article *x, int32_t from, int32_t to, struct marks *out);
/* Both in one, ascending and without overlaps. */
void marks_join(
	struct arena *a, const struct marks *first, const struct marks *second, struct marks *out);

#endif
