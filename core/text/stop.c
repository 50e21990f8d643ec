#include "config.h"

#include "core/text/stop.h"

#include <string.h>

#include <unicode/uchar.h>

#include "core/base/utf8.h"
#include "core/text/abbreviation.h"
#include "core/text/follow.h"
#include "core/text/sentence.h"

enum { ELLIPSIS = 0x2026, NONE = -1 };

static int32_t code_at(struct str s, int32_t at)
{
	int32_t len;
	return at < s.len ? utf8_get(s, at, &len) : NONE;
}

static int32_t code_before(struct str s, int32_t at)
{
	return at > 0 ? code_at(s, utf8_prev(s, at)) : NONE;
}

bool stop_is_stop(int32_t code)
{
	return code == '.' || code == '!' || code == '?' || code == ELLIPSIS;
}

bool stop_is_closer(int32_t code)
{
	switch (code) {
	case '"':
	case '\'':
	case ')':
	case ']':
	case '}':
	case 0x2019: /* right single quotation mark */
	case 0x201D: /* right double quotation mark */
	case 0x2018: /* left ones: they close in German and Danish */
	case 0x201C:
	case 0xAB:
	case 0xBB:
	case 0x203A:
	case 0x2039:
		return true;
	default:
		return false;
	}
}

static bool is_bracket(int32_t code)
{
	return code == ')' || code == ']' || code == '}';
}

static bool ends_word(struct str s, int32_t at)
{
	int32_t code = code_at(s, at);
	return code == NONE || sentence_skip_white(s, at) > at || stop_is_closer(code) ||
	       stop_is_stop(code) || code == ',' || code == ';' || code == ':';
}

/* Length of the closing mark at `at`, or 0. `glued`: no white space before it. */
static int32_t closer_len(struct str s, int32_t at, bool glued, bool quoted)
{
	int32_t len, code = code_at(s, at);
	if (code == NONE || !stop_is_closer(code))
		return 0;
	utf8_get(s, at, &len);
	if (is_bracket(code) || (glued && (code == 0x201D || code == 0x2019)))
		return len;
	if (code == '"' && (at + len == s.len || s.at[at + len] == '\n'))
		return len;
	if (code == '"')
		return ((glued || quoted) && ends_word(s, at + len)) || (glued && quoted) ? len : 0;
	return ends_word(s, at + len) ? len : 0;
}

/* "[12]": a reference to a note, as encyclopaedias set it. */
static int32_t reference_len(struct str s, int32_t at)
{
	int32_t end = at + 1;
	if (code_at(s, at) != '[')
		return 0;
	while (end < s.len && end - at < 5 && s.at[end] >= '0' && s.at[end] <= '9')
		end++;
	return end > at + 1 && code_at(s, end) == ']' ? end + 1 - at : 0;
}

/* A dot that stands alone behind white space ("countries. ."), or the second of ". . .". */
static int32_t stray_len(struct str s, int32_t at)
{
	if (code_at(s, at) != '.')
		return 0;
	int32_t next = code_at(s, at + 1);
	return next == NONE || sentence_skip_white(s, at + 1) > at + 1 || stop_is_closer(next) ? 1
											       : 0;
}

static void read_tail(struct str s, bool quoted, struct stop *out)
{
	int32_t at = out->end, dots = 1;
	for (;;) {
		int32_t white = sentence_skip_white(s, at), len;
		bool glued = white == at;
		if ((len = closer_len(s, white, glued, quoted)) > 0) {
			bool quote = !is_bracket(code_at(s, white));
			out->quote |= quote;
			quoted = quoted && !quote;
		} else if (glued && (len = reference_len(s, at)) > 0) {
		} else if (!glued && (len = stray_len(s, white)) > 0) {
			out->stray = true;
			dots++;
		} else {
			break;
		}
		at = white + len;
	}
	out->close = at;
	out->next = sentence_skip_white(s, at);
	if (dots > 2)
		out->kind = STOP_ELLIPSIS;
}

bool stop_read(struct str s, int32_t at, bool quoted, struct stop *out)
{
	int32_t len = 0, code, n = 0, mark = 0;
	*out = (struct stop){.beg = at};
	while ((code = code_at(s, at)) != NONE && stop_is_stop(code)) {
		utf8_get(s, at, &len);
		mark |= code == '!' || code == '?';
		n += code == ELLIPSIS ? 3 : 1;
		at += len;
	}
	if (n == 0)
		return false;
	out->end = at;
	out->kind = mark ? STOP_MARK : n > 1 ? STOP_ELLIPSIS : STOP_DOT;
	read_tail(s, quoted, out);
	return true;
}

/* ---- the word before the stop */

static bool in_token(int32_t code)
{
	if (code < 0x80 && (code | 0x20) >= 'a' && (code | 0x20) <= 'z')
		return true;
	return code == '.' || code == '-' || code == '\'' || code == 0x2019 || code == '/' ||
	       code == '@' || code == '&' || u_isalnum(code);
}

