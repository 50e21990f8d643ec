#include "config.h"

#include "core/desk/comparing.h"

#include "core/desk/desk.h"
#include "core/text/language.h"

void comparing_init(struct comparing *p)
{
	p->wish.article[0] = p->wish.article[1] = p->wish.tried.article = p->focus.article = -1;
}

static void close_comparison(struct comparing *p)
{
	comparison_close(p->comparison);
	p->comparison = NULL;
	p->laid = false;
	lensing_drop(&p->lensing);
}

void comparing_free(struct comparing *p)
{
	close_comparison(p);
	lensing_free(&p->lensing);
	arena_free(&p->arena);
	arena_free(&p->turned_arena);
}

/* ------------------------------------------------------------------ building */

/* Results borrow from the story: what was made of another one may not be looked at. */
static bool holds(struct desk *d)
{
	struct comparing *p = &d->comparing;
	if (p->comparison != NULL &&
		(!d->story.timed || p->builds != d->story.builds || p->articles != d->story.n))
		close_comparison(p);
	return p->comparison != NULL;
}

static const struct pairing *pairing_now(struct desk *d)
{
	const struct compare_wish *w = &d->comparing.wish;
	if (w->article[0] < 0 || !holds(d))
		return NULL;
	return comparison_pair(d->comparing.comparison, w->article[0], w->article[1]);
}

static void begin(struct desk *d)
{
	struct comparing *p = &d->comparing;
	p->comparison = comparison_open(&d->story, d->segmenter);
	p->builds = d->story.builds;
	p->articles = d->story.n;
}

struct comparison *comparing_all(struct desk *d)
{
	if (!holds(d))
		begin(d);
	return d->comparing.comparison;
}

/* The two articles with all others: who else says it. */
static bool step_others(struct desk *d)
{
	struct comparing *p = &d->comparing;
	for (int which = 0; which < 2; which++)
		for (int32_t i = 0; i < d->story.n; i++)
			if (comparison_links_step(p->comparison, p->wish.article[which], i))
				return true;
	return false;
}

bool comparing_work(struct desk *d)
{
	struct comparing *p = &d->comparing;
	if (d->view != VIEW_COMPARE || p->wish.article[0] < 0 || !d->story.timed)
		return false;
	if (!holds(d))
		begin(d);
	bool was = pairing_now(d) != NULL;
	if (comparison_pair_step(p->comparison, p->wish.article[0], p->wish.article[1]))
		return true;
	if (!was) {
		d->dirty = true;
		return true;
	}
	if (lensing_work(d))
		return true;
	bool more = step_others(d);
	if (!more && !p->others)
		d->dirty = true;
	p->others = !more;
	return more;
}

/* A page takes much less: a key does not wait for two long articles. */
void comparing_repin(struct desk *d)
{
	enum { STEPS = 4096 };
	struct comparing *p = &d->comparing;
	comparing_stale(d);
	p->pinned++;
	p->tries = 0;
	p->wish.tried.article = -1;
	lensing_drop(&p->lensing);
	if (!holds(d) || p->wish.article[0] < 0)
		return;
	comparison_redo(p->comparison, p->wish.article[0], p->wish.article[1]);
	for (int32_t i = 0; i < STEPS; i++)
		if (!comparison_pair_step(p->comparison, p->wish.article[0], p->wish.article[1]))
			break;
}

/* ------------------------------------------------------------------ messages */

static struct str key_of(struct desk *d, int which)
{
	const struct view v = desk_view_of(d, &d->screen);
	char letter[8];
	int32_t i = d->comparing.wish.article[which];
	story_letter(letter, i);
	return str_printf(
		&d->screen, "%s %.*s", letter, STR_ARG(view_clean(&v, d->story.at[i]->key)));
}

static struct str language_of(struct desk *d, int which)
{
	return language_name(d->story.at[d->comparing.wish.article[which]]->doc.language);
}

/* What makes links of little worth, once for each pair that is opened. */
static void say_weak(struct desk *d, const struct pairing *p)
{
	if (d->comparing.told)
		return;
	d->comparing.told = true;
	struct str left = key_of(d, 0), right = key_of(d, 1);
	for (int which = 0; which < 2; which++) {
		if (d->story.at[d->comparing.wish.article[which]]->doc.counted > 0)
			continue;
		message_say(d, "nothing to compare in %.*s", STR_ARG(which == 0 ? left : right));
		return;
	}
	if (p->foreign)
		message_say(d, "%.*s is in %.*s, %.*s in %.*s: only names, dates and numbers link",
			STR_ARG(left), STR_ARG(language_of(d, 0)), STR_ARG(right),
			STR_ARG(language_of(d, 1)));
	else if (p->weak && p->links.n > 0)
		message_say(d, "%.*s and %.*s share few words: links are weak", STR_ARG(left),
			STR_ARG(right));
	else if (p->weak)
		message_say(d, "%.*s and %.*s share few words: nothing links them", STR_ARG(left),
			STR_ARG(right));
}

