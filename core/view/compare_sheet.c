#include "config.h"

#include "core/view/compare_sheet.h"

#include "core/base/vec.h"
#include "core/compare/facing.h"
#include "core/text/fold.h"

enum { SHORT_RUN = 2 }; /* sentences that stay open between links */

static const struct document *doc_of(const struct compare_sheet *s, int which)
{
	return &s->view.story->at[s->wish.article[which]]->doc;
}

static int32_t length(struct sentence_span x)
{
	return x.end - x.beg;
}

static int32_t byte_of(const struct compare_sheet *s, int which, int32_t sentence)
{
	return doc_of(s, which)->sentences.at[sentence].span.beg;
}

/* ---------------------------------------------------------------------- items */

struct compare_item *compare_add(struct compare_sheet *s, enum compare_kind kind)
{
	struct {
		struct compare_item *at;
		int32_t n;
	} all = {s->at, s->n};
	VEC_PUSH(s->view.arena, &all,
		((struct compare_item){.kind = (uint8_t)kind,
			.link = -1,
			.row = -1,
			.evidence = -1,
			.spaced = true}));
	s->at = all.at;
	s->n = all.n;
	return &s->at[s->n - 1];
}

static void add_sentences(struct compare_sheet *s, int which, struct sentence_span run)
{
	for (int32_t i = run.beg; i < run.end; i++) {
		if (s->pairing->side[s->side[which]].covered[i] <= COVERED_NOT)
			continue;
		struct compare_item *item = compare_add(s, COMPARE_ALONE);
		item->at[which] = (struct sentence_span){i, i + 1};
		item->spaced = false;
	}
}

/* Is the run of one article folded? A long one is, unless the reader turned it. */
static bool is_folded(const struct compare_sheet *s, int which, struct sentence_span run)
{
	bool folded = length(run) > SHORT_RUN;
	if (length(run) == 0 || s->wish.text.len > 0)
		return false;
	int32_t beg = byte_of(s, which, run.beg);
	for (int32_t i = 0; i < s->wish.turned.n; i++) {
		const struct place *p = &s->wish.turned.at[i];
		if (p->article == s->wish.article[which] && p->span.beg == beg)
			return !folded;
	}
	return folded;
}

static void add_one(struct compare_sheet *s, int which, struct sentence_span run, bool folded)
{
	if (!folded) {
		add_sentences(s, which, run);
		return;
	}
	struct compare_item *item = compare_add(s, COMPARE_FOLD);
	item->at[which] = run;
	item->spaced = false;
}

/* What stands between two links; the article in whose order goes first, two folds on one row. */
static void add_run(struct compare_sheet *s, const struct sentence_span run[2])
{
	int first = s->wish.by_right ? 1 : 0;
	const bool folded[2] = {is_folded(s, 0, run[0]), is_folded(s, 1, run[1])};
	int32_t before = s->n;
	if (folded[0] && folded[1]) {
		struct compare_item *item = compare_add(s, COMPARE_FOLD);
		item->at[0] = run[0];
		item->at[1] = run[1];
		return;
	}
	add_one(s, first, run[first], folded[first]);
	add_one(s, !first, run[!first], folded[!first]);
	if (s->n > before)
		s->at[s->n - 1].spaced = true;
}

static bool is_title(const struct compare_sheet *s, int which, struct sentence_span run)
{
	const struct document *d = doc_of(s, which);
	return length(run) > 0 && d->blocks.at[d->sentences.at[run.beg].block].kind == BLOCK_TITLE;
}

/* Two titles stand face to face, whether they say the same or not. */
static void add_titles(struct compare_sheet *s, struct sentence_span run[2])
{
	struct sentence_span title[2];
	if (s->n > 0 || !is_title(s, 0, run[0]) || !is_title(s, 1, run[1]))
		return;
	for (int which = 0; which < 2; which++) {
		title[which] = (struct sentence_span){run[which].beg, run[which].beg + 1};
		while (title[which].end < run[which].end &&
			is_title(
				s, which, (struct sentence_span){title[which].end, run[which].end}))
			title[which].end++;
		run[which].beg = title[which].end;
	}
	struct compare_item *item = compare_add(s, COMPARE_TITLES);
	item->at[0] = title[0];
	item->at[1] = title[1];
}

static void end_run(struct compare_sheet *s, struct sentence_span run[2])
{
	add_titles(s, run);
	if (length(run[0]) > 0 || length(run[1]) > 0)
		add_run(s, run);
	run[0] = run[1] = (struct sentence_span){0, 0};
}

static void add_link(struct compare_sheet *s, const struct facing_row *row)
{
	struct compare_item *item = compare_add(s, COMPARE_LINK);
	item->link = row->link;
	for (int which = 0; which < 2; which++) {
		item->at[which] = row->side[s->side[which]];
		item->again[which] = row->again[s->side[which]];
	}
}

