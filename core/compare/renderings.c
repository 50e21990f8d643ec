#include "config.h"

#include "core/compare/renderings.h"

#include <stdlib.h>

#include "core/base/buf.h"
#include "core/base/utf8.h"
#include "core/base/vec.h"

/* So much of the shorter utterance must be shared, or they are two statements. */
static const double shared_least = 0.4;

enum { SENTENCES = 8 /* of an utterance, whose partners are looked at */ };

struct renderings_work {
	struct arena arena; /* holds this */
	struct arena pair;  /* holds what `pairing` has */
	struct pairing pairing;
	bool paired;
	const struct story *story;
	struct comparison *comparison;
	const struct voices *voices;
	int32_t a, b; /* articles at work */
	bool begun;
	int32_t said; /* the next utterance that may be of article a */
};

struct trying { /* two utterances of one voice */
	struct renderings_work *w;
	struct arena *work;
	const struct pairing *pairing;
	int32_t said[2];
	struct span words[2];
	struct collation collation;
	double share; /* of the shorter one */
};

struct renderings_work *renderings_open(
	const struct story *s, struct comparison *c, const struct voices *v)
{
	struct arena arena = {0};
	struct renderings_work *w = ARENA_NEW(&arena, struct renderings_work);
	w->arena = arena;
	w->story = s;
	w->comparison = c;
	w->voices = v;
	w->b = 1;
	return w;
}

void renderings_close(struct renderings_work *w)
{
	if (w == NULL)
		return;
	struct arena arena = w->arena;
	arena_free(&w->pair);
	arena_free(&arena);
}

/* What is said, without its marks. */
static struct span words_of(const struct story *s, const struct utterance *u)
{
	return u->quote >= 0 ? s->at[u->article]->quotes.at[u->quote].words : u->span;
}

static struct sentence_span passage_of(const struct story *s, const struct utterance *u)
{
	const struct document *d = &s->at[u->article]->doc;
	int32_t first = document_sentence(d, u->span.beg);
	int32_t last = document_sentence(d, u->span.end - 1);
	return (struct sentence_span){first, last + 1};
}

static int32_t shared_bytes(const struct trying *t, int side)
{
	int32_t n = span_length(t->words[side]);
	for (int32_t i = 0; i < t->collation.slots.n; i++) {
		const struct slot *x = &t->collation.slots.at[i];
		if (x->kind != SLOT_EQUAL_OTHER_WORDS)
			n -= span_length(span_inside(x->at[side], t->words[side]));
	}
	return n;
}

/* Lays both side by side. */
static void lay(struct trying *t)
{
	const struct story *s = t->w->story;
	const struct voices *v = t->w->voices;
	const struct collating with = comparison_collating(t->w->comparison);
	struct pair_link link = {.tier = TIER_POSSIBLE};
	link.a = passage_of(s, &v->said[t->said[0]]);
	link.b = passage_of(s, &v->said[t->said[1]]);
	for (int side = 0; side < 2; side++)
		t->words[side] = words_of(s, &v->said[t->said[side]]);
	t->share = 0;
	if (link.a.beg < 0 || link.b.beg < 0 || span_length(t->words[0]) == 0 ||
		span_length(t->words[1]) == 0)
		return;
	collation_build(t->work, &with, t->pairing, &link, &t->collation);
	int shorter = span_length(t->words[0]) <= span_length(t->words[1]) ? 0 : 1;
	t->share = (double)shared_bytes(t, shorter) / span_length(t->words[shorter]);
}

static void keep(struct arena *to, const struct trying *t, struct renderings *out)
{
	struct rendering r = {.said = {t->said[0], t->said[1]}};
	for (int32_t i = 0; i < t->collation.slots.n; i++) {
		struct slot x = t->collation.slots.at[i];
		for (int side = 0; side < 2; side++)
			x.at[side] = span_inside(x.at[side], t->words[side]);
		bool has[2] = {span_length(x.at[0]) > 0, span_length(x.at[1]) > 0};
		if ((!has[0] && !has[1]) || x.kind == SLOT_EQUAL_OTHER_WORDS)
			continue;
		r.altered = r.altered || (has[0] && has[1]);
		r.cut[0] = r.cut[0] || !has[0];
		r.cut[1] = r.cut[1] || !has[1];
		VEC_PUSH(to, &r.slots, x);
	}
	VEC_PUSH(to, out, r);
}

