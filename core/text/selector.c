#include "config.h"

#include "core/text/selector.h"

enum {
	LEAST = 32, /* bytes on each side, where there are so many */
	MOST = 80,
	STEP = 32, /* more, until the words are unique */
	FAR = 400,
	LONG = 600, /* a passage of which only the ends are kept */
	END = 80,   /* the size of those */
};

static bool is_space(char c)
{
	return c == ' ' || c == '\n' || c == '\t';
}

/* To the beginning of the word that holds `at`; not before `least`. */
static int32_t word_back(struct str text, int32_t at, int32_t least)
{
	while (at > least && !is_space(text.at[at - 1]))
		at--;
	return at;
}

static int32_t word_on(struct str text, int32_t at, int32_t most)
{
	while (at < most && !is_space(text.at[at]))
		at++;
	return at;
}

static int32_t clamp(int32_t n, int32_t least, int32_t most)
{
	return n < least ? least : n > most ? most : n;
}

/* How far it is to the sentence's end, as far as that is wanted. */
static int32_t wanted(int32_t distance)
{
	return clamp(distance, LEAST, MOST);
}

/* `n` bytes or a little more before `at`, not before `least`; a word of a kilobyte is cut. */
static int32_t reach_back(struct str text, int32_t at, int32_t n, int32_t least)
{
	int32_t to = clamp(at - n, least, at);
	int32_t low = to - FAR > least ? to - FAR : least;
	return word_back(text, to, low);
}

static int32_t reach_on(struct str text, int32_t at, int32_t n, int32_t most)
{
	int32_t to = clamp(at + n, at, most);
	return word_on(text, to, to + FAR < most ? to + FAR : most);
}

/* The span without white space at its ends. */
static struct span trimmed(struct str text, struct span s)
{
	while (s.beg < s.end && is_space(text.at[s.beg]))
		s.beg++;
	while (s.end > s.beg && is_space(text.at[s.end - 1]))
		s.end--;
	return s;
}

static struct span sentence_of(const struct document *d, int32_t at)
{
	int32_t i = document_sentence(d, at);
	return i >= 0 ? d->sentences.at[i].span : (struct span){at, at};
}

static bool is_unique(const struct anchor_text *t, struct span around)
{
	struct arena a = {0};
	struct folded f;
	fold(&a, span_text(t->text, trimmed(t->text, around)), FOLD_MARKS, &f);
	bool unique = f.text.len > 0 && anchor_count(t, f.text, 2) == 1;
	arena_free(&a);
	return unique;
}

/* What is taken with the passage, white space at its ends left out. */
static struct span surroundings(
	const struct document *d, const struct anchor_text *t, struct span s)
{
	struct str text = d->text;
	struct span first = sentence_of(d, s.beg), last = sentence_of(d, s.end - 1);
	int32_t one = block_at(&d->blocks, s.beg), two = block_at(&d->blocks, s.end - 1);
	struct span block = {s.beg, s.end};
	if (one >= 0 && d->blocks.at[one].span.beg < s.beg)
		block.beg = d->blocks.at[one].span.beg;
	if (two >= 0 && d->blocks.at[two].span.end > s.end)
		block.end = d->blocks.at[two].span.end;
	struct span around = {reach_back(text, s.beg, wanted(s.beg - first.beg), block.beg),
		reach_on(text, s.end, wanted(last.end - s.end), block.end)};
	for (int32_t more = STEP; more <= FAR && !is_unique(t, around); more += STEP) {
		around.beg = reach_back(text, around.beg, STEP, 0);
		around.end = reach_on(text, around.end, STEP, text.len);
	}
	return around;
}

struct selector selector_build(
	const struct document *d, const struct anchor_text *t, struct span span)
{
	struct str text = d->text;
	struct span s = trimmed(text, span);
	struct selector out = {0};
	if (s.beg >= s.end)
		return out;
	struct span around = trimmed(text, surroundings(d, t, s));
	if (around.beg < s.beg)
		out.prefix = str_sub(text, around.beg, s.beg);
	if (around.end > s.end)
		out.suffix = str_sub(text, s.end, around.end);
	out.exact = span_text(text, s);
	if (s.end - s.beg > LONG) {
		out.exact = span_text(text,
			trimmed(text, (struct span){s.beg, word_on(text, s.beg + END, s.end)}));
		out.last = span_text(text,
			trimmed(text, (struct span){word_back(text, s.end - END, s.beg), s.end}));
	}
	return out;
}
