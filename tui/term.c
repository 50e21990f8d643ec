#include "config.h"

#include "tui/term.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

#include "core/base/heap.h"
#include "tui/entry.h"
#include "tui/osc52.h"
#include "tui/terminfo.h"

/* term.h makes a macro of this common word. */
#undef columns

#define MOUSE_ON    "\033[?1000h\033[?1006h"
#define MOUSE_OFF   "\033[?1006l\033[?1000l"
#define PASTE_ON    "\033[?2004h"
#define PASTE_OFF   "\033[?2004l"
#define LOGICAL_ON  "\033[8l" /* BDSM of ECMA-48: what is sent is already in order */
#define LOGICAL_OFF "\033[8h"

void term_write(struct terminal *t, struct str bytes)
{
	(void)t;
	while (bytes.len > 0) {
		ssize_t n = write(STDOUT_FILENO, bytes.at, (size_t)bytes.len);
		if (n < 0 && errno == EAGAIN) /* someone made the terminal non-blocking */
			poll(&(struct pollfd){.fd = STDOUT_FILENO, .events = POLLOUT}, 1, -1);
		else if (n < 0 && errno != EINTR)
			return; /* hung up: reading keys tells */
		bytes = str_from(bytes, n > 0 ? (int32_t)n : 0);
	}
}

static void write_string(struct terminal *t, const char *s)
{
	term_write(t, str_of(s));
}

static bool open_keys(struct terminal *t, struct err *e)
{
	t->in = stdin;
	t->in_fd = STDIN_FILENO;
	if (isatty(STDIN_FILENO))
		return true;
	t->in_fd = open("/dev/tty", O_RDWR | O_CLOEXEC);
	t->in = t->in_fd >= 0 ? fdopen(t->in_fd, "r") : NULL;
	t->own_in = t->in != NULL;
	return t->own_in || err_system(e, "no terminal to read keys from: /dev/tty");
}

static void close_keys(struct terminal *t)
{
	if (t->own_in)
		fclose(t->in);
	t->in = NULL;
	t->own_in = false;
}

/* Appends what fits, without the padding $<5> that only terminals of another age need. */
static void guard_add(struct guard *g, const char *s)
{
	for (; s != NULL && *s != '\0' && g->len < GUARD_BYTES; s++) {
		if (s[0] == '$' && s[1] == '<') {
			s = strchr(s, '>');
			if (s == NULL)
				return;
		} else {
			g->bytes[g->len++] = *s;
		}
	}
}

/* What is written if the program must die at once: curses' end of the screen without curses. */
static void make_guard(struct terminal *t)
{
	struct guard *g = &t->guard;
	g->len = 0;
	g->in_fd = t->in_fd;
	g->out_fd = STDOUT_FILENO;
	if (t->xterm)
		guard_add(g, PASTE_OFF MOUSE_OFF);
	if (t->logical)
		guard_add(g, LOGICAL_OFF);
	if (change_scroll_region != NULL)
		guard_add(g, tiparm(change_scroll_region, 0, (int)t->rows - 1));
	guard_add(g, terminfo_string("sgr0"));
	guard_add(g, terminfo_string("rmacs"));
	guard_add(g, terminfo_string("op"));
	guard_add(g, terminfo_string("cnorm"));
	guard_add(g, terminfo_string("rmkx"));
	guard_add(g, tiparm(cursor_address, (int)t->rows - 1, 0));
	guard_add(g, terminfo_string("rmcup"));
	guard_add(g, "\r\n");
	if (!t->away)
		signals_guard(g);
}

/*
 * Every byte as it comes: no signals from keys, no flow control, no line ends
 * translated. What curses' raw() leaves is added: with OPOST the system hands a
 * painting on in pieces, cut at its line feeds, and a slow line makes packets of
 * them.
 */
static void set_modes(struct terminal *t)
{
	raw();
	noecho();
	nonl();
	keypad(stdscr, TRUE); /* for the modes it sets: curses reads no keys */
	tcgetattr(t->in_fd, &t->raw);
	t->raw.c_iflag &= ~(tcflag_t)(IGNBRK | ISTRIP | INLCR | IGNCR);
	t->raw.c_oflag &= ~(tcflag_t)OPOST;
	tcsetattr(t->in_fd, TCSANOW, &t->raw);
	def_prog_mode();
}

static void set_looks(struct terminal *t)
{
	/* Queued keys are drained before painting; a painting once begun is finished. */
	typeahead(-1);
	t->has_dim = terminfo_string("dim") != NULL;
	if (!has_colors() || start_color() != OK)
		return;
	t->colours = COLORS;
	use_default_colors();
}

/* With the shorter entry instead of the installed one; programs that are started get what was. */
static SCREEN *make_screen(const struct terminal *t, const struct buf *entry)
{
	const char *was = getenv("TERMINFO");
	char *kept = was != NULL ? heap_copy(was) : NULL;
	bool told = entry->len > 0 && setenv("TERMINFO", entry->at, 1) == 0;
	SCREEN *screen = newterm(NULL, stdout, t->in);
	if (told && kept != NULL)
		setenv("TERMINFO", kept, 1);
	else if (told)
		unsetenv("TERMINFO");
	free(kept);
	return screen;
}

