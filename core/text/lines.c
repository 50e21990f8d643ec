#include "config.h"

#include "core/text/lines.h"

#include <string.h>

#include <unicode/uchar.h>

#include "core/base/utf8.h"
#include "core/text/ending.h"

enum {
	NARROW = 40, /* columns: nobody wraps prose below this */
	VERSE = 6,   /* lines */
	WIDEST = 4 * LINES_LONG,
};

/* Length in bytes of the white space at `at`, 0 if it is none. */
static int32_t space_len(const char *p, int32_t left)
{
	unsigned char c = (unsigned char)p[0];
	if (c == ' ' || (c >= '\t' && c <= '\r'))
		return 1;
	if (c == 0xC2 && left > 1 && (unsigned char)p[1] == 0xA0)
		return 2;
	if (left < 3 || (c != 0xE2 && c != 0xE3))
		return 0;
	unsigned char d = (unsigned char)p[1], e = (unsigned char)p[2];
	if (c == 0xE3)
		return d == 0x80 && e == 0x80 ? 3 : 0;
	return (d == 0x80 && (e <= 0x8A || e == 0xAF)) ? 3 : 0;
}

struct span lines_trim(struct str text, struct span s)
{
	int32_t len;
	while (s.beg < s.end && (len = space_len(text.at + s.beg, s.end - s.beg)) > 0)
		s.beg += len;
	while (s.beg < s.end) {
		int32_t at = s.end - 1;
		while (at > s.beg && ((unsigned char)text.at[at] & 0xC0) == 0x80)
			at--;
		len = space_len(text.at + at, s.end - at);
		if (len == 0 || len != s.end - at)
			break;
		s.end = at;
	}
	return s;
}

static int32_t byte_width(unsigned char c)
{
	if (c < 0x80)
		return 1;
	return c < 0xC0 ? 0 : c >= 0xE3 && c < 0xF0 ? 2 : 1;
}

/* Columns of text[beg..end), but not much more than WIDEST: nobody asks beyond. */
static int32_t width_of(struct str text, struct span s)
{
	int32_t width = 0;
	for (int32_t i = s.beg; i < s.end && width < WIDEST; i++)
		width += byte_width((unsigned char)text.at[i]);
	return width;
}

static int32_t word_width(struct str text, struct span s)
{
	int32_t width = 0;
	for (int32_t i = s.beg; i < s.end && text.at[i] != ' ' && width < LINES_LONG; i++) {
		unsigned char c = (unsigned char)text.at[i];
		if (byte_width(c) == 2) /* East Asian text is wrapped anywhere */
			return width + 2;
		width += byte_width(c);
	}
	return width;
}

static bool begins_lower(struct str text, struct span s)
{
	if (s.beg == s.end)
		return false;
	char c = text.at[s.beg];
	if (!(c & 0x80))
		return c >= 'a' && c <= 'z';
	int32_t len;
	return u_islower(utf8_get(text, s.beg, &len));
}

struct line line_get(struct str text, int32_t at, int32_t end)
{
	const char *p = memchr(text.at + at, '\n', (size_t)(end - at));
	int32_t stop = p != NULL ? (int32_t)(p - text.at) : end;
	struct line l = {.next = p != NULL ? stop + 1 : end};
	l.whole = p != NULL || end == text.len;
	if (stop == at)
		return l;
	l.span = lines_trim(text, (struct span){at, stop});
	if (l.span.beg == l.span.end)
		return l;
	for (int32_t i = at; i < l.span.beg; i++)
		l.indent += text.at[i] == '\t' ? 8 - l.indent % 8
					       : ((unsigned char)text.at[i] & 0xC0) != 0x80;
	l.width = width_of(text, l.span);
	l.word = word_width(text, l.span);
	l.lower = begins_lower(text, l.span);
	enum ending mark = ending_of(span_text(text, l.span));
	l.stops = mark == ENDING_STOP || mark == ENDING_ASK || mark == ENDING_COLON;
	return l;
}

/* The line goes on in the next one in the middle of a sentence. */
static bool is_soft(const struct line *a, const struct line *b)
{
	return b->lower && !a->stops;
}

/* The first word of `b` would not have fitted behind `a`; some programs leave an eighth free. */
static bool is_full(const struct line *a, const struct line *b, int32_t width)
{
	return a->width + a->indent + 1 + b->word > width - width / 8;
}

int32_t lines_wrap(struct str text, int32_t most)
{
	int32_t end = most < text.len ? most : text.len;
	int32_t breaks = 0, soft = 0, width = 0;
	struct line a = {.whole = false};
	for (int32_t at = 0; at < end;) {
		struct line b = line_get(text, at, end);
		at = b.next;
		if (a.whole && a.width > 0 && b.width > 0) {
			breaks++;
			if (is_soft(&a, &b)) {
				soft++;
				if (a.width + a.indent > width)
					width = a.width + a.indent;
			}
		}
		a = b;
	}
	bool wrapped = soft >= 2 && soft * 3 >= breaks && width >= NARROW && width < WIDEST;
	return wrapped ? width : 0;
}

bool lines_wrapped(const struct line *at, int32_t n, int32_t doc)
{
	int32_t breaks = n - 1, soft = 0, full = 0, stops = 0, width = doc;
	for (int32_t i = 0; i < n; i++)
		if (at[i].width + at[i].indent > width)
			width = at[i].width + at[i].indent;
	for (int32_t i = 0; i < breaks; i++) {
		soft += is_soft(&at[i], &at[i + 1]);
		full += is_full(&at[i], &at[i + 1], width);
		stops += at[i].stops && !at[i + 1].lower;
	}
	/* Narrow lines are those of a column if there are many, else verse. */
	if (n < 2 || width < NARROW)
		return n > VERSE && soft * 2 > breaks;
	if (doc > 0)
		return soft > 0 || full * 3 >= breaks;
	if (soft > 0)
		return soft * 3 >= breaks && full * 2 >= breaks;
	/* Scripts without capital letters: only the even right edge is left to judge by. */
	return n >= 4 && full * 10 >= breaks * 7 && stops * 2 <= breaks;
}

bool lines_break(const struct line *a, const struct line *b, int32_t width)
{
	if (b->indent > a->indent + 1 && !b->lower && a->stops)
		return true;
	if (b->lower || is_full(a, b, width))
		return false;
	return a->stops || a->width * 10 < width * 6;
}
