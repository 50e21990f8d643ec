/*
 * builtin - the keymaps of this folder, as text inside the program.
 *
 * So that keys work when nothing is installed. builtin.c is made from the
 * *.keys files when parallax is built (local.mk). Static storage.
 */
#ifndef KEYMAPS_BUILTIN_H
#define KEYMAPS_BUILTIN_H

#include "core/base/str.h"

extern const struct str keymap_default; /* default.keys */
extern const struct str keymap_emacs;   /* emacs.keys */

#endif
