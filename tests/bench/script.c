#include "config.h"

#include "tests/bench/script.h"

#include <ctype.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/bench/grid.h"
#include "tests/bench/ptymeter.h"
#include "tests/bench/report.h"
#include "tests/bench/terminal.h"

static char **steps;
static size_t nsteps;

/* ----------------------------------------------------------------- text */

static const struct {
	const char *name, *normal, *app;
} keynames[] = {
	{"Up", "\033[A", "\033OA"},
	{"Down", "\033[B", "\033OB"},
	{"Right", "\033[C", "\033OC"},
	{"Left", "\033[D", "\033OD"},
	{"Home", "\033[H", "\033OH"},
	{"End", "\033[F", "\033OF"},
	{"PgUp", "\033[5~", NULL},
	{"PgDn", "\033[6~", NULL},
	{"Del", "\033[3~", NULL},
	{"Ins", "\033[2~", NULL},
	{"Esc", "\033", NULL},
	{"Enter", "\r", NULL},
	{"Tab", "\t", NULL},
	{"BS", "\177", NULL},
	{"Space", " ", NULL},
	{"lt", "<", NULL},
	{"F1", "\033OP", NULL},
	{"F2", "\033OQ", NULL},
	{"F3", "\033OR", NULL},
	{"F4", "\033OS", NULL},
};

/* Text under way: from the words of a step to bytes. */
struct text {
	const char *s;
	char *out;
	size_t n;
};

static void put_escaped(struct text *t)
{
	static const char from[] = "nrtes", to[] = "\n\r\t\033 ";
	unsigned x;
	const char *known = strchr(from, t->s[1]);
	if (t->s[1] == 'x' && isxdigit((unsigned char)t->s[2]) &&
		isxdigit((unsigned char)t->s[3])) {
		sscanf(t->s + 2, "%2x", &x);
		t->out[t->n++] = (char)x;
		t->s += 4;
		return;
	}
	t->out[t->n++] = known ? to[known - from] : t->s[1];
	t->s += 2;
}

static bool put_named(struct text *t, const char *name, size_t len)
{
	if (len == 3 && name[0] == 'C' && name[1] == '-') {
		t->out[t->n++] = (char)(toupper((unsigned char)name[2]) & 0x1f);
		return true;
	}
	for (size_t i = 0; i < sizeof keynames / sizeof *keynames; i++) {
		if (strlen(keynames[i].name) != len || strncmp(name, keynames[i].name, len) != 0)
			continue;
		const char *k = program.app_cursor && keynames[i].app ? keynames[i].app
								      : keynames[i].normal;
		memcpy(t->out + t->n, k, strlen(k));
		t->n += strlen(k);
		return true;
	}
	return false;
}

/* Bytes put into `out`, of which there are `max`. */
static size_t parse_text(const char *s, char *out, size_t max)
{
	struct text t = {.s = s, .out = out};
	while (*t.s && t.n + 8 < max) {
		const char *end = *t.s == '<' ? strchr(t.s, '>') : NULL;
		if (*t.s == '\\' && t.s[1])
			put_escaped(&t);
		else if (end && put_named(&t, t.s + 1, (size_t)(end - t.s - 1)))
			t.s = end + 1;
		else
			out[t.n++] = *t.s++;
	}
	return t.n;
}

/* ------------------------------------------------------------- measuring */

/* One measured action: `copies` of a text sent, or another size. */
struct action {
	const char *text;
	size_t len;
	long copies;
	int cols, rows; /* 0: no other size */
};

static void act(const struct action *a)
{
	if (a->cols)
		terminal_resize(a->cols, a->rows);
	for (long i = 0; i < a->copies; i++)
		send_all(a->text, a->len);
}

