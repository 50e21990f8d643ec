#include "config.h"

#include "core/desk/complete.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/file.h"
#include "core/base/utf8.h"
#include "core/base/vec.h"
#include "core/desk/command.h"
#include "core/desk/help.h"

enum { FOUND_MOST = 500 };

struct completing {
	struct desk *d;
	struct arena *a;
	struct str word; /* typed so far */
	struct strs *found, *about;
};

static void offer(struct completing *c, struct str text, struct str about)
{
	if (!str_starts(text, c->word) || c->found->n >= FOUND_MOST)
		return;
	VEC_PUSH(c->a, c->found, text);
	VEC_PUSH(c->a, c->about, about);
}

static void offer_commands(struct completing *c)
{
	int32_t n;
	const struct command *table = command_table(&n);
	for (int32_t i = 0; i < n; i++) {
		if ((table[i].flags & CMD_PROMPT) != 0)
			continue;
		struct str keys =
			help_keys(c->d, c->a, desk_context(c->d), str_of(table[i].name), 12);
		if (keys.len == 0)
			keys = help_keys(c->d, c->a, CONTEXT_GLOBAL, str_of(table[i].name), 12);
		offer(c, str_of(table[i].name),
			str_printf(c->a, "%-14s %s  %.*s", table[i].args, table[i].help,
				STR_ARG(keys)));
	}
}

static void offer_options(struct completing *c)
{
	for (int32_t i = 0; i < OPTIONS; i++)
		offer(c, str_of(option_row((enum option)i)->name),
			str_of(option_row((enum option)i)->help));
}

static void offer_values(struct completing *c, struct str option)
{
	int32_t o = option_find(option);
	if (o == OPTIONS)
		return;
	const struct option_row *row = option_row((enum option)o);
	struct str rest = row->kind == OPTION_SWITCH ? STR("on off") : str_of(row->choices), one;
	while (row->kind != OPTION_NUMBER && str_cut(&rest, ' ', &one))
		offer(c, one, STR(""));
}

static void offer_words(struct completing *c, const char *args)
{
	struct str words = str_of(args), rest, one;
	str_cut(&words, ' ', &rest); /* further arguments follow */
	while (str_cut(&rest, '|', &one))
		offer(c, one, STR(""));
}

static void offer_articles(struct completing *c)
{
	for (int32_t i = 0; i < c->d->story.n; i++)
		offer(c, c->d->story.at[i]->key, c->d->story.at[i]->title);
}

static int by_name(const void *a, const void *b)
{
	return str_cmp(*(const struct str *)a, *(const struct str *)b);
}

static void offer_files(struct completing *c)
{
	struct str folder = STR("");
	for (int32_t i = 0; i < c->word.len; i++)
		if (c->word.at[i] == '/')
			folder = str_sub(c->word, 0, i + 1);
	DIR *dir = opendir(folder.len > 0 ? str_cstr(c->a, folder) : ".");
	if (dir == NULL)
		return;
	for (struct dirent *e; (e = readdir(dir)) != NULL;) {
		struct str name = str_of(e->d_name);
		/* A name that may not be shown cannot be offered either. */
		if (name.at[0] == '.' || utf8_clean_until(name) < name.len)
			continue;
		struct str path = str_printf(c->a, "%.*s%.*s", STR_ARG(folder), STR_ARG(name));
		bool is_folder = e->d_type == DT_DIR || file_is_folder(str_cstr(c->a, path));
		offer(c,
			line_quote(
				c->a, is_folder ? str_printf(c->a, "%.*s/", STR_ARG(path)) : path),
			STR(""));
	}
	closedir(dir);
	if (c->found->n > 0)
		qsort(c->found->at, (size_t)c->found->n, sizeof *c->found->at, by_name);
}

static void offer_arguments(
	struct completing *c, const struct command *command, const struct arguments *before)
{
	switch ((enum command_complete)command->complete) {
	case COMPLETE_COMMAND:
		offer_commands(c);
		offer_options(c);
		break;
	case COMPLETE_OPTION:
		if (before->n == 1)
			offer_options(c);
		else
			offer_values(c, before->at[1].text);
		break;
	case COMPLETE_ARTICLE:
		offer_articles(c);
		break;
	case COMPLETE_FILE:
		offer_files(c);
		break;
	case COMPLETE_WORDS:
		if (before->n == 1)
			offer_words(c, command->args);
		break;
	case COMPLETE_NONE:
		break;
	}
}

void complete_tag(struct desk *d, struct arena *a, struct str line, int32_t cursor, int32_t *word,
	struct strs *found, struct strs *about)
{
	const struct notes *notes = &d->notes.book.file.notes;
	int32_t at = cursor;
	while (at > 0 && line.at[at - 1] != ' ')
		at--;
	at += at < cursor && line.at[at] == '#';
	*word = at;
	struct completing c = {d, a, str_dup(a, str_sub(line, at, cursor)), found, about};
	const struct strs tags = notes_tags(notes, a);
	for (int32_t i = 0; i < tags.n; i++) {
		int32_t n = notes_tagged(notes, tags.at[i]);
		offer(&c, tags.at[i], str_printf(a, "%d note%s", n, n == 1 ? "" : "s"));
	}
}

void complete(struct desk *d, struct arena *a, struct str line, int32_t cursor, int32_t *word,
	struct strs *found, struct strs *about)
{
	struct arguments before;
	int32_t at = cursor;
	while (at > 0 && line.at[at - 1] != ' ' && line.at[at - 1] != '\t')
		at--;
	*word = at;
	struct completing c = {d, a, str_dup(a, str_sub(line, at, cursor)), found, about};
	if (!line_words(a, str_dup(a, str_sub(line, 0, at)), &before, NULL, NULL))
		return;
	if (before.n == 0) {
		offer_commands(&c);
		return;
	}
	const struct command *command = command_find(before.at[0].text);
	if (command != NULL)
		offer_arguments(&c, command, &before);
}
