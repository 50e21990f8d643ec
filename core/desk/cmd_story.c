/* cmd_story - the story file's commands, and reading further or again. */
#include "config.h"

#include "core/base/day.h"
#include "core/base/file.h"
#include "core/base/utf8.h"
#include "core/desk/commands.h"
#include "core/desk/desk.h"

bool cmd_story(struct desk *d, const struct call *c, struct err *e)
{
	struct buf clean = {0};
	(void)e;
	utf8_clean(&clean, c->args.at[0].text);
	d->story.title = buf_dup(&d->story.arena, &clean);
	buf_free(&clean);
	return true;
}

static bool read_flag(
	struct arena *a, struct str flag, struct str value, struct article_given *g, struct err *e)
{
	struct buf clean = {0};
	utf8_clean(&clean, value);
	struct str text = buf_dup(a, &clean);
	buf_free(&clean);
	if (str_eq(flag, STR("--title")))
		g->title = text;
	else if (str_eq(flag, STR("--author")))
		g->author = text;
	else if (str_eq(flag, STR("--source")))
		g->source = text;
	else if (str_eq(flag, STR("--language")))
		g->language = text;
	else if (str_eq(flag, STR("--date"))) {
		g->story_date = day_parse(value);
		if (g->story_date == DAY_NONE)
			return err_set(
				e, ERR_DATA, "\"%.*s\" is no date YYYY-MM-DD", STR_ARG(value));
	} else {
		return err_set(e, ERR_DATA,
			"article knows --date --title --author --source --language, not %.*s",
			STR_ARG(flag));
	}
	return true;
}

static void take(struct str *to, struct str from)
{
	if (from.len > 0)
		*to = from;
}

/* What a second line about an article adds to the first. */
static void tell(struct desk *d, int32_t article, const struct article_given *g)
{
	struct article *x = d->story.at[article];
	take(&x->given.title, g->title);
	take(&x->given.author, g->author);
	take(&x->given.source, g->source);
	take(&x->given.language, g->language);
	take(&x->title, g->title);
	take(&x->author, g->author);
	take(&x->source, g->source);
	if (g->story_date != DAY_NONE)
		story_set_date(&d->story, article, g->story_date);
}

bool cmd_story_article(struct desk *d, const struct call *c, struct err *e)
{
	struct arena *a = &d->story.arena;
	struct article_given g = {
		.story_date = DAY_NONE, .dct = DAY_NONE, .default_date = DAY_NONE};
	if (c->given != NULL)
		g = *c->given;
	for (int32_t i = 2; i < c->args.n; i += 2) {
		if (i + 1 >= c->args.n)
			return err_set(
				e, ERR_DATA, "%.*s wants a value", STR_ARG(c->args.at[i].text));
		if (!read_flag(a, c->args.at[i].text, c->args.at[i + 1].text, &g, e))
			return false;
	}
	struct str key = story_key(a, c->args.at[0].text);
	if (!str_eq(key, c->args.at[0].text))
		return err_set(e, ERR_DATA,
			"a key is made of a-z 0-9 and -: \"%.*s\" would be \"%.*s\"",
			STR_ARG(c->args.at[0].text), STR_ARG(key));
	struct str beside = c->file.len > 0 ? file_folder(c->file) : STR("");
	struct str path = c->args.at[1].text;
	if (beside.len > 0 && !str_eq(beside, STR(".")))
		path = str_of(file_join(a, beside, path));
	/* One that is open already takes what the line says of it. */
	int32_t same = story_of_file(&d->story, str_cstr(a, path));
	if (same >= 0) {
		tell(d, same, &g);
		return true;
	}
	return d->corrections_only || story_add(&d->story, path, key, &g, e) >= 0;
}

bool cmd_reload(struct desk *d, const struct call *c, struct err *e)
{
	struct reader *r = desk_reader(d);
	struct article *x = desk_article(d, r);
	(void)c;
	if (x == NULL || str_eq(x->path, STR("-")))
		return err_set(e, ERR_USAGE, "standard input cannot be read again");
	/* The old text stays if the new one cannot be read: try that first. */
	struct buf probe = {0};
	struct arena a = {0};
	bool ok = file_read(str_cstr(&a, x->path), &probe, NULL, e);
	buf_free(&probe);
	if (!ok) {
		arena_free(&a);
		return false;
	}
	struct str path = str_dup(&a, x->path), key = str_dup(&a, x->key);
	struct article_given given = x->given;
	given.title = str_dup(&a, given.title);
	given.author = str_dup(&a, given.author);
	given.source = str_dup(&a, given.source);
	given.language = str_dup(&a, given.language);
	story_forget(&d->story);
	noted_stale(d);
	draft_stale(d, r->article);
	folding_drop(d, r->article);
	article_free(x);
	article_init(x, path, key, &given);
	article_reach(x, d->segmenter, r->focus);
	for (int32_t i = 0; i < LAYOUT_READERS; i++) {
		struct reader *other = &d->reader[i];
		if (desk_article(d, other) != x)
			continue;
		other->selecting = false;
		desk_rest(d, other, other->focus);
	}
	d->shown[r->article].announced = false;
	message_say(d, "%.*s: read again", STR_ARG(path));
	arena_free(&a);
	return true;
}

bool cmd_edit_path(struct desk *d, const struct call *c, struct err *e)
{
	const struct article_given given = {.story_date = DAY_NONE,
		.dct = DAY_NONE,
		.default_date = DAY_NONE,
		.order = desk_date_order(d)};
	struct strs paths = {0};
	struct arena a = {0};
	int32_t first = d->story.n;
	paths.at = ARENA_ARRAY(&a, struct str, c->args.n);
	for (int32_t i = 0; i < c->args.n; i++)
		if (!str_eq(c->args.at[i].text, STR("-")))
			paths.at[paths.n++] = c->args.at[i].text;
	bool ok = desk_open(d, paths, &given, e);
	arena_free(&a);
	if (d->story.n > first) {
		message_say(d, "%d more", d->story.n - first);
		desk_layout(d);
		desk_show(d, first, -1);
		return true;
	}
	return ok;
}
