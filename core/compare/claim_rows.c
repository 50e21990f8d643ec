#include "config.h"

#include "core/compare/claim_rows.h"

#include <stdlib.h>

#include "core/base/utf8.h"

enum {
	STEP = 32,       /* claims named */
	LABEL_LEAST = 24 /* bytes of a sentence that can name a claim */
};

struct row {                       /* a claim on its way */
	int32_t first, n;          /* parts, sorted */
	int32_t name;              /* node whose words name it */
	int32_t tellers, articles; /* that say it; that have anything of it */
	float place;
};

struct laying {
	const struct parting *p;
	struct claim_part *part; /* by claim, article, kind, sentence */
	struct row *row;
	int32_t *order; /* claims, as they will stand */
};

struct sorted_part {
	struct claim_part part;
	int32_t article;
};

static int by_cell(const void *a, const void *b)
{
	const struct sorted_part *x = a, *y = b;
	if (x->part.claim != y->part.claim)
		return x->part.claim < y->part.claim ? -1 : 1;
	if (x->article != y->article)
		return x->article < y->article ? -1 : 1;
	if (x->part.kind != y->part.kind)
		return x->part.kind < y->part.kind ? -1 : 1;
	return (x->part.node > y->part.node) - (x->part.node < y->part.node);
}

static void sort_parts(struct arena *work, struct laying *l)
{
	const struct claim_parts *all = &l->p->parts;
	struct sorted_part *at = ARENA_ARRAY(work, struct sorted_part, all->n + 1);
	for (int32_t i = 0; i < all->n; i++)
		at[i] = (struct sorted_part){all->at[i], l->p->nodes->article[all->at[i].node]};
	qsort(at, (size_t)all->n, sizeof *at, by_cell);
	l->part = ARENA_ARRAY(work, struct claim_part, all->n + 1);
	for (int32_t i = 0; i < all->n; i++)
		l->part[i] = at[i].part;
}

static const struct document *document_of(const struct laying *l, int32_t node)
{
	return &l->p->story->at[l->p->nodes->article[node]]->doc;
}

static struct span span_of(const struct laying *l, int32_t node)
{
	return document_of(l, node)->sentences.at[l->p->nodes->sentence[node]].span;
}

/* The shortest sentence that says it names it, if it is long enough to tell something. */
static bool names_better(const struct laying *l, int32_t node, int32_t than)
{
	struct span a = span_of(l, node), b = span_of(l, than);
	int32_t m = a.end - a.beg, n = b.end - b.beg;
	if ((m < LABEL_LEAST) != (n < LABEL_LEAST))
		return n < LABEL_LEAST;
	return m != n ? m < n : node < than;
}

static void measure(struct laying *l, int32_t claim)
{
	struct row *r = &l->row[claim];
	r->name = l->p->centre[claim];
	r->place = 1;
	for (int32_t i = r->first; i < r->first + r->n; i++) {
		int32_t node = l->part[i].node;
		if (i == r->first ||
			l->p->nodes->article[node] != l->p->nodes->article[l->part[i - 1].node])
			r->articles++;
		if (l->part[i].kind != PART_MAIN)
			continue;
		float place = (float)span_of(l, node).beg / (float)document_of(l, node)->text.len;
		r->tellers++;
		r->place = place < r->place ? place : r->place;
		if (names_better(l, node, r->name))
			r->name = node;
	}
}

static void measure_all(struct arena *work, struct laying *l)
{
	int32_t at = 0;
	l->row = ARENA_ARRAY(work, struct row, l->p->claims + 1);
	for (int32_t c = 0; c < l->p->claims; c++) {
		l->row[c].first = at;
		while (at < l->p->parts.n && l->part[at].claim == c)
			at++;
		l->row[c].n = at - l->row[c].first;
		measure(l, c);
	}
}

struct ranked {
	int32_t claim, tellers, articles, name;
	float place;
};

static int by_rank(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;
	if (x->tellers != y->tellers)
		return x->tellers > y->tellers ? -1 : 1;
	if (x->articles != y->articles)
		return x->articles > y->articles ? -1 : 1;
	if (x->place != y->place)
		return x->place < y->place ? -1 : 1;
	return (x->name > y->name) - (x->name < y->name);
}

static void rank(struct arena *work, struct laying *l)
{
	int32_t n = l->p->claims;
	struct ranked *at = ARENA_ARRAY(work, struct ranked, n + 1);
	for (int32_t c = 0; c < n; c++)
		at[c] = (struct ranked){
			c, l->row[c].tellers, l->row[c].articles, l->row[c].name, l->row[c].place};
	qsort(at, (size_t)n, sizeof *at, by_rank);
	l->order = ARENA_ARRAY(work, int32_t, n + 1);
	for (int32_t c = 0; c < n; c++)
		l->order[c] = at[c].claim;
}

/* ---------------------------------------------------------------------- rows */

static void add_part(
	const struct laying *l, const struct claim_part *x, int32_t claim, struct claims *out)
{
	int32_t article = l->p->nodes->article[x->node], sentence = l->p->nodes->sentence[x->node];
	struct claim *c = &out->at[claim];
	struct claim_cell *cell = &out->cell[out->cells - 1];
	if (c->n == 0 || cell->article != article) {
		cell = &out->cell[out->cells++];
		*cell = (struct claim_cell){.article = article,
			.claim = claim,
			.first = out->sentences,
			.kind = x->kind == PART_PARTLY ? CELL_PARTLY : CELL_SAID};
		c->n++;
	}
	if (x->kind == PART_PARTLY && cell->n > 0)
		return;
	cell->n++;
	out->sentence[out->sentences++] = sentence;
	if (x->kind != PART_PARTLY)
		out->of[out->first[article] + sentence] = claim;
}

