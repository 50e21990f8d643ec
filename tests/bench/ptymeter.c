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

#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <locale.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#include <vterm.h>

/* libvterm 0.1.4 crashes when a wide character meets a 1-column screen. */
enum { MINCOLS = 2, LINE = 4096, GRIDCHARS = 4, EXIT_USAGE = 2, EXIT_SCRIPT = 3 };

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

/* ------------------------------------------------------------- options */

static struct {
	int cols, rows;
	const char *term, *script, *raw, *dumpdir, *tsv, *keylog, *name;
	int quiet_ms, max_ms, patience_ms;
	double link_bps, link_rtt_ms;
	bool attrs, nofloor, silent, trace;
} opt = {.cols = 80, .rows = 24, .term = "xterm-256color", .quiet_ms = 30, .max_ms = 20000};

static char **steps;
static size_t nsteps;

/* --------------------------------------------------------------- state */

static int master = -1;
static pid_t child = -1;
static bool child_done;
static int child_status;
static struct rusage child_ru;

static VTerm *vt;
static VTermScreen *screen;
static bool app_cursor; /* DECCKM, seen in the output stream */

static FILE *rawf;
static uint64_t total_bytes; /* bytes read from the program */
static double t_exec;        /* all times: seconds, monotonic */
static double t_first_byte, t_first_cell, t_last_byte;
static long hwm_kb, anon_kb;
static int failures;

struct sample {
	double bytes, first_ms, last_ms, cpu_ms, floor;
};
struct group {
	char *name;
	struct sample *v;
	size_t n, cap;
};
static struct group *groups;
static size_t ngroups, cur_group;

/* ------------------------------------------------------------- helpers */

static void die(const char *fmt, ...)
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
	if (child > 0 && !child_done)
		kill(child, SIGKILL);
	exit(1);
}

static void *xrealloc(void *p, size_t n)
{
	void *q = realloc(p, n ? n : 1);
	if (!q)
		die("out of memory");
	return q;
}

static char *xstrdup(const char *s)
{
	char *d = strdup(s);
	if (!d)
		die("out of memory");
	return d;
}

static double now(void)
{
	struct timespec ts;
	clock_gettime(CLOCK_MONOTONIC, &ts);
	return (double)ts.tv_sec + (double)ts.tv_nsec * 1e-9;
}

/* CPU time of the child so far, in ms; -1 when it cannot be had. */
static double child_cpu_ms(void)
{
	clockid_t id;
	struct timespec ts;
	if (child_done || clock_getcpuclockid(child, &id) != 0 || clock_gettime(id, &ts) != 0)
		return -1;
	return (double)ts.tv_sec * 1e3 + (double)ts.tv_nsec * 1e-6;
}

static void sample_memory(void)
{
	char path[64], line[256];
	long v;
	FILE *f;
	if (child_done)
		return;
	snprintf(path, sizeof path, "/proc/%ld/status", (long)child);
	f = fopen(path, "r");
	if (!f)
		return;
	while (fgets(line, sizeof line, f)) {
		if (sscanf(line, "VmHWM: %ld", &v) == 1 && v > hwm_kb)
			hwm_kb = v;
		if (sscanf(line, "RssAnon: %ld", &v) == 1 && v > anon_kb)
			anon_kb = v;
	}
	fclose(f);
}

static void step_failed(const char *fmt, ...)
{
	va_list ap;
	va_start(ap, fmt);
	fputs("ptymeter: FAIL: ", stderr);
	vfprintf(stderr, fmt, ap);
	fputc('\n', stderr);
	va_end(ap);
	failures++;
}

/* ------------------------------------------------------ the cell grid */

/* One cell, reduced to what decides whether it must be sent again. */
struct cell {
	uint32_t ch[GRIDCHARS];
	uint32_t attr;
	uint8_t bytes;
	uint8_t blank;
};
struct grid {
	int rows, cols;
	struct cell *c;
};

static int utf8_len(uint32_t c)
{
	return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
}

static int utf8_put(char *o, uint32_t c)
{
	if (c < 0x80) {
		o[0] = (char)c;
		return 1;
	}
	if (c < 0x800) {
		o[0] = (char)(0xC0 | c >> 6);
		o[1] = (char)(0x80 | (c & 63));
		return 2;
	}
	if (c < 0x10000) {
		o[0] = (char)(0xE0 | c >> 12);
		o[1] = (char)(0x80 | (c >> 6 & 63));
		o[2] = (char)(0x80 | (c & 63));
		return 3;
	}
	o[0] = (char)(0xF0 | c >> 18);
	o[1] = (char)(0x80 | (c >> 12 & 63));
	o[2] = (char)(0x80 | (c >> 6 & 63));
	o[3] = (char)(0x80 | (c & 63));
	return 4;
}