/* The first utterance of a cell that begins at or behind byte `at`. */
static int32_t first_from(const struct voices *v, const struct voice_cell *cell, int32_t at)
{
	int32_t low = cell->first, high = cell->first + cell->n;
	while (low < high) {
		int32_t mid = low + (high - low) / 2;
		if (v->said[mid].span.beg < at)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* Those of the other article's voice that begin in these sentences. */
static void try_sentences(const struct trying *with, const struct voice_cell *cell,
	struct sentence_span in, struct trying *best)
{
	const struct voices *v = with->w->voices;
	const struct document *d = &with->w->story->at[with->w->b]->doc;
	struct span where = passage_span(d, in);
	for (int32_t i = first_from(v, cell, where.beg);
		i < cell->first + cell->n && v->said[i].span.beg < where.end; i++) {
		struct trying t = *with;
		t.said[1] = i;
		lay(&t);
		if (t.share > best->share)
			*best = t;
	}
}

/* The sentences that are linked with number `i` of article a, and its best partners. */
static void try_partners(
	const struct trying *with, const struct voice_cell *cell, int32_t i, struct trying *best)
{
	const struct pairing *p = with->pairing;
	int32_t l = pairing_find(p, SIDE_A, i);
	for (; l >= 0 && l < p->links.n && p->links.at[l].a.beg <= i; l++)
		if (i < p->links.at[l].a.end)
			try_sentences(with, cell, p->links.at[l].b, best);
	const struct partners *near = &p->side[SIDE_A].partners[i];
	for (int32_t k = 0; k < near->n; k++) {
		int32_t at = near->at[k].sentence;
		try_sentences(with, cell, (struct sentence_span){at, at + 1}, best);
	}
}

/* The utterance of the other article that shares most with this one. */
static void render(struct arena *to, struct renderings_work *w, const struct pairing *p,
	struct renderings *out)
{
	const struct utterance *u = &w->voices->said[w->said];
	const struct voice_cell *cell = voices_cell(w->voices, u->voice, w->b);
	struct sentence_span at = passage_of(w->story, u);
	struct arena work = {0};
	struct trying with = {.w = w, .work = &work, .pairing = p}, best = {.share = 0};
	with.said[0] = w->said;
	for (int32_t i = at.beg; cell != NULL && i >= 0 && i < at.end && i < at.beg + SENTENCES;
		i++)
		if (i < p->side[SIDE_A].sentences)
			try_partners(&with, cell, i, &best);
	if (best.share >= shared_least)
		keep(to, &best, out);
	arena_free(&work);
}

static void next_pair(struct renderings_work *w)
{
	w->said = 0;
	w->paired = false;
	arena_reset(&w->pair);
	if (++w->b < w->story->n)
		return;
	w->a++;
	w->b = w->a + 1;
}

static int by_first(const void *a, const void *b)
{
	const struct rendering *x = a, *y = b;
	if (x->said[0] != y->said[0])
		return x->said[0] < y->said[0] ? -1 : 1;
	return (x->said[1] > y->said[1]) - (x->said[1] < y->said[1]);
}

bool renderings_step(struct arena *to, struct renderings_work *w, struct renderings *out)
{
	if (!w->begun)
		*out = (struct renderings){0};
	w->begun = true;
	if (w->b >= w->story->n) {
		if (out->n > 0)
			qsort(out->at, (size_t)out->n, sizeof *out->at, by_first);
		return false;
	}
	if (!w->paired && comparison_apart_step(w->comparison, &w->pair, w->a, w->b, &w->pairing))
		return true;
	w->paired = true;
	while (w->said < w->voices->said_n &&
		(w->voices->said[w->said].article != w->a ||
			w->voices->at[w->voices->said[w->said].voice].kind == VOICE_NOBODY))
		w->said++;
	if (w->said == w->voices->said_n) {
		next_pair(w);
		return true;
	}
	render(to, w, &w->pairing, out);
	w->said++;
	return true;
}

void renderings_build(struct arena *to, const struct story *s, struct comparison *c,
	const struct voices *v, struct renderings *out)
{
	struct renderings_work *w = renderings_open(s, c, v);
	while (renderings_step(to, w, out))
		continue;
	renderings_close(w);
}

int32_t renderings_find(const struct renderings *r, int32_t said, int32_t from)
{
	for (int32_t i = from; i < r->n; i++)
		if (r->at[i].said[0] == said || r->at[i].said[1] == said)
			return i;
	return -1;
}

static void add_words(
	struct buf *b, const struct story *s, const struct utterance *u, struct span at)
{
	buf_add(b, STR("\""));
	utf8_clean(b, span_text(s->at[u->article]->doc.text, at));
	buf_add(b, STR("\""));
}

struct str rendering_why(struct arena *a, const struct story *s, const struct voices *v,
	const struct rendering *r, int side)
{
	struct buf b = {0};
	const struct utterance *own = &v->said[r->said[side]], *other = &v->said[r->said[1 - side]];
	for (int32_t i = 0; i < r->slots.n; i++) {
		const struct slot *x = &r->slots.at[i];
		bool has = span_length(x->at[side]) > 0;
		buf_printf(&b, "%s", i > 0 ? "; " : "");
		if (!has || span_length(x->at[1 - side]) == 0)
			buf_printf(&b, "%s ", has ? "has more:" : "leaves out");
		add_words(&b, s, has ? own : other, x->at[has ? side : 1 - side]);
		if (has && span_length(x->at[1 - side]) > 0) {
			buf_printf(&b, " for ");
			add_words(&b, s, other, x->at[1 - side]);
		}
	}
	if (r->slots.n == 0)
		buf_printf(&b, "the same words");
	struct str out = buf_dup(a, &b);
	buf_free(&b);
	return out;
}
