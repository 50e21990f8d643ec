#include "config.h"

#include "core/import/strip.h"

#include <stdlib.h>

#include "core/import/libxml.h"

enum { NAME_MOST = 32 };

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_name(char c)
{
	return is_letter(c) || (c >= '0' && c <= '9');
}

/* ---- references */

static int32_t code_of(const char *name)
{
	if (name[0] != '#')
		return libxml_entity(name);
	bool hex = (name[1] | 0x20) == 'x';
	long code = strtol(name + (hex ? 2 : 1), NULL, hex ? 16 : 10);
	return code > 0 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF) ? (int32_t)code : 0;
}

/* s begins with "&": the length of a reference that means something, or 0. */
static int32_t add_reference(struct buf *out, struct str s)
{
	char name[NAME_MOST + 1];
	int32_t n = 0, at = 1;
	if (at < s.len && s.at[at] == '#')
		name[n++] = s.at[at++];
	while (at < s.len && n < NAME_MOST && is_name(s.at[at]))
		name[n++] = s.at[at++];
	name[n] = '\0';
	int32_t code = at < s.len && s.at[at] == ';' ? code_of(name) : 0;
	if (code == 0)
		return 0;
	buf_add_code(out, code);
	return at + 1;
}

static void add_resolved(struct buf *out, struct str s)
{
	while (s.len > 0) {
		int32_t at = str_find_char(s, '&');
		buf_add(out, str_sub(s, 0, at < 0 ? s.len : at));
		if (at < 0)
			return;
		s = str_from(s, at);
		int32_t len = add_reference(out, s);
		if (len == 0)
			buf_add_char(out, '&');
		s = str_from(s, len > 0 ? len : 1);
	}
}

/* ---- tags */

/* A "<" that opens nothing is text. */
static bool begins_markup(struct str s, int32_t at)
{
	char c = at + 1 < s.len ? s.at[at + 1] : ' ';
	return is_letter(c) || c == '/' || c == '!' || c == '?';
}

static int32_t find_markup(struct str s)
{
	for (int32_t at = 0; at < s.len; at++) {
		int32_t next = str_find_char(str_from(s, at), '<');
		if (next < 0)
			return s.len;
		at += next;
		if (begins_markup(s, at))
			return at;
	}
	return s.len;
}

static enum tag tag_of(struct str s)
{
	char name[NAME_MOST + 1];
	int32_t n = 0, at = s.len > 1 && s.at[1] == '/' ? 2 : 1;
	for (; at < s.len && n < NAME_MOST && is_name(s.at[at]); at++)
		name[n++] = is_letter(s.at[at]) ? (char)(s.at[at] | 0x20) : s.at[at];
	name[n] = '\0';
	return tag_find(name);
}

static struct str behind(struct str s, struct str what)
{
	int32_t at = str_find(s, what);
	return str_from(s, at < 0 ? s.len : at + what.len);
}

/* Its end tag, or whatever else closes something: enough for stray markup. */
static struct str skip_contents(struct str s)
{
	int32_t at = str_find(s, STR("</"));
	return str_from(s, at < 0 ? s.len : at);
}

bool strip_next(struct str *rest, struct buf *text, enum tag *tag)
{
	struct str s = *rest;
	if (s.len == 0)
		return false;
	int32_t at = find_markup(s);
	add_resolved(text, str_sub(s, 0, at));
	s = str_from(s, at);
	*tag = TAG_ROOT;
	if (s.len > 0) {
		bool comment = str_starts(s, STR("<!--"));
		bool opens = is_letter(s.at[1]);
		*tag = tag_of(s);
		s = behind(s, comment ? STR("-->") : STR(">"));
		if (opens && (*tag == TAG_SCRIPT || *tag == TAG_UNSEEN))
			s = skip_contents(s);
	}
	*rest = s;
	return true;
}
