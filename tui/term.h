/*
 * term - the terminal: taken, given back, lent to other programs.
 *
 * Nothing is asked of it at start. Every byte to it goes through term_write.
 * Every way out of the program gives back modes, screen and cursor as they were
 * (signals.h guards the ways that are no return). Of curses only terminfo is
 * used; wire.h says why.
 */
#ifndef TUI_TERM_H
#define TUI_TERM_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/err.h"
#include "tui/input.h"
#include "tui/signals.h"
#include "tui/terminfo.h"

enum term_opened {
	TERM_OPENED,
	TERM_DUMB,   /* no screen can be made of it: print the text instead */
	TERM_FAILED, /* see the error */
};

struct terminal {
	bool open;
	int in_fd;
	bool own_in; /* /dev/tty, because standard input is no terminal */
	int32_t columns, rows;
	struct terminfo info;
	bool paste, mouse; /* what is switched on in the terminal */
	bool mouse_wished;
	bool away; /* lent to another program */
	struct termios raw;
	struct guard guard;
};

/* `ascii`: nothing but ASCII may be sent. */
enum term_opened term_open(struct terminal *t, bool ascii, struct err *e);
void term_close(struct terminal *t);
/* What the keys of this terminal send, as terminfo says. */
void term_keys(const struct terminal *t, struct input *in);
void term_write(const struct terminal *t, struct str bytes);

/* Bracketed paste, for as long as a prompt is open; clicks and wheel. */
void term_paste(struct terminal *t, bool on);
void term_mouse(struct terminal *t, bool on);
bool term_copy(struct terminal *t, struct str text, struct err *e);

/* The normal screen with its modes for another program, and back; then all is to be painted. */
void term_leave(struct terminal *t);
void term_return(struct terminal *t);
/* Between the two: keys come one by one although the screen is lent. */
void term_wait(struct terminal *t);
void term_suspend(struct terminal *t);
/* Asks the system for the size; true if it changed. */
bool term_resize(struct terminal *t);

#endif
