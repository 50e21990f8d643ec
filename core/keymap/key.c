#include "config.h"

#include "core/keymap/key.h"

#include <string.h>

#include "core/base/arena.h"
#include "core/base/utf8.h"

static const struct {
	const char *name;
	int32_t code;
} names[] = {
	{"Space", ' '},
	{"Enter", KEY_CODE_ENTER},
	{"Tab", KEY_CODE_TAB},
	{"Esc", KEY_CODE_ESC},
	{"BS", KEY_CODE_BACKSPACE},
	{"Del", KEY_CODE_DELETE},
	{"Ins", KEY_CODE_INSERT},
	{"Up", KEY_CODE_UP},
	{"Down", KEY_CODE_DOWN},
	{"Left", KEY_CODE_LEFT},
	{"Right", KEY_CODE_RIGHT},
	{"Home", KEY_CODE_HOME},
	{"End", KEY_CODE_END},
	{"PgUp", KEY_CODE_PAGE_UP},
	{"PgDn", KEY_CODE_PAGE_DOWN},
	{"F1", KEY_CODE_F1},
	{"F2", KEY_CODE_F1 + 1},
	{"F3", KEY_CODE_F1 + 2},
	{"F4", KEY_CODE_F1 + 3},
	{"F5", KEY_CODE_F1 + 4},
	{"F6", KEY_CODE_F1 + 5},
	{"F7", KEY_CODE_F1 + 6},
	{"F8", KEY_CODE_F1 + 7},
	{"F9", KEY_CODE_F1 + 8},
	{"F10", KEY_CODE_F1 + 9},
	{"F11", KEY_CODE_F1 + 10},
	{"F12", KEY_CODE_F12},
	{"WheelUp", KEY_CODE_WHEEL_UP},
	{"WheelDown", KEY_CODE_WHEEL_DOWN},
	{"Click", KEY_CODE_CLICK},
	{"lt", '<'},
	{"gt", '>'},
};
enum { NAMES = sizeof names / sizeof names[0] };

/* With Ctrl these send the same byte as another key: it is that key. */
static const struct {
	int32_t with_ctrl;
	int32_t code;
	uint8_t mods;
} seconds[] = {
	{'i', KEY_CODE_TAB, 0},
	{'m', KEY_CODE_ENTER, 0},
	{'[', KEY_CODE_ESC, 0},
	{'@', ' ', KEY_CTRL},
	{'/', '_', KEY_CTRL},
};
enum { SECONDS = sizeof seconds / sizeof seconds[0] };

bool key_eq(struct key a, struct key b)
{
	return a.code == b.code && a.mods == b.mods;
}

/* Takes "C-", "M-" and "S-" off the front of *name. */
static uint8_t take_mods(struct str *name)
{
	uint8_t mods = 0;
	while (name->len > 2 && name->at[1] == '-') {
		switch (name->at[0]) {
		case 'C':
		case 'c':
			mods |= KEY_CTRL;
			break;
		case 'M':
		case 'm':
			mods |= KEY_META;
			break;
		case 'S':
		case 's':
			mods |= KEY_SHIFT;
			break;
		default:
			return mods;
		}
		*name = str_from(*name, 2);
	}
	return mods;
}

static int32_t named(struct str name)
{
	for (int32_t i = 0; i < NAMES; i++)
		if (str_eq_nocase(name, str_of(names[i].name)))
			return names[i].code;
	return -1;
}

static const char *nearest(struct str name)
{
	const char *best = NULL;
	int32_t least = 3;
	for (int32_t i = 0; i < NAMES; i++) {
		int32_t d = str_distance(name, str_of(names[i].name));
		if (d < least) {
			least = d;
			best = names[i].name;
		}
	}
	return best;
}

static bool unknown(struct str name, struct str written, struct err *e)
{
	/* What is very short is near to anything, what is long to nothing of ours. */
	const char *near = name.len >= 3 && name.len <= 12 ? nearest(name) : NULL;
	if (near != NULL)
		return err_set(e, ERR_DATA, "no key is called %.*s; nearest: <%s>",
			STR_ARG(written), near);
	return err_set(e, ERR_DATA, "no key is called %.*s; a literal < is written <lt>",
		STR_ARG(written));
}

/* One character, and one that a terminal may be shown and a keyboard has. */
static int32_t character(struct str s)
{
	int32_t len, code = s.len > 0 ? utf8_get(s, 0, &len) : -1;
	if (code < ' ' || len != s.len || utf8_forbidden(code))
		return -1;
	return utf8_valid_until(s) == s.len ? code : -1;
}

