#include "config.h"

#include "tui/escape.h"

#include "core/base/utf8.h"

enum { PARAMS_MOST = 6, PARAM_MOST = 0x10FFFF, SEQUENCE_MOST = 64 /* bytes */ };

/* CSI final, or SS3 final. */
static const struct {
	char final;
	int32_t code;
	uint8_t mods;
} finals[] = {
	{'A', KEY_CODE_UP, 0},
	{'B', KEY_CODE_DOWN, 0},
	{'C', KEY_CODE_RIGHT, 0},
	{'D', KEY_CODE_LEFT, 0},
	{'F', KEY_CODE_END, 0},
	{'H', KEY_CODE_HOME, 0},
	{'P', KEY_CODE_F1, 0},
	{'Q', KEY_CODE_F1 + 1, 0},
	{'R', KEY_CODE_F1 + 2, 0},
	{'S', KEY_CODE_F1 + 3, 0},
	{'Z', KEY_CODE_TAB, KEY_SHIFT},
};
enum { FINALS = sizeof finals / sizeof finals[0] };

/* The number before a final ~. */
static const int32_t tildes[] = {
	[1] = KEY_CODE_HOME,
	[2] = KEY_CODE_INSERT,
	[3] = KEY_CODE_DELETE,
	[4] = KEY_CODE_END,
	[5] = KEY_CODE_PAGE_UP,
	[6] = KEY_CODE_PAGE_DOWN,
	[7] = KEY_CODE_HOME,
	[8] = KEY_CODE_END,
	[11] = KEY_CODE_F1,
	[12] = KEY_CODE_F1 + 1,
	[13] = KEY_CODE_F1 + 2,
	[14] = KEY_CODE_F1 + 3,
	[15] = KEY_CODE_F1 + 4,
	[17] = KEY_CODE_F1 + 5,
	[18] = KEY_CODE_F1 + 6,
	[19] = KEY_CODE_F1 + 7,
	[20] = KEY_CODE_F1 + 8,
	[21] = KEY_CODE_F1 + 9,
	[23] = KEY_CODE_F1 + 10,
	[24] = KEY_CODE_F12,
};
enum { TILDES = sizeof tildes / sizeof tildes[0], TILDE_OTHER = 27, TILDE_PASTE = 200 };

struct csi {
	char prefix; /* < = > ? or 0 */
	char final;
	int32_t param[PARAMS_MOST];
	int32_t params;
};

static struct escape key_of(int32_t len, int32_t code, uint8_t mods)
{
	return (struct escape){ESCAPE_KEY, len, {.code = code, .mods = mods}};
}

static struct escape unknown(int32_t len)
{
	return (struct escape){.kind = ESCAPE_UNKNOWN, .len = len};
}

static struct escape too_short(struct str s)
{
	/* Nothing sends that much: it is no sequence, do not wait for its end. */
	return s.len < SEQUENCE_MOST ? (struct escape){.kind = ESCAPE_SHORT} : unknown(s.len);
}

/* xterm sends 1 + bits: 1 Shift, 2 Alt, 4 Ctrl, 8 Meta. */
static uint8_t mods_of(int32_t param)
{
	static const uint8_t mods[] = {KEY_SHIFT, KEY_META, KEY_CTRL, KEY_META};
	uint8_t sum = 0;
	for (int32_t bit = 0; bit < 4 && param > 1; bit++)
		if (((param - 1) >> bit & 1) != 0)
			sum |= mods[bit];
	return sum;
}

/* Without CSI u these are one key and have one name; so they have with it. */
static struct escape with_ctrl(int32_t len, int32_t code, uint8_t mods)
{
	uint8_t others = mods & (uint8_t)~KEY_CTRL;
	switch (code) {
	case 'i':
		return key_of(len, KEY_CODE_TAB, others);
	case 'm':
		return key_of(len, KEY_CODE_ENTER, others);
	case '[':
		return key_of(len, KEY_CODE_ESC, others);
	case '@':
		return key_of(len, ' ', mods);
	case '/':
		return key_of(len, '_', mods);
	default:
		return key_of(len, code >= 'A' && code <= 'Z' ? code + 'a' - 'A' : code, mods);
	}
}

/* A character with modifiers as CSI u tells them, under the one name of its key. */
static struct escape character(int32_t len, int32_t code, uint8_t mods)
{
	static const struct {
		int32_t code, key;
	} names[] = {{9, KEY_CODE_TAB}, {13, KEY_CODE_ENTER}, {27, KEY_CODE_ESC},
		{127, KEY_CODE_BACKSPACE}};
	for (int32_t i = 0; i < (int32_t)(sizeof names / sizeof names[0]); i++)
		if (names[i].code == code)
			return key_of(len, names[i].key, mods);
	if (code < ' ' || utf8_forbidden(code))
		return unknown(len);
	mods &= (uint8_t)~KEY_SHIFT;
	return (mods & KEY_CTRL) != 0 ? with_ctrl(len, code, mods) : key_of(len, code, mods);
}

