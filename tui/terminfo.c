#include "config.h"

#include "tui/terminfo.h"

#include <curses.h>
#include <term.h>
#include <string.h>
#include <unistd.h>

/* term.h makes macros of all it knows, and of these common words too. */
#undef columns
#undef lines

/* A capability, or NULL; tigetstr has two ways of saying no. */
static const char *capability(const char *name)
{
	const char *s = tigetstr((char *)name);
	return s != NULL && s != (const char *)-1 && s[0] != '\0' ? s : NULL;
}

static bool has(const char *name)
{
	return capability(name) != NULL;
}

/* Appends what fits, without the padding $<5> that only terminals of another age need. */
static void add(char *to, size_t size, const char *s)
{
	size_t n = strlen(to);
	for (; s != NULL && *s != '\0'; s++) {
		if (s[0] == '$' && s[1] == '<') {
			s = strchr(s, '>');
			if (s == NULL)
				break;
		} else if (n + 1 < size) {
			to[n++] = *s;
		}
	}
	to[n] = '\0';
}

/* Terminals that know xterm's private modes: they report a mouse, but so do consoles. */
static bool is_xterm_kind(const char *name)
{
	static const char *const consoles[] = {"linux", "vt", "cons", "bterm"};
	for (size_t i = 0; i < sizeof consoles / sizeof consoles[0]; i++)
		if (strncmp(name, consoles[i], strlen(consoles[i])) == 0)
			return false;
	return has("BE") || has("XM") || has("kmous");
}

static bool is_ecma48(void)
{
	const char *cup = capability("cup");
	return cup != NULL && strncmp(cup, "\033[%i%p1%d;%p2%dH", 16) == 0;
}

static int32_t colours(void)
{
	int n = tigetnum("colors");
	const char *set = capability("setaf");
	if (set == NULL || strncmp(set, "\033[", 2) != 0)
		return 0;
	return n >= 256 ? 256 : n >= 16 ? 16 : n >= 8 ? 8 : 0;
}

static void read_wire(struct wire *w, bool ascii)
{
	*w = (struct wire){
		.lines = has("il") && has("dl"),
		.region = has("csr") && has("ri"),
		.ech = has("ech"),
		.bce = tigetflag("bce") > 0,
		.wraps = tigetflag("am") > 0,
		.late = tigetflag("xenl") > 0,
		.dim = has("dim"),
		.unicode = !ascii,
		.colours = colours(),
	};
	const char *set = capability("acsc");
	if (ascii && has("smacs") && has("rmacs") && set != NULL && strstr(set, "xx") != NULL) {
		add(w->line_on, sizeof w->line_on, capability("smacs"));
		add(w->line_off, sizeof w->line_off, capability("rmacs"));
	}
}

static void read_ends(struct terminfo *t)
{
	add(t->begin, sizeof t->begin, capability("smcup"));
	add(t->begin, sizeof t->begin, capability("smkx"));
	if (t->wire.line_on[0] != '\0')
		add(t->begin, sizeof t->begin, capability("enacs"));
	add(t->end, sizeof t->end, "\033[m");
	add(t->end, sizeof t->end, capability("cnorm"));
	add(t->end, sizeof t->end, capability("rmkx"));
	add(t->end, sizeof t->end, capability("rmcup"));
}

static void read_size(struct terminfo *t)
{
	int width = tigetnum("cols"), height = tigetnum("lines");
	t->columns = width > 0 ? width : 80;
	t->rows = height > 0 ? height : 24;
}

bool terminfo_read(struct terminfo *t, const char *name, bool ascii, struct err *e)
{
	int found = 0;
	*t = (struct terminfo){.usable = false};
	if (setupterm((char *)name, STDOUT_FILENO, &found) != OK) {
		/* "unknown" and the like are there, but only to say that they are of no use. */
		if (found < 0)
			return err_set(
				e, ERR_SYSTEM, "TERM=%.60s: no terminfo data base here", name);
		return err_set(e, ERR_SYSTEM,
			"TERM=%.60s is not known here; try TERM=xterm-256color or TERM=vt100",
			name);
	}
	t->usable = is_ecma48();
	t->xterm = is_xterm_kind(name);
	read_wire(&t->wire, ascii);
	read_ends(t);
	read_size(t);
	return true;
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
		input_sequence(in, str_of(capability(keys[i].name)),
			(struct key){.code = keys[i].code, .mods = keys[i].mods});
}
