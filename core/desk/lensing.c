#include "config.h"

#include "core/desk/lensing.h"

#include "core/desk/desk.h"

void lensing_drop(struct lensing *l)
{
	lens_close(l->work);
	l->work = NULL;
	l->done = false;
	l->table = (struct lens_table){0};
	arena_reset(&l->arena);
}

void lensing_free(struct lensing *l)
{
	lensing_drop(l);
	arena_free(&l->arena);
	arena_free(&l->names);
}

void lensing_ask(struct lensing *l, struct str entity)
{
	lensing_drop(l);
	arena_reset(&l->names);
	l->entity = entity.len > 0 ? str_dup(&l->names, entity) : (struct str){0};
}

/* What is there is of another lens or pair. */
static bool is_other(const struct desk *d)
{
	const struct lensing *l = &d->comparing.lensing;
	const struct compare_wish *w = &d->comparing.wish;
	bool turned = w->article[0] > w->article[1];
	for (int side = 0; side < 2; side++) {
		const struct article *x = d->story.at[w->article[turned ? !side : side]];
		if (l->charges[side] != x->charges.at)
			return true;
	}
	return l->lens != (enum lens)w->lens || l->article[turned] != w->article[0] ||
	       l->article[!turned] != w->article[1];
}

static void begin(struct desk *d)
{
	struct lensing *l = &d->comparing.lensing;
	const struct compare_wish *w = &d->comparing.wish;
	bool turned = w->article[0] > w->article[1];
	struct lens_source in = {.story = &d->story,
		.comparison = d->comparing.comparison,
		.article = {w->article[turned], w->article[!turned]},
		.entity = -1};
	if (l->entity.len > 0)
		in.entity = entity_find(&d->story.entities, ENTITY_TYPES, l->entity);
	if (l->entity.len > 0 && in.entity < 0 && lens_kinds[w->lens].named)
		message_say(d, "no name \"%.*s\" in these articles", STR_ARG(l->entity));
	comparing_stale(d); /* the sheet borrows from the table */
	lensing_drop(l);
	l->lens = (enum lens)w->lens;
	l->article[0] = in.article[0];
	l->article[1] = in.article[1];
	for (int side = 0; side < 2; side++)
		l->charges[side] = d->story.at[in.article[side]]->charges.at;
	l->work = lens_open(l->lens, &in);
}

static bool is_worded(const struct desk *d)
{
	const struct compare_wish *w = &d->comparing.wish;
	for (int which = 0; which < 2; which++)
		if (!d->story.at[w->article[which]]->worded &&
			d->story.at[w->article[which]]->state == ARTICLE_DONE)
			return false;
	return true;
}

bool lensing_work(struct desk *d)
{
	struct lensing *l = &d->comparing.lensing;
	if (d->comparing.wish.lens == LENS_CLAIMS || !is_worded(d))
		return false;
	if ((l->work == NULL && !l->done) || is_other(d))
		begin(d);
	if (l->done)
		return false;
	l->done = !lens_step(&l->arena, l->work, &l->table);
	if (!l->done)
		return true;
	lens_close(l->work);
	l->work = NULL;
	d->dirty = true;
	return true;
}

const struct lens_table *lensing_table(struct desk *d)
{
	const struct lensing *l = &d->comparing.lensing;
	return l->done && !is_other(d) ? &l->table : NULL;
}
