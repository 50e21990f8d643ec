#include "config.h"

#include "core/compare/conflict_list.h"

#include <stdlib.h>

#include "core/base/vec.h"
#include "core/text/fold.h"

struct listing {
	struct arena *to;
	struct arena work;
	const struct story *story;
	const struct claims *claims;
	struct conflicts *out;
};

/* ------------------------------------------------------------------- mentions */

static struct conflict_mention mention(
	const struct listing *l, int32_t article, struct span span, struct str value)
{
	const struct document *d = &l->story->at[article]->doc;
	return (struct conflict_mention){.article = article,
		.sentence = document_sentence(d, span.beg),
		.span = span,
		.value = value};
}

static int by_story(const void *a, const void *b)
{
	const struct conflict_mention *x = a, *y = b;
	if (x->article != y->article)
		return x->article < y->article ? -1 : 1;
	return (x->span.beg > y->span.beg) - (x->span.beg < y->span.beg);
}

static struct str folded_value(struct listing *l, const struct conflict_mention *m)
{
	return fold_key(&l->work, conflict_value(l->story, m));
}

/* Mentions of one value are one side; of a rendering, those of one article too. */
static int32_t number_sides(struct listing *l, struct conflict *c)
{
	struct conflict_mention *m = &l->out->mention[c->first];
	struct str *values = ARENA_ARRAY(&l->work, struct str, c->n + 1);
	int32_t sides = 0;
	for (int32_t i = 0; i < c->n; i++) {
		values[i] = folded_value(l, &m[i]);
		m[i].side = -1;
		for (int32_t k = 0; k < i && m[i].side < 0; k++)
			if (str_eq(values[k], values[i]) ||
				(c->kind == CONFLICT_WORDING && m[k].article == m[i].article))
				m[i].side = m[k].side;
		if (m[i].side < 0)
			m[i].side = sides++;
	}
	return sides;
}

/* ------------------------------------------------------------------ agreement */

static bool lies_in(
	const struct listing *l, const struct conflict_mention *m, const struct pin_end *x)
{
	const struct article *of = l->story->at[m->article];
	struct span span;
	return str_eq(of->key, x->key) && pin_end_find(x, &of->doc, &span) &&
	       span_meets(span, of->doc.sentences.at[m->sentence].span);
}

/* Two sides of which the reader says that they agree become one. */
static void merge_sides(struct listing *l, const struct conflict *c, const struct pin *p)
{
	struct conflict_mention *m = &l->out->mention[c->first];
	for (int32_t i = 0; i < c->n; i++) {
		for (int32_t k = 0; k < c->n; k++) {
			int32_t from = m[k].side, to = m[i].side;
			if (from <= to || !((lies_in(l, &m[i], &p->end[0]) &&
						    lies_in(l, &m[k], &p->end[1])) ||
						  (lies_in(l, &m[i], &p->end[1]) &&
							  lies_in(l, &m[k], &p->end[0]))))
				continue;
			for (int32_t n = 0; n < c->n; n++)
				m[n].side = m[n].side == from ? to : m[n].side;
		}
	}
}

static int32_t sides_left(const struct listing *l, const struct conflict *c)
{
	const struct conflict_mention *m = &l->out->mention[c->first];
	for (int32_t i = 1; i < c->n; i++)
		if (m[i].side != m[0].side)
			return c->sides;
	return 1;
}

static bool is_settled(struct listing *l, const struct conflict *c)
{
	for (int32_t i = 0; i < l->story->pins.n; i++)
		if (l->story->pins.at[i].kind == PIN_AGREE)
			merge_sides(l, c, &l->story->pins.at[i]);
	return sides_left(l, c) < 2;
}

/* --------------------------------------------------------------------- joining */

static bool same_end(const struct finding_end *x, const struct finding_end *y)
{
	return x->article == y->article && x->span.beg == y->span.beg;
}

static bool share_end(const struct finding *x, const struct finding *y)
{
	for (int i = 0; i < 2; i++)
		for (int k = 0; k < 2; k++)
			if (same_end(&x->end[i], &y->end[k]))
				return true;
	return false;
}

static void add_end(struct listing *l, struct conflict *c, const struct finding_end *x)
{
	for (int32_t i = c->first; i < c->first + c->n; i++)
		if (l->out->mention[i].article == x->article &&
			l->out->mention[i].span.beg == x->span.beg)
			return;
	struct {
		struct conflict_mention *at;
		int32_t n;
	} all = {l->out->mention, l->out->mentions};
	VEC_PUSH(l->to, &all, mention(l, x->article, x->span, x->value));
	l->out->mention = all.at;
	l->out->mentions = all.n;
	c->n++;
}

static void push(struct listing *l, const struct conflict *c)
{
	struct {
		struct conflict *at;
		int32_t n;
	} all = {l->out->at, l->out->n};
	VEC_PUSH(l->to, &all, *c);
	l->out->at = all.at;
	l->out->n = all.n;
	l->out->count[c->kind]++;
}

static void finish(struct listing *l, struct conflict *c)
{
	struct conflict_mention *m = &l->out->mention[c->first];
	qsort(m, (size_t)c->n, sizeof *m, by_story);
	c->sides = number_sides(l, c);
	c->claim = claims_of(l->claims, m->article, m->sentence);
	if (c->sides < 2 || is_settled(l, c)) {
		l->out->mentions = c->first;
		return;
	}
	push(l, c);
}

