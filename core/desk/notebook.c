#include "config.h"

#include "core/desk/notebook.h"

#include <stdlib.h>
#include <time.h>

#include "core/base/day.h"
#include "core/desk/positions.h"
#include "core/text/selector.h"

/* ---- which file */

/* ~/ is the home folder, as it is in a shell. */
static char *expand(struct arena *a, struct str path)
{
	const char *home = getenv("HOME");
	if (!str_starts(path, STR("~/")) || home == NULL)
		return str_cstr(a, path);
	return str_cstr(a, str_printf(a, "%s%.*s", home, STR_ARG(str_from(path, 1))));
}

char *notebook_path(
	struct arena *a, struct str given, const struct options *o, struct str folder, bool *own)
{
	*own = false;
	if (given.len > 0)
		return str_cstr(a, given);
	if (o->text[OPTION_NOTES_FILE].len > 0)
		return expand(a, o->text[OPTION_NOTES_FILE]);
	char *beside = str_eq(folder, STR(".")) ? str_cstr(a, STR("parallax.notes.md"))
						: file_join(a, folder, STR("parallax.notes.md"));
	if (file_writable(beside))
		return beside;
	*own = true;
	return data_path(a, "parallax.notes.md");
}

bool notebook_open(struct notebook *b, const char *path, bool own, struct err *e)
{
	*b = (struct notebook){.own = own};
	bool ok = notes_file_open(&b->file, path, e);
	if (own)
		b->file.mode = 0600;
	return ok;
}

void notebook_close(struct notebook *b)
{
	notes_file_close(&b->file);
	arena_free(&b->arena);
	*b = (struct notebook){0};
}

struct str notebook_title(const struct notebook *b, struct arena *a)
{
	struct str path = str_of(b->file.path);
	const char *home = getenv("HOME");
	if (!b->own)
		return file_name(path);
	if (home == NULL || home[0] == '\0' || !str_starts(path, str_of(home)))
		return path;
	return str_printf(a, "~%.*s", STR_ARG(str_from(path, str_of(home).len)));
}

/* ---- which article is which */

static struct str real_path(struct arena *a, struct str path)
{
	char *real = path.len > 0 ? realpath(str_cstr(a, path), NULL) : NULL;
	struct str found = real != NULL ? str_dup(a, str_of(real)) : (struct str){0};
	free(real);
	return found;
}

/* Sources of the file by their real paths. */
static void map_sources(struct notebook *b)
{
	struct arena *a = &b->arena;
	struct str folder = file_folder(str_of(b->file.path));
	for (int32_t i = 0; i < b->file.notes.sources.n; i++) {
		struct str path = b->file.notes.sources.at[i].path;
		path = real_path(a, str_of(file_join(a, folder, path)));
		if (path.len > 0)
			map_at(a, &b->real, path, i);
	}
}

/* The path as the file would have it. */
static struct str path_of(const struct notebook *b, struct arena *a, const struct article *x)
{
	if (str_eq(x->path, STR("-")))
		return x->path;
	return file_relative(a, file_folder(str_of(b->file.path)), x->path);
}

static int32_t find_source(struct notebook *b, const struct article *x)
{
	struct str path = real_path(&b->arena, x->path);
	const int32_t *source = path.len > 0 ? map_find(&b->real, path) : NULL;
	if (source != NULL)
		return *source;
	const struct notes_source *s = notes_source_of(&b->file.notes, path_of(b, &b->arena, x));
	return s != NULL ? (int32_t)(s - b->file.notes.sources.at) : -1;
}

static void add_article(struct notebook *b, int32_t i, const struct article *x)
{
	struct arena *a = &b->arena;
	const struct notes *n = &b->file.notes;
	struct notes_article *to = &b->articles.at[i];
	b->source[i] = find_source(b, x);
	struct str key = b->source[i] >= 0 ? n->sources.at[b->source[i]].key
					   : notes_free_key(n, a, x->key, path_of(b, a, x));
	*to = (struct notes_article){str_dup(a, key), x->path, x->title, x->source, NULL};
	b->unread += x->state == ARTICLE_NEW;
	if (x->state == ARTICLE_NEW || x->state == ARTICLE_FAILED)
		return;
	struct anchor_text *text = ARENA_NEW(a, struct anchor_text);
	anchor_open(a, x->doc.text, text);
	to->text = text;
}

