/*
 * key - one key as the terminal gives it, and its name.
 *
 * Names: a literal character, or <Space> <Enter> <Tab> <S-Tab> <Esc> <BS>
 * <Del> <Ins> <Up> <Down> <Left> <Right> <Home> <End> <PgUp> <PgDn>
 * <F1>..<F12> <WheelUp> <WheelDown> <Click> <lt> <gt> <C-x> <M-x> <C-M-x>
 * <M-Enter> <C-Space> ... Capitals do not matter in names and after C-. Where a
 * terminal sends the same byte for two keys they are one: <C-i> is Tab, <C-m>
 * Enter, <C-[> Esc, <C-@> C-Space, <C-/> C-_. <C-h> is not BS (terminals
 * differ). Messages say which key was wrong, not where: the caller knows.
 */
#ifndef CORE_KEYMAP_KEY_H
#define CORE_KEYMAP_KEY_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/err.h"
#include "core/base/str.h"

struct arena;

enum key_code { /* above Unicode; below it `code` is the character itself */
	KEY_CODE_FIRST = 0x110000,
	KEY_CODE_ENTER = KEY_CODE_FIRST,
	KEY_CODE_TAB,
	KEY_CODE_ESC,
	KEY_CODE_BACKSPACE,
	KEY_CODE_DELETE,
	KEY_CODE_INSERT,
	KEY_CODE_UP,
	KEY_CODE_DOWN,
	KEY_CODE_LEFT,
	KEY_CODE_RIGHT,
	KEY_CODE_HOME,
	KEY_CODE_END,
	KEY_CODE_PAGE_UP,
	KEY_CODE_PAGE_DOWN,
	KEY_CODE_F1, /* .. F12 = F1 + 11 */
	KEY_CODE_F12 = KEY_CODE_F1 + 11,
	KEY_CODE_WHEEL_UP,
	KEY_CODE_WHEEL_DOWN,
	KEY_CODE_CLICK, /* with column and row */
	KEY_CODE_END_OF_CODES,
};

enum key_mods { KEY_CTRL = 1, KEY_META = 2, KEY_SHIFT = 4 };

struct key {
	int32_t code; /* code point or enum key_code; Ctrl-A is 'a' with KEY_CTRL */
	uint8_t mods;
	int16_t column, row; /* of a click */
	bool other;          /* written by its second name, <C-i>; key_eq does not look at it */
};

enum { KEYS_MOST = 6, KEY_NAME_MOST = 32 };

struct keys { /* a sequence */
	struct key at[KEYS_MOST];
	int32_t n;
};

bool key_eq(struct key a, struct key b); /* a click is one key, wherever it was */
/* Takes one key off the front of *rest. */
bool key_parse(struct str *rest, struct key *out, struct err *e);
bool keys_parse(struct str text, struct keys *out, struct err *e);
/* Does `k` begin with all of `beginning`? True for equal ones too. */
bool keys_begin(const struct keys *k, const struct keys *beginning);
/* The one name of a key, with its NUL; returns its length. */
int32_t key_format(char to[KEY_NAME_MOST], struct key k);
struct str keys_format(struct arena *a, const struct keys *k);

#endif
