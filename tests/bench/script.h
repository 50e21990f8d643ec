/*
 * script - the steps that ptymeter runs: keys and sizes, measured, and what the
 * screen must show. ptymeter -h lists them.
 */
#ifndef TESTS_BENCH_SCRIPT_H
#define TESTS_BENCH_SCRIPT_H

void script_add(const char *step);
/* The steps of a file, - for standard input. */
void script_load(const char *path);
void script_run(void);

#endif
