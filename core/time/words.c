#include "config.h"

#include "core/time/words.h"

#include <string.h>

enum kind { MARK, SPACE, DIGIT, LETTER, HIGH };

static enum kind kind_of(char c)
{
	uint8_t u = (uint8_t)c;
	if ((uint8_t)((u | 0x20) - 'a') < 26)
		return LETTER;
	if (u >= 0x80)
		return HIGH;
	if ((uint8_t)(u - '0') < 10)
		return DIGIT;
	return u <= ' ' ? SPACE : MARK;
}

struct lexer {
	struct words *w;
	const struct vocabulary *v;
	struct str text; /* cut where reading ends */
	int32_t at;
	bool glued; /* no white space since the last word */
};

static char peek(const struct lexer *x, int32_t ahead)
{
	return x->at + ahead < x->text.len ? x->text.at[x->at + ahead] : '\0';
}

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

static bool is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

static struct word *add(struct lexer *x, int32_t beg, enum word_class class, int32_t value)
{
	struct word *w = &x->w->at[x->w->n++];
	*w = (struct word){.beg = beg, .end = x->at, .value = value, .class = (uint8_t) class};
	w->flags = x->glued ? WORD_GLUED : 0;
	x->glued = true;
	x->w->timely |= (class >= WORD_DECADE && class <= WORD_ERA) || class == WORD_NUMBER ||
			class == WORD_PAST || class == WORD_RECENT || class == WORD_CURRENT ||
			class == WORD_FUTURE_NOUN || class == WORD_TERM ||
			(class == WORD_BUT && value == 1) ||
			(class == WORD_CARDINAL && value >= 11 && value <= 20);
	return w;
}

/*
 * A multibyte character that is not part of a word: its stand-in among the
 * marks and its length; 0 if it is a letter for all we need to know.
 */
static char high_mark(const struct lexer *x, int32_t *len)
{
	uint8_t a = (uint8_t)peek(x, 0), b = (uint8_t)peek(x, 1), c = (uint8_t)peek(x, 2);
	*len = 3;
	if (a == 0xE2 && b == 0x80) {
		if (c == 0x99 || c == 0x98)
			return '\'';
		if (c >= 0x90 && c <= 0x93)
			return '-';
		if (c == 0x94 || c == 0x95)
			return '~';
		if (c == 0x9C || c == 0x9D)
			return '"';
		return c <= 0x8A || c == 0xAF ? ' ' : c == 0xA6 ? '.' : '\0';
	}
	if (a == 0xE2 && b == 0x82 && c >= 0xA0)
		return '$';
	*len = 2;
	if (a == 0xC2 && b == 0xA0)
		return ' ';
	return a == 0xC2 && (b == 0xA3 || b == 0xA5) ? '$' : '\0';
}

/* Abbreviations own the full stop behind them. */
static void take_stop(struct lexer *x)
{
	if (peek(x, 0) == '.')
		x->at++;
}

static bool fits(uint8_t flags, struct str s)
{
	if ((flags & WORD_CAPITAL) && !is_capital(s.at[0]))
		return false;
	for (int32_t i = 0; (flags & WORD_UPPER) && i < s.len; i++)
		if (!is_capital(s.at[i]))
			return false;
	return true;
}

/* A known word that is not written as it must be: "may" is a verb. */
static enum word_class unfit(const struct vocabulary_word *known)
{
	return known->class == WORD_MONTH && known->value == 5 ? WORD_FUTURE : WORD_OTHER;
}

static void classify(struct lexer *x, int32_t beg, const char *low, int32_t len, uint32_t hash)
{
	struct str s = str_sub(x->text, beg, x->at);
	const struct vocabulary_word *known =
		len <= VOCABULARY_LONGEST ? vocabulary_find(x->v, low, len, hash) : NULL;
	uint8_t flags = is_capital(s.at[0]) ? WORD_CAPITAL : 0;
	enum word_class class = WORD_OTHER;
	int32_t value = 0;
	if (known != NULL && fits(known->flags, s)) {
		class = (enum word_class)known->class;
		value = known->value;
		flags |= known->flags & (WORD_PLURAL | WORD_SHORT);
		if (flags & WORD_SHORT)
			take_stop(x);
	} else if (known != NULL) {
		class = unfit(known);
	} else if (len > 4 && (flags & WORD_CAPITAL) == 0 && s.at[len - 1] == 'd' &&
		   s.at[len - 2] == 'e' && s.at[len - 3] != 'e') { /* no need, succeed */
		flags |= WORD_ED;
	}
	if (len > 1 && is_capital(s.at[0]) && is_capital(s.at[len - 1]))
		flags |= WORD_UPPER;
	add(x, beg, class, value)->flags |= flags;
}