static struct str why_none(struct desk *d, struct arena *a)
{
	struct comparing *p = &d->comparing;
	const struct view v = desk_view_of(d, a);
	for (int which = 0; which < 2; which++) {
		const struct article *x = d->story.at[p->wish.article[which]];
		if (x->state == ARTICLE_FAILED)
			return str_printf(a, "%.*s: %s", STR_ARG(key_of(d, which)), x->err.text);
		if (x->doc.counted == 0)
			return str_printf(
				a, "nothing to compare in %.*s", STR_ARG(key_of(d, which)));
	}
	if (p->wish.text.len > 0)
		return STR("no sentence with this text: & and Enter shows all");
	if (p->wish.table != NULL && p->wish.filter == COMPARE_ALL)
		return view_clean(&v, lens_none(a, (enum lens)p->wish.lens, p->wish.table));
	if (p->wish.filter == COMPARE_BOTH)
		return STR("nothing that both say: 0 shows all");
	return STR("nothing that only this article says: 0 shows all");
}

struct str comparing_message(struct desk *d, struct arena *a)
{
	if (d->comparing.wish.article[0] < 0)
		return STR("no two articles");
	if (library_is_open(d))
		return STR(LIBRARY_TOO_MANY);
	return d->comparing.laid ? why_none(d, a) : STR("comparing…");
}

/* --------------------------------------------------------------------- sheet */

int32_t comparing_height(const struct desk *d)
{
	int32_t rows = d->layout.main.rows - 1;
	return rows > 1 ? rows : 1;
}

void comparing_stale(struct desk *d)
{
	struct comparing *p = &d->comparing;
	d->dirty = true;
	if (!p->laid)
		return;
	p->laid = false;
	if (p->sheet.n == 0)
		return;
	p->focus = compare_place(&p->sheet, p->item);
	if (compare_seen(&p->sheet, p->top, comparing_height(d), p->item) != 0)
		return;
	p->below = -p->top.row;
	for (int32_t i = p->top.item; i < p->item; i++)
		p->below += compare_rows(&p->sheet, i);
}

static bool is_below(struct compare_top x, struct compare_top y)
{
	return x.item > y.item || (x.item == y.item && x.row > y.row);
}

static void clamp(struct desk *d)
{
	struct comparing *p = &d->comparing;
	struct compare_top last = compare_last(&p->sheet, comparing_height(d));
	if (is_below(p->top, last))
		p->top = last;
}

/* As much of the item as fits is to be seen, its first row above all. */
static void show_item(struct desk *d)
{
	struct comparing *p = &d->comparing;
	int32_t height = comparing_height(d), rows = compare_rows(&p->sheet, p->item);
	int where = compare_seen(&p->sheet, p->top, height, p->item);
	struct compare_top at = {p->item, 0};
	if (where < 0) {
		p->top = at;
		return;
	}
	/* The top that just shows its last row; beyond its first row it need not go. */
	compare_move(&p->sheet, &at, rows - height > 0 ? 0 : rows - height);
	if (is_below(at, p->top))
		p->top = at;
	clamp(d);
}

/* Several items may have one place: the same item, if it has it still. */
static bool stands_there(const struct comparing *p, int32_t item)
{
	if (item >= p->sheet.n)
		return false;
	struct place at = compare_place(&p->sheet, item);
	return at.article == p->focus.article && at.span.beg == p->focus.span.beg &&
	       at.span.end == p->focus.span.end;
}

/* The focus on the item that shows its place, as far down the page as it was. */
static void settle(struct desk *d)
{
	struct comparing *p = &d->comparing;
	int32_t item = p->item;
	p->top = (struct compare_top){0, 0};
	p->item = 0;
	if (p->sheet.n == 0)
		return;
	if (p->focus.article >= 0 && !stands_there(p, item))
		p->item = compare_find(&p->sheet, p->focus);
	else if (p->focus.article >= 0)
		p->item = item;
	p->top.item = p->item;
	/* Where it stood may be below this page, which is another size. */
	compare_move(&p->sheet, &p->top,
		-(p->below < comparing_height(d) ? p->below : comparing_height(d) / 3));
	clamp(d);
	show_item(d);
}

void comparing_noted(struct desk *d)
{
	struct comparing *p = &d->comparing;
	struct note_marks notes[2] = {{0}, {0}};
	if (!p->laid)
		return;
	for (int which = 0; which < 2; which++)
		noted_marks(d, &p->arena, p->wish.article[which], 0, INT32_MAX, &notes[which]);
	compare_sheet_note(&p->sheet, notes);
	d->dirty = true;
}

