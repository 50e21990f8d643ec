#include "config.h"

#include "tui/term.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include "tui/osc52.h"
#include "tui/terminfo.h"

/* A capability, or NULL; tigetstr has two ways of saying no. */
static const char *capability(const char *name)
{
	const char *s = tigetstr(name);
	return s != NULL && s != (const char *)-1 && s[0] != '\0' ? s : NULL;
}

/* After what curses has still to write; the bytes go out whole or not at all. */
void term_write(struct terminal *t, struct str bytes)
{
	if (!t->away)
		doupdate(); /* flushes */
	fflush(stdout);
	while (bytes.len > 0) {
		ssize_t n = write(STDOUT_FILENO, bytes.at, (size_t)bytes.len);
		if (n < 0 && errno != EINTR)
			return;
		bytes = str_from(bytes, n > 0 ? (int32_t)n : 0);
	}
}

/* Without the padding $<5> that only terminals of another age need. */
static void guard_add(struct guard *g, const char *s)
{
	for (; s != NULL && *s != '\0' && g->len < GUARD_BYTES; s++) {
		if (s[0] == '$' && s[1] == '<') {
			s = strchr(s, '>');
			if (s == NULL)
				return;
			continue;
		}
		g->bytes[g->len++] = *s;
	}
}

static void guard_make(struct terminal *t)
{
	struct guard *g = &t->guard;
	g->in_fd = t->in_fd;
	g->out_fd = STDOUT_FILENO;
	if (t->xterm)
		guard_add(g, "\033[?2004l\033[?1006l\033[?1000l");
	guard_add(g, capability("sgr0"));
	guard_add(g, capability("op"));
	guard_add(g, capability("cnorm"));
	guard_add(g, capability("rmkx"));
	if (capability("rmcup") != NULL)
		guard_add(g, capability("rmcup"));
	else
		guard_add(g, tparm((char *)capability("cup"), (long)t->rows - 1, 0L, 0L, 0L, 0L, 0L,
				     0L, 0L, 0L));
	guard_add(g, "\r\n");
	signals_guard(g);
}

/* Terminals that know xterm's private modes: they report a mouse, but consoles do too. */
static bool is_xterm_kind(const char *name)
{
	static const char *const not [] = {"linux", "vt", "cons", "dumb"};
	for (size_t i = 0; i < sizeof not / sizeof not [0]; i++)
		if (strncmp(name, not [i], strlen(not [i])) == 0)
			return false;
	return capability("BE") != NULL || capability("XM") != NULL || capability("kmous") != NULL;
}

static bool open_keys(struct terminal *t, struct err *e)
{
	if (isatty(STDIN_FILENO)) {
		t->in = stdin;
		t->in_fd = STDIN_FILENO;
		return true;
	}
	t->in_fd = open("/dev/tty", O_RDWR | O_CLOEXEC);
	if (t->in_fd < 0)
		return err_system(e, "no terminal to read keys from: /dev/tty");
	t->in = fdopen(t->in_fd, "r");
	t->own_in = true;
	return t->in != NULL || err_system(e, "/dev/tty");
}

static void close_keys(struct terminal *t)
{
	if (t->own_in && t->in != NULL)
		fclose(t->in);
	t->in = NULL;
	t->own_in = false;
}

static void set_modes(void)
{
	raw();
	noecho();
	nonl();
	/* Queued keys are drained before painting; a painting once begun is finished. */
	typeahead(-1);
	use_default_colors();
}

static void keypad_on(void)
{
	if (capability("smkx") != NULL)
		putp(capability("smkx"));
}

static bool known_terminal(const char *name, struct err *e)
{
	if (name == NULL || name[0] == '\0')
		return err_set(e, ERR_SYSTEM,
			"TERM is not set; it names the kind of terminal, as in "
			"TERM=xterm-256color");
	return true;
}

static enum term_opened made(struct terminal *t, const char *name)
{
	if (capability("cup") == NULL) {
		endwin();
		delscreen(t->screen);
		close_keys(t);
		return TERM_DUMB;
	}
	set_modes();
	t->colours = has_colors() && start_color() == OK ? COLORS : 0;
	t->has_dim = capability("dim") != NULL;
	t->xterm = is_xterm_kind(name);
	getmaxyx(stdscr, t->rows, t->columns);
	keypad_on();
	guard_make(t);
	return TERM_OPENED;
}

