/*
 * margin - the right edge of a reader: what the dates of a row mean.
 *
 *      …scheduled in Vilnius, Lithuania, in June.        2023-06  ! C 07
 *
 * A date stands on the row it begins on, as lists show it; behind it the other
 * articles that tell the same event, or what they say instead. Where there is no
 * room for all, words go before dates. A pane too narrow for a whole date has no
 * margin.
 */
#ifndef CORE_VIEW_MARGIN_H
#define CORE_VIEW_MARGIN_H

#include "core/view/view.h"

struct margin_date {
	int32_t at;       /* bytes in the article: where the date begins */
	struct str date;  /* "2023-07", "~2023", "<2022-06" */
	struct str about; /* "also A C"; of a clash "C 07"; or empty */
	bool clash;       /* sources disagree */
};

struct margin {
	struct margin_date *at; /* ascending */
	int32_t n;
};

struct margin_place { /* columns of the pane; beg == end: no room for a margin */
	int32_t beg, end;
};

/* The margin of a pane of `columns` whose text ends before column `text`. */
struct margin_place margin_place(int32_t text, int32_t columns);
/* Adds the dates of the bytes of `row` to its line. */
void margin_add(const struct view *v, const struct margin *m, struct span row,
	struct margin_place place, struct line *l);

#endif
