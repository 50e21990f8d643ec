#include "config.h"

#include "core/entity/token.h"

#include "core/base/utf8.h"
#include "core/base/vec.h"
#include "core/entity/letter.h"

/* An apostrophe, straight or curly, at `at`; its length in bytes, else 0. */
static int32_t apostrophe(struct str s, int32_t at)
{
	if (at < s.len && s.at[at] == '\'')
		return 1;
	bool curly = at + 2 < s.len && s.at[at] == '\xE2' && s.at[at + 1] == '\x80' &&
		     s.at[at + 2] == '\x99';
	return curly ? 3 : 0;
}

static enum letter kind_at(struct str s, int32_t at, int32_t *len)
{
	*len = 0;
	return at < s.len ? letter_kind(utf8_get(s, at, len)) : LETTER_NONE;
}

static bool is_word(enum letter k)
{
	return k != LETTER_NONE && k != LETTER_SPACE;
}

/* Bytes of "U.S." or "a.m." at `at`: two single letters with their stops at least. */
static int32_t acronym(struct str s, int32_t at)
{
	int32_t end = at, letters = 0, len, next;
	while (is_word(kind_at(s, end, &len)) && len > 0 && end + len < s.len &&
		s.at[end + len] == '.') {
		enum letter k = kind_at(s, end, &next);
		if (k == LETTER_DIGIT)
			break;
		end += len + 1;
		letters++;
	}
	return letters >= 2 && !is_word(kind_at(s, end, &len)) ? end - at : 0;
}

/* Bytes of "'s" at `at`, if a word ends with it. */
static int32_t possessive(struct str s, int32_t at)
{
	int32_t mark = apostrophe(s, at), len;
	if (mark == 0 || at + mark >= s.len || (s.at[at + mark] | 0x20) != 's')
		return 0;
	return is_word(kind_at(s, at + mark + 1, &len)) ? 0 : mark + 1;
}

/* A mark that stays inside a word: O'Brien, 1,000, 7.30, AT&T. Its length, else 0. */
static int32_t inner_mark(struct str s, int32_t at, enum letter before)
{
	int32_t mark = apostrophe(s, at), len;
	if (mark > 0)
		return is_word(kind_at(s, at + mark, &len)) && possessive(s, at) == 0 ? mark : 0;
	char c = s.at[at];
	enum letter after = kind_at(s, at + 1, &len);
	if (c == '.' || c == ',' || c == ':')
		return before == LETTER_DIGIT && after == LETTER_DIGIT ? 1 : 0;
	return c == '&' && before == LETTER_UPPER && after == LETTER_UPPER ? 1 : 0;
}

static int32_t word_end(struct str s, int32_t at)
{
	int32_t len = acronym(s, at);
	if (len > 0)
		return at + len;
	enum letter last = LETTER_NONE;
	while (at < s.len) {
		enum letter k = kind_at(s, at, &len);
		if (!is_word(k)) {
			len = inner_mark(s, at, last);
			if (len == 0)
				break;
		}
		last = k;
		at += len;
	}
	return at;
}

bool token_next(struct str s, int32_t *at, struct span *out)
{
	int32_t len;
	while (*at < s.len && kind_at(s, *at, &len) == LETTER_SPACE)
		*at += len;
	if (*at >= s.len)
		return false;
	out->beg = *at;
	if (is_word(kind_at(s, *at, &len)))
		*at = word_end(s, *at);
	else if (*at > 0 && (len = possessive(s, *at)) > 0)
		*at += len;
	else
		*at = utf8_next(s, *at);
	out->end = *at;
	return true;
}

/* ---- one token a line */

static bool is_stop(struct str s)
{
	return s.len == 1 && s.at[0] == '.';
}

static bool is_capital(struct str s)
{
	int32_t len;
	return s.len > 0 && kind_at(s, 0, &len) == LETTER_UPPER && len == s.len;
}

/* How many rows from `i` on are "U" "." "S" "."; 0 if they are not. */
static int32_t acronym_rows(const struct strs *rows, int32_t i)
{
	int32_t n = 0;
	while (i + n + 1 < rows->n && is_capital(rows->at[i + n]) && is_stop(rows->at[i + n + 1]))
		n += 2;
	return n >= 4 ? n : 0;
}

static int32_t possessive_rows(const struct strs *rows, int32_t i)
{
	struct str s = rows->at[i];
	if (i == 0 || i + 1 >= rows->n || s.len == 0 || apostrophe(s, 0) != s.len)
		return 0;
	struct str next = rows->at[i + 1];
	return next.len == 1 && (next.at[0] | 0x20) == 's' ? 2 : 0;
}

static struct str join(struct arena *a, const struct strs *rows, int32_t i, int32_t n)
{
	int32_t len = 0, at = 0;
	for (int32_t k = 0; k < n; k++)
		len += rows->at[i + k].len;
	char *to = arena_alloc(a, (size_t)len + 1);
	for (int32_t k = 0; k < n; k++)
		for (int32_t b = 0; b < rows->at[i + k].len; b++)
			to[at++] = rows->at[i + k].at[b];
	return (struct str){to, len};
}

static void split(struct arena *a, struct str s, int32_t row, struct pieces *out)
{
	struct span span;
	bool any = false;
	/* A row that is "'s" needs a word before it to be one; it stands alone here. */
	if (possessive(s, 0) == s.len && s.len > 0) {
		VEC_PUSH(a, out, ((struct piece){s, row, 1}));
		return;
	}
	for (int32_t at = 0; token_next(s, &at, &span); any = true)
		VEC_PUSH(a, out, ((struct piece){span_text(s, span), row, 1}));
	if (!any)
		VEC_PUSH(a, out, ((struct piece){s, row, 1}));
}

void pieces_of_rows(struct arena *a, const struct strs *rows, struct pieces *out)
{
	*out = (struct pieces){0};
	for (int32_t i = 0, n; i < rows->n; i += n) {
		n = acronym_rows(rows, i);
		if (n == 0)
			n = possessive_rows(rows, i);
		if (n > 0) {
			struct str text = join(a, rows, i, n);
			VEC_PUSH(a, out, ((struct piece){text, i, n}));
			continue;
		}
		split(a, rows->at[i], i, out);
		n = 1;
	}
}
