/*
 * wrap - where bytes and columns meet.
 *
 * A block of text becomes rows of at most `columns` columns by Unicode line
 * breaking; a word that is too long is broken between grapheme clusters. A tab
 * counts as spaces up to the next multiple of 8 in `pre` blocks and as one space
 * elsewhere; a newline inside a block ends a row in `pre` blocks, else it is a
 * space, unless the block came with forced breaks (raw_break).
 */
#ifndef CORE_VIEW_WRAP_H
#define CORE_VIEW_WRAP_H

#include <stdbool.h>
#include <stdint.h>

#include "core/text/document.h"
#include "core/view/fold.h"
#include "core/view/page.h"

struct row {
	struct span span; /* bytes in the document, without the white space at its end */
	int32_t block;    /* index; -1 in raw mode */
	int32_t indent;   /* columns before the text: lists, quotes */
	bool blank; /* the empty row before a block; its span is empty, at the end of the block before */
	bool first;              /* first row of its block */
	const struct fold *fold; /* this row stands for all that is folded in it; NULL */
};

struct rows {
	struct row *at;
	int32_t n;
};

/* How the text is laid: one value for all wrap calls of a pane. */
struct wrap {
	int32_t columns; /* of text, without the gutter: at least 1 */
	bool raw;        /* every line of the text as it stands, blank lines too, no indents */
	const struct folds *folds; /* each is one row, but not in raw mode; NULL: none */
};

/* All rows of one block, without the blank row before it. */
void wrap_block(const struct document *d, struct segmenter *g, struct arena *a, struct wrap w,
	int32_t block, struct rows *out);
/*
 * Up to `most` rows from the row that holds byte `top` on; what is shown in a pane.
 * A position between two blocks is the blank row between them.
 */
void wrap_rows(const struct document *d, struct segmenter *g, struct arena *a, struct wrap w,
	int32_t top, int32_t most, struct rows *out);
/*
 * The byte at which the row begins that stands `by` rows below (above: negative)
 * the row holding `top`; stops at the first and at the last row. *moved (may be
 * NULL) is how many rows it went.
 */
int32_t wrap_move(const struct document *d, struct segmenter *g, struct wrap w, int32_t top,
	int32_t by, int32_t *moved);
/* The smallest top that still shows the last row of the document at the bottom of `height` rows. */
int32_t wrap_last_top(const struct document *d, struct segmenter *g, struct wrap w, int32_t height);
/* Column (from 0, within the text) of byte `at` in its row; and back: the cluster at a column. */
int32_t wrap_column(const struct document *d, struct segmenter *g, const struct row *r, int32_t at);
int32_t wrap_byte(
	const struct document *d, struct segmenter *g, const struct row *r, int32_t column);
/*
 * Appends `span` of a row as runs of `face` to a line whose first `left` columns
 * lie before the row's text: tabs and newlines as spaces. Ends at the end of a
 * cluster; returns the byte it ended at.
 */
int32_t wrap_run(const struct document *d, struct segmenter *g, struct arena *a, struct line *l,
	const struct row *r, int32_t left, struct span span, enum face face, uint8_t hue);
/*
 * For batch output: a paragraph of any text to lines of at most `columns` columns.
 * A newline within a line stands for a space, as does white space around it.
 */
void wrap_text(
	struct segmenter *g, struct arena *a, struct str text, int32_t columns, struct spans *out);

#endif
