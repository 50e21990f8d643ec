#include "config.h"

#include "core/quote/indirect.h"

#include "core/quote/telling.h"

enum { SENTENCE_MOST = 16 << 10 /* bytes of a sentence that are read */ };

struct indirects_work {
	struct arena arena; /* holds this */
	struct arena terms; /* of one sentence */
	const struct document *doc;
	const struct quotes *quotes;
	struct quote_names names;
	struct wordlist words;
	struct views views;
	int32_t sentence; /* the next one */
	bool english;
};

struct indirects_work *indirects_open(
	const struct document *d, struct quote_names names, const struct quotes *q)
{
	struct arena arena = {0};
	struct indirects_work *x = ARENA_NEW(&arena, struct indirects_work);
	x->arena = arena;
	x->doc = d;
	x->names = names;
	x->quotes = q;
	x->english = quote_is_english(d->language);
	if (x->english) {
		wordlist_open(&x->words, &x->arena, true);
		views_open(&x->views, &x->arena);
	}
	return x;
}

void indirects_close(struct indirects_work *x)
{
	if (x == NULL)
		return;
	struct arena arena = x->arena;
	arena_free(&x->terms);
	arena_free(&arena);
}

static void read_term(struct telling *x, int32_t i)
{
	switch (term_class(x->t, i)) {
	case TERM_QUOTE:
	case TERM_COMMA:
	case TERM_STOP:
	case TERM_NAME:
		return;
	case TERM_ACCORDING:
	case TERM_PER:
	case TERM_AS:
	case TERM_IN:
		telling_according(x, i);
		return;
	case TERM_SAYS:
		if (!telling_view(x, i))
			telling_verb(x, i);
		return;
	default:
		if (!telling_view(x, i) && !telling_noun(x, i))
			telling_hearsay(x, i);
		return;
	}
}

static void read_sentence(struct arena *a, struct indirects_work *x, struct indirects *out)
{
	struct terms t;
	struct span where = x->doc->sentences.at[x->sentence].span;
	struct reading r = {&x->terms, x->doc->text, &x->words, x->names, x->quotes, -1};
	if (where.end - where.beg > SENTENCE_MOST)
		where.end = where.beg + SENTENCE_MOST;
	terms_read(&r, where, &t);
	struct telling tell = {a, &t, x->quotes, &x->views, out, out->n};
	for (int32_t i = 0; i < t.n; i++)
		read_term(&tell, i);
	arena_reset(&x->terms);
}

bool indirects_step(struct arena *a, struct indirects_work *x, struct indirects *out)
{
	const struct document *d = x->doc;
	int32_t bytes = 0;
	if (!x->english)
		return false;
	for (; x->sentence < d->sentences.n && bytes < BLOCKS_STEP; x->sentence++) {
		const struct sentence *s = &d->sentences.at[x->sentence];
		enum block_kind kind = (enum block_kind)d->blocks.at[s->block].kind;
		bytes += s->span.end - s->span.beg;
		if (block_is_counted(kind) || kind == BLOCK_LIST)
			read_sentence(a, x, out);
	}
	return x->sentence < d->sentences.n;
}

void indirects_build(struct arena *a, const struct document *d, struct quote_names names,
	const struct quotes *q, struct indirects *out)
{
	struct indirects_work *x = indirects_open(d, names, q);
	while (indirects_step(a, x, out))
		;
	indirects_close(x);
}

static const struct {
	const char *name, *text;
} rules[INDIRECT_RULES] = {
	[INDIRECT_THAT] = {"that", "a subject, its verb of saying and \"that\""},
	[INDIRECT_CLAUSE] = {"clause", "a subject, its verb of saying and a clause"},
	[INDIRECT_THING] = {"thing", "a subject, its verb of saying and what it is about"},
	[INDIRECT_VIEW] = {"view", "a subject and a word for what it holds of it"},
	[INDIRECT_BEHIND] = {"behind", "a subject and its verb of saying stand behind"},
	[INDIRECT_AS] = {"as", "\"as\", a subject and its verb of saying"},
	[INDIRECT_GOES_ON] = {"goes-on", "a verb of saying of who speaks or acts in the sentence"},
	[INDIRECT_ACCORDING] = {"according", "\"according to\" in the same sentence"},
	[INDIRECT_NOUN] = {"noun", "whose claim, report or hope it is"},
	[INDIRECT_PASSIVE] = {"passive", "\"by\" tells who says it"},
	[INDIRECT_UNNAMED] = {"unnamed", "said, without anybody who says it"},
	[INDIRECT_HEARSAY] = {"hearsay", "a word for what the author has only heard"},
};

const char *indirect_rule_name(enum indirect_by rule)
{
	return rule < INDIRECT_RULES ? rules[rule].name : "none";
}

const char *indirect_rule_text(enum indirect_by rule)
{
	return rule < INDIRECT_RULES ? rules[rule].text : "";
}
