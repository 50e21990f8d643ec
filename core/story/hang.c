/*
 * hang - events that are only ordered by others, and events told without a date.
 *
 * "to sign a pact before the summit in July": the signing hangs on the summit.
 * "since the invasion of Ukraine": an event that no date is given for.
 */
#include "config.h"

#include <string.h>

#include "core/base/vec.h"
#include "core/story/timeline_work.h"

enum {
	RIGHT_WORDS = 10, /* from "before" to the event it means */
	LEFT_WORDS = 14,  /* and back to the event that is ordered */
	JOIN_SCORE = 200, /* permille: two that hang on one entry are one */
};

struct hanging {
	struct timeline_work *w;
	struct clause_source source;
	struct clause_words words;
	int32_t sentence;
};

static enum timex_bound bound_of(struct str order)
{
	static const char *const before[] = {"before", "prior", "ahead", "until"};
	for (size_t i = 0; i < sizeof before / sizeof *before; i++)
		if (str_eq(order, str_of(before[i])))
			return BOUND_BEFORE;
	return BOUND_AFTER;
}

static bool is_order(const struct clause_words *w, int32_t i)
{
	const struct clause_word *x = &w->at[i];
	if (!clause_begins(w, i) || i + 1 >= w->n || w->at[i + 1].role == ROLE_DATE)
		return false;
	return x->role == ROLE_ORDER || str_eq(x->low, STR("prior")) ||
	       str_eq(x->low, STR("ahead"));
}

/* The clause that an order word opens: behind it and its "to" or "of". */
static struct span right_of(const struct clause_words *w, int32_t i)
{
	struct span s = {i + 1, i + 1};
	bool two = str_eq(w->at[i].low, STR("prior")) || str_eq(w->at[i].low, STR("ahead"));
	s.beg += two;
	s.end = s.beg;
	while (s.end < w->n && s.end - s.beg < RIGHT_WORDS &&
		(s.end == s.beg || !clause_begins(w, s.end)))
		s.end++;
	return s;
}

/* The dated happening of this article and sentence whose head is a word of `s`; -1. */
static int32_t dated_in(const struct hanging *g, struct span s)
{
	if (s.beg >= s.end)
		return -1;
	struct span bytes = {g->words.at[s.beg].span.beg, g->words.at[s.end - 1].span.end};
	for (int32_t i = 0; i < g->w->dated; i++) {
		const struct happening *h = &g->w->happenings.at[i];
		if (h->telling.article == g->source.index && h->telling.sentence == g->sentence &&
			h->telling.when.grain != GRAIN_NONE && h->head.end > h->head.beg &&
			span_meets(h->head, bytes))
			return i;
	}
	return -1;
}

static int32_t event_noun(const struct clause_words *w, struct span s)
{
	for (int32_t i = s.beg; i < s.end; i++)
		if (w->at[i].event != NULL && w->at[i].event->noun != EVENT_NONE &&
			w->at[i].name < 0 && !happening_is_verb(w, i))
			return i;
	return -1;
}

/* "before the summit": the one summit that this article dates; -1 if it dates several. */
static int32_t dated_by_lemma(const struct hanging *g, struct str lemma)
{
	int32_t found = -1;
	for (int32_t i = 0; i < g->w->dated; i++) {
		const struct happening *h = &g->w->happenings.at[i];
		if (h->telling.article != g->source.index || !str_eq(h->lemma, lemma) ||
			h->telling.when.grain == GRAIN_NONE)
			continue;
		if (found >= 0 && merge_root(g->w, found) != merge_root(g->w, i))
			return -1;
		found = i;
	}
	return found;
}

/* "sign a pact": the verb whose object the noun `i` is, if it tells the same; else `i`. */
static int32_t verb_of(const struct clause_words *w, int32_t i, uint8_t kind)
{
	int32_t k = i - 1;
	while (k > 0 && (w->at[k].role == ROLE_DETERMINER ||
				(w->at[k].role == ROLE_CONTENT && w->at[k].event == NULL)))
		k--;
	bool verb = k >= 0 && w->at[k].event != NULL && w->at[k].event->verb == kind &&
		    happening_is_verb(w, k);
	return verb ? k : i;
}

