#include "config.h"

#include "core/base/utf8.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "core/base/buf.h"

/* Eight bytes at a time: each constant is one byte repeated. */
#define EACH(byte) (UINT64_C(0x0101010101010101) * (byte))

enum { WORD = 8, VISIBLE_MAX = 16 /* bytes of "<U+10FFFF>" and its NUL */ };

static unsigned char byte_at(struct str s, int32_t at)
{
	return (unsigned char)s.at[at];
}

static bool is_tail(unsigned char byte)
{
	return (byte & 0xC0) == 0x80;
}

static uint64_t word_at(struct str s, int32_t at)
{
	uint64_t word;
	memcpy(&word, s.at + at, WORD);
	return word;
}

/*
 * Table 3-7 of the Unicode standard: overlong forms, surrogates and what is
 * beyond U+10FFFF all show in the second byte, so its range is all it takes.
 */
static bool second_fits(unsigned char first, unsigned char second)
{
	switch (first) {
	case 0xE0:
		return second >= 0xA0 && second <= 0xBF;
	case 0xED:
		return second >= 0x80 && second <= 0x9F;
	case 0xF0:
		return second >= 0x90 && second <= 0xBF;
	case 0xF4:
		return second >= 0x80 && second <= 0x8F;
	default:
		return is_tail(second);
	}
}

