/*
 * loop - the terminal and the desk, until one of them ends.
 *
 * Waits for keys and signals; takes in all that has come before anything is
 * painted, and lets the desk work for a few milliseconds while nothing comes.
 * What the desk asks of the system (requests) is done after painting.
 */
#ifndef TUI_LOOP_H
#define TUI_LOOP_H

#include "core/desk/desk.h"

enum { TUI_DUMB = -1 };

/*
 * Returns the exit status: 0; 128 + n after signal n; 2 with the reason in `e`;
 * or TUI_DUMB before anything was written, if no screen can be made of this
 * terminal. desk_resize is called here; the desk is saved at the end.
 */
int tui_run(struct desk *d, struct err *e);

#endif
