#include "config.h"

#include "core/compare/rewording.h"

#include "core/base/vec.h"

/* So much of the shorter quotation must be shared, or they are two statements. */
static const double shared_least = 0.25;

struct reworded { /* a link, looked at */
	const struct story *story;
	const struct collation *collation;
	int32_t article[2];
	struct span passage[2];
};

static const struct quotes *quotes_of(const struct reworded *r, int side)
{
	return &r->story->at[r->article[side]]->quotes;
}

/* The words of a quotation that stand in the passage; empty if it is not one to compare. */
static struct span words_of(const struct reworded *r, int side, int32_t quote)
{
	const struct quote *q = &quotes_of(r, side)->at[quote];
	if (q->kind == QUOTE_SCARE || q->outer >= 0)
		return (struct span){0, 0};
	return span_inside(q->words, r->passage[side]);
}

/* Bytes of it that stand in no slot. */
static int32_t shared_bytes(const struct reworded *r, int side, struct span words)
{
	const struct slots *slots = &r->collation->slots;
	int32_t n = span_length(words);
	for (int32_t i = 0; i < slots->n; i++)
		if (slots->at[i].kind != SLOT_EQUAL_OTHER_WORDS)
			n -= span_length(span_inside(slots->at[i].at[side], words));
	return n;
}

static bool is_changed(const struct reworded *r, const struct span words[2])
{
	const struct slots *slots = &r->collation->slots;
	for (int32_t i = 0; i < slots->n; i++) {
		const struct slot *x = &slots->at[i];
		bool in = x->kind == SLOT_CHANGED;
		for (int side = 0; side < 2 && in; side++)
			in = x->at[side].beg < x->at[side].end &&
			     words[side].beg <= x->at[side].beg &&
			     x->at[side].end <= words[side].end;
		if (in)
			return true;
	}
	return false;
}

static void try(
	struct arena *to, const struct reworded *r, const int32_t quote[2], struct rewordings *out)
{
	struct rewording x = {.speaker = speaker_entity(r->story, r->article[SIDE_A], quote[0])};
	if (x.speaker < 0 || x.speaker != speaker_entity(r->story, r->article[SIDE_B], quote[1]))
		return;
	for (int side = 0; side < 2; side++)
		x.words[side] = words_of(r, side, quote[side]);
	int shorter =
		span_length(x.words[SIDE_A]) <= span_length(x.words[SIDE_B]) ? SIDE_A : SIDE_B;
	if (span_length(x.words[shorter]) == 0 || !is_changed(r, x.words) ||
		shared_bytes(r, shorter, x.words[shorter]) <
			shared_least * span_length(x.words[shorter]))
		return;
	VEC_PUSH(to, out, x);
}

/* The first quotation that may stand in the passage, and the one behind the last. */
static struct span quotes_in(const struct reworded *r, int side)
{
	const struct quotes *q = quotes_of(r, side);
	struct span out = {quotes_find(q, r->passage[side].beg), 0};
	out.end = out.beg;
	while (out.end < q->n && q->at[out.end].span.beg < r->passage[side].end)
		out.end++;
	return out;
}

void rewordings_find(struct arena *to, const struct story *s, const struct pairing *p,
	const struct pair_link *link, const struct collation *c, struct rewordings *out)
{
	struct reworded r = {.story = s, .collation = c};
	for (int side = 0; side < 2; side++) {
		r.article[side] = p->side[side].article;
		r.passage[side] = passage_span(
			&s->at[r.article[side]]->doc, side == SIDE_A ? link->a : link->b);
	}
	const struct span at[2] = {quotes_in(&r, SIDE_A), quotes_in(&r, SIDE_B)};
	for (int32_t i = at[0].beg; i < at[0].end; i++)
		for (int32_t k = at[1].beg; k < at[1].end; k++)
			try(to, &r, (const int32_t[2]){i, k}, out);
}