/* The event that is ordered: the last before word `i` that somebody does, not says. */
static int32_t left_event(const struct hanging *g, int32_t i)
{
	const struct clause_words *w = &g->words;
	for (int32_t k = i - 1; k >= 0 && k > i - LEFT_WORDS; k--) {
		const struct clause_word *x = &w->at[k];
		if (x->event == NULL || x->name >= 0)
			continue;
		bool verb = happening_is_verb(w, k);
		uint8_t kind = verb ? x->event->verb : x->event->noun;
		if (kind > EVENT_OTHER && kind != EVENT_SAY && kind != EVENT_TELL &&
			kind != EVENT_PLAN && kind != EVENT_DOCUMENT) {
			k = verb ? k : verb_of(w, k, kind);
			return dated_in(g, (struct span){k, k + 1}) < 0 ? k : -1;
		}
	}
	return -1;
}

static struct happening *add(
	struct hanging *g, int32_t word, struct span where, int32_t on, enum timex_bound bound)
{
	struct timeline_work *w = g->w;
	struct happening h;
	happening_of_word(&w->words, &g->source, &g->words, word, where, &h);
	happening_keep(&w->arena, &h);
	h.telling.by = JOINED_ALONE;
	int32_t i = w->happenings.n;
	VEC_PUSH(&w->arena, &w->happenings, h);
	struct {
		struct group *at;
		int32_t n;
	} all = {w->group, i};
	VEC_PUSH(&w->arena, &all,
		((struct group){.parent = i, .hangs_on = on, .bound = (uint8_t)bound}));
	w->group = all.at;
	return &w->happenings.at[i];
}

/* The entity in "invasion of Ukraine", "Ukraine invasion", "Russia's invasion"; -1. */
static int32_t head_entity(const struct hanging *g, int32_t i)
{
	const struct clause_words *w = &g->words;
	const struct entities *e = g->source.entities;
	int32_t name = -1;
	if (i + 2 < w->n && str_eq(w->at[i + 1].low, STR("of"))) {
		int32_t k = i + 2;
		while (k < w->n && w->at[k].role == ROLE_DETERMINER)
			k++;
		name = k < w->n ? w->at[k].name : -1;
	}
	if (name < 0 && i > 0 && !w->at[i - 1].possessive)
		name = w->at[i - 1].name;
	return name >= 0 ? e->joined[name].entity : -1;
}

/* Does a date of this or another article tell the same: then it is no undated event. */
static bool is_dated(const struct hanging *g, struct str lemma, int32_t entity)
{
	for (int32_t i = 0; i < g->w->dated; i++) {
		const struct happening *h = &g->w->happenings.at[i];
		if (!str_eq(h->lemma, lemma))
			continue;
		for (int32_t f = 0; f < h->features.n; f++)
			if (h->features.at[f].kind == FEATURE_ENTITY &&
				h->features.at[f].key == (uint32_t)entity)
				return true;
	}
	return false;
}

static void look_at(struct hanging *g, int32_t i)
{
	struct span right = right_of(&g->words, i);
	int32_t on = dated_in(g, right), noun = event_noun(&g->words, right);
	if (on < 0 && noun >= 0)
		on = dated_by_lemma(g, g->words.at[noun].event->lemma[0]);
	if (on >= 0) {
		int32_t left = left_event(g, i);
		if (left >= 0)
			add(g, left, clause_around(&g->words, left), on,
				bound_of(g->words.at[i].low));
		return;
	}
	int32_t entity = noun >= 0 ? head_entity(g, noun) : -1;
	if (entity < 0 || is_dated(g, g->words.at[noun].event->lemma[0], entity))
		return;
	add(g, noun, right, -1, BOUND_NONE)->whose = entity;
}

static bool has_order(struct str text)
{
	static const char *const words[] = {
		"before ", "after ", "since ", "until ", "following ", "prior to ", "ahead of "};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_find(text, str_of(words[i])) >= 0)
			return true;
	return false;
}

