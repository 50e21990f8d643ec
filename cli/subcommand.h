/*
 * subcommand - the table of batch commands, and what they share.
 */
#ifndef CLI_SUBCOMMAND_H
#define CLI_SUBCOMMAND_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "cli/options.h"
#include "core/compare/comparison.h"
#include "core/desk/desk.h"

enum { EXIT_DONE = 0, EXIT_FOUND = 1, EXIT_TROUBLE = 2 };

struct batch {
	struct cli *cli;
	struct desk *desk;
	FILE *out;
	bool colored, trouble;
};

struct subcommand {
	const char *name;
	const char *args; /* usage */
	const char *help;
	bool articles;     /* its arguments are opened as articles first */
	const char *words; /* "check|list": its first argument, for completion; NULL */
	int (*run)(struct batch *b);
};

const struct subcommand *subcommand_table(int32_t *n);
const struct subcommand *subcommand_find(struct str name);
/* "md html": values of --format beside text, tsv, json, jsonl; NULL */
const char *subcommand_formats(const struct subcommand *s);

int run_align(struct batch *b);
int run_compare(struct batch *b);
int run_conflicts(struct batch *b);
int run_config(struct batch *b);
int run_dates(struct batch *b);
int run_entities(struct batch *b);
int run_quotes(struct batch *b);
int run_info(struct batch *b);
int run_keys(struct batch *b);
int run_matrix(struct batch *b);
int run_only(struct batch *b);
int run_notes(struct batch *b);
int run_read(struct batch *b);
int run_report(struct batch *b);
int run_sentences(struct batch *b);
int run_timeline(struct batch *b);
int run_why(struct batch *b);
int run_wording(struct batch *b);

/* All articles read; those that give no date have one from the others, if these allow it. */
void batch_date(struct batch *b);
/* Dates that cannot be. */
void batch_date_warnings(const struct batch *b, const struct article *x);
/* All articles read, named and joined to entities; failures are said. */
void batch_link(struct batch *b);
/* And their dates put on the timeline. */
void batch_time(struct batch *b);
/* The next article that could be read, fully built, from index *i on; failures are said. */
struct article *batch_next(struct batch *b, int32_t *i);
/*
 * Exactly two articles, compared; close it. NULL: there are not two, and it is
 * said. Says on standard error what makes the comparison weak.
 */
struct comparison *batch_compare(struct batch *b);

#endif