/* "a.m.", "p.m", "B.C.": two letters with stops, the second of which may end the sentence. */
static bool read_dotted(struct lexer *x, int32_t beg)
{
	static const struct {
		char first, second;
		uint8_t class;
		int8_t value;
	} dotted[] = {{'a', 'm', WORD_AMPM, 0}, {'p', 'm', WORD_AMPM, 12}, {'A', 'M', WORD_AMPM, 0},
		{'P', 'M', WORD_AMPM, 12}, {'B', 'C', WORD_ERA, -1}, {'A', 'D', WORD_ERA, 1}};
	if (x->at != beg + 1 || peek(x, 0) != '.' || kind_of(peek(x, 2)) >= DIGIT)
		return false;
	for (size_t k = 0; k < sizeof dotted / sizeof *dotted; k++)
		if (x->text.at[beg] == dotted[k].first && peek(x, 1) == dotted[k].second) {
			x->at += 2;
			take_stop(x);
			add(x, beg, (enum word_class)dotted[k].class, dotted[k].value);
			return true;
		}
	return false;
}

static bool read_oclock(struct lexer *x, int32_t beg, char first)
{
	int32_t len = peek(x, 0) == '\'' ? 1 : 0;
	if (first != 'o' || x->at != beg + 1)
		return false;
	if (len == 0 && high_mark(x, &len) != '\'')
		return false;
	if (!str_eq_nocase(str_sub(x->text, x->at + len, x->at + len + 5), STR("clock")))
		return false;
	x->at += len + 5;
	add(x, beg, WORD_OCLOCK, 0);
	return true;
}

static void read_letters(struct lexer *x)
{
	char low[VOCABULARY_LONGEST] = {0};
	int32_t beg = x->at, len = 0, skip;
	uint32_t hash = 0;
	for (; x->at < x->text.len; x->at++, len++) {
		char c = x->text.at[x->at];
		enum kind k = kind_of(c);
		if (k != LETTER && (k != HIGH || high_mark(x, &skip) != '\0'))
			break;
		c = lower(c);
		hash = vocabulary_hash(hash, c);
		if (len < VOCABULARY_LONGEST)
			low[len] = c;
	}
	if (!read_dotted(x, beg) && !read_oclock(x, beg, low[0]))
		classify(x, beg, low, len, hash);
}

static bool are_digits(const struct lexer *x, int32_t ahead, int32_t n)
{
	for (int32_t i = 0; i < n; i++)
		if (kind_of(peek(x, ahead + i)) != DIGIT)
			return false;
	return kind_of(peek(x, ahead + n)) != DIGIT;
}

static int32_t append_digits(struct lexer *x, int32_t value, int32_t *digits)
{
	for (; kind_of(peek(x, 0)) == DIGIT; x->at++, ++*digits)
		value = value < 0 || value > 99999999 ? -1 : value * 10 + (peek(x, 0) - '0');
	return value;
}

/* What may stand right behind digits: "th", or the s of "1990s" and "1990's". */
static enum word_class number_tail(struct lexer *x, uint8_t *flags)
{
	char a = lower(peek(x, 0)), b = lower(peek(x, 1));
	bool apostrophe = a == '\'' && b == 's';
	if ((a == 's' && kind_of(peek(x, 1)) < DIGIT) ||
		(apostrophe && kind_of(peek(x, 2)) < DIGIT)) {
		*flags |= WORD_PLURAL;
		/* "1990's" may be the possessive of a year. */
		if (!apostrophe)
			x->at++;
		else
			*flags &= (uint8_t)~WORD_PLURAL;
		return WORD_NUMBER;
	}
	bool ordinal = (a == 't' && b == 'h') || (a == 's' && b == 't') || (a == 'n' && b == 'd') ||
		       (a == 'r' && b == 'd');
	if (!ordinal || kind_of(peek(x, 2)) >= DIGIT)
		return WORD_NUMBER;
	x->at += 2;
	return WORD_ORDINAL;
}

