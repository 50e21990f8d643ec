#include "config.h"

#include "core/compare/alignment.h"

#include <string.h>

/* Chosen so that three function words in a row weigh less than one content word. */
enum { WEIGHT_KEY = 8, WEIGHT_DATE = 6, WEIGHT_NEAR = 3, WEIGHT_EMPTY = 1, WEIGHT_NEXT = 2 };

enum step { STEP_NONE, STEP_PAIR, STEP_FIRST, STEP_SECOND };

struct dynamic { /* programming, with the passages in an order that is theirs */
	const struct alignment *x;
	int32_t n[2];
	bool turned; /* side B is the first */
	/* of the row before and this one, for each lexeme of the second passage: */
	int32_t *paired[2]; /* best sum if the two are paired; NONE: they cannot be */
	int32_t *best[2];
	uint8_t *step; /* one a pair: enum step of the best, and NEXT_BIT */
};

enum { NONE = INT32_MIN / 2, STEP_BITS = 3, NEXT_BIT = 4 };

static bool share_group(const struct lexeme *a, const struct lexeme *b)
{
	for (int32_t i = 0; i < a->groups; i++)
		for (int32_t j = 0; j < b->groups; j++)
			if (a->group[i] == b->group[j])
				return true;
	return false;
}

static bool holds(struct interval a, struct interval b)
{
	return a.grain != GRAIN_NONE && b.grain != GRAIN_NONE && a.beg <= b.beg && b.end <= a.end;
}

static enum sameness same_date(
	const struct alignment *x, const struct lexeme *a, const struct lexeme *b)
{
	const struct timex3 *s = &x->timexes[SIDE_A]->at[a->index];
	const struct timex3 *t = &x->timexes[SIDE_B]->at[b->index];
	if (s->when.grain == GRAIN_NONE || t->when.grain == GRAIN_NONE)
		return str_eq(a->key, b->key) ? SAME_KEY : SAME_NOT;
	bool in = holds(s->when, t->when), out = holds(t->when, s->when);
	if (in && out && s->bound == t->bound)
		return SAME_KEY;
	return in || out ? SAME_NEAR : SAME_NOT;
}

static bool is_word_or_name(const struct lexeme *x)
{
	return x->kind == LEXEME_WORD || x->kind == LEXEME_NAME;
}

enum sameness alignment_same(const struct alignment *x, int32_t i, int32_t j)
{
	const struct lexeme *a = &x->side[SIDE_A].at[i], *b = &x->side[SIDE_B].at[j];
	if (a->kind == LEXEME_DATE && b->kind == LEXEME_DATE)
		return same_date(x, a, b);
	if (a->kind == b->kind && str_eq(a->key, b->key))
		return lexeme_is_empty(a) ? SAME_EMPTY : SAME_KEY;
	/* A name that was seen as one here and not there. */
	if (is_word_or_name(a) && is_word_or_name(b) && str_eq(a->form, b->form))
		return SAME_KEY;
	return a->kind == b->kind && share_group(a, b) ? SAME_NEAR : SAME_NOT;
}

/* Lexeme i of the first passage and j of the second, as sides. */
static int32_t weight(const struct dynamic *d, int32_t i, int32_t j)
{
	int32_t a = d->turned ? j : i, b = d->turned ? i : j;
	switch (alignment_same(d->x, a, b)) {
	case SAME_KEY:
		return WEIGHT_KEY;
	case SAME_NEAR:
		return d->x->side[SIDE_A].at[a].kind == LEXEME_DATE ? WEIGHT_DATE : WEIGHT_NEAR;
	case SAME_EMPTY:
		return WEIGHT_EMPTY;
	case SAME_NOT:
		break;
	}
	return 0;
}

/* Column 0 of the sums stands before the first lexeme. */
static void fill_cell(struct dynamic *d, int32_t i, int32_t j)
{
	int32_t *best = d->best[1], *above = d->best[0];
	int32_t w = weight(d, i, j), paired = NONE;
	uint8_t step = STEP_NONE;
	if (w > 0) {
		int32_t next = d->paired[0][j] + w + WEIGHT_NEXT, fresh = above[j] + w;
		paired = next >= fresh ? next : fresh;
		step = next >= fresh ? NEXT_BIT : 0;
	}
	d->paired[1][j + 1] = paired;
	best[j + 1] = above[j + 1] >= best[j] ? above[j + 1] : best[j];
	step |= above[j + 1] >= best[j] ? STEP_FIRST : STEP_SECOND;
	if (paired >= best[j + 1] && w > 0) {
		best[j + 1] = paired;
		step = (uint8_t)((step & NEXT_BIT) | STEP_PAIR);
	}
	d->step[i * d->n[1] + j] = step;
}