struct compare_sheet *comparing_sheet(struct desk *d)
{
	struct comparing *p = &d->comparing;
	const struct pairing *pairing = pairing_now(d);
	int32_t columns = d->layout.has_main ? d->layout.main.columns : d->columns;
	if (pairing == NULL)
		return NULL;
	const struct lens_table *table = lensing_table(d);
	if (p->wish.lens != LENS_CLAIMS && table == NULL)
		return NULL;
	const struct view v = desk_view_of(d, &p->arena);
	bool ordered = str_eq(d->options.text[OPTION_BIDI], STR("app"));
	if (p->laid && (p->wish.columns != columns || p->wish.ordered != ordered ||
			       p->sheet.view.plain != v.plain))
		comparing_stale(d);
	if (p->laid)
		return &p->sheet;
	p->wish.table = p->wish.lens == LENS_CLAIMS ? NULL : table;
	p->wish.columns = columns;
	p->wish.ordered = ordered;
	arena_reset(&p->arena);
	compare_sheet_build(&p->sheet, &v, p->comparison, &p->wish);
	p->laid = true;
	comparing_noted(d);
	settle(d);
	say_weak(d, pairing);
	return &p->sheet;
}

void comparing_open(struct desk *d, int32_t left, int32_t right, struct place focus)
{
	struct comparing *p = &d->comparing;
	bool same = p->wish.article[0] == left && p->wish.article[1] == right;
	if (!same) {
		p->wish = (struct compare_wish){
			.article = {left, right}, .lens = p->wish.lens, .tried = {-1, {0, 0}}};
		arena_reset(&p->turned_arena);
		p->told = false;
	}
	p->tries = 0;
	p->wish.tried.article = -1;
	p->others = false;
	p->laid = false;
	d->view = VIEW_COMPARE;
	d->focus = FOCUS_MAIN;
	d->zoom = false;
	desk_layout(d);
	if (focus.article == left || focus.article == right) {
		p->focus = focus;
		p->below = comparing_height(d) / 3;
	} else if (!same) {
		p->focus.article = -1;
		p->below = 0;
	}
}

void comparing_return(struct desk *d, int32_t article, int32_t other, int32_t at)
{
	const struct compare_wish *w = &d->comparing.wish;
	const struct place focus = {article, {at, at}};
	bool right = w->article[0] == other && w->article[1] == article;
	comparing_open(d, right ? other : article, right ? article : other, focus);
}

/* -------------------------------------------------------------------- motions */

/* Another item in focus: what it was faced with by hand goes. */
static void leave_item(struct desk *d, int32_t to)
{
	struct comparing *p = &d->comparing;
	if (to == p->item)
		return;
	p->item = to;
	p->focus = compare_place(&p->sheet, to);
	if (p->tries == 0)
		return;
	p->tries = 0;
	p->wish.tried.article = -1;
	comparing_stale(d);
}

void comparing_go(struct desk *d, int32_t item)
{
	leave_item(d, item);
	if (comparing_sheet(d) == NULL)
		return;
	show_item(d);
	d->dirty = true;
}

/* The focus stays while a row of its item is seen, else it goes to one that is. */
static void drag_focus(struct desk *d)
{
	struct comparing *p = &d->comparing;
	int32_t height = comparing_height(d), first = p->top.item, last;
	if (p->top.row >= p->sheet.at[first].lines && first + 1 < p->sheet.n)
		first++;
	last = first;
	while (last + 1 < p->sheet.n && compare_seen(&p->sheet, p->top, height, last + 1) == 0)
		last++;
	if (p->item < first)
		leave_item(d, first);
	else if (p->item > last)
		leave_item(d, last);
}

void comparing_scroll(struct desk *d, int32_t by)
{
	struct comparing *p = &d->comparing;
	if (comparing_sheet(d) == NULL || p->sheet.n == 0)
		return;
	struct compare_top was = p->top;
	compare_move(&p->sheet, &p->top, by);
	clamp(d);
	if (was.item == p->top.item && was.row == p->top.row) {
		/* Nothing left to scroll: the focus goes on instead. */
		int32_t to = p->item + (by > 0 ? 1 : -1);
		if (to >= 0 && to < p->sheet.n)
			comparing_go(d, to);
		return;
	}
	drag_focus(d);
	d->dirty = true;
}

bool comparing_item(struct desk *d, struct compare_item *out)
{
	struct compare_sheet *s = comparing_sheet(d);
	if (s == NULL || s->n == 0)
		return false;
	*out = s->at[d->comparing.item];
	return true;
}

struct span comparing_span(const struct desk *d, const struct compare_item *item, int which)
{
	const struct document *doc = &d->story.at[d->comparing.wish.article[which]]->doc;
	if (item->at[which].beg == item->at[which].end)
		return (struct span){0, 0};
	return passage_span(doc, item->at[which]);
}

struct span comparing_words(const struct desk *d, const struct compare_item *item, int which)
{
	const struct compare_sheet *s = &d->comparing.sheet;
	if (item->row < 0)
		return comparing_span(d, item, which);
	const struct lens_table *t = s->wish.table;
	enum side side = s->side[which];
	const struct lens_words *x = item->evidence < 0 ? lens_first(t, &t->at[item->row], side)
							: &t->evidence[item->evidence].side[side];
	return x != NULL ? x->span : (struct span){0, 0};
}

struct place comparing_at(const struct desk *d, int which, int32_t sentence)
{
	int32_t article = d->comparing.wish.article[which];
	const struct document *doc = &d->story.at[article]->doc;
	return (struct place){article, doc->sentences.at[sentence].span};
}
