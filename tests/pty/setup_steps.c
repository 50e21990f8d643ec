/* Steps that come before the program starts, or may stand anywhere. */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/base/line.h"
#include "core/base/vec.h"
#include "tests/pty/playing.h"

static int hex_digit(char c)
{
	const char *digits = "0123456789abcdef", *at = c != '\0' ? strchr(digits, c | 0x20) : NULL;
	return at != NULL ? (int)(at - digits) : -1;
}

/* Two digits at s.at[at]; -1. */
static int hex_byte(struct str s, int32_t at)
{
	if (at + 1 >= s.len || hex_digit(s.at[at]) < 0 || hex_digit(s.at[at + 1]) < 0)
		return -1;
	return hex_digit(s.at[at]) * 16 + hex_digit(s.at[at + 1]);
}

static void unescape(struct buf *out, struct str s, int number)
{
	for (int32_t i = 0; i < s.len; i++) {
		char c = s.at[i];
		if (c != '\\' || i + 1 == s.len) {
			buf_add_char(out, c);
			continue;
		}
		c = s.at[++i];
		int byte = c == 'x' ? hex_byte(s, i + 1) : -1;
		if (byte >= 0)
			i += 2;
		if (c == '#')
			buf_printf(out, "%d", number);
		else
			buf_add_char(out, byte >= 0  ? (char)byte
					  : c == 'n' ? '\n'
					  : c == 't' ? '\t'
					  : c == 'e' ? '\033'
						     : c);
	}
}

static bool do_size(struct test *t, struct str arg)
{
	return parse_size(arg, &t->plan.columns, &t->plan.rows) || fail(t, "80x24 is a size");
}

static bool do_term(struct test *t, struct str arg)
{
	t->term = str_cstr(&t->arena, arg);
	return setenv("TERM", t->term, 1) == 0;
}

static bool do_env(struct test *t, struct str arg)
{
	struct str name, value = arg;
	str_cut(&value, '=', &name);
	const char *key = str_cstr(&t->arena, name);
	if (str_find_char(arg, '=') < 0)
		return unsetenv(key) == 0;
	return setenv(key, str_cstr(&t->arena, value), 1) == 0;
}

static struct str unescaped(struct test *t, struct str s)
{
	struct buf text = {0};
	unescape(&text, s, 0);
	s = buf_dup(&t->arena, &text);
	buf_free(&text);
	return s;
}

static bool do_args(struct test *t, struct str arg)
{
	struct arguments words;
	struct err e;
	if (!line_words(&t->arena, arg, &words, NULL, &e))
		return fail(t, "%s", e.text);
	for (int32_t i = 0; i < words.n; i++)
		VEC_PUSH(&t->arena, &t->args, unescaped(t, words.at[i].text));
	return true;
}

static bool write_times(struct test *t, struct str arg, int times)
{
	struct buf text = {0};
	struct str name = unescaped(t, take_word(&arg));
	for (int i = 1; i <= times; i++) {
		unescape(&text, unquote(arg), i);
		buf_add_char(&text, '\n');
	}
	int fd = open(str_cstr(&t->arena, name), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
	bool done = fd >= 0 && write(fd, text.at, (size_t)text.len) == text.len;
	if (fd >= 0)
		close(fd);
	buf_free(&text);
	return done || fail(t, "%s", strerror(errno));
}

static bool do_write(struct test *t, struct str arg)
{
	int times = 1;
	struct str counted = arg;
	if (arg.len > 0 && arg.at[0] == '*') {
		counted = str_from(arg, 1);
		if (!take_number(&counted, &times))
			return fail(t, "write*300 FILE TEXT repeats");
	}
	return write_times(t, counted, times);
}

/* Another program, started by its list of arguments and waited for. */
static bool do_run(struct test *t, struct str arg)
{
	struct arguments words;
	struct err e;
	pid_t child;
	int status = 0;
	if (!line_words(&t->arena, arg, &words, NULL, &e) || words.n == 0)
		return fail(t, "run PROGRAM [WORD...]");
	char **argv = ARENA_ARRAY(&t->arena, char *, words.n + 1);
	for (int32_t i = 0; i < words.n; i++)
		argv[i] = str_cstr(&t->arena, unescaped(t, words.at[i].text));
	if (strcmp(argv[0], "parallax") == 0)
		argv[0] = str_cstr(&t->arena, str_of(t->program));
	int wrong = posix_spawnp(&child, argv[0], NULL, NULL, argv, environ);
	if (wrong != 0)
		return fail(t, "%s", strerror(wrong));
	if (!wait_child(t, child, &status))
		return fail(t, "it has not ended after %d s", t->run_ms / 1000);
	return status == 0 || fail(t, "it failed");
}

static bool do_stdin(struct test *t, struct str arg)
{
	struct buf text = {0};
	ssize_t n = -1;
	int fd = open(str_cstr(&t->arena, arg), O_RDONLY | O_CLOEXEC);
	while (fd >= 0 && (n = read(fd, buf_room(&text, 4096), 4096)) > 0)
		text.len += (int32_t)n;
	if (fd < 0 || n < 0)
		return fail(t, "%s", strerror(errno));
	close(fd);
	t->plan.pipe = true;
	t->plan.input = buf_dup(&t->arena, &text);
	buf_free(&text);
	return true;
}

static bool do_raw_reject(struct test *t, struct str arg)
{
	struct buf bytes = {0};
	for (int32_t i = 0; i < arg.len; i += arg.at[i] == ' ' ? 1 : 2) {
		if (arg.at[i] == ' ')
			continue;
		if (hex_byte(arg, i) < 0)
			return fail(t, "1b 5d is hexadecimal");
		buf_add_char(&bytes, (char)hex_byte(arg, i));
	}
	VEC_PUSH(&t->arena, &t->never, buf_dup(&t->arena, &bytes));
	buf_free(&bytes);
	return true;
}

static bool do_raw_clean(struct test *t, struct str arg)
{
	(void)arg;
	return t->clean = true;
}

static bool do_within(struct test *t, struct str arg)
{
	int seconds;
	if (!take_number(&arg, &seconds))
		return fail(t, "how many seconds?");
	t->within_ms = seconds * 1000;
	return true;
}

const struct step setup_steps[] = {
	{"size", STEP_BEFORE, do_size},
	{"term", STEP_BEFORE, do_term},
	{"env", STEP_BEFORE, do_env},
	{"args", STEP_BEFORE, do_args},
	{"write", STEP_ANY, do_write},
	{"run", STEP_ANY, do_run},
	{"stdin", STEP_BEFORE, do_stdin},
	{"within", STEP_ANY, do_within},
	{"raw-reject", STEP_ANY, do_raw_reject},
	{"raw-clean", STEP_ANY, do_raw_clean},
	{0},
};
