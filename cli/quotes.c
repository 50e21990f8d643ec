/* quotes - every quotation of the articles, with who says it. */
#include "config.h"

#include <stdlib.h>

#include "cli/quotes.h"
#include "core/base/vec.h"

struct speech {                       /* what a row is of */
	int32_t quote;                /* of article.quotes; -1 */
	const struct utterance *told; /* without quotation marks; NULL */
	struct span span;
};

struct speeches {
	struct speech *at;
	int32_t n;
};

static int by_place(const void *a, const void *b)
{
	const struct speech *x = a, *y = b;
	if (x->span.beg != y->span.beg)
		return x->span.beg < y->span.beg ? -1 : 1;
	if (x->span.end != y->span.end)
		return x->span.end > y->span.end ? -1 : 1;
	int32_t vx = x->told != NULL ? x->told->verb.beg : -1;
	int32_t vy = y->told != NULL ? y->told->verb.beg : -1;
	return (vx > vy) - (vx < vy);
}

static struct str text_or_none(const struct article *x, struct span s)
{
	return s.end > s.beg ? span_text(x->doc.text, s) : (struct str){0};
}

static struct str told_speaker(const struct story *s, const struct utterance *u)
{
	if (u->who.entity >= 0)
		return s->entities.at[u->who.entity].name;
	return text_or_none(s->at[u->article], u->speaker);
}

/* The first three columns. */
static void add_place(struct table *t, const struct article *x, struct span span)
{
	table_text(t, x->path);
	table_number(t, span.beg);
	table_number(t, span.end);
}

static void add_group(struct table *t, uint8_t group)
{
	bool known = group != VERB_NONE;
	table_text(t, known ? str_of(verb_group_name((enum verb_group)group)) : (struct str){0});
}

static void quote_row(struct table *t, const struct story *s, int32_t article, int32_t i)
{
	const struct article *x = s->at[article];
	const struct quote *q = &x->quotes.at[i];
	bool ruled = q->rule != QUOTE_BY_NONE;
	add_place(t, x, q->span);
	table_text(t, speaker_text(s, article, i));
	table_text(t, text_or_none(x, q->verb));
	table_text(t, str_of(quote_kind_name((enum quote_kind)q->kind)));
	table_text(t, span_text(x->doc.text, q->span));
	add_group(t, q->group);
	table_text(t, ruled ? str_of(quote_rule_name((enum quote_by)q->rule)) : (struct str){0});
}

static void told_row(struct table *t, const struct story *s, const struct utterance *u)
{
	const struct article *x = s->at[u->article];
	add_place(t, x, u->span);
	table_text(t, told_speaker(s, u));
	table_text(t, text_or_none(x, u->verb));
	table_text(t, str_of(utterance_kind_name(u)));
	table_text(t, span_text(x->doc.text, u->span));
	add_group(t, u->group);
	table_text(t, str_of(indirect_rule_name((enum indirect_by)u->rule)));
}

static void rows(struct table *t, const struct story *s, int32_t article, const struct voices *v)
{
	const struct quotes *q = &s->at[article]->quotes;
	struct arena a = {0};
	struct speeches all = {0};
	for (int32_t i = 0; i < q->n; i++)
		VEC_PUSH(&a, &all, (struct speech){.quote = i, .span = q->at[i].span});
	for (int32_t i = 0; i < v->said_n; i++) {
		const struct utterance *u = &v->said[i];
		if (u->article == article && u->quote < 0)
			VEC_PUSH(
				&a, &all, (struct speech){.quote = -1, .told = u, .span = u->span});
	}
	if (all.n > 0)
		qsort(all.at, (size_t)all.n, sizeof *all.at, by_place);
	for (int32_t i = 0; i < all.n; i++)
		if (all.at[i].told != NULL)
			told_row(t, s, all.at[i].told);
		else
			quote_row(t, s, article, all.at[i].quote);
	arena_free(&a);
}

int run_quotes(struct batch *b)
{
	static const char *const column[] = {
		"path", "start", "end", "speaker", "verb", "kind", "text", "group", "rule", NULL};
	const struct story *s = &b->desk->story;
	struct arena a = {0};
	struct voices v = {0};
	struct table t;
	batch_link(b);
	if (b->cli->speakers)
		return print_speakers(b);
	if (b->cli->indirect)
		voices_build(&a, s, b->desk->segmenter, &v);
	table_open(&t, b->out, b->cli->format, "quotes", column);
	for (int32_t i = 0; i < s->n; i++)
		rows(&t, s, i, &v);
	table_close(&t);
	arena_free(&a);
	return EXIT_DONE;
}
