/*
 * request - what only the terminal or the system can do, queued for the loop.
 */
#ifndef CORE_DESK_REQUEST_H
#define CORE_DESK_REQUEST_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/base/str.h"

enum request_kind {
	REQUEST_COPY, /* text to the clipboard: OSC 52 */
	REQUEST_PIPE, /* text to a program's standard input; argv; screen given up meanwhile */
	REQUEST_SHOW, /* text as it is, without panes, on the normal screen; any key goes back */
	REQUEST_OPEN, /* argv with the terminal: browser, editor */
	REQUEST_SUSPEND,
	REQUEST_REDRAW,
	REQUEST_THEME, /* options theme, mouse or bidi changed */
};

struct request {
	enum request_kind kind;
	struct str text;
	struct strs argv;
};

struct requests {
	struct arena arena; /* emptied when all are taken */
	struct request *at;
	int32_t n, taken;
};

struct request *request_add(
	struct requests *q, enum request_kind kind);        /* fill in, copy into q->arena */
bool request_take(struct requests *q, struct request *out); /* borrowed until the queue is empty */

#endif
