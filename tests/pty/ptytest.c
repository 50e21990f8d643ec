/*
 * ptytest - plays one case of tests/pty against a program in a real terminal.
 *
 *	ptytest PROGRAM CASE
 *
 * A case is a line a step; # begins a comment. Nothing sleeps: a step waits
 * until the screen is as it says, at most `within` seconds. TEXT goes to the
 * end of the line; "quotes" around it keep spaces at its ends.
 *
 *	size 80x24          the terminal; these come before all other steps
 *	term xterm-256color or what $PTYTEST_TERM says
 *	env NAME=VALUE      or `env NAME`: not set
 *	args WORDS          of the command line; '...' and "..." as in the program
 *	stdin FILE          standard input is a pipe with it, not the terminal
 *
 *	key TEXT            sends keys: letters, <C-x> <Up> <Esc> ...
 *	expect TEXT         the screen shows it
 *	expect-row N TEXT   row N has it; -1 is the last row
 *	row-is N TEXT       row N is it
 *	reject TEXT         the screen does not show it, once nothing comes any more
 *	cursor ROW COL      is there
 *	attr ROW COL WORDS  the cell has these: bold ul rev italic blink fg=208 plain
 *	resize 100x30
 *	signal TERM         to the program alone
 *	stopped             has stopped; the terminal has its old modes again
 *	continue            as `fg` does
 *	hangup              closes the terminal
 *	exit CODE           has ended with it (`exit KILL`: by a signal; `exit *`: anyhow)
 *	restored            modes of the terminal are as they were
 *	modes-used          and were not all the time (that `restored` says something)
 *	again               starts it once more, in a fresh terminal
 *	write FILE TEXT     adds a line to a file, at any time; \n \t \e \\ \xHH, \# the line's number
 *	write*300 FILE TEXT the same so many times
 *	run PROGRAM WORDS   at any time, and waits for its end, at most 20 seconds or
 *	                    $PTYTEST_LIMIT; `parallax` is the one that is tried
 *	within SECONDS      how long the next steps wait; 5 at the start
 *	bytes-at-most N     were written since the last key, once nothing comes any more
 *	raw-reject HEX      these bytes are never written, from the start to the end
 *	raw-clean           nothing is written that a screen does not need: no titles, no
 *	                    questions, no controls or disguises from texts
 *	settled [MS]        nothing comes any more, for so long
 *
 * Ends with 0 if all holds; else 1, with the line and the screen on stderr.
 */
#include "config.h"

#include <errno.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/number.h"
#include "tests/pty/keybytes.h"
#include "tests/pty/playing.h"

enum { SECONDS = 5, RUN_SECONDS = 20, RUN_SECONDS_MOST = 3600 };

static int run_seconds(void)
{
	const char *limit = getenv("PTYTEST_LIMIT");
	int32_t seconds = RUN_SECONDS;
	if (limit != NULL && !number_parse(str_of(limit), 1, RUN_SECONDS_MOST, &seconds))
		seconds = RUN_SECONDS;
	return seconds;
}

static bool start(struct test *t)
{
	struct err e;
	char **argv = ARENA_ARRAY(&t->arena, char *, t->args.n + 2);
	argv[0] = str_cstr(&t->arena, str_of(t->program));
	for (int32_t i = 0; i < t->args.n; i++)
		argv[i + 1] = str_cstr(&t->arena, t->args.at[i]);
	t->plan.argv = argv;
	keybytes_open(t->term);
	t->started = terminal_open(&t->terminal, &t->plan, &e);
	return t->started || fail(t, "%s", e.text);
}

static const struct step *find_step(struct str name)
{
	const struct step *const tables[] = {setup_steps, screen_steps};
	for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
		for (const struct step *s = tables[i]; s->name != NULL; s++)
			if (str_eq(name, str_of(s->name)))
				return s;
	return NULL;
}

static bool play_step(struct test *t)
{
	struct str arg = t->step, name = take_word(&arg);
	/* write*300: the count belongs to the argument. */
	int32_t star = str_find_char(name, '*');
	if (star >= 0) {
		arg = str_from(t->step, star);
		name = str_sub(name, 0, star);
	}
	const struct step *step = find_step(name);
	if (step == NULL)
		return fail(t, "there is no such step");
	if (step->when == STEP_BEFORE && t->started)
		return fail(t, "comes too late, the program runs");
	if (step->when == STEP_RUNNING && !t->started && !start(t))
		return false;
	return step->does(t, arg);
}

/* What holds for every case: no forbidden bytes, and nothing runs at the end. */
static bool finish(struct test *t)
{
	t->step = STR("(end)");
	if (!t->started)
		return fail(t, "nothing was played");
	return ends_well(t);
}

static bool play(struct test *t, struct str script)
{
	while (str_cut(&script, '\n', &t->step)) {
		t->line++;
		t->step = str_trim(t->step);
		if (t->step.len > 0 && t->step.at[0] != '#' && !play_step(t))
			return false;
	}
	return finish(t);
}

static bool read_case(struct test *t, struct buf *script)
{
	FILE *f = fopen(t->path, "r");
	size_t n;
	if (f == NULL) {
		fprintf(stderr, "ptytest: %s: %s\n", t->path, strerror(errno));
		return false;
	}
	while ((n = fread(buf_room(script, 4096), 1, 4096, f)) > 0)
		script->len += (int32_t)n;
	fclose(f);
	return true;
}

int main(int argc, char **argv)
{
	struct test t = {.within_ms = SECONDS * 1000,
		.run_ms = run_seconds() * 1000,
		.plan = {.columns = 80, .rows = 24}};
	struct buf script = {0};
	if (argc != 3) {
		fputs("usage: ptytest PROGRAM CASE\n", stderr);
		return 99;
	}
	setlocale(LC_ALL, "");
	signal(SIGPIPE, SIG_IGN);
	t.program = argv[1];
	t.path = argv[2];
	t.term = getenv("PTYTEST_TERM");
	if (t.term == NULL)
		t.term = "xterm-256color";
	if (!read_case(&t, &script) || setenv("TERM", t.term, 1) != 0)
		return 99;
	bool passed = play(&t, buf_str(&script));
	if (t.started)
		terminal_close(&t.terminal);
	buf_free(&script);
	arena_free(&t.arena);
	return passed ? 0 : 1;
}
