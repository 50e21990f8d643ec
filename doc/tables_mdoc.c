/* tables_mdoc - tables as mdoc(7), for manual pages. */
#include "config.h"

#include <ctype.h>

#include "cli/options.h"
#include "cli/subcommand.h"
#include "core/base/arena.h"
#include "core/base/vec.h"
#include "core/desk/command.h"
#include "core/desk/options.h"
#include "doc/tables.h"

static void put(const struct tables *t, const char *s)
{
	fputs(s, t->out);
}

/*
 * Text that means itself, also as an argument of a macro: what mdoc or roff
 * would take for a macro, punctuation or an escape is written by its name.
 */
static void put_text(const struct tables *t, struct str s)
{
	static const char *const name[128] = {
		['\\'] = "\\e",
		['"'] = "\\(dq",
		['\''] = "\\(aq",
		['`'] = "\\(ga",
		['^'] = "\\(ha",
		['~'] = "\\(ti",
		['-'] = "\\-",
	};
	for (int32_t i = 0; i < s.len; i++) {
		unsigned char c = (unsigned char)s.at[i];
		if (i == 0 || s.at[i - 1] == ' ')
			put(t, "\\&");
		if (c < 128 && name[c] != NULL)
			put(t, name[c]);
		else
			fputc(c, t->out);
	}
}

static bool is_placeholder(struct str usage, int32_t at)
{
	return isupper((unsigned char)usage.at[at]) ||
	       (usage.at[at] == '-' && at > 0 && isupper((unsigned char)usage.at[at - 1]) &&
		       at + 1 < usage.len && isupper((unsigned char)usage.at[at + 1]));
}

static bool is_word(struct str usage, int32_t at)
{
	return isalnum((unsigned char)usage.at[at]) ||
	       (usage.at[at] == '-' && at + 1 < usage.len && usage.at[at + 1] != ']');
}

/* "OPTION [VALUE]", "up|down": capitals as arguments, other words as they are typed. */
static void put_usage(const struct tables *t, struct str usage)
{
	char now = 'R';
	if (usage.len > 0)
		put(t, " No ");
	for (int32_t i = 0; i < usage.len; i++) {
		char font = is_placeholder(usage, i) ? 'I' : is_word(usage, i) ? 'B' : 'R';
		char c = usage.at[i];
		if (i == 0 || usage.at[i - 1] == ' ')
			put(t, "\\&");
		if (font != now)
			fprintf(t->out, "\\f%c", font);
		now = font;
		if (c == '-')
			put(t, "\\-");
		else
			fputc(c, t->out);
	}
	if (now != 'R')
		put(t, "\\fR");
}

/* A line of text: the words of a table, as they are, and a note in brackets. */
static void put_help(const struct tables *t, const char *help, const char *note)
{
	put_text(t, str_of(help));
	if (note[0] != '\0') {
		put(t, " (");
		put_text(t, str_of(note));
		put(t, ")");
	}
	put(t, "\n");
}

static void put_item(const struct tables *t, const char *name, const char *usage)
{
	put(t, ".It Ic ");
	put_text(t, str_of(name));
	put_usage(t, str_of(usage));
	put(t, "\n");
}

static bool no_word(struct str word, struct err *e)
{
	return word.at == NULL || err_set(e, ERR_DATA, "this table takes no word");
}

/* ---- the command line */

static bool print_options(const struct tables *t, struct str word, struct err *e)
{
	int32_t n;
	const struct cli_option *o = cli_options(&n);
	put(t, ".Bl -tag -width Ds\n");
	for (int32_t i = 0; i < n; i++) {
		put(t, ".It ");
		if (o[i].letter != 0)
			fprintf(t->out, "Fl %c%s%s , ", o[i].letter, o[i].arg != NULL ? " Ar " : "",
				o[i].arg != NULL ? o[i].arg : "");
		put(t, "Fl ");
		put_text(t, str_of("-"));
		put_text(t, str_of(o[i].name));
		if (o[i].arg != NULL)
			fprintf(t->out, " Ns = Ns Ar %s", o[i].arg);
		put(t, "\n");
		put_help(t, o[i].help, "");
	}
	put(t, ".El\n");
	return no_word(word, e);
}

/* The beginning of an item; the columns and all else follow by hand. */
static bool print_subcommand(const struct tables *t, struct str word, struct err *e)
{
	const struct subcommand *s = subcommand_find(word);
	if (s == NULL)
		return err_set(e, ERR_DATA, "no subcommand \"%.*s\"", STR_ARG(word));
	put_item(t, s->name, s->args);
	put_help(t, s->help, "");
	return true;
}

/* ---- commands and settings */

static bool find_group(struct str name, int32_t *g)
{
	for (*g = 0; *g < GROUPS; (*g)++)
		if (str_eq(name, str_of(command_group_name((enum command_group) * g))))
			return true;
	return false;
}

static const char *flags_note(const struct command *c)
{
	return (c->flags & CMD_COUNT) != 0    ? "count"
	       : (c->flags & CMD_KEY) != 0    ? "key"
	       : (c->flags & CMD_CONFIG) != 0 ? "config"
	       : (c->flags & CMD_STORY) != 0  ? "story"
					      : "";
}

