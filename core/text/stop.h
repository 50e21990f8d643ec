/*
 * stop - one full stop, question or exclamation mark, ellipsis, and whether a
 * sentence ends there.
 *
 * Offsets are bytes into the piece. Looks at most STOP_LOOK bytes before the
 * stop and a few words behind it, so that a scan stays linear.
 */
#ifndef CORE_TEXT_STOP_H
#define CORE_TEXT_STOP_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/str.h"

enum { STOP_LOOK = 48 /* bytes */ };

enum stop_kind { STOP_DOT, STOP_MARK, STOP_ELLIPSIS };

struct stop {
	int32_t beg, end; /* the stop itself: "?!", "..." */
	int32_t close;    /* behind what belongs to it: closing quotes, brackets, stray dots */
	int32_t next;     /* the next character that is no white space; text.len if none */
	enum stop_kind kind;
	bool quote; /* a quotation mark closes behind it */
	bool stray; /* a lone dot was found behind it */
};

bool stop_is_stop(int32_t code);
bool stop_is_closer(int32_t code);
/* Reads the stop at `at`; false if there is none. `quoted`: a straight quote is open. */
bool stop_read(struct str s, int32_t at, bool quoted, struct stop *out);
/* Does the sentence that began at `start` end there? */
bool stop_ends(struct str s, int32_t start, const struct stop *stop);

#endif
