#include "config.h"

#include "core/quote/quote.h"

#include "core/base/vec.h"
#include "core/quote/mark.h"
#include "core/quote/passage.h"

struct quotes_work {
	struct arena arena; /* holds this */
	struct arena terms; /* of one block */
	const struct document *doc;
	struct quote_names names;
	struct wordlist words;
	struct marker marker;
	int32_t block;                    /* the next one */
	int32_t before, last, last_block; /* as in struct passage */
	bool english;
};

/* Other languages have other words; of a short text the language may be unknown. */
bool quote_is_english(struct str language)
{
	return str_eq(language, STR("en")) || str_starts(language, STR("en-")) ||
	       str_eq(language, STR("und"));
}

struct quotes_work *quotes_open(const struct document *d, struct quote_names names)
{
	struct arena arena = {0};
	struct quotes_work *x = ARENA_NEW(&arena, struct quotes_work);
	x->arena = arena;
	x->doc = d;
	x->names = names;
	x->english = quote_is_english(d->language);
	x->before = x->last = x->last_block = -1;
	if (x->english)
		wordlist_open(&x->words, &x->arena, false);
	return x;
}

void quotes_close(struct quotes_work *x)
{
	if (x == NULL)
		return;
	struct arena arena = x->arena;
	arena_free(&x->terms);
	arena_free(&arena);
}

static bool is_counted(const struct block *b)
{
	return block_is_counted((enum block_kind)b->kind) || b->kind == BLOCK_LIST;
}

/* The next block with quotations in it, blocks.n if there is none. */
static int32_t next_counted(const struct document *d, int32_t i)
{
	while (i < d->blocks.n && !is_counted(&d->blocks.at[i]))
		i++;
	return i;
}

/* Where quotation `i` is once those of kind QUOTE_KINDS are gone; `to` counts from `first`. */
static int32_t moved(const int32_t *to, int32_t first, int32_t i)
{
	return i < first ? i : to[i - first];
}

/*
 * Takes out what is no quotation, from `first` on. What stood in one of them
 * stands in the one around that.
 */
static void sweep(struct quotes_work *x, struct quotes *out, int32_t first)
{
	int32_t n = first;
	bool dropped = x->marker.n > 0 && out->at[x->marker.open[0].quote].kind == QUOTE_KINDS;
	int32_t *to = ARENA_ARRAY(&x->terms, int32_t, out->n - first + 1);
	for (int32_t i = first; i < out->n; i++) {
		struct quote *q = &out->at[i];
		int32_t outer = moved(to, first, q->outer);
		to[i - first] = q->kind == QUOTE_KINDS ? outer : n++;
		q->outer = outer;
	}
	for (int32_t i = first; i < out->n; i++) {
		struct quote q = out->at[i];
		if (q.from >= first)
			q.from = out->at[q.from].kind == QUOTE_KINDS ? -1 : to[q.from - first];
		if (q.kind != QUOTE_KINDS)
			out->at[to[i - first]] = q;
	}
	/* A title does not go on in the next paragraph. */
	if (dropped)
		x->marker.n = 0;
	for (int32_t i = 0; i < x->marker.n; i++)
		x->marker.open[i].quote = moved(to, first, x->marker.open[i].quote);
	x->last = moved(to, first, x->last);
	out->n = n;
}

static void judge(struct quotes_work *x, struct quotes *out, int32_t first)
{
	struct passage p = {.arena = &x->terms,
		.doc = x->doc,
		.words = &x->words,
		.names = x->names,
		.quotes = out,
		.first = first,
		.block = x->block,
		.before = x->before,
		.last = x->last,
		.last_block = x->last_block};
	if (x->english)
		passage_judge(&p);
	for (int32_t i = first; i < out->n && !x->english; i++)
		out->at[i].kind = (uint8_t)kind_of_words(x->doc->text, &out->at[i]);
	x->last = p.last;
	x->last_block = p.last_block;
}

