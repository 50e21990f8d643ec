#include "config.h"

#include "core/desk/command.h"

#include <assert.h>
#include <bsd/stdlib.h>
#include <stdlib.h>

#include "core/base/buf.h"
#include "core/desk/commands.h"
#include "core/desk/desk.h"

/* Names of other programs that fingers know. */
static const struct {
	const char *name, *command;
} alias[] = {
	{"q", "close"},
	{"qa", "quit"},
	{"h", "help"},
	{"w", "write"},
	{"e", "add"},
	{"map", "help"},
};

const struct command *command_find(struct str name)
{
	int32_t n, low = 0;
	const struct command *table = command_table(&n);
	for (size_t i = 0; i < sizeof alias / sizeof *alias; i++)
		if (str_eq(name, str_of(alias[i].name)))
			name = str_of(alias[i].command);
	for (int32_t high = n; low < high;) {
		int32_t mid = (low + high) / 2;
		int c = str_cmp_cstr(name, table[mid].name);
		if (c == 0)
			return &table[mid];
		if (c < 0)
			high = mid;
		else
			low = mid + 1;
	}
	return NULL;
}

const char *command_nearest(struct str name)
{
	int32_t n, least = 1 + name.len / 2;
	const struct command *table = command_table(&n);
	const char *best = NULL;
	for (int32_t i = 0; i < n; i++) {
		int32_t d = str_distance(name, str_of(table[i].name));
		if (d < least) {
			least = d;
			best = table[i].name;
		}
	}
	return best;
}

static bool unknown(struct str name, struct err *e)
{
	const char *near = command_nearest(name);
	return err_set(e, ERR_USAGE, "no command \"%.*s\"%s%s", STR_ARG(name),
		near != NULL ? "; nearest: " : "", near != NULL ? near : "");
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* The first word of a line, without reading on: what follows may be any text. */
static struct str first_word(struct str line, struct str *behind)
{
	int32_t i = 0;
	while (i < line.len && !is_blank(line.at[i]))
		i++;
	*behind = str_trim(str_from(line, i));
	return str_sub(line, 0, i);
}

static bool number_of_args(const struct command *c, const struct arguments *w, struct err *e)
{
	if (w->n < c->least || (c->most >= 0 && w->n > c->most))
		return err_set(e, ERR_USAGE, "usage: %s%s%s", c->name,
			c->args[0] != '\0' ? " " : "", c->args);
	return true;
}

static bool allowed(const struct command *c, enum line_origin origin, struct err *e)
{
	if (origin == FROM_CONFIG && (c->flags & CMD_CONFIG) == 0)
		return err_set(
			e, ERR_USAGE, "%s may not stand in a config or keymap file", c->name);
	if (origin == FROM_STORY && (c->flags & CMD_STORY) == 0)
		return err_set(e, ERR_USAGE, "%s may not stand in a story file", c->name);
	return true;
}

/*
 * Reads one command off the front of *line: its row, its arguments. What stands
 * behind a lone ; stays in *line, which is missing at the end.
 */
static bool read_command(struct arena *a, struct str *line, struct call *call, struct err *e)
{
	struct str behind, name;
	*call = (struct call){0};
	name = first_word(str_trim(*line), &behind);
	if (name.len == 0 || name.at[0] == '#') {
		*line = (struct str){0};
		return true;
	}
	call->command = command_find(name);
	if (call->command != NULL && (call->command->flags & CMD_REST) != 0) {
		call->rest = behind;
		*line = (struct str){0};
		return true;
	}
	struct arguments all;
	struct str rest = {0};
	if (!line_words(a, *line, &all, &rest, e))
		return false;
	*line = rest;
	if (all.n == 0)
		return true;
	if (call->command == NULL)
		call->command = command_find(all.at[0].text);
	if (call->command == NULL)
		return unknown(all.at[0].text, e);
	call->args = (struct arguments){all.at + 1, all.n - 1};
	return number_of_args(call->command, &call->args, e);
}

/* ":12" goes to sentence 12. */
static bool bare_number(struct desk *d, struct str line, bool *was, struct err *e)
{
	int32_t n = 0;
	line = str_trim(line);
	*was = line.len > 0 && line.len < 9;
	for (int32_t i = 0; i < line.len && *was; i++) {
		*was = line.at[i] >= '0' && line.at[i] <= '9';
		n = n * 10 + (line.at[i] - '0');
	}
	if (!*was)
		return true;
	const struct call call = {.command = command_find(STR("top")), .count = n > 0 ? n : 1};
	assert(call.command != NULL); /* a row of the table */
	return call.command->run(d, &call, e);
}

bool command_line(struct desk *d, struct str line, const struct line_from *from, struct err *e)
{
	struct arena a = {0};
	bool ok, number = false;
	ok = from->origin != FROM_PROMPT || bare_number(d, line, &number, e);
	while (ok && !number && line.at != NULL) {
		struct call call;
		ok = read_command(&a, &line, &call, e);
		if (!ok || call.command == NULL)
			continue;
		call.file = from->file;
		call.line = from->line;
		call.count = from->count;
		call.given = from->given;
		ok = allowed(call.command, from->origin, e);
		if (!ok)
			continue;
		if ((call.command->flags & CMD_KEY) != 0 && from->origin == FROM_KEYS) {
			d->typing.wants_key = call.command;
			break;
		}
		ok = call.command->run(d, &call, e);
	}
	arena_free(&a);
	return ok;
}

bool command_check(struct str line, struct err *e)
{
	struct arena a = {0};
	bool ok = true;
	while (ok && line.at != NULL) {
		struct call call;
		ok = read_command(&a, &line, &call, e);
	}
	arena_free(&a);
	return ok;
}

int32_t command_source(struct desk *d, struct str text, const struct line_from *from)
{
	int32_t wrong = 0;
	struct line_from at = *from;
	struct str line;
	for (at.line = 1; str_cut(&text, '\n', &line); at.line++) {
		struct err e;
		if (line.len > 0 && line.at[line.len - 1] == '\r')
			line.len--;
		if (command_line(d, line, &at, &e))
			continue;
		struct err placed;
		err_set(&placed, e.kind, "%.*s:%d: %s", STR_ARG(from->file), at.line, e.text);
		message_trouble(d, &placed);
		wrong++;
	}
	return wrong;
}

bool command_key(struct desk *d, const struct command *c, struct key k, struct err *e)
{
	const struct call call = {.command = c, .key = k};
	return c->run(d, &call, e);
}
