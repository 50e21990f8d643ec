#include "config.h"

#include "tui/signals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <unistd.h>

/* After this the program ends even if the terminal takes no more bytes. */
enum { END_PATIENCE = 400000 /* microseconds */ };

static const int crashes[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};
enum { CRASHES = sizeof crashes / sizeof crashes[0] };

/* NOLINTBEGIN(cppcoreguidelines-avoid-non-const-global-variables): a handler is given no more
 * than the signal's number, so what it sets and needs has to be found without. */
static volatile sig_atomic_t pending; /* enum signal_bits */
static volatile sig_atomic_t ending;  /* a signal's number */
static volatile sig_atomic_t guarded;
static int wake[2] = {-1, -1};
static int nowhere = -1; /* /dev/null, for a terminal that is stuck */
static struct guard guard;
static char crash_stack[16384];
static struct sigaction crash_before[CRASHES]; /* a sanitizer's, say */
/* NOLINTEND(cppcoreguidelines-avoid-non-const-global-variables) */

static unsigned bit_of(int signal_number)
{
	switch (signal_number) {
	case SIGWINCH:
		return SIGNAL_RESIZE;
	case SIGTSTP:
		return SIGNAL_STOP;
	case SIGCONT:
		return SIGNAL_CONTINUE;
	case SIGCHLD:
		return SIGNAL_CHILD;
	default:
		return SIGNAL_END;
	}
}

static void on_signal(int n)
{
	int saved = errno;
	unsigned bit = bit_of(n);
	pending = (sig_atomic_t)((unsigned)pending | bit);
	if (bit == SIGNAL_END && ending == 0) {
		struct itimerval soon = {.it_value = {.tv_usec = END_PATIENCE}};
		ending = n;
		setitimer(ITIMER_REAL, &soon, NULL);
	}
	/* A full pipe wakes the loop as well. */
	ssize_t written = write(wake[1], "", 1);
	(void)written;
	errno = saved;
}

/* A write that hangs goes on into nowhere; the loop then gets to its end. */
static void on_alarm(int n)
{
	int saved = errno;
	(void)n;
	if (guarded) {
		tcsetattr(guard.in_fd, TCSANOW, &guard.modes);
		dup2(nowhere, guard.out_fd);
	}
	errno = saved;
}

void signals_rescue(void)
{
	if (!guarded)
		return;
	guarded = 0;
	/* A terminal that takes nothing must not hold up the end. */
	int flags = fcntl(guard.out_fd, F_GETFL);
	if (flags >= 0)
		fcntl(guard.out_fd, F_SETFL, flags | O_NONBLOCK);
	ssize_t written = write(guard.out_fd, guard.bytes, (size_t)guard.len);
	(void)written;
	if (flags >= 0)
		fcntl(guard.out_fd, F_SETFL, flags);
	tcsetattr(guard.in_fd, TCSANOW, &guard.modes);
}

static void on_crash(int n)
{
	signals_rescue();
	for (int i = 0; i < CRASHES; i++)
		if (crashes[i] == n)
			sigaction(n, &crash_before[i], NULL);
	raise(n); /* comes when this handler has returned */
}

static void set_handler(int n, void (*handler)(int))
{
	/* Without SA_RESTART: a write that hangs must notice the alarm. */
	struct sigaction sa = {.sa_handler = handler};
	sigemptyset(&sa.sa_mask);
	sigaction(n, &sa, NULL);
}

static void catch_crashes(void)
{
	stack_t stack = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
	struct sigaction sa = {.sa_handler = on_crash, .sa_flags = SA_ONSTACK};
	sigemptyset(&sa.sa_mask);
	sigaltstack(&stack, NULL);
	for (int i = 0; i < CRASHES; i++)
		sigaction(crashes[i], &sa, &crash_before[i]);
}

static const int caught[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGCHLD, SIGHUP, SIGTERM};
static const int ignored[] = {SIGINT, SIGQUIT, SIGPIPE};
enum { CAUGHT = sizeof caught / sizeof caught[0], IGNORED = sizeof ignored / sizeof ignored[0] };

static bool open_pipe(struct err *e)
{
	nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
	if (nowhere < 0 || pipe(wake) != 0)
		return err_system(e, "no pipe for signals");
	for (int i = 0; i < 2; i++) {
		fcntl(wake[i], F_SETFL, O_NONBLOCK);
		fcntl(wake[i], F_SETFD, FD_CLOEXEC);
	}
	return true;
}

bool signals_open(struct err *e)
{
	pending = ending = guarded = 0;
	/* A library may call exit where no caller can close the terminal. */
	if (atexit(signals_rescue) != 0)
		return err_system(e, "nothing guards the terminal");
	if (!open_pipe(e))
		return false;
	for (int i = 0; i < CAUGHT; i++)
		set_handler(caught[i], on_signal);
	for (int i = 0; i < IGNORED; i++)
		set_handler(ignored[i], SIG_IGN);
	set_handler(SIGALRM, on_alarm);
	catch_crashes();
	return true;
}

static void give_up(void (*at_end)(int))
{
	for (int i = 0; i < CAUGHT; i++)
		set_handler(caught[i], bit_of(caught[i]) == SIGNAL_END ? at_end : SIG_DFL);
	for (int i = 0; i < IGNORED; i++)
		set_handler(ignored[i], SIG_DFL);
	set_handler(SIGALRM, SIG_DFL);
	for (int i = 0; i < CRASHES; i++)
		sigaction(crashes[i], &crash_before[i], NULL);
}

void signals_default(void)
{
	give_up(SIG_DFL);
}

void signals_close(bool ended)
{
	struct itimerval never = {{0}, {0}};
	setitimer(ITIMER_REAL, &never, NULL);
	give_up(ended ? SIG_IGN : SIG_DFL);
	for (int i = 0; i < 2; i++)
		if (wake[i] >= 0)
			close(wake[i]);
	if (nowhere >= 0)
		close(nowhere);
	wake[0] = wake[1] = nowhere = -1;
}

int signals_fd(void)
{
	return wake[0];
}

unsigned signals_take(void)
{
	char bytes[64];
	while (read(wake[0], bytes, sizeof bytes) > 0)
		continue;
	sigset_t all, before;
	sigfillset(&all);
	sigprocmask(SIG_BLOCK, &all, &before);
	unsigned came = (unsigned)pending;
	pending = 0;
	sigprocmask(SIG_SETMASK, &before, NULL);
	return came;
}

int signals_ending(void)
{
	return ending;
}

void signals_guard(const struct guard *g)
{
	guarded = 0;
	if (g == NULL)
		return;
	guard = *g;
	guarded = 1;
}

void signals_lend(bool lent)
{
	set_handler(SIGTSTP, lent ? SIG_DFL : on_signal);
}

void signals_stop(void)
{
	set_handler(SIGTSTP, SIG_DFL);
	/* The whole group: whoever started the program in a script waits for the shell too. */
	kill(0, SIGTSTP);
	set_handler(SIGTSTP, on_signal);
}
