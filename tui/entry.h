/*
 * entry - a terminal's entry of terminfo, as curses is to read it.
 *
 * Curses reads an entry once, but also out of $TERMINFO (terminfo(5), "hex:",
 * since ncurses 6.1), so it can be told one that writes less:
 *
 * - Without `sgr`, and without the change of the character set in `sgr0`: an
 *   underline begins with 4 bytes and ends with 3, not with 9 and 6. Each
 *   attribute has a string of its own, and so has the character set, which is
 *   set once, as the screen is taken.
 * - Curses takes no line feed to go down by, since the system may make CR LF of
 *   it; ours does not (set_modes), so it is hidden behind a padding of no time. A
 *   row further is then 5 bytes where it was 7.
 *
 * Curses that does not know "hex:" takes it for a folder, finds none and reads
 * what is installed.
 */
#ifndef TUI_ENTRY_H
#define TUI_ENTRY_H

#include <stdbool.h>

#include "core/base/buf.h"

/*
 * Appends the entry that setupterm has looked up, under this name, as a value for
 * $TERMINFO; all else in it is as it was. False, and nothing appended, where none
 * that writes less can be made of it.
 */
bool entry_format(struct buf *out, const char *name);

#endif
