/*
 * lines - the lines of plain text, and whether they were wrapped by a program.
 *
 * Text comes in two kinds: every line is a paragraph, or an editor or a mail
 * program ended the lines at some width. Nothing says which, so the lines have
 * to: a wrapped line is so long that the next word would not have fitted, and
 * the line after it often begins in the middle of a sentence.
 *
 * Widths are columns, roughly: East Asian characters count as two. Cannot fail;
 * allocates nothing.
 */
#ifndef CORE_TEXT_LINES_H
#define CORE_TEXT_LINES_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/span.h"

enum { LINES_MOST = 512, LINES_LONG = 140 /* columns: longer lines are not wrapped ones */ };

struct line {
	struct span span; /* without white space at its ends */
	int32_t next;     /* bytes: where the next line begins */
	int32_t width;    /* columns, without indent; at most a bit over 4 * LINES_LONG */
	int32_t indent;   /* columns */
	int32_t word;     /* columns of its first word */
	bool lower;       /* begins with a small letter */
	bool stops;       /* ends with a full stop or the like */
	bool whole;       /* its line end was reached */
};

/* The line at `at`, looking no further than `end`. */
struct line line_get(struct str text, int32_t at, int32_t end);
/* The width at which `text` was wrapped, by its first `most` bytes; 0 if it was not. */
int32_t lines_wrap(struct str text, int32_t most);
/* Were these neighbouring lines wrapped? `doc` is the width of the whole text or 0. */
bool lines_wrapped(const struct line *at, int32_t n, int32_t doc);
/* Does a paragraph end between two neighbouring lines of text wrapped at `width`? */
bool lines_break(const struct line *a, const struct line *b, int32_t width);

/* A span without white space, no-break spaces too, at its ends. */
struct span lines_trim(struct str text, struct span s);

#endif
