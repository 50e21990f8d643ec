#include "config.h"

#include "core/view/unit.h"

#include <string.h>

#include "core/text/segment.h"

/* The last block that begins at or before `at`; -1 if none. */
static int32_t block_before(const struct blocks *b, int32_t at)
{
	int32_t lo = 0, hi = b->n;
	while (lo < hi) {
		int32_t mid = lo + (hi - lo) / 2;
		if (b->at[mid].span.beg <= at)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo - 1;
}

/* ----------------------------------------------------------------- blocks */

static struct unit block_unit(const struct blocks *b, int32_t i)
{
	const struct block *is = &b->at[i];
	struct unit u = {.block = i, .span = is->span};
	if (i == 0)
		return u;
	u.blank_at = b->at[i - 1].span.end;
	u.blank = block_gap(b, i) && u.blank_at < is->span.beg;
	return u;
}

static bool block_unit_at(const struct blocks *b, int32_t at, struct unit *u)
{
	if (b->n == 0)
		return false;
	int32_t i = block_before(b, at);
	*u = block_unit(b, i > 0 ? i : 0);
	if (at < u->span.end || i + 1 >= b->n)
		return true;
	struct unit next = block_unit(b, i + 1);
	if (next.blank)
		*u = next;
	return true;
}

/* -------------------------------------------------------------- raw lines */

/* While the document is being built no row is shown that may still change. */
static int32_t text_end(const struct document *d)
{
	if (d->done)
		return d->text.len;
	return d->blocks.n > 0 ? d->blocks.at[d->blocks.n - 1].span.end : 0;
}

/* The byte behind the last newline in [beg,end), or -1. */
static int32_t line_begin(struct str text, int32_t beg, int32_t end)
{
	const char *newline = end > beg ? memrchr(text.at + beg, '\n', (size_t)(end - beg)) : NULL;
	return newline != NULL ? (int32_t)(newline - text.at) + 1 : -1;
}

/* Where the line of block `i` begins, or at the block itself if a unit begins there. */
static int32_t raw_block_begin(const struct document *d, int32_t i)
{
	const struct block *b = &d->blocks.at[i];
	if (b->joined)
		return b->span.beg;
	int32_t floor = i > 0 ? d->blocks.at[i - 1].span.beg : 0;
	int32_t line = line_begin(d->text, floor, b->span.beg);
	if (line < 0)
		line = i > 0 ? b->span.beg : 0;
	return b->span.end - line > SEGMENT_MOST ? b->span.beg : line;
}

static int32_t raw_unit_begin(const struct document *d, int32_t at)
{
	int32_t i = block_before(&d->blocks, at);
	int32_t floor = i >= 0 ? d->blocks.at[i].span.beg : 0;
	int32_t line = line_begin(d->text, floor, at);
	if (line >= 0)
		return line;
	return i >= 0 ? raw_block_begin(d, i) : 0;
}

static int32_t raw_unit_end(const struct document *d, int32_t beg)
{
	int32_t end = text_end(d), at = beg;
	for (int32_t i = block_before(&d->blocks, beg) + 1; at < end; i++) {
		int32_t to = i < d->blocks.n ? d->blocks.at[i].span.beg : end;
		to = to < end ? to : end;
		const char *newline = memchr(d->text.at + at, '\n', (size_t)(to - at));
		if (newline != NULL)
			return (int32_t)(newline - d->text.at) + 1;
		if (i >= d->blocks.n || raw_block_begin(d, i) > beg)
			return to;
		at = to;
	}
	return end;
}

static bool raw_unit_at(const struct document *d, int32_t at, struct unit *u)
{
	int32_t end = text_end(d);
	if (end == 0)
		return false;
	at = at < 0 ? 0 : at < end ? at : end - 1;
	*u = (struct unit){.block = -1};
	u->span.beg = raw_unit_begin(d, at);
	u->span.end = raw_unit_end(d, u->span.beg);
	return true;
}

/* ------------------------------------------------------------------ folds */

static bool has_folds(const struct laid *l)
{
	return !l->raw && l->folds != NULL && l->folds->n > 0;
}

/* Of the block in `u` the part that holds `at`, or the fold that does. */
static void cut_at(const struct laid *l, int32_t at, struct unit *u)
{
	const struct folds *f = l->folds;
	struct unit whole = *u;
	at = at < whole.span.beg ? whole.span.beg : at;
	at = at < whole.span.end || whole.span.end == whole.span.beg ? at : whole.span.end - 1;
	u->fold = folds_find(f, at);
	if (u->fold == NULL) {
		int32_t next = folds_from(f, at);
		if (next > 0 && f->at[next - 1].span.end > whole.span.beg)
			u->span.beg = f->at[next - 1].span.end;
		if (next < f->n && f->at[next].span.beg < whole.span.end)
			u->span.end = f->at[next].span.beg;
	} else {
		block_unit_at(&l->d->blocks, u->fold->span.beg, &whole);
		*u = (struct unit){
			whole.block, u->fold->span, whole.blank, whole.blank_at, u->fold};
	}
	u->blank = whole.blank && u->span.beg == whole.span.beg;
}

/* The block that byte `at` of a unit stands in, whole. */
static struct unit block_around(const struct document *d, int32_t at)
{
	struct unit u = {0};
	block_unit_at(&d->blocks, at, &u);
	return u;
}

static bool next_folded(const struct laid *l, struct unit *u)
{
	int32_t end = u->span.end;
	struct unit whole = block_around(l->d, end > u->span.beg ? end - 1 : end);
	if (end >= whole.span.end) {
		if (whole.block + 1 >= l->d->blocks.n)
			return false;
		whole = block_unit(&l->d->blocks, whole.block + 1);
		end = whole.span.beg;
	}
	*u = whole;
	cut_at(l, end, u);
	return true;
}

static bool prev_folded(const struct laid *l, struct unit *u)
{
	int32_t beg = u->span.beg;
	struct unit whole = block_around(l->d, beg);
	if (beg <= whole.span.beg) {
		if (whole.block <= 0)
			return false;
		whole = block_unit(&l->d->blocks, whole.block - 1);
		beg = whole.span.end;
	}
	*u = whole;
	cut_at(l, beg - 1, u);
	return true;
}

/* -------------------------------------------------------------------- all */

bool unit_at(const struct laid *l, int32_t at, struct unit *u)
{
	if (l->raw)
		return raw_unit_at(l->d, at, u);
	if (!block_unit_at(&l->d->blocks, at, u))
		return false;
	if (has_folds(l))
		cut_at(l, at, u);
	return true;
}

bool unit_next(const struct laid *l, struct unit *u)
{
	if (l->raw)
		return u->span.end < text_end(l->d) && raw_unit_at(l->d, u->span.end, u);
	if (has_folds(l))
		return next_folded(l, u);
	if (u->block + 1 >= l->d->blocks.n)
		return false;
	*u = block_unit(&l->d->blocks, u->block + 1);
	return true;
}

bool unit_prev(const struct laid *l, struct unit *u)
{
	if (l->raw)
		return u->span.beg > 0 && raw_unit_at(l->d, u->span.beg - 1, u);
	if (has_folds(l))
		return prev_folded(l, u);
	if (u->block <= 0)
		return false;
	*u = block_unit(&l->d->blocks, u->block - 1);
	return true;
}

int32_t unit_cut(struct str text, int32_t beg, int32_t end)
{
	if (end - beg <= SEGMENT_MOST)
		return end;
	end = beg + SEGMENT_MOST;
	for (int32_t at = end; at > beg + SEGMENT_MOST / 2; at--)
		if (text.at[at - 1] == ' ' || text.at[at - 1] == '\n')
			return at;
	while (end > beg + 1 && (text.at[end] & 0xC0) == 0x80)
		end--;
	return end;
}
