#include "config.h"

#include "tests/bench/terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "tests/bench/grid.h"
#include "tests/bench/ptymeter.h"

/* libvterm answers queries (DA, CPR, ...) through this. */
static void on_vterm_output(const char *s, size_t n, void *user)
{
	(void)user;
	if (program.master >= 0)
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
			program.app_cursor = true;
		if (len == 5 && !memcmp(tail, "\033[?1l", 5))
			program.app_cursor = false;
	}
}

/* Bytes at the end of `s` that begin a character and do not end it. */
static size_t torn_tail(const char *s, size_t n)
{
	for (size_t back = 1; back <= 3 && back <= n; back++) {
		unsigned char c = (unsigned char)s[n - back];
		if (c >= 0xC0)
			return back < (c < 0xE0 ? 2u : c < 0xF0 ? 3u : 4u) ? back : 0;
		if (c < 0x80)
			break;
	}
	return 0;
}

/* libvterm 0.1.4 loses characters that two writes share: a torn one waits for its end. */
static void show(const char *s, size_t n)
{
	static char torn[4];
	static size_t kept;
	while (kept > 0 && n > 0 && ((unsigned char)*s & 0xC0) == 0x80) {
		torn[kept++] = *s++;
		n--;
		if (torn_tail(torn, kept) == 0)
			break;
	}
	if (kept > 0 && torn_tail(torn, kept) == 0) {
		vterm_input_write(program.vt, torn, kept);
		kept = 0;
	}
	size_t tail = torn_tail(s, n);
	vterm_input_write(program.vt, s, n - tail);
	memcpy(torn + kept, s + n - tail, tail);
	kept += tail;
}

ssize_t pump(int timeout_ms)
{
	char buf[65536];
	ssize_t n;
	struct pollfd p = {.fd = program.master, .events = POLLIN};
	if (program.master < 0)
		return -1;
	if (poll(&p, 1, timeout_ms) <= 0)
		return 0;
	n = read(program.master, buf, sizeof buf);
	if (n < 0 && (errno == EAGAIN || errno == EINTR))
		return 0;
	if (n <= 0)
		return -1; /* EIO: the last slave side was closed */
	program.last_byte_at = now();
	program.bytes += (uint64_t)n;
	if (!program.first_byte_at)
		program.first_byte_at = program.last_byte_at;
	if (program.raw)
		fwrite(buf, 1, (size_t)n, program.raw);
	watch_modes(buf, (size_t)n);
	show(buf, (size_t)n);
	if (!program.first_text_at && grid_has_ink())
		program.first_text_at = program.last_byte_at;
	return n;
}

void send_all(const char *s, size_t n)
{
	double until = now() + opt.max_ms / 1e3;
	while (n > 0 && program.master >= 0) {
		struct pollfd p = {.fd = program.master, .events = POLLOUT | POLLIN};
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
		w = write(program.master, s, n);
		if (w < 0 && errno != EAGAIN && errno != EINTR)
			return;
		if (w > 0)
			s += w, n -= (size_t)w;
	}
}

void reap(bool block)
{
	int st;
	pid_t r;
	if (program.done)
		return;
	r = wait4(program.pid, &st, block ? 0 : WNOHANG, &program.usage);
	if (r == program.pid) {
		program.done = true;
		program.status = st;
	}
}

bool wait_quiet(int ms)
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

double child_cpu_ms(void)
{
	clockid_t id;
	struct timespec ts;
	if (program.done || clock_getcpuclockid(program.pid, &id) != 0 ||
		clock_gettime(id, &ts) != 0)
		return -1;
	return (double)ts.tv_sec * 1e3 + (double)ts.tv_nsec * 1e-6;
}

void sample_memory(void)
{
	char path[64], line[256];
	long v;
	FILE *f;
	if (program.done)
		return;
	snprintf(path, sizeof path, "/proc/%ld/status", (long)program.pid);
	f = fopen(path, "r");
	if (!f)
		return;
	while (fgets(line, sizeof line, f)) {
		if (sscanf(line, "VmHWM: %ld", &v) == 1 && v > program.peak_kb)
			program.peak_kb = v;
		if (sscanf(line, "RssAnon: %ld", &v) == 1 && v > program.private_kb)
			program.private_kb = v;
	}
	fclose(f);
}

static void start(char **argv, char **env, int nenv)
{
	struct winsize ws = {
		.ws_row = (unsigned short)opt.rows, .ws_col = (unsigned short)opt.cols};
	program.exec_at = now();
	program.pid = forkpty(&program.master, NULL, NULL, &ws);
	if (program.pid < 0)
		die("forkpty");
	if (program.pid == 0) {
		setenv("TERM", opt.term, 1);
		unsetenv("COLUMNS");
		unsetenv("LINES");
		for (int i = 0; i < nenv; i++)
			putenv(env[i]);
		execvp(argv[0], argv);
		fprintf(stderr, "ptymeter: %s: %s\n", argv[0], strerror(errno));
		_exit(127);
	}
	fcntl(program.master, F_SETFL, fcntl(program.master, F_GETFL) | O_NONBLOCK);
	fcntl(program.master, F_SETFD, FD_CLOEXEC);
}

static void open_screen(void)
{
	static const VTermScreenCallbacks no_callbacks;
	program.vt = vterm_new(opt.rows, opt.cols);
	if (!program.vt)
		die("vterm_new");
	vterm_set_utf8(program.vt, 1);
	vterm_output_set_callback(program.vt, on_vterm_output, NULL);
	program.screen = vterm_obtain_screen(program.vt);
	vterm_screen_set_callbacks(program.screen, &no_callbacks, NULL);
	vterm_screen_enable_altscreen(program.screen, 1);
	vterm_screen_reset(program.screen, 1);
}

void terminal_start(char **argv, char **env, int nenv)
{
	/* The program first: its peak RSS then does not inherit our grids. */
	start(argv, env, nenv);
	open_screen();
}

void terminal_resize(int cols, int rows)
{
	struct winsize ws = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols};
	vterm_set_size(program.vt, rows, cols);
	ioctl(program.master, TIOCSWINSZ, &ws);
}

void terminal_end(void)
{
	double t0 = now();
	sample_memory();
	reap(false);
	if (program.done)
		return;
	if (program.master >= 0)
		close(program.master);
	program.master = -1;
	kill(program.pid, SIGHUP);
	while (!program.done && now() - t0 < 2) {
		usleep(5000);
		reap(false);
	}
	if (program.done)
		return;
	kill(program.pid, SIGKILL);
	reap(true);
}
