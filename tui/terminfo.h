/* terminfo - is the terminal known? A file of its own: term.h defines many small words. */
#ifndef TUI_TERMINFO_H
#define TUI_TERMINFO_H

#include <stdbool.h>

/* Has the database an entry for $TERM? */
bool terminfo_knows(void);

#endif
