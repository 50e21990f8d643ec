/*
 * ptymeter - measure what a terminal program writes, and when.
 *
 * Runs a command on a pseudo-terminal, feeds it a script of key presses and
 * reports, per group of steps: bytes written by the program per key, latency
 * from key to first and to last byte, CPU time, and the "floor", the fewest
 * payload bytes that could have produced the new screen.  It also reports
 * time to first paint, peak memory and total CPU time, and can dump the
 * screen (libvterm's cell grid) as text, which makes it usable as a test
 * driver for full-screen programs.
 *
 * The terminal is libvterm's. ptymeter -h lists the steps of a script.
 */
#include "config.h"

#include <errno.h>
#include <getopt.h>
#include <locale.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "tests/bench/ptymeter.h"
#include "tests/bench/report.h"
#include "tests/bench/script.h"
#include "tests/bench/terminal.h"

struct options opt = {
	.cols = 80, .rows = 24, .term = "xterm-256color", .quiet_ms = 30, .max_ms = 20000};
struct program program = {.master = -1, .pid = -1};
int failures;

static const char usage_text[] =
	"usage: ptymeter [options] -- command [arg ...]\n"
	"\n"
	"options:\n"
	"  -s COLSxROWS   terminal size (80x24)\n"
	"  -t TERM        value of TERM for the command (xterm-256color)\n"
	"  -e NAME=VALUE  set a variable for the command (repeatable)\n"
	"  -f FILE        read the script from FILE ('-' is standard input)\n"
	"  -c STEP        add one script step (repeatable, after -f's steps)\n"
	"  -q MS          output is quiet after MS without a byte (30)\n"
	"  -m MS          longest wait for quiet (20000)\n"
	"  -o FILE        write the raw bytes of the program to FILE\n"
	"  -d DIR         write each 'dump' to DIR/NNN-NAME.txt, not standard output\n"
	"  -T FILE        append the results to FILE as tab-separated values\n"
	"  -K FILE        append one line per measured key to FILE\n"
	"  -n NAME        label of this run in -T and -K files (the command)\n"
	"  -l BPS:RTTMS   add modelled time per key on a link of BPS bits/s and RTTMS\n"
	"  -a             dumps also list cells that have attributes or colours\n"
	"  -F             do not compute the floor (saves time on huge screens)\n"
	"  -Q             print nothing but dumps and errors\n"
	"  -V             trace each step on standard error\n"
	"\n"
	"script: one step a line; '#' starts a comment line.\n"
	"  group NAME         steps that follow are reported under NAME\n"
	"  key TEXT           send TEXT in one write, wait for quiet, measure\n"
	"  keys N TEXT        the same N times, each measured on its own\n"
	"  burst N TEXT       send N copies without waiting, measure as one step\n"
	"  resize COLSxROWS   change the size (SIGWINCH), wait for quiet, measure\n"
	"  patience MS        how long later steps wait for a first byte before they\n"
	"                     count as silent (default: the -q value)\n"
	"  quiet MS           change -q from here on\n"
	"  wait [MS]          wait until quiet for MS (default -q)\n"
	"  sleep MS           let MS pass, reading all the while\n"
	"  stall MS           let MS pass without reading (back-pressure)\n"
	"  expect TEXT        wait (up to -m) until the screen shows TEXT, else fail\n"
	"  reject TEXT        fail if the screen shows TEXT\n"
	"  cursor ROW COL     fail unless the cursor is there (from 1)\n"
	"  dump [NAME]        write the screen as text\n"
	"  signal NAME        send HUP, INT, TERM, KILL, WINCH, TSTP, CONT, STOP...\n"
	"  hangup             close the terminal (the program gets SIGHUP)\n"
	"  exit [CODE]        wait for the program's end, fail unless it ends with CODE\n"
	"\n"
	"TEXT: \\n \\r \\t \\e \\s (space) \\\\ \\xHH, and <Up> <Down> <Left> <Right> <Home>\n"
	"  <End> <PgUp> <PgDn> <Esc> <Enter> <Tab> <BS> <Space> <Del> <F1>..<F4> <C-x>\n"
	"  <lt>.  Cursor keys follow the program's cursor-key mode.\n"
	"\n"
	"exit status: 0 all steps held, 1 system error, 2 usage, 3 a step failed.\n"
	"A program still running at the end gets SIGHUP, then SIGKILL after 2 s.\n";

_Noreturn void die(const char *fmt, ...)
{
	va_list ap;
	int e = errno;
	va_start(ap, fmt);
	fputs("ptymeter: ", stderr);
	vfprintf(stderr, fmt, ap);
	va_end(ap);
	if (e)
		fprintf(stderr, ": %s", strerror(e));
	fputc('\n', stderr);
	if (program.pid > 0 && !program.done)
		kill(program.pid, SIGKILL);
	exit(1);
}

