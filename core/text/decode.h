/*
 * decode - bytes of any encoding to UTF-8 with LF lines.
 *
 * Order: byte order mark, `declared` (from HTTP-EQUIV, XML, --encoding), valid
 * UTF-8, ICU's charset detector (ucsdet), windows-1252. Wrong bytes become
 * U+FFFD and are counted. CRLF and lone CR become LF. Nothing is cleaned here:
 * that is raw.h's work, because importers look at the text before.
 */
#ifndef CORE_TEXT_DECODE_H
#define CORE_TEXT_DECODE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/base/err.h"
#include "core/base/str.h"

struct decoded {
	struct str text;    /* borrows from the input when that was UTF-8 with LF lines */
	struct str charset; /* MIME or IANA name, "UTF-8" mostly */
	struct str blind;   /* why nobody could guess the encoding; len 0: all is well */
	int32_t wrong;      /* bytes or units replaced by U+FFFD */
	bool borrowed;
	bool clean; /* nothing in it is forbidden (utf8.h); false: nobody looked */
};

/* Fails only if the bytes are no text (binary: NUL bytes, known magic); says what they are. */
bool decode(
	struct arena *a, struct str bytes, struct str declared, struct decoded *out, struct err *e);

#endif
