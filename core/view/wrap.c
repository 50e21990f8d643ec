#include "config.h"

#include "core/view/wrap.h"

#include <assert.h>
#include <string.h>

#include "core/base/vec.h"
#include "core/base/width.h"
#include "core/view/piece.h"
#include "core/view/unit.h"

enum { INDENT = 2 };

/* All calls that lay rows: what they read and where they may scribble. */
struct wrapper {
	const struct document *d;
	struct segmenter *g;
	struct wrap w;
	struct arena scratch;
};

static struct laid laid_of(const struct document *d, struct wrap w)
{
	return (struct laid){d, w.raw, w.folds};
}

/* The rows of one unit, one after the other. */
struct lay {
	struct piece piece;
	struct unit unit;
	int32_t columns, indent, hang; /* of all, of the first row, of the others */
	int32_t at;                    /* the next row begins here */
	bool blank, first, done;       /* the blank row comes next; the first row; none is left */
};

static int32_t indent_most(struct wrap w, int32_t indent)
{
	return indent < w.columns / 2 ? indent : w.columns / 2;
}

/* The first row of a list item stands out by one level, for want of a bullet. */
static void lay_indents(struct lay *l, const struct document *d, struct wrap w)
{
	l->indent = l->hang = 0;
	if (l->unit.block < 0)
		return;
	const struct block *b = &d->blocks.at[l->unit.block];
	if (b->kind == BLOCK_QUOTE)
		l->hang = INDENT;
	if (b->kind == BLOCK_LIST)
		l->hang = INDENT * (b->level > 1 ? b->level : 1);
	l->indent = b->kind == BLOCK_LIST && !b->joined ? l->hang - INDENT : l->hang;
	l->indent = indent_most(w, l->indent);
	l->hang = indent_most(w, l->hang);
}

static struct piece piece_for(
	const struct document *d, struct segmenter *g, int32_t block, struct span span)
{
	if (block < 0)
		return piece_of(g, d->text, span, true, true);
	const struct block *b = &d->blocks.at[block];
	/* White space of importers that lay blocks is folded: a newline left is raw_break's. */
	return piece_of(g, d->text, span, b->pre || !d->raw.plain, b->pre);
}

static void lay_open(struct lay *l, struct wrapper *x, const struct unit *u)
{
	arena_reset(&x->scratch);
	*l = (struct lay){.unit = *u, .columns = x->w.columns, .blank = u->blank, .first = true};
	l->at = u->blank ? u->blank_at : u->span.beg;
	if (u->fold != NULL)
		return;
	if (u->block >= 0)
		l->first = u->span.beg == x->d->blocks.at[u->block].span.beg;
	l->piece = piece_for(x->d, x->g, u->block, u->span);
	piece_breaks(&l->piece, &x->scratch);
	lay_indents(l, x->d, x->w);
}

static bool lay_next(struct lay *l, struct row *r)
{
	if (l->done)
		return false;
	*r = (struct row){.block = l->unit.block, .blank = l->blank};
	r->span = (struct span){l->at, l->at};
	if (l->blank) {
		l->blank = false;
		l->at = l->unit.span.beg;
		return true;
	}
	if (l->unit.fold != NULL) {
		r->fold = l->unit.fold;
		r->span = l->unit.span;
		r->first = l->done = true;
		l->at = r->span.end;
		return true;
	}
	r->first = l->first;
	r->indent = l->first ? l->indent : l->hang;
	l->at = piece_row(&l->piece, l->at, l->columns - r->indent);
	r->span.end = white_before(l->piece.text, r->span.beg, l->at);
	l->first = false;
	l->done = l->at >= l->piece.span.end;
	return true;
}

/* After lay_next: is that row the one that holds `at`, or one behind it? */
static bool lay_reached(const struct lay *l, int32_t at)
{
	return l->at > at || l->done;
}

void wrap_block(const struct document *d, struct segmenter *g, struct arena *a, struct wrap w,
	int32_t block, struct rows *out)
{
	struct wrapper x = {.d = d, .g = g, .w = w};
	struct unit u = {.block = block, .span = d->blocks.at[block].span};
	struct lay l;
	struct row r;
	*out = (struct rows){0};
	lay_open(&l, &x, &u);
	while (lay_next(&l, &r))
		VEC_PUSH(a, out, r);
	arena_free(&x.scratch);
}

void wrap_rows(const struct document *d, struct segmenter *g, struct arena *a, struct wrap w,
	int32_t top, int32_t most, struct rows *out)
{
	struct wrapper x = {.d = d, .g = g, .w = w};
	struct unit u;
	struct lay l;
	struct row r;
	*out = (struct rows){0};
	const struct laid laid = laid_of(d, w);
	for (bool more = unit_at(&laid, top, &u); more && out->n < most;
		more = unit_next(&laid, &u)) {
		lay_open(&l, &x, &u);
		while (out->n < most && lay_next(&l, &r))
			if (lay_reached(&l, top))
				VEC_PUSH(a, out, r);
	}
	arena_free(&x.scratch);
}

/* ------------------------------------------------------------------ moves */

