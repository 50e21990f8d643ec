/* cmd_compare_show - what of two articles is shown, and how: partners, filters, order, folds. */
#include "config.h"

#include "core/base/vec.h"
#include "core/desk/commands.h"
#include "core/desk/desk.h"

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
	if (x.row >= 0)
		return err_set(
			e, ERR_USAGE, "that is for the lens claims; T goes round the lenses");
	if (x.kind == COMPARE_FOLD)
		return err_set(e, ERR_USAGE, "a folded run is no sentence; zo opens it");
	int which = staying_side(d, &x);
	const struct partners *all = partners_of(d, &x, which);
	int32_t n = all->n + 1, was = p->tries, i = x.at[which].beg;
	comparing_stale(d);
	do
		p->tries = (p->tries + (str_eq(c->args.at[0].text, STR("prev")) ? n - 1 : 1)) % n;
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
	if (x.row >= 0)
		return fold_lens(d, &x, open, e);
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
