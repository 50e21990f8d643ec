/* cmd_names - following names, dates and quotations through the articles. */
#include "config.h"

#include "core/base/vec.h"
#include "core/desk/commands.h"
#include "core/desk/desk.h"
#include "core/desk/help.h"

static bool backwards(const struct call *c)
{
	return str_ends(str_of(c->command->name), STR("-prev")) ||
	       (c->args.n > 0 && str_eq(c->args.at[0].text, STR("prev")));
}

static bool no_names(struct desk *d, struct err *e)
{
	return err_set(e, ERR_USAGE,
		d->story.linked ? "no names in these articles"
				: "names are still being looked for");
}

void show_place(struct desk *d, int32_t article, int32_t at)
{
	enum desk_focus focus = d->focus;
	journey_leave(&d->journey, desk_spot(d));
	bool stays = focus == FOCUS_SIDEBAR && d->layout.readers > 0;
	if (!stays && focus != FOCUS_READER)
		desk_close_view(d);
	struct reader *r = desk_reader(d);
	if (r->article != article)
		desk_show(d, article, at);
	else
		desk_go(d, r, at);
}

bool cmd_entity(struct desk *d, const struct call *c, struct err *e)
{
	struct reader *r = desk_reader(d);
	const struct entities *all = &d->story.entities;
	int dir = backwards(c) ? -1 : 1;
	int32_t to = -1;
	if (all->names == 0)
		return no_names(d, e);
	for (int32_t n = c->count > 0 ? c->count : 1; n > 0; n--) {
		int32_t from = to >= 0 ? all->name[to].span.beg : r->focus, next = -1;
		for (int32_t i = 0; i < all->names; i++) {
			const struct name *x = &all->name[i];
			if (x->article != r->article)
				continue;
			if (dir > 0 && x->span.beg > from) {
				next = i;
				break;
			}
			if (dir < 0 && x->span.beg < from)
				next = i;
		}
		if (next < 0)
			break;
		to = next;
	}
	if (to < 0)
		return err_set(e, ERR_USAGE,
			dir > 0 ? "no name behind this one" : "no name before this one");
	move_to(d, r, all->name[to].span.beg);
	return true;
}

bool cmd_date(struct desk *d, const struct call *c, struct err *e)
{
	struct reader *r = desk_reader(d);
	struct article *x = desk_article(d, r);
	int32_t by = (c->count > 0 ? c->count : 1) * (backwards(c) ? -1 : 1);
	if (desk_document(d, r) == NULL || x->timexes.n == 0)
		return err_set(e, ERR_USAGE, "no dates in this article");
	const struct timexes *t = &x->timexes;
	int32_t i = timexes_find(t, r->focus);
	bool on = i < t->n && t->at[i].span.beg <= r->focus;
	if (by > 0)
		i += on ? by : by - 1;
	else
		i += by;
	if (i < 0 || i >= t->n)
		return err_set(e, ERR_USAGE,
			by > 0 ? "no date behind this one" : "no date before this one");
	move_to(d, r, t->at[i].span.beg);
	return true;
}

bool cmd_quote(struct desk *d, const struct call *c, struct err *e)
{
	struct reader *r = desk_reader(d);
	struct article *x = desk_article(d, r);
	int32_t by = (c->count > 0 ? c->count : 1) * (backwards(c) ? -1 : 1);
	if (desk_document(d, r) == NULL || x->quotes.n == 0)
		return err_set(e, ERR_USAGE,
			x != NULL && x->named ? "no quotations in this article"
					      : "quotations are still being looked for");
	const struct quotes *q = &x->quotes;
	int32_t i = 0;
	/* Inner ones too: the first that begins behind the focus, the last before it. */
	while (i < q->n && (by > 0 ? q->at[i].span.beg <= r->focus : q->at[i].span.beg < r->focus))
		i++;
	i += by > 0 ? by - 1 : by;
	if (i < 0 || i >= q->n)
		return err_set(e, ERR_USAGE,
			by > 0 ? "no quotation behind this one" : "no quotation before this one");
	move_to(d, r, q->at[i].span.beg);
	return true;
}

bool cmd_charged(struct desk *d, const struct call *c, struct err *e)
{
	struct reader *r = desk_reader(d);
	struct article *x = desk_article(d, r);
	int32_t by = (c->count > 0 ? c->count : 1) * (backwards(c) ? -1 : 1);
	if (desk_document(d, r) == NULL || x->charges.n == 0)
		return err_set(e, ERR_USAGE,
			x != NULL && x->worded ? "no charged words in this article"
					       : "charged words are still being looked for");
	const struct charges *all = &x->charges;
	int32_t i = charged_find(all, r->focus);
	bool on = i < all->n && all->at[i].span.beg <= r->focus;
	i += by > 0 ? by - !on : by;
	if (i < 0 || i >= all->n)
		return err_set(e, ERR_USAGE,
			by > 0 ? "no charged word behind this one"
			       : "no charged word before this one");
	move_to(d, r, all->at[i].span.beg);
	return true;
}

/* The next mention of an entity behind `name`, round all articles. */
static int32_t mention_from(const struct entities *e, int32_t entity, int32_t name, int dir)
{
	const struct entity *x = &e->at[entity];
	int32_t next = entity_next(x, name, dir);
	if (next < 0 && x->members.n > 0)
		next = x->members.at[dir > 0 ? 0 : x->members.n - 1];
	return next;
}

