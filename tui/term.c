#include "config.h"

#include "tui/term.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include "tui/osc52.h"

#define MOUSE_ON  "\033[?1000h\033[?1006h"
#define MOUSE_OFF "\033[?1006l\033[?1000l"
#define PASTE_ON  "\033[?2004h"
#define PASTE_OFF "\033[?2004l"

void term_write(const struct terminal *t, struct str bytes)
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

static void write_string(const struct terminal *t, const char *s)
{
	term_write(t, str_of(s));
}

static bool open_keys(struct terminal *t, struct err *e)
{
	t->in_fd = STDIN_FILENO;
	if (isatty(STDIN_FILENO))
		return true;
	t->in_fd = open("/dev/tty", O_RDWR | O_CLOEXEC);
	t->own_in = t->in_fd >= 0;
	return t->own_in || err_system(e, "no terminal to read keys from: /dev/tty");
}

static void close_keys(struct terminal *t)
{
	if (t->own_in)
		close(t->in_fd);
	t->own_in = false;
}

/* Every byte as it comes: no signals from keys, no flow control, no line ends translated. */
static void make_raw(struct terminal *t)
{
	tcgetattr(t->in_fd, &t->guard.modes);
	t->raw = t->guard.modes;
	t->raw.c_iflag &=
		~(tcflag_t)(IGNBRK | BRKINT | PARMRK | ISTRIP | INLCR | IGNCR | ICRNL | IXON);
	t->raw.c_oflag &= ~(tcflag_t)OPOST;
	t->raw.c_lflag &= ~(tcflag_t)(ECHO | ECHONL | ICANON | ISIG | IEXTEN);
	t->raw.c_cc[VMIN] = 1;
	t->raw.c_cc[VTIME] = 0;
}

static void take_screen(struct terminal *t)
{
	tcsetattr(t->in_fd, TCSANOW, &t->raw);
	write_string(t, t->info.begin);
	signals_guard(&t->guard);
	t->away = false;
}

static void give_back(struct terminal *t)
{
	term_paste(t, false);
	bool mouse = t->mouse_wished;
	term_mouse(t, false);
	t->mouse_wished = mouse;
	if (strstr(t->info.end, "\033[?1049l") == NULL) {
		/* No second screen to leave: what follows stands below ours. */
		struct buf down = {0};
		buf_printf(&down, "\033[%d;1H\r\n", (int)t->rows);
		term_write(t, buf_str(&down));
		buf_free(&down);
	}
	write_string(t, t->info.end);
	tcsetattr(t->in_fd, TCSANOW, &t->guard.modes);
	signals_guard(NULL);
	t->away = true;
}

/* What is written if the program must die at once. */
static void make_guard(struct terminal *t)
{
	struct buf s = {0};
	if (t->info.xterm)
		buf_add(&s, STR(PASTE_OFF MOUSE_OFF));
	buf_add(&s, STR("\033[r\033[999;1H")); /* modes of xterm or not, the last row */
	buf_add(&s, str_of(t->info.end));
	buf_add(&s, STR("\r\n"));
	t->guard.len = s.len < GUARD_BYTES ? s.len : GUARD_BYTES;
	memcpy(t->guard.bytes, s.at, (size_t)t->guard.len);
	t->guard.in_fd = t->in_fd;
	t->guard.out_fd = STDOUT_FILENO;
	buf_free(&s);
}

enum term_opened term_open(struct terminal *t, bool ascii, struct err *e)
{
	const char *name = getenv("TERM");
	*t = (struct terminal){.in_fd = -1};
	if (name == NULL || name[0] == '\0') {
		err_set(e, ERR_SYSTEM,
			"TERM is not set; it names the kind of terminal, as in "
			"TERM=xterm-256color");
		return TERM_FAILED;
	}
	if (strcmp(name, "dumb") == 0)
		return TERM_DUMB;
	if (!terminfo_read(&t->info, name, ascii, e))
		return TERM_FAILED;
	if (!t->info.usable)
		return TERM_DUMB;
	if (!open_keys(t, e))
		return TERM_FAILED;
	t->columns = t->info.columns;
	t->rows = t->info.rows;
	make_raw(t);
	make_guard(t);
	take_screen(t);
	term_resize(t);
	t->open = true;
	return TERM_OPENED;
}

void term_close(struct terminal *t)
{
	if (!t->open)
		return;
	if (!t->away)
		give_back(t);
	signals_guard(NULL);
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
	take_screen(t);
	term_mouse(t, t->mouse_wished);
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

static void switch_mode(struct terminal *t, bool *is, bool on, const char *begin, const char *end)
{
	if (!t->info.xterm || *is == on)
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

bool term_copy(struct terminal *t, struct str text, struct err *e)
{
	struct buf sequence = {0};
	if (!t->info.xterm)
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
	t->rows = size.ws_row;
	t->columns = size.ws_col;
	return true;
}

void term_keys(const struct terminal *t, struct input *in)
{
	terminfo_keys(in);
	cc_t erase = t->guard.modes.c_cc[VERASE];
	if (erase == '\b')
		in->erase = erase;
}