enum term_opened term_open(struct terminal *t, bool ascii, struct err *e)
{
	const char *name = getenv("TERM");
	*t = (struct terminal){.in_fd = -1};
	if (!known_terminal(name, e))
		return TERM_FAILED;
	if (strcmp(name, "dumb") == 0)
		return TERM_DUMB;
	if (!open_keys(t, e))
		return TERM_FAILED;
	tcgetattr(t->in_fd, &t->guard.modes);
	if (ascii) /* the C library was told C.UTF-8 for the widths, the terminal was not */
		setenv("NCURSES_NO_UTF8_ACS", "1", 0);
	/* newterm leaks where the terminal is unknown: ask that first. */
	if (terminfo_knows())
		t->screen = newterm(NULL, stdout, t->in);
	if (t->screen != NULL)
		return made(t, name);
	close_keys(t);
	err_set(e, ERR_SYSTEM,
		"TERM=%.60s is not known here; try TERM=xterm-256color or TERM=vt100", name);
	return TERM_FAILED;
}

/* Leaves the screen in a state in which any program may have it. */
static void give_back(struct terminal *t)
{
	term_paste(t, false);
	bool mouse = t->mouse_wished;
	term_logical(t, false);
	term_mouse(t, false);
	t->mouse_wished = mouse;
	if (capability("rmkx") != NULL)
		putp(capability("rmkx"));
	curs_set(1);
	endwin();
	fflush(stdout);
}

void term_close(struct terminal *t)
{
	if (t->screen == NULL)
		return;
	if (!t->away)
		give_back(t);
	signals_guard(NULL);
	delscreen(t->screen);
	close_keys(t);
	t->screen = NULL;
}

void term_leave(struct terminal *t)
{
	give_back(t);
	signals_guard(NULL);
	t->away = true;
}

void term_return(struct terminal *t)
{
	reset_prog_mode();
	keypad_on();
	t->away = false;
	term_redraw(t); /* the next painting takes the screen again */
	signals_guard(&t->guard);
	term_mouse(t, t->mouse_wished);
}

void term_wait(struct terminal *t)
{
	reset_prog_mode();
	signals_guard(&t->guard);
}

void term_suspend(struct terminal *t)
{
	term_leave(t);
	signals_stop();
	term_return(t);
}

void term_redraw(struct terminal *t)
{
	(void)t;
	clearok(curscr, TRUE);
}

static void switch_mode(struct terminal *t, bool *is, bool on, const char *begin, const char *end)
{
	if (!t->xterm || *is == on)
		return;
	*is = on;
	term_write(t, str_of(on ? begin : end));
}

void term_paste(struct terminal *t, bool on)
{
	switch_mode(t, &t->paste, on, "\033[?2004h", "\033[?2004l");
}

void term_mouse(struct terminal *t, bool on)
{
	t->mouse_wished = on;
	switch_mode(t, &t->mouse, on, "\033[?1000h\033[?1006h", "\033[?1006l\033[?1000l");
}

void term_logical(struct terminal *t, bool on)
{
	switch_mode(t, &t->logical, on, "\033[8l", "\033[8h");
}

bool term_copy(struct terminal *t, struct str text, struct err *e)
{
	struct buf sequence = {0};
	if (!t->xterm)
		return err_set(e, ERR_SYSTEM,
			"TERM=%.60s has no clipboard; | hands the text to a program",
			getenv("TERM"));
	const char *screen = getenv("STY"), *tmux = getenv("TMUX");
	enum osc52_wrap wrap = screen != NULL && tmux == NULL ? OSC52_SCREEN : OSC52_PLAIN;
	bool done = osc52_format(&sequence, text, wrap, e);
	if (done)
		term_write(t, buf_str(&sequence));
	buf_free(&sequence);
	return done;
}

bool term_resize(struct terminal *t)
{
	struct winsize size;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0)
		return false;
	if (size.ws_row == t->rows && size.ws_col == t->columns)
		return false;
	resizeterm(size.ws_row, size.ws_col);
	t->rows = size.ws_row;
	t->columns = size.ws_col;
	return true;
}

void term_keys(const struct terminal *t, struct input *in)
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
	cc_t erase = t->guard.modes.c_cc[VERASE];
	if (erase == '\b')
		in->erase = erase;
}