static int32_t length_of(unsigned char first)
{
	if (first < 0x80)
		return 1;
	if (first < 0xC2 || first > 0xF4)
		return 0;
	return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

int32_t utf8_get_long(struct str s, int32_t at, int32_t *len)
{
	assert(0 <= at && at < s.len);
	unsigned char first = byte_at(s, at);
	int32_t n = length_of(first);
	*len = 1;
	if (n == 1)
		return first;
	if (n == 0 || n > s.len - at || !second_fits(first, byte_at(s, at + 1)))
		return UTF8_BAD;
	int32_t code = first & (0x7F >> n);
	for (int32_t i = 1; i < n; i++) {
		if (!is_tail(byte_at(s, at + i)))
			return UTF8_BAD;
		code = code << 6 | (byte_at(s, at + i) & 0x3F);
	}
	*len = n;
	return code;
}

int32_t utf8_put(char *to, int32_t code)
{
	if (code < 0 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
		code = UTF8_BAD;
	if (code < 0x80) {
		to[0] = (char)code;
		return 1;
	}
	int32_t n = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
	for (int32_t i = n - 1; i > 0; i--, code >>= 6)
		to[i] = (char)(0x80 | (code & 0x3F));
	to[0] = (char)((0xF00 >> n & 0xFF) | code);
	return n;
}

int32_t utf8_next(struct str s, int32_t at)
{
	int32_t len;
	if (at >= s.len)
		return s.len;
	utf8_get(s, at, &len);
	return at + len;
}

int32_t utf8_prev(struct str s, int32_t at)
{
	int32_t len;
	for (int32_t back = 1; back <= UTF8_MAX && back <= at; back++) {
		if (is_tail(byte_at(s, at - back)))
			continue;
		utf8_get(s, at - back, &len);
		return len == back ? at - back : at - 1;
	}
	return at > 0 ? at - 1 : 0;
}

int32_t utf8_count(struct str s)
{
	int32_t n = 0;
	for (int32_t at = 0; at < s.len; at = utf8_next(s, at))
		n++;
	return n;
}

static int32_t skip_ascii(struct str s, int32_t at)
{
	while (s.len - at >= WORD && (word_at(s, at) & EACH(0x80)) == 0)
		at += WORD;
	while (at < s.len && byte_at(s, at) < 0x80)
		at++;
	return at;
}

int32_t utf8_valid_until(struct str s)
{
	int32_t at = skip_ascii(s, 0), len;
	for (; at < s.len; at = skip_ascii(s, at + len)) {
		utf8_get(s, at, &len);
		if (len == 1)
			break;
	}
	return at;
}

static const struct range {
	int32_t first, last;
} forbidden[] = {
	{0xAD, 0xAD},       /* soft hyphen: terminals disagree on its width */
	{0x200B, 0x200B},   /* zero width space */
	{0x2028, 0x202E},   /* line and paragraph separators, bidi embeddings and overrides */
	{0x2060, 0x2060},   /* word joiner */
	{0x2066, 0x2069},   /* bidi isolates */
	{0xD800, 0xDFFF},   /* surrogates */
	{0xFDD0, 0xFDEF},   /* noncharacters */
	{0xFEFF, 0xFEFF},   /* byte order mark */
	{0xE0000, 0xE007F}, /* tags: text that nobody sees */
};

static bool control(int32_t code)
{
	return (code < 0x20 && code != '\t' && code != '\n') || (code >= 0x7F && code < 0xA0);
}

bool utf8_forbidden(int32_t code)
{
	if (code < 0xA0)
		return control(code);
	if (code > 0x2069 && code < 0xD800) /* most of what is not Latin: no search */
		return false;
	if ((code & 0xFFFE) == 0xFFFE || code > 0x10FFFF)
		return true;
	for (size_t i = 0; i < sizeof forbidden / sizeof *forbidden; i++)
		if (code <= forbidden[i].last)
			return code >= forbidden[i].first;
	return false;
}

/*
 * True if the eight bytes are ASCII and none is a control character but tab
 * and newline. Once no byte has its high bit, adding at most 0x7F to each
 * cannot carry into the next, so the high bits answer for each byte alone.
 */
static bool word_plain(uint64_t word)
{
	const uint64_t high = EACH(0x80);
	uint64_t printed = word + EACH(0x80 - 0x20); /* high: 0x20 and up */
	uint64_t not_tab = (word ^ EACH('\t')) + EACH(0x7F);
	uint64_t not_newline = (word ^ EACH('\n')) + EACH(0x7F);
	uint64_t del = word + EACH(0x01); /* high: 0x7F */
	return (word & high) == 0 && ((printed | ~(not_tab & not_newline)) & ~del & high) == high;
}

static bool byte_plain(unsigned char byte)
{
	return byte < 0x80 && !control(byte);
}

static int32_t skip_plain(struct str s, int32_t at)
{
	while (s.len - at >= WORD && word_plain(word_at(s, at)))
		at += WORD;
	while (at < s.len && byte_plain(byte_at(s, at)))
		at++;
	return at;
}

int32_t utf8_clean_until(struct str s)
{
	int32_t at = skip_plain(s, 0), len;
	while (at < s.len) {
		int32_t code = utf8_get(s, at, &len);
		if (len == 1 || utf8_forbidden(code))
			break;
		at += len;
		/* Most letters of other scripts stand beside their like. */
		if (at < s.len && byte_at(s, at) < 0x80)
			at = skip_plain(s, at);
	}
	return at;
}

/* Caret notation as stty and less have it; U+ for what has no caret. */
static struct str visible(char to[VISIBLE_MAX], int32_t code)
{
	int n;
	if (code < 0x20 || code == 0x7F)
		n = snprintf(to, VISIBLE_MAX, "^%c", (char)(code ^ 0x40));
	else
		n = snprintf(to, VISIBLE_MAX, "<U+%04X>", (unsigned)code);
	return (struct str){to, n};
}

int32_t utf8_clean(struct buf *out, struct str s)
{
	int32_t wrong = 0, len;
	char mark[VISIBLE_MAX];
	while (s.len > 0) {
		int32_t clean = utf8_clean_until(s);
		buf_add(out, str_sub(s, 0, clean));
		s = str_from(s, clean);
		if (s.len == 0)
			break;
		int32_t code = utf8_get(s, 0, &len);
		if (utf8_forbidden(code)) {
			buf_add(out, visible(mark, code));
		} else {
			buf_add_code(out, UTF8_BAD);
			wrong++;
		}
		s = str_from(s, len);
	}
	return wrong;
}

void utf8_visible(char *to, size_t size, struct str s)
{
	size_t used = 0;
	char mark[VISIBLE_MAX];
	int32_t len;
	for (int32_t at = 0; at < s.len; at += len) {
		int32_t code = utf8_get(s, at, &len);
		struct str piece = {mark, 0};
		if (code < 0x20 || utf8_forbidden(code))
			piece = visible(mark, code);
		else
			piece.len = utf8_put(mark, code);
		if (used + (size_t)piece.len >= size)
			break;
		memcpy(to + used, piece.at, (size_t)piece.len);
		used += (size_t)piece.len;
	}
	if (size > 0)
		to[used] = '\0';
}
