/*
 * piece - a stretch of text cut into cells and rows; the ground of wrap.c.
 *
 * A cell is what is shown and stepped over as one: a grapheme cluster, a tab,
 * or in prose a line end with the white space around it. Offsets are bytes into
 * `text`, columns count from the left edge of a row. piece_breaks puts what it
 * finds into `a`; the rest keeps nothing. Nothing can fail.
 */
#ifndef CORE_VIEW_PIECE_H
#define CORE_VIEW_PIECE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/base/span.h"
#include "core/text/segment.h"

struct piece {
	struct segmenter *segmenter;
	struct str text;     /* all of it; not only the piece */
	struct span span;    /* the piece, without white space at its end */
	bool breaks;         /* a newline ends a row; else it is a space */
	bool stops;          /* a tab goes to the next multiple of 8; else it is a space */
	bool simple;         /* every byte is a cell of one column */
	struct offsets ends; /* where a row may end, from span.beg */
	int32_t next;        /* the first of `ends` behind the row begun last */
};

enum { TAB_STOP = 8 };

bool is_white(char c); /* space, tab, newline */
/* `end` without the white space before it, not going below `beg`. */
int32_t white_before(struct str text, int32_t beg, int32_t end);

struct piece piece_of(
	struct segmenter *g, struct str text, struct span span, bool breaks, bool stops);
/* Finds where rows may end; needed before piece_row. */
void piece_breaks(struct piece *p, struct arena *a);
/* Where the row ends that begins at `beg`, which is where the next begins; rows are asked in order. */
int32_t piece_row(struct piece *p, int32_t beg, int32_t columns);
/* The end of the cell that begins at `at` in column `column`; *columns is its width. */
int32_t piece_cell(const struct piece *p, int32_t at, int32_t column, int32_t *columns);
/* The first byte from `at` on, below `end`, that is no printable ASCII of one cell and one column. */
int32_t piece_letters(const struct piece *p, int32_t at, int32_t end);

#endif
