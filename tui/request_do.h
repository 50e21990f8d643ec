/* request_do - what the desk asked of the terminal and the system, done. */
#ifndef TUI_REQUEST_DO_H
#define TUI_REQUEST_DO_H

#include "core/desk/desk.h"
#include "tui/term.h"

enum request_after {
	AFTER_NOTHING, /* there was none */
	AFTER_PAINT,   /* the screen is to be painted again, its size may have changed */
	AFTER_THEME,   /* the same with options theme and mouse read again */
};

bool request_waits(const struct desk *d);
/* Does all that wait; trouble is said in the desk's messages. */
enum request_after request_do(struct desk *d, struct term *t);

#endif