static uint32_t color_key(const VTermColor *c)
{
	if (VTERM_COLOR_IS_DEFAULT_FG(c) || VTERM_COLOR_IS_DEFAULT_BG(c))
		return 0;
	if (VTERM_COLOR_IS_INDEXED(c))
		return 1u + c->indexed.idx;
	return 0x1000u + ((uint32_t)c->rgb.red >> 3 << 6) + ((uint32_t)c->rgb.green >> 2) +
	       ((uint32_t)c->rgb.blue >> 3);
}

static uint32_t attr_key(const VTermScreenCell *c)
{
	uint32_t k = color_key(&c->fg) * 31u + color_key(&c->bg);
	return k << 7 | (uint32_t)c->attrs.bold | (uint32_t)c->attrs.underline << 1 |
	       (uint32_t)c->attrs.italic << 3 | (uint32_t)c->attrs.blink << 4 |
	       (uint32_t)c->attrs.reverse << 5 | (uint32_t)c->attrs.strike << 6;
}

static void grid_read(struct grid *g)
{
	int r, c, i;
	vterm_get_size(vt, &g->rows, &g->cols);
	g->c = xrealloc(g->c, sizeof *g->c * (size_t)g->rows * (size_t)g->cols);
	for (r = 0; r < g->rows; r++)
		for (c = 0; c < g->cols; c++) {
			VTermPos p = {r, c};
			VTermScreenCell vc;
			struct cell *o = &g->c[r * g->cols + c];
			memset(o, 0, sizeof *o);
			memset(&vc, 0, sizeof vc);
			vterm_screen_get_cell(screen, p, &vc);
			for (i = 0; i < GRIDCHARS && i < VTERM_MAX_CHARS_PER_CELL; i++) {
				uint32_t u = vc.chars[i];
				if (!u)
					break;
				o->ch[i] = u;
				if (u != (uint32_t)-1) /* right half of a wide cell */
					o->bytes = (uint8_t)(o->bytes + utf8_len(u));
			}
			if (!o->ch[0])
				o->ch[0] = ' ', o->bytes = 1;
			o->attr = attr_key(&vc);
			o->blank = o->ch[0] == ' ' && !o->ch[1] && !o->attr;
		}
}

/*
 * Fewest payload bytes to turn one row into another: the differing cells,
 * with a trailing run that became blank counted as nothing, since one
 * erase-to-end-of-line does it.
 */
static long row_cost(const struct cell *was, const struct cell *is, int cols)
{
	int c, end = cols;
	long n = 0;
	while (end > 0 && is[end - 1].blank)
		end--;
	for (c = 0; c < end; c++)
		if (!was || was[c].attr != is[c].attr ||
			memcmp(was[c].ch, is[c].ch, sizeof is[c].ch))
			if (was || !is[c].blank)
				n += is[c].bytes;
	return n;
}

/*
 * Floor: over all shifts k, each row is taken from where it was or from k
 * rows away, whichever is cheaper.  No cursor movement, attribute or scroll
 * sequence is counted, so no real terminal driver can do better.
 */
static double grid_floor(const struct grid *a, const struct grid *b)
{
	long best = -1, sum;
	int k, r;
	long *same;
	if (a->rows != b->rows || a->cols != b->cols) {
		sum = 0;
		for (r = 0; r < b->rows; r++)
			sum += row_cost(NULL, b->c + r * b->cols, b->cols);
		return (double)sum;
	}
	same = xrealloc(NULL, sizeof *same * (size_t)b->rows);
	for (r = 0; r < b->rows; r++)
		same[r] = row_cost(a->c + r * a->cols, b->c + r * b->cols, b->cols);
	for (k = -(b->rows - 1); k < b->rows; k++) {
		sum = 0;
		for (r = 0; r < b->rows; r++) {
			long best_row = same[r], x;
			int from = r + k;
			if (k && best_row) {
				x = row_cost(
					from >= 0 && from < a->rows ? a->c + from * a->cols : NULL,
					b->c + r * b->cols, b->cols);
				if (x < best_row)
					best_row = x;
			}
			sum += best_row;
		}
		if (best < 0 || sum < best)
			best = sum;
	}
	free(same);
	return (double)best;
}

