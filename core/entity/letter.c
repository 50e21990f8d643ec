#include "config.h"

#include "core/entity/letter.h"

/* Ranges in which capitals are followed by their small letters, one by one. */
static bool in_pairs(int32_t c)
{
	return (c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177) ||
	       (c >= 0x1DE && c <= 0x1EF) || (c >= 0x1F8 && c <= 0x21F) ||
	       (c >= 0x222 && c <= 0x233) || (c >= 0x460 && c <= 0x481) ||
	       (c >= 0x48A && c <= 0x4BF) || (c >= 0x4D0 && c <= 0x52F) ||
	       (c >= 0x1E00 && c <= 0x1E95) || (c >= 0x1EA0 && c <= 0x1EFF);
}

/* The same where the capital has the odd number. */
static bool in_odd_pairs(int32_t c)
{
	return (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E) ||
	       (c >= 0x1CD && c <= 0x1DC) || (c >= 0x4C1 && c <= 0x4CE);
}

int32_t letter_lower(int32_t c)
{
	if (c < 0x80)
		return c >= 'A' && c <= 'Z' ? c + 32 : c;
	if ((c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x391 && c <= 0x3AB) ||
		(c >= 0x410 && c <= 0x42F))
		return c + 32;
	if (c >= 0x400 && c <= 0x40F)
		return c + 80;
	if (in_pairs(c))
		return c % 2 == 0 ? c + 1 : c;
	if (in_odd_pairs(c))
		return c % 2 == 1 ? c + 1 : c;
	return c == 0x178 ? 0xFF : c;
}

static enum letter beyond_ascii(int32_t c)
{
	if (letter_lower(c) != c)
		return LETTER_UPPER;
	if (c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
		c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000)
		return LETTER_SPACE;
	if (c < 0xC0)
		return c == 0xAA || c == 0xB5 || c == 0xBA ? LETTER_LOWER : LETTER_NONE;
	if (c == 0xD7 || c == 0xF7)
		return LETTER_NONE;
	if (c < 0x250 || (c >= 0x370 && c < 0x530) || (c >= 0x1E00 && c < 0x2000))
		return LETTER_LOWER;
	/* Marks, arrows, shapes, CJK and full-width punctuation, emoji. */
	if ((c >= 0x2000 && c < 0x2C00) || (c >= 0x3001 && c < 0x3005) ||
		(c >= 0x3008 && c < 0x3021) || c == 0x30FB || (c >= 0xFE10 && c < 0xFE70) ||
		(c >= 0xFF01 && c < 0xFF10) || (c >= 0xFF1A && c < 0xFF21) || c >= 0x1F000 ||
		c == 0xFFFD)
		return LETTER_NONE;
	return LETTER_OTHER;
}

enum letter letter_kind(int32_t c)
{
	if (c >= 0x80)
		return beyond_ascii(c);
	if (c >= 'a' && c <= 'z')
		return LETTER_LOWER;
	if (c >= 'A' && c <= 'Z')
		return LETTER_UPPER;
	if (c >= '0' && c <= '9')
		return LETTER_DIGIT;
	return c == ' ' || (c >= '\t' && c <= '\r') ? LETTER_SPACE : LETTER_NONE;
}