static struct escape mouse(int32_t len, int32_t button, int32_t column, int32_t row, bool press)
{
	enum { WHEEL = 64, MODS = 4 | 8 | 16, MOTION = 32 };
	int32_t which = button & ~MODS;
	int32_t code = which == 0           ? KEY_CODE_CLICK
		       : which == WHEEL     ? KEY_CODE_WHEEL_UP
		       : which == WHEEL + 1 ? KEY_CODE_WHEEL_DOWN
					    : -1;
	if (code < 0 || !press || column < 1 || row < 1 || column > INT16_MAX || row > INT16_MAX)
		return unknown(len);
	struct escape e = key_of(len, code, 0);
	e.key.column = (int16_t)(column - 1);
	e.key.row = (int16_t)(row - 1);
	return e;
}

/* Parameters up to the final byte; returns the sequence's length, 0 if it is too short, -1 if broken. */
static int32_t csi_parse(struct str s, struct csi *out)
{
	int32_t at = 2;
	*out = (struct csi){0};
	if (at < s.len && s.at[at] >= '<' && s.at[at] <= '?')
		out->prefix = s.at[at++];
	for (; at < s.len; at++) {
		char c = s.at[at];
		if (c >= '0' && c <= '9') {
			out->params += out->params == 0;
			int32_t *p = &out->param[out->params - 1];
			*p = *p > PARAM_MOST ? *p : *p * 10 + (c - '0');
		} else if (c == ';') {
			out->params += out->params == 0;
			if (++out->params > PARAMS_MOST)
				out->params = PARAMS_MOST;
		} else if (c >= '@' && c <= '~') {
			out->final = c;
			return at + 1;
		} else if (c < ' ') {
			return -at;
		}
		/* sub-parameters (:) and intermediates are skipped */
	}
	return 0;
}

static struct escape tilde(int32_t len, const struct csi *c)
{
	int32_t n = c->param[0];
	if (n == TILDE_PASTE)
		return (struct escape){.kind = ESCAPE_PASTE, .len = len};
	if (n == TILDE_OTHER) /* xterm's modifyOtherKeys */
		return character(len, c->param[2], mods_of(c->param[1]));
	if (n < 0 || n >= TILDES || tildes[n] == 0)
		return unknown(len);
	return key_of(len, tildes[n], mods_of(c->param[1]));
}

static struct escape final_key(int32_t len, char final, int32_t mods)
{
	for (int32_t i = 0; i < FINALS; i++)
		if (finals[i].final == final)
			return key_of(
				len, finals[i].code, (uint8_t)(finals[i].mods | mods_of(mods)));
	return unknown(len);
}

struct escape escape_csi(struct str s)
{
	struct csi c;
	if (s.len >= 3 && s.at[2] == 'M') /* X10 mouse: three bytes, each 32 too much */
		return s.len < 6
			       ? too_short(s)
			       : mouse(6, (unsigned char)s.at[3] - 32, (unsigned char)s.at[4] - 32,
					 (unsigned char)s.at[5] - 32, true);
	if (s.len >= 3 && s.at[2] == '[') { /* the Linux console's F1 to F5 */
		if (s.len < 4)
			return too_short(s);
		return s.at[3] >= 'A' && s.at[3] <= 'E'
			       ? key_of(4, KEY_CODE_F1 + (s.at[3] - 'A'), 0)
			       : unknown(4);
	}
	int32_t len = csi_parse(s, &c);
	if (len == 0)
		return too_short(s);
	if (len < 0)
		return unknown(-len);
	if (c.prefix == '<' && (c.final == 'M' || c.final == 'm') && c.params == 3)
		return mouse(len, c.param[0], c.param[1], c.param[2], c.final == 'M');
	if (c.prefix != 0)
		return unknown(len);
	if (c.final == '~')
		return tilde(len, &c);
	if (c.final == 'u')
		return character(len, c.param[0], mods_of(c.param[1]));
	/* ESC [ row ; column R is an answer to a question nobody asked, but also F3. */
	return final_key(len, c.final, c.param[1]);
}

struct escape escape_ss3(struct str s)
{
	static const char keypad[] = "*+,-./0123456789"; /* sent as j to y */
	int32_t at = 2;
	if (at < s.len && s.at[at] >= '1' && s.at[at] <= '9')
		at++; /* ESC O 5 A: some terminals' modifiers */
	if (at >= s.len)
		return too_short(s);
	char final = s.at[at];
	if (final == 'M')
		return key_of(at + 1, KEY_CODE_ENTER, 0);
	if (final >= 'j' && final <= 'y')
		return key_of(at + 1, (unsigned char)keypad[final - 'j'], 0);
	return final_key(at + 1, final, at == 3 ? s.at[2] - '0' : 0);
}