static bool grid_has_ink(void)
{
	int rows, cols, r, c;
	vterm_get_size(vt, &rows, &cols);
	for (r = 0; r < rows; r++)
		for (c = 0; c < cols; c++) {
			VTermPos p = {r, c};
			VTermScreenCell vc;
			vterm_screen_get_cell(screen, p, &vc);
			if (vc.chars[0] && vc.chars[0] != ' ' && vc.chars[0] != (uint32_t)-1)
				return true;
		}
	return false;
}

/* The screen as UTF-8 text, a line a row, trailing blanks removed. */
static char *screen_text(void)
{
	int rows, cols, r, c, i;
	char *out, *o;
	vterm_get_size(vt, &rows, &cols);
	o = out = xrealloc(
		NULL, (size_t)rows * ((size_t)cols * 4 * VTERM_MAX_CHARS_PER_CELL + 1) + 1);
	for (r = 0; r < rows; r++) {
		char *end = o;
		for (c = 0; c < cols; c++) {
			VTermPos p = {r, c};
			VTermScreenCell vc;
			memset(&vc, 0, sizeof vc);
			vterm_screen_get_cell(screen, p, &vc);
			if (vc.chars[0] == (uint32_t)-1)
				continue;
			if (!vc.chars[0]) {
				*o++ = ' ';
				continue;
			}
			for (i = 0; i < VTERM_MAX_CHARS_PER_CELL && vc.chars[i]; i++)
				o += utf8_put(o, vc.chars[i]);
			if (vc.chars[0] != ' ')
				end = o;
		}
		o = end;
		*o++ = '\n';
	}
	*o = 0;
	return out;
}

static void dump_attrs(FILE *f)
{
	int rows, cols, r, c;
	vterm_get_size(vt, &rows, &cols);
	for (r = 0; r < rows; r++) {
		uint32_t run = 0;
		int start = 0;
		for (c = 0; c <= cols; c++) {
			uint32_t k = 0;
			VTermScreenCell vc;
			if (c < cols) {
				VTermPos p = {r, c};
				vterm_screen_get_cell(screen, p, &vc);
				k = attr_key(&vc);
			}
			if (k == run)
				continue;
			if (run)
				fprintf(f, "@ %d:%d-%d%s%s%s%s%s%s key=%x\n", r + 1, start + 1, c,
					run & 1 ? " bold" : "", run & 6 ? " underline" : "",
					run & 8 ? " italic" : "", run & 16 ? " blink" : "",
					run & 32 ? " reverse" : "", run & 64 ? " strike" : "",
					(unsigned)(run >> 7));
			run = k;
			start = c;
		}
	}
}

static void do_dump(const char *name)
{
	static int serial;
	char *text = screen_text();
	FILE *f = stdout;
	VTermPos cur;
	vterm_state_get_cursorpos(vterm_obtain_state(vt), &cur);
	serial++;
	if (opt.dumpdir) {
		char path[LINE];
		snprintf(path, sizeof path, "%s/%03d-%s.txt", opt.dumpdir, serial,
			*name ? name : "screen");
		f = fopen(path, "w");
		if (!f)
			die("%s", path);
	} else
		printf("--- dump %d %s cursor %d,%d\n", serial, name, cur.row + 1, cur.col + 1);
	fputs(text, f);
	if (opt.attrs)
		dump_attrs(f);
	if (f != stdout)
		fclose(f);
	else
		puts("--- end");
	free(text);
}

/* ------------------------------------------------------------ the pty */

static void send_all(const char *s, size_t n);

/* libvterm answers queries (DA, CPR, ...) through this. */
static void on_vterm_output(const char *s, size_t n, void *user)
{
	(void)user;
	if (master >= 0)
		send_all(s, n);
}

/* Follow DECCKM across reads, so that <Up> sends what the program expects. */
static void watch_modes(const char *s, size_t n)
{
	static char tail[16];
	static size_t len;
	size_t i;
	for (i = 0; i < n; i++) {
		if (s[i] == '\033')
			len = 0;
		if (len < sizeof tail)
			tail[len++] = s[i];
		if (len == 5 && !memcmp(tail, "\033[?1h", 5))
			app_cursor = true;
		if (len == 5 && !memcmp(tail, "\033[?1l", 5))
			app_cursor = false;
	}
}

/*
 * Read what there is, waiting at most timeout_ms for the first byte.
 * Returns bytes read, 0 on time-out, -1 when the terminal is gone.
 */
