/*
 * run - another program, by its words, never through a shell.
 *
 * The caller has left the terminal before and returns to it afterwards. Text
 * for its standard input is fed while it runs. A program that cannot be started
 * and one that ends with trouble are errors; the message names it.
 */
#ifndef TUI_RUN_H
#define TUI_RUN_H

#include <stdbool.h>

#include "core/base/arena.h"
#include "core/base/err.h"
#include "core/base/str.h"

struct program {
	struct strs argv;
	bool has_input; /* else its standard input is the terminal */
	struct str input;
	int tty; /* the terminal, for standard input if ours is none; -1: leave it */
};

/* False with a message too when a signal asked for the end meanwhile. */
bool run_program(struct arena *a, const struct program *p, struct err *e);
/* The words of $EDITOR and the like, as line.h reads them; no more than words. */
bool run_words(struct arena *a, struct str line, struct strs *out, struct err *e);

#endif
