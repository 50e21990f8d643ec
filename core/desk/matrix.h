/*
 * matrix - the Matrix pane: order and filter of its rows, the cell in focus.
 *
 * Claims are made anew with the story, so the marked cell is remembered by its
 * article and the byte where its sentence begins.
 */
#ifndef CORE_DESK_MATRIX_H
#define CORE_DESK_MATRIX_H

#include "core/desk/journey.h"
#include "core/view/matrix_view.h"

enum matrix_order { MATRIX_MOST, MATRIX_FEWEST, MATRIX_PLACE, MATRIX_DATE, MATRIX_ORDERS };

struct matrix_pane {
	struct list list;
	int32_t column; /* article in focus */
	uint8_t order;  /* enum matrix_order */
	struct str filter;
	struct spot marked; /* article -1: no cell */
	int32_t shown;      /* rows */
};

struct desk;

/* The rows as ordered and filtered; they live in `a`. */
void matrix_list(struct desk *d, struct arena *a, struct matrix_rows *out);
/* Those of the pane, its focus settled. */
void matrix_rows(struct desk *d, struct arena *a, struct matrix_rows *out);

#endif
