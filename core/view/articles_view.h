/*
 * articles_view - the articles of the story, one a row.
 *
 * Narrow (sidebar): letter, key, date, place read. From 60 columns: title and
 * words too, from 80 the source. A date from neither the article nor the story
 * file or --dct has a `~`; `?`: it has none; blank: not read yet. A row marked
 * with t has a `*` behind its letter. Columns of a pane are the same on every
 * row; numbers and dates are never cut.
 */
#ifndef CORE_VIEW_ARTICLES_VIEW_H
#define CORE_VIEW_ARTICLES_VIEW_H

#include "core/view/view.h"

struct article_row {
	int32_t article; /* index in the story */
	int32_t percent; /* read; -1: never opened */
	int32_t words;   /* -1: not known yet */
	bool marked;     /* with t */
	bool open;       /* shown in a reader */
};

struct article_rows {
	struct article_row *at;
	int32_t n;
	struct str filter; /* only rows with it are here; shown in the header */
};

void articles_page(const struct view *v, const struct list *l, const struct article_rows *rows,
	struct rect rect, bool focused, struct page *out);

#endif
