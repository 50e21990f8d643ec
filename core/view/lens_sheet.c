/* lens_sheet - the items of a lens: which rows there are, which are open, where columns stand. */
#include "config.h"

#include "core/text/fold.h"
#include "core/view/compare_sheet.h"

static bool is_there(const struct lens_words *x)
{
	return x->span.end > x->span.beg;
}

static const struct lens_row *row_of(const struct compare_sheet *s, int32_t row)
{
	return &s->wish.table->at[row];
}

/* -------------------------------------------------------------------- places */

static struct place place_of(
	const struct compare_sheet *s, const struct lens_words *const words[2], bool whole)
{
	for (int which = 0; which < 2; which++) {
		const struct lens_words *x = words[s->side[which]];
		if (x == NULL || !is_there(x))
			continue;
		struct span span = {x->span.beg, whole ? x->span.beg : x->span.end};
		return (struct place){s->wish.article[which], span};
	}
	return (struct place){-1, {0, 0}};
}

/* A row is at the beginning of its first words, a passage at all of its words. */
static struct place row_place(const struct compare_sheet *s, int32_t row)
{
	const struct lens_words *words[2];
	for (int side = 0; side < 2; side++)
		words[side] = lens_first(s->wish.table, row_of(s, row), (enum side)side);
	return place_of(s, words, true);
}

struct place lens_place(const struct compare_sheet *s, const struct compare_item *item)
{
	if (item->evidence < 0)
		return row_place(s, item->row);
	const struct lens_evidence *e = &s->wish.table->evidence[item->evidence];
	const struct lens_words *words[2] = {&e->side[SIDE_A], &e->side[SIDE_B]};
	return place_of(s, words, false);
}

static bool is_same(struct place a, struct place b)
{
	return a.article == b.article && a.span.beg == b.span.beg && a.span.end == b.span.end;
}

int32_t lens_item_find(const struct compare_sheet *s, struct place p)
{
	for (int32_t i = 0; i < s->n; i++)
		if (is_same(lens_place(s, &s->at[i]), p))
			return i;
	return -1;
}

/* --------------------------------------------------------------------- items */

bool lens_is_open(const struct compare_sheet *s, int32_t row)
{
	const struct compare_places *turned = &s->wish.opened[s->wish.lens];
	struct place p = row_place(s, row);
	bool open = row_of(s, row)->open;
	for (int32_t i = 0; i < turned->n; i++)
		if (is_same(turned->at[i], p))
			return !open;
	return s->wish.all_open || open;
}

static void take_places(
	const struct compare_sheet *s, struct compare_item *item, const struct lens_evidence *e)
{
	for (int which = 0; which < 2; which++) {
		const struct lens_words *x = &e->side[s->side[which]];
		if (is_there(x) && item->at[which].beg == item->at[which].end)
			item->at[which] = x->place;
	}
}

static void add_row(struct compare_sheet *s, int32_t i)
{
	const struct lens_row *row = row_of(s, i);
	const struct lens_table *t = s->wish.table;
	struct compare_item *item = compare_add(s, COMPARE_ROW);
	item->row = i;
	item->spaced = false;
	for (int32_t k = row->first; k < row->first + row->n; k++)
		take_places(s, item, &t->evidence[k]);
	if (!lens_is_open(s, i))
		return;
	for (int32_t k = row->first; k < row->first + row->n; k++) {
		item = compare_add(s, COMPARE_EVIDENCE);
		item->row = i;
		item->evidence = k;
		item->spaced = k + 1 == row->first + row->n;
		take_places(s, item, &t->evidence[k]);
	}
}

static bool side_is_there(const struct lens_table *t, const struct lens_row *row, enum side side)
{
	return row->side[side].text.len > 0 || lens_first(t, row, side) != NULL;
}