void *xrealloc(void *p, size_t n)
{
	void *q = realloc(p, n ? n : 1);
	if (!q)
		die("out of memory");
	return q;
}

char *xstrdup(const char *s)
{
	char *d = strdup(s);
	if (!d)
		die("out of memory");
	return d;
}

double now(void)
{
	struct timespec ts;
	clock_gettime(CLOCK_MONOTONIC, &ts);
	return (double)ts.tv_sec + (double)ts.tv_nsec * 1e-9;
}

void step_failed(const char *fmt, ...)
{
	va_list ap;
	va_start(ap, fmt);
	fputs("ptymeter: FAIL: ", stderr);
	vfprintf(stderr, fmt, ap);
	fputc('\n', stderr);
	va_end(ap);
	failures++;
}

static _Noreturn void refuse(const char *what, const char *word)
{
	fprintf(stderr, "ptymeter: bad %s: %s\n", what, word);
	exit(EXIT_USAGE);
}

static void set_size(const char *word)
{
	if (sscanf(word, "%dx%d", &opt.cols, &opt.rows) != 2 || opt.cols < MINCOLS || opt.rows < 1)
		refuse("size", word);
}

static void set_link(const char *word)
{
	if (sscanf(word, "%lf:%lf", &opt.link_bps, &opt.link_rtt_ms) != 2)
		refuse("link", word);
}

/* Options that keep their word as it is. */
static const char **text_option(int letter)
{
	switch (letter) {
	case 't':
		return &opt.term;
	case 'o':
		return &opt.raw;
	case 'd':
		return &opt.dumpdir;
	case 'T':
		return &opt.tsv;
	case 'K':
		return &opt.keylog;
	case 'n':
		return &opt.name;
	default:
		return NULL;
	}
}

static bool *flag_option(int letter)
{
	return letter == 'a'   ? &opt.attrs
	       : letter == 'F' ? &opt.nofloor
	       : letter == 'Q' ? &opt.silent
	       : letter == 'V' ? &opt.trace
			       : NULL;
}

struct environment {
	char *at[64];
	int n;
};

static void set_option(int letter, struct environment *env)
{
	if (text_option(letter) != NULL)
		*text_option(letter) = optarg;
	else if (flag_option(letter) != NULL)
		*flag_option(letter) = true;
	else if (letter == 's')
		set_size(optarg);
	else if (letter == 'l')
		set_link(optarg);
	else if (letter == 'e' && env->n < (int)(sizeof env->at / sizeof *env->at))
		env->at[env->n++] = optarg;
	else if (letter == 'f')
		script_load(optarg);
	else if (letter == 'c')
		script_add(optarg);
	else if (letter == 'q')
		opt.quiet_ms = atoi(optarg);
	else if (letter == 'm')
		opt.max_ms = atoi(optarg);
}

static void read_options(int argc, char **argv, struct environment *env)
{
	int c;
	while ((c = getopt(argc, argv, "+s:t:e:f:c:q:m:o:d:T:K:n:l:aFQVh")) != -1) {
		if (c == 'h' || c == '?') {
			fputs(usage_text, c == 'h' ? stdout : stderr);
			exit(c == 'h' ? 0 : EXIT_USAGE);
		}
		set_option(c, env);
	}
	if (optind >= argc) {
		fputs(usage_text, stderr);
		exit(EXIT_USAGE);
	}
	if (!opt.name)
		opt.name = argv[optind];
}

/* Waits for ink, then for quiet. */
static void first_screen(void)
{
	while (!program.first_text_at && now() - program.exec_at < opt.max_ms / 1e3)
		if (pump(10) < 0)
			break;
	wait_quiet(opt.quiet_ms);
	sample_memory();
}

int main(int argc, char **argv)
{
	struct environment env = {.n = 0};
	setlocale(LC_ALL, "");
	read_options(argc, argv, &env);
	if (opt.raw && !(program.raw = fopen(opt.raw, "wb")))
		die("%s", opt.raw);
	signal(SIGPIPE, SIG_IGN);
	terminal_start(argv + optind, env.at, env.n);
	set_group("keys");
	first_screen();
	double paint_ms =
		program.last_byte_at ? (program.last_byte_at - program.exec_at) * 1e3 : -1;
	uint64_t paint_bytes = program.bytes;
	script_run();
	terminal_end();
	report(paint_ms, paint_bytes);
	if (program.raw && fclose(program.raw) != 0)
		die("%s", opt.raw);
	return failures ? EXIT_SCRIPT : 0;
}