static ssize_t pump(int timeout_ms)
{
	char buf[65536];
	ssize_t n;
	struct pollfd p = {.fd = master, .events = POLLIN};
	if (master < 0)
		return -1;
	if (poll(&p, 1, timeout_ms) <= 0)
		return 0;
	n = read(master, buf, sizeof buf);
	if (n < 0 && (errno == EAGAIN || errno == EINTR))
		return 0;
	if (n <= 0)
		return -1; /* EIO: the last slave side was closed */
	t_last_byte = now();
	total_bytes += (uint64_t)n;
	if (!t_first_byte)
		t_first_byte = t_last_byte;
	if (rawf)
		fwrite(buf, 1, (size_t)n, rawf);
	watch_modes(buf, (size_t)n);
	vterm_input_write(vt, buf, (size_t)n);
	if (!t_first_cell && grid_has_ink())
		t_first_cell = t_last_byte;
	return n;
}

static void send_all(const char *s, size_t n)
{
	double until = now() + opt.max_ms / 1e3;
	while (n > 0 && master >= 0) {
		struct pollfd p = {.fd = master, .events = POLLOUT | POLLIN};
		ssize_t w;
		if (now() > until) {
			step_failed("the program does not read its input");
			return;
		}
		poll(&p, 1, 100);
		if (p.revents & POLLIN && !(p.revents & POLLOUT))
			if (pump(0) < 0)
				return;
		if (!(p.revents & POLLOUT))
			continue;
		w = write(master, s, n);
		if (w < 0 && errno != EAGAIN && errno != EINTR)
			return;
		if (w > 0)
			s += w, n -= (size_t)w;
	}
}

static void reap(bool block)
{
	int st;
	pid_t r;
	if (child_done)
		return;
	r = wait4(child, &st, block ? 0 : WNOHANG, &child_ru);
	if (r == child) {
		child_done = true;
		child_status = st;
	}
}

/* Read until quiet for ms; false when the terminal is gone. */
static bool wait_quiet(int ms)
{
	double start = now(), last = start;
	for (;;) {
		double t = now();
		double left = ms / 1e3 - (t - last);
		ssize_t n;
		if (left <= 0)
			return true;
		if (t - start > opt.max_ms / 1e3) {
			step_failed("no quiet within %d ms", opt.max_ms);
			return true;
		}
		n = pump((int)(left * 1e3) + 1);
		if (n < 0)
			return false;
		if (n > 0)
			last = now();
	}
}

/* ---------------------------------------------------- groups, samples */

static void set_group(const char *name)
{
	size_t i;
	for (i = 0; i < ngroups; i++)
		if (!strcmp(groups[i].name, name)) {
			cur_group = i;
			return;
		}
	groups = xrealloc(groups, sizeof *groups * (ngroups + 1));
	groups[ngroups] = (struct group){.name = xstrdup(name)};
	cur_group = ngroups++;
}

static void add_sample(struct sample s)
{
	struct group *g = &groups[cur_group];
	if (g->n == g->cap) {
		g->cap = g->cap ? g->cap * 2 : 64;
		g->v = xrealloc(g->v, sizeof *g->v * g->cap);
	}
	g->v[g->n++] = s;
}

/* Do one measured action: send text (n copies) or resize. */
static bool measure(const char *text, size_t len, long copies, int cols, int rows)
{
	static struct grid before, after;
	uint64_t b0 = total_bytes;
	double c0 = child_cpu_ms(), t0, first = 0;
	struct sample s = {0};
	bool alive;
	long i;
	if (!opt.nofloor)
		grid_read(&before);
	if (cols) {
		struct winsize ws = {
			.ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols};
		t0 = now();
		vterm_set_size(vt, rows, cols);
		ioctl(master, TIOCSWINSZ, &ws);
	} else {
		t0 = now();
		for (i = 0; i < copies; i++)
			send_all(text, len);
	}
	if (total_bytes == b0) {
		ssize_t n = pump(opt.patience_ms > 0 ? opt.patience_ms : opt.quiet_ms);
		if (n > 0)
			first = t_last_byte - t0;
	}
	alive = wait_quiet(opt.quiet_ms);
	s.bytes = (double)(total_bytes - b0);
	s.first_ms = first * 1e3;
	s.last_ms = s.bytes > 0 ? (t_last_byte - t0) * 1e3 : 0;
	s.cpu_ms = c0 >= 0 ? child_cpu_ms() - c0 : -1;
	if (!opt.nofloor) {
		grid_read(&after);
		s.floor = grid_floor(&before, &after);
	}
	add_sample(s);
	sample_memory();
	return alive;
}