/* Letters, digits and marks up to the stop; cut at STOP_LOOK bytes. */
static struct str token_before(struct str s, int32_t start, int32_t end)
{
	int32_t beg = end;
	while (beg > start && end - beg < STOP_LOOK) {
		int32_t at = utf8_prev(s, beg);
		if (!in_token(code_at(s, at)))
			break;
		beg = at;
	}
	return str_sub(s, beg, end);
}

static bool only_digits(struct str s)
{
	for (int32_t i = 0; i < s.len; i++)
		if (s.at[i] < '0' || s.at[i] > '9')
			return false;
	return s.len > 0;
}

static bool one_letter(struct str s)
{
	int32_t len;
	return s.len > 0 && u_isalpha(utf8_get(s, 0, &len)) && len == s.len;
}

static bool begins_upper(struct str s)
{
	int32_t len;
	return s.len > 0 && u_isupper(utf8_get(s, 0, &len));
}

/* "U.S", "a.m", "J.R.R": single letters with dots between them. */
static bool is_initials(struct str s)
{
	int32_t len, n = 0;
	for (int32_t at = 0; at < s.len; at += len + 1, n++) {
		if (!u_isalpha(utf8_get(s, at, &len)))
			return false;
		if (at + len < s.len && s.at[at + len] != '.')
			return false;
	}
	return n > 1 && s.at[s.len - 1] != '.';
}

static int32_t last_of(struct str s, char c)
{
	int32_t at = s.len;
	while (at > 0 && s.at[at - 1] != c)
		at--;
	return at;
}

/* "Agency/J. Smith" and "J.-P. Roy" hold initials, too. */
static struct str last_part(struct str token)
{
	struct str part = str_from(token, last_of(token, '/'));
	token = begins_upper(part) ? part : token;
	part = str_from(token, last_of(token, '-'));
	return begins_upper(part) && one_letter(part) ? part : token;
}

/* "MR" in a headline is "Mr". */
static enum abbreviation find_capitals(struct str word)
{
	char small[STOP_LOOK];
	if (word.len < 2 || word.len > STOP_LOOK)
		return ABBREVIATION_NONE;
	small[0] = word.at[0];
	for (int32_t i = 1; i < word.len; i++) {
		if (word.at[i] < 'A' || word.at[i] > 'Z')
			return ABBREVIATION_NONE;
		small[i] = (char)(word.at[i] + 'a' - 'A');
	}
	enum abbreviation what = abbreviation_find((struct str){small, word.len});
	bool fits = what == ABBREVIATION_NAME || what == ABBREVIATION_SUFFIX;
	return fits ? what : ABBREVIATION_NONE;
}

/* "Bklyn", "Flt": what cannot be spoken is short for something. */
static bool has_no_vowel(struct str word)
{
	if (word.len < 2 || word.len > 5 || word.at[0] < 'A' || word.at[0] > 'Z')
		return false;
	for (int32_t i = 0; i < word.len; i++)
		if ((i > 0 && (word.at[i] < 'a' || word.at[i] > 'z')) ||
			strchr("AEIOUYaeiouy", word.at[i]) != NULL)
			return false;
	return true;
}

/* What follows the last `c` of the token: "D-Calif", "Brig.Gen". */
static enum abbreviation find_part(struct str token, char c)
{
	int32_t at = last_of(token, c);
	return at > 0 ? abbreviation_find(str_from(token, at)) : ABBREVIATION_NONE;
}

static enum abbreviation find_abbreviation(struct str token)
{
	if (token.len == 0 || (token.len == 1 && begins_upper(token)))
		return ABBREVIATION_NONE; /* nothing, or an initial */
	enum abbreviation what = abbreviation_find(token);
	if (what == ABBREVIATION_NONE)
		what = find_part(token, '-');
	if (what == ABBREVIATION_NONE)
		what = find_part(token, '.');
	if (what == ABBREVIATION_NONE)
		what = find_capitals(token);
	if (what == ABBREVIATION_NONE && has_no_vowel(token))
		what = ABBREVIATION_SUFFIX;
	return what;
}

/* ---- the rules; each says whether the sentence ends */

/* White space between stop and text is missing: "ends.Next", but not "Node.js" or "U.S.A". */
static bool ends_glued(struct str token, const struct stop *stop, const struct follow *f)
{
	if (stop->kind == STOP_ELLIPSIS && !stop->quote)
		return false;
	if (stop->close > stop->end || f->opened)
		return f->first == FOLLOW_UPPER;
	if (f->first != FOLLOW_UPPER || !f->lower_second || abbreviation_is_domain(f->word) ||
		f->dotted)
		return false;
	if (token.len < 2 || find_abbreviation(token) != ABBREVIATION_NONE)
		return false;
	for (int32_t i = 0; i < token.len; i++)
		if (token.at[i] == '.' || token.at[i] == '/' || token.at[i] == '@')
			return false;
	return only_digits(token) || u_islower(code_before(token, token.len));
}