static struct hanging hanging_at(struct timeline_work *w, int32_t article, int32_t sentence)
{
	return (struct hanging){.w = w,
		.source = {w->in.article[article], article, w->in.entities, &w->lexis},
		.sentence = sentence};
}

void hang_sentence(struct timeline_work *w, int32_t article, int32_t sentence)
{
	struct hanging g = hanging_at(w, article, sentence);
	const struct document *d = &g.source.article->doc;
	const struct sentence *s = &d->sentences.at[sentence];
	if (!block_is_read((enum block_kind)d->blocks.at[s->block].kind) ||
		s->span.end - s->span.beg > CLAUSE_BYTES || !has_order(span_text(d->text, s->span)))
		return;
	arena_reset(&w->words);
	clause_words(&w->words, &g.source, sentence, s->span.beg, &g.words);
	for (int32_t i = 0; i < g.words.n; i++)
		if (is_order(&g.words, i))
			look_at(&g, i);
}

/* ---- over the articles */

static bool is_told_at(const struct timeline_work *w, int32_t article, struct span head)
{
	for (int32_t i = w->dated; i < w->happenings.n; i++)
		if (w->happenings.at[i].telling.article == article &&
			span_meets(w->happenings.at[i].head, head))
			return true;
	return false;
}

/* Other places that tell an undated event: the same noun bound to the same name. */
static void find_more(struct timeline_work *w, int32_t undated)
{
	int32_t entity = w->happenings.at[undated].whose;
	struct str lemma = w->happenings.at[undated].lemma;
	const struct entity *x = &w->in.entities->at[entity];
	for (int32_t m = 0; m < x->members.n; m++) {
		const struct name *n = &w->in.entities->name[x->members.at[m]];
		const struct document *d = &w->in.article[n->article]->doc;
		int32_t sentence = document_sentence(d, n->span.beg);
		struct hanging g = hanging_at(w, n->article, sentence);
		if (sentence < 0 || !block_is_read((enum block_kind)d->blocks
							   .at[d->sentences.at[sentence].block]
							   .kind))
			continue;
		arena_reset(&w->words);
		clause_words(&w->words, &g.source, sentence, n->span.beg, &g.words);
		for (int32_t i = 0; i < g.words.n; i++) {
			const struct clause_word *word = &g.words.at[i];
			bool same = word->event != NULL && word->event->noun != EVENT_NONE &&
				    str_eq(word->event->lemma[0], lemma) && word->name < 0;
			if (!same || head_entity(&g, i) != entity ||
				is_told_at(w, n->article, word->span))
				continue;
			struct happening *more =
				add(&g, i, clause_around(&g.words, i), -1, BOUND_NONE);
			more->whose = entity;
			more->telling.by = JOINED_UNDATED;
			more->telling.like = undated;
			w->group[w->happenings.n - 1].parent = merge_root(w, undated);
		}
	}
}

static bool hang_alike(const struct timeline_work *w, int32_t a, int32_t b)
{
	const struct happening *x = &w->happenings.at[a], *y = &w->happenings.at[b];
	const struct group *ga = &w->group[a], *gb = &w->group[b];
	struct common common;
	if ((ga->hangs_on < 0) != (gb->hangs_on < 0))
		return false;
	if (ga->hangs_on < 0)
		return x->whose == y->whose && str_eq(x->lemma, y->lemma);
	return merge_root(w, ga->hangs_on) == merge_root(w, gb->hangs_on) &&
	       ga->bound == gb->bound &&
	       (x->kind == y->kind || weigh_pair(x, y, &common) >= JOIN_SCORE);
}

void hang_join(struct timeline_work *w)
{
	int32_t n = w->happenings.n;
	for (int32_t i = w->dated; i < n; i++) {
		for (int32_t k = w->dated; k < i; k++) {
			if (!hang_alike(w, k, i))
				continue;
			w->group[i].parent = merge_root(w, k);
			w->happenings.at[i].telling.like = k;
			w->happenings.at[i].telling.by = JOINED_EVENT;
			break;
		}
	}
	for (int32_t i = w->dated; i < n; i++)
		if (w->group[i].parent == i && w->group[i].hangs_on < 0)
			find_more(w, i);
}
