/*
 * spent - processor time and memory of this process, for benchmarks.
 */
#ifndef TESTS_BENCH_SPENT_H
#define TESTS_BENCH_SPENT_H

#include <stdint.h>

double spent_ms(void);       /* processor time used so far, milliseconds */
int64_t spent_private(void); /* memory of its own that is in use, bytes; 0: cannot be told */

#endif