bool cmd_mention(struct desk *d, const struct call *c, struct err *e)
{
	const struct entities *all = &d->story.entities;
	int32_t name = names_at(d);
	if (name < 0)
		return all->names == 0 ? no_names(d, e)
				       : err_set(e, ERR_USAGE, "no name in this sentence");
	int32_t entity = all->joined[name].entity;
	for (int32_t n = c->count > 0 ? c->count : 1; n > 0; n--)
		name = mention_from(all, entity, name, backwards(c) ? -1 : 1);
	if (name < 0)
		return true;
	const struct name *to = &all->name[name];
	show_place(d, to->article, to->span.beg);
	return true;
}

/* Enter on a row: to its first mention, again to the next one. */
bool open_entity_row(struct desk *d)
{
	struct arena a = {0};
	struct entity_rows rows;
	const struct entities *all = &d->story.entities;
	names_rows(d, &a, &rows);
	if (d->names.list.focus < rows.n) {
		const struct entity_row *row = &rows.at[d->names.list.focus];
		const struct entity *x = &all->at[row->entity];
		if (row->detail.len > 0 && row->where.article >= 0) {
			show_place(d, row->where.article, row->where.span.beg);
		} else if (row->detail.len == 0 && x->members.n > 0) {
			bool again = str_eq(d->names.last, x->key);
			int32_t name = again ? mention_from(all, row->entity, d->names.last_name, 1)
					     : x->members.at[0];
			d->names.last = str_dup(&d->arena, x->key);
			d->names.last_name = name;
			show_place(d, all->name[name].article, all->name[name].span.beg);
		}
	}
	arena_free(&a);
	return true;
}

static struct str row_token(struct arena *a, const struct entity *x)
{
	return str_printf(a, "%c %.*s", entity_letter(x->type), STR_ARG(x->key));
}

static void toggle(struct desk *d, struct strs *set, struct str token, int how)
{
	for (int32_t i = 0; i < set->n; i++) {
		if (!str_eq(set->at[i], token))
			continue;
		if (how <= 0)
			set->at[i] = set->at[--set->n];
		return;
	}
	if (how >= 0)
		VEC_PUSH(&d->arena, set, str_dup(&d->arena, token));
}

bool mark_entity_row(struct desk *d)
{
	struct arena a = {0};
	int32_t i = names_focused(d);
	if (i >= 0) {
		toggle(d, &d->names.marked, row_token(&a, &d->story.entities.at[i]), 0);
		d->names.list.focus++;
	}
	arena_free(&a);
	return true;
}

bool fold_entity_row(struct desk *d, bool open)
{
	struct arena a = {0};
	struct entity_rows rows;
	int32_t i = names_focused(d);
	if (i >= 0) {
		toggle(d, &d->names.opened, row_token(&a, &d->story.entities.at[i]), open ? 1 : -1);
		/* The focus goes to the entity's own row. */
		names_rows(d, &a, &rows);
		for (int32_t k = 0; k < rows.n && !open; k++)
			if (rows.at[k].entity == i && rows.at[k].detail.len == 0)
				d->names.list.focus = k;
	}
	arena_free(&a);
	return true;
}

bool cmd_filter_articles(struct desk *d, const struct call *c, struct err *e)
{
	int32_t i = names_focused(d);
	(void)c;
	if (d->entity_filter.len > 0) {
		d->entity_filter = (struct str){0};
		message_say(d, "all articles are listed");
		return true;
	}
	if (i < 0)
		return no_names(d, e);
	const struct entity *x = &d->story.entities.at[i];
	d->entity_filter = str_dup(&d->arena, x->key);
	d->entity_filter_type = x->type;
	message_say(d, "Articles lists the %d that name %.*s", x->counts.n, STR_ARG(x->name));
	return true;
}

/* Every mention with the words around it, over all articles: a concordance. */
bool cmd_concordance(struct desk *d, const struct call *c, struct err *e)
{
	const struct entities *all = &d->story.entities;
	int32_t i = c->args.n > 0 ? entity_find(all, ENTITY_TYPES, c->args.at[0].text)
				  : names_focused(d);
	if (i < 0 && c->args.n > 0)
		return err_set(e, ERR_USAGE, "no name \"%.*s\" in these articles",
			STR_ARG(c->args.at[0].text));
	if (i < 0)
		return no_names(d, e);
	const struct entity *x = &all->at[i];
	text_begin(d, TEXT_HITS, STR("Concordance"));
	const struct view v = desk_view_of(d, &d->text_arena);
	for (int32_t m = 0; m < x->members.n; m++) {
		const struct name *n = &all->name[x->members.at[m]];
		text_hit(d, &v, n->article, n->span);
	}
	d->text_about = str_printf(&d->text_arena, "%.*s   %d in %d of %d articles",
		STR_ARG(view_clean(&v, x->name)), x->members.n, x->counts.n, d->story.n);
	return true;
}

bool cmd_highlights(struct desk *d, const struct call *c, struct err *e)
{
	static const char *const next[] = {"focused", "off", "all"};
	static const char *const says[] = {"only the name in focus is coloured",
		"no name is coloured", "all names are coloured"};
	int32_t now = d->options.number[OPTION_HIGHLIGHT]; /* all focused off */
	(void)c;
	message_say(d, "%s", says[now]);
	return options_set(&d->options, STR("highlight"), str_of(next[now]), e);
}
