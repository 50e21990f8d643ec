/*
 * job - a program on a pseudo-terminal, under job control.
 *
 * Between us and the program stands what a shell is in real life: the leader of
 * the session, which gives the terminal to the program, takes it back when the
 * program stops and passes a hang-up on. Without it the kernel would throw
 * SIGTSTP away, as it does for orphans. What happens to the program is told
 * through a pipe; nobody has to wait for it.
 */
#ifndef TESTS_PTY_JOB_H
#define TESTS_PTY_JOB_H

#include <stdbool.h>
#include <sys/types.h>
#include <termios.h>

#include "core/base/err.h"
#include "core/base/str.h"

struct job_plan {
	char *const *argv;
	int columns, rows;
	bool pipe;        /* standard input is a pipe with `input`, not the terminal */
	struct str input; /* bytes */
};

struct job {
	int master;  /* non-blocking; -1 after job_hang_up */
	int report;  /* readable when there is news: job_news */
	int command; /* to the leader */
	pid_t leader, program;
	bool stopped, ended;
	int status; /* as of waitpid, once ended */
	struct termios before;
};

bool job_start(struct job *j, const struct job_plan *plan, struct err *e);
/* Takes one piece of news from `report`; false if there is none any more. */
bool job_news(struct job *j);
void job_signal(const struct job *j, int number);
void job_continue(struct job *j); /* after a stop: into the foreground again */
void job_hang_up(struct job *j);
/* Kills what still runs and frees all. */
void job_close(struct job *j);

#endif
