#include "config.h"

#include "core/text/latin.h"

#include "core/base/utf8.h"
#include "core/base/vec.h"

/*
 * One table for both annexes: line break classes, a little finer where words
 * need it. UNKNOWN: ask ICU.
 */
enum sort {
	UNKNOWN,
	LETTER,  /* AL */
	NUMBER,  /* NU */
	SPACE,   /* SP, and no-break */
	LINE,    /* newline */
	OPEN,    /* OP */
	CLOSE,   /* CP */
	EXCLAIM, /* EX */
	STOP,    /* IS: . */
	COMMA,   /* IS: , ; */
	COLON,   /* IS */
	QUOTE,   /* QU, no part of a word */
	TICK,    /* QU: ' and the curly ones, which may stand in a word */
	HYPHEN,  /* HY */
	DASH,    /* B2: em dash */
	BREAK,   /* BA: en dash */
	OTHER,   /* no part of a word; where lines break at it ICU knows */
	CLASSES,
};

#define L LETTER
#define N NUMBER

#define O OTHER

/* clang-format off */
static const uint8_t ascii[128] = {
	['\t'] = O, ['\n'] = LINE,
	[' '] = SPACE, EXCLAIM, QUOTE, O, O, O, O, TICK, OPEN, CLOSE, O, O, COMMA, HYPHEN, STOP, O,
	['0'] = N, N, N, N, N, N, N, N, N, N, COLON, COMMA, O, O, O, EXCLAIM,
	['@'] = UNKNOWN, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,
	['P'] = L, L, L, L, L, L, L, L, L, L, L, O, O, O, O, UNKNOWN,
	['`'] = O, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,
	['p'] = L, L, L, L, L, L, L, L, L, L, L, O, O, O, O, UNKNOWN,
};
/* clang-format on */

#undef O
#undef L
#undef N

static enum sort sort_of_code(int32_t code)
{
	if (code >= 0xC0 && code < 0x250)
		return code == 0xD7 || code == 0xF7 ? UNKNOWN : LETTER;
	switch (code) {
	case 0x2018:
	case 0x2019:
		return TICK;
	case 0x201C:
	case 0x201D:
		return QUOTE;
	case 0x2013:
		return BREAK;
	case 0x2014:
		return DASH;
	case 0xA0:
	case 0xA3:
	case 0xAB:
	case 0xB0:
	case 0xBB:
	case 0x2022:
	case 0x2026:
	case 0x20AC:
		return OTHER;
	default:
		return UNKNOWN;
	}
}

static inline enum sort sort_at(struct str s, int32_t at, int32_t *len)
{
	unsigned char c = (unsigned char)s.at[at];
	*len = 1;
	return c < 0x80 ? (enum sort)ascii[c] : sort_of_code(utf8_get(s, at, len));
}

/* ---- words: UAX 29, rules WB5 to WB13 */

static bool in_word(enum sort c)
{
	return c == LETTER || c == NUMBER;
}

/* WB6, WB7, WB11, WB12: a mark between two letters or two digits is part of the word. */
static bool joins(enum sort before, enum sort mark, enum sort after)
{
	if (before != after)
		return false;
	if (mark == STOP || mark == TICK)
		return true;
	return before == NUMBER && mark == COMMA;
}

bool latin_words(struct arena *a, struct str piece, struct spans *out)
{
	int32_t beg = -1, len, next;
	enum sort last = UNKNOWN;
	for (int32_t at = 0; at < piece.len; at += len) {
		enum sort c = sort_at(piece, at, &len);
		if (c == UNKNOWN)
			return false;
		if (in_word(c)) {
			beg = beg < 0 ? at : beg;
		} else if (beg >= 0) {
			enum sort after =
				at + len < piece.len ? sort_at(piece, at + len, &next) : SPACE;
			if (c == COLON && in_word(after))
				return false; /* versions of ICU differ on it */
			if (in_word(after) && joins(last, c, after))
				continue;
			VEC_PUSH(a, out, ((struct span){beg, at}));
			beg = -1;
		}
		last = c;
	}
	if (beg >= 0)
		VEC_PUSH(a, out, ((struct span){beg, piece.len}));
	return true;
}

/* ---- lines: UAX 14 */

enum answer { KEEP, DIVIDE, ASK };

/* May a line end between two characters with nothing between them? */
static enum answer glued(enum sort before, enum sort after)
{
	switch (after) {
	case CLOSE:
	case EXCLAIM:
	case STOP:
	case COMMA:
	case COLON: /* LB13 */
	case QUOTE:
	case TICK: /* LB19 */
		return KEEP;
	case HYPHEN:
	case BREAK: /* LB21, but what comes before a hyphen matters (LB20, LB25) */
		return in_word(before) ? KEEP : ASK;
	default:
		break;
	}
	switch (before) {
	case LETTER:
	case NUMBER:
		return after == DASH ? DIVIDE : KEEP; /* LB17, LB23, LB28, LB30 */
	case OPEN:
	case QUOTE:
	case TICK: /* LB14, LB19 */
		return KEEP;
	case STOP:
	case COMMA:
	case COLON:
		return after == LETTER ? KEEP : ASK; /* LB29; numbers: LB25 */
	case HYPHEN:
		return after == LETTER ? DIVIDE : ASK;
	case BREAK:
	case DASH:
		return after == LETTER ? DIVIDE : ASK;
	default:
		return ASK;
	}
}

/* The same with one space or more between them: LB14 to LB18. */
static enum answer spaced(enum sort before, enum sort after)
{
	switch (after) {
	case LETTER:
	case NUMBER:
		return before == OPEN ? KEEP : DIVIDE;
	case QUOTE:
	case TICK:
		return before == OPEN || before == QUOTE || before == TICK ? ASK : DIVIDE;
	case OPEN:
		return before == OPEN || before == QUOTE || before == TICK ? ASK : DIVIDE;
	case DASH:
	case BREAK:
		return in_word(before) || before == COMMA || before == STOP ? DIVIDE : ASK;
	default:
		return ASK;
	}
}

static void may_end(
	struct arena *a, int32_t at, bool must_end, struct offsets *out, struct offsets *must)
{
	VEC_PUSH(a, out, at);
	if (must != NULL)
		VEC_PUSH(a, must, must_end);
}

bool latin_lines(struct arena *a, struct str piece, struct offsets *out, struct offsets *must)
{
	enum sort before = LINE;
	bool space = false;
	int32_t len;
	for (int32_t at = 0; at < piece.len; at += len) {
		enum sort c = sort_at(piece, at, &len);
		if (c == SPACE) {
			if (before == LINE)
				return false; /* a line that begins with space: rare */
			space = true;
			continue;
		}
		if (c == UNKNOWN || c == OTHER)
			return false;
		if (c == LINE) {
			may_end(a, at + len, true, out, must);
		} else if (before != LINE) {
			enum answer how = space ? spaced(before, c) : glued(before, c);
			if (how == ASK)
				return false;
			if (how == DIVIDE)
				may_end(a, at, false, out, must);
		} else if (c == HYPHEN || c == BREAK) {
			return false;
		}
		before = c;
		space = false;
	}
	if (out->n == 0 || out->at[out->n - 1] != piece.len)
		may_end(a, piece.len, false, out, must);
	return true;
}
