/* cmd_compare - two articles side by side: which, what of them, from link to link. */
#include "config.h"

#include "core/base/vec.h"
#include "core/desk/commands.h"
#include "core/desk/desk.h"
#include "core/desk/help.h"
#include "core/view/why_link.h"

static bool no_sheet(struct desk *d, struct err *e)
{
	if (d->view != VIEW_COMPARE)
		return err_set(e, ERR_USAGE, "that is for the Compare view");
	return err_set(e, ERR_USAGE,
		comparing_sheet(d) == NULL ? "still comparing" : "nothing is shown here");
}

static bool is_link(const struct compare_item *x)
{
	return x->kind == COMPARE_LINK || x->kind == COMPARE_TRIED;
}

/* ------------------------------------------------------------ two articles */

/* The sentence in focus in the reader, by which the pane opens. */
static struct place read_place(struct desk *d)
{
	struct reader *r = desk_reader(d);
	struct document *doc = desk_document(d, r);
	int32_t s = doc != NULL ? document_sentence(doc, r->focus) : -1;
	if (s < 0)
		return (struct place){-1, {0, 0}};
	return (struct place){r->article, doc->sentences.at[s].span};
}

/* The article of another reader that is shown, else the next of the story. */
static int32_t other_article(struct desk *d, int32_t article)
{
	for (int32_t k = 0; k < d->layout.readers; k++) {
		int32_t other = d->reader[d->layout.first + k].article;
		if (other >= 0 && other != article)
			return other;
	}
	return (article + 1) % d->story.n;
}

bool view_compare(struct desk *d, struct err *e)
{
	struct comparing *p = &d->comparing;
	int32_t article = desk_reader(d)->article;
	if (d->story.n < 2)
		return err_set(
			e, ERR_USAGE, "one article alone cannot be compared; :add opens more");
	if (d->view != VIEW_READERS && p->wish.article[0] >= 0) {
		comparing_open(d, p->wish.article[0], p->wish.article[1], p->focus);
		return true;
	}
	if (article < 0)
		article = 0;
	int32_t other = other_article(d, article);
	journey_leave(&d->journey, desk_spot(d));
	/* What lay side by side stays on its side. */
	for (int32_t k = 0; k < d->layout.readers; k++) {
		int32_t first = d->reader[d->layout.first + k].article;
		if (first == other) {
			comparing_open(d, other, article, read_place(d));
			return true;
		}
		if (first == article)
			break;
	}
	comparing_open(d, article, other, read_place(d));
	return true;
}

static int32_t find_article(struct desk *d, struct str name, struct err *e)
{
	int32_t i = story_find(&d->story, name);
	if (i < 0)
		err_set(e, ERR_USAGE, "no article \"%.*s\"; there are %d", STR_ARG(name),
			d->story.n);
	return i;
}

bool cmd_compare(struct desk *d, const struct call *c, struct err *e)
{
	if (c->args.n == 0)
		return view_compare(d, e);
	int32_t left = find_article(d, c->args.at[0].text, e);
	if (left < 0)
		return false;
	if (d->story.n < 2)
		return err_set(
			e, ERR_USAGE, "one article alone cannot be compared; :add opens more");
	int32_t right =
		c->args.n > 1 ? find_article(d, c->args.at[1].text, e) : other_article(d, left);
	if (right < 0)
		return false;
	if (left == right)
		return err_set(e, ERR_USAGE, "%.*s with itself: choose two articles",
			STR_ARG(c->args.at[0].text));
	journey_leave(&d->journey, desk_spot(d));
	comparing_open(d, left, right, read_place(d));
	return true;
}

/* ]a [a: the article on the right becomes the next one. */
void compare_other(struct desk *d, int32_t by)
{
	const struct compare_wish *w = &d->comparing.wish;
	int32_t left = w->article[0], right = w->article[1], n = d->story.n;
	/* `by` goes round: n - 1 is one back. Onto the left one it takes a further step. */
	right = (int32_t)(((int64_t)right + by) % n);
	if (right == left)
		right = (right + (by % n > n / 2 ? n - 1 : 1)) % n;
	comparing_open(d, left, right, d->comparing.focus);
}

/* ------------------------------------------------------------------- motions */