/* False when the program has gone. */
static bool measure(const struct action *a)
{
	static struct grid before, after;
	uint64_t b0 = program.bytes;
	double c0 = child_cpu_ms(), first = 0;
	struct sample s = {0};
	if (!opt.nofloor)
		grid_read(&before);
	double t0 = now();
	act(a);
	if (program.bytes == b0 && pump(opt.patience_ms > 0 ? opt.patience_ms : opt.quiet_ms) > 0)
		first = program.last_byte_at - t0;
	bool alive = wait_quiet(opt.quiet_ms);
	s.bytes = (double)(program.bytes - b0);
	s.first_ms = first * 1e3;
	s.last_ms = s.bytes > 0 ? (program.last_byte_at - t0) * 1e3 : 0;
	s.cpu_ms = c0 >= 0 ? child_cpu_ms() - c0 : -1;
	if (!opt.nofloor) {
		grid_read(&after);
		s.floor = grid_floor(&before, &after);
	}
	add_sample(s);
	sample_memory();
	return alive;
}

/* The number a step begins with; 0 and a complaint if there is none. */
static long count_of(const char *step, const char **arg)
{
	char *end;
	long count = strtol(*arg, &end, 10);
	if (count < 1 || end == *arg) {
		step_failed("%s: bad count: %s", step, *arg);
		return 0;
	}
	*arg = end + (*end == ' ');
	return count;
}

static void press(long count, const char *arg)
{
	char text[LINE];
	while (count-- > 0) {
		/* Anew each time: cursor keys follow a mode of the terminal. */
		size_t len = parse_text(arg, text, sizeof text);
		if (!measure(&(struct action){.text = text, .len = len, .copies = 1}))
			break;
	}
}

static void do_key(const char *arg)
{
	press(1, arg);
}

static void do_keys(const char *arg)
{
	long count = count_of("keys", &arg);
	press(count, arg);
}

static void do_burst(const char *arg)
{
	char text[LINE];
	long count = count_of("burst", &arg);
	size_t len = parse_text(arg, text, sizeof text);
	if (count > 0)
		measure(&(struct action){.text = text, .len = len, .copies = count});
}

static void do_resize(const char *arg)
{
	struct action a = {0};
	if (sscanf(arg, "%dx%d", &a.cols, &a.rows) != 2 || a.cols < MINCOLS || a.rows < 1)
		step_failed("resize: bad size: %s", arg);
	else
		measure(&a);
}

/* --------------------------------------------------------------- waiting */

static void do_patience(const char *arg)
{
	opt.patience_ms = atoi(arg);
}

static void do_quiet(const char *arg)
{
	opt.quiet_ms = atoi(arg) > 0 ? atoi(arg) : opt.quiet_ms;
}

static void do_wait(const char *arg)
{
	wait_quiet(*arg ? atoi(arg) : opt.quiet_ms);
	sample_memory();
}

static void do_sleep(const char *arg)
{
	double until = now() + atof(arg) / 1e3;
	while (now() < until)
		if (pump(5) <= 0)
			usleep(1000);
}

static void do_stall(const char *arg)
{
	double until = now() + atof(arg) / 1e3;
	while (now() < until)
		usleep(1000);
}

/* ---------------------------------------------------------- expectations */

static bool shows(const char *arg)
{
	char want[LINE];
	char *text = screen_text();
	want[parse_text(arg, want, sizeof want - 1)] = 0;
	bool found = strstr(text, want) != NULL;
	free(text);
	return found;
}

static void do_expect(const char *arg)
{
	double t0 = now();
	while (!shows(arg)) {
		if (now() - t0 > opt.max_ms / 1e3 || (pump(20) < 0 && !shows(arg))) {
			step_failed("the screen never showed: %s", arg);
			return;
		}
	}
	if (!opt.silent)
		printf("expect %s: %.2f ms after exec\n", arg,
			(program.last_byte_at - program.exec_at) * 1e3);
}

static void do_reject(const char *arg)
{
	if (shows(arg))
		step_failed("the screen shows: %s", arg);
}

