/*
 * reader_view - one article in a pane: header, gutter of five columns, text.
 *
 * Place is a byte offset, so wrapping, resizing and reloading keep it. The
 * document must have been built beyond what is shown (article_reach). Layers of
 * style over a row, the later wins: block kind, what was folded and is open
 * again, links, notes, marks (names, dates: later stages hand in `marks`), search
 * hits, selection.
 */
#ifndef CORE_VIEW_READER_VIEW_H
#define CORE_VIEW_READER_VIEW_H

#include <stdbool.h>
#include <stdint.h>

#include "core/compare/claims.h"
#include "core/text/anchor.h"
#include "core/view/margin.h"
#include "core/view/view.h"
#include "core/view/wrap.h"

enum { READER_GUTTER = 5, READER_TEXT_MOST = 72 }; /* columns */

enum reader_unit { UNIT_WORD, UNIT_SENTENCE, UNIT_PARAGRAPH };

struct reader {
	int32_t article; /* index in the story; -1: nothing opened */
	int32_t top;     /* bytes: the first row shown holds this */
	int32_t focus;   /* bytes: the focus of the pane */
	bool raw;
	bool selecting;
	enum reader_unit unit;
	int32_t anchor;       /* bytes: the end of the selection that stays */
	struct span selected; /* what is selected, while selecting */
};

/* A styled piece of the text, ascending, without overlaps. */
struct mark {
	struct span span;
	uint8_t face, hue;
};

struct marks {
	struct mark *at;
	int32_t n;
};

struct note_mark { /* a passage that has a note */
	struct span span;
	uint8_t state; /* enum anchor_state */
	int32_t note, target;
};

struct note_marks {
	struct note_mark *at;
	int32_t n;
};

struct reader_input {
	const struct reader *reader;
	const struct article *article; /* NULL: an empty pane */
	struct marks marks;            /* of the rows shown, or more */
	struct spans hits;             /* search hits of the rows shown, or more */
	struct note_marks notes;       /* of the rows shown, or more; they may overlap */
	struct spans unfolded;       /* folds that were opened again, of the rows shown, or more */
	struct spans conflicts;      /* dates on the rows shown that sources disagree on */
	struct margin margin;        /* of the rows shown, or more; empty: none is wanted */
	const struct claims *claims; /* who else says it; NULL: not known, not wanted */
	struct wrap wrap;            /* as reader_wrap of the same pane gave it */
	struct rows rows;            /* as reader_rows of the same pane gave them */
	struct str message;          /* shown receding in row 2 when there is no text */
	bool focused, locked;
	int32_t words; /* -1: not known yet */
};

/* How a reader of `rect` wraps its text: at most `most` columns; raw text takes all there are. */
struct wrap reader_wrap(struct rect rect, int32_t most, bool raw);
int32_t reader_height(struct rect rect); /* rows of text: without the header */
/* The rows that a pane of `rect` shows from `top` on, and one more to tell where they end. */
void reader_rows(const struct view *v, const struct document *d, struct wrap w, int32_t top,
	struct rect rect, struct rows *out);
void reader_page(
	const struct view *v, const struct reader_input *in, struct rect rect, struct page *out);
/* Percent of the text that lies before `at`, 0 to 100; 100 at the last sentence. */
int32_t reader_percent(const struct document *d, int32_t at);
/* "C 12/41  22%": sentence of all sentences, which are left out until they are counted. */
struct str reader_place(const struct view *v, const struct reader *r);

#endif
