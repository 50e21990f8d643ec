#include "config.h"

#include "tui/shift.h"

#include <string.h>

/* Cells that must be saved before moving rows is worth its bytes. */
enum { WORTH = 24 };

/* Of what stands in the cells, marks over letters left out; 0 for blanks, which fit everywhere. */
static uint64_t hash_cells(const struct cell *at, int32_t n)
{
	const uint64_t empty = ' ';
	uint64_t hash = 0, all = 0;
	for (int32_t i = 0; i < n; i++) {
		uint64_t cell = (uint32_t)at[i].code[0] | (uint64_t)at[i].pen << 32;
		all |= cell ^ empty;
		hash = hash * 0x9e3779b97f4a7c15u + cell;
	}
	return all == 0 ? 0 : hash | 1;
}

/* The pane's part of each row. */
static uint64_t *hash_rows(struct arena *a, const struct shift_input *in, const struct cell *cells,
	int32_t from, int32_t to)
{
	uint64_t *hash = ARENA_ARRAY(a, uint64_t, in->rows);
	for (int32_t r = 0; r < in->rows; r++)
		hash[r] = hash_cells(cells + r * in->columns + from, to - from);
	return hash;
}

/* Each row of a pane votes for the shifts that would bring it where it is to be. */
static void vote(
	const struct shift_input *in, const uint64_t *now, const uint64_t *next, int32_t *votes)
{
	for (int32_t to = 0; to < in->rows; to++) {
		if (next[to] == 0 || next[to] == now[to])
			continue;
		for (int32_t from = 0; from < in->rows; from++)
			if (now[from] == next[to])
				votes[from - to + in->rows]++;
	}
}

static int32_t differing(const struct shift_input *in, int32_t from, int32_t to)
{
	const struct cell *a = in->now + from * in->columns, *b = in->next + to * in->columns;
	int32_t n = 0;
	for (int32_t i = 0; i < in->columns; i++)
		n += memcmp(&a[i], &b[i], sizeof a[i]) != 0;
	return n;
}

static int32_t nonblank(const struct shift_input *in, int32_t row)
{
	const struct cell *c = in->next + row * in->columns;
	int32_t n = 0;
	for (int32_t i = 0; i < in->columns; i++)
		n += c[i].code[0] != ' ' || c[i].n != 1 || c[i].pen != 0;
	return n;
}

/* What moving rows changes, in cells to be written; rows in the direction of the move. */
struct balance {
	int32_t *gain; /* if this row comes from `by` rows on */
	int32_t *loss; /* if this row is left blank because it moved away */
};

static void weigh(const struct shift_input *in, int32_t by, struct balance *b)
{
	for (int32_t i = 0; i < in->rows; i++) {
		int32_t row = by > 0 ? i : in->rows - 1 - i, from = row + by;
		int32_t stays = differing(in, row, row);
		bool inside = from >= 0 && from < in->rows;
		b->gain[i] = inside ? stays - differing(in, from, row) : 0;
		b->loss[i] = nonblank(in, row) - stays;
	}
}

/* Where the stretch of rows begins that gains most (Kadane). */
static int32_t best_begin(const int32_t *gain, int32_t n)
{
	int32_t best = 0, sum = 0, begin = 0, found = 0;
	for (int32_t i = 0; i < n; i++) {
		if (sum <= 0) {
			sum = 0;
			begin = i;
		}
		sum += gain[i];
		if (sum > best) {
			best = sum;
			found = begin;
		}
	}
	return found;
}

/* Where it ends, the `by` rows counted that move away behind it. */
static int32_t best_end(const struct balance *b, int32_t begin, int32_t n, int32_t by)
{
	int32_t best = WORTH - 1, sum = 0, loss = 0, end = -1;
	for (int32_t i = begin; i < begin + by && i < n; i++)
		loss += b->loss[i];
	for (int32_t i = begin; i + by < n; i++) {
		sum += b->gain[i];
		loss += b->loss[i + by] - b->loss[i];
		if (sum - loss > best) {
			best = sum - loss;
			end = i + by;
		}
	}
	return end;
}

static void best_stretch(struct arena *a, const struct shift_input *in, struct shift *s)
{
	struct balance b = {ARENA_ARRAY(a, int32_t, in->rows), ARENA_ARRAY(a, int32_t, in->rows)};
	weigh(in, s->by, &b);
	int32_t begin = best_begin(b.gain, in->rows);
	int32_t end = best_end(&b, begin, in->rows, s->by > 0 ? s->by : -s->by);
	if (end < 0) {
		s->by = 0;
		return;
	}
	s->top = s->by > 0 ? begin : in->rows - 1 - end;
	s->bottom = s->by > 0 ? end : in->rows - 1 - begin;
}

void shift_find(struct arena *a, const struct shift_input *in, struct shift *out)
{
	int32_t *votes = ARENA_ARRAY(a, int32_t, in->rows * 2 + 1);
	int32_t best = in->rows;
	*out = (struct shift){0};
	for (int32_t i = 0, from = 0; i < in->edges; from = in->edge[i++])
		vote(in, hash_rows(a, in, in->now, from, in->edge[i]),
			hash_rows(a, in, in->next, from, in->edge[i]), votes);
	votes[in->rows] = 0;
	for (int32_t i = 0; i <= in->rows * 2; i++)
		if (votes[i] > votes[best])
			best = i;
	out->by = best - in->rows;
	if (out->by != 0)
		best_stretch(a, in, out);
}
