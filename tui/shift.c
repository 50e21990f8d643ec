#include "config.h"

#include "tui/shift.h"

#include <stddef.h>

enum {
	GOTO = 7,   /* bytes that bring the cursor to what is written back on a row */
	SLACK = 64, /* bytes: setting a region, and what colours cost that are not counted */
	LEAST = 3,  /* rows: curses lets fewer be */
};

static bool has(const struct strips *row, const struct strip *strip)
{
	for (int32_t i = 0; i < row->n; i++) {
		const struct strip *s = &row->at[i];
		if (s->hash == strip->hash && s->column == strip->column &&
			s->columns == strip->columns)
			return true;
	}
	return false;
}

/* Columns of a row that need not be written if it comes from another, and that must be. */
struct change {
	int32_t saved, spent;
};

/* `from`: the row that is moved here, NULL: none, it is cleared. */
static struct change change_of(
	const struct strips *was, const struct strips *from, const struct strips *is)
{
	struct change c = {0, 0};
	if (is->hash == was->hash && from != NULL && from->hash == is->hash)
		return c;
	for (int32_t i = 0; i < is->n; i++) {
		const struct strip *s = &is->at[i];
		bool here = has(was, s), there = from != NULL && has(from, s);
		if (there && !here)
			c.saved += s->ink;
		if (here && !there)
			c.spent += s->ink + GOTO;
	}
	return c;
}

/* How many strips of ink that were not on row `to` come from `by` rows below. */
static void vote(
	const struct strips *was, const struct strips *is, int32_t rows, int32_t to, int32_t *votes)
{
	for (int32_t i = 0; i < is[to].n; i++) {
		const struct strip *s = &is[to].at[i];
		if (s->ink == 0 || has(&was[to], s))
			continue;
		for (int32_t from = 0; from < rows; from++)
			votes[from - to + rows] += has(&was[from], s);
	}
}

/* The distance that most of what is new on its row has come; 0: little has come at all. */
static int32_t distance(const struct strips *was, const struct strips *is, int32_t rows)
{
	enum { ROWS_MOST = 256 }; /* of a screen: more are not looked at */
	int32_t votes[2 * ROWS_MOST] = {0}, best = 0;
	int32_t n = rows < ROWS_MOST ? rows : ROWS_MOST;
	for (int32_t to = 0; to < n; to++)
		if (was[to].hash != is[to].hash)
			vote(was, is, n, to, votes);
	for (int32_t by = 1 - n; by < n; by++)
		if (votes[by + n] > votes[best + n])
			best = by;
	return votes[best + n] < LEAST ? 0 : best;
}

/*
 * The rows that gain most when all come from `by` rows below, as `top` and
 * `bottom`. *beyond is what is gained on rows that curses would not see move.
 */
static struct shift best_rows(const struct strips *was, const struct strips *is, int32_t rows,
	int32_t by, int32_t *beyond)
{
	struct shift best = {0};
	int32_t first = by < 0 ? -by : 0, last = by > 0 ? rows - by : rows;
	int32_t sum = 0, mixed = 0, most = 0, begin = first;
	*beyond = 0;
	for (int32_t r = first; r < last; r++) {
		struct change c = change_of(&was[r], &was[r + by], &is[r]);
		if (sum <= 0) {
			sum = mixed = 0;
			begin = r;
		}
		sum += c.saved - c.spent;
		mixed += c.spent > 0 ? c.saved - c.spent : 0;
		if (sum > most) {
			most = sum;
			*beyond = mixed;
			best = (struct shift){.top = begin, .bottom = r, .by = by};
		}
	}
	return best;
}

/* What stood still on the rows that the others came from is lost too. */
static int32_t lost(const struct strips *was, const struct strips *is, int32_t first, int32_t rows)
{
	int32_t n = 0;
	for (int32_t r = first; r < first + rows; r++)
		n += change_of(&was[r], NULL, &is[r]).spent;
	return n;
}

struct shift shift_find(const struct strips *was, const struct strips *is, int32_t rows)
{
	int32_t by = distance(was, is, rows), away = by > 0 ? by : -by, beyond;
	if (by == 0)
		return (struct shift){0};
	struct shift s = best_rows(was, is, rows, by, &beyond);
	if (s.by == 0 || s.bottom - s.top + 1 < LEAST + away)
		return (struct shift){0};
	beyond -= lost(was, is, by > 0 ? s.bottom + 1 : s.top - away, away);
	s.hidden = beyond > SLACK;
	s.bottom += by > 0 ? by : 0;
	s.top += by < 0 ? by : 0;
	return s;
}
