/*
 * matrix_view - claims by articles: which says what.
 *
 * A row is a claim, named by words of an article and its letter; a cell is said,
 * partly, silent or disputed, beside it the number of the sentence. Where the
 * pane is too narrow the numbers go first, then all but five articles around
 * the one in focus. The words of the cell in focus stand below the rows.
 */
#ifndef CORE_VIEW_MATRIX_VIEW_H
#define CORE_VIEW_MATRIX_VIEW_H

#include "core/compare/conflicts.h"
#include "core/view/view.h"

struct matrix_rows {
	int32_t *at; /* claims */
	int32_t n;
	const struct claims *claims; /* NULL: not known yet */
	const struct conflicts *conflicts;
	int32_t column;           /* article in focus */
	int32_t marked, in;       /* claim and article of the marked cell; -1 */
	struct str filter, order; /* as typed; in words */
	struct str message;       /* shown receding when there is no row */
};

void matrix_page(const struct view *v, const struct list *l, const struct matrix_rows *rows,
	struct rect rect, bool focused, struct page *out);
/* Rows of claims in a pane so high. */
int32_t matrix_height(int32_t rows);
/* The words of a claim. */
struct str matrix_label(const struct view *v, const struct claim *c);
/* "C 12 says: ...", or that it is silent. */
struct str matrix_cell_text(
	const struct view *v, const struct matrix_rows *rows, int32_t claim, int32_t article);

#endif