static int32_t move_down(struct wrapper *x, int32_t top, int32_t by, int32_t *moved)
{
	struct unit u;
	struct lay l;
	struct row r;
	int32_t at = 0;
	*moved = -1; /* the row that holds `top` is no step */
	const struct laid laid = laid_of(x->d, x->w);
	for (bool more = unit_at(&laid, top, &u); more && *moved < by;
		more = unit_next(&laid, &u)) {
		lay_open(&l, x, &u);
		while (*moved < by && lay_next(&l, &r)) {
			if (!lay_reached(&l, top))
				continue;
			at = r.span.beg;
			(*moved)++;
		}
	}
	if (*moved < 0)
		*moved = 0;
	return at;
}

/* Where the rows of the unit begin, up to the one that holds `at`. */
static void row_begins(struct wrapper *x, const struct unit *u, int32_t at, struct offsets *out)
{
	struct lay l;
	struct row r;
	*out = (struct offsets){0};
	lay_open(&l, x, u);
	while (lay_next(&l, &r)) {
		VEC_PUSH(&x->scratch, out, r.span.beg);
		if (lay_reached(&l, at))
			break;
	}
	assert(out->n > 0); /* each unit has a row */
}

static int32_t move_up(struct wrapper *x, int32_t top, int32_t by, int32_t *moved)
{
	struct unit u;
	struct offsets begins = {0};
	const struct laid laid = laid_of(x->d, x->w);
	*moved = 0;
	if (!unit_at(&laid, top, &u))
		return 0;
	row_begins(x, &u, top, &begins);
	while (begins.n - 1 < by - *moved) {
		int32_t first = begins.at[0];
		*moved += begins.n - 1;
		if (!unit_prev(&laid, &u))
			return first;
		row_begins(x, &u, INT32_MAX, &begins);
		(*moved)++;
	}
	int32_t left = by - *moved;
	*moved = by;
	return begins.at[begins.n - 1 - left];
}

int32_t wrap_move(const struct document *d, struct segmenter *g, struct wrap w, int32_t top,
	int32_t by, int32_t *moved)
{
	struct wrapper x = {.d = d, .g = g, .w = w};
	int32_t steps, at;
	if (by >= 0) {
		at = move_down(&x, top, by, &steps);
	} else {
		at = move_up(&x, top, by < -INT32_MAX ? INT32_MAX : -by, &steps);
		steps = -steps;
	}
	if (moved != NULL)
		*moved = steps;
	arena_free(&x.scratch);
	return at;
}

int32_t wrap_last_top(const struct document *d, struct segmenter *g, struct wrap w, int32_t height)
{
	return wrap_move(d, g, w, d->text.len, height > 1 ? 1 - height : 0, NULL);
}

/* ---------------------------------------------------------- within a row */

int32_t wrap_column(const struct document *d, struct segmenter *g, const struct row *r, int32_t at)
{
	struct piece p = piece_for(d, g, r->block, r->span);
	int32_t column = 0, width;
	for (int32_t i = p.span.beg; i < p.span.end; column += width) {
		i = piece_cell(&p, i, column, &width);
		if (i > at)
			break;
	}
	return column;
}

int32_t wrap_byte(
	const struct document *d, struct segmenter *g, const struct row *r, int32_t column)
{
	struct piece p = piece_for(d, g, r->block, r->span);
	int32_t at = p.span.beg, width;
	for (int32_t i = at, next, c = 0; i < p.span.end; i = next, c += width) {
		next = piece_cell(&p, i, c, &width);
		at = i;
		if (c + width > column)
			break;
	}
	return at;
}

static void run_add(struct arena *a, struct line *l, const struct run *run, int32_t columns)
{
	if (run->text.len == 0)
		return;
	VEC_PUSH(a, l, *run);
	l->columns += columns;
}

int32_t wrap_run(const struct document *d, struct segmenter *g, struct arena *a, struct line *l,
	const struct row *r, int32_t left, struct span span, enum face face, uint8_t hue)
{
	static const char spaces[] = "        ";
	struct piece p = piece_for(d, g, r->block, r->span);
	int32_t at = span.beg, end = span.end < p.span.end ? span.end : p.span.end;
	while (at < end) {
		struct run run = {.face = (uint8_t)face, .hue = hue};
		int32_t beg = at, columns = 0, width, next;
		while (at < end && p.text.at[at] != '\t') {
			next = piece_cell(&p, at, l->columns + columns - left, &width);
			if (memchr(p.text.at + at, '\n', (size_t)(next - at)) != NULL)
				break;
			at = piece_letters(&p, next, end);
			columns += width + at - next;
		}
		run.source = (struct span){beg, at};
		run.text = span_text(p.text, run.source);
		run_add(a, l, &run, columns);
		if (at >= end)
			break;
		next = piece_cell(&p, at, l->columns - left, &width);
		run.source = (struct span){at, next};
		run.text = (struct str){spaces, width};
		run_add(a, l, &run, width);
		at = next;
	}
	return at;
}

void wrap_text(
	struct segmenter *g, struct arena *a, struct str text, int32_t columns, struct spans *out)
{
	struct arena scratch = {0};
	*out = (struct spans){0};
	for (int32_t beg = 0; beg < text.len;) {
		struct span span = {beg, unit_cut(text, beg, text.len)};
		struct piece p = piece_of(g, text, span, false, false);
		arena_reset(&scratch);
		piece_breaks(&p, &scratch);
		for (int32_t at = span.beg, end; at < p.span.end; at = end) {
			end = piece_row(&p, at, columns);
			VEC_PUSH(a, out, ((struct span){at, white_before(text, at, end)}));
		}
		beg = span.end;
	}
	arena_free(&scratch);
}
