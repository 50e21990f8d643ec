#include "config.h"

#include "core/desk/matrix.h"

#include <stdlib.h>

#include "core/desk/desk.h"
#include "core/text/fold.h"

struct sorting {
	const struct claims *claims;
	const struct timeline *timeline;
	enum matrix_order order;
};

static int by_place(const struct claim *x, const struct claim *y)
{
	return (x->place > y->place) - (x->place < y->place);
}

/* Entries stand in the order of time; what has no date comes last. */
static int by_date(const struct claim *x, const struct claim *y)
{
	if ((x->entry < 0) != (y->entry < 0))
		return x->entry < 0 ? 1 : -1;
	return (x->entry > y->entry) - (x->entry < y->entry);
}

/* Claims stand in the order of most tellers: their indexes decide where all else is equal. */
static int compare(const void *a, const void *b, void *with)
{
	const struct sorting *s = with;
	int32_t i = *(const int32_t *)a, k = *(const int32_t *)b;
	const struct claim *x = &s->claims->at[i], *y = &s->claims->at[k];
	int c = 0;
	if (s->order == MATRIX_FEWEST)
		c = x->tellers != y->tellers ? (x->tellers > y->tellers ? 1 : -1)
					     : (x->n > y->n) - (x->n < y->n);
	else if (s->order == MATRIX_PLACE)
		c = by_place(x, y);
	else if (s->order == MATRIX_DATE)
		c = by_date(x, y);
	return c != 0 ? c : (i > k) - (i < k);
}

static struct str why_empty(const struct desk *d, const struct matrix_rows *rows)
{
	if (library_is_open(d))
		return STR("  " LIBRARY_TOO_MANY);
	if (d->story.n == 0)
		return STR("  no article");
	if (rows->claims == NULL)
		return STR("  the articles are being compared");
	return rows->claims->n > 0 ? STR("  no claim passes")
				   : STR("  no claims in these articles");
}

static void find_marked(const struct desk *d, struct matrix_rows *out)
{
	struct spot m = d->matrix.marked;
	out->marked = out->in = -1;
	if (m.article < 0 || m.article >= d->story.n)
		return;
	int32_t s = document_sentence(&d->story.at[m.article]->doc, m.at);
	for (int32_t i = 0; s >= 0 && i < out->claims->cells; i++) {
		const struct claim_cell *cell = &out->claims->cell[i];
		if (cell->article != m.article || out->claims->sentence[cell->first] != s)
			continue;
		out->marked = cell->claim;
		out->in = cell->article;
		if (cell->kind == CELL_SAID)
			return;
	}
}

void matrix_list(struct desk *d, struct arena *a, struct matrix_rows *out)
{
	static const char *const orders[MATRIX_ORDERS] = {
		"most tellers", "fewest tellers", "place", "date"};
	const struct matrix_pane *p = &d->matrix;
	const struct view v = desk_view_of(d, a);
	struct str want = p->filter.len > 0 ? fold_key(a, p->filter) : STR("");
	*out = (struct matrix_rows){.filter = p->filter,
		.order = str_of(orders[p->order]),
		.column = p->column,
		.marked = -1,
		.in = -1};
	if (claiming_holds(d)) {
		const struct claims *c = &d->claiming.claims;
		struct sorting s = {c, &d->story.timeline, (enum matrix_order)p->order};
		out->claims = c;
		out->conflicts = &d->claiming.conflicts;
		out->at = ARENA_ARRAY(a, int32_t, c->n + 1);
		for (int32_t i = 0; i < c->n; i++)
			if (want.len == 0 ||
				str_find(fold_key(a, matrix_label(&v, &c->at[i])), want) >= 0)
				out->at[out->n++] = i;
		if (s.order != MATRIX_MOST)
			qsort_r(out->at, (size_t)out->n, sizeof *out->at, compare, &s);
		find_marked(d, out);
	}
	out->message = why_empty(d, out);
}

void matrix_rows(struct desk *d, struct arena *a, struct matrix_rows *out)
{
	struct matrix_pane *p = &d->matrix;
	if (p->column > d->story.n - 1)
		p->column = d->story.n > 0 ? d->story.n - 1 : 0;
	matrix_list(d, a, out);
	p->shown = out->n;
	if (p->list.focus > out->n - 1)
		p->list.focus = out->n - 1;
	if (p->list.focus < 0)
		p->list.focus = 0;
}
