/*
 * tables_shell - tables as parts of completions.
 *
 * bash and zsh share arms of `case` that set `offer` (words) and `files`.
 */
#include "config.h"

#include <string.h>

#include "cli/options.h"
#include "cli/subcommand.h"
#include "core/base/arena.h"
#include "doc/tables.h"

static void put(const struct tables *t, const char *s)
{
	fputs(s, t->out);
}

/* Inside '...', as sh, bash and zsh read it. */
static void put_quoted(const struct tables *t, struct str s)
{
	for (int32_t i = 0; i < s.len; i++) {
		if (s.at[i] == '\'')
			put(t, "'\\''");
		else
			fputc(s.at[i], t->out);
	}
}

/* Inside '...' for fish, where a backslash escapes. */
static void put_fish(const struct tables *t, const char *s)
{
	for (; *s != '\0'; s++) {
		if (*s == '\'' || *s == '\\')
			fputc('\\', t->out);
		fputc(*s, t->out);
	}
}

static bool names_file(const char *usage)
{
	return strstr(usage, "FILE") != NULL || strstr(usage, "PATH") != NULL;
}

static bool no_word(struct str word, struct err *e)
{
	return word.at == NULL || err_set(e, ERR_DATA, "this table takes no word");
}

/* What an arm sets: the words that are offered, and whether files are. */
static void put_offer(const struct tables *t, const char *words, bool files)
{
	if (words != NULL)
		fprintf(t->out, " offer='%s'", words);
	if (files)
		put(t, " files=1");
	put(t, " ;;\n");
}

/* ---- bash, zsh */

static bool print_names(const struct tables *t, struct str word, struct err *e)
{
	int32_t n;
	const struct subcommand *s = subcommand_table(&n);
	put(t, "\tlocal subcommands='");
	for (int32_t i = 0; i < n; i++)
		fprintf(t->out, "%s%s", i > 0 ? " " : "", s[i].name);
	put(t, "'\n");
	const struct cli_option *o = cli_options(&n);
	put(t, "\tlocal options='");
	for (int32_t i = 0; i < n; i++) {
		fprintf(t->out, "%s--%s%s", i > 0 ? " " : "", o[i].name,
			o[i].arg != NULL ? "=" : "");
		if (o[i].letter != 0)
			fprintf(t->out, " -%c", o[i].letter);
	}
	put(t, "'\n");
	return no_word(word, e);
}

/* Options that take a value: "--format | -f) offer='text tsv json jsonl' ;;" */
static bool print_values(const struct tables *t, struct str word, struct err *e)
{
	int32_t n;
	const struct cli_option *o = cli_options(&n);
	for (int32_t i = 0; i < n; i++) {
		if (o[i].arg == NULL)
			continue;
		fprintf(t->out, "\t--%s", o[i].name);
		if (o[i].letter != 0)
			fprintf(t->out, " | -%c", o[i].letter);
		put(t, ")");
		put_offer(t, o[i].values, names_file(o[i].arg));
	}
	return no_word(word, e);
}

/* "check [FILE...]|list": one arm for each first word. */
static void put_first_words(const struct tables *t, const struct subcommand *s)
{
	struct str rest = str_of(s->args), usage;
	struct arena a = {0};
	fprintf(t->out, "\t%s:) offer='", s->name);
	for (const char *c = s->words; *c != '\0'; c++)
		fputc(*c == '|' ? ' ' : *c, t->out);
	put(t, "' ;;\n");
	while (str_cut(&rest, '|', &usage)) {
		struct str behind = usage, first;
		str_cut(&behind, ' ', &first);
		fprintf(t->out, "\t%s:%.*s)", s->name, STR_ARG(first));
		put_offer(t, NULL, names_file(str_cstr(&a, usage)));
	}
	arena_free(&a);
}

/* Operands, by "SUBCOMMAND:FIRST OPERAND". */
static bool print_operands(const struct tables *t, struct str word, struct err *e)
{
	int32_t n;
	const struct subcommand *s = subcommand_table(&n);
	for (int32_t i = 0; i < n; i++) {
		if (s[i].words != NULL) {
			put_first_words(t, &s[i]);
			continue;
		}
		fprintf(t->out, "\t%s:*)", s[i].name);
		put_offer(t, NULL, names_file(s[i].args));
	}
	return no_word(word, e);
}

static bool print_zsh_subcommands(const struct tables *t, struct str word, struct err *e)
{
	int32_t n;
	const struct subcommand *s = subcommand_table(&n);
	for (int32_t i = 0; i < n; i++) {
		fprintf(t->out, "\t\t'%s:", s[i].name);
		put_quoted(t, str_of(s[i].help));
		put(t, "'\n");
	}
	return no_word(word, e);
}

