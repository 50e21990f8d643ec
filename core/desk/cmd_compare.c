/* cmd_compare - two articles side by side: which, what of them, from link to link. */
#include "config.h"

#include "core/base/vec.h"
#include "core/desk/commands.h"
#include "core/desk/desk.h"
#include "core/desk/help.h"
#include "core/view/why_link.h"

bool no_sheet(struct desk *d, struct err *e)
{
	if (d->view != VIEW_COMPARE)
		return err_set(e, ERR_USAGE, "that is for the Compare view");
	return err_set(e, ERR_USAGE,
		comparing_sheet(d) == NULL ? "still comparing" : "nothing is shown here");
}

static bool is_link(const struct compare_item *x)
{
	return x->kind == COMPARE_LINK || x->kind == COMPARE_TRIED || x->kind == COMPARE_ROW;
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
		return err_set(e, ERR_USAGE, "no %s %s this place",
			s->wish.table != NULL ? "row" : "link", dir > 0 ? "behind" : "before");
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

static bool is_clash(struct comparing *p, const struct compare_item *x)
{
	if (x->row >= 0)
		return x->evidence < 0 && p->sheet.wish.table->at[x->row].state == LENS_CLASH;
	return x->link >= 0 &&
	       comparison_collation(p->comparison, p->wish.article[0], p->wish.article[1], x->link)
			       ->clashes.n > 0;
}

bool compare_conflict(struct desk *d, int32_t by, struct err *e)
{
	struct comparing *p = &d->comparing;
	struct compare_sheet *s = comparing_sheet(d);
	int32_t dir = by > 0 ? 1 : -1, to = -1;
	if (s == NULL || s->n == 0)
		return no_sheet(d, e);
	for (int32_t i = p->item + dir; i >= 0 && i < s->n && by != 0; i += dir) {
		if (!is_clash(p, &s->at[i]))
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
		struct span span = comparing_words(d, &x, which);
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
	d->text_about = x.row >= 0 ? STR("why this row stands here")
				   : STR("all that is known of this link");
	d->text_width = d->layout.main.columns;
	for (int32_t i = 0; i < facts.n; i++)
		text_fact(d, facts.at[i]);
	arena_free(&a);
	return true;
}