static void use_first_name(struct key *k)
{
	if ((k->mods & KEY_CTRL) == 0)
		return;
	if (k->code >= 'A' && k->code <= 'Z')
		k->code += 'a' - 'A';
	for (int32_t i = 0; i < SECONDS; i++) {
		if (k->code != seconds[i].with_ctrl)
			continue;
		k->code = seconds[i].code;
		k->mods = (uint8_t)((k->mods & ~KEY_CTRL) | seconds[i].mods);
		k->other = true;
		return;
	}
}

/* `name` is what stands between < and >, `written` has both. */
static bool parse_name(struct str name, struct str written, struct key *out, struct err *e)
{
	uint8_t mods = take_mods(&name);
	int32_t code = mods != 0 ? character(name) : -1;
	if (code < 0)
		code = named(name);
	if (code < 0)
		return unknown(name, written, e);
	if ((mods & KEY_SHIFT) != 0 && code < KEY_CODE_FIRST)
		return err_set(e, ERR_DATA,
			"%.*s: a character has no Shift of its own; write the one that Shift gives",
			STR_ARG(written));
	*out = (struct key){.code = code, .mods = mods};
	use_first_name(out);
	return true;
}

bool key_parse(struct str *rest, struct key *out, struct err *e)
{
	if (rest->len == 0)
		return err_set(e, ERR_DATA, "no key is given");
	if (rest->at[0] == '<') {
		int32_t close = str_find_char(*rest, '>');
		if (close < 0)
			return err_set(e, ERR_DATA, "no > behind %.*s; a literal < is written <lt>",
				STR_ARG(*rest));
		struct str written = str_sub(*rest, 0, close + 1);
		*rest = str_from(*rest, close + 1);
		return parse_name(str_sub(written, 1, close), written, out, e);
	}
	struct str written = str_sub(*rest, 0, utf8_next(*rest, 0));
	int32_t code = character(written);
	if (code < 0)
		return err_set(e, ERR_DATA, "no key has the name '%.*s'", STR_ARG(written));
	*out = (struct key){.code = code};
	*rest = str_from(*rest, written.len);
	return true;
}

bool keys_parse(struct str text, struct keys *out, struct err *e)
{
	struct str rest = text;
	*out = (struct keys){0};
	do {
		if (out->n == KEYS_MOST)
			return err_set(e, ERR_DATA, "%.*s has more than %d keys", STR_ARG(text),
				KEYS_MOST);
		if (!key_parse(&rest, &out->at[out->n], e))
			return false;
		out->n++;
	} while (rest.len > 0);
	return true;
}

bool keys_begin(const struct keys *k, const struct keys *beginning)
{
	if (beginning->n > k->n)
		return false;
	for (int32_t i = 0; i < beginning->n; i++)
		if (!key_eq(k->at[i], beginning->at[i]))
			return false;
	return true;
}

static const char *name_of(int32_t code)
{
	for (int32_t i = 0; i < NAMES; i++)
		if (names[i].code == code)
			return names[i].name;
	return NULL;
}

static int32_t put(char *to, int32_t at, const char *what)
{
	size_t len = strlen(what);
	memcpy(to + at, what, len);
	return at + (int32_t)len;
}

/* The longest is <C-M-S-WheelDown>, so all fit. */
int32_t key_format(char to[KEY_NAME_MOST], struct key k)
{
	const char *name = name_of(k.code);
	bool angled = name != NULL || k.mods != 0;
	int32_t n = 0;
	if (angled)
		n = put(to, n, "<");
	if ((k.mods & KEY_CTRL) != 0)
		n = put(to, n, "C-");
	if ((k.mods & KEY_META) != 0)
		n = put(to, n, "M-");
	if ((k.mods & KEY_SHIFT) != 0)
		n = put(to, n, "S-");
	if (name != NULL)
		n = put(to, n, name);
	else
		n += utf8_put(to + n, k.code < KEY_CODE_FIRST ? k.code : UTF8_BAD);
	if (angled)
		n = put(to, n, ">");
	to[n] = '\0';
	return n;
}

struct str keys_format(struct arena *a, const struct keys *k)
{
	char text[KEYS_MOST * KEY_NAME_MOST];
	int32_t n = 0;
	for (int32_t i = 0; i < k->n; i++)
		n += key_format(text + n, k->at[i]);
	return str_dup(a, (struct str){text, n});
}