static void do_cursor(const char *arg)
{
	VTermPos p;
	int row, column;
	vterm_state_get_cursorpos(vterm_obtain_state(program.vt), &p);
	if (sscanf(arg, "%d %d", &row, &column) != 2 || p.row + 1 != row || p.col + 1 != column)
		step_failed("cursor is at %d %d, not %s", p.row + 1, p.col + 1, arg);
}

/* --------------------------------------------------------------- the end */

static void do_signal(const char *arg)
{
	static const struct {
		const char *name;
		int number;
	} known[] = {
		{"HUP", SIGHUP},
		{"INT", SIGINT},
		{"TERM", SIGTERM},
		{"KILL", SIGKILL},
		{"WINCH", SIGWINCH},
		{"TSTP", SIGTSTP},
		{"CONT", SIGCONT},
		{"STOP", SIGSTOP},
		{"QUIT", SIGQUIT},
		{"USR1", SIGUSR1},
		{"USR2", SIGUSR2},
		{"PIPE", SIGPIPE},
	};
	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (!strcmp(arg, known[i].name)) {
			kill(program.pid, known[i].number);
			return;
		}
	step_failed("signal: unknown: %s", arg);
}

static void do_hangup(const char *arg)
{
	(void)arg;
	close(program.master);
	program.master = -1;
}

static void do_exit(const char *arg)
{
	double t0 = now();
	while (!program.done && now() - t0 < opt.max_ms / 1e3) {
		sample_memory();
		pump(5);
		if (program.master >= 0 && pump(0) < 0)
			usleep(2000);
		reap(false);
	}
	int st = program.status;
	if (!program.done)
		step_failed("the program did not end");
	else if (*arg && !(WIFEXITED(st) && WEXITSTATUS(st) == atoi(arg)))
		step_failed("exit: wanted status %s, got %s %d", arg,
			WIFEXITED(st) ? "status" : "signal",
			WIFEXITED(st) ? WEXITSTATUS(st) : WTERMSIG(st));
}

/* --------------------------------------------------------------- running */

static const struct {
	const char *name;
	void (*run)(const char *arg);
} verbs[] = {
	{"group", set_group},
	{"key", do_key},
	{"keys", do_keys},
	{"burst", do_burst},
	{"resize", do_resize},
	{"patience", do_patience},
	{"quiet", do_quiet},
	{"wait", do_wait},
	{"sleep", do_sleep},
	{"stall", do_stall},
	{"expect", do_expect},
	{"reject", do_reject},
	{"cursor", do_cursor},
	{"dump", screen_dump},
	{"signal", do_signal},
	{"hangup", do_hangup},
	{"exit", do_exit},
};

static void run_step(char *line)
{
	char *verb = line + strspn(line, " \t");
	verb[strcspn(verb, "\r\n")] = 0;
	if (!*verb || *verb == '#')
		return;
	char *arg = verb + strcspn(verb, " \t");
	if (*arg)
		*arg++ = 0;
	if (opt.trace)
		fprintf(stderr, "[%.1f ms] %s %s\n", (now() - program.exec_at) * 1e3, verb, arg);
	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
		if (!strcmp(verb, verbs[i].name)) {
			verbs[i].run(arg);
			reap(false);
			return;
		}
	step_failed("unknown step: %s", verb);
}

void script_run(void)
{
	for (size_t i = 0; i < nsteps; i++)
		run_step(steps[i]);
}

void script_add(const char *step)
{
	steps = xrealloc(steps, sizeof *steps * (nsteps + 1));
	steps[nsteps++] = xstrdup(step);
}

void script_load(const char *path)
{
	char line[LINE];
	FILE *f = strcmp(path, "-") ? fopen(path, "r") : stdin;
	if (!f)
		die("%s", path);
	while (fgets(line, sizeof line, f))
		script_add(line);
	if (f != stdin)
		fclose(f);
}
