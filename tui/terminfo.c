#include "config.h"

#include "tui/terminfo.h"

#include <curses.h>
#include <term.h>
#include <string.h>
#include <unistd.h>

bool terminfo_find(const char *name, struct err *e)
{
	int found = 0;
	if (setupterm((char *)name, STDOUT_FILENO, &found) == OK)
		return true;
	/* "unknown" and the like are there, but only to say that they are of no use. */
	if (found < 0)
		return err_set(e, ERR_SYSTEM, "TERM=%.60s: no terminfo data base here", name);
	return err_set(e, ERR_SYSTEM,
		"TERM=%.60s is not known here; try TERM=xterm-256color or TERM=vt100", name);
}

void terminfo_drop(void)
{
	del_curterm(cur_term);
}

/* tigetstr has two ways of saying no. */
const char *terminfo_string(const char *name)
{
	const char *s = tigetstr((char *)name);
	return s != NULL && s != (const char *)-1 && s[0] != '\0' ? s : NULL;
}

/* They report a mouse, but so do consoles. */
bool terminfo_is_xterm(const char *name)
{
	static const char *const consoles[] = {"linux", "vt", "cons", "bterm"};
	for (size_t i = 0; i < sizeof consoles / sizeof consoles[0]; i++)
		if (strncmp(name, consoles[i], strlen(consoles[i])) == 0)
			return false;
	return terminfo_string("BE") != NULL || terminfo_string("XM") != NULL ||
	       terminfo_string("kmous") != NULL;
}

void terminfo_keys(struct input *in)
{
	static const struct {
		const char *name;
		int32_t code;
		uint8_t mods;
	} keys[] = {
		{"kcuu1", KEY_CODE_UP, 0},
		{"kcud1", KEY_CODE_DOWN, 0},
		{"kcub1", KEY_CODE_LEFT, 0},
		{"kcuf1", KEY_CODE_RIGHT, 0},
		{"khome", KEY_CODE_HOME, 0},
		{"kend", KEY_CODE_END, 0},
		{"kpp", KEY_CODE_PAGE_UP, 0},
		{"knp", KEY_CODE_PAGE_DOWN, 0},
		{"kich1", KEY_CODE_INSERT, 0},
		{"kdch1", KEY_CODE_DELETE, 0},
		{"kcbt", KEY_CODE_TAB, KEY_SHIFT},
		{"kent", KEY_CODE_ENTER, 0},
		{"kf1", KEY_CODE_F1, 0},
		{"kf2", KEY_CODE_F1 + 1, 0},
		{"kf3", KEY_CODE_F1 + 2, 0},
		{"kf4", KEY_CODE_F1 + 3, 0},
		{"kf5", KEY_CODE_F1 + 4, 0},
		{"kf6", KEY_CODE_F1 + 5, 0},
		{"kf7", KEY_CODE_F1 + 6, 0},
		{"kf8", KEY_CODE_F1 + 7, 0},
		{"kf9", KEY_CODE_F1 + 8, 0},
		{"kf10", KEY_CODE_F1 + 9, 0},
		{"kf11", KEY_CODE_F1 + 10, 0},
		{"kf12", KEY_CODE_F12, 0},
	};
	for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
		input_sequence(in, str_of(terminfo_string(keys[i].name)),
			(struct key){.code = keys[i].code, .mods = keys[i].mods});
}
