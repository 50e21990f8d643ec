#include "config.h"

#include "cli/options.h"

#include "cli/subcommand.h"
#include "core/base/day.h"
#include "core/base/number.h"
#include "core/base/vec.h"

enum which {
	OPT_ALL,
	OPT_AUTHOR,
	OPT_CLOCK,
	OPT_COLOR,
	OPT_CONLL,
	OPT_DATE,
	OPT_DCT,
	OPT_DRY_RUN,
	OPT_ENTITY,
	OPT_EXIT_CODE,
	OPT_FORMAT,
	OPT_HELP,
	OPT_INDIRECT,
	OPT_KEYS,
	OPT_LENS,
	OPT_LISTS,
	OPT_MAIN,
	OPT_MENTIONS,
	OPT_NO_CONFIG,
	OPT_NOTE,
	OPT_NOTES,
	OPT_NO_NOTES,
	OPT_ONLY_NEW,
	OPT_OUTPUT,
	OPT_PLAIN,
	OPT_QUIET,
	OPT_QUOTE,
	OPT_RAW,
	OPT_READ_ONLY,
	OPT_SCRIPT,
	OPT_SPEAKERS,
	OPT_TAG,
	OPT_VERBOSE,
	OPT_VERSION,
	OPT_VOCABULARY,
	OPT_WIDTH,
	OPT_WRITE,
	OPTS,
};

static const struct cli_option table[OPTS] = {
	[OPT_ALL] = {"all", 0, NULL, NULL,
		"all sentences (only), claims (matrix), dates (timeline)"},
	[OPT_AUTHOR] = {"author", 0, "NAME", NULL, "notes: who writes them"},
	[OPT_CLOCK] = {"clock", 0, "TIME", NULL, "notes: the time they bear instead of now"},
	[OPT_COLOR] = {"color", 0, "WHEN", "auto always never",
		"colour in batch text: auto, always, never"},
	[OPT_CONLL] = {"conll", 0, NULL, NULL, "entities: tag a file of one token a line"},
	[OPT_DATE] = {"date", 0, "YYYY-MM-DD", NULL, "date of articles that give none themselves"},
	[OPT_DCT] = {"dct", 0, "YYYY-MM-DD", NULL, "date of all articles, whatever they say"},
	[OPT_DRY_RUN] = {"dry-run", 'n', NULL, NULL, "notes: say what would be written"},
	[OPT_ENTITY] = {"entity", 0, "NAME", NULL,
		"wording, compare: what NAME is called, does, has done to it"},
	[OPT_EXIT_CODE] = {"exit-code", 0, NULL, NULL,
		"compare, conflicts, only: exit status 1 if they differ"},
	[OPT_FORMAT] = {"format", 'f', "FORMAT", "text tsv json jsonl md jsonld org html",
		"output as text, tsv, json or jsonl; some commands know more"},
	[OPT_HELP] = {"help", 'h', NULL, NULL, "print this help and exit"},
	[OPT_INDIRECT] = {"indirect", 0, NULL, NULL,
		"quotes: statements without quotation marks too"},
	[OPT_KEYS] = {"keys", 0, "NAME|FILE", "default emacs",
		"keymap to start from: default, emacs, or a file"},
	[OPT_LENS] = {"lens", 0, "NAME", "claims voices wording emphasis dates",
		"compare: claims, voices, wording, emphasis or dates"},
	[OPT_LISTS] = {"lists", 0, "LISTS", NULL,
		"wording: lists to look in, as the option wording-lists"},
	[OPT_MAIN] = {"main", 0, NULL, NULL, "read: without boilerplate, captions and bylines"},
	[OPT_MENTIONS] = {"mentions", 0, NULL, NULL, "entities: every mention with its place"},
	[OPT_NO_CONFIG] = {"no-config", 0, NULL, NULL, "neither read nor write config and state"},
	[OPT_NOTE] = {"note", 0, "TEXT|-", NULL, "notes add: the text, or - for standard input"},
	[OPT_NOTES] = {"notes", 0, "FILE", NULL, "the file of notes"},
	[OPT_NO_NOTES] = {"no-notes", 0, NULL, NULL, "report: without the reader's notes"},
	[OPT_ONLY_NEW] = {"only-new", 0, NULL, NULL,
		"read: the last article, what those before it said folded"},
	[OPT_OUTPUT] = {"output", 'o', "FILE", NULL, "write to FILE instead of standard output"},
	[OPT_PLAIN] = {"plain", 0, NULL, NULL,
		"read: linear, a paragraph a line, for screen readers"},
	[OPT_QUIET] = {"quiet", 'q', NULL, NULL, "only errors on standard error"},
	[OPT_QUOTE] = {"quote", 0, "TEXT", NULL,
		"notes add: the passage; ==...== marks it in the words around it"},
	[OPT_RAW] = {"raw", 0, NULL, NULL, "read: exactly the text that offsets count in"},
	[OPT_READ_ONLY] = {"read-only", 0, NULL, NULL, "write no file at all"},
	[OPT_SCRIPT] = {"script", 0, "FILE", NULL, "run the commands in FILE after opening"},
	[OPT_SPEAKERS] = {"speakers", 0, NULL, NULL,
		"quotes: who gets to speak, how much in which article"},
	[OPT_TAG] = {"tag", 0, "TAG", NULL, "notes add: a tag; several times for more"},
	[OPT_VERBOSE] = {"verbose", 'v', NULL, NULL, "say what is done"},
	[OPT_VERSION] = {"version", 'V', NULL, NULL, "print the version and exit"},
	[OPT_VOCABULARY] = {"vocabulary", 0, NULL, NULL,
		"wording: the words that set each article apart"},
	[OPT_WIDTH] = {"width", 0, "N", NULL, "columns of wrapped text"},
	[OPT_WRITE] = {"write", 'w', NULL, NULL, "notes reanchor: write the positions"},
};

