/*
 * playing - the case that is being played, and what all steps need.
 */
#ifndef TESTS_PTY_PLAYING_H
#define TESTS_PTY_PLAYING_H

#include "core/base/arena.h"
#include "core/base/str.h"
#include "tests/pty/terminal.h"

struct test {
	struct arena arena;
	struct terminal terminal;
	struct job_plan plan;
	const char *program, *path, *term;
	struct strs args, never; /* never: bytes that may not be written */
	struct str step;         /* the line played */
	int line, within_ms, run_ms;
	bool started, clean; /* clean: nothing forbidden may be written */
};

enum step_when {
	STEP_BEFORE,
	STEP_ANY,
	STEP_RUNNING
}; /* the program starts at the first of these */

struct step {
	const char *name;
	enum step_when when;
	bool (*does)(struct test *t, struct str arg);
};

extern const struct step setup_steps[], screen_steps[]; /* a NULL name ends them */

/* Says what is wrong, and shows line and screen; always false. */
bool fail(struct test *t, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Waits until `holds`, at most as long as steps may take now. */
bool wait_until(struct test *t, bool (*holds)(struct test *t, struct str arg), struct str arg);
/* Waits until nothing has come for so long; false if the program goes on and on. */
bool wait_quiet(struct test *t, int quiet_ms);

/* Waits for a program of `run`, at most run_ms, and kills it then: false. */
bool wait_child(struct test *t, pid_t child, int *status);

/* What holds at every end: no forbidden bytes were written, and nothing runs any more. */
bool ends_well(struct test *t);

struct str unquote(struct str s);
/* Takes the first word off; what is left has no spaces before it. */
struct str take_word(struct str *rest);
bool take_number(struct str *rest, int *out);
bool parse_size(struct str arg, int *columns, int *rows);

#endif
