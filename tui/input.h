/*
 * input - from bytes of the keyboard to keys, without a terminal.
 *
 * Own decoding instead of curses' wgetch, which refreshes the screen on its
 * own, waits where the loop wants to go on, and tells no bracketed paste.
 * Sequences of the xterm family are known in general (modifiers too), those of
 * the terminal's terminfo entry are handed in. What is unknown or an answer of
 * the terminal (OSC, DCS) is swallowed whole: none of its bytes becomes a key.
 */
#ifndef TUI_INPUT_H
#define TUI_INPUT_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/buf.h"
#include "core/keymap/key.h"

enum {
	INPUT_SEQUENCES = 32,
	INPUT_PASTE_MOST = 1 << 20, /* bytes; a longer paste is cut */
	INPUT_PASTE_WAIT = 2000,    /* milliseconds of silence after which a paste has ended */
};

struct input_sequence {
	char bytes[14];
	uint8_t len;
	struct key key;
};

enum input_state { INPUT_KEYS, INPUT_PASTES, INPUT_SWALLOWS };

struct input {
	struct buf bytes; /* not yet read */
	int32_t at;       /* bytes of them already taken */
	enum input_state state;
	struct buf paste;
	struct input_sequence sequence[INPUT_SEQUENCES];
	int32_t sequences;
	unsigned char erase; /* the tty's erase character: it is Backspace whatever it is */
};

enum input_kind { INPUT_NONE, INPUT_KEY, INPUT_PASTE };

struct input_event {
	enum input_kind kind;
	struct key key;
	struct str paste; /* without forbidden characters; valid until the next call */
};

void input_init(struct input *in);
void input_free(struct input *in);
/* Adds what this terminal sends for a key, as terminfo has it. Single bytes are left out. */
void input_sequence(struct input *in, struct str bytes, struct key key);
void input_feed(struct input *in, struct str bytes);
/*
 * Takes one key or paste; false when nothing whole is left. `over`: nothing more
 * came for input_wait milliseconds, so what began a sequence stands for itself.
 */
bool input_next(struct input *in, bool over, struct input_event *out);
/* Milliseconds after which what is pending is over, or -1 if nothing is pending. */
int32_t input_wait(const struct input *in, int32_t esc_delay);

#endif
