/*
 * piece - the lines of their own that a page's text falls into.
 *
 * A piece is the visible inline text between two edges of block elements (a
 * paragraph, a list item's first line, a table cell), also between two line
 * breaks in a row. In document order; every visible character that is no
 * white space is in exactly one. Lives in `a`.
 */
#ifndef CORE_IMPORT_PIECE_H
#define CORE_IMPORT_PIECE_H

#include "core/import/dom.h"

enum { PIECE_PARA = 25 }; /* code points of a piece that is a paragraph */

struct piece {
	int32_t beg, end; /* nodes: from the first to behind the last characters */
	int32_t block;    /* node: the innermost block element around */
	int32_t chars;    /* code points, white space counted once */
	int32_t linked;   /* of these in links */
	int32_t commas;
};

struct pieces {
	struct piece *at;
	int32_t n;
};

void piece_build(struct arena *a, const struct dom *d, struct pieces *out);

#endif