/* ---------------------------------------------------------- the script */

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

static size_t parse_text(const char *s, char *out, size_t max)
{
	size_t n = 0;
	while (*s && n + 8 < max) {
		if (*s == '\\' && s[1]) {
			unsigned x;
			s++;
			switch (*s) {
			case 'n':
				out[n++] = '\n';
				s++;
				break;
			case 'r':
				out[n++] = '\r';
				s++;
				break;
			case 't':
				out[n++] = '\t';
				s++;
				break;
			case 'e':
				out[n++] = '\033';
				s++;
				break;
			case 's':
				out[n++] = ' ';
				s++;
				break;
			case 'x':
				if (isxdigit((unsigned char)s[1]) &&
					isxdigit((unsigned char)s[2])) {
					sscanf(s + 1, "%2x", &x);
					out[n++] = (char)x;
					s += 3;
					break;
				}
				/* fall through */
			default:
				out[n++] = *s++;
			}
			continue;
		}
		if (*s == '<') {
			const char *end = strchr(s, '>');
			size_t i, l = end ? (size_t)(end - s - 1) : 0;
			bool done = false;
			if (l == 3 && s[1] == 'C' && s[2] == '-') {
				out[n++] = (char)(toupper((unsigned char)s[3]) & 0x1f);
				done = true;
			}
			for (i = 0; l && !done && i < sizeof keynames / sizeof *keynames; i++)
				if (strlen(keynames[i].name) == l &&
					!strncmp(s + 1, keynames[i].name, l)) {
					const char *k = app_cursor && keynames[i].app
								? keynames[i].app
								: keynames[i].normal;
					memcpy(out + n, k, strlen(k));
					n += strlen(k);
					done = true;
				}
			if (done) {
				s = end + 1;
				continue;
			}
		}
		out[n++] = *s++;
	}
	return n;
}

