/*
 * terminal - the program on a pseudo-terminal, and what it has written there.
 */
#ifndef TESTS_BENCH_TERMINAL_H
#define TESTS_BENCH_TERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

void terminal_start(char **argv, char **env, int nenv);
/* Ends the program if it still runs: SIGHUP, after two seconds SIGKILL. */
void terminal_end(void);
/* Takes in what has come, waiting for it; bytes, 0 after so long, -1 when the terminal is gone. */
ssize_t pump(int timeout_ms);
void send_all(const char *s, size_t n);
void terminal_resize(int cols, int rows);
/* Read until quiet for ms; false when the terminal is gone. */
bool wait_quiet(int ms);
void reap(bool block);
/* CPU time of the program so far, in ms; -1 when it cannot be had. */
double child_cpu_ms(void);
void sample_memory(void);

#endif
