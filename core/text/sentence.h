/*
 * sentence - where sentences of Latin, Greek or Cyrillic writing end.
 *
 * ICU's rules know stops but no words: they end a sentence after "Mr." and
 * "J.", and before the `he said` of a quotation. These rules look at the stop,
 * the word before it, the quotation marks behind it and the word that follows
 * (abbreviation.h). A single line end is white space; a blank line ends a
 * sentence. Pure functions on UTF-8; one pass, no memory.
 */
#ifndef CORE_TEXT_SENTENCE_H
#define CORE_TEXT_SENTENCE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/span.h"

struct sentence_scan {
	struct str text;
	int32_t at;    /* bytes scanned */
	int32_t start; /* of the sentence at `at`, behind white space */
	bool quoted;   /* an odd number of straight quotes since the last blank line */
};

void sentence_scan_init(struct sentence_scan *w, struct str text);
/*
 * The next gap: `beg` is where a sentence ends, `end` where the next begins;
 * white space only stands between. False when no further sentence begins.
 */
bool sentence_next(struct sentence_scan *w, struct span *gap);

/* Bytes of white space (no-break spaces too) from `at` on, and before `at`. */
int32_t sentence_skip_white(struct str s, int32_t at);
int32_t sentence_trim_white(struct str s, int32_t at);

/* True if these rules decide about a stop that ends at `end`, so that ICU need not. */
bool sentence_knows_stop(struct str s, int32_t end);
/* True if `s` holds no stop but those these rules know. */
bool sentence_knows_all(struct str s);

#endif
