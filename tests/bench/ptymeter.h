/*
 * ptymeter - what its parts share: options, the program measured.
 *
 * Times are seconds of a monotonic clock unless a name says ms. All of it ends
 * the program with a message if the system fails it.
 */
#ifndef TESTS_BENCH_PTYMETER_H
#define TESTS_BENCH_PTYMETER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/types.h>
#include <vterm.h>

/* libvterm 0.1.4 crashes when a wide character meets a 1-column screen. */
enum { MINCOLS = 2, LINE = 4096, EXIT_USAGE = 2, EXIT_SCRIPT = 3 };

struct options {
	int cols, rows;
	const char *term, *raw, *dumpdir, *tsv, *keylog, *name;
	int quiet_ms, max_ms, patience_ms;
	double link_bps, link_rtt_ms;
	bool attrs, nofloor, silent, trace;
};

struct program {
	int master; /* our side of its terminal; -1: gone */
	pid_t pid;
	bool done;
	int status;
	struct rusage usage;
	VTerm *vt;
	VTermScreen *screen;
	bool app_cursor; /* DECCKM, seen in what it writes */
	FILE *raw;       /* a copy of what it writes; may be NULL */
	uint64_t bytes;  /* written by it so far */
	double exec_at, first_byte_at, first_text_at, last_byte_at; /* 0: not yet */
	long peak_kb, private_kb;
};

extern struct options opt;
extern struct program program;
extern int failures; /* steps that did not hold */

_Noreturn void die(const char *fmt, ...);
void step_failed(const char *fmt, ...);
void *xrealloc(void *p, size_t n);
char *xstrdup(const char *s);
double now(void);

#endif
