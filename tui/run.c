#include "config.h"

#include "tui/run.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/base/line.h"
#include "core/base/utf8.h"
#include "core/base/vec.h"
#include "tui/signals.h"

enum { AT_ONCE = 65536 /* bytes fed with one write */ };

bool run_words(struct arena *a, struct str line, struct strs *out, struct err *e)
{
	struct arguments words;
	struct str rest;
	*out = (struct strs){0};
	if (!line_words(a, line, &words, &rest, e))
		return false;
	for (int32_t i = 0; i < words.n; i++)
		VEC_PUSH(a, out, words.at[i].text);
	return out->n > 0 || err_set(e, ERR_USAGE, "no program is named");
}

struct child {
	pid_t pid;
	int feed;   /* its standard input, -1 when all is fed */
	int report; /* errno of an exec that failed comes here */
};

static char **vector_of(struct arena *a, struct strs argv)
{
	char **v = ARENA_ARRAY(a, char *, argv.n + 1);
	for (int32_t i = 0; i < argv.n; i++)
		v[i] = str_cstr(a, argv.at[i]);
	return v;
}

static _Noreturn void become(char **argv, int input, int report)
{
	signals_default();
	if (input >= 0)
		dup2(input, STDIN_FILENO);
	execvp(argv[0], argv);
	int why = errno;
	ssize_t n = write(report, &why, sizeof why);
	_exit(n > 0 ? 127 : 126);
}

static bool make_pipe(int ends[2])
{
	if (pipe(ends) != 0)
		return false;
	fcntl(ends[0], F_SETFD, FD_CLOEXEC);
	fcntl(ends[1], F_SETFD, FD_CLOEXEC);
	return true;
}

static void close_ends(int ends[2])
{
	for (int i = 0; i < 2; i++)
		if (ends[i] >= 0)
			close(ends[i]);
}

static bool start(char **argv, const struct program *p, struct child *c, struct err *e)
{
	int feed[2] = {-1, -1}, report[2] = {-1, -1};
	if (!make_pipe(report) || (p->has_input && !make_pipe(feed))) {
		err_system(e, "%.100s cannot be run", argv[0]);
		close_ends(report);
		return false;
	}
	c->pid = fork();
	if (c->pid == 0)
		become(argv, p->has_input ? feed[0] : p->tty, report[1]);
	if (c->pid < 0) {
		err_system(e, "%.100s cannot be run", argv[0]);
		close_ends(report);
		close_ends(feed);
		return false;
	}
	close(report[1]);
	if (p->has_input) {
		close(feed[0]);
		fcntl(feed[1], F_SETFL, O_NONBLOCK);
	}
	c->report = report[0];
	c->feed = feed[1];
	return true;
}

/* Feeds what the pipe takes; closes it when all is in or nobody reads. */
static void feed(struct child *c, struct str *left)
{
	ssize_t n = write(c->feed, left->at, (size_t)(left->len < AT_ONCE ? left->len : AT_ONCE));
	if (n > 0)
		*left = str_from(*left, (int32_t)n);
	if (left->len > 0 && (n >= 0 || errno == EAGAIN || errno == EINTR))
		return;
	close(c->feed);
	c->feed = -1;
}

/* Until the child has ended: true, its status in *status. False: we are to end first. */
static bool wait_for(struct child *c, struct str input, int *status)
{
	if (c->feed >= 0 && input.len == 0)
		feed(c, &input);
	for (;;) {
		pid_t gone = waitpid(c->pid, status, WNOHANG);
		if (gone == c->pid || (gone < 0 && errno != EINTR))
			return true;
		if (signals_ending() != 0) {
			kill(c->pid, SIGHUP);
			return false;
		}
		struct pollfd on[2] = {
			{.fd = signals_fd(), .events = POLLIN}, {.fd = c->feed, .events = POLLOUT}};
		if (poll(on, c->feed >= 0 ? 2 : 1, -1) < 0)
			continue;
		if (c->feed >= 0 && on[1].revents != 0)
			feed(c, &input);
		signals_take();
	}
}

static bool ended_well(const char *name, int status, int failed, struct err *e)
{
	if (failed != 0) {
		errno = failed;
		return err_system(e, "%.100s cannot be run", name);
	}
	if (WIFSIGNALED(status))
		return err_set(e, ERR_SYSTEM, "%.100s was ended by signal %d (%s)", name,
			WTERMSIG(status), strsignal(WTERMSIG(status)));
	if (WIFEXITED(status) && WEXITSTATUS(status) != 0)
		return err_set(e, ERR_SYSTEM, "%.100s: exit status %d", name, WEXITSTATUS(status));
	return true;
}

bool run_program(struct arena *a, const struct program *p, struct err *e)
{
	struct child c = {.feed = -1};
	char name[104];
	int status = 0, failed = 0;
	if (p->argv.n == 0 || p->argv.at[0].len == 0)
		return err_set(e, ERR_USAGE, "no program is named");
	utf8_visible(name, sizeof name, p->argv.at[0]);
	if (!start(vector_of(a, p->argv), p, &c, e))
		return false;
	signals_lend(true);
	bool ended = wait_for(&c, p->input, &status);
	signals_lend(false);
	if (c.feed >= 0)
		close(c.feed);
	if (!ended || read(c.report, &failed, sizeof failed) != (ssize_t)sizeof failed)
		failed = 0;
	close(c.report);
	return ended ? ended_well(name, status, failed, e)
		     : err_set(e, ERR_SYSTEM, "%.100s still ran", name);
}
