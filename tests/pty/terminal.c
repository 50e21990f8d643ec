#include "config.h"

#include "tests/pty/terminal.h"

#include <assert.h>
#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* libvterm 0.1.4 writes beyond its screen when a wide character meets one column. */
enum { LEAST_COLUMNS = 2 };

/* ------------------------------------------------------------ private modes */

static unsigned mode_bit(int number)
{
	static const struct {
		int number;
		enum mode mode;
	} modes[] = {
		{1, MODE_CURSOR_KEYS},
		{25, MODE_HIDDEN},
		{9, MODE_MOUSE},
		{1000, MODE_MOUSE},
		{1001, MODE_MOUSE},
		{1002, MODE_MOUSE},
		{1003, MODE_MOUSE},
		{1004, MODE_FOCUS},
		{47, MODE_ALTERNATE},
		{1047, MODE_ALTERNATE},
		{1049, MODE_ALTERNATE},
		{2004, MODE_PASTE},
	};
	for (size_t i = 0; i < sizeof modes / sizeof *modes; i++)
		if (modes[i].number == number)
			return modes[i].mode;
	return 0;
}

static void set_mode(struct terminal *t, unsigned bit, bool on)
{
	t->modes = on ? t->modes | bit : t->modes & ~bit;
	t->was |= on ? bit : 0;
}

/* ESC [ ? numbers h or l, without its ESC. */
static void private_modes(struct terminal *t, struct str s)
{
	bool on = s.at[s.len - 1] == 'h';
	struct str numbers = str_sub(s, 2, s.len - 1), number;
	while (str_cut(&numbers, ';', &number)) {
		int value = 0;
		for (int32_t i = 0; i < number.len && value < 10000; i++)
			value = value * 10 + (number.at[i] - '0');
		unsigned bit = mode_bit(value);
		set_mode(t, bit, bit == MODE_HIDDEN ? !on : on);
	}
}

static void sequence(struct terminal *t, struct str s)
{
	char last = s.at[s.len - 1];
	if (s.len == 1 && (last == '=' || last == '>'))
		set_mode(t, MODE_KEYPAD, last == '=');
	if (s.len == 1 && last == 'c')
		t->modes = 0;
	if (s.len > 3 && s.at[0] == '[' && s.at[1] == '?' && (last == 'h' || last == 'l'))
		private_modes(t, s);
}

/* Of control sequences only those of modes matter; strings (OSC) are not looked into. */
static void watch(struct terminal *t, struct str bytes)
{
	enum { LONGEST = 64 };
	for (int32_t i = 0; i < bytes.len; i++) {
		char c = bytes.at[i];
		if (c == '\033') {
			buf_clear(&t->open);
			buf_add_char(&t->open, c);
		} else if (t->open.len > 0) {
			buf_add_char(&t->open, c);
			bool csi = t->open.at[1] == '[';
			if (csi && (t->open.len == 2 || c < '@') && t->open.len < LONGEST)
				continue;
			sequence(t, str_from(buf_str(&t->open), 1));
			buf_clear(&t->open);
		}
	}
}

/* ------------------------------------------------------------ opening, bytes */

/* Answers to questions of the program. */
static void on_answer(const char *bytes, size_t n, void *user)
{
	struct terminal *t = user;
	if (t->job.master >= 0 && write(t->job.master, bytes, n) < 0)
		t->gone = errno != EAGAIN;
}

bool terminal_open(struct terminal *t, const struct job_plan *plan, struct err *e)
{
	static const VTermScreenCallbacks none;
	*t = (struct terminal){.columns = plan->columns, .rows = plan->rows};
	if (plan->columns < LEAST_COLUMNS || plan->rows < 1)
		return err_set(e, ERR_DATA, "a terminal has at least %dx1", LEAST_COLUMNS);
	if (!job_start(&t->job, plan, e))
		return false;
	t->vt = vterm_new(plan->rows, plan->columns);
	vterm_set_utf8(t->vt, 1);
	vterm_output_set_callback(t->vt, on_answer, t);
	t->screen = vterm_obtain_screen(t->vt);
	vterm_screen_set_callbacks(t->screen, &none, NULL);
	vterm_screen_enable_altscreen(t->screen, 1);
	vterm_screen_reset(t->screen, 1);
	return true;
}

void terminal_close(struct terminal *t)
{
	job_close(&t->job);
	if (t->vt != NULL)
		vterm_free(t->vt);
	buf_free(&t->raw);
	buf_free(&t->open);
}

static bool take_output(struct terminal *t)
{
	char bytes[1 << 14];
	ssize_t n = read(t->job.master, bytes, sizeof bytes);
	if (n < 0 && (errno == EAGAIN || errno == EINTR))
		return false;
	if (n <= 0) { /* EIO: nobody has the other side open */
		t->gone = true;
		return true;
	}
	struct str s = {bytes, (int32_t)n};
	buf_add(&t->raw, s);
	watch(t, s);
	vterm_input_write(t->vt, bytes, (size_t)n);
	return true;
}

