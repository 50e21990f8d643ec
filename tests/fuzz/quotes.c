/*
 * Quotations, and statements without marks, in any bytes: the first two choose names and language, the rest is text.
 *
 * Linked with replay.c it replays the files named as arguments; with
 *
 *	clang -fsanitize=fuzzer,address,undefined -I. -Ibuild tests/fuzz/quotes.c
 *		build/libcore.a LIBRARIES
 *
 * it looks for new ones. What is found must be in order, lie in the text and
 * nest; speakers and verbs lie outside of what is quoted.
 */
#include "config.h"

#include <stdlib.h>

#include "core/base/buf.h"
#include "core/base/utf8.h"
#include "core/base/vec.h"
#include "core/quote/indirect.h"
#include "core/quote/quote.h"
#include "tests/fuzz/replay.h"

struct names {
	struct quote_name *at;
	int32_t n;
};

static bool within(struct span s, struct span in)
{
	return s.beg >= in.beg && s.end <= in.end && s.beg <= s.end;
}

static void look_over(struct arena *a, const struct document *d, const struct quotes *q)
{
	struct span all = {0, d->text.len};
	int32_t beg = -1;
	for (int32_t i = 0; i < q->n; i++) {
		const struct quote *x = &q->at[i];
		bool nested =
			x->outer < i && (x->outer < 0 || within(x->span, q->at[x->outer].span));
		bool fine = within(x->span, all) && within(x->words, x->span) &&
			    x->words.beg < x->words.end && within(x->speaker, all) &&
			    within(x->verb, all) && x->span.beg > beg && nested && x->from < q->n &&
			    x->from != i && x->kind < QUOTE_KINDS && x->rule < QUOTE_BY_RULES;
		if (!fine || quotes_at(q, x->span.beg) != i)
			abort();
		quote_why(a, d, q, i);
		beg = x->span.beg;
	}
	if (quotes_cover(q, all) > d->text.len)
		abort();
}

/* What is said without marks stands in one sentence, and those of a sentence together. */
static void look_over_told(
	struct arena *a, const struct document *d, struct quote_names names, const struct quotes *q)
{
	struct indirects told = {0};
	int32_t last = -1;
	indirects_build(a, d, names, q, &told);
	for (int32_t i = 0; i < told.n; i++) {
		const struct indirect *x = &told.at[i];
		int32_t s = document_sentence(d, x->span.beg);
		if (s < last || x->span.beg >= x->span.end || x->rule >= INDIRECT_RULES)
			abort();
		struct span in = d->sentences.at[s].span;
		if (!within(x->span, in) || !within(x->verb, in) || x->verb.beg == x->verb.end ||
			(x->speaker.end > x->speaker.beg &&
				!within(x->speaker, (struct span){0, d->text.len})))
			abort();
		last = s;
	}
}

/* Words that begin with a capital letter, every `step`th of them. */
static struct quote_names make_names(struct arena *a, struct str text, int step)
{
	struct names out = {0};
	int seen = 0;
	for (int32_t at = 0; at < text.len; at++) {
		int32_t end = at;
		if (text.at[at] < 'A' || text.at[at] > 'Z')
			continue;
		while (end < text.len &&
			((text.at[end] | 0x20) >= 'a' && (text.at[end] | 0x20) <= 'z'))
			end++;
		if (step > 0 && seen++ % step == 0)
			VEC_PUSH(a, &out, ((struct quote_name){{at, end}, (uint8_t)(seen % 4)}));
		at = end;
	}
	return (struct quote_names){out.at, out.n};
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena a = {0};
	struct buf text = {0};
	struct raw raw;
	struct document d;
	struct quotes q = {0};
	if (size < 2 || size > 1 << 20)
		return 0;
	struct segmenter *g = segmenter_open(NULL);
	utf8_clean(&text, (struct str){(const char *)data + 2, (int32_t)size - 2});
	raw_init(&raw, &a);
	raw_plain(&raw, buf_str(&text), true);
	raw_finish(&raw);
	document_open(&d, &raw);
	document_finish(&d, g);
	d.language = data[1] % 8 == 7 ? STR("de") : STR("en");
	struct quote_names names = make_names(&a, d.text, data[0] % 4);
	quotes_build(&a, &d, names, &q);
	look_over(&a, &d, &q);
	look_over_told(&a, &d, names, &q);
	segmenter_close(g);
	buf_free(&text);
	arena_free(&a);
	return 0;
}