const struct cli_option *cli_options(int32_t *n)
{
	*n = OPTS;
	return table;
}

static bool date_value(struct str value, const char *name, int32_t *out, struct err *e)
{
	*out = day_parse(value);
	return *out != DAY_NONE ||
	       err_set(e, ERR_USAGE, "--%s wants a date YYYY-MM-DD, not \"%.*s\"", name,
		       STR_ARG(value));
}

static bool color_value(struct str value, enum cli_color *out, struct err *e)
{
	static const char *const names[] = {"auto", "always", "never"};
	for (int i = 0; i < 3; i++) {
		if (str_eq(value, str_of(names[i]))) {
			*out = (enum cli_color)i;
			return true;
		}
	}
	return err_set(
		e, ERR_USAGE, "--color is auto, always or never, not \"%.*s\"", STR_ARG(value));
}

static bool set(struct cli *c, enum which o, char *value, struct err *e)
{
	struct str text = str_of(value);
	switch (o) {
	case OPT_COLOR:
		return color_value(text, &c->color, e);
	case OPT_DATE:
		return date_value(text, "date", &c->date, e);
	case OPT_DCT:
		return date_value(text, "dct", &c->dct, e);
	case OPT_FORMAT:
		c->format_given = true;
		c->format_name = value;
		return true; /* which there are is the subcommand's to say: check_format */
	case OPT_WIDTH:
		return number_parse(text, 1, 10000, &c->width) ||
		       err_set(e, ERR_USAGE,
			       "--width is a number of columns from 1 to 10000, not \"%s\"", value);
	case OPT_QUOTE:
		VEC_PUSH(c->arena, &c->quotes, text);
		return true;
	case OPT_TAG:
		VEC_PUSH(c->arena, &c->tags, text);
		return true;
	default:
		break;
	}
	const char **given[OPTS] = {[OPT_AUTHOR] = &c->author,
		[OPT_CLOCK] = &c->clock,
		[OPT_ENTITY] = &c->entity,
		[OPT_KEYS] = &c->keys,
		[OPT_LISTS] = &c->lists,
		[OPT_LENS] = &c->lens,
		[OPT_NOTE] = &c->note,
		[OPT_NOTES] = &c->notes,
		[OPT_OUTPUT] = &c->output,
		[OPT_SCRIPT] = &c->script};
	if (given[o] != NULL) {
		*given[o] = value;
		return true;
	}
	bool *flag[OPTS] = {[OPT_ALL] = &c->all,
		[OPT_EXIT_CODE] = &c->exit_code,
		[OPT_DRY_RUN] = &c->dry_run,
		[OPT_WRITE] = &c->write,
		[OPT_CONLL] = &c->conll,
		[OPT_INDIRECT] = &c->indirect,
		[OPT_MENTIONS] = &c->mentions,
		[OPT_SPEAKERS] = &c->speakers,
		[OPT_HELP] = &c->help,
		[OPT_MAIN] = &c->main,
		[OPT_NO_CONFIG] = &c->no_config,
		[OPT_NO_NOTES] = &c->no_notes,
		[OPT_ONLY_NEW] = &c->only_new,
		[OPT_PLAIN] = &c->plain,
		[OPT_QUIET] = &c->quiet,
		[OPT_RAW] = &c->raw,
		[OPT_READ_ONLY] = &c->read_only,
		[OPT_VERBOSE] = &c->verbose,
		[OPT_VERSION] = &c->version,
		[OPT_VOCABULARY] = &c->vocabulary};
	*flag[o] = true;
	return true;
}