static void put_zsh_argument(const struct tables *t, const struct cli_option *o)
{
	bool files = names_file(o->arg);
	fprintf(t->out, ":%s:", o->arg);
	if (o->values == NULL)
		put(t, files ? "_files" : " ");
	else
		fprintf(t->out, files ? " _parallax_offer 1 %s" : "(%s)", o->values);
}

/* '(-f --format)'{-f+,--format=}'[output as ...]:FORMAT:(text tsv json jsonl)' */
static void put_zsh_option(const struct tables *t, const struct cli_option *o)
{
	const char *equals = o->arg != NULL ? "=" : "";
	put(t, "\t\t'");
	if (o->letter != 0)
		fprintf(t->out, "(-%c --%s)'{-%c%s,--%s%s}'[", o->letter, o->name, o->letter,
			o->arg != NULL ? "+" : "", o->name, equals);
	else
		fprintf(t->out, "--%s%s[", o->name, equals);
	for (const char *c = o->help; *c != '\0'; c++) {
		if (strchr("[]\\", *c) != NULL)
			fputc('\\', t->out);
		put_quoted(t, (struct str){c, 1});
	}
	put(t, "]");
	if (o->arg != NULL)
		put_zsh_argument(t, o);
	put(t, "' \\\n");
}

static bool print_zsh_options(const struct tables *t, struct str word, struct err *e)
{
	int32_t n;
	const struct cli_option *o = cli_options(&n);
	for (int32_t i = 0; i < n; i++)
		put_zsh_option(t, &o[i]);
	return no_word(word, e);
}

/* ---- fish */

static void put_fish_option(const struct tables *t, const struct cli_option *o)
{
	put(t, "complete -c parallax");
	if (o->letter != 0)
		fprintf(t->out, " -s %c", o->letter);
	fprintf(t->out, " -l %s", o->name);
	if (o->arg != NULL)
		put(t, names_file(o->arg) ? " -r -F" : " -x");
	if (o->values != NULL)
		fprintf(t->out, " -a '%s'", o->values);
	put(t, " -d '");
	put_fish(t, o->help);
	put(t, "'\n");
}

static bool print_fish_options(const struct tables *t, struct str word, struct err *e)
{
	int32_t n;
	const struct cli_option *o = cli_options(&n);
	put(t, "set -g __parallax_takes_value");
	for (int32_t i = 0; i < n; i++) {
		if (o[i].arg == NULL)
			continue;
		fprintf(t->out, " --%s", o[i].name);
		if (o[i].letter != 0)
			fprintf(t->out, " -%c", o[i].letter);
	}
	put(t, "\n");
	for (int32_t i = 0; i < n; i++)
		put_fish_option(t, &o[i]);
	return no_word(word, e);
}

static void put_fish_words(const struct tables *t, const struct subcommand *s)
{
	struct str rest = str_of(s->args), usage;
	struct arena a = {0};
	fprintf(t->out, "complete -c parallax -n '__parallax_behind %s' -f -a '", s->name);
	for (const char *c = s->words; *c != '\0'; c++)
		fputc(*c == '|' ? ' ' : *c, t->out);
	put(t, "'\n");
	while (str_cut(&rest, '|', &usage)) {
		struct str behind = usage, first;
		str_cut(&behind, ' ', &first);
		if (!names_file(str_cstr(&a, usage)))
			fprintf(t->out, "complete -c parallax -n '__parallax_within %s %.*s' -f\n",
				s->name, STR_ARG(first));
	}
	arena_free(&a);
}

static bool print_fish_subcommands(const struct tables *t, struct str word, struct err *e)
{
	int32_t n;
	const struct subcommand *s = subcommand_table(&n);
	for (int32_t i = 0; i < n; i++) {
		fprintf(t->out, "complete -c parallax -n __parallax_behind -a %s -d '", s[i].name);
		put_fish(t, s[i].help);
		put(t, "'\n");
	}
	for (int32_t i = 0; i < n; i++) {
		if (s[i].words != NULL)
			put_fish_words(t, &s[i]);
		else if (!names_file(s[i].args))
			fprintf(t->out, "complete -c parallax -n '__parallax_within %s' -f\n",
				s[i].name);
	}
	return no_word(word, e);
}

const struct place_row shell_places[] = {
	{"names", print_names},
	{"values", print_values},
	{"operands", print_operands},
	{"zsh-subcommands", print_zsh_subcommands},
	{"zsh-options", print_zsh_options},
	{"fish-options", print_fish_options},
	{"fish-subcommands", print_fish_subcommands},
	{NULL, NULL},
};
