/*
 * keybytes - what a terminal sends for a key.
 *
 * From terminfo's entry for the terminal; what it does not know is sent as
 * xterm does. terminfo speaks of the application mode of the cursor keys:
 * in the other mode they are sent as xterm does in that.
 */
#ifndef TESTS_PTY_KEYBYTES_H
#define TESTS_PTY_KEYBYTES_H

#include "core/base/buf.h"
#include "core/keymap/key.h"

void keybytes_open(const char *terminal); /* once */
void keybytes_add(struct buf *out, struct key k, bool application);

#endif
