/* request_do - what the desk asked of the terminal and the system, done. */
#ifndef TUI_REQUEST_DO_H
#define TUI_REQUEST_DO_H

#include "core/desk/desk.h"
#include "tui/term.h"

enum request_after {
	AFTER_NOTHING, /* there was none */
	AFTER_PAINT,   /* a message may have come */
	AFTER_SCREEN,  /* the screen was lent: nothing of it stands any more */
	AFTER_THEME,   /* options theme and mouse are to be read again */
};

bool request_waits(const struct desk *d);
/* Does all that wait; trouble is said in the desk's messages. */
enum request_after request_do(struct desk *d, struct terminal *t);

#endif