static bool print_commands(const struct tables *t, struct str word, struct err *e)
{
	int32_t n, group;
	const struct command *c = command_table(&n);
	if (!find_group(word, &group))
		return err_set(e, ERR_DATA, "no group of commands \"%.*s\"", STR_ARG(word));
	put(t, ".Bl -tag -width 20n -compact\n");
	for (int32_t i = 0; i < n; i++) {
		if (c[i].group != group)
			continue;
		put_item(t, c[i].name, c[i].args);
		put_help(t, c[i].help, flags_note(&c[i]));
	}
	put(t, ".El\n");
	return true;
}

static void put_values(const struct tables *t, const struct option_row *row)
{
	struct str rest = str_of(row->choices), value;
	if (row->kind == OPTION_SWITCH)
		put(t, " Cm on | off");
	if (row->kind == OPTION_TEXT)
		put(t, " Ar TEXT");
	if (row->kind == OPTION_NUMBER && str_cut(&rest, ' ', &value))
		fprintf(t->out, " Ar %.*s\\(en%.*s", STR_ARG(value), STR_ARG(rest));
	for (int i = 0; row->kind == OPTION_CHOICE && str_cut(&rest, ' ', &value); i++)
		fprintf(t->out, "%s%.*s", i == 0 ? " Cm " : " | ", STR_ARG(value));
}

static bool print_settings(const struct tables *t, struct str word, struct err *e)
{
	struct arena a = {0};
	put(t, ".Bl -tag -width Ds\n");
	for (int32_t i = 0; i < OPTIONS; i++) {
		const struct option_row *row = option_row((enum option)i);
		put(t, ".It Ic set ");
		put_text(t, str_of(row->name));
		put_values(t, row);
		put(t, "\n");
		put_help(t, row->help,
			str_cstr(&a, str_printf(&a, "default: %s",
					     row->normal[0] != '\0' ? row->normal : "none")));
	}
	put(t, ".El\n");
	arena_free(&a);
	return no_word(word, e);
}

/* ---- keys */

struct key_row { /* an action, and what is bound to it in each map */
	struct str action, keys, emacs;
};

struct key_rows {
	struct key_row *at;
	int32_t n;
};

static struct key_row *row_of(struct arena *a, struct key_rows *rows, struct str action)
{
	for (int32_t i = 0; i < rows->n; i++)
		if (str_eq(rows->at[i].action, action))
			return &rows->at[i];
	VEC_PUSH(a, rows, ((struct key_row){.action = action}));
	return &rows->at[rows->n - 1];
}

static void collect(struct arena *a, struct key_rows *rows, const struct keymap *m, bool emacs,
	enum context context)
{
	for (int32_t i = 0; i < m->n; i++) {
		const struct binding *b = &m->at[i];
		if (b->context != context)
			continue;
		struct key_row *row = row_of(a, rows, b->action);
		struct str *to = emacs ? &row->emacs : &row->keys;
		struct str keys = keys_format(a, &b->keys);
		*to = to->len == 0 ? keys : str_printf(a, "%.*s %.*s", STR_ARG(*to), STR_ARG(keys));
	}
}

/* Columns are as wide as their widest cell in all contexts, so that the tables line up. */
static struct key_row widest(const struct key_rows *rows)
{
	struct key_row w = {0};
	for (int32_t c = 0; c < CONTEXTS; c++) {
		for (int32_t i = 0; i < rows[c].n; i++) {
			const struct key_row *r = &rows[c].at[i];
			w.action = r->action.len > w.action.len ? r->action : w.action;
			w.keys = r->keys.len > w.keys.len ? r->keys : w.keys;
			w.emacs = r->emacs.len > w.emacs.len ? r->emacs : w.emacs;
		}
	}
	return w;
}

static void put_keys(const struct tables *t, const struct key_rows *rows, struct key_row widths)
{
	fprintf(t->out, ".Bl -column %.*s %.*s %.*s\n", widths.action.len,
		"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", widths.keys.len, "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
		widths.emacs.len, "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");
	put(t, ".It Sy action Ta Sy default Ta Sy emacs\n");
	for (int32_t i = 0; i < rows->n; i++) {
		put(t, ".It ");
		put_text(t, rows->at[i].action);
		put(t, " Ta ");
		put_text(t, rows->at[i].keys);
		put(t, " Ta ");
		put_text(t, rows->at[i].emacs);
		put(t, "\n");
	}
	put(t, ".El\n");
}

static bool print_keys(const struct tables *t, struct str word, struct err *e)
{
	struct key_rows rows[CONTEXTS] = {{0}};
	struct arena a = {0};
	for (int32_t c = 0; c < CONTEXTS; c++) {
		collect(&a, &rows[c], t->keys, false, (enum context)c);
		collect(&a, &rows[c], t->emacs, true, (enum context)c);
	}
	struct key_row widths = widest(rows);
	for (int32_t c = 0; c < CONTEXTS; c++) {
		if (rows[c].n == 0)
			continue;
		fprintf(t->out, ".Ss Context %s\n", context_name((enum context)c));
		put_keys(t, &rows[c], widths);
	}
	arena_free(&a);
	return no_word(word, e);
}

const struct place_row mdoc_places[] = {
	{"mdoc-options", print_options},
	{"mdoc-subcommand", print_subcommand},
	{"mdoc-commands", print_commands},
	{"mdoc-settings", print_settings},
	{"mdoc-keys", print_keys},
	{NULL, NULL},
};
