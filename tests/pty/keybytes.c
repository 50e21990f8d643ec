#include "config.h"

#include "tests/pty/keybytes.h"

#include <curses.h>
#include <stdio.h>
#include <term.h>
#include <unistd.h>

static const struct special {
	int32_t code;
	const char *capability; /* terminfo's name */
	const char *bytes;      /* xterm's, in normal mode */
	const char *modified;   /* format with the modifiers */
} specials[] = {
	{KEY_CODE_BACKSPACE, "kbs", "\177", NULL},
	{KEY_CODE_DELETE, "kdch1", "\033[3~", "\033[3;%d~"},
	{KEY_CODE_INSERT, "kich1", "\033[2~", "\033[2;%d~"},
	{KEY_CODE_UP, "kcuu1", "\033[A", "\033[1;%dA"},
	{KEY_CODE_DOWN, "kcud1", "\033[B", "\033[1;%dB"},
	{KEY_CODE_LEFT, "kcub1", "\033[D", "\033[1;%dD"},
	{KEY_CODE_RIGHT, "kcuf1", "\033[C", "\033[1;%dC"},
	{KEY_CODE_HOME, "khome", "\033[H", "\033[1;%dH"},
	{KEY_CODE_END, "kend", "\033[F", "\033[1;%dF"},
	{KEY_CODE_PAGE_UP, "kpp", "\033[5~", "\033[5;%d~"},
	{KEY_CODE_PAGE_DOWN, "knp", "\033[6~", "\033[6;%d~"},
	{KEY_CODE_F1, "kf1", "\033OP", "\033[1;%dP"},
	{KEY_CODE_F1 + 1, "kf2", "\033OQ", "\033[1;%dQ"},
	{KEY_CODE_F1 + 2, "kf3", "\033OR", "\033[1;%dR"},
	{KEY_CODE_F1 + 3, "kf4", "\033OS", "\033[1;%dS"},
	{KEY_CODE_F1 + 4, "kf5", "\033[15~", "\033[15;%d~"},
	{KEY_CODE_F1 + 5, "kf6", "\033[17~", "\033[17;%d~"},
	{KEY_CODE_F1 + 6, "kf7", "\033[18~", "\033[18;%d~"},
	{KEY_CODE_F1 + 7, "kf8", "\033[19~", "\033[19;%d~"},
	{KEY_CODE_F1 + 8, "kf9", "\033[20~", "\033[20;%d~"},
	{KEY_CODE_F1 + 9, "kf10", "\033[21~", "\033[21;%d~"},
	{KEY_CODE_F1 + 10, "kf11", "\033[23~", "\033[23;%d~"},
	{KEY_CODE_F12, "kf12", "\033[24~", "\033[24;%d~"},
};

static bool known; /* terminfo has the terminal */

void keybytes_open(const char *terminal)
{
	int error;
	if (known)
		del_curterm(cur_term);
	known = setupterm(terminal, STDOUT_FILENO, &error) == OK;
}

static const char *capability(const char *name)
{
	const char *bytes = known ? tigetstr(name) : NULL;
	return bytes == NULL || bytes == (const char *)-1 || *bytes == '\0' ? NULL : bytes;
}

/* Shift 1, Meta 2, Control 4, and one more. */
static int modifiers(uint8_t mods)
{
	return 1 + ((mods & KEY_SHIFT) != 0) + 2 * ((mods & KEY_META) != 0) +
	       4 * ((mods & KEY_CTRL) != 0);
}

static bool is_cursor_key(int32_t code)
{
	return code >= KEY_CODE_UP && code <= KEY_CODE_END;
}

static void add_special(struct buf *out, const struct special *s, uint8_t mods, bool application)
{
	const char *bytes = capability(s->capability);
	if (mods != 0 && s->modified != NULL) {
		/* "\033[1;%dA": the number stands where %d does. */
		struct str form = str_of(s->modified);
		int32_t at = str_find(form, STR("%d"));
		buf_printf(out, "%.*s%d%.*s", STR_ARG(str_sub(form, 0, at)), modifiers(mods),
			STR_ARG(str_from(form, at + 2)));
		return;
	}
	if (mods & KEY_META)
		buf_add_char(out, '\033');
	if (bytes == NULL || (is_cursor_key(s->code) && !application && bytes[1] == 'O'))
		bytes = s->bytes;
	buf_add(out, str_of(bytes));
}

static void add_character(struct buf *out, struct key k)
{
	if (k.mods & KEY_META)
		buf_add_char(out, '\033');
	if (k.mods & KEY_CTRL)
		buf_add_char(out, (char)(k.code == '?' ? 0x7f : k.code & 0x1f));
	else
		buf_add_code(out, k.code);
}

void keybytes_add(struct buf *out, struct key k, bool application)
{
	for (size_t i = 0; i < sizeof specials / sizeof *specials; i++)
		if (specials[i].code == k.code) {
			add_special(out, &specials[i], k.mods, application);
			return;
		}
	if (k.code == KEY_CODE_TAB && k.mods & KEY_SHIFT) {
		buf_add(out, STR("\033[Z"));
		return;
	}
	if (k.code >= KEY_CODE_FIRST && k.mods & KEY_META)
		buf_add_char(out, '\033');
	if (k.code == KEY_CODE_ENTER)
		buf_add_char(out, '\r');
	else if (k.code == KEY_CODE_TAB)
		buf_add_char(out, '\t');
	else if (k.code == KEY_CODE_ESC)
		buf_add_char(out, '\033');
	else
		add_character(out, k);
}
