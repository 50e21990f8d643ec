/*
 * report - the samples of each group of steps, and the tables made of them.
 */
#ifndef TESTS_BENCH_REPORT_H
#define TESTS_BENCH_REPORT_H

#include <stdint.h>

struct sample { /* of one key, burst or resize */
	double bytes, first_ms, last_ms, cpu_ms, floor;
};

/* Samples from now on belong to `name`. */
void set_group(const char *name);
void add_sample(struct sample s);
/* `paint`: of the first screen, until it was done. */
void report(double paint_ms, uint64_t paint_bytes);

#endif
