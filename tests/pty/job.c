#include "config.h"

#include "tests/pty/job.h"

#include <errno.h>
#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

enum news_kind { NEWS_PROGRAM, NEWS_STOPPED, NEWS_ENDED };

struct news { /* small enough to be written at once */
	enum news_kind kind;
	int value;
};

/* ------------------------------------------- the leader, in its own process */

static volatile sig_atomic_t leader_hung_up;

static void on_hang_up(int number)
{
	(void)number;
	leader_hung_up = 1;
}

static void tell(int report, enum news_kind kind, int value)
{
	struct news news = {kind, value};
	if (write(report, &news, sizeof news) != (ssize_t)sizeof news)
		_exit(1);
}

static void pass_on(pid_t program)
{
	if (!leader_hung_up)
		return;
	leader_hung_up = 0;
	kill(-program, SIGHUP);
	kill(-program, SIGCONT);
}

static _Noreturn void become_program(const struct job_plan *plan, int input)
{
	setpgid(0, 0);
	tcsetpgrp(STDIN_FILENO, getpid());
	signal(SIGTTOU, SIG_DFL);
	signal(SIGHUP, SIG_DFL);
	signal(SIGPIPE, SIG_DFL);
	if (input >= 0)
		dup2(input, STDIN_FILENO);
	execvp(plan->argv[0], plan->argv);
	fprintf(stderr, "ptytest: %s: %s\n", plan->argv[0], strerror(errno));
	_exit(127);
}

/* Waits to be told to go on; SIGHUP goes through all the same. */
static void hold(pid_t program, int report, int command)
{
	char c;
	tcsetpgrp(STDIN_FILENO, getpgrp());
	tell(report, NEWS_STOPPED, 0);
	while (read(command, &c, 1) < 0 && errno == EINTR)
		if (leader_hung_up) {
			pass_on(program);
			return;
		}
	tcsetpgrp(STDIN_FILENO, program);
	kill(-program, SIGCONT);
}

static _Noreturn void lead(const struct job_plan *plan, int input, int report, int command)
{
	/* Without SA_RESTART, so that waiting ends when the terminal goes. */
	struct sigaction hang_up = {.sa_handler = on_hang_up};
	int status;
	char c;
	sigaction(SIGHUP, &hang_up, NULL);
	signal(SIGTTOU, SIG_IGN);
	/* Not before the modes of the untouched terminal have been read. */
	if (read(command, &c, 1) != 1)
		_exit(1);
	pid_t program = fork();
	if (program == 0)
		become_program(plan, input);
	if (input >= 0)
		close(input);
	setpgid(program, program);
	tell(report, NEWS_PROGRAM, program);
	for (;;) {
		pid_t pid = waitpid(program, &status, WUNTRACED);
		pass_on(program);
		if (pid < 0 && errno != EINTR)
			_exit(1);
		if (pid == program && WIFSTOPPED(status))
			hold(program, report, command);
		else if (pid == program)
			break;
	}
	tell(report, NEWS_ENDED, status);
	/* The terminal stays until its last screen has been read. */
	while (read(command, &c, 1) != 0)
		;
	_exit(0);
}

/* ------------------------------------------------------------- and our side */

static bool fill_pipe(const struct job_plan *plan, int *input, struct err *e)
{
	enum { ROOM = 1 << 20 }; /* bytes, where the system lets us */
	int ends[2];
	*input = -1;
	if (!plan->pipe)
		return true;
	if (pipe2(ends, O_CLOEXEC) != 0)
		return err_system(e, "pipe");
	if (plan->input.len > 1 << 16)
		fcntl(ends[1], F_SETPIPE_SZ, ROOM);
	fcntl(ends[1], F_SETFL, O_NONBLOCK);
	if (write(ends[1], plan->input.at, (size_t)plan->input.len) != plan->input.len)
		return err_set(e, ERR_DATA, "standard input of %d bytes is too long for a pipe",
			plan->input.len);
	close(ends[1]);
	*input = ends[0];
	return true;
}

static bool open_pipes(int report[2], int command[2], struct err *e)
{
	if (pipe2(report, O_CLOEXEC) != 0 || pipe2(command, O_CLOEXEC) != 0)
		return err_system(e, "pipe");
	return true;
}

bool job_start(struct job *j, const struct job_plan *plan, struct err *e)
{
	struct winsize size = {
		.ws_row = (unsigned short)plan->rows, .ws_col = (unsigned short)plan->columns};
	int report[2], command[2], input;
	*j = (struct job){.master = -1, .report = -1, .command = -1, .program = -1};
	if (!fill_pipe(plan, &input, e) || !open_pipes(report, command, e))
		return false;
	j->leader = forkpty(&j->master, NULL, NULL, &size);
	if (j->leader < 0)
		return err_system(e, "forkpty");
	if (j->leader == 0) {
		close(report[0]);
		close(command[1]);
		lead(plan, input, report[1], command[0]);
	}
	close(report[1]);
	close(command[0]);
	if (input >= 0)
		close(input);
	j->report = report[0];
	j->command = command[1];
	fcntl(j->master, F_SETFL, O_NONBLOCK);
	fcntl(j->master, F_SETFD, FD_CLOEXEC);
	if (tcgetattr(j->master, &j->before) != 0 || write(j->command, "g", 1) != 1)
		return err_system(e, "the terminal's modes");
	job_news(j); /* who the program is: signals need it */
	return j->program > 0 || err_set(e, ERR_SYSTEM, "the program was not started");
}

bool job_news(struct job *j)
{
	struct news news;
	ssize_t n = read(j->report, &news, sizeof news);
	if (n != (ssize_t)sizeof news)
		return false;
	if (news.kind == NEWS_PROGRAM)
		j->program = news.value;
	j->stopped = news.kind == NEWS_STOPPED;
	if (news.kind == NEWS_ENDED) {
		j->ended = true;
		j->status = news.value;
	}
	return true;
}

void job_signal(const struct job *j, int number)
{
	if (j->program > 0 && !j->ended)
		kill(j->program, number);
}

void job_continue(struct job *j)
{
	j->stopped = false;
	if (write(j->command, "c", 1) != 1)
		j->stopped = true;
}

void job_hang_up(struct job *j)
{
	if (j->master >= 0)
		close(j->master);
	j->master = -1;
}

void job_close(struct job *j)
{
	if (j->leader <= 0)
		return;
	if (j->program > 0 && !j->ended)
		kill(-j->program, SIGKILL);
	job_hang_up(j);
	close(j->command);
	close(j->report);
	kill(j->leader, SIGKILL);
	waitpid(j->leader, NULL, 0);
	j->leader = 0;
}
