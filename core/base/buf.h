/*
 * buf - text under construction, on the heap, always with a NUL behind it.
 *
 * Start with {0}; free with buf_free. For text that is to stay, copy it with
 * buf_dup. Lengths are bytes; at most 1 GiB. Out of memory as in arena.h.
 */
#ifndef CORE_BASE_BUF_H
#define CORE_BASE_BUF_H

#include <stddef.h>
#include <stdint.h>

#include "core/base/str.h"

struct buf {
	char *at;
	int32_t len; /* bytes, without the NUL */
	int32_t cap; /* bytes */
};

void buf_add(struct buf *b, struct str s);
void buf_add_char(struct buf *b, char c);
void buf_add_times(struct buf *b, char c, int32_t times);
void buf_add_code(struct buf *b, int32_t code); /* a code point, as UTF-8 */
void buf_printf(struct buf *b, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Room for `more` further bytes; returns where they go. Add to len yourself. */
char *buf_room(struct buf *b, size_t more);
void buf_clear(struct buf *b); /* keeps the memory */
void buf_free(struct buf *b);
struct str buf_str(const struct buf *b); /* borrowed until the next change */
struct str buf_dup(struct arena *a, const struct buf *b);

#endif
