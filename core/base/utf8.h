/*
 * utf8 - code points in bytes, and what may not reach a terminal.
 *
 * Offsets and lengths are bytes, code points are int32_t. Reading never
 * fails: a byte that does not belong reads as U+FFFD of length 1.
 */
#ifndef CORE_BASE_UTF8_H
#define CORE_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/str.h"

enum { UTF8_MAX = 4, UTF8_BAD = 0xFFFD };

struct buf;

int32_t utf8_get_long(struct str s, int32_t at, int32_t *len); /* of more than ASCII */
/* The code point at s.at[at], at < s.len; *len is its length in bytes, at least 1. */
static inline int32_t utf8_get(struct str s, int32_t at, int32_t *len)
{
	unsigned char first = (unsigned char)s.at[at];
	if (first >= 0x80)
		return utf8_get_long(s, at, len);
	*len = 1;
	return first;
}
/* Writes at most UTF8_MAX bytes, returns how many. */
int32_t utf8_put(char *to, int32_t code);
int32_t utf8_next(struct str s, int32_t at); /* behind the code point at `at`, at most s.len */
int32_t utf8_prev(struct str s, int32_t at); /* of the code point before `at`, at least 0 */
int32_t utf8_count(struct str s);            /* code points */
/* The first byte that is no UTF-8 (overlong, surrogate, beyond U+10FFFF too), or s.len. */
int32_t utf8_valid_until(struct str s);

/*
 * True for what must be shown instead of sent: C0 but tab and newline, DEL,
 * C1, U+202A-202E, U+2066-2069, U+200B, U+2060, U+00AD, tag characters
 * U+E0000-E007F, U+FEFF, U+2028, U+2029, noncharacters, surrogates. Joiners
 * (U+200C, U+200D), variation selectors and the marks of direction U+200E,
 * U+200F, U+061C are needed to read some scripts and are let through.
 */
bool utf8_forbidden(int32_t code);
/* The first forbidden code point or non-UTF-8 byte, or s.len: everything before is clean. */
int32_t utf8_clean_until(struct str s);
/*
 * Appends `s` with every forbidden code point made visible ("^[", "<U+009B>")
 * and every wrong byte as U+FFFD; returns how many bytes were wrong.
 */
int32_t utf8_clean(struct buf *out, struct str s);
/* The same into a fixed buffer, cut at a code point, tab and newline shown too. */
void utf8_visible(char *to, size_t size, struct str s);

#endif
