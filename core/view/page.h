/*
 * page - what a view returns: lines of styled text, ready to be painted.
 *
 * Columns count from 0 and are as wide as width.h says. Text in a run is clean,
 * has no tab and no newline, and borrows from the article or lives in the
 * screen's arena. A line is never wider than the page it was made for.
 */
#ifndef CORE_VIEW_PAGE_H
#define CORE_VIEW_PAGE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/base/span.h"
#include "core/view/face.h"

struct run {
	struct str text;
	struct span source; /* bytes in the article, {0,0} if it is no text of one */
	uint8_t face;       /* enum face */
	uint8_t hue;        /* of a name: which shade, from 0 */
};

struct line {
	struct run *at;
	int32_t n;
	int32_t columns; /* of all runs together */
	int32_t margin;  /* from this run on no text of the row: not ordered with it; 0: none */
	uint8_t fill;    /* enum face of the row behind the last run */
};

struct page {
	struct line *at;
	int32_t n;          /* rows; fewer than the height: the rest is blank */
	bool ordered;       /* right-to-left text is in order already: it has columns */
	int32_t cursor_row; /* -1: this page wants no cursor */
	int32_t cursor_column;
};

struct segmenter;

/* A new last line, FACE_TEXT; good until the next one is made. */
struct line *page_line(struct arena *a, struct page *p);
/* Appends text; columns are counted by grapheme clusters. Returns the columns added. */
int32_t line_add(
	struct arena *a, struct segmenter *g, struct line *l, struct str text, enum face face);
/* Appends at most `most` columns of text; what is cut ends in `cut` ("…"), without a space before. */
int32_t line_add_cut(struct arena *a, struct segmenter *g, struct line *l, struct str text,
	enum face face, int32_t most, struct str cut);
void line_pad(
	struct arena *a, struct line *l, int32_t column, enum face face); /* spaces up to column */
/* The end of the grapheme cluster that begins at byte `at`; *columns is its width. */
int32_t text_cluster(struct segmenter *g, struct str text, int32_t at, int32_t *columns);
/* The columns of `text`, by clusters. */
int32_t text_columns(struct segmenter *g, struct str text);
/* Bytes of the longest beginning of `text` that fits into `columns`. */
int32_t text_fit(struct segmenter *g, struct str text, int32_t columns);
/* The line as plain text without spaces at its end, for gl, tests and batch. */
struct str line_text(struct arena *a, const struct line *l);

#endif
