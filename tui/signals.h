/*
 * signals - what the system tells the program, as bytes in a pipe.
 *
 * Handlers do nothing but note the signal and wake the loop's poll. Two things
 * cannot wait for the loop: a crash, and a terminal that takes no more bytes
 * while the program is to end. For them a guard holds what restores the
 * terminal; all of that is async-signal-safe. The only mutable globals of the
 * program live here.
 */
#ifndef TUI_SIGNALS_H
#define TUI_SIGNALS_H

#include <stdbool.h>
#include <stdint.h>
#include <termios.h>

#include "core/base/err.h"

enum signal_bits {
	SIGNAL_RESIZE = 1,
	SIGNAL_STOP = 2, /* SIGTSTP from another program: raw mode sends none */
	SIGNAL_CONTINUE = 4,
	SIGNAL_CHILD = 8,
	SIGNAL_END = 16, /* SIGHUP, SIGTERM */
};

enum { GUARD_BYTES = 192 };

/* How the terminal is given back when there is no time for curses. */
struct guard {
	int in_fd, out_fd;
	struct termios modes; /* as they were before */
	char bytes[GUARD_BYTES];
	int32_t len; /* bytes; 0: nothing to restore */
};

bool signals_open(struct err *e);
/* `ended`: by a signal, and all is saved; another one must not change the status. */
void signals_close(bool ended);
int signals_fd(void); /* readable when something came */
/* enum signal_bits of what came since the last call; empties the pipe. */
unsigned signals_take(void);
/* The signal that asks for the end, or 0. */
int signals_ending(void);

/* From now on crashes, fatal errors and any exit() restore the terminal so; NULL: no more. */
void signals_guard(const struct guard *g);
/* Restores the terminal as the guard says, at once, without curses; then forgets it. */
void signals_rescue(void);
/* For a child: everything as it was, before exec. */
void signals_default(void);
/* While another program has the terminal, what stops it stops this program too. */
void signals_lend(bool lent);
/* Lets the process group stop as job control wants it; returns when it goes on. */
void signals_stop(void);

#endif
