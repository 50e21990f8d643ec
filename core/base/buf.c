#include "config.h"

#include "core/base/buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/arena.h"
#include "core/base/utf8.h"

enum { BUF_MIN = 64, BUF_MAX = 1 << 30 };

char *buf_room(struct buf *b, size_t more)
{
	if (more > BUF_MAX - (size_t)b->len - 1)
		arena_full();
	size_t need = (size_t)b->len + more + 1;
	if (need > (size_t)b->cap) {
		/* What is asked for at once, as a file is, mostly stays all there is. */
		size_t first = need > BUF_MIN ? need : BUF_MIN;
		size_t cap = b->cap > 0 ? (size_t)b->cap : first;
		while (cap < need)
			cap *= 2;
		/* glibc grows large blocks by remapping, without a copy. */
		char *at = realloc(b->at, cap);
		if (at == NULL)
			arena_full();
		b->at = at;
		b->cap = (int32_t)(cap > INT32_MAX ? INT32_MAX : cap);
	}
	return b->at + b->len;
}

static void grown(struct buf *b, int32_t by)
{
	b->len += by;
	b->at[b->len] = '\0';
}

void buf_add(struct buf *b, struct str s)
{
	char *to = buf_room(b, (size_t)s.len);
	if (s.len > 0)
		memcpy(to, s.at, (size_t)s.len);
	grown(b, s.len);
}

void buf_add_char(struct buf *b, char c)
{
	*buf_room(b, 1) = c;
	grown(b, 1);
}

void buf_add_times(struct buf *b, char c, int32_t times)
{
	if (times <= 0)
		return;
	memset(buf_room(b, (size_t)times), c, (size_t)times);
	grown(b, times);
}

void buf_add_code(struct buf *b, int32_t code)
{
	char *to = buf_room(b, UTF8_MAX);
	grown(b, utf8_put(to, code));
}

void buf_printf(struct buf *b, const char *format, ...)
{
	va_list args, again;
	va_start(args, format);
	va_copy(again, args);
	int n = vsnprintf(NULL, 0, format, args);
	va_end(args);
	if (n > 0) {
		vsnprintf(buf_room(b, (size_t)n), (size_t)n + 1, format, again);
		grown(b, n);
	}
	va_end(again);
}

void buf_clear(struct buf *b)
{
	b->len = 0;
	if (b->at != NULL)
		b->at[0] = '\0';
}

void buf_free(struct buf *b)
{
	free(b->at);
	*b = (struct buf){0};
}

struct str buf_str(const struct buf *b)
{
	return (struct str){b->at != NULL ? b->at : "", b->len};
}

struct str buf_dup(struct arena *a, const struct buf *b)
{
	return str_dup(a, buf_str(b));
}
