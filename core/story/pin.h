/*
 * pin - what the reader says of links: these two passages belong together, or do not;
 * or that what they say is no conflict.
 *
 * A passage is named by the key of its article, its place in code points
 * (RFC 5147, as `read --raw` counts) and its first words. The place is a hint:
 * where other words stand there, the nearest place with these words is meant.
 * Of two that speak of the same passages the later one holds.
 */
#ifndef CORE_STORY_PIN_H
#define CORE_STORY_PIN_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/err.h"
#include "core/base/span.h"
#include "core/text/document.h"

enum pin_kind { PIN_LINK, PIN_REJECT, PIN_AGREE /* no conflict */, PIN_KINDS };

struct pin_end {
	struct str key;
	struct span chars; /* code points */
	struct str words;  /* white space folded */
};

struct pin {
	uint8_t kind; /* enum pin_kind */
	struct pin_end end[2];
};

const char *pin_name(enum pin_kind k); /* "pin" "reject" "agree" */
/* `at` is "key#char=S,E"; texts are borrowed. */
bool pin_end_parse(struct str at, struct str words, struct pin_end *out, struct err *e);
/* "key#char=S,E" */
struct str pin_end_format(struct arena *a, const struct pin_end *x);
/* Names a passage; `key` is borrowed. */
void pin_end_make(struct arena *a, struct str key, const struct document *d, struct span span,
	struct pin_end *out);
/* Where it stands in its article now; false: nowhere. */
bool pin_end_find(const struct pin_end *x, const struct document *d, struct span *out);

#endif
