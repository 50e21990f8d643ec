/*
 * terminfo - what the system's data base knows about this kind of terminal.
 *
 * The only file that includes curses' headers.
 */
#ifndef TUI_TERMINFO_H
#define TUI_TERMINFO_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/err.h"
#include "tui/input.h"
#include "tui/wire.h"

struct terminfo {
	struct wire wire;
	bool usable;             /* has the cursor address of ECMA-48: a screen can be made of it */
	bool xterm;              /* takes the private modes and strings of xterm */
	char begin[96], end[96]; /* takes and gives back the screen */
	int32_t columns, rows;   /* for terminals that do not tell their size */
};

/* Fails if the kind is not known. `ascii`: nothing but ASCII may be sent. */
bool terminfo_read(struct terminfo *t, const char *name, bool ascii, struct err *e);
/* What its keys send; after terminfo_read. */
void terminfo_keys(struct input *in);

#endif