static bool has_word(const char *words, struct str word)
{
	struct str rest = str_of(words), one;
	while (str_cut(&rest, ' ', &one))
		if (str_eq(one, word))
			return true;
	return false;
}

/* The formats of the subcommand, which may stand behind the option. */
static bool check_format(struct cli *c, struct err *e)
{
	const char *formats = c->subcommand != NULL ? subcommand_formats(c->subcommand) : NULL;
	struct str name = str_of(c->format_name);
	if (name.len == 0 && !c->format_given)
		return true;
	if (format_parse(name, &c->format) &&
		(c->format <= FORMAT_JSONL || (formats != NULL && has_word(formats, name))))
		return true;
	return err_set(e, ERR_USAGE, "--format is text, tsv, json or jsonl%s%s, not \"%.*s\"",
		formats != NULL ? " " : "", formats != NULL ? formats : "", STR_ARG(name));
}

static bool unknown(struct str name, const char *dash, struct err *e)
{
	const char *near = NULL;
	int32_t least = 1 + name.len / 2;
	for (int32_t i = 0; i < OPTS; i++) {
		int32_t d = str_distance(name, str_of(table[i].name));
		if (d < least) {
			least = d;
			near = table[i].name;
		}
	}
	return err_set(e, ERR_USAGE, "no option %s%.*s%s%s", dash, STR_ARG(name),
		near != NULL ? "; nearest: --" : "", near != NULL ? near : "");
}

struct args {
	int n, at;
	char **v;
};

static bool take_value(struct args *a, const char *name, char **value, struct err *e)
{
	if (a->at + 1 >= a->n)
		return err_set(e, ERR_USAGE, "option %s wants a value", name);
	*value = a->v[++a->at];
	return true;
}

/* --name, --name=value, --name value */
static bool long_option(struct cli *c, struct args *a, struct err *e)
{
	struct str rest = str_of(a->v[a->at] + 2), name;
	str_cut(&rest, '=', &name);
	for (int32_t i = 0; i < OPTS; i++) {
		if (!str_eq(name, str_of(table[i].name)))
			continue;
		char *value = rest.at != NULL ? a->v[a->at] + 3 + name.len : NULL;
		if (table[i].arg == NULL && value != NULL)
			return err_set(e, ERR_USAGE, "option --%s takes no value", table[i].name);
		if (table[i].arg != NULL && value == NULL && !take_value(a, a->v[a->at], &value, e))
			return false;
		return set(c, (enum which)i, value, e);
	}
	return unknown(name, "--", e);
}

/* -q, -qv, -f tsv, -ftsv */
static bool letter_options(struct cli *c, struct args *a, struct err *e)
{
	for (char *p = a->v[a->at] + 1; *p != '\0'; p++) {
		int32_t i = 0;
		while (i < OPTS && table[i].letter != *p)
			i++;
		if (i == OPTS)
			return err_set(e, ERR_USAGE, "no option -%c; --help lists them", *p);
		if (table[i].arg == NULL) {
			if (!set(c, (enum which)i, NULL, e))
				return false;
			continue;
		}
		char *value = p + 1;
		if (*value == '\0' && !take_value(a, a->v[a->at], &value, e))
			return false;
		return set(c, (enum which)i, value, e);
	}
	return true;
}

bool cli_parse(struct cli *c, int argc, char **argv, struct err *e)
{
	struct args a = {argc, 1, argv};
	bool options = true;
	c->date = c->dct = DAY_NONE;
	for (; a.at < a.n; a.at++) {
		char *arg = a.v[a.at];
		if (options && arg[0] == '-' && arg[1] == '-' && arg[2] == '\0') {
			options = false;
		} else if (options && arg[0] == '-' && arg[1] == '-') {
			if (!long_option(c, &a, e))
				return false;
		} else if (options && arg[0] == '-' && arg[1] != '\0') {
			if (!letter_options(c, &a, e))
				return false;
		} else if (c->subcommand == NULL && c->paths.n == 0 && options &&
			   subcommand_find(str_of(arg)) != NULL) {
			c->subcommand = subcommand_find(str_of(arg));
		} else {
			VEC_PUSH(c->arena, &c->paths, str_of(arg));
		}
	}
	return check_format(c, e);
}
