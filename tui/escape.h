/*
 * escape - what the sequences of terminals mean: CSI, SS3, mouse.
 *
 * Reads the beginning of a text that starts with ESC and says how far the
 * sequence goes. ECMA-48 5.4 gives the shape of CSI; the finals and modifiers
 * are those of xterm (ctlseqs, "PC-Style Function Keys"), `u` of fixterms.
 */
#ifndef TUI_ESCAPE_H
#define TUI_ESCAPE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/str.h"
#include "core/keymap/key.h"

enum escape_kind {
	ESCAPE_SHORT, /* more bytes are needed to tell */
	ESCAPE_KEY,
	ESCAPE_UNKNOWN, /* a whole sequence that means nothing here */
	ESCAPE_PASTE,   /* bracketed paste begins */
};

struct escape {
	enum escape_kind kind;
	int32_t len; /* bytes, ESC included */
	struct key key;
};

/* `s` begins with ESC [ */
struct escape escape_csi(struct str s);
/* `s` begins with ESC O */
struct escape escape_ss3(struct str s);

#endif
