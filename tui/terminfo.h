/*
 * terminfo - what the system's data base knows about this kind of terminal.
 *
 * Beside what curses makes of it: whether a screen can be had at all, and the
 * few things that curses does not write or read for us.
 */
#ifndef TUI_TERMINFO_H
#define TUI_TERMINFO_H

#include <stdbool.h>

#include "core/base/err.h"
#include "tui/input.h"

/* Looks the kind up; fails if it is not known. Nothing is written. */
bool terminfo_find(const char *name, struct err *e);
/* Forgets it again: what follows is about the terminal that curses has open. */
void terminfo_drop(void);
/* A capability by its short name, or NULL. */
const char *terminfo_string(const char *name);
/* Takes the private modes and strings of xterm. */
bool terminfo_is_xterm(const char *name);
/* What its keys send. */
void terminfo_keys(struct input *in);

#endif