/* All findings that hang together by the places they are about. */
static void join_findings(struct listing *l, const struct findings *found)
{
	int32_t *group = ARENA_ARRAY(&l->work, int32_t, found->n + 1);
	for (int32_t i = 0; i < found->n; i++)
		group[i] = i;
	for (int32_t i = 0; i < found->n; i++) {
		for (int32_t k = 0; k < i; k++) {
			int32_t from = group[i], to = group[k];
			if (found->at[i].kind != found->at[k].kind || from == to ||
				!share_end(&found->at[i], &found->at[k]))
				continue;
			for (int32_t n = 0; n <= i; n++)
				group[n] = group[n] == from ? to : group[n];
		}
	}
	for (int32_t i = 0; i < found->n; i++) {
		struct conflict c = {.kind = found->at[i].kind,
			.entry = -1,
			.on = -1,
			.speaker = found->at[i].speaker,
			.first = l->out->mentions};
		for (int32_t k = 0; k < found->n; k++)
			for (int e = 0; e < 2 && group[k] == i; e++)
				add_end(l, &c, &found->at[k].end[e]);
		if (c.n > 0)
			finish(l, &c);
	}
}

/* -------------------------------------------------------------------- timeline */

static struct str edtf_of(struct listing *l, const struct telling *t)
{
	char edtf[EDTF_MOST] = "";
	if (t->timex >= 0)
		timex_edtf(edtf, &l->story->at[t->article]->timexes.at[t->timex]);
	return edtf[0] != '\0' ? str_dup(l->to, str_of(edtf)) : (struct str){0};
}

static void add_entry(struct listing *l, int32_t entry, enum conflict_kind kind)
{
	const struct timeline *t = &l->story->timeline;
	const struct entry *e = &t->at[entry];
	struct conflict c = {.kind = (uint8_t)kind,
		.entry = entry,
		.on = kind == CONFLICT_HANGS ? e->hangs_on : -1,
		.speaker = -1,
		.first = l->out->mentions,
		.sides = kind == CONFLICT_HANGS ? 1 : e->sides};
	for (int32_t i = e->first; i < e->first + e->n; i++) {
		const struct telling *x = &t->telling[i];
		struct finding_end end = {x->article, x->span, edtf_of(l, x)};
		if (x->timex < 0 && kind == CONFLICT_DATE)
			continue;
		int32_t before = c.n;
		add_end(l, &c, &end);
		if (c.n > before)
			l->out->mention[l->out->mentions - 1].side = x->side;
	}
	if (c.n == 0)
		return;
	const struct conflict_mention *m = &l->out->mention[c.first];
	c.claim = claims_of(l->claims, m->article, m->sentence);
	push(l, &c);
}

static void add_entries(struct listing *l)
{
	const struct timeline *t = &l->story->timeline;
	for (int32_t e = 0; e < t->n; e++) {
		int32_t on = t->at[e].hangs_on;
		bool sides = t->at[e].status == STATUS_CONFLICT && t->at[e].sides > 1;
		if (t->at[e].paper)
			continue;
		if (sides)
			add_entry(l, e, CONFLICT_DATE);
		else if (on >= 0 && t->at[on].status == STATUS_CONFLICT)
			add_entry(l, e, CONFLICT_HANGS);
	}
}

/* ---------------------------------------------------------------------- order */

struct placed { /* a conflict by its mention of the first key */
	struct conflict conflict;
	struct str key;
	int32_t at;
};

static int by_kind(const void *a, const void *b)
{
	const struct placed *x = a, *y = b;
	if (x->conflict.kind != y->conflict.kind)
		return x->conflict.kind < y->conflict.kind ? -1 : 1;
	int order = str_cmp(x->key, y->key);
	return order != 0 ? order : (x->at > y->at) - (x->at < y->at);
}

static void sort(struct listing *l)
{
	struct conflicts *out = l->out;
	struct placed *all = ARENA_ARRAY(&l->work, struct placed, out->n + 1);
	for (int32_t i = 0; i < out->n; i++) {
		all[i].conflict = out->at[i];
		for (int32_t k = 0; k < out->at[i].n; k++) {
			const struct conflict_mention *m = &out->mention[out->at[i].first + k];
			struct str key = l->story->at[m->article]->key;
			if (k > 0 && str_cmp(key, all[i].key) >= 0)
				continue;
			all[i].key = key;
			all[i].at = m->span.beg;
		}
	}
	if (out->n > 0)
		qsort(all, (size_t)out->n, sizeof *all, by_kind);
	for (int32_t i = 0; i < out->n; i++)
		out->at[i] = all[i].conflict;
}

/* A cell is disputed if another side of a conflict stands in the same claim. */
static void mark_cells(struct listing *l, const struct conflict *c)
{
	const struct conflict_mention *m = &l->out->mention[c->first];
	for (int32_t i = 0; i < c->n && c->kind != CONFLICT_WORDING; i++) {
		int32_t claim = claims_of(l->claims, m[i].article, m[i].sentence);
		for (int32_t k = 0; k < c->n && claim >= 0; k++)
			if (m[k].side != m[i].side &&
				claims_of(l->claims, m[k].article, m[k].sentence) == claim)
				l->out->disputed[claims_cell(l->claims, claim, m[i].article) -
						 l->claims->cell] = true;
	}
}

void conflict_list_build(struct arena *to, const struct story *s, const struct claims *claims,
	const struct findings *found, struct conflicts *out)
{
	struct listing l = {.to = to, .story = s, .claims = claims, .out = out};
	*out = (struct conflicts){.disputed = ARENA_ARRAY(to, bool, claims->cells + 1)};
	add_entries(&l);
	join_findings(&l, found);
	sort(&l);
	for (int32_t i = 0; i < out->n; i++)
		mark_cells(&l, &out->at[i]);
	arena_free(&l.work);
}
