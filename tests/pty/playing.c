#include "config.h"

#include "tests/pty/playing.h"

#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>

#include "tests/hostile/forbidden.h"

/* ----------------------------------------------------------------- failing */

static void show_screen(struct test *t)
{
	struct buf text = {0};
	if (!t->started)
		return;
	terminal_text(&t->terminal, &text);
	struct str rest = buf_str(&text), line;
	for (int row = 1; row <= t->terminal.rows && str_cut(&rest, '\n', &line); row++)
		fprintf(stderr, "%3d|%.*s\n", row, STR_ARG(line));
	buf_free(&text);
	int row, column;
	terminal_cursor(&t->terminal, &row, &column);
	fprintf(stderr, "   cursor %d %d%s\n", row, column,
		t->terminal.job.ended ? ", the program has ended" : "");
}

bool fail(struct test *t, const char *format, ...)
{
	va_list args;
	fprintf(stderr, "%s:%d: %.*s: ", t->path, t->line, STR_ARG(t->step));
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fputc('\n', stderr);
	show_screen(t);
	return false;
}

/* ----------------------------------------------------------------- waiting */

static int64_t now_ms(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

bool wait_until(struct test *t, bool (*holds)(struct test *t, struct str arg), struct str arg)
{
	int64_t end = now_ms() + t->within_ms, left;
	while (!holds(t, arg)) {
		left = end - now_ms();
		if (left <= 0)
			return false;
		terminal_pump(&t->terminal, (int)left);
	}
	return true;
}

bool wait_quiet(struct test *t, int quiet_ms)
{
	int64_t end = now_ms() + t->within_ms;
	while (terminal_pump(&t->terminal, quiet_ms))
		if (now_ms() > end)
			return false;
	return true;
}

/* The screen goes on meanwhile: what the program writes may be what is waited for. */
bool wait_child(struct test *t, pid_t child, int *status)
{
	enum { TICK_MS = 10 };
	int64_t end = now_ms() + t->run_ms;
	while (waitpid(child, status, WNOHANG) == 0) {
		if (now_ms() > end) {
			kill(child, SIGKILL);
			waitpid(child, status, 0);
			return false;
		}
		if (!t->started || !terminal_pump(&t->terminal, TICK_MS))
			poll(NULL, 0, TICK_MS);
	}
	return true;
}

bool ends_well(struct test *t)
{
	for (int32_t i = 0; i < t->never.n; i++) {
		int32_t at = str_find(buf_str(&t->terminal.raw), t->never.at[i]);
		if (at >= 0)
			return fail(t, "byte %d of the output begins what raw-reject %d forbids",
				at, i + 1);
	}
	const char *what;
	int32_t at =
		t->clean ? forbidden_find(buf_str(&t->terminal.raw), OUTPUT_SCREEN, &what) : -1;
	if (at >= 0) {
		forbidden_show(stderr, buf_str(&t->terminal.raw), at);
		return fail(t, "byte %d of the output is %s", at, what);
	}
	return t->terminal.job.ended || fail(t, "the program still runs");
}

/* ------------------------------------------------------- pieces of a script */

struct str unquote(struct str s)
{
	bool quoted = s.len >= 2 && s.at[0] == '"' && s.at[s.len - 1] == '"';
	return quoted ? str_sub(s, 1, s.len - 1) : s;
}

struct str take_word(struct str *rest)
{
	int32_t end = 0, beg;
	while (end < rest->len && rest->at[end] != ' ')
		end++;
	struct str word = str_sub(*rest, 0, end);
	for (beg = end; beg < rest->len && rest->at[beg] == ' ';)
		beg++;
	*rest = str_from(*rest, beg);
	return word;
}

bool take_number(struct str *rest, int *out)
{
	char number[16], *end;
	struct str word = take_word(rest);
	snprintf(number, sizeof number, "%.*s", STR_ARG(word));
	*out = (int)strtol(number, &end, 10);
	return word.len > 0 && *end == '\0';
}

bool parse_size(struct str arg, int *columns, int *rows)
{
	char size[32];
	snprintf(size, sizeof size, "%.*s", STR_ARG(arg));
	return sscanf(size, "%dx%d", columns, rows) == 2;
}
