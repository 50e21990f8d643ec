/* Steps that send keys and signals and look at the screen. */
#include "config.h"

#include <signal.h>
#include <string.h>
#include <sys/wait.h>

#include "tests/pty/keybytes.h"
#include "tests/pty/playing.h"

enum { QUIET_MS = 150 }; /* no output for so long: nothing comes any more */

static bool do_key(struct test *t, struct str arg)
{
	struct buf bytes = {0};
	struct str rest = unquote(arg);
	struct key key;
	struct err e;
	while (rest.len > 0) {
		if (!key_parse(&rest, &key, &e))
			return fail(t, "%s", e.text);
		keybytes_add(&bytes, key, t->terminal.modes & MODE_CURSOR_KEYS);
	}
	bool sent = terminal_send(&t->terminal, buf_str(&bytes), t->within_ms);
	buf_free(&bytes);
	return sent || fail(t, "the program takes no keys");
}

static bool shows(struct test *t, struct str text)
{
	struct buf screen = {0};
	terminal_text(&t->terminal, &screen);
	bool found = str_find(buf_str(&screen), text) >= 0;
	buf_free(&screen);
	return found;
}

static bool do_expect(struct test *t, struct str arg)
{
	return wait_until(t, shows, unquote(arg)) || fail(t, "the screen does not show it");
}

static bool do_reject(struct test *t, struct str arg)
{
	wait_quiet(t, QUIET_MS);
	return !shows(t, unquote(arg)) || fail(t, "the screen shows it");
}

static bool do_settled(struct test *t, struct str arg)
{
	int quiet_ms;
	return wait_quiet(t, take_number(&arg, &quiet_ms) ? quiet_ms : QUIET_MS) ||
	       fail(t, "the program writes on and on");
}

static bool row_has(struct test *t, struct str arg)
{
	struct buf row = {0};
	int number;
	take_number(&arg, &number);
	terminal_row(&t->terminal, number, &row);
	bool found = str_find(buf_str(&row), unquote(arg)) >= 0;
	buf_free(&row);
	return found;
}

static bool row_is(struct test *t, struct str arg)
{
	struct buf row = {0};
	int number;
	take_number(&arg, &number);
	terminal_row(&t->terminal, number, &row);
	row.len -= row.len > 0;
	bool same = str_eq(buf_str(&row), unquote(arg));
	buf_free(&row);
	return same;
}

static bool do_expect_row(struct test *t, struct str arg)
{
	return wait_until(t, row_has, arg) || fail(t, "the row has it not");
}

static bool do_row_is(struct test *t, struct str arg)
{
	return wait_until(t, row_is, arg) || fail(t, "the row is other");
}

static bool cursor_is(struct test *t, struct str arg)
{
	int row, column, is_row, is_column;
	terminal_cursor(&t->terminal, &is_row, &is_column);
	if (!take_number(&arg, &row) || !take_number(&arg, &column))
		return false;
	return (row < 0 ? t->terminal.rows + 1 + row : row) == is_row && column == is_column;
}

static bool do_cursor(struct test *t, struct str arg)
{
	return wait_until(t, cursor_is, arg) || fail(t, "it is elsewhere");
}

static bool has_attributes(struct test *t, struct str arg)
{
	struct buf has = {0};
	int row = 1, column = 1;
	bool all = take_number(&arg, &row) && take_number(&arg, &column);
	terminal_attributes(&t->terminal, row, column, &has);
	while (all && arg.len > 0) {
		struct str word = take_word(&arg);
		word = str_printf(&t->arena, " %.*s ", STR_ARG(word));
		all = str_find(buf_str(&has), word) >= 0;
	}
	buf_free(&has);
	return all;
}

static bool do_attr(struct test *t, struct str arg)
{
	struct buf has = {0};
	if (wait_until(t, has_attributes, arg))
		return true;
	int row, column;
	if (take_number(&arg, &row) && take_number(&arg, &column))
		terminal_attributes(&t->terminal, row, column, &has);
	fail(t, "it has%.*s", STR_ARG(buf_str(&has)));
	buf_free(&has);
	return false;
}

static bool do_resize(struct test *t, struct str arg)
{
	int columns, rows;
	if (!parse_size(arg, &columns, &rows))
		return fail(t, "80x24 is a size");
	terminal_resize(&t->terminal, columns, rows);
	return true;
}

