#include "config.h"

#include "tests/hostile/forbidden.h"

#include <stddef.h>
#include <string.h>

static const struct {
	int32_t first, last;
	const char *name;
} codes[] = {
	{0x7F, 0x7F, "DEL"},
	{0x80, 0x9F, "a C1 control"},
	{0xAD, 0xAD, "a soft hyphen"},
	{0x200B, 0x200B, "a zero-width space"},
	{0x2028, 0x2029, "a line or paragraph separator"},
	{0x202A, 0x202E, "a bidi embedding or override"},
	{0x2060, 0x2060, "a word joiner"},
	{0x2066, 0x2069, "a bidi isolate"},
	{0xFDD0, 0xFDEF, "a noncharacter"},
	{0xFEFF, 0xFEFF, "a byte order mark"},
	{0xFFFE, 0xFFFF, "a noncharacter"},
	{0xE0000, 0xE007F, "a tag character"},
};

/* Strict: what is too long, a surrogate or beyond the last code point has length 0. */
static int32_t decode(struct str s, int32_t at, int32_t *code)
{
	static const int32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
	uint8_t first = (uint8_t)s.at[at];
	int32_t len = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
	if (len == 0 || first > 0xF4 || at + len > s.len)
		return 0;
	*code = len == 1 ? first : first & (0x7F >> len);
	for (int32_t i = 1; i < len; i++) {
		uint8_t next = (uint8_t)s.at[at + i];
		if ((next & 0xC0) != 0x80)
			return 0;
		*code = *code << 6 | (next & 0x3F);
	}
	bool surrogate = *code >= 0xD800 && *code < 0xE000;
	return *code < least[len] || *code > 0x10FFFF || surrogate ? 0 : len;
}

static const char *code_name(int32_t code)
{
	for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
		if (code >= codes[i].first && code <= codes[i].last)
			return codes[i].name;
	return (code & 0xFFFE) == 0xFFFE ? "a noncharacter" : NULL;
}

static bool is_among(char c, const char *set)
{
	return c != '\0' && strchr(set, c) != NULL;
}

/*
 * ESC [ ... : only endings that draw, move or set modes. Not among them are
 * c n p q t x, with which a terminal is asked and answers as if keys were typed.
 */
static int32_t csi_end(struct str s, int32_t at, enum output kind)
{
	const char *endings = kind == OUTPUT_SCREEN ? "@ABCDEFGHIJKLMPSTXZ`abdefghlmr" : "m";
	while (at < s.len && (is_among(s.at[at], "0123456789;:?")))
		at++;
	return at < s.len && is_among(s.at[at], endings) ? at + 1 : -1;
}

/* ESC ] 52 ; c ; BASE64 BEL: the clipboard, which the reader asked for. */
static int32_t clipboard_end(struct str s, int32_t at)
{
	static const char digits[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=";
	if (!str_starts(str_from(s, at), STR("]52;c;")))
		return -1;
	at += 6;
	while (at < s.len && is_among(s.at[at], digits))
		at++;
	if (at < s.len && s.at[at] == '\a')
		return at + 1;
	return str_starts(str_from(s, at), STR("\033\\")) ? at + 2 : -1;
}

/*
 * What terminfo has for xterm beyond drawing: the title put away and fetched back
 * (smcup, rmcup), never set; colours as they were (oc).
 */
static int32_t terminfo_end(struct str s, int32_t at)
{
	static const char *const known[] = {"[22;0;0t", "[23;0;0t", "]104\a"};
	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (str_starts(str_from(s, at), str_of(known[i])))
			return at + (int32_t)strlen(known[i]);
	return -1;
}

/* The end of the sequence that begins behind the ESC before `at`; -1: not one of ours. */
static int32_t escape_end(struct str s, int32_t at, enum output kind)
{
	if (at >= s.len)
		return -1;
	int32_t known = kind == OUTPUT_SCREEN ? terminfo_end(s, at) : -1;
	if (known >= 0)
		return known;
	if (s.at[at] == '[')
		return csi_end(s, at + 1, kind);
	if (kind != OUTPUT_SCREEN)
		return -1;
	if (s.at[at] == ']')
		return clipboard_end(s, at);
	if (is_among(s.at[at], "()") && at + 1 < s.len && is_among(s.at[at + 1], "B0"))
		return at + 2;
	return is_among(s.at[at], "78=>DEHM") ? at + 1 : -1;
}

int32_t forbidden_find(struct str s, enum output kind, const char **what)
{
	const char *controls = kind == OUTPUT_SCREEN ? "\t\n\r\b\a\016\017" : "\t\n";
	for (int32_t at = 0, next; at < s.len; at = next) {
		int32_t code = 0, len = decode(s, at, &code);
		next = at + len;
		*what = len == 0 ? "a byte that is not UTF-8" : code_name(code);
		if (code == '\033') {
			bool may = kind != OUTPUT_PLAIN;
			next = may ? escape_end(s, at + 1, kind) : -1;
			*what = next < 0 ? "an escape sequence" : NULL;
		} else if (len == 1 && code < ' ' && !is_among((char)code, controls)) {
			*what = "a C0 control";
		}
		if (*what != NULL)
			return at;
	}
	return -1;
}

void forbidden_show(FILE *out, struct str s, int32_t at)
{
	enum { AROUND = 24 };
	struct str near = str_sub(
		s, at > AROUND ? at - AROUND : 0, s.len - at > AROUND ? at + AROUND : s.len);
	for (int32_t i = 0; i < near.len; i++) {
		uint8_t c = (uint8_t)near.at[i];
		if (c < ' ' || c >= 0x7F)
			fprintf(out, "\\x%02x", c);
		else
			fputc(c, out);
	}
	fputc('\n', out);
}