static void add_row(const struct laying *l, int32_t from, int32_t claim, struct claims *out)
{
	const struct row *r = &l->row[from];
	out->at[claim] = (struct claim){.article = l->p->nodes->article[r->name],
		.sentence = l->p->nodes->sentence[r->name],
		.label = span_of(l, r->name),
		.first = out->cells,
		.tellers = r->tellers,
		.entry = -1,
		.place = r->place};
	for (int32_t i = r->first; i < r->first + r->n; i++)
		add_part(l, &l->part[i], claim, out);
	out->shared += r->tellers > 1;
}

static void open_lookup(struct arena *to, const struct laying *l, struct claims *out)
{
	const struct story *s = l->p->story;
	out->first = ARENA_ARRAY(to, int32_t, s->n + 1);
	for (int32_t i = 0; i < s->n; i++)
		out->first[i + 1] = out->first[i] + s->at[i]->doc.sentences.n;
	out->of = ARENA_ARRAY(to, int32_t, l->p->nodes->n + 1);
	for (int32_t i = 0; i < l->p->nodes->n; i++)
		out->of[i] = -1;
}

/* The event of the timeline that most cells of a claim tell, of several the first. */
static void date_rows(struct arena *work, const struct story *s, struct claims *out)
{
	const struct timeline *t = &s->timeline;
	int32_t *most = ARENA_ARRAY(work, int32_t, out->n + 1);
	int32_t *count = ARENA_ARRAY(work, int32_t, out->n + 1);
	for (int32_t e = 0; e < t->n; e++) {
		const struct telling *all = &t->telling[t->at[e].first];
		for (int pass = 0; pass < 2; pass++) {
			for (int32_t i = 0; i < t->at[e].n; i++) {
				int32_t c = claims_of(out, all[i].article, all[i].sentence);
				if (c < 0 || t->at[e].when.grain == GRAIN_NONE)
					continue;
				count[c] = pass == 0 ? count[c] + 1 : 0;
				if (pass == 0 && count[c] > most[c]) {
					most[c] = count[c];
					out->at[c].entry = e;
				}
			}
		}
	}
}

void claim_rows_open(struct arena *to, struct arena *work, const struct story *s,
	struct comparison *c, const struct parting *p, struct claim_rows *rows, struct claims *out)
{
	struct laying l = {.p = p};
	*rows = (struct claim_rows){.story = s, .comparison = c};
	*out = (struct claims){.n = p->claims};
	sort_parts(work, &l);
	measure_all(work, &l);
	rank(work, &l);
	open_lookup(to, &l, out);
	out->at = ARENA_ARRAY(to, struct claim, out->n + 1);
	out->cell = ARENA_ARRAY(to, struct claim_cell, p->parts.n + 1);
	out->sentence = ARENA_ARRAY(to, int32_t, p->parts.n + 1);
	for (int32_t i = 0; i < out->n; i++)
		add_row(&l, l.order[i], i, out);
	date_rows(work, s, out);
}

/* ------------------------------------------------------------------- labels */

static int32_t skip_mark(struct str text, int32_t at, int32_t end)
{
	static const struct str marks[] = {STR_INIT(" "), STR_INIT("\n"), STR_INIT(","),
		STR_INIT(":"), STR_INIT("–"), STR_INIT("—")};
	for (size_t i = 0; i < sizeof marks / sizeof *marks && at < end; i++) {
		if (!str_starts(str_from(text, at), marks[i]))
			continue;
		at += marks[i].len;
		i = (size_t)-1;
	}
	return at;
}

/* Do these words leave a clause behind: "Holm said that ...", "According to Holm, ..."? */
static bool is_led_in(struct str text, struct span cut, int32_t rest)
{
	static const struct str opening[] = {STR_INIT("\""), STR_INIT("“"), STR_INIT("‘")};
	for (size_t i = 0; i < sizeof opening / sizeof *opening; i++)
		if (str_starts(str_from(text, rest), opening[i]))
			return true;
	return rest > cut.end + 1 || str_ends(str_trim(span_text(text, cut)), STR("that"));
}

/* Without the words at either end that tell who says it. */
static struct span bare(struct str text, struct span s, const struct attributions *all)
{
	struct span out = s;
	for (int32_t i = 0; i < all->n; i++) {
		struct span cut = all->at[i].span;
		int32_t rest = skip_mark(text, cut.end, s.end);
		if (cut.beg < cut.end && cut.end > out.beg &&
			skip_mark(text, out.beg, s.end) >= cut.beg && is_led_in(text, cut, rest))
			out.beg = rest;
	}
	for (int32_t i = all->n - 1; i >= 0; i--) {
		struct span cut = all->at[i].span;
		if (cut.beg > out.beg && cut.end >= out.end - 1)
			out.end = cut.beg;
	}
	while (out.end > out.beg && str_find_char(STR(" \n,"), text.at[out.end - 1]) >= 0)
		out.end--;
	return out.end - out.beg < LABEL_LEAST ? s : out;
}

struct span claim_words(
	const struct story *s, const struct cue_words *cues, int32_t article, int32_t sentence)
{
	struct arena work = {0};
	struct attributions all = {0};
	const struct document *d = &s->at[article]->doc;
	attributions_add(&work, cues, s, article, sentence, &all);
	struct span label = bare(d->text, d->sentences.at[sentence].span, &all);
	arena_free(&work);
	return label;
}

bool claim_rows_step(struct claim_rows *rows, struct claims *out)
{
	const struct cue_words *cues = comparison_collating(rows->comparison).cues;
	for (int32_t i = 0; i < STEP && rows->at < out->n; i++, rows->at++) {
		struct claim *c = &out->at[rows->at];
		c->label = claim_words(rows->story, cues, c->article, c->sentence);
	}
	return rows->at < out->n;
}
