/*
 * terminal - a terminal as a person sees it: libvterm's screen over a job.
 *
 * Rows and columns count from 1; negative rows from the last one upwards.
 */
#ifndef TESTS_PTY_TERMINAL_H
#define TESTS_PTY_TERMINAL_H

#include <stdbool.h>
#include <stdint.h>
#include <vterm.h>

#include "core/base/buf.h"
#include "tests/pty/job.h"

/* Private modes that a program may leave behind, as bits. */
enum mode {
	MODE_CURSOR_KEYS = 1,
	MODE_HIDDEN = 2, /* the cursor */
	MODE_MOUSE = 4,
	MODE_FOCUS = 8,
	MODE_ALTERNATE = 16,
	MODE_PASTE = 32,
	MODE_KEYPAD = 64,
};

struct terminal {
	struct job job;
	VTerm *vt;
	VTermScreen *screen;
	int columns, rows;
	struct buf raw;  /* all bytes the program wrote */
	int32_t key_at;  /* bytes: where `raw` ended when the last key was sent */
	unsigned modes;  /* enum mode */
	unsigned was;    /* modes that were ever on */
	struct buf open; /* a control sequence that has not ended */
	bool gone;       /* nothing will come any more */
};

bool terminal_open(struct terminal *t, const struct job_plan *plan, struct err *e);
void terminal_close(struct terminal *t);
/*
 * Waits at most `ms` for output or news of the job and takes it in. False:
 * nothing came.
 */
bool terminal_pump(struct terminal *t, int ms);
/* Sends bytes, reading meanwhile; false if the program takes none for `ms`. */
bool terminal_send(struct terminal *t, struct str bytes, int ms);
void terminal_resize(struct terminal *t, int columns, int rows);

/* The screen, a line a row, without spaces at line ends; replaces what is in `out`. */
void terminal_text(const struct terminal *t, struct buf *out);
void terminal_row(const struct terminal *t, int row, struct buf *out);
/* The names of the attributes of a cell: "bold ul rev fg=208". */
void terminal_attributes(const struct terminal *t, int row, int column, struct buf *out);
void terminal_cursor(const struct terminal *t, int *row, int *column);
/* What is not as it was before the program came, in words; NULL: all is. */
const char *terminal_left_behind(const struct terminal *t);

#endif
