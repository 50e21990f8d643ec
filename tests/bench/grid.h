/*
 * grid - the cells of the screen: as text, and what a change of them costs at least.
 */
#ifndef TESTS_BENCH_GRID_H
#define TESTS_BENCH_GRID_H

#include <stdbool.h>
#include <stdint.h>

enum { GRIDCHARS = 4 };

/* One cell, reduced to what decides whether it must be sent again. */
struct cell {
	uint32_t ch[GRIDCHARS];
	uint32_t attr;
	uint8_t bytes;
	uint8_t blank;
};

struct grid {
	int rows, cols;
	struct cell *c;
};

/* The screen as it is; `g` is used again and again. */
void grid_read(struct grid *g);
/*
 * Bytes, the least that makes one screen of another: over all shifts k, each row
 * is taken from where it was or from k rows away, whichever is cheaper. No cursor
 * movement, attribute or scroll sequence is counted, so no terminal driver can do
 * better.
 */
double grid_floor(const struct grid *a, const struct grid *b);
bool grid_has_ink(void);
/* The screen as UTF-8 text, a line a row, trailing blanks removed; to be freed. */
char *screen_text(void);
/* To standard output or into a file of its own. */
void screen_dump(const char *name);

#endif