/* “Why?” Khan asked. */
static bool ends_mark(
	struct str s, struct str token, const struct stop *stop, const struct follow *f)
{
	if (f->first == FOLLOW_LOWER)
		return f->particle;
	if (f->first != FOLLOW_UPPER || abbreviation_is_starter(f->word))
		return true;
	if (stop->quote)
		return !follow_is_saying(s, f);
	return !abbreviation_has_mark(token);
}

static bool ends_ellipsis(const struct follow *f)
{
	return f->first != FOLLOW_LOWER && !str_eq(f->word, STR("I"));
}

static bool starts_sentence(const struct follow *f)
{
	return f->first == FOLLOW_OTHER || (abbreviation_is_starter(f->word) && !f->dotted);
}

/* The word before a lone letter, which says whether it may be an initial. */
static struct str word_before(struct str s, int32_t start, struct str token)
{
	int32_t at = (int32_t)(token.at - s.at);
	return token_before(s, start, sentence_trim_white(str_sub(s, 0, at), at));
}

/* "John F. Kennedy" goes on, "vitamin C. The" and "hepatitis B. Doctors" do not. */
static bool ends_letter(struct str s, int32_t start, struct str token, const struct follow *f)
{
	if (f->first == FOLLOW_DIGIT)
		return begins_upper(token);
	if (!begins_upper(token)) /* "z. B.", but not "section b. Next" */
		return f->word.len != 1 || !f->dotted;
	if (abbreviation_is_labelled(word_before(s, start, token)))
		return true;
	return starts_sentence(f);
}

static bool is_time(struct str token)
{
	return str_eq_nocase(token, STR("a.m")) || str_eq_nocase(token, STR("p.m"));
}

static bool ends_initials(struct str token, const struct follow *f)
{
	if (is_time(token))
		return !abbreviation_after_time(f->word);
	if (f->first == FOLLOW_DIGIT)
		return true;
	return f->opened || starts_sentence(f);
}

static bool ends_abbreviation(enum abbreviation what, const struct follow *f)
{
	switch (what) {
	case ABBREVIATION_NAME:
		return false;
	case ABBREVIATION_NUMBER:
		return f->first != FOLLOW_DIGIT;
	case ABBREVIATION_SUFFIX:
		return f->first == FOLLOW_DIGIT || starts_sentence(f);
	case ABBREVIATION_PLACE:
		return !abbreviation_is_role(f->word);
	default:
		return true;
	}
}

/* "1. The first" or "IV. Results" at the beginning of a piece counts, it says nothing. */
static bool is_number_of_item(struct str s, int32_t start, struct str token)
{
	if (token.at != s.at + start || token.len > 4)
		return false;
	bool roman = true;
	for (int32_t i = 0; i < token.len; i++)
		roman = roman && (token.at[i] == 'I' || token.at[i] == 'V' || token.at[i] == 'X');
	return token.len > 0 && (roman || (only_digits(token) && token.len < 4));
}

static bool ends_dot(struct str s, int32_t start, struct str token, const struct stop *stop,
	const struct follow *f)
{
	token = last_part(token);
	enum abbreviation what = find_abbreviation(token);
	bool letter = one_letter(token), initials = is_initials(token);
	if (stop->quote || stop->stray)
		return f->first != FOLLOW_LOWER || f->particle;
	if (what == ABBREVIATION_NONE && !letter && !initials) {
		if (f->first == FOLLOW_LOWER)
			return f->particle;
		if (only_digits(token) && token.len < 3 && abbreviation_is_month(f->word))
			return false;
		return !is_number_of_item(s, start, token);
	}
	if (f->first == FOLLOW_LOWER || f->dash || f->opened_round ||
		is_number_of_item(s, start, token))
		return false;
	bool lone = letter && what != ABBREVIATION_NAME && f->first != FOLLOW_DIGIT;
	if (what != ABBREVIATION_NONE && !lone)
		return ends_abbreviation(what, f);
	return letter ? ends_letter(s, start, token, f) : ends_initials(token, f);
}

/* A stop within brackets that hold nothing else: "(?)", "[...]". */
static bool stands_in_brackets(struct str s, const struct stop *stop)
{
	int32_t code = code_before(s, stop->beg);
	return (code == '(' || code == '[') && is_bracket(code_at(s, stop->end));
}

bool stop_ends(struct str s, int32_t start, const struct stop *stop)
{
	struct follow f;
	if (stands_in_brackets(s, stop))
		return false;
	follow_read(s, stop->next, &f);
	if (f.first == FOLLOW_MARK)
		return false;
	struct str token = token_before(s, start, stop->beg);
	if (stop->next == stop->close)
		return ends_glued(token, stop, &f);
	if (stop->kind == STOP_MARK)
		return ends_mark(s, token, stop, &f);
	if (stop->kind == STOP_ELLIPSIS)
		return ends_ellipsis(&f);
	return ends_dot(s, start, token, stop, &f);
}
