/*
 * options - the command line: one table holds names, arguments and help.
 *
 * Options may stand before or behind the subcommand. --help, the man page and
 * the shells' completions are made from the table.
 */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/base/err.h"
#include "core/base/str.h"
#include "core/format/table.h"

enum cli_color { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER };

struct cli {
	struct arena *arena;
	const struct subcommand *subcommand; /* NULL: the reader, or read without a terminal */
	struct strs paths;
	enum format format;
	bool format_given;
	const char *format_name;
	const char *output; /* -o; NULL: standard output */
	int32_t date, dct;  /* days or DAY_NONE */
	int32_t width;      /* columns; 0: not given */
	enum cli_color color;
	const char *keys, *script;
	const char *lens;                          /* NULL: the first */
	const char *notes, *author, *clock, *note; /* NULL: not given */
	struct strs quotes, tags;
	const char *lists;  /* --lists; NULL: as set */
	const char *entity; /* --entity; NULL */
	bool raw, main, plain, only_new, conll, mentions, all, exit_code, dry_run, write;
	bool vocabulary;
	bool indirect, speakers;
	bool no_config, no_notes, read_only, quiet, verbose, help, version;
};

struct cli_option {
	const char *name;   /* without -- */
	char letter;        /* 0: none */
	const char *arg;    /* "FILE"; NULL: none */
	const char *values; /* "auto always never", for completion; NULL */
	const char *help;
};

const struct cli_option *cli_options(int32_t *n);
/* False: `e` says what is wrong; exit 2. */
bool cli_parse(struct cli *c, int argc, char **argv, struct err *e);

#endif
