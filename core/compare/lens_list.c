#include "config.h"

#include "core/compare/lens_list.h"

#include <assert.h>
#include <stdlib.h>

#include "core/base/map.h"
#include "core/base/vec.h"
#include "core/text/fold.h"

enum { SHOWN_MOST = 40 /* different words of a side in one row */ };

struct distinct { /* words that are the same */
	int32_t count;
	int32_t first, last; /* of the listing */
};

struct distincts {
	struct distinct *at;
	int32_t n;
	int32_t *next; /* one a listed: the next one that is the same; -1 */
};

void lens_list_add(struct lens_work *w, struct listing *l, const struct listed *x)
{
	VEC_PUSH(&w->work, l, *x);
}

static int by_count(const void *a, const void *b)
{
	const struct distinct *x = a, *y = b;
	if (x->count != y->count)
		return x->count > y->count ? -1 : 1;
	return (x->first > y->first) - (x->first < y->first);
}

static void find_distinct(
	struct lens_work *w, const struct listing *l, int side, struct distincts *out)
{
	struct map keys = {0};
	*out = (struct distincts){.next = ARENA_ARRAY(&w->work, int32_t, l->n + 1)};
	for (int32_t i = 0; i < l->n; i++) {
		if (l->at[i].side != side)
			continue;
		struct str words = lens_text(w, side, l->at[i].span);
		int32_t at = *map_at(&w->work, &keys, fold_key(&w->work, words), out->n);
		out->next[i] = -1;
		if (at == out->n) {
			VEC_PUSH(&w->work, out,
				((struct distinct){.count = 1, .first = i, .last = i}));
			continue;
		}
		assert(out->at != NULL);
		out->next[out->at[at].last] = i;
		out->at[at].last = i;
		out->at[at].count++;
	}
	if (out->n > 0)
		qsort(out->at, (size_t)out->n, sizeof *out->at, by_count);
}

static struct str counted(struct lens_work *w, const struct listing *l, const struct distinct *x)
{
	struct str words = lens_text(w, l->at[x->first].side, l->at[x->first].span);
	return x->count == 1 ? words : str_printf(w->to, "%.*s %d", STR_ARG(words), x->count);
}

static void add_evidence(struct lens_work *w, const struct listed *x)
{
	struct lens_evidence *e = lens_evidence_add(w);
	e->side[x->side] = lens_words_at(w, x->side, x->span);
	e->side[x->side].note = x->note;
	e->why = x->why;
}

static void fill_side(struct lens_work *w, const struct listing *l, int side)
{
	struct distincts all;
	struct str text = STR("");
	find_distinct(w, l, side, &all);
	for (int32_t i = 0; i < all.n && i < SHOWN_MOST; i++)
		text = str_printf(w->to, "%.*s%s%.*s", STR_ARG(text), i > 0 ? ", " : "",
			STR_ARG(counted(w, l, &all.at[i])));
	if (all.n > SHOWN_MOST)
		text = str_printf(w->to, "%.*s, and %d more", STR_ARG(text), all.n - SHOWN_MOST);
	w->out->at[w->out->n - 1].side[side].text = text;
	for (int32_t i = 0; i < all.n; i++)
		for (int32_t k = all.at[i].first; k >= 0; k = all.next[k])
			add_evidence(w, &l->at[k]);
}

void lens_list_row(struct lens_work *w, const struct listing *l, const char *kind, struct str name,
	struct str why)
{
	if (l->n == 0)
		return;
	lens_row_add(w, kind, name)->why = why;
	fill_side(w, l, SIDE_A);
	fill_side(w, l, SIDE_B);
}

void lens_list_rows(struct lens_work *w, const struct listing *l, const char *kind, struct str name,
	struct str why)
{
	struct distincts all[2];
	for (int side = 0; side < 2; side++)
		find_distinct(w, l, side, &all[side]);
	for (int32_t i = 0; i < all[0].n || i < all[1].n; i++) {
		struct lens_row *row = lens_row_add(w, kind, i == 0 ? name : (struct str){0});
		row->why = why;
		for (int side = 0; side < 2; side++) {
			if (i >= all[side].n)
				continue;
			const struct distinct *x = &all[side].at[i];
			w->out->at[w->out->n - 1].side[side].text = counted(w, l, x);
			for (int32_t k = x->first; k >= 0; k = all[side].next[k])
				add_evidence(w, &l->at[k]);
		}
	}
}