static bool go_to_link(struct desk *d, int32_t by, struct err *e)
{
	struct comparing *p = &d->comparing;
	struct compare_sheet *s = comparing_sheet(d);
	int32_t to = -1, dir = by > 0 ? 1 : -1;
	if (s == NULL || s->n == 0)
		return no_sheet(d, e);
	for (int32_t i = p->item + dir; i >= 0 && i < s->n && by != 0; i += dir) {
		if (!is_link(&s->at[i]))
			continue;
		to = i;
		by -= dir;
	}
	if (to < 0)
		return err_set(e, ERR_USAGE,
			dir > 0 ? "no link behind this place" : "no link before this place");
	comparing_go(d, to);
	return true;
}

static int32_t steps(const struct call *c)
{
	int32_t n = c->count > 0 ? c->count : 1;
	return str_eq(c->args.at[0].text, STR("prev")) ? -n : n;
}

bool cmd_pair(struct desk *d, const struct call *c, struct err *e)
{
	return go_to_link(d, steps(c), e);
}

bool compare_step(struct desk *d, int32_t by, struct err *e)
{
	struct comparing *p = &d->comparing;
	struct compare_sheet *s = comparing_sheet(d);
	if (s == NULL || s->n == 0)
		return no_sheet(d, e);
	int64_t to = (int64_t)p->item + by;
	comparing_go(d, to < 0 ? 0 : to >= s->n ? s->n - 1 : (int32_t)to);
	return true;
}

bool compare_conflict(struct desk *d, int32_t by, struct err *e)
{
	struct comparing *p = &d->comparing;
	struct compare_sheet *s = comparing_sheet(d);
	int32_t dir = by > 0 ? 1 : -1, to = -1;
	if (s == NULL || s->n == 0)
		return no_sheet(d, e);
	for (int32_t i = p->item + dir; i >= 0 && i < s->n && by != 0; i += dir) {
		if (s->at[i].link < 0 || comparison_collation(p->comparison, p->wish.article[0],
						 p->wish.article[1], s->at[i].link)
							 ->clashes.n == 0)
			continue;
		to = i;
		by -= dir;
	}
	if (to < 0)
		return err_set(e, ERR_USAGE,
			dir > 0 ? "no conflict behind this place"
				: "no conflict before this place");
	comparing_go(d, to);
	return true;
}

void compare_ends(struct desk *d, const struct call *c, bool bottom)
{
	struct compare_sheet *s = comparing_sheet(d);
	if (s == NULL || s->n == 0)
		return;
	int32_t to = c->count > 0 ? c->count - 1 : bottom ? s->n - 1 : 0;
	comparing_go(d, to < s->n ? to : s->n - 1);
}

void compare_percent(struct desk *d, int32_t percent)
{
	struct compare_sheet *s = comparing_sheet(d);
	if (s != NULL && s->n > 0)
		comparing_go(d, (int32_t)((int64_t)(s->n - 1) * percent / 100));
}

/* Scrolls the item in focus to a place of the page. */
void compare_view_pos(struct desk *d, int32_t up)
{
	struct comparing *p = &d->comparing;
	if (comparing_sheet(d) == NULL || p->sheet.n == 0)
		return;
	p->top = (struct compare_top){p->item, 0};
	compare_move(&p->sheet, &p->top, -up);
	d->dirty = true;
}

/* ------------------------------------------------------------------ partners */

/* The side whose sentence stays while the other is exchanged. */
static int staying_side(const struct desk *d, const struct compare_item *x)
{
	const struct comparing *p = &d->comparing;
	if (p->tries > 0)
		return p->wish.tried.article == p->wish.article[0] ? 0 : 1;
	int first = p->wish.by_right ? 1 : 0;
	return x->at[first].beg < x->at[first].end ? first : !first;
}

static const struct partners *partners_of(
	const struct desk *d, const struct compare_item *x, int which)
{
	const struct compare_sheet *s = &d->comparing.sheet;
	return &s->pairing->side[s->side[which]].partners[x->at[which].beg];
}

