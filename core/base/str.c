#include "config.h"

#include "core/base/str.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "core/base/arena.h"

struct str str_of(const char *cstr)
{
	return (struct str){cstr, cstr != NULL ? (int32_t)strlen(cstr) : 0};
}

bool str_eq(struct str a, struct str b)
{
	return a.len == b.len && (a.len == 0 || memcmp(a.at, b.at, (size_t)a.len) == 0);
}

uint64_t str_hash(struct str s)
{
	const uint64_t odd = 0x9e3779b97f4a7c15u; /* 2^64 / golden ratio */
	uint64_t hash = (uint64_t)s.len, word;
	int32_t i = 0;
	for (; i + (int32_t)sizeof word <= s.len; i += (int32_t)sizeof word) {
		memcpy(&word, s.at + i, sizeof word);
		hash = (hash ^ word) * odd;
		hash ^= hash >> 29;
	}
	for (; i < s.len; i++)
		hash = (hash ^ (unsigned char)s.at[i]) * odd;
	return hash ^ hash >> 32;
}

bool str_eq_nocase(struct str a, struct str b)
{
	return a.len == b.len && (a.len == 0 || strncasecmp(a.at, b.at, (size_t)a.len) == 0);
}

int str_cmp(struct str a, struct str b)
{
	int32_t n = a.len < b.len ? a.len : b.len;
	int c = n > 0 ? memcmp(a.at, b.at, (size_t)n) : 0;
	return c != 0 ? c : (a.len > b.len) - (a.len < b.len);
}

bool str_starts(struct str s, struct str prefix)
{
	return s.len >= prefix.len && str_eq((struct str){s.at, prefix.len}, prefix);
}

bool str_ends(struct str s, struct str suffix)
{
	return s.len >= suffix.len && str_eq(str_from(s, s.len - suffix.len), suffix);
}

int32_t str_find(struct str s, struct str needle)
{
	if (needle.len == 0)
		return 0;
	if (s.len < needle.len)
		return -1;
	const char *hit = memmem(s.at, (size_t)s.len, needle.at, (size_t)needle.len);
	return hit != NULL ? (int32_t)(hit - s.at) : -1;
}

int32_t str_find_char(struct str s, char c)
{
	if (s.len == 0)
		return -1;
	const char *hit = memchr(s.at, c, (size_t)s.len);
	return hit != NULL ? (int32_t)(hit - s.at) : -1;
}

struct str str_sub(struct str s, int32_t beg, int32_t end)
{
	if (beg < 0)
		beg = 0;
	if (end > s.len)
		end = s.len;
	if (beg >= end)
		return (struct str){s.at, 0};
	return (struct str){s.at + beg, end - beg};
}

struct str str_from(struct str s, int32_t beg)
{
	return str_sub(s, beg, s.len);
}

static bool is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

struct str str_trim(struct str s)
{
	while (s.len > 0 && is_space(s.at[0]))
		s = str_from(s, 1);
	while (s.len > 0 && is_space(s.at[s.len - 1]))
		s.len--;
	return s;
}

bool str_cut(struct str *rest, char sep, struct str *piece)
{
	if (rest->at == NULL)
		return false;
	int32_t at = str_find_char(*rest, sep);
	if (at < 0) {
		*piece = *rest;
		*rest = (struct str){0};
	} else {
		*piece = str_sub(*rest, 0, at);
		*rest = (struct str){rest->at + at + 1, rest->len - at - 1};
	}
	return true;
}

static bool is_white(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

struct str str_one_line(struct arena *a, struct str s)
{
	bool same = true;
	s = str_trim(s);
	for (int32_t i = 0; i < s.len; i++)
		same &= !is_white(s.at[i]) || (s.at[i] == ' ' && !is_white(s.at[i + 1]));
	if (same)
		return s;
	char *to = arena_alloc(a, (size_t)s.len);
	int32_t n = 0;
	for (int32_t i = 0; i < s.len; i++) {
		if (!is_white(s.at[i]))
			to[n++] = s.at[i];
		else if (to[n - 1] != ' ')
			to[n++] = ' ';
	}
	return (struct str){to, n};
}

char *str_cstr(struct arena *a, struct str s)
{
	char *p = arena_alloc(a, (size_t)s.len + 1);
	if (s.len > 0)
		memcpy(p, s.at, (size_t)s.len);
	return p;
}

struct str str_dup(struct arena *a, struct str s)
{
	if (s.at == NULL)
		return s;
	return (struct str){str_cstr(a, s), s.len};
}

struct str str_printf(struct arena *a, const char *format, ...)
{
	va_list args, again;
	va_start(args, format);
	va_copy(again, args);
	int n = vsnprintf(NULL, 0, format, args);
	va_end(args);
	if (n < 0)
		n = 0;
	char *p = arena_alloc(a, (size_t)n + 1);
	vsnprintf(p, (size_t)n + 1, format, again);
	va_end(again);
	return (struct str){p, n};
}

int32_t str_distance(struct str a, struct str b)
{
	enum { MOST = 40 };
	if (a.len > MOST || b.len > MOST)
		return MOST;
	/* Damerau's distance, restricted form: three rows of the table are enough. */
	int32_t row[3][MOST + 1];
	for (int32_t j = 0; j <= b.len; j++)
		row[0][j] = j;
	for (int32_t i = 1; i <= a.len; i++) {
		int32_t *now = row[i % 3], *up = row[(i + 2) % 3], *up2 = row[(i + 1) % 3];
		now[0] = i;
		for (int32_t j = 1; j <= b.len; j++) {
			int32_t best = up[j - 1] + (a.at[i - 1] != b.at[j - 1]);
			if (up[j] + 1 < best)
				best = up[j] + 1;
			if (now[j - 1] + 1 < best)
				best = now[j - 1] + 1;
			if (i > 1 && j > 1 && a.at[i - 1] == b.at[j - 2] &&
				a.at[i - 2] == b.at[j - 1] && up2[j - 2] + 1 < best)
				best = up2[j - 2] + 1;
			now[j] = best;
		}
	}
	return row[a.len % 3][b.len];
}
