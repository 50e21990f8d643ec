/* cmd_dated - the date of an article, set by hand and kept in the story file. */
#include "config.h"

#include "core/base/day.h"
#include "core/base/file.h"
#include "core/base/vec.h"
#include "core/desk/commands.h"
#include "core/desk/desk.h"
#include "core/story/story_file.h"

/* The article's path as the story file names it: from the folder of that file. */
static struct str path_from(const struct desk *d, const struct article *x)
{
	struct str folder = file_folder(d->story.file.len > 0 ? d->story.file : x->path);
	if (str_eq(folder, STR(".")) || !str_starts(x->path, folder) ||
		x->path.len <= folder.len + 1 || x->path.at[folder.len] != '/')
		return x->path;
	return str_from(x->path, folder.len + 1);
}

static struct str date_line(
	struct arena *a, const struct desk *d, const struct article *x, int32_t day)
{
	char date[16];
	day_format(date, day);
	return str_printf(a, "article %.*s %.*s --date %s", STR_ARG(x->key),
		STR_ARG(line_quote(a, path_from(d, x))), date);
}

static void set_date(struct desk *d, int32_t article, int32_t day)
{
	story_set_date(&d->story, article, day);
	d->dirty = true;
}

bool cmd_dated(struct desk *d, const struct call *c, struct err *e)
{
	struct reader *r = desk_reader(d);
	struct article *x = desk_article(d, r);
	int32_t day = day_parse(c->args.at[0].text);
	struct arena a = {0};
	if (x == NULL || x->state == ARTICLE_FAILED)
		return err_set(e, ERR_USAGE, "no article is open here");
	if (day == DAY_NONE)
		return err_set(
			e, ERR_DATA, "\"%.*s\" is no date YYYY-MM-DD", STR_ARG(c->args.at[0].text));
	struct dated was = {r->article, x->given.story_date, {0}};
	bool ok = correction_keep(d, date_line(&a, d, x, day), e);
	was.line = str_dup(&d->arena, date_line(&a, d, x, day));
	/* One that could not be saved holds for this session; `e` says so. */
	corrected(d, CORRECTED_DATE);
	VEC_PUSH(&d->arena, &d->dated, was);
	set_date(d, r->article, day);
	arena_free(&a);
	return ok;
}

bool undo_dated(struct desk *d, struct err *e)
{
	struct dated was = d->dated.at[d->dated.n - 1];
	struct arena a = {0};
	bool ok = true;
	if (d->story.file.len > 0 && !d->read_only)
		ok = story_file_remove(str_cstr(&a, d->story.file), was.line, e);
	arena_free(&a);
	if (!ok)
		return false;
	message_say(d, "undone: %.*s", STR_ARG(was.line));
	d->dated.n--;
	d->corrected.n--;
	set_date(d, was.article, was.day);
	return true;
}
