#include "config.h"

#include "core/view/page.h"

#include <string.h>

#include "core/base/vec.h"
#include "core/base/width.h"
#include "core/text/segment.h"

struct line *page_line(struct arena *a, struct page *p)
{
	VEC_PUSH(a, p, ((struct line){.fill = FACE_TEXT}));
	return &p->at[p->n - 1];
}

static bool is_ascii(struct str s, int32_t at)
{
	return at >= s.len || (unsigned char)s.at[at] < 0x80;
}

/* At most `most` bytes from `at` on, none of them a torn character. */
static struct str window(struct str text, int32_t at, int32_t most)
{
	if (most >= text.len - at)
		return str_from(text, at);
	int32_t end = at + most;
	while (end > at + 1 && ((unsigned char)text.at[end] & 0xc0) == 0x80)
		end--;
	return str_sub(text, at, end);
}

/*
 * ASCII beside ASCII needs no look at the rules. Else the segmenter sees a small
 * piece that grows while the cluster fills it: what it costs does not depend on
 * how long the text goes on.
 */
static int32_t cluster_end(struct segmenter *g, struct str text, int32_t at)
{
	if (is_ascii(text, at) && is_ascii(text, at + 1))
		return at + 1;
	for (int32_t most = 64;; most *= 2) {
		struct str piece = window(text, at, most);
		int32_t end = segment_grapheme(g, piece, 0);
		if (end < piece.len || at + end >= text.len || most >= SEGMENT_MOST)
			return at + (end > 0 ? end : 1);
	}
}

int32_t text_cluster(struct segmenter *g, struct str text, int32_t at, int32_t *columns)
{
	int32_t end = cluster_end(g, text, at);
	*columns = width_cluster(str_sub(text, at, end));
	return end;
}

/* Where `most` columns of `text` end, in bytes; *columns is how many they are in truth. */
static int32_t walk(struct segmenter *g, struct str text, int32_t most, int32_t *columns)
{
	int32_t at = 0;
	*columns = 0;
	while (at < text.len) {
		int32_t width, end = text_cluster(g, text, at, &width);
		if (width > most - *columns)
			break;
		*columns += width;
		at = end;
	}
	return at;
}

int32_t text_columns(struct segmenter *g, struct str text)
{
	int32_t columns;
	walk(g, text, INT32_MAX, &columns);
	return columns;
}

int32_t text_fit(struct segmenter *g, struct str text, int32_t columns)
{
	int32_t used;
	return columns > 0 ? walk(g, text, columns, &used) : 0;
}

static int32_t add(
	struct arena *a, struct line *l, struct str text, int32_t columns, enum face face)
{
	if (text.len == 0)
		return 0;
	VEC_PUSH(a, l, ((struct run){.text = text, .face = (uint8_t)face}));
	l->columns += columns;
	return columns;
}

int32_t line_add(
	struct arena *a, struct segmenter *g, struct line *l, struct str text, enum face face)
{
	return add(a, l, text, text_columns(g, text), face);
}

int32_t line_add_cut(struct arena *a, struct segmenter *g, struct line *l, struct str text,
	enum face face, int32_t most, struct str cut)
{
	int32_t columns, mark;
	if (most <= 0)
		return 0;
	int32_t end = walk(g, text, most, &columns);
	if (end == text.len)
		return add(a, l, text, columns, face);
	cut = str_sub(cut, 0, walk(g, cut, most, &mark));
	end = walk(g, text, most - mark, &columns);
	/* A mark behind a space would look like a word of its own. */
	while (end > 0 && text.at[end - 1] == ' ') {
		end--;
		columns--;
	}
	add(a, l, str_sub(text, 0, end), columns, face);
	add(a, l, cut, mark, face);
	return columns + mark;
}

void line_pad(struct arena *a, struct line *l, int32_t column, enum face face)
{
	static const char spaces[] =
		"                                                                ";
	while (l->columns < column) {
		int32_t n = column - l->columns;
		if (n > (int32_t)sizeof spaces - 1)
			n = (int32_t)sizeof spaces - 1;
		add(a, l, (struct str){spaces, n}, n, face);
	}
}

struct str line_text(struct arena *a, const struct line *l)
{
	int32_t len = 0;
	for (int32_t i = 0; i < l->n; i++)
		len += l->at[i].text.len;
	char *to = arena_alloc(a, (size_t)len + 1);
	len = 0;
	for (int32_t i = 0; i < l->n; i++) {
		struct str s = l->at[i].text;
		memcpy(to + len, s.at, (size_t)s.len);
		len += s.len;
	}
	while (len > 0 && to[len - 1] == ' ')
		len--;
	return (struct str){to, len};
}
