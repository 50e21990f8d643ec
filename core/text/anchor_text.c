/* anchor_text - a text made ready for finding, and its characters counted. */
#include "config.h"

#include "core/base/utf8.h"
#include "core/text/anchor.h"

void anchor_open(struct arena *a, struct str text, struct anchor_text *out)
{
	int32_t n = 0;
	*out = (struct anchor_text){.text = text};
	fold(a, text, FOLD_MARKS, &out->folded);
	out->chars = ARENA_ARRAY(a, int32_t, text.len / ANCHOR_MARK + 1);
	for (int32_t i = 0; i < text.len; i++) {
		if (i % ANCHOR_MARK == 0)
			out->chars[i / ANCHOR_MARK] = n;
		n += ((unsigned char)text.at[i] & 0xC0) != 0x80;
	}
	if (text.len % ANCHOR_MARK == 0)
		out->chars[text.len / ANCHOR_MARK] = n;
}

int32_t anchor_chars(const struct anchor_text *t, int32_t byte)
{
	int32_t mark = byte / ANCHOR_MARK, n = t->chars[mark];
	for (int32_t i = mark * ANCHOR_MARK; i < byte; i++)
		n += ((unsigned char)t->text.at[i] & 0xC0) != 0x80;
	return n;
}

int32_t anchor_byte(const struct anchor_text *t, int32_t chars)
{
	int32_t low = 0, high = t->text.len / ANCHOR_MARK;
	while (low < high) {
		int32_t middle = (low + high + 1) / 2;
		if (t->chars[middle] <= chars)
			low = middle;
		else
			high = middle - 1;
	}
	/* A mark may stand within a character, which is counted before it. */
	int32_t at = low * ANCHOR_MARK, n = t->chars[low];
	while (at < t->text.len && ((unsigned char)t->text.at[at] & 0xC0) == 0x80)
		at++;
	for (; at < t->text.len && n < chars; n++)
		at = utf8_next(t->text, at);
	return at;
}