static void add_rows(struct compare_sheet *s)
{
	struct facing facing;
	struct sentence_span run[2] = {{0, 0}, {0, 0}};
	facing_build(s->view.arena, s->pairing, s->side[s->wish.by_right], &facing);
	for (int32_t i = 0; i < facing.n; i++) {
		const struct facing_row *row = &facing.at[i];
		const struct sentence_span at[2] = {row->side[s->side[0]], row->side[s->side[1]]};
		bool links = row->link >= 0;
		/* A run of each article at most. */
		for (int which = 0; which < 2 && !links; which++)
			links |= length(at[which]) > 0 && length(run[which]) > 0;
		if (links)
			end_run(s, run);
		if (row->link < 0) {
			for (int which = 0; which < 2; which++)
				if (length(at[which]) > 0)
					run[which] = at[which];
			continue;
		}
		add_link(s, row);
	}
	end_run(s, run);
}

static void add_links(struct compare_sheet *s)
{
	struct facing facing;
	facing_build(s->view.arena, s->pairing, s->side[s->wish.by_right], &facing);
	for (int32_t i = 0; i < facing.n; i++) {
		const struct facing_row *row = &facing.at[i];
		if (row->link < 0)
			continue;
		add_link(s, row);
	}
}

/* Sentences that stand together there stand together here. */
static void add_only(struct compare_sheet *s, int which, const bool *only)
{
	int32_t n = s->pairing->side[s->side[which]].sentences;
	for (int32_t i = 0; i < n; i++) {
		if (!only[i])
			continue;
		struct compare_item *item = compare_add(s, COMPARE_ALONE);
		item->at[which] = (struct sentence_span){i, i + 1};
		item->spaced = i + 1 == n || !only[i + 1];
	}
}

/* Which sentences only this article says; counts them. */
static bool *find_only(struct compare_sheet *s, int which)
{
	const struct pairing *p = s->pairing;
	enum side side = s->side[which];
	int32_t n = p->side[side].sentences;
	bool *only = ARENA_ARRAY(s->view.arena, bool, n + 1);
	for (int32_t i = 0; i < n; i++)
		only[i] = !pairing_covered(p, side, i);
	for (int32_t k = 0; k < p->links.n; k++) {
		const struct pair_link *l = &p->links.at[k];
		struct sentence_span x = side == SIDE_A ? l->a : l->b;
		for (int32_t i = x.beg; i < x.end; i++)
			only[i] = false;
	}
	for (int32_t i = 0; i < n; i++)
		s->only[which] += only[i];
	return only;
}

/* The item in focus is faced with another sentence than the one it is linked with. */
static void try_partner(struct compare_sheet *s)
{
	const struct compare_wish *w = &s->wish;
	if (w->tried.article < 0 || s->n == 0)
		return;
	struct compare_item *item = &s->at[compare_find(s, w->tried)];
	int which = w->tried.article == w->article[0] ? 0 : 1;
	if (item->kind == COMPARE_FOLD || length(item->at[which]) == 0)
		return;
	item->kind = COMPARE_TRIED;
	item->link = -1;
	item->spaced = true;
	item->at[!which] = (struct sentence_span){w->partner, w->partner + 1};
}

static bool has_text(
	const struct compare_sheet *s, const struct compare_item *item, struct str want)
{
	bool has = false;
	struct arena a = {0};
	for (int which = 0; which < 2 && !has; which++) {
		if (length(item->at[which]) == 0)
			continue;
		const struct document *d = doc_of(s, which);
		struct str text = span_text(d->text, passage_span(d, item->at[which]));
		has = str_find(fold_key(&a, text), want) >= 0;
	}
	arena_free(&a);
	return has;
}

/* Keeps the items in which the text stands. */
static void filter_text(struct compare_sheet *s)
{
	int32_t n = 0;
	if (s->wish.text.len == 0)
		return;
	struct str want = fold_key(s->view.arena, s->wish.text);
	for (int32_t i = 0; i < s->n; i++) {
		if (!has_text(s, &s->at[i], want))
			continue;
		s->at[n] = s->at[i];
		s->at[n++].spaced = true;
	}
	s->n = n;
}

static void make_plan(struct compare_plan *p, int32_t columns)
{
	enum { STACKED_LEFT = 5, MOST = 72 };
	p->stacked = columns < COMPARE_STACKED;
	p->left = p->stacked ? STACKED_LEFT : COMPARE_GUTTER;
	/* Two texts; between them a space, the tier, three spaces; one more stays free. */
	p->text = p->stacked ? columns - p->left : (columns - COMPARE_GUTTER - 6) / 2;
	if (p->text > MOST)
		p->text = MOST;
	if (p->text < 1)
		p->text = 1;
	p->middle = p->stacked ? 1 : p->left + p->text + 1;
	p->right = p->stacked ? p->left : p->middle + 4;
}

