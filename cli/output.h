/*
 * output - where a batch command prints: standard output, or the file of --output.
 *
 * A file is made in memory and replaces the old one whole when all is printed; a
 * program that fails or is killed before leaves the old one. What is no regular
 * file (a terminal, a pipe) is written to directly.
 */
#ifndef CLI_OUTPUT_H
#define CLI_OUTPUT_H

#include <stdbool.h>
#include <stdio.h>

#include "core/base/err.h"

struct output {
	FILE *file;       /* to print to */
	const char *path; /* NULL: standard output */
	char *bytes;      /* of a file that is to be replaced */
	size_t size;
	bool replaces;
};

/* `path` NULL: standard output. Fails at once if the file cannot be written. */
bool output_open(struct output *o, const char *path, struct err *e);
/* Writes what is still to be written. A reader who closes a pipe early is no failure. */
bool output_close(struct output *o, struct err *e);

#endif
