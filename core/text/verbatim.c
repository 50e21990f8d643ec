#include "config.h"

#include "core/text/verbatim.h"

#include <string.h>

int32_t verbatim_next(struct str text, struct str words, int32_t from)
{
	if (words.len == 0 || from > text.len - words.len)
		return -1;
	const char *at =
		memmem(text.at + from, (size_t)(text.len - from), words.at, (size_t)words.len);
	return at != NULL ? (int32_t)(at - text.at) : -1;
}

int32_t verbatim_from_source(const struct anchor_text *t, int32_t at)
{
	int32_t low = 0, high = t->folded.text.len;
	while (low < high) {
		int32_t middle = low + (high - low) / 2;
		if (t->folded.map[middle] < at)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

struct span verbatim_source(const struct anchor_text *t, struct span s)
{
	return (struct span){t->folded.map[s.beg], t->folded.map[s.end]};
}

static struct span part_at(const struct anchor_text *t, const struct wanted *w, int32_t at)
{
	return verbatim_source(t, (struct span){at + w->part.beg, at + w->part.end});
}

/* If byte `in` of the words stands where byte `at` of the source went. */
static bool stands_at(const struct anchor_text *t, const struct wanted *w, int32_t at, int32_t in,
	struct span *out)
{
	struct str text = t->folded.text;
	for (int32_t i = verbatim_from_source(t, at); i <= text.len && t->folded.map[i] == at;
		i++) {
		int32_t beg = i - in;
		if (beg < 0 || beg > text.len - w->words.len ||
			memcmp(text.at + beg, w->words.at, (size_t)w->words.len) != 0)
			continue;
		*out = part_at(t, w, beg);
		return true;
	}
	return false;
}

/*
 * Each look costs the length of the words, so the longer they are the fewer
 * places are counted: a text of one letter has nearly as many as it has bytes.
 */
int32_t verbatim_find(
	const struct anchor_text *t, const struct wanted *w, struct span hint, struct span *out)
{
	enum { COUNTED = 1 << 22 /* bytes */ };
	int32_t places = 0;
	if (w->words.len == 0)
		return 0;
	if ((hint.beg >= 0 && stands_at(t, w, hint.beg, w->part.beg, out)) ||
		(hint.end >= 0 && stands_at(t, w, hint.end, w->part.end, out)))
		return 1;
	struct str text = t->folded.text;
	for (int32_t at = verbatim_next(text, w->words, 0), most = 2 + COUNTED / w->words.len;
		at >= 0 && places < most; at = verbatim_next(text, w->words, at + 1))
		if (places++ == 0)
			*out = part_at(t, w, at);
	return places;
}

int32_t anchor_count(const struct anchor_text *t, struct str words, int32_t most)
{
	int32_t n = 0;
	for (int32_t at = verbatim_next(t->folded.text, words, 0); at >= 0 && n < most; n++)
		at = verbatim_next(t->folded.text, words, at + 1);
	return n;
}
