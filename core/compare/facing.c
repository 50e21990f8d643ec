#include "config.h"

#include "core/compare/facing.h"

#include <stdlib.h>

#include "core/base/vec.h"

struct gap_run {
	struct sentence_span span;
	int32_t behind; /* row of `main`; -1: before all */
};

struct gap_runs {
	struct gap_run *at;
	int32_t n;
};

struct facing_work {
	struct arena arena;
	const struct pairing *p;
	enum side order;    /* the side whose sentences come as they stand */
	bool *linked[2];    /* one a sentence */
	int32_t *row;       /* one a sentence of the other side: the first that shows it; -1 */
	struct facing main; /* rows of the ordering side */
	struct gap_runs runs;
};

static struct sentence_span passage(const struct pair_link *l, enum side side)
{
	return side == SIDE_A ? l->a : l->b;
}

static void mark_linked(struct facing_work *w)
{
	const struct pair_links *links = &w->p->links;
	for (int side = 0; side < 2; side++) {
		w->linked[side] = ARENA_ARRAY(&w->arena, bool, w->p->side[side].sentences + 1);
		for (int32_t k = 0; k < links->n; k++) {
			struct sentence_span s = passage(&links->at[k], (enum side)side);
			for (int32_t i = s.beg; i < s.end; i++)
				w->linked[side][i] = true;
		}
	}
}

static bool is_free(const struct facing_work *w, enum side side, int32_t i)
{
	return w->p->side[side].covered[i] > COVERED_NOT && !w->linked[side][i];
}

/* The end of the run of sentences without a link that begins at `i`. */
static int32_t free_end(const struct facing_work *w, enum side side, int32_t i)
{
	while (i < w->p->side[side].sentences && is_free(w, side, i))
		i++;
	return i;
}

static void add_link(struct facing_work *w, int32_t link)
{
	const struct pair_link *l = &w->p->links.at[link];
	struct sentence_span other = passage(l, (enum side)(1 - w->order));
	for (int32_t i = other.beg; i < other.end; i++)
		if (w->row[i] < 0)
			w->row[i] = w->main.n;
	VEC_PUSH(&w->arena, &w->main, (struct facing_row){.link = link, .side = {l->a, l->b}});
}

struct ordered_link {
	struct sentence_span own, other;
	int32_t link;
};

static int by_own(const void *a, const void *b)
{
	const struct ordered_link *x = a, *y = b;
	if (x->own.beg != y->own.beg)
		return x->own.beg < y->own.beg ? -1 : 1;
	return x->other.beg < y->other.beg ? -1 : x->other.beg > y->other.beg;
}

static struct ordered_link *order_links(struct facing_work *w)
{
	const struct pair_links *links = &w->p->links;
	struct ordered_link *all = ARENA_ARRAY(&w->arena, struct ordered_link, links->n + 1);
	for (int32_t k = 0; k < links->n; k++)
		all[k] = (struct ordered_link){passage(&links->at[k], w->order),
			passage(&links->at[k], (enum side)(1 - w->order)), k};
	if (links->n > 0)
		qsort(all, (size_t)links->n, sizeof *all, by_own);
	return all;
}

static void build_main(struct facing_work *w)
{
	const struct ordered_link *links = order_links(w);
	const int32_t n = w->p->side[w->order].sentences, n_links = w->p->links.n;
	int32_t next = 0;
	for (int32_t i = 0, end; i<n; i = end> i ? end : i + 1) {
		for (; next < n_links && links[next].own.beg <= i; next++)
			add_link(w, links[next].link);
		end = free_end(w, w->order, i);
		if (end == i)
			continue;
		struct facing_row row = {.link = -1};
		row.side[w->order] = (struct sentence_span){i, end};
		VEC_PUSH(&w->arena, &w->main, row);
	}
}

/* What only the other side says, behind the row of what it says before. */
static void find_runs(struct facing_work *w)
{
	const enum side other = (enum side)(1 - w->order);
	/* What both begin with without a link: the ordering side first. */
	int32_t behind = w->main.n > 0 && w->main.at[0].link < 0 ? 0 : -1;
	for (int32_t i = 0, end; i < w->p->side[other].sentences; i = end) {
		end = free_end(w, other, i);
		if (end > i)
			VEC_PUSH(&w->arena, &w->runs, (struct gap_run){{i, end}, behind});
		else if (w->row[i] >= 0)
			behind = w->row[i];
		end += end == i;
	}
}

static int by_row(const void *a, const void *b)
{
	const struct gap_run *x = a, *y = b;
	if (x->behind != y->behind)
		return x->behind < y->behind ? -1 : 1;
	return x->span.beg < y->span.beg ? -1 : x->span.beg > y->span.beg;
}

static void put_together(struct arena *to, struct facing_work *w, struct facing *out)
{
	int32_t next = 0;
	if (w->runs.n > 0)
		qsort(w->runs.at, (size_t)w->runs.n, sizeof *w->runs.at, by_row);
	for (int32_t i = -1; i < w->main.n; i++) {
		if (i >= 0)
			VEC_PUSH(to, out, w->main.at[i]);
		for (; next < w->runs.n && w->runs.at[next].behind == i; next++) {
			struct facing_row row = {.link = -1};
			row.side[1 - w->order] = w->runs.at[next].span;
			VEC_PUSH(to, out, row);
		}
	}
}

static void mark_again(struct facing_work *w, struct facing *out)
{
	for (int side = 0; side < 2; side++) {
		bool *shown = ARENA_ARRAY(&w->arena, bool, w->p->side[side].sentences + 1);
		for (int32_t i = 0; i < out->n; i++) {
			struct sentence_span s = out->at[i].side[side];
			for (int32_t k = s.beg; k < s.end; k++) {
				out->at[i].again[side] |= shown[k];
				shown[k] = true;
			}
		}
	}
}

void facing_build(struct arena *to, const struct pairing *p, enum side order, struct facing *out)
{
	struct facing_work w = {.p = p, .order = order};
	const int32_t others = p->side[1 - order].sentences;
	*out = (struct facing){0};
	mark_linked(&w);
	w.row = ARENA_ARRAY(&w.arena, int32_t, others + 1);
	for (int32_t i = 0; i < others; i++)
		w.row[i] = -1;
	build_main(&w);
	find_runs(&w);
	put_together(to, &w, out);
	mark_again(&w, out);
	arena_free(&w.arena);
}