static const struct {
	const char *name;
	int no;
} signames[] = {
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

static bool shows(const char *want)
{
	char *text = screen_text();
	bool found = strstr(text, want) != NULL;
	free(text);
	return found;
}

static void do_expect(const char *raw)
{
	char want[LINE];
	double t0 = now();
	size_t n = parse_text(raw, want, sizeof want - 1);
	want[n] = 0;
	for (;;) {
		if (shows(want)) {
			if (!opt.silent)
				printf("expect %s: %.2f ms after exec\n", raw,
					(t_last_byte - t_exec) * 1e3);
			return;
		}
		if (now() - t0 > opt.max_ms / 1e3 || pump(20) < 0) {
			if (!shows(want))
				step_failed("the screen never showed: %s", raw);
			return;
		}
	}
}

static void do_exit(const char *arg)
{
	double t0 = now();
	while (!child_done && now() - t0 < opt.max_ms / 1e3) {
		sample_memory();
		pump(5);
		if (master >= 0 && pump(0) < 0)
			usleep(2000);
		reap(false);
	}
	if (!child_done)
		step_failed("the program did not end");
	else if (*arg && !(WIFEXITED(child_status) && WEXITSTATUS(child_status) == atoi(arg)))
		step_failed("exit: wanted status %s, got %s %d", arg,
			WIFEXITED(child_status) ? "status" : "signal",
			WIFEXITED(child_status) ? WEXITSTATUS(child_status)
						: WTERMSIG(child_status));
}

/* Run one step; false when the program has gone and no step can follow. */
static bool run_step(char *line)
{
	char *verb = line + strspn(line, " \t"), *arg;
	char text[LINE];
	size_t len, i;
	long count = 1;
	int a, b;

	verb[strcspn(verb, "\r\n")] = 0;
	if (!*verb || *verb == '#')
		return true;
	arg = verb + strcspn(verb, " \t");
	if (*arg)
		*arg++ = 0;
	if (opt.trace)
		fprintf(stderr, "[%.1f ms] %s %s\n", (now() - t_exec) * 1e3, verb, arg);

	if (!strcmp(verb, "group")) {
		set_group(arg);
	} else if (!strcmp(verb, "key") || !strcmp(verb, "keys") || !strcmp(verb, "burst")) {
		if (verb[3] || verb[0] == 'b') {
			char *end;
			count = strtol(arg, &end, 10);
			if (count < 1 || end == arg) {
				step_failed("%s: bad count: %s", verb, arg);
				return true;
			}
			arg = end + (*end == ' ');
		}
		if (verb[0] == 'b') {
			len = parse_text(arg, text, sizeof text);
			return measure(text, len, count, 0, 0) || true;
		}
		while (count-- > 0) {
			len = parse_text(arg, text, sizeof text);
			if (!measure(text, len, 1, 0, 0))
				break;
		}
	} else if (!strcmp(verb, "resize")) {
		if (sscanf(arg, "%dx%d", &a, &b) != 2 || a < MINCOLS || b < 1)
			step_failed("resize: bad size: %s", arg);
		else
			measure(NULL, 0, 0, a, b);
	} else if (!strcmp(verb, "patience")) {
		opt.patience_ms = atoi(arg);
	} else if (!strcmp(verb, "quiet")) {
		opt.quiet_ms = atoi(arg) > 0 ? atoi(arg) : opt.quiet_ms;
	} else if (!strcmp(verb, "wait")) {
		wait_quiet(*arg ? atoi(arg) : opt.quiet_ms);
		sample_memory();
	} else if (!strcmp(verb, "sleep") || !strcmp(verb, "stall")) {
		double until = now() + atof(arg) / 1e3;
		while (now() < until)
			if (verb[1] == 't' || pump(5) <= 0)
				usleep(1000);
	} else if (!strcmp(verb, "expect")) {
		do_expect(arg);
	} else if (!strcmp(verb, "reject")) {
		len = parse_text(arg, text, sizeof text - 1);
		text[len] = 0;
		if (shows(text))
			step_failed("the screen shows: %s", arg);
	} else if (!strcmp(verb, "cursor")) {
		VTermPos p;
		vterm_state_get_cursorpos(vterm_obtain_state(vt), &p);
		if (sscanf(arg, "%d %d", &a, &b) != 2 || p.row + 1 != a || p.col + 1 != b)
			step_failed("cursor is at %d %d, not %s", p.row + 1, p.col + 1, arg);
	} else if (!strcmp(verb, "dump")) {
		do_dump(arg);
	} else if (!strcmp(verb, "signal")) {
		for (i = 0; i < sizeof signames / sizeof *signames; i++)
			if (!strcmp(arg, signames[i].name)) {
				kill(child, signames[i].no);
				break;
			}
		if (i == sizeof signames / sizeof *signames)
			step_failed("signal: unknown: %s", arg);
	} else if (!strcmp(verb, "hangup")) {
		close(master);
		master = -1;
	} else if (!strcmp(verb, "exit")) {
		do_exit(arg);
	} else {
		step_failed("unknown step: %s", verb);
	}
	reap(false);
	return true;
}

static void add_step(const char *s)
{
	steps = xrealloc(steps, sizeof *steps * (nsteps + 1));
	steps[nsteps++] = xstrdup(s);
}

static void load_script(const char *path)
{
	char line[LINE];
	FILE *f = strcmp(path, "-") ? fopen(path, "r") : stdin;
	if (!f)
		die("%s", path);
	while (fgets(line, sizeof line, f))
		add_step(line);
	if (f != stdin)
		fclose(f);
}

/* ------------------------------------------------------------- report */

static int by_value(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;
	return (x > y) - (x < y);
}

struct stat5 {
	double min, med, p95, max, sum;
};

static struct stat5 stats(const struct group *g, size_t off)
{
	struct stat5 r = {0};
	double *v;
	size_t i;
	if (!g->n)
		return r;
	v = xrealloc(NULL, sizeof *v * g->n);
	for (i = 0; i < g->n; i++) {
		v[i] = *(const double *)((const char *)&g->v[i] + off);
		r.sum += v[i];
	}
	qsort(v, g->n, sizeof *v, by_value);
	r.min = v[0];
	r.med = g->n % 2 ? v[g->n / 2] : (v[g->n / 2 - 1] + v[g->n / 2]) / 2;
	r.p95 = v[(size_t)((double)(g->n - 1) * 0.95 + 0.5)];
	r.max = v[g->n - 1];
	free(v);
	return r;
}

#define STAT(g, field) stats((g), offsetof(struct sample, field))

static void report(double paint_ms, uint64_t paint_bytes)
{
	double cpu = ((double)child_ru.ru_utime.tv_sec + (double)child_ru.ru_stime.tv_sec) * 1e3 +
		     ((double)child_ru.ru_utime.tv_usec + (double)child_ru.ru_stime.tv_usec) / 1e3;
	double fb = t_first_byte ? (t_first_byte - t_exec) * 1e3 : -1;
	double fc = t_first_cell ? (t_first_cell - t_exec) * 1e3 : -1;
	size_t i;
	FILE *f;

	if (!opt.silent) {
		printf("%s  TERM=%s %dx%d\n", opt.name, opt.term, opt.cols, opt.rows);
		printf("  first byte %.2f ms, first text %.2f ms, first screen done "
		       "%.2f ms (%llu bytes)\n",
			fb, fc, paint_ms, (unsigned long long)paint_bytes);
		printf("  peak RSS %ld kB (rusage %ld kB), private %ld kB, CPU %.1f ms, "
		       "%llu bytes in all\n",
			hwm_kb, child_ru.ru_maxrss, anon_kb, cpu, (unsigned long long)total_bytes);
		if (WIFSIGNALED(child_status))
			printf("  ended by signal %d\n", WTERMSIG(child_status));
		else
			printf("  ended with status %d\n", WEXITSTATUS(child_status));
		printf("  %-14s %5s %8s %8s %8s %9s %8s %8s %8s %8s%s\n", "group", "n", "min B",
			"med B", "p95 B", "total B", "floor", "med ms", "p95 ms", "cpu ms",
			opt.link_bps > 0 ? "  link ms" : "");
	}
	for (i = 0; i < ngroups; i++) {
		const struct group *g = &groups[i];
		struct stat5 b, l, fl, c, fi;
		if (!g->n)
			continue;
		b = STAT(g, bytes), l = STAT(g, last_ms), fl = STAT(g, floor);
		c = STAT(g, cpu_ms), fi = STAT(g, first_ms);
		if (!opt.silent) {
			printf("  %-14s %5zu %8.0f %8.0f %8.0f %9.0f %8.0f %8.2f %8.2f %8.2f",
				g->name, g->n, b.min, b.med, b.p95, b.sum, fl.med, l.med, l.p95,
				c.sum / (double)g->n);
			if (opt.link_bps > 0)
				printf(" %9.0f",
					opt.link_rtt_ms + l.med + b.med * 8e3 / opt.link_bps);
			putchar('\n');
		}
		if (opt.tsv && (f = fopen(opt.tsv, "a"))) {
			if (ftell(f) == 0)
				fputs("name\tterm\tsize\tgroup\tn\tbytes_min\tbytes_med\t"
				      "bytes_p95\tbytes_total\tfloor_med\tfloor_total\tfirst_ms_"
				      "med\t"
				      "last_ms_med\tlast_ms_p95\tcpu_ms_mean\tpaint_first_ms\t"
				      "paint_done_ms\tpaint_bytes\thwm_kb\tanon_kb\tcpu_ms_total\n",
					f);
			fprintf(f,
				"%s\t%s\t%dx%d\t%s\t%zu\t%.0f\t%.0f\t%.0f\t%.0f\t%.0f\t%.0f\t"
				"%.3f\t%.3f\t%.3f\t%.3f\t%.2f\t%.2f\t%llu\t%ld\t%ld\t%.1f\n",
				opt.name, opt.term, opt.cols, opt.rows, g->name, g->n, b.min, b.med,
				b.p95, b.sum, fl.med, fl.sum, fi.med, l.med, l.p95,
				c.sum / (double)g->n, fc, paint_ms, (unsigned long long)paint_bytes,
				hwm_kb, anon_kb, cpu);
			fclose(f);
		}
		if (opt.keylog && (f = fopen(opt.keylog, "a"))) {
			size_t k;
			for (k = 0; k < g->n; k++)
				fprintf(f, "%s\t%s\t%zu\t%.0f\t%.0f\t%.3f\t%.3f\t%.3f\n", opt.name,
					g->name, k, g->v[k].bytes, g->v[k].floor, g->v[k].first_ms,
					g->v[k].last_ms, g->v[k].cpu_ms);
			fclose(f);
		}
	}
}

/* --------------------------------------------------------------- main */

static void start_child(char **argv, char **env, int nenv)
{
	struct winsize ws = {
		.ws_row = (unsigned short)opt.rows, .ws_col = (unsigned short)opt.cols};
	t_exec = now();
	child = forkpty(&master, NULL, NULL, &ws);
	if (child < 0)
		die("forkpty");
	if (child == 0) {
		setenv("TERM", opt.term, 1);
		unsetenv("COLUMNS");
		unsetenv("LINES");
		for (int i = 0; i < nenv; i++)
			putenv(env[i]);
		execvp(argv[0], argv);
		fprintf(stderr, "ptymeter: %s: %s\n", argv[0], strerror(errno));
		_exit(127);
	}
	fcntl(master, F_SETFL, fcntl(master, F_GETFL) | O_NONBLOCK);
	fcntl(master, F_SETFD, FD_CLOEXEC);
}

int main(int argc, char **argv)
{
	static const VTermScreenCallbacks no_callbacks;
	char *env[64];
	int c, nenv = 0;
	size_t i;
	double paint_ms;
	uint64_t paint_bytes;

	setlocale(LC_ALL, "");
	while ((c = getopt(argc, argv, "+s:t:e:f:c:q:m:o:d:T:K:n:l:aFQVh")) != -1)
		switch (c) {
		case 's':
			if (sscanf(optarg, "%dx%d", &opt.cols, &opt.rows) != 2 ||
				opt.cols < MINCOLS || opt.rows < 1) {
				fprintf(stderr, "ptymeter: bad size: %s\n", optarg);
				return EXIT_USAGE;
			}
			break;
		case 't':
			opt.term = optarg;
			break;
		case 'e':
			if (nenv < (int)(sizeof env / sizeof *env))
				env[nenv++] = optarg;
			break;
		case 'f':
			load_script(optarg);
			break;
		case 'c':
			add_step(optarg);
			break;
		case 'q':
			opt.quiet_ms = atoi(optarg);
			break;
		case 'm':
			opt.max_ms = atoi(optarg);
			break;
		case 'o':
			opt.raw = optarg;
			break;
		case 'd':
			opt.dumpdir = optarg;
			break;
		case 'T':
			opt.tsv = optarg;
			break;
		case 'K':
			opt.keylog = optarg;
			break;
		case 'n':
			opt.name = optarg;
			break;
		case 'l':
			if (sscanf(optarg, "%lf:%lf", &opt.link_bps, &opt.link_rtt_ms) != 2) {
				fprintf(stderr, "ptymeter: bad link: %s\n", optarg);
				return EXIT_USAGE;
			}
			break;
		case 'a':
			opt.attrs = true;
			break;
		case 'F':
			opt.nofloor = true;
			break;
		case 'Q':
			opt.silent = true;
			break;
		case 'V':
			opt.trace = true;
			break;
		case 'h':
			fputs(usage_text, stdout);
			return 0;
		default:
			fputs(usage_text, stderr);
			return EXIT_USAGE;
		}
	if (optind >= argc) {
		fputs(usage_text, stderr);
		return EXIT_USAGE;
	}
	if (!opt.name)
		opt.name = argv[optind];
	if (opt.raw && !(rawf = fopen(opt.raw, "wb")))
		die("%s", opt.raw);
	signal(SIGPIPE, SIG_IGN);

	/* The child first: its peak RSS then does not inherit our grids. */
	start_child(argv + optind, env, nenv);

	vt = vterm_new(opt.rows, opt.cols);
	if (!vt)
		die("vterm_new");
	vterm_set_utf8(vt, 1);
	vterm_output_set_callback(vt, on_vterm_output, NULL);
	screen = vterm_obtain_screen(vt);
	vterm_screen_set_callbacks(screen, &no_callbacks, NULL);
	vterm_screen_enable_altscreen(screen, 1);
	vterm_screen_reset(screen, 1);
	set_group("keys");

	/* First screen: wait for ink, then for quiet. */
	while (!t_first_cell && now() - t_exec < opt.max_ms / 1e3) {
		if (pump(10) < 0)
			break;
	}
	wait_quiet(opt.quiet_ms);
	paint_ms = t_last_byte ? (t_last_byte - t_exec) * 1e3 : -1;
	paint_bytes = total_bytes;
	sample_memory();

	for (i = 0; i < nsteps; i++)
		run_step(steps[i]);

	sample_memory();
	reap(false);
	if (!child_done) {
		double t0 = now();
		if (master >= 0)
			close(master);
		master = -1;
		kill(child, SIGHUP);
		while (!child_done && now() - t0 < 2) {
			usleep(5000);
			reap(false);
		}
		if (!child_done) {
			kill(child, SIGKILL);
			reap(true);
		}
	}
	report(paint_ms, paint_bytes);
	if (rawf && fclose(rawf) != 0)
		die("%s", opt.raw);
	return failures ? EXIT_SCRIPT : 0;
}
