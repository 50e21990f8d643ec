/*
 * tables - what manual pages and completions are filled with, from the tables
 * that the program itself runs by.
 *
 * Each place prints whole lines to `out`. `word` is what stands behind the
 * place's name in the template, missing if nothing does; one that means nothing
 * is an error.
 */
#ifndef DOC_TABLES_H
#define DOC_TABLES_H

#include <stdio.h>

#include "core/base/err.h"
#include "core/base/str.h"
#include "core/keymap/keymap.h"

struct tables {
	FILE *out;
	const struct keymap *keys, *emacs; /* the two that ship */
};

struct place_row {
	const char *name;
	bool (*print)(const struct tables *t, struct str word, struct err *e);
};

extern const struct place_row mdoc_places[];   /* tables_mdoc.c; ended by a NULL name */
extern const struct place_row shell_places[];  /* tables_shell.c */
extern const struct place_row values_places[]; /* tables_values.c */

#endif