bool terminal_pump(struct terminal *t, int ms)
{
	struct pollfd fds[] = {
		{.fd = t->gone ? -1 : t->job.master, .events = POLLIN},
		{.fd = t->job.ended ? -1 : t->job.report, .events = POLLIN},
	};
	if (poll(fds, 2, ms) <= 0)
		return false;
	/* Output first: what the program wrote before it ended is to be seen. */
	bool came = fds[0].revents != 0 && take_output(t);
	if (!came && fds[1].revents != 0)
		came = job_news(&t->job);
	return came;
}

bool terminal_send(struct terminal *t, struct str bytes, int ms)
{
	t->key_at = t->raw.len;
	while (bytes.len > 0 && t->job.master >= 0) {
		struct pollfd fd = {.fd = t->job.master, .events = POLLIN | POLLOUT};
		if (poll(&fd, 1, ms) <= 0)
			return false;
		if ((fd.revents & ~POLLOUT) != 0)
			take_output(t);
		if (t->gone)
			return false;
		ssize_t n = fd.revents & POLLOUT ? write(t->job.master, bytes.at, (size_t)bytes.len)
						 : 0;
		if (n > 0)
			bytes = str_from(bytes, (int32_t)n);
	}
	return bytes.len == 0;
}

void terminal_resize(struct terminal *t, int columns, int rows)
{
	struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
	t->columns = columns < LEAST_COLUMNS ? LEAST_COLUMNS : columns;
	t->rows = rows < 1 ? 1 : rows;
	vterm_set_size(t->vt, t->rows, t->columns);
	ioctl(t->job.master, TIOCSWINSZ, &size);
}

/* ------------------------------------------------------------------ looking */

static void cell_text(struct buf *out, const VTermScreenCell *cell)
{
	if (cell->chars[0] == 0)
		buf_add_char(out, ' ');
	for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell->chars[i] != 0; i++)
		if (cell->chars[i] != UINT32_MAX) /* the right half of a wide one */
			buf_add_code(out, (int32_t)cell->chars[i]);
}

static void add_row(const struct terminal *t, int row, struct buf *out)
{
	int32_t beg = out->len;
	for (int column = 0; column < t->columns; column++) {
		VTermScreenCell cell = {0};
		vterm_screen_get_cell(t->screen, (VTermPos){row, column}, &cell);
		cell_text(out, &cell);
	}
	while (out->len > beg && out->at[out->len - 1] == ' ')
		out->len--;
	buf_add_char(out, '\n');
}

void terminal_text(const struct terminal *t, struct buf *out)
{
	buf_clear(out);
	for (int row = 0; row < t->rows; row++)
		add_row(t, row, out);
}

static int row_index(const struct terminal *t, int row)
{
	return row < 0 ? t->rows + row : row - 1;
}

void terminal_row(const struct terminal *t, int row, struct buf *out)
{
	buf_clear(out);
	row = row_index(t, row);
	if (row >= 0 && row < t->rows)
		add_row(t, row, out);
}

static void add_color(struct buf *out, const char *name, const VTermColor *color)
{
	if (VTERM_COLOR_IS_DEFAULT_FG(color) || VTERM_COLOR_IS_DEFAULT_BG(color))
		return;
	if (VTERM_COLOR_IS_INDEXED(color))
		buf_printf(out, " %s=%d", name, color->indexed.idx);
	else
		buf_printf(out, " %s=rgb", name);
}

void terminal_attributes(const struct terminal *t, int row, int column, struct buf *out)
{
	VTermScreenCell cell = {0};
	buf_clear(out);
	vterm_screen_get_cell(t->screen, (VTermPos){row_index(t, row), column - 1}, &cell);
	if (cell.attrs.bold)
		buf_add(out, STR(" bold"));
	if (cell.attrs.underline)
		buf_add(out, STR(" ul"));
	if (cell.attrs.italic)
		buf_add(out, STR(" italic"));
	if (cell.attrs.blink)
		buf_add(out, STR(" blink"));
	if (cell.attrs.reverse)
		buf_add(out, STR(" rev"));
	add_color(out, "fg", &cell.fg);
	add_color(out, "bg", &cell.bg);
	if (out->len == 0)
		buf_add(out, STR(" plain"));
	buf_add_char(out, ' ');
}

void terminal_cursor(const struct terminal *t, int *row, int *column)
{
	VTermPos pos;
	vterm_state_get_cursorpos(vterm_obtain_state(t->vt), &pos);
	*row = pos.row + 1;
	*column = pos.col + 1;
}

const char *terminal_left_behind(const struct terminal *t)
{
	static const char *const names[] = {"cursor keys in application mode", "a hidden cursor",
		"mouse reports", "focus reports", "the alternate screen", "bracketed paste",
		"keypad in application mode"};
	struct termios now;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (t->modes & 1u << i)
			return names[i];
	const struct termios *was = &t->job.before;
	if (t->job.master < 0 || tcgetattr(t->job.master, &now) != 0)
		return "no terminal";
	if (now.c_lflag != was->c_lflag || now.c_iflag != was->c_iflag ||
		now.c_oflag != was->c_oflag)
		return "modes of the line (stty)";
	return NULL;
}
