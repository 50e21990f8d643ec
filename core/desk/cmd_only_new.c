/* cmd_only_new - only what is new: folds of a reader, and which articles were read. */
#include "config.h"

#include "core/desk/commands.h"
#include "core/desk/desk.h"

/* The row of the page that the focus stands on, from 0. */
static int32_t focus_row(struct desk *d, const struct reader *r)
{
	int32_t i = d->on_reader, row = 0;
	struct rows rows = {0};
	struct arena a = {0};
	wrap_rows(desk_document(d, r), d->segmenter, &a, desk_wrap(d, i), r->top, desk_height(d, i),
		&rows);
	while (row + 1 < rows.n && rows.at[row + 1].span.beg <= r->focus)
		row++;
	arena_free(&a);
	return row;
}

/* Folds come and go around the focus: what it stands on keeps its row, if the text allows. */
static void hold_focus(struct desk *d, struct reader *r, int32_t row)
{
	const struct document *doc = desk_document(d, r);
	int32_t i = d->on_reader;
	struct wrap w = desk_wrap(d, i);
	r->top = wrap_move(doc, d->segmenter, w, r->focus, -row, NULL);
	int32_t limit = wrap_last_top(doc, d->segmenter, w, desk_height(d, i));
	if (r->top > limit)
		r->top = limit;
	desk_rest(d, r, r->focus);
}

/* "A B", "12 articles": those whose sentences are folded. */
static struct str tellers(struct arena *a, const struct repeats *r)
{
	const struct repeat all = {.n = r->tellings};
	return repeat_tellers(a, r, &all);
}

static void say(struct desk *d, const struct document *doc, bool named)
{
	const struct folding *f = &d->folding[d->on_reader];
	struct arena a = {0};
	if (f->repeats.n == 0 && named)
		message_say(d, "nothing here is said there");
	else if (f->repeats.n == 0)
		message_say(d, "nothing here was said in articles %s",
			f->by_order ? "before it" : "read before");
	else
		message_say(d, "%d of %d folded: said in %.*s%s", f->repeats.sentences,
			doc->counted, STR_ARG(tellers(&a, &f->repeats)),
			named         ? ""
			: f->by_order ? ", before it in the story"
				      : ", read before");
	arena_free(&a);
}

/* Article numbers of the keys or letters given. */
static bool find_named(
	struct desk *d, const struct call *c, struct arena *a, int32_t **out, struct err *e)
{
	*out = ARENA_ARRAY(a, int32_t, c->args.n + 1);
	for (int32_t i = 0; i < c->args.n; i++) {
		struct str name = c->args.at[i].text;
		(*out)[i] = story_find(&d->story, name);
		if ((*out)[i] < 0)
			return err_set(e, ERR_USAGE, "no article \"%.*s\"; there are %d",
				STR_ARG(name), d->story.n);
	}
	return true;
}

bool cmd_only_new(struct desk *d, const struct call *c, struct err *e)
{
	struct reader *r = desk_reader(d);
	struct document *doc = desk_document(d, r);
	struct arena a = {0};
	int32_t *articles;
	if (doc == NULL)
		return err_set(e, ERR_USAGE, "no article is open here");
	if (c->args.n == 0 && folding_closed(d, d->on_reader) != NULL) {
		int32_t row = focus_row(d, r);
		folding_end(d, d->on_reader);
		hold_focus(d, r, row);
		return true;
	}
	int32_t row = focus_row(d, r);
	bool ok = find_named(d, c, &a, &articles, e) &&
		  folding_make(d, d->on_reader, articles, c->args.n, e);
	arena_free(&a);
	if (!ok && claiming_is_fresh(d))
		folding_end(d, d->on_reader); /* nothing is to fold by itself later */
	if (!ok)
		return false;
	r->raw = false;
	hold_focus(d, r, row);
	say(d, doc, c->args.n > 0);
	return true;
}

bool cmd_mark_read(struct desk *d, const struct call *c, struct err *e)
{
	struct arena a = {0};
	struct article_rows rows;
	int32_t article = desk_reader(d)->article;
	(void)c;
	if (desk_context(d) == CONTEXT_ARTICLES) {
		desk_article_rows(d, &a, &rows);
		article = d->articles.focus < rows.n ? rows.at[d->articles.focus].article : -1;
		arena_free(&a);
	}
	if (article < 0)
		return err_set(e, ERR_USAGE, "no article is open here");
	bool read = !progress_is_read(d, article);
	progress_set(d, article, read);
	message_say(d, "%.*s counts as %s", STR_ARG(d->story.at[article]->key),
		read ? "read" : "not read");
	return true;
}

bool open_fold(struct desk *d)
{
	struct reader *r = desk_reader(d);
	if (folding_at(d, r, r->focus) == NULL)
		return false;
	int32_t row = focus_row(d, r);
	folding_reveal(d, r, r->focus, FOLD_OPEN);
	hold_focus(d, r, row);
	return true;
}

bool fold_reader(struct desk *d, const struct call *c, bool open, struct err *e)
{
	struct reader *r = desk_reader(d);
	int32_t fold = folding_find(d, r, r->focus);
	if (folding_closed(d, d->on_reader) == NULL)
		return err_set(e, ERR_USAGE, "nothing is folded: only-new does that");
	int32_t row = focus_row(d, r);
	if (c->args.n > 0)
		folding_set_all(d, r, open);
	else if (fold < 0)
		return err_set(e, ERR_USAGE, "nothing is folded here");
	else
		folding_set(d, r, fold, open ? FOLD_OPEN : FOLD_CLOSED);
	hold_focus(d, r, row);
	return true;
}
