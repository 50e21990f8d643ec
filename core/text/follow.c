#include "config.h"

#include "core/text/follow.h"

#include <unicode/uchar.h>

#include "core/base/utf8.h"
#include "core/text/abbreviation.h"
#include "core/text/sentence.h"

enum {
	OPENERS_MOST = 8, /* characters skipped before a word */
	WORD_MOST = 48,   /* bytes of a word looked at */
	NAME_MOST = 6,    /* words between a quotation and its verb of saying */
};

static bool is_dash(int32_t code)
{
	return code == '-' || code == '_' || (code >= 0x2010 && code <= 0x2015);
}

/* Marks that may open a sentence: quotes, brackets, signs of money, bullets. */
static bool opens(int32_t code)
{
	switch (u_charType(code)) {
	case U_START_PUNCTUATION:
	case U_INITIAL_PUNCTUATION:
	case U_FINAL_PUNCTUATION:
	case U_CURRENCY_SYMBOL:
		return true;
	default:
		return is_dash(code) || code == '"' || code == '\'' || code == '*' || code == '.' ||
		       code == 0xBF || code == 0xA1 || code == 0x2022 || code == 0x2026;
	}
}

static int32_t skip_openers(struct str s, int32_t at, struct follow *out)
{
	for (int32_t n = 0; at < s.len && n < OPENERS_MOST; n++) {
		int32_t len, code = utf8_get(s, at, &len);
		if (!opens(code))
			break;
		out->opened_round |= code == '(';
		out->dash |= is_dash(code);
		out->opened |= !is_dash(code) && code != '.' && code != 0x2026;
		at = sentence_skip_white(s, at + len);
	}
	return at;
}

static int32_t word_end(struct str s, int32_t at)
{
	int32_t beg = at, len;
	while (at < s.len && at - beg < WORD_MOST && u_isalpha(utf8_get(s, at, &len)))
		at += len;
	return at;
}

static enum follow_first class_of(int32_t code)
{
	if (code == ',' || code == ';' || code == ':')
		return FOLLOW_MARK;
	if (u_isdigit(code))
		return FOLLOW_DIGIT;
	if (!u_isalpha(code))
		return FOLLOW_OTHER;
	return u_islower(code) ? FOLLOW_LOWER : FOLLOW_UPPER;
}

static bool upper_at(struct str s, int32_t at)
{
	int32_t len;
	return at < s.len && u_isupper(utf8_get(s, at, &len));
}

/* "iPhone", "al-Qaida", "de Gaulle": a sentence may begin with these. */
static bool is_particle(struct str s, int32_t beg, const struct follow *f)
{
	if (f->first != FOLLOW_LOWER)
		return false;
	if (upper_at(s, beg + 1))
		return true;
	bool joint = f->end < s.len && (s.at[f->end] == '-' || s.at[f->end] == ' ');
	return joint && upper_at(s, f->end + 1) && abbreviation_is_particle(f->word);
}

void follow_read(struct str s, int32_t at, struct follow *out)
{
	int32_t len = 1, code;
	*out = (struct follow){.first = FOLLOW_OTHER};
	at = skip_openers(s, at, out);
	out->end = at;
	if (at >= s.len)
		return;
	code = utf8_get(s, at, &len);
	out->first = class_of(code);
	if (!u_isalpha(code))
		return;
	out->end = word_end(s, at);
	out->word = str_sub(s, at, out->end);
	out->dotted = out->end < s.len && s.at[out->end] == '.';
	int32_t second = at + len;
	out->lower_second = second < s.len && !upper_at(s, second) &&
			    (second < out->end || s.at[second] == ' ' || s.at[second] == '\'');
	out->particle = is_particle(s, at, out);
}

bool follow_is_saying(struct str s, const struct follow *f)
{
	int32_t at = f->end;
	for (int32_t n = 0; n < NAME_MOST && at < s.len; n++) {
		/* Names and titles: capitals, stops of initials, hyphens. */
		while (at < s.len && (s.at[at] == '.' || s.at[at] == '-'))
			at++;
		int32_t beg = sentence_skip_white(s, at);
		int32_t end = word_end(s, beg);
		if (abbreviation_is_saying(str_sub(s, beg, end)))
			return true;
		if (end == beg || !upper_at(s, beg))
			return false;
		at = end;
	}
	return false;
}
