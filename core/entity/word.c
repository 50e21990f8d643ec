#include "config.h"

#include "core/entity/word.h"

#include <string.h>

#include "core/base/utf8.h"
#include "core/entity/letter.h"

enum { NEAR = 5 /* tokens between two capitals that may be one name: "of the" */ };

uint64_t word_hash(const char *at, int32_t len)
{
	uint64_t h = 0xCBF29CE484222325u;
	for (int32_t i = 0; i < len; i++)
		h = (h ^ (unsigned char)at[i]) * 0x100000001B3u;
	return word_mix(h);
}

struct reading {
	char low[WORD_SEEN + UTF8_MAX];
	int32_t len;
	char shape[16];
	int32_t shape_len;
	int32_t upper, lower, digit, other, letters;
	enum letter first, last;
	bool mixed, dotted;
};

static void count(struct reading *r, enum letter k)
{
	if (r->letters == 0 && k >= LETTER_UPPER)
		r->first = k;
	r->letters += k >= LETTER_UPPER;
	r->upper += k == LETTER_UPPER;
	r->lower += k == LETTER_LOWER;
	r->digit += k == LETTER_DIGIT;
	r->other += k == LETTER_OTHER;
	if (k == LETTER_UPPER && r->last == LETTER_LOWER)
		r->mixed = true;
	r->last = k;
}

/* Runs of one kind are one sign: "McCain" is XxXx. */
static void shape(struct reading *r, enum letter k, int32_t code)
{
	static const char sign[] = {0, ' ', 'd', 'X', 'x', 'o'};
	char c = sign[k];
	if (c == 0)
		c = code < 0x80 ? (char)code : '?';
	if (r->shape_len > 0 && r->shape[r->shape_len - 1] == c)
		return;
	if (r->shape_len < (int32_t)sizeof r->shape)
		r->shape[r->shape_len++] = c;
}

static void scan(struct reading *r, struct str s)
{
	for (int32_t at = 0, len; at < s.len && r->len < WORD_SEEN; at += len) {
		int32_t code = utf8_get(s, at, &len);
		if (code == 0x2019 || code == 0x2018)
			code = '\'';
		else if (code == 0x201C || code == 0x201D)
			code = '"';
		enum letter k = letter_kind(code);
		count(r, k);
		shape(r, k, code);
		r->dotted |= code == '.';
		r->len += utf8_put(r->low + r->len, letter_lower(code));
	}
}

static uint8_t flags(const struct reading *r)
{
	unsigned f = 0;
	if (r->first == LETTER_UPPER)
		f |= WORD_CAPITAL;
	if (r->upper >= 2 && r->lower == 0)
		f |= WORD_UPPER;
	if (r->mixed)
		f |= WORD_MIXED;
	if (r->lower > 0 && r->upper == 0)
		f |= WORD_LOWER;
	if (r->digit > 0)
		f |= WORD_DIGIT;
	if (r->letters == 0 && r->digit == 0)
		f |= WORD_MARK;
	if (r->other > 0 && r->upper + r->lower == 0)
		f |= WORD_OTHER;
	if (r->dotted && r->letters > 0)
		f |= WORD_DOTTED;
	return (uint8_t)f;
}

void word_read(struct word *w, struct str text)
{
	struct reading r = {.len = 0};
	memset(w, 0, sizeof *w);
	w->text = text;
	w->slot = -1;
	scan(&r, text);
	w->low = word_hash(r.low, r.len);
	/* Lengths of capitals tell acronyms from headlines. */
	int32_t size = r.upper > 1 && r.lower == 0 ? (r.upper > 5 ? 6 : r.upper) : 0;
	w->shape = (uint32_t)word_hash(r.shape, r.shape_len) + (uint32_t)size;
	for (int32_t k = 0; k < WORD_AFFIX; k++) {
		int32_t n = k + 1 < r.len ? k + 1 : r.len;
		w->prefix[k] = (uint32_t)word_hash(r.low, n);
		w->suffix[k] = (uint32_t)word_hash(r.low + r.len - n, n);
	}
	w->flags = flags(&r);
}

/* ---- candidates */

static bool is_strong(const struct word *w)
{
	return (w->flags & (WORD_CAPITAL | WORD_MIXED | WORD_OTHER)) != 0;
}

static bool is_hyphen(const struct word *w)
{
	return w->text.len == 1 && w->text.at[0] == '-';
}

/* A text without capitals: names cannot be told by them. */
static bool is_flat(const struct word *at, int32_t n)
{
	int32_t lower = 0;
	for (int32_t i = 0; i < n; i++) {
		if (is_strong(&at[i]))
			return false;
		lower += (at[i].flags & WORD_LOWER) != 0;
	}
	return lower >= 3;
}

static void mark(struct word *at, int32_t n, int32_t beg, int32_t end)
{
	for (int32_t i = beg > 0 ? beg : 0; i < end && i < n; i++)
		at[i].candidate = true;
}

void words_candidates(struct word *at, int32_t n)
{
	int32_t last = -NEAR - 2;
	bool flat = is_flat(at, n);
	for (int32_t i = 0; i < n; i++)
		at[i].candidate = flat && (at[i].flags & WORD_LOWER) != 0;
	for (int32_t i = 0; i < n; i++) {
		if (!is_strong(&at[i]))
			continue;
		/* "al-" before, "-moon" behind. */
		int32_t before = i >= 2 && is_hyphen(&at[i - 1]) ? 2 : 1;
		int32_t after = i + 2 < n && is_hyphen(&at[i + 1]) ? 2 : 1;
		mark(at, n, i - last <= NEAR ? last : i - before, i);
		mark(at, n, i - before, i + 1 + after);
		last = i;
	}
}