static bool has_text(struct compare_sheet *s, const struct lens_row *row, struct str want)
{
	struct arena *a = s->view.arena;
	bool has = str_find(fold_key(a, row->name), want) >= 0 ||
		   str_find(fold_key(a, row->text), want) >= 0;
	for (int side = 0; side < 2 && !has; side++)
		has = str_find(fold_key(a, row->side[side].text), want) >= 0;
	for (int32_t i = row->first; i < row->first + row->n && !has; i++)
		for (int which = 0; which < 2; which++) {
			const struct lens_words *x =
				&s->wish.table->evidence[i].side[s->side[which]];
			const struct document *d = &s->view.story->at[s->wish.article[which]]->doc;
			if (is_there(x))
				has |= str_find(fold_key(a, span_text(d->text, x->span)), want) >=
				       0;
		}
	return has;
}

static bool is_shown(struct compare_sheet *s, const struct lens_row *row, struct str want)
{
	bool left = side_is_there(s->wish.table, row, s->side[0]);
	bool right = side_is_there(s->wish.table, row, s->side[1]);
	if (want.len > 0 && !has_text(s, row, want))
		return false;
	switch ((enum compare_filter)s->wish.filter) {
	case COMPARE_ALL:
		return true;
	case COMPARE_BOTH:
		return left && right;
	case COMPARE_ONLY_LEFT:
		return left && !right;
	case COMPARE_ONLY_RIGHT:
		return right && !left;
	}
	return true;
}

/* ------------------------------------------------------------------- columns */

static int32_t at_most(int32_t n, int32_t most)
{
	return n < most ? n : most;
}

static int32_t name_columns(const struct compare_sheet *s, int32_t most)
{
	enum { LEAST = 9 };
	int32_t widest = LEAST;
	for (int32_t i = 0; i < s->wish.table->n && widest < most; i++) {
		int32_t n = text_columns(s->view.segmenter, row_of(s, i)->name);
		widest = n > widest ? n : widest;
	}
	return at_most(widest, most);
}

/* Name, words of the left, tier, words of the right; stacked where words get no room. */
static void plan_facing(struct compare_sheet *s)
{
	enum { WORDS_LEAST = 26, WORDS_MOST = 72, STACKED_LEFT = 8, GAPS = 6, PART = 5 };
	struct compare_plan *p = &s->plan;
	int32_t columns = s->wish.columns;
	p->name = name_columns(s, columns / PART > 9 ? columns / PART : 9);
	p->left = COMPARE_GUTTER + p->name + 2;
	p->text = at_most((columns - p->left - GAPS) / 2, WORDS_MOST);
	p->stacked = p->text < WORDS_LEAST;
	if (p->stacked) {
		p->left = p->right = at_most(STACKED_LEFT, columns - 1);
		p->text = columns - p->left;
		p->middle = 1;
		return;
	}
	p->middle = p->left + p->text + 1;
	p->right = p->middle + 4;
}

/* Name, figures of the left, of the right, the row's own words. */
static void plan_ledger(struct compare_sheet *s, const struct lens_kind *kind)
{
	enum { MARK = 4 /* before the figures of a side */, PART = 5 };
	struct compare_plan *p = &s->plan;
	int32_t at = 0, columns = s->wish.columns;
	p->stacked = false;
	p->name = name_columns(s, columns / PART > 9 ? columns / PART : 9);
	at = COMPARE_GUTTER + p->name;
	for (int which = 0; which < 2; which++) {
		at += MARK;
		for (int i = 0; i < LENS_FIGURES; i++) {
			p->figure[which][i] = at;
			if (kind->figure[i].title != NULL)
				at += (int32_t)str_of(kind->figure[i].title).len + 1;
		}
		p->figure[which][LENS_FIGURES] = at;
	}
	p->words = at + 2;
	p->middle = 1;
}

void lens_items(struct compare_sheet *s)
{
	struct str want = fold_key(s->view.arena, s->wish.text);
	const struct lens_kind *kind = &lens_kinds[s->wish.lens];
	if (kind->ledger)
		plan_ledger(s, kind);
	else
		plan_facing(s);
	for (int32_t i = 0; i < s->wish.table->n; i++)
		if (is_shown(s, row_of(s, i), want))
			add_row(s, i);
}