static const struct {
	const char *name;
	int number;
} signals[] = {
	{"HUP", SIGHUP},
	{"INT", SIGINT},
	{"QUIT", SIGQUIT},
	{"TERM", SIGTERM},
	{"KILL", SIGKILL},
	{"TSTP", SIGTSTP},
	{"CONT", SIGCONT},
	{"WINCH", SIGWINCH},
	{"PIPE", SIGPIPE},
	{"USR1", SIGUSR1},
	{"ABRT", SIGABRT},
	{"SEGV", SIGSEGV},
	{"ILL", SIGILL},
};

static int signal_number(struct str name)
{
	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
		if (str_eq(name, str_of(signals[i].name)))
			return signals[i].number;
	return 0;
}

static bool do_signal(struct test *t, struct str arg)
{
	int number = signal_number(arg);
	if (number == 0)
		return fail(t, "what signal is that?");
	job_signal(&t->terminal.job, number);
	return true;
}

static bool has_stopped(struct test *t, struct str arg)
{
	(void)arg;
	return t->terminal.job.stopped;
}

static bool is_restored(struct test *t, struct str arg)
{
	(void)arg;
	return terminal_left_behind(&t->terminal) == NULL;
}

static bool do_restored(struct test *t, struct str arg)
{
	return wait_until(t, is_restored, arg) ||
	       fail(t, "the program left behind: %s", terminal_left_behind(&t->terminal));
}

static bool do_modes_used(struct test *t, struct str arg)
{
	(void)arg;
	return t->terminal.was != 0 || fail(t, "no mode of the terminal was ever changed");
}

static bool do_stopped(struct test *t, struct str arg)
{
	if (!wait_until(t, has_stopped, arg))
		return fail(t, "the program has not stopped");
	return do_restored(t, arg);
}

static bool do_continue(struct test *t, struct str arg)
{
	(void)arg;
	if (!t->terminal.job.stopped)
		return fail(t, "the program has not stopped");
	job_continue(&t->terminal.job);
	return true;
}

static bool do_hangup(struct test *t, struct str arg)
{
	(void)arg;
	job_hang_up(&t->terminal.job);
	t->terminal.gone = true;
	return true;
}

static bool has_ended(struct test *t, struct str arg)
{
	(void)arg;
	return t->terminal.job.ended;
}

static bool do_again(struct test *t, struct str arg)
{
	(void)arg;
	if (!ends_well(t))
		return false;
	terminal_close(&t->terminal);
	t->started = false;
	return true;
}

static bool do_exit(struct test *t, struct str arg)
{
	if (!wait_until(t, has_ended, arg))
		return fail(t, "the program has not ended");
	while (terminal_pump(&t->terminal, 0))
		;
	int status = t->terminal.job.status, wants = signal_number(arg);
	if (str_eq(arg, STR("*")))
		return true;
	if (WIFSIGNALED(status))
		return WTERMSIG(status) == wants ||
		       fail(t, "signal %d ended the program", WTERMSIG(status));
	if (wants == 0 && take_number(&arg, &wants) && WEXITSTATUS(status) == wants)
		return true;
	return fail(t, "the status is %d", WEXITSTATUS(status));
}

static bool do_bytes_at_most(struct test *t, struct str arg)
{
	int most, bytes;
	if (!take_number(&arg, &most))
		return fail(t, "how many?");
	wait_quiet(t, QUIET_MS);
	bytes = t->terminal.raw.len - t->terminal.key_at;
	return bytes <= most || fail(t, "%d bytes were written", bytes);
}

const struct step screen_steps[] = {
	{"key", STEP_RUNNING, do_key},
	{"expect", STEP_RUNNING, do_expect},
	{"settled", STEP_RUNNING, do_settled},
	{"expect-row", STEP_RUNNING, do_expect_row},
	{"row-is", STEP_RUNNING, do_row_is},
	{"reject", STEP_RUNNING, do_reject},
	{"cursor", STEP_RUNNING, do_cursor},
	{"attr", STEP_RUNNING, do_attr},
	{"resize", STEP_RUNNING, do_resize},
	{"signal", STEP_RUNNING, do_signal},
	{"stopped", STEP_RUNNING, do_stopped},
	{"continue", STEP_RUNNING, do_continue},
	{"hangup", STEP_RUNNING, do_hangup},
	{"exit", STEP_RUNNING, do_exit},
	{"again", STEP_RUNNING, do_again},
	{"restored", STEP_RUNNING, do_restored},
	{"modes-used", STEP_RUNNING, do_modes_used},
	{"bytes-at-most", STEP_RUNNING, do_bytes_at_most},
	{0},
};