/* "3.5" is, "7.15" may be a time and "3.5.2023" a date. */
static bool is_decimal(const struct lexer *x, int32_t beg)
{
	int32_t n = 1;
	if (beg > 1 && x->text.at[beg - 1] == '.' && kind_of(x->text.at[beg - 2]) == DIGIT)
		return false;
	while (kind_of(peek(x, n)) == DIGIT && n < 12)
		n++;
	return n > 1 && n != 3 && !(peek(x, n) == '.' && kind_of(peek(x, n + 1)) == DIGIT);
}

static void read_number(struct lexer *x)
{
	int32_t beg = x->at, digits = 0;
	uint8_t flags = 0;
	int32_t value = append_digits(x, 0, &digits);
	while (digits <= 9 && peek(x, 0) == ',' && are_digits(x, 1, 3)) {
		x->at++;
		value = append_digits(x, value, &digits);
		flags |= WORD_GROUPED;
	}
	if (peek(x, 0) == '.' && is_decimal(x, beg)) {
		x->at++;
		int32_t after = 0;
		append_digits(x, 0, &after);
		flags |= WORD_SHORT; /* a decimal fraction */
	}
	enum word_class class = number_tail(x, &flags);
	struct word *w = add(x, beg, class, value);
	w->flags |= flags;
	w->digits = (uint8_t)(digits < 255 ? digits : 255);
}

/* What an apostrophe joins to the word before: "'s", "'ll", "n't". */
static void read_apostrophe(struct lexer *x, int32_t len)
{
	int32_t beg = x->at, letters = 0;
	while (kind_of(peek(x, len + letters)) >= LETTER && letters < 3)
		letters++;
	char a = lower(peek(x, len));
	bool joined = x->glued && letters > 0 && letters < 3 && x->w->n > 0;
	x->at += len + (joined ? letters : 0);
	if (joined && letters == 1 && a == 's')
		add(x, beg, WORD_POSS, 0);
	else if (joined && letters == 2 && a == 'l')
		add(x, beg, WORD_FUTURE, 0);
	else if (joined && a == 't' && word_says(x->w, x->w->n - 1, "won"))
		x->w->at[x->w->n - 1].class = WORD_FUTURE;
	else if (!joined)
		add(x, beg, WORD_MARK, '\'');
}

static void read_mark(struct lexer *x)
{
	int32_t beg = x->at, len = 1;
	char mark = kind_of(peek(x, 0)) == HIGH ? high_mark(x, &len) : peek(x, 0);
	if (mark == ' ') {
		x->at += len;
		x->glued = false;
	} else if (mark == '\'') {
		read_apostrophe(x, len);
	} else {
		x->at += len;
		add(x, beg, WORD_MARK, mark);
	}
}

int32_t words_read(struct words *w, const struct vocabulary *v, int32_t beg, int32_t end)
{
	struct lexer x = {w, v, str_sub(w->text, 0, end), beg, false};
	int32_t len;
	w->n = 0;
	w->timely = false;
	while (x.at < end && w->n < WORDS_MOST) {
		switch (kind_of(peek(&x, 0))) {
		case SPACE:
			x.at++;
			x.glued = false;
			break;
		case DIGIT:
			read_number(&x);
			break;
		case LETTER:
			read_letters(&x);
			break;
		case HIGH:
			if (high_mark(&x, &len) == '\0') {
				read_letters(&x);
				break;
			}
			read_mark(&x);
			break;
		case MARK:
			read_mark(&x);
			break;
		}
	}
	return x.at;
}

bool word_says(const struct words *w, int32_t i, const char *low)
{
	return i >= 0 && i < w->n &&
	       str_eq_nocase(str_sub(w->text, w->at[i].beg, w->at[i].end), str_of(low));
}

bool word_is_pronoun(const struct words *w, int32_t i)
{
	static const char *const pronouns[] = {"it", "he", "she", "they", "we", "you", "i"};
	for (size_t k = 0; k < sizeof pronouns / sizeof *pronouns; k++)
		if (word_says(w, i, pronouns[k]))
			return true;
	return false;
}