static void read_block(struct quotes_work *x, struct arena *a, struct quotes *out)
{
	const struct document *d = x->doc;
	const struct block *b = &d->blocks.at[x->block];
	int32_t next = next_counted(d, x->block + 1);
	bool goes_on = next < d->blocks.n && d->blocks.at[next].joined && next == x->block + 1;
	int32_t first = x->marker.n > 0 ? x->marker.open[0].quote : out->n;
	x->marker.arena = a;
	x->marker.text = d->text;
	x->marker.out = out;
	marks_block(&x->marker, b->span, b->joined);
	if (!goes_on)
		marks_end(&x->marker, next < d->blocks.n
					      ? span_text(d->text, d->blocks.at[next].span)
					      : (struct str){0});
	if (out->n == first)
		return;
	sweep(x, out, first);
	judge(x, out, first);
	sweep(x, out, first);
	arena_reset(&x->terms);
}

/* May the next paragraph go on with what is said here? A short line with a colon may be. */
static bool is_followed(const struct document *d, const struct block *b)
{
	bool head = b->kind == BLOCK_TITLE || b->kind == BLOCK_HEADING;
	return !head || str_ends(span_text(d->text, b->span), STR(":"));
}

bool quotes_step(struct arena *a, struct quotes_work *x, struct quotes *out)
{
	const struct document *d = x->doc;
	int32_t bytes = 0;
	for (; x->block < d->blocks.n && bytes < BLOCKS_STEP; x->block++) {
		const struct block *b = &d->blocks.at[x->block];
		bytes += b->span.end - b->span.beg;
		if (!is_counted(b))
			continue;
		if (x->marker.n > 0 || marks_any(span_text(d->text, b->span)))
			read_block(x, a, out);
		x->before = is_followed(d, b) ? x->block : -1;
	}
	return x->block < d->blocks.n;
}

void quotes_build(
	struct arena *a, const struct document *d, struct quote_names names, struct quotes *out)
{
	struct quotes_work *x = quotes_open(d, names);
	while (quotes_step(a, x, out))
		;
	quotes_close(x);
}

static int32_t outermost(const struct quotes *q, int32_t i)
{
	while (q->at[i].outer >= 0)
		i = q->at[i].outer;
	return i;
}

/* The first quotation that begins behind `at`. */
static int32_t first_behind(const struct quotes *q, int32_t at)
{
	int32_t low = 0, high = q->n;
	while (low < high) {
		int32_t mid = low + (high - low) / 2;
		if (q->at[mid].span.beg > at)
			high = mid;
		else
			low = mid + 1;
	}
	return low;
}

int32_t quotes_find(const struct quotes *q, int32_t at)
{
	int32_t i = first_behind(q, at);
	if (i > 0) {
		int32_t before = outermost(q, i - 1);
		if (q->at[before].span.end > at)
			return before;
	}
	return i;
}

int32_t quotes_at(const struct quotes *q, int32_t at)
{
	int32_t i = first_behind(q, at) - 1;
	while (i >= 0 && q->at[i].span.end <= at)
		i = q->at[i].outer;
	return i;
}

int32_t quotes_next(const struct quotes *q, int32_t i)
{
	for (i++; i < q->n && q->at[i].outer >= 0; i++)
		continue;
	return i;
}

int32_t quotes_cover(const struct quotes *q, struct span s)
{
	int32_t sum = 0;
	for (int32_t i = quotes_find(q, s.beg); i < q->n && q->at[i].span.beg < s.end;
		i = quotes_next(q, i)) {
		struct span x = q->at[i].span;
		int32_t beg = x.beg > s.beg ? x.beg : s.beg, end = x.end < s.end ? x.end : s.end;
		if (q->at[i].kind != QUOTE_SCARE && end > beg)
			sum += end - beg;
	}
	return sum;
}

bool quotes_is_quoted(const struct quotes *q, struct span s)
{
	return quotes_cover(q, s) * 2 > s.end - s.beg;
}

const char *quote_kind_name(enum quote_kind kind)
{
	static const char *const name[QUOTE_KINDS] = {"direct", "partial", "scare"};
	return kind < QUOTE_KINDS ? name[kind] : "none";
}