static bool open_screen(struct terminal *t, bool ascii, const struct buf *entry)
{
	/* The C library was told C.UTF-8 for the widths, the terminal was not. */
	bool told = ascii && getenv("NCURSES_NO_UTF8_ACS") == NULL;
	if (told)
		setenv("NCURSES_NO_UTF8_ACS", "1", 0);
	t->screen = make_screen(t, entry);
	if (told)
		unsetenv("NCURSES_NO_UTF8_ACS");
	return t->screen != NULL;
}

/* If the kind of terminal is one that a screen can be made of; TERM_OPENED: it is. */
static enum term_opened look_up(
	struct terminal *t, const char *name, struct buf *entry, struct err *e)
{
	if (name == NULL || name[0] == '\0') {
		err_set(e, ERR_SYSTEM,
			"TERM is not set; it names the kind of terminal, as in "
			"TERM=xterm-256color");
		return TERM_FAILED;
	}
	if (strcmp(name, "dumb") == 0)
		return TERM_DUMB;
	if (!terminfo_find(name, e))
		return TERM_FAILED;
	bool moves = terminfo_string("cup") != NULL;
	t->xterm = terminfo_is_xterm(name);
	entry_format(entry, name);
	terminfo_drop();
	return moves ? TERM_OPENED : TERM_DUMB;
}

static bool take(struct terminal *t, bool ascii, const struct buf *entry, struct err *e)
{
	if (!open_keys(t, e))
		return false;
	tcgetattr(t->in_fd, &t->guard.modes);
	if (open_screen(t, ascii, entry))
		return true;
	close_keys(t);
	return err_set(e, ERR_SYSTEM, "TERM=%.60s: curses makes no screen of it", getenv("TERM"));
}

enum term_opened term_open(struct terminal *t, bool ascii, struct err *e)
{
	struct buf entry = {0};
	*t = (struct terminal){.in_fd = -1};
	use_env(FALSE); /* $LINES and $COLUMNS of a shell grow old */
	use_tioctl(TRUE);
	enum term_opened found = look_up(t, getenv("TERM"), &entry, e);
	if (found == TERM_OPENED && !take(t, ascii, &entry, e))
		found = TERM_FAILED;
	buf_free(&entry);
	if (found != TERM_OPENED)
		return found;
	getmaxyx(stdscr, t->rows, t->columns);
	/* Before the first mode: curses ends the program where it finds no memory for keys. */
	make_guard(t);
	set_modes(t);
	set_looks(t);
	t->open = true;
	return TERM_OPENED;
}

static void give_back(struct terminal *t)
{
	bool mouse = t->mouse_wished, logical = t->logical_wished;
	term_paste(t, false);
	term_mouse(t, false);
	term_logical(t, false);
	t->mouse_wished = mouse;
	t->logical_wished = logical;
	endwin();
	if (terminfo_string("rmcup") == NULL) /* no second screen: what follows stands below ours */
		write_string(t, "\n");
	signals_guard(NULL);
	t->away = true;
}

void term_close(struct terminal *t)
{
	if (!t->open)
		return;
	if (!t->away)
		give_back(t);
	signals_guard(NULL);
	delscreen(t->screen);
	close_keys(t);
	t->open = false;
}

void term_leave(struct terminal *t)
{
	if (!t->away)
		give_back(t);
}

void term_return(struct terminal *t)
{
	reset_prog_mode();
	t->away = false;
	term_redraw(t); /* the next painting takes the screen again */
	signals_guard(&t->guard);
	term_mouse(t, t->mouse_wished);
	term_logical(t, t->logical_wished);
}

void term_wait(struct terminal *t)
{
	tcsetattr(t->in_fd, TCSANOW, &t->raw);
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
	write_string(t, on ? begin : end);
}

void term_paste(struct terminal *t, bool on)
{
	switch_mode(t, &t->paste, on, PASTE_ON, PASTE_OFF);
}

void term_mouse(struct terminal *t, bool on)
{
	t->mouse_wished = on;
	switch_mode(t, &t->mouse, on, MOUSE_ON, MOUSE_OFF);
}

void term_logical(struct terminal *t, bool on)
{
	bool was = t->logical;
	t->logical_wished = on;
	switch_mode(t, &t->logical, on, LOGICAL_ON, LOGICAL_OFF);
	if (t->logical != was)
		make_guard(t);
}

bool term_copy(struct terminal *t, struct str text, struct err *e)
{
	struct buf sequence = {0};
	if (!t->xterm)
		return err_set(e, ERR_SYSTEM,
			"not copied: TERM=%.60s has no clipboard; | hands the text to a program",
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
	make_guard(t);
	return true;
}

void term_keys(const struct terminal *t, struct input *in)
{
	terminfo_keys(in);
	cc_t erase = t->guard.modes.c_cc[VERASE];
	if (erase == '\b')
		in->erase = erase;
}
