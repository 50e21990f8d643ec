/* cmd_lens - through which lens two articles are looked at, and rows of it opened and closed. */
#include "config.h"

#include "core/base/vec.h"
#include "core/desk/commands.h"
#include "core/desk/desk.h"

static void choose(struct desk *d, enum lens lens, struct str entity)
{
	struct comparing *p = &d->comparing;
	struct lensing *l = &p->lensing;
	comparing_stale(d);
	p->tries = 0;
	p->wish.tried.article = -1;
	p->wish.filter = COMPARE_ALL;
	p->wish.lens = (uint8_t)lens;
	if (lens_kinds[lens].named && !str_eq(entity, l->entity))
		lensing_ask(l, entity);
	if (entity.len > 0)
		p->focus.article = -1; /* to the beginning */
}

/* The words behind the name of the lens are one name. */
static struct str name_asked(const struct call *c, struct arena *a)
{
	struct str name = STR("");
	for (int32_t i = 1; i < c->args.n; i++)
		name = str_printf(a, "%.*s%s%.*s", STR_ARG(name), i > 1 ? " " : "",
			STR_ARG(c->args.at[i].text));
	return name;
}

static bool is_named(struct desk *d, enum lens lens, struct str name, struct err *e)
{
	if (name.len == 0)
		return true;
	if (!lens_kinds[lens].named)
		return err_set(e, ERR_USAGE, "the lens %s takes no name", lens_kinds[lens].name);
	/* Before names are joined nobody knows; lensing.c says it then. */
	return !d->story.linked || entity_find(&d->story.entities, ENTITY_TYPES, name) >= 0 ||
	       err_set(e, ERR_USAGE, "no name \"%.*s\" in these articles", STR_ARG(name));
}

static enum lens lens_asked(const struct desk *d, const struct call *c)
{
	struct str which = c->args.n > 0 ? c->args.at[0].text : STR("next");
	int lens = d->comparing.wish.lens;
	if (str_eq(which, STR("next")))
		return (enum lens)((lens + 1) % LENSES);
	if (str_eq(which, STR("prev")))
		return (enum lens)((lens + LENSES - 1) % LENSES);
	return lens_find(which);
}

bool cmd_lens(struct desk *d, const struct call *c, struct err *e)
{
	struct arena a = {0};
	if (c->args.n == 1 && str_eq(c->args.at[0].text, STR("ask"))) {
		prompt_open(d, PROMPT_COMMAND, STR("lens wording "));
		return true;
	}
	enum lens lens = lens_asked(d, c);
	struct str name = name_asked(c, &a);
	bool ok = lens < LENSES;
	if (!ok)
		err_set(e, ERR_USAGE, "no lens \"%.*s\"; there is: %.*s",
			STR_ARG(c->args.at[0].text), STR_ARG(lens_names(&a)));
	ok = ok && is_named(d, lens, name, e);
	ok = ok && (d->view == VIEW_COMPARE || view_compare(d, e));
	if (ok)
		choose(d, lens, name);
	arena_free(&a);
	return ok;
}

/* ---------------------------------------------------------------------- rows */

static bool is_same(struct place a, struct place b)
{
	return a.article == b.article && a.span.beg == b.span.beg && a.span.end == b.span.end;
}

static void turn(struct desk *d, struct place p)
{
	struct compare_places *all = &d->comparing.wish.opened[d->comparing.wish.lens];
	for (int32_t i = 0; i < all->n; i++) {
		if (!is_same(all->at[i], p))
			continue;
		all->at[i] = all->at[--all->n];
		return;
	}
	VEC_PUSH(&d->comparing.turned_arena, all, p);
}

bool fold_lens(struct desk *d, const struct compare_item *x, bool open, struct err *e)
{
	struct compare_sheet *s = &d->comparing.sheet;
	int32_t item = d->comparing.item;
	if (lens_is_open(s, x->row) == open)
		return err_set(e, ERR_USAGE, open ? "the row is open" : "the row is closed");
	while (item > 0 && s->at[item].evidence >= 0)
		item--;
	struct place row = lens_place(s, &s->at[item]);
	comparing_go(d, item);
	comparing_stale(d);
	turn(d, row);
	return true;
}