static bool are_linked(const struct pairing *p, enum side side, int32_t i, int32_t other)
{
	for (int32_t k = 0; k < p->links.n; k++) {
		struct sentence_span x = side == SIDE_A ? p->links.at[k].a : p->links.at[k].b;
		struct sentence_span y = side == SIDE_A ? p->links.at[k].b : p->links.at[k].a;
		if (x.beg <= i && i < x.end && y.beg <= other && other < y.end)
			return true;
	}
	return false;
}

/* Round the partners that are no links of it; 0 is what stands there without this. */
bool cmd_partner(struct desk *d, const struct call *c, struct err *e)
{
	struct comparing *p = &d->comparing;
	struct compare_item x;
	if (!comparing_item(d, &x))
		return no_sheet(d, e);
	if (x.kind == COMPARE_FOLD)
		return err_set(e, ERR_USAGE, "a folded run is no sentence; zo opens it");
	int which = staying_side(d, &x);
	const struct partners *all = partners_of(d, &x, which);
	int32_t n = all->n + 1, was = p->tries, i = x.at[which].beg;
	comparing_stale(d);
	do
		p->tries = (p->tries + (steps(c) > 0 ? 1 : n - 1)) % n;
	while (p->tries > 0 && are_linked(p->sheet.pairing, p->sheet.side[which], i,
				       all->at[p->tries - 1].sentence));
	p->focus = comparing_at(d, which, i);
	p->wish.tried = p->focus;
	if (p->tries == 0)
		p->wish.tried.article = -1;
	else
		p->wish.partner = all->at[p->tries - 1].sentence;
	if (p->tries == was)
		return err_set(e, ERR_USAGE, "nothing else in the other article is like it");
	return true;
}

/* ------------------------------------------------------------- what is shown */

/* Another choice: what the item in focus was faced with by hand goes. */
static struct compare_wish *choose(struct desk *d)
{
	comparing_stale(d);
	d->comparing.tries = 0;
	d->comparing.wish.tried.article = -1;
	return &d->comparing.wish;
}

bool cmd_compare_show(struct desk *d, const struct call *c, struct err *e)
{
	static const char *const name[] = {"all", "both", "left", "right"};
	for (int i = 0; i < 4; i++) {
		if (!str_eq(c->args.at[0].text, str_of(name[i])))
			continue;
		struct compare_wish *w = choose(d);
		w->filter = (uint8_t)i;
		if (i == COMPARE_ALL)
			w->text = (struct str){0};
		return true;
	}
	return err_set(e, ERR_USAGE, "compare-show takes all, both, left or right");
}

void compare_filter(struct desk *d, struct str text)
{
	choose(d)->text = str_dup(&d->comparing.turned_arena, text);
}

bool cmd_compare_order(struct desk *d, const struct call *c, struct err *e)
{
	char letter[8];
	(void)c;
	(void)e;
	struct compare_wish *w = choose(d);
	if (w->article[0] < 0)
		return no_sheet(d, e);
	w->by_right = !w->by_right;
	story_letter(letter, w->article[w->by_right]);
	message_say(d, "in the order of %s", letter);
	return true;
}

bool cmd_compare_swap(struct desk *d, const struct call *c, struct err *e)
{
	struct compare_wish *w = choose(d);
	int32_t left = w->article[0];
	(void)c;
	if (left < 0)
		return no_sheet(d, e);
	w->article[0] = w->article[1];
	w->article[1] = left;
	w->by_right = !w->by_right;
	if (w->filter == COMPARE_ONLY_LEFT || w->filter == COMPARE_ONLY_RIGHT)
		w->filter = w->filter == COMPARE_ONLY_LEFT ? COMPARE_ONLY_RIGHT : COMPARE_ONLY_LEFT;
	return true;
}

bool cmd_compare_words(struct desk *d, const struct call *c, struct err *e)
{
	struct compare_wish *w = &d->comparing.wish;
	(void)c;
	(void)e;
	comparing_stale(d);
	w->no_slots = !w->no_slots;
	message_say(d,
		w->no_slots ? "words that differ are not marked" : "words that differ are marked");
	return true;
}

static void turn(struct desk *d, struct place p)
{
	struct compare_places *all = &d->comparing.wish.turned;
	for (int32_t i = 0; i < all->n; i++) {
		if (all->at[i].article != p.article || all->at[i].span.beg != p.span.beg)
			continue;
		all->at[i] = all->at[--all->n];
		return;
	}
	VEC_PUSH(&d->comparing.turned_arena, all, p);
}

