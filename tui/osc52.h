/*
 * osc52 - text on its way to the clipboard of the terminal, wherever that runs.
 *
 * ESC ] 52 ; c ; BASE64 BEL is only ever written: asking a terminal for its
 * clipboard would let any answer in as keys. tmux takes the sequence as it is
 * and hands it on if its own option set-clipboard is on; GNU screen hands on
 * what is wrapped in DCS, in pieces, because it keeps no long strings.
 */
#ifndef TUI_OSC52_H
#define TUI_OSC52_H

#include <stdbool.h>

#include "core/base/buf.h"
#include "core/base/err.h"

enum { OSC52_MOST = 74994 }; /* bytes; with the frame 100,000, what xterm and others take */

enum osc52_wrap { OSC52_PLAIN, OSC52_SCREEN };

/* Appends the sequence; fails if `text` is longer than OSC52_MOST. */
bool osc52_format(struct buf *out, struct str text, enum osc52_wrap wrap, struct err *e);

#endif
