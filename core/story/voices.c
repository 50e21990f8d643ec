#include "config.h"

#include "core/story/voices.h"

#include <stdlib.h>

#include "core/base/vec.h"
#include "core/story/voice_rows.h"
#include "core/text/fold.h"

enum { AT_ONCE = 128 /* utterances a step */ };

enum phase { PHASE_READ, PHASE_QUOTES, PHASE_TOLD, PHASE_ROWS, PHASE_DONE };

struct voices_work {
	struct arena arena; /* holds this, and what is not kept */
	struct arena own;   /* of the article at work */
	const struct story *story;
	struct segmenter *segmenter;
	struct voice_rows rows;
	enum phase phase;
	int32_t article;
	int32_t next; /* quotation or statement of the article */
	struct indirects_work *reading;
	struct indirects told;
};

struct voices_work *voices_open(const struct story *s, struct segmenter *g)
{
	struct arena arena = {0};
	struct voices_work *w = ARENA_NEW(&arena, struct voices_work);
	w->arena = arena;
	w->story = s;
	w->segmenter = g;
	w->rows.story = s;
	wordlist_open(&w->rows.words, &w->rows.work, false);
	return w;
}

void voices_close(struct voices_work *w)
{
	if (w == NULL)
		return;
	struct arena arena = w->arena;
	indirects_close(w->reading);
	arena_free(&w->own);
	arena_free(&w->rows.work);
	arena_free(&arena);
}

static const struct article *article_of(const struct voices_work *w)
{
	return w->story->at[w->article];
}

static int32_t words_in(struct voices_work *w, struct span s)
{
	struct arena a = {0};
	struct spans words = {0};
	if (s.end <= s.beg)
		return 0;
	segment_words(w->segmenter, &a, span_text(article_of(w)->doc.text, s), &words);
	arena_free(&a);
	return words.n;
}

/* The words outside of what is quoted. */
static int32_t own_words(struct voices_work *w, struct span s)
{
	const struct quotes *q = &article_of(w)->quotes;
	int32_t n = 0, at = s.beg;
	for (int32_t i = quotes_find(q, s.beg); i < q->n && q->at[i].span.beg < s.end;
		i = quotes_next(q, i)) {
		if (q->at[i].kind == QUOTE_SCARE)
			continue;
		n += words_in(w, (struct span){at, q->at[i].span.beg});
		at = q->at[i].span.end;
	}
	return n + words_in(w, (struct span){at, s.end});
}

static struct speaker known_speaker(const struct story *s, int32_t article, int32_t quote)
{
	if (article >= s->speakers.articles)
		return (struct speaker){-1, -1, SPEAKER_NONE};
	return s->speakers.at[s->speakers.first[article] + quote];
}

/* A quotation inside of another is somebody else's, or it is a part of that one. */
static bool is_anothers(const struct voices_work *w, const struct quote *q, struct speaker who)
{
	const struct quotes *all = &article_of(w)->quotes;
	const struct quote *outer = &all->at[q->outer];
	struct speaker around = known_speaker(w->story, w->article, q->outer);
	if (q->speaker.end <= q->speaker.beg || outer->kind == QUOTE_SCARE)
		return q->speaker.end > q->speaker.beg;
	return who.entity >= 0 ? who.entity != around.entity : q->speaker.beg != outer->speaker.beg;
}

static void add_quote(struct voices_work *w, int32_t i)
{
	const struct quote *q = &article_of(w)->quotes.at[i];
	struct speaker who = known_speaker(w->story, w->article, i);
	if (q->kind == QUOTE_SCARE || (q->outer >= 0 && !is_anothers(w, q, who)))
		return;
	struct utterance u = {.span = q->span,
		.speaker = q->speaker,
		.verb = q->verb,
		.who = who,
		.article = w->article,
		.quote = i,
		.words = words_in(w, q->words),
		.kind = q->kind,
		.group = q->group,
		.rule = q->rule};
	voice_rows_add(&w->rows, &u);
}

static void add_told(struct voices_work *w, int32_t i)
{
	const struct indirect *t = &w->told.at[i];
	struct utterance u = {.span = t->span,
		.speaker = t->speaker,
		.verb = t->verb,
		.who = speaker_meant(w->story, w->article, t->speaker),
		.article = w->article,
		.quote = -1,
		.words = own_words(w, t->span),
		.kind = QUOTE_KINDS,
		.group = t->group,
		.rule = t->rule};
	voice_rows_add(&w->rows, &u);
}

/* Some utterances; false when there are no more of the kind. */
static bool add_some(struct voices_work *w, int32_t n, void (*add)(struct voices_work *, int32_t))
{
	int32_t to = w->next + AT_ONCE < n ? w->next + AT_ONCE : n;
	for (; w->next < to; w->next++)
		add(w, w->next);
	if (w->next < n)
		return true;
	w->next = 0;
	return false;
}

static void begin_article(struct voices_work *w)
{
	const struct article *x = article_of(w);
	arena_reset(&w->own);
	w->told = (struct indirects){0};
	w->reading = indirects_open(&x->doc, article_quote_names(&w->own, x), &x->quotes);
}

static void end_article(struct voices_work *w)
{
	indirects_close(w->reading);
	w->reading = NULL;
	w->article++;
	w->phase = PHASE_READ;
}

static void read_step(struct voices_work *w)
{
	if (w->article == w->story->n) {
		w->phase = PHASE_ROWS;
		return;
	}
	if (!article_of(w)->named) {
		w->article++;
		return;
	}
	if (w->reading == NULL)
		begin_article(w);
	if (!indirects_step(&w->own, w->reading, &w->told))
		w->phase = PHASE_QUOTES;
}

bool voices_step(struct arena *to, struct voices_work *w, struct voices *out)
{
	switch (w->phase) {
	case PHASE_READ:
		read_step(w);
		break;
	case PHASE_QUOTES:
		if (!add_some(w, article_of(w)->quotes.n, add_quote))
			w->phase = PHASE_TOLD;
		break;
	case PHASE_TOLD:
		if (!add_some(w, w->told.n, add_told))
			end_article(w);
		break;
	case PHASE_ROWS:
		voice_rows_finish(to, &w->rows, out);
		w->phase = PHASE_DONE;
		break;
	case PHASE_DONE:
		break;
	}
	return w->phase != PHASE_DONE;
}

void voices_build(struct arena *to, const struct story *s, struct segmenter *g, struct voices *out)
{
	struct voices_work *w = voices_open(s, g);
	while (voices_step(to, w, out))
		continue;
	voices_close(w);
}

static int by_article(const void *a, const void *b)
{
	const struct voice_cell *x = a, *y = b;
	return (x->article > y->article) - (x->article < y->article);
}

const struct voice_cell *voices_cell(const struct voices *v, int32_t voice, int32_t article)
{
	const struct voice *of = &v->at[voice];
	const struct voice_cell key = {.article = article};
	return bsearch(&key, &v->cell[of->first], (size_t)of->n, sizeof key, by_article);
}

int32_t voices_of_quote(const struct voices *v, int32_t article, int32_t quote)
{
	for (int32_t i = 0; i < v->said_n; i++)
		if (v->said[i].article == article && v->said[i].quote == quote)
			return i;
	return -1;
}

int32_t voices_of_verb(const struct voices *v, int32_t article, int32_t verb)
{
	for (int32_t i = 0; i < v->said_n; i++) {
		const struct utterance *u = &v->said[i];
		if (u->article == article && u->quote < 0 && u->verb.beg == verb)
			return i;
	}
	return -1;
}