static bool is_alone(const struct compare_item *x, int which)
{
	return x->kind == COMPARE_ALONE && x->at[which].beg < x->at[which].end;
}

/* The first sentence of the open run that an item stands in: by it a run is known. */
static int32_t run_begin(const struct desk *d, int which)
{
	const struct compare_sheet *s = &d->comparing.sheet;
	int32_t i = d->comparing.item;
	while (i > 0 && is_alone(&s->at[i - 1], which) && !s->at[i - 1].spaced)
		i--;
	return s->at[i].at[which].beg;
}

static void unfold(struct desk *d, const struct compare_item *x)
{
	comparing_stale(d);
	for (int which = 0; which < 2; which++)
		if (x->at[which].beg < x->at[which].end)
			turn(d, comparing_at(d, which, x->at[which].beg));
}

bool fold_compare(struct desk *d, bool open, struct err *e)
{
	struct compare_item x;
	if (!comparing_item(d, &x))
		return no_sheet(d, e);
	if (open && x.kind == COMPARE_FOLD) {
		unfold(d, &x);
		return true;
	}
	if (open)
		return err_set(e, ERR_USAGE, "nothing is folded here");
	if (x.kind != COMPARE_ALONE || d->comparing.wish.filter != COMPARE_ALL ||
		d->comparing.wish.text.len > 0)
		return err_set(e, ERR_USAGE, "only sentences without a link are folded");
	int which = is_alone(&x, 0) ? 0 : 1;
	struct place run = comparing_at(d, which, run_begin(d, which));
	comparing_stale(d);
	turn(d, run);
	d->comparing.focus = run;
	return true;
}

/* ------------------------------------------------------------ to the readers */

/* Shows both passages where they stand, side by side where there is room. */
bool open_compare(struct desk *d, struct err *e)
{
	enum { TWO_FROM = 100 /* columns */ };
	struct compare_item x;
	const int32_t *article = d->comparing.wish.article;
	int32_t pair[2] = {article[0], article[1]};
	if (!comparing_item(d, &x))
		return no_sheet(d, e);
	if (x.kind == COMPARE_FOLD)
		return fold_compare(d, true, e);
	journey_leave(&d->journey, desk_spot(d));
	int first = x.at[0].beg < x.at[0].end ? 0 : 1;
	if (d->columns >= TWO_FROM && d->readers_wish < 2)
		d->readers_wish = 2;
	d->on_reader = 0;
	desk_close_view(d);
	for (int which = 1; which >= 0; which--) {
		struct span span = comparing_span(d, &x, which);
		d->on_reader = which;
		desk_show(d, pair[which], span.end > span.beg ? span.beg : -1);
	}
	d->on_reader = first;
	desk_layout(d);
	return true;
}

void compare_list(struct desk *d, struct arena *a, int32_t columns, struct page *out)
{
	struct compare_wish w = d->comparing.wish;
	struct compare_sheet s;
	struct compare_input in = {.article = {w.article[0], w.article[1]}, .focus = -1};
	struct rect rect = {.columns = columns, .rows = 1};
	const struct view v = desk_view_of(d, a);
	in.message = comparing_message(d, a);
	w.columns = columns;
	if (comparing_sheet(d) != NULL) {
		compare_sheet_build(&s, &v, d->comparing.comparison, &w);
		in.sheet = &s;
		for (int32_t i = 0; i < s.n; i++)
			rect.rows += compare_rows(&s, i);
	}
	compare_page(&v, &in, rect, out);
}

bool why_compared(struct desk *d, struct err *e)
{
	struct compare_item x;
	struct arena a = {0};
	struct strs facts = {0};
	const struct view v = desk_view_of(d, &a);
	if (!comparing_item(d, &x))
		return no_sheet(d, e);
	why_link(&v, &d->comparing.sheet, &x, &facts);
	text_begin(d, TEXT_NOTICE, STR("Why"));
	d->text_about = STR("all that is known of this link");
	d->text_width = d->layout.main.columns;
	for (int32_t i = 0; i < facts.n; i++)
		text_fact(d, facts.at[i]);
	arena_free(&a);
	return true;
}