void compare_sheet_build(struct compare_sheet *s, const struct view *v, struct comparison *c,
	const struct compare_wish *w)
{
	*s = (struct compare_sheet){.view = *v, .comparison = c, .wish = *w};
	s->pairing = comparison_pair(c, w->article[0], w->article[1]);
	for (int which = 0; which < 2; which++)
		s->side[which] =
			w->article[which] == s->pairing->side[SIDE_A].article ? SIDE_A : SIDE_B;
	make_plan(&s->plan, w->columns);
	for (int32_t i = 0; i < s->pairing->links.n; i++)
		*(s->pairing->links.at[i].tier == TIER_STRONG ? &s->strong : &s->possible) += 1;
	const bool *only[2] = {find_only(s, 0), find_only(s, 1)};
	if (w->table != NULL)
		lens_items(s);
	else if (w->filter == COMPARE_ALL)
		add_rows(s);
	else if (w->filter == COMPARE_BOTH)
		add_links(s);
	else
		add_only(s, w->filter == COMPARE_ONLY_RIGHT, only[w->filter == COMPARE_ONLY_RIGHT]);
	if (w->table == NULL)
		filter_text(s);
	try_partner(s);
}

void compare_sheet_note(struct compare_sheet *s, const struct note_marks notes[2])
{
	s->notes[0] = notes[0];
	s->notes[1] = notes[1];
	for (int32_t i = 0; i < s->n; i++) {
		s->at[i].line = NULL;
		s->at[i].lines = 0;
	}
}

int32_t compare_share(const struct compare_sheet *s, int which)
{
	const struct side_of_pair *p = &s->pairing->side[s->side[which]];
	const struct document *d = doc_of(s, which);
	double all = 0, covered = 0;
	for (int32_t i = 0; i < p->sentences; i++) {
		struct span span = d->sentences.at[i].span;
		if (p->covered[i] <= COVERED_NOT)
			continue;
		all += span.end - span.beg;
		covered += p->covered[i] * (double)(span.end - span.beg);
	}
	return all > 0 ? (int32_t)(covered * 100 / all + 0.5) : 0;
}

/* --------------------------------------------------------------------- places */

struct place compare_place(const struct compare_sheet *s, int32_t i)
{
	const struct compare_item *item = &s->at[i];
	int which = s->wish.by_right ? 1 : 0;
	if (item->row >= 0)
		return lens_place(s, item);
	if (length(item->at[which]) == 0)
		which = !which;
	struct span span = doc_of(s, which)->sentences.at[item->at[which].beg].span;
	return (struct place){s->wish.article[which], span};
}

/* Each item costs a look; there are as many as sentences at most. */
int32_t compare_find(const struct compare_sheet *s, struct place p)
{
	int which = p.article == s->wish.article[1] ? 1 : 0;
	int32_t sentence = document_sentence(doc_of(s, which), p.span.beg), best = 0, near = -1;
	int32_t exact = s->wish.table != NULL ? lens_item_find(s, p) : -1;
	if (exact >= 0)
		return exact;
	for (int32_t i = 0; i < s->n; i++) {
		struct sentence_span x = s->at[i].at[which];
		if (length(x) == 0 || x.beg > sentence)
			continue;
		if (sentence < x.end)
			return i;
		if (x.end > near) {
			near = x.end;
			best = i;
		}
	}
	return best;
}

int32_t compare_rows(struct compare_sheet *s, int32_t i)
{
	struct compare_item *item = &s->at[i];
	if (item->lines == 0)
		compare_lay(s, item);
	return item->lines + item->spaced;
}

int32_t compare_move(struct compare_sheet *s, struct compare_top *top, int32_t by)
{
	int32_t moved = 0;
	for (; moved < by && s->n > 0; moved++) {
		if (top->row + 1 < compare_rows(s, top->item)) {
			top->row++;
		} else if (top->item + 1 < s->n) {
			top->item++;
			top->row = 0;
		} else {
			break;
		}
	}
	for (; moved > by && s->n > 0; moved--) {
		if (top->row > 0) {
			top->row--;
		} else if (top->item > 0) {
			top->item--;
			top->row = compare_rows(s, top->item) - 1;
		} else {
			break;
		}
	}
	return moved;
}

struct compare_top compare_last(struct compare_sheet *s, int32_t height)
{
	struct compare_top top = {0, 0};
	if (s->n == 0)
		return top;
	top.item = s->n - 1;
	top.row = compare_rows(s, top.item) - 1;
	/* The blank row below the last item is not needed. */
	compare_move(s, &top, 1 - height - s->at[s->n - 1].spaced);
	return top;
}

int compare_seen(struct compare_sheet *s, struct compare_top top, int32_t height, int32_t i)
{
	if (i < top.item || (i == top.item && top.row > 0))
		return -1;
	int32_t rows = -top.row;
	for (int32_t k = top.item; k < i && rows < height; k++)
		rows += compare_rows(s, k);
	return rows < height ? 0 : 1;
}
