/*
 * anchor - finds a quoted passage again, in a text that may have changed.
 *
 * Exact: the words with the words around them stand there once, or at the
 * hint. Else candidates are looked for: the words alone; the words with what is
 * around them, slightly changed; the words alone, slightly changed (approx.h).
 * The best that convinces is "moved" (anchor.c has the rules and the figures);
 * if none does, or two do equally, the passage is an orphan: a wrong place is
 * worse than none. White space, and kinds of quotation marks and dashes, are
 * nothing to go by.
 *
 * Spans and hints are bytes into the text. RFC 5147 counts characters:
 * anchor_chars and anchor_byte go between the two. What is built lives in the
 * arena; finding keeps nothing and costs about a few ns a byte of text for what
 * is exact, ten times that for what is not.
 */
#ifndef CORE_TEXT_ANCHOR_H
#define CORE_TEXT_ANCHOR_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/span.h"
#include "core/text/fold.h"

/*
 * A passage in words: W3C's TextQuoteSelector. prefix, exact, suffix follow on
 * each other, white space included; all but `exact` may be empty. Of a long
 * passage `exact` are the first words and `last` the last.
 */
struct selector {
	struct str prefix, exact, last, suffix;
};

enum anchor_state { ANCHOR_EXACT, ANCHOR_MOVED, ANCHOR_ORPHAN };

struct anchor {
	enum anchor_state state;
	struct span span; /* {-1, -1} of an orphan */
	int32_t alike;    /* of an orphan: places that fit equally well; 0: there is none */
};

enum { ANCHOR_MARK = 4096 /* bytes */ };

struct anchor_text {
	struct str text;
	struct folded folded;
	int32_t *chars; /* characters before each ANCHOR_MARK bytes */
};

void anchor_open(struct arena *a, struct str text, struct anchor_text *out);
/* `hint`: where the passage stood last; {-1, -1}: not known. */
struct anchor anchor_find(const struct anchor_text *t, const struct selector *s, struct span hint);

const char *anchor_state_name(enum anchor_state state); /* "exact", "moved", "orphan" */

int32_t anchor_chars(const struct anchor_text *t, int32_t byte);
int32_t anchor_byte(const struct anchor_text *t, int32_t chars); /* clamped to the text */

/* Places where `words`, folded as the text is, stand verbatim; counts up to `most`. */
int32_t anchor_count(const struct anchor_text *t, struct str words, int32_t most);

#endif
