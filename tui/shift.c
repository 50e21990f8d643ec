#include "config.h"

#include "tui/shift.h"

#include <stdbool.h>
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

/* Is there a row of which a part changes and a part with something on it does not? */
static bool is_mixed(const struct strips *was, const struct strips *is)
{
	bool stays = false, changes = false;
	for (int32_t i = 0; i < is->n && was->hash != is->hash; i++) {
		bool here = has(was, &is->at[i]);
		stays = stays || (here && is->at[i].ink > 0);
		changes = changes || !here;
	}
	return stays && changes;
}

/*
 * The rows that gain most when all come from `by` rows below, as `top` and
 * `bottom`. *gain is what is gained beyond what curses would see by itself.
 */
static struct shift best_rows(
	const struct strips *was, const struct strips *is, int32_t rows, int32_t by, int32_t *gain)
{
	struct shift best = {.by = by};
	int32_t first = by < 0 ? -by : 0, last = by > 0 ? rows - by : rows;
	int32_t sum = 0, most = 0, beyond = 0, begin = first;
	*gain = 0;
	for (int32_t r = first; r < last; r++) {
		struct change c = change_of(&was[r], &was[r + by], &is[r]);
		if (sum <= 0) {
			sum = beyond = 0;
			begin = r;
		}
		sum += c.saved - c.spent;
		beyond += c.spent > 0 ? c.saved - c.spent : 0;
		if (sum > most) {
			most = sum;
			*gain = beyond;
			best.top = begin;
			best.bottom = r;
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

static struct shift shift_by(
	const struct strips *was, const struct strips *is, int32_t rows, int32_t by, int32_t *gain)
{
	struct shift s = best_rows(was, is, rows, by, gain);
	int32_t away = by > 0 ? by : -by;
	if (*gain <= 0 || s.bottom - s.top + 1 < LEAST + away)
		*gain = 0;
	else if (by > 0)
		*gain -= lost(was, is, s.bottom + 1, away);
	else
		*gain -= lost(was, is, s.top - away, away);
	s.bottom += by > 0 ? by : 0;
	s.top += by < 0 ? by : 0;
	return s;
}

struct shift shift_find(const struct strips *was, const struct strips *is, int32_t rows)
{
	struct shift best = {0};
	int32_t most = SLACK, mixed = 0;
	for (int32_t r = 0; r < rows; r++)
		mixed += is_mixed(&was[r], &is[r]);
	for (int32_t away = 1; away <= rows / 2 && mixed >= LEAST; away++) {
		for (int32_t by = -away; by <= away; by += 2 * away) {
			int32_t gain;
			struct shift s = shift_by(was, is, rows, by, &gain);
			if (gain > most) {
				most = gain;
				best = s;
			}
		}
	}
	return best;
}
