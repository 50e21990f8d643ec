#include "config.h"

#include "core/desk/library.h"

#include "core/base/vec.h"
#include "core/desk/command.h"
#include "core/desk/commands.h"
#include "core/desk/desk.h"

bool library_is_open(const struct desk *d)
{
	return d->story.n > d->options.number[OPTION_STORY_MAX];
}

void library_keep(struct desk *d, struct strs paths, const struct article_given *given)
{
	struct library *l = &d->library;
	if (l->turn != LIBRARY_STAYS) /* they are its own */
		return;
	if (given != NULL && l->paths.n == 0) /* :add gives none of the command line's */
		l->given = *given;
	for (int32_t i = 0; i < paths.n; i++)
		if (!str_eq(paths.at[i], STR("-"))) /* cannot be read twice */
			VEC_PUSH(&l->arena, &l->paths, str_dup(&l->arena, paths.at[i]));
}

void library_choose(struct desk *d)
{
	struct library *l = &d->library;
	arena_reset(&l->chosen_arena);
	l->chosen = (struct strs){0};
	for (int32_t i = 0; i < d->story.n; i++)
		if (d->shown[i].marked && !d->story.at[i]->taken)
			VEC_PUSH(&l->chosen_arena, &l->chosen,
				str_dup(&l->chosen_arena, d->story.at[i]->path));
	l->all = d->story.n;
	l->turn = LIBRARY_CHOSEN;
}

bool cmd_library(struct desk *d, const struct call *c, struct err *e)
{
	(void)c;
	if (d->library.all == 0 && !library_is_open(d))
		return err_set(e, ERR_USAGE, "all articles are read together; there are no others");
	if (d->library.all > 0)
		d->library.turn = LIBRARY_ALL;
	return true;
}

void library_greet(struct desk *d)
{
	if (library_is_open(d))
		message_say(d, "%d articles: t in Articles marks, Enter reads the marked together",
			d->story.n);
}

static void show_list(struct desk *d)
{
	const struct line_from from = {.origin = FROM_KEYS};
	struct err e;
	command_line(d, STR("view articles"), &from, &e);
}

void library_turn(struct desk *d)
{
	struct library *l = &d->library;
	struct err e;
	bool chosen = l->turn == LIBRARY_CHOSEN;
	if (l->turn == LIBRARY_STAYS)
		return;
	desk_save(d);
	library_unsee(d);
	desk_reset(d);
	desk_open(d, chosen ? l->chosen : l->paths, &l->given,
		&e); /* what fails is in the messages */
	l->turn = LIBRARY_STAYS;
	l->all = chosen ? l->all : 0;
	l->next = 0;
	desk_start(d);
	if (chosen)
		message_say(d, "%d of %d articles; :library shows all", d->story.n, l->all);
	else
		show_list(d);
	d->dirty = true;
}

/* ------------------------------------------------------- what the list says */

void library_unsee(struct desk *d)
{
	d->library.seen.at = NULL;
	d->library.seen.n = 0;
}

void library_sees(struct desk *d, const struct article_rows *rows, int32_t height)
{
	int32_t top = d->articles.top;
	for (int32_t i = top; library_is_open(d) && i < rows->n && i < top + height; i++)
		if (!d->story.at[rows->at[i].article]->known)
			VEC_PUSH(&d->screen, &d->library.seen, rows->at[i].article);
}

static bool is_shown(const struct desk *d, int32_t article)
{
	for (int32_t i = 0; i < LAYOUT_READERS; i++)
		if (d->reader[i].article == article)
			return true;
	return false;
}

/* One step; true when all that the list shows is known. */
static bool know(struct desk *d, int32_t article)
{
	struct article *x = d->story.at[article];
	if (!x->known && article_step(x, d->segmenter) && !x->known)
		return false;
	if (!is_shown(d, article))
		article_shut(x);
	return true;
}

bool library_work(struct desk *d)
{
	struct library *l = &d->library;
	if (l->seen.n > 0) {
		if (know(d, l->seen.at[l->seen.n - 1])) {
			l->seen.n--;
			d->dirty = true;
		}
		return true;
	}
	while (l->next < d->story.n && d->story.at[l->next]->known)
		l->next++;
	if (l->next == d->story.n)
		return false;
	know(d, l->next);
	return true;
}

void library_free(struct library *l)
{
	arena_free(&l->arena);
	arena_free(&l->chosen_arena);
}
