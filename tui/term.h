/*
 * term - the terminal: taken, given back, lent to other programs.
 *
 * Nothing is asked of it at start. Curses writes the screen; what curses does
 * not know of (bracketed paste, mouse, the clipboard) goes out by term_write,
 * between two paintings, when curses holds nothing back. Every way out of the program gives back modes, screen and
 * cursor as they were (signals.h guards the ways that are no return).
 */
#ifndef TUI_TERM_H
#define TUI_TERM_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "core/base/err.h"
#include "tui/input.h"
#include "tui/signals.h"

enum term_opened {
	TERM_OPENED,
	TERM_DUMB,   /* no screen can be made of it: print the text instead */
	TERM_FAILED, /* see the error */
};

struct terminal {
	bool open;
	void *screen; /* SCREEN of curses */
	FILE *in;     /* keys, of which curses reads none */
	int in_fd;
	bool own_in; /* /dev/tty, because standard input is no terminal */
	int32_t columns, rows;
	int32_t colours; /* 0: none */
	bool has_dim;
	bool xterm;                 /* takes the private modes and strings of xterm */
	bool paste, mouse, logical; /* what is switched on in the terminal */
	bool mouse_wished, logical_wished;
	bool away; /* lent to another program */
	struct termios raw;
	struct guard guard;
};

/* `ascii`: lines are drawn with the terminal's own set, not with Unicode. */
enum term_opened term_open(struct terminal *t, bool ascii, struct err *e);
void term_close(struct terminal *t);
/* What the keys of this terminal send, as terminfo says. */
void term_keys(const struct terminal *t, struct input *in);

/* Bytes that curses does not write; what it wrote is out already. */
void term_write(struct terminal *t, struct str bytes);

/* Bracketed paste, for as long as a prompt is open; clicks and wheel. */
void term_paste(struct terminal *t, bool on);
void term_mouse(struct terminal *t, bool on);
/* Asks terminals that order right-to-left text themselves not to (BDSM of ECMA-48). */
void term_logical(struct terminal *t, bool on);
bool term_copy(struct terminal *t, struct str text, struct err *e);

/* The normal screen with its modes for another program, and back with all repainted. */
void term_leave(struct terminal *t);
void term_return(struct terminal *t);
/* Between the two: keys come one by one although the screen is lent. */
void term_wait(struct terminal *t);
void term_suspend(struct terminal *t);
/* Repaints everything next time: something else has written on the screen. */
void term_redraw(struct terminal *t);
/* Asks the system for the size; true if it changed. Curses and the fields follow. */
bool term_resize(struct terminal *t);

#endif