/* A key that a heading could hold: what else stands in brackets is a link of the reader's. */
static struct str key_of(const struct notes_source *s)
{
	enum { MOST = 64 /* bytes */ };
	return note_is_key(s->key) && s->key.len <= MOST ? s->key : (struct str){0};
}

void notebook_name(struct notebook *b, struct story *s)
{
	const struct notes_sources *sources = &b->file.notes.sources;
	if (sources->n == 0)
		return;
	arena_reset(&b->arena);
	b->real = (struct map){0};
	map_sources(b);
	struct str *keys = ARENA_ARRAY(&b->arena, struct str, s->n + 1);
	for (int32_t i = 0; i < s->n; i++) {
		int32_t source = find_source(b, s->at[i]);
		if (source >= 0)
			keys[i] = key_of(&sources->at[source]);
	}
	story_rename(s, keys);
}

void notebook_begin(struct notebook *b, const struct story *s)
{
	arena_reset(&b->arena);
	b->real = (struct map){0};
	b->found = b->unread = 0;
	map_sources(b);
	b->articles = (struct notes_articles){
		ARENA_ARRAY(&b->arena, struct notes_article, s->n + 1), s->n};
	b->source = ARENA_ARRAY(&b->arena, int32_t, s->n + 1);
}

bool notebook_next(struct notebook *b, const struct story *s)
{
	if (b->found == s->n)
		return false;
	add_article(b, b->found, s->at[b->found]);
	b->found++;
	return b->found < s->n;
}

void notebook_articles(struct notebook *b, const struct story *s)
{
	notebook_begin(b, s);
	while (notebook_next(b, s))
		continue;
}

/* ---- drafts */

/* "The Post, 2023-05-09": the source, else the title, and the date that the text gives. */
static struct str citation(struct arena *a, const struct article *x)
{
	struct str title = x->source.len > 0 ? x->source : x->title;
	char date[16];
	if (x->date == DAY_NONE || x->date_rule >= DATE_DEFAULT)
		return title;
	day_format(date, x->date);
	return title.len > 0 ? str_printf(a, "%.*s, %s", STR_ARG(title), date)
			     : str_dup(a, str_of(date));
}

struct notes_source notebook_source(
	const struct notebook *b, const struct story *s, struct arena *a, int32_t i)
{
	const struct article *x = s->at[i];
	struct notes_source out = {b->articles.at[i].key, path_of(b, a, x), citation(a, x)};
	if (b->source[i] >= 0)
		out = b->file.notes.sources.at[b->source[i]];
	/* Adding a note may read the file anew: nothing may be of it. */
	return (struct notes_source){
		str_dup(a, out.key), str_dup(a, out.path), str_dup(a, out.title)};
}

struct target notebook_target(const struct notebook *b, const struct story *s, struct arena *a,
	int32_t i, struct span span)
{
	const struct notes_article *x = &b->articles.at[i];
	struct target t = {.key = str_dup(a, x->key), .chars = {-1, -1}};
	if (x->text == NULL || span.beg >= span.end)
		return t;
	t.quote = selector_build(&s->at[i]->doc, x->text, span);
	t.chars = (struct span){anchor_chars(x->text, span.beg), anchor_chars(x->text, span.end)};
	return t;
}

struct str notebook_stamp(struct arena *a, const struct options *o)
{
	struct tm tm;
	time_t now = time(NULL);
	char text[32];
	if (o->text[OPTION_CLOCK].len > 0)
		return o->text[OPTION_CLOCK];
	if (gmtime_r(&now, &tm) == NULL || strftime(text, sizeof text, "%Y-%m-%dT%H:%MZ", &tm) == 0)
		return (struct str){0};
	return str_dup(a, str_of(text));
}

bool notebook_add(struct notebook *b, const struct notes_draft *drafts, int32_t n, struct err *e)
{
	struct arena a = {0};
	struct str folder = file_folder(str_of(b->file.path));
	bool ok = !b->own || file_make_folder(str_cstr(&a, folder), e);
	ok = ok && notes_file_add(&b->file, drafts, n, NULL, e);
	arena_free(&a);
	return ok;
}
