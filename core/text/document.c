#include "config.h"

#include "core/text/document.h"

#include "core/base/vec.h"
#include "core/text/language.h"

enum { STEP = 32 * 1024 /* bytes of one step */ };

/*
 * The text is asked before its head: pages are often declared "en" whatever
 * they are in. What the story file says is above both.
 */
static struct str find_language(const struct raw *r)
{
	struct str said = r->language.value;
	if (r->language.rank >= META_STORY)
		return said;
	struct str guess = language_guess(r->text);
	int32_t primary = 0; /* "en" of "en-GB" or "en_GB" */
	while (primary < said.len && (said.at[primary] | 0x20) >= 'a' &&
		(said.at[primary] | 0x20) <= 'z')
		primary++;
	bool fits = primary == 2 || primary == 3;
	return str_eq(guess, STR("und")) && fits ? str_sub(said, 0, primary) : guess;
}

void document_open(struct document *d, struct raw *r)
{
	*d = (struct document){.arena = r->arena, .text = r->text, .raw = *r};
	d->title = r->title;
	d->author = r->author;
	d->source = r->source;
	d->date = r->date;
	d->links = r->links;
	d->warnings = r->warnings;
	d->language = find_language(r);
}

static void segment_block(struct document *d, struct segmenter *g, struct arena *scratch)
{
	int32_t index = d->segmented++;
	const struct block *b = &d->blocks.at[index];
	struct str piece = span_text(d->text, b->span);
	struct spans found;
	segment_sentences(g, scratch, piece, &found);
	for (int32_t i = 0; i < found.n; i++) {
		struct span s = {b->span.beg + found.at[i].beg, b->span.beg + found.at[i].end};
		VEC_PUSH(d->arena, &d->sentences, ((struct sentence){s, index}));
	}
	if (!block_is_counted(b->kind))
		return;
	d->counted += found.n;
	segment_words(g, scratch, piece, &found);
	d->words += found.n;
}

/* Only blocks whose kind is final are counted, so only they are segmented. */
static bool can_segment(const struct document *d)
{
	int32_t final = d->work.done ? d->blocks.n : d->work.judged;
	return d->segmented < final;
}

static int32_t next_size(const struct document *d)
{
	struct span s = d->blocks.at[d->segmented].span;
	return s.end - s.beg;
}

/* At least one block, which SEGMENT_MOST bounds. */
static void segment_some(struct document *d, struct segmenter *g)
{
	struct arena scratch = {0};
	int32_t bytes = 0;
	do {
		bytes += next_size(d);
		segment_block(d, g, &scratch);
	} while (can_segment(d) && bytes + next_size(d) <= STEP);
	arena_free(&scratch);
}

bool document_step(struct document *d, struct segmenter *g)
{
	if (d->done)
		return false;
	if (can_segment(d))
		segment_some(d, g);
	else if (!d->work.done)
		d->work.done = !blocks_step(d->arena, &d->raw, &d->blocks, &d->work);
	d->done = d->work.done && d->segmented == d->blocks.n;
	return !d->done;
}

void document_reach(struct document *d, struct segmenter *g, int32_t at)
{
	(void)g; /* a page needs blocks; its sentences follow in later steps */
	while (!d->work.done && d->work.at <= at)
		d->work.done = !blocks_step(d->arena, &d->raw, &d->blocks, &d->work);
	d->done = d->work.done && d->segmented == d->blocks.n;
}

void document_finish(struct document *d, struct segmenter *g)
{
	while (document_step(d, g))
		;
}

int32_t document_sentence(const struct document *d, int32_t at)
{
	int32_t low = 0, high = d->sentences.n; /* the first that begins behind `at` */
	while (low < high) {
		int32_t mid = low + (high - low) / 2;
		if (d->sentences.at[mid].span.beg <= at)
			low = mid + 1;
		else
			high = mid;
	}
	if (d->sentences.n == 0)
		return -1;
	return low > 0 ? low - 1 : 0;
}

void document_words(const struct document *d, struct segmenter *g, struct arena *a, int32_t block,
	struct spans *out)
{
	*out = (struct spans){0};
	if (block < 0 || block >= d->blocks.n)
		return;
	struct span s = d->blocks.at[block].span;
	segment_words(g, a, span_text(d->text, s), out);
	for (int32_t i = 0; i < out->n; i++) {
		out->at[i].beg += s.beg;
		out->at[i].end += s.beg;
	}
}
