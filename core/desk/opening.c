/* opening - paths to articles: files, folders, story files, standard input. */
#include "config.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/base/day.h"
#include "core/base/file.h"
#include "core/base/vec.h"
#include "core/desk/command.h"
#include "core/desk/desk.h"

static bool is_story_file(struct str path)
{
	return str_ends(path, STR(".parallax")) || str_eq(file_name(path), STR("parallax.story"));
}

/* What stands beside articles in a folder without being one. */
static bool is_article_name(struct str path)
{
	static const char *const other[] = {
		".notes.md",
		".parallax",
		"parallax.story",
		".png",
		".jpg",
		".jpeg",
		".gif",
		".webp",
		".svg",
		".ico",
		".css",
		".js",
		".json",
		".xml",
		".woff",
		".woff2",
		".ttf",
		".mp3",
		".mp4",
		".pdf",
		".docx",
		".doc",
		".odt",
		".epub",
		".zip",
		".gz",
		".xz",
		".tar",
		".new",
		".bak",
		"~",
	};
	for (size_t i = 0; i < sizeof other / sizeof *other; i++) {
		struct str ending = str_of(other[i]);
		if (path.len >= ending.len &&
			str_eq_nocase(str_from(path, path.len - ending.len), ending))
			return false;
	}
	return true;
}

/* Keeps one entry of `shown` for every article. */
static void grow_shown(struct desk *d)
{
	if (d->shown_n >= d->story.n)
		return;
	struct shown_article *at = realloc(d->shown, sizeof *at * (size_t)d->story.n);
	if (at == NULL)
		arena_full();
	d->shown = at;
	for (; d->shown_n < d->story.n; d->shown_n++)
		d->shown[d->shown_n] = (struct shown_article){.place = -1, .top = -1};
}

static bool add_file(
	struct desk *d, struct str path, const struct article_given *given, struct err *e)
{
	bool ok = story_add(&d->story, path, (struct str){0}, given, e) >= 0;
	story_relink(&d->story);
	noted_stale(d);
	grow_shown(d);
	return ok;
}

static bool open_story_file(
	struct desk *d, struct str path, const struct article_given *given, struct err *e)
{
	struct buf text = {0};
	struct arena a = {0};
	bool ok = file_read(str_cstr(&a, path), &text, NULL, e);
	if (ok) {
		d->story.file = str_dup(&d->story.arena, path);
		const struct line_from from = {
			.origin = FROM_STORY, .file = d->story.file, .given = given};
		command_source(d, buf_str(&text), &from);
		grow_shown(d);
	}
	buf_free(&text);
	arena_free(&a);
	return ok;
}

static bool open_folder(
	struct desk *d, struct str path, const struct article_given *given, struct err *e)
{
	struct arena a = {0};
	struct strs files = {0};
	bool ok = file_list(&a, str_cstr(&a, path), &files, e);
	char *story = file_join(&a, path, STR("parallax.story"));
	struct file_id id;
	int32_t before = d->story.n, left = 0;
	if (ok && file_id(story, &id, NULL))
		ok = open_story_file(d, str_of(story), given, e);
	for (int32_t i = 0; i < files.n && ok; i++) {
		if (is_article_name(files.at[i]))
			add_file(d, files.at[i], given,
				NULL); /* named by the story file already: fine */
		else
			left++;
	}
	if (ok && d->story.n == before)
		ok = err_set(e, ERR_DATA, "%.*s: no article in this folder", STR_ARG(path));
	else if (ok && left > 0 && !d->messages.to_stderr)
		message_say(d, "%.*s: %d other files left alone", STR_ARG(path), left);
	arena_free(&a);
	return ok;
}

static bool open_input(struct desk *d, const struct article_given *given, struct err *e)
{
	struct buf bytes = {0};
	if (!file_read_fd(STDIN_FILENO, "standard input", &bytes, e)) {
		buf_free(&bytes);
		return false;
	}
	story_add_input(&d->story, &bytes, given);
	grow_shown(d);
	return true;
}

/* Corrections made earlier lie beside the articles, whichever of them are opened now. */
static void open_beside(struct desk *d)
{
	struct arena a = {0};
	struct file_id id;
	struct err e;
	for (int32_t i = 0; i < d->story.n && d->story.file.len == 0; i++) {
		struct str path = d->story.at[i]->path;
		if (str_eq(path, STR("-")))
			continue;
		char *file = file_join(&a, file_folder(path), STR("parallax.story"));
		if (file_id(file, &id, NULL)) {
			d->corrections_only = true;
			if (!open_story_file(d, str_of(file), NULL, &e))
				message_trouble(d, &e);
			d->corrections_only = false;
		}
		break;
	}
	arena_free(&a);
}

bool desk_open(struct desk *d, struct strs paths, const struct article_given *given, struct err *e)
{
	bool ok = true;
	library_keep(d, paths, given);
	for (int32_t i = 0; i < paths.n; i++) {
		struct str path = paths.at[i];
		struct arena a = {0};
		struct err one;
		bool opened;
		if (str_eq(path, STR("-")))
			opened = open_input(d, given, &one);
		else if (file_is_folder(str_cstr(&a, path)))
			opened = open_folder(d, path, given, &one);
		else if (is_story_file(path))
			opened = open_story_file(d, path, given, &one);
		else
			opened = add_file(d, path, given, &one);
		if (!opened) {
			message_trouble(d, &one);
			if (ok)
				*e = one;
			ok = false;
		}
		arena_free(&a);
	}
	open_beside(d);
	noted_name(d);
	return ok;
}
