/* cmd_find - searching and filtering. */
#include "config.h"

#include "core/desk/commands.h"
#include "core/desk/desk.h"
#include "core/desk/help.h"

/* The argument of a CMD_REST command: quotes around the whole of it are taken off. */
static struct str argument(struct arena *a, const struct call *c)
{
	struct arguments w;
	if (c->rest.len > 1 && (c->rest.at[0] == '"' || c->rest.at[0] == '\''))
		if (line_words(a, c->rest, &w, NULL, NULL) && w.n == 1)
			return w.at[0].text;
	return c->rest;
}

bool cmd_search(struct desk *d, const struct call *c, struct err *e)
{
	int32_t n;
	if (desk_on_compare(d) ||
		(focused_list(d, &n) != NULL && (d->view == VIEW_TEXT || d->view == VIEW_NOTES))) {
		prompt_open(d, PROMPT_FILTER, STR(""));
		return true;
	}
	if (d->layout.readers > 0)
		d->focus = FOCUS_READER;
	if (c->rest.len == 0) {
		prompt_open(d, PROMPT_SEARCH, STR(""));
		return true;
	}
	struct arena a = {0};
	bool ok = find_set(d, argument(&a, c), e) && find_move(d, 1, c->count, e);
	arena_free(&a);
	return ok;
}

bool cmd_search_next(struct desk *d, const struct call *c, struct err *e)
{
	bool back = str_ends(str_of(c->command->name), STR("-prev"));
	if (!find_move(d, back ? -1 : 1, c->count, e))
		return false;
	d->find.shown = true;
	return true;
}

bool cmd_search_all(struct desk *d, const struct call *c, struct err *e)
{
	if (c->rest.len == 0) {
		prompt_open(d, PROMPT_SEARCH_ALL, STR(""));
		return true;
	}
	struct arena a = {0};
	bool ok = find_all(d, argument(&a, c), -1, e);
	arena_free(&a);
	return ok;
}

static void filter_articles(struct desk *d, struct str text)
{
	struct str *at = ARENA_NEW(&d->arena, struct str);
	*at = str_dup(&d->arena, text);
	d->article_filter = (struct strs){at, text.len > 0 ? 1 : 0};
	d->articles = (struct list){0, 0};
}

bool cmd_filter(struct desk *d, const struct call *c, struct err *e)
{
	int32_t n;
	struct list *l = focused_list(d, &n);
	if (c->rest.len == 0) {
		prompt_open(d, PROMPT_FILTER, STR(""));
		return true;
	}
	struct arena a = {0};
	struct str text = argument(&a, c);
	bool ok = true;
	if (desk_on_compare(d)) {
		compare_filter(d, text);
	} else if (l == NULL && text.len > 0) {
		ok = find_all(d, text, desk_reader(d)->article, e);
	} else if (l == &d->articles) {
		filter_articles(d, text);
	} else if (l == &d->names.list) {
		d->names.filter = str_dup(&d->arena, text);
		*l = (struct list){0, 0};
	} else if (l == &d->notes_pane.list) {
		d->notes_pane.filter = str_dup(&d->arena, text);
		*l = (struct list){0, 0};
	} else if (l == &d->matrix.list) {
		d->matrix.filter = str_dup(&d->arena, text);
		*l = (struct list){0, 0};
	} else if (l == &d->voicing.list) {
		d->voicing.filter = str_dup(&d->arena, text);
		*l = (struct list){0, 0};
	} else if (l == &d->claiming.list) {
		d->claiming.filter = str_dup(&d->arena, text);
		*l = (struct list){0, 0};
	} else if (l == &d->times.list) {
		d->times.filter = str_dup(&d->arena, text);
		times_stale(d);
	} else if (l != NULL) {
		d->text_filter = str_dup(&d->arena, text);
		*l = (struct list){0, 0};
		text_stale(d);
	}
	arena_free(&a);
	return ok;
}
