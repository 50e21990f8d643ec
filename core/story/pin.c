#include "config.h"

#include "core/story/pin.h"

#include <string.h>

#include "core/base/buf.h"
#include "core/base/number.h"
#include "core/base/utf8.h"
#include "core/base/vec.h"
#include "core/story/story.h"

enum { WORDS = 6 /* quoted of a passage */ };

const char *pin_name(enum pin_kind k)
{
	static const char *const names[PIN_KINDS] = {
		[PIN_LINK] = "pin", [PIN_REJECT] = "reject", [PIN_AGREE] = "agree"};
	return names[k];
}

static bool is_white(char c)
{
	return c == ' ' || c == '\t' || c == '\n';
}

bool pin_end_parse(struct str at, struct str words, struct pin_end *out, struct err *e)
{
	struct str rest = at, key, from;
	const struct str mark = STR("char=");
	bool ok = str_cut(&rest, '#', &key) && key.len > 0 && str_starts(rest, mark);
	rest = str_from(rest, mark.len);
	ok = ok && str_cut(&rest, ',', &from) &&
	     number_parse(from, 0, INT32_MAX, &out->chars.beg) &&
	     number_parse(rest, out->chars.beg, INT32_MAX, &out->chars.end) && words.len > 0;
	if (!ok)
		return err_set(
			e, ERR_DATA, "\"%.*s\": wanted KEY#char=FIRST,LAST \"WORDS\"", STR_ARG(at));
	out->key = key;
	out->words = words;
	return true;
}

struct str pin_end_format(struct arena *a, const struct pin_end *x)
{
	return str_printf(a, "%.*s#char=%d,%d", STR_ARG(x->key), x->chars.beg, x->chars.end);
}

void pin_end_make(struct arena *a, struct str key, const struct document *d, struct span span,
	struct pin_end *out)
{
	struct str text = span_text(d->text, span);
	struct buf words = {0};
	int32_t n = 0;
	for (int32_t at = 0; at < text.len && n < WORDS; at++) {
		bool white = is_white(text.at[at]);
		if (!white)
			buf_add_char(&words, text.at[at]);
		else if (++n < WORDS && words.len > 0)
			buf_add_char(&words, ' ');
		while (white && at + 1 < text.len && is_white(text.at[at + 1]))
			at++;
	}
	out->key = key;
	out->chars.beg = utf8_count(str_sub(d->text, 0, span.beg));
	out->chars.end = out->chars.beg + utf8_count(text);
	out->words = buf_dup(a, &words);
	buf_free(&words);
}

/* The byte at which a code point begins; the end of the text if it has fewer. */
static int32_t byte_of(struct str text, int32_t code_point)
{
	int32_t at = 0;
	for (; at < text.len && code_point > 0; code_point--)
		at = utf8_next(text, at);
	return at;
}

/* Do these words stand at `at`, however the white space between them is written? */
static bool stands_at(struct str text, int32_t at, struct str words)
{
	for (int32_t i = 0; i < words.len; i++) {
		if (at >= text.len)
			return false;
		if (words.at[i] != ' ') {
			if (text.at[at++] != words.at[i])
				return false;
			continue;
		}
		if (!is_white(text.at[at]))
			return false;
		while (at < text.len && is_white(text.at[at]))
			at++;
	}
	return words.len > 0;
}

/* The place of these words that is nearest to `near`; -1. */
static int32_t find_words(struct str text, struct str words, int32_t near)
{
	int32_t best = -1;
	for (int32_t at = 0; at < text.len; at++) {
		const char *next = memchr(text.at + at, words.at[0], (size_t)(text.len - at));
		if (next == NULL)
			break;
		at = (int32_t)(next - text.at);
		if (best >= 0 && at - near > near - best)
			break;
		if (stands_at(text, at, words))
			best = at;
	}
	return best;
}

bool pin_end_find(const struct pin_end *x, const struct document *d, struct span *out)
{
	int32_t near = byte_of(d->text, x->chars.beg), at = near;
	if (!stands_at(d->text, at, x->words))
		at = find_words(d->text, x->words, near);
	if (at < 0)
		return false;
	/* As long as it was: what else changed in it does not matter. */
	int32_t length = byte_of(str_from(d->text, at), x->chars.end - x->chars.beg);
	*out = (struct span){at, at + length};
	return true;
}

void story_pin(struct story *s, const struct pin *p)
{
	struct pin kept = *p;
	for (int i = 0; i < 2; i++) {
		kept.end[i].key = str_dup(&s->arena, p->end[i].key);
		kept.end[i].words = str_dup(&s->arena, p->end[i].words);
	}
	VEC_PUSH(&s->arena, &s->pins, kept);
}

void story_unpin(struct story *s, int32_t i)
{
	s->pins.n--;
	for (; i < s->pins.n; i++)
		s->pins.at[i] = s->pins.at[i + 1];
}