static void turn(int32_t *row[2])
{
	int32_t *old = row[0];
	row[0] = row[1];
	row[1] = old;
}

static void fill(struct arena *work, struct dynamic *d)
{
	int32_t columns = d->n[1] + 1;
	d->step = ARENA_ARRAY(work, uint8_t, d->n[0] * d->n[1] + 1);
	for (int k = 0; k < 2; k++) {
		d->paired[k] = ARENA_ARRAY(work, int32_t, columns);
		d->best[k] = ARENA_ARRAY(work, int32_t, columns);
		for (int32_t j = 0; j < columns; j++) {
			d->paired[k][j] = NONE;
			d->best[k][j] = 0;
		}
	}
	for (int32_t i = 0; i < d->n[0]; i++) {
		for (int32_t j = 0; j < d->n[1]; j++)
			fill_cell(d, i, j);
		turn(d->paired);
		turn(d->best);
	}
}

/* From the end to the beginning along the best sum. */
static void trace(const struct dynamic *d, struct alignment *x)
{
	int32_t i = d->n[0] - 1, j = d->n[1] - 1;
	bool next = false; /* the pair behind asks for this one */
	while (i >= 0 && j >= 0) {
		uint8_t step = d->step[i * d->n[1] + j];
		if (!next && (step & STEP_BITS) != STEP_PAIR) {
			i -= (step & STEP_BITS) == STEP_FIRST;
			j -= (step & STEP_BITS) == STEP_SECOND;
			continue;
		}
		int32_t a = d->turned ? j : i, b = d->turned ? i : j;
		x->partner[SIDE_A][a] = b;
		x->partner[SIDE_B][b] = a;
		next = (step & NEXT_BIT) != 0;
		i--;
		j--;
	}
}

/* Pairs [i, end) of side A go on word by word on side B. */
static int32_t run_end(const struct alignment *x, int32_t i)
{
	const int32_t *to = x->partner[SIDE_A];
	int32_t end = i + 1;
	while (end < x->side[SIDE_A].n && to[end] == to[end - 1] + 1)
		end++;
	return end;
}

/* A "the" that both have somewhere ties nothing together. */
static void drop_empty_runs(struct alignment *x)
{
	int32_t *to = x->partner[SIDE_A], *back = x->partner[SIDE_B];
	for (int32_t i = 0, end; i < x->side[SIDE_A].n; i = end) {
		end = i + 1;
		if (to[i] < 0)
			continue;
		end = run_end(x, i);
		bool empty = true;
		for (int32_t k = i; k < end; k++)
			empty = empty && lexeme_is_empty(&x->side[SIDE_A].at[k]);
		for (int32_t k = i; k < end && empty; k++) {
			back[to[k]] = -1;
			to[k] = -1;
		}
	}
}

static void add_keys(struct arena *work, struct map *keys, const struct lexeme *at, int32_t n)
{
	for (int32_t i = 0; i < n; i++) {
		*map_at(work, keys, at[i].key, 1) = 1;
		*map_at(work, keys, at[i].form, 1) = 1;
	}
}

static void mark_there(struct arena *work, struct alignment *x, enum side side)
{
	const struct lexemes *own = &x->side[side], *other = &x->side[1 - side];
	struct map keys = {0};
	add_keys(work, &keys, other->at, other->n);
	add_keys(work, &keys, other->aside.at, other->aside.n);
	for (int32_t i = 0; i < own->n; i++)
		x->there[side][i] = map_find(&keys, own->at[i].key) != NULL ||
				    map_find(&keys, own->at[i].form) != NULL;
}

/* Which passage is first must not depend on which article is a. */
static bool is_turned(const struct alignment *x)
{
	const struct lexemes *a = &x->side[SIDE_A], *b = &x->side[SIDE_B];
	if (a->n != b->n)
		return a->n > b->n;
	for (int32_t i = 0; i < a->n; i++) {
		int order = str_cmp(a->at[i].form, b->at[i].form);
		if (order != 0)
			return order > 0;
	}
	return false;
}

void alignment_build(struct arena *to, struct alignment *x)
{
	struct arena work = {0};
	struct dynamic d = {.x = x, .turned = is_turned(x)};
	for (int side = 0; side < 2; side++) {
		int32_t n = x->side[side].n;
		d.n[d.turned ? 1 - side : side] = n;
		x->partner[side] = ARENA_ARRAY(to, int32_t, n + 1);
		x->there[side] = ARENA_ARRAY(to, bool, n + 1);
		for (int32_t i = 0; i < n; i++)
			x->partner[side][i] = -1;
		mark_there(&work, x, (enum side)side);
	}
	fill(&work, &d);
	trace(&d, x);
	drop_empty_runs(x);
	arena_free(&work);
}
