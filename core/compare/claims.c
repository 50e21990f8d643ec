#include "config.h"

#include "core/compare/claims.h"

#include <stdlib.h>

#include "core/base/vec.h"
#include "core/compare/claim_clause.h"
#include "core/compare/claim_parts.h"
#include "core/compare/claim_rows.h"
#include "core/compare/joining.h"
#include "core/compare/verbatim.h"

enum { FIRM = 3 /* words, names, numbers, dates in common */ };

struct claims_work {
	struct arena arena;
	struct arena *to; /* of this step, as `out` */
	struct claims *out;
	const struct story *story;
	struct comparison *comparison;
	struct nodes nodes;
	struct join_edges edges;
	struct joining joining;
	struct parting parting;
	struct claim_rows rows;
	struct {
		struct claim_copy *at;
		int32_t n;
	} copies;
	size_t stage;
	int32_t shortened; /* claims */
	int32_t a, b;      /* pair whose links are gathered next */
	int32_t link;      /* of them */
};

/* -------------------------------------------------------------------- nodes */

struct keyed {
	struct str key;
	int32_t article;
};

static int by_key(const void *a, const void *b)
{
	const struct keyed *x = a, *y = b;
	return str_cmp(x->key, y->key);
}

/* Numbered by the keys of articles, which are the same in whatever order they are given. */
static void number_nodes(struct claims_work *w)
{
	const struct story *s = w->story;
	struct keyed *keys = ARENA_ARRAY(&w->arena, struct keyed, s->n + 1);
	struct nodes *n = &w->nodes;
	int32_t all = 0;
	for (int32_t i = 0; i < s->n; i++) {
		keys[i] = (struct keyed){s->at[i]->key, i};
		all += s->at[i]->doc.sentences.n;
	}
	qsort(keys, (size_t)s->n, sizeof *keys, by_key);
	n->article = ARENA_ARRAY(&w->arena, int32_t, all + 1);
	n->sentence = ARENA_ARRAY(&w->arena, int32_t, all + 1);
	n->first = ARENA_ARRAY(&w->arena, int32_t, s->n + 1);
	for (int32_t k = 0; k < s->n; k++) {
		int32_t article = keys[k].article;
		n->first[article] = n->n;
		for (int32_t i = 0; i < s->at[article]->doc.sentences.n; i++) {
			n->article[n->n] = article;
			n->sentence[n->n++] = i;
		}
	}
}

struct claims_work *claims_open(const struct story *s, struct comparison *c)
{
	struct claims_work *w = calloc(1, sizeof *w);
	if (w == NULL)
		arena_full();
	w->story = s;
	w->comparison = c;
	w->b = 1;
	number_nodes(w);
	return w;
}

void claims_close(struct claims_work *w)
{
	if (w == NULL)
		return;
	arena_free(&w->arena);
	free(w);
}

/* -------------------------------------------------------------------- stages */

static bool compare(struct claims_work *w)
{
	return comparison_all_links_step(w->comparison);
}

/* Sentences of a link in nearly the same words; what is linked weakly shares few. */
static void gather_copy(struct claims_work *w, int32_t i, int32_t k)
{
	const struct collating with = comparison_collating(w->comparison);
	float share =
		verbatim_share(&with, (struct sentence_at){w->a, i}, (struct sentence_at){w->b, k});
	if (share == 0)
		return;
	VEC_PUSH(&w->arena, &w->copies, ((struct claim_copy){w->a, i, w->b, k, share}));
	VEC_PUSH(&w->arena, &w->copies, ((struct claim_copy){w->b, k, w->a, i, share}));
}

static void gather_link(struct claims_work *w, const struct pair_link *l)
{
	for (int32_t i = l->a.beg; i < l->a.end; i++)
		for (int32_t k = l->b.beg; k < l->b.end; k++) {
			VEC_PUSH(&w->arena, &w->edges,
				(struct join_edge){w->nodes.first[w->a] + i,
					w->nodes.first[w->b] + k, l->pinned ? 1 : l->score,
					l->tier == TIER_STRONG, l->things >= FIRM});
			if (l->tier == TIER_STRONG)
				gather_copy(w, i, k);
		}
}

static bool gather(struct claims_work *w)
{
	enum { STEP = 64 /* links */ };
	if (w->b >= w->story->n)
		return false;
	const struct pairing *p = comparison_links(w->comparison, w->a, w->b);
	for (int32_t i = 0; p != NULL && i < STEP && w->link < p->links.n; i++)
		gather_link(w, &p->links.at[w->link++]);
	if (p != NULL && w->link < p->links.n)
		return true;
	w->link = 0;
	if (++w->a == w->b) {
		w->a = 0;
		w->b++;
	}
	return true;
}

static bool order(struct claims_work *w)
{
	joining_open(&w->arena, w->nodes.article, w->nodes.n, w->edges, &w->joining);
	return false;
}

static bool join(struct claims_work *w)
{
	if (joining_step(&w->joining))
		return true;
	w->parting = (struct parting){.story = w->story,
		.comparison = w->comparison,
		.nodes = &w->nodes,
		.joining = &w->joining};
	parting_open(&w->arena, &w->parting);
	return false;
}

static bool part(struct claims_work *w)
{
	return parting_step(&w->arena, &w->parting);
}

static int by_sentence(const void *a, const void *b)
{
	const struct claim_copy *x = a, *y = b;
	if (x->article != y->article)
		return x->article < y->article ? -1 : 1;
	if (x->sentence != y->sentence)
		return x->sentence < y->sentence ? -1 : 1;
	if (x->other != y->other)
		return x->other < y->other ? -1 : 1;
	return (x->there > y->there) - (x->there < y->there);
}

static void lay_copies(struct claims_work *w)
{
	struct claims *out = w->out;
	out->copies = w->copies.n;
	out->copy = ARENA_ARRAY(w->to, struct claim_copy, w->copies.n + 1);
	for (int32_t i = 0; i < w->copies.n; i++)
		out->copy[i] = w->copies.at[i];
	qsort(out->copy, (size_t)out->copies, sizeof *out->copy, by_sentence);
}

static bool lay_rows(struct claims_work *w)
{
	claim_rows_open(w->to, &w->arena, w->story, w->comparison, &w->parting, &w->rows, w->out);
	lay_copies(w);
	return false;
}

static bool name_rows(struct claims_work *w)
{
	return claim_rows_step(&w->rows, w->out);
}

/* One step towards what the words of the next claim are asked of; false: it is there. */
static bool weigh_next(struct claims_work *w)
{
	const struct claims *c = w->out;
	if (w->shortened >= c->n || c->at[w->shortened].tellers < 2)
		return false;
	const struct claim *x = &c->at[w->shortened];
	int32_t other = c->cell[x->first].article;
	if (other == x->article)
		other = c->cell[x->first + 1].article;
	return comparison_weigh_step(w->comparison, x->article, other);
}

static bool shorten(struct claims_work *w)
{
	enum { STEP = 8 /* claims */ };
	struct claims *out = w->out;
	if (weigh_next(w))
		return true;
	for (int32_t i = 0; i < STEP && w->shortened < out->n; i++, w->shortened++)
		out->at[w->shortened].label =
			claim_clause(w->story, w->comparison, out, &out->at[w->shortened]);
	if (w->shortened < out->n)
		return true;
	comparison_rest(w->comparison);
	return false;
}

bool claims_step(struct arena *to, struct claims_work *w, struct claims *out)
{
	static bool (*const stages[])(struct claims_work *) = {
		compare, gather, order, join, part, lay_rows, name_rows, shorten};
	w->to = to;
	w->out = out;
	if (!stages[w->stage](w))
		w->stage++;
	return w->stage < sizeof stages / sizeof *stages;
}

void claims_build(struct arena *to, const struct story *s, struct comparison *c, struct claims *out)
{
	struct claims_work *w = claims_open(s, c);
	while (claims_step(to, w, out))
		continue;
	claims_close(w);
}

/* --------------------------------------------------------------------- asking */

bool claims_says(const struct claims *c, const struct claim_cell *cell, struct sentence_span p)
{
	for (int32_t i = cell->first; i < cell->first + cell->n; i++)
		if (p.beg <= c->sentence[i] && c->sentence[i] < p.end)
			return true;
	return false;
}

static int by_article(const void *a, const void *b)
{
	const struct claim_cell *x = a, *y = b;
	return (x->article > y->article) - (x->article < y->article);
}

const struct claim_cell *claims_cell(const struct claims *c, int32_t claim, int32_t article)
{
	const struct claim *x = &c->at[claim];
	const struct claim_cell key = {.article = article};
	return bsearch(&key, &c->cell[x->first], (size_t)x->n, sizeof key, by_article);
}

int32_t claims_of(const struct claims *c, int32_t article, int32_t sentence)
{
	return c->of[c->first[article] + sentence];
}

int32_t claims_others(const struct claims *c, int32_t article, int32_t sentence)
{
	int32_t claim = claims_of(c, article, sentence);
	return claim >= 0 ? c->at[claim].tellers - 1 : 0;
}

const struct claim_copy *claims_copies(
	const struct claims *c, int32_t article, int32_t sentence, int32_t *n)
{
	const struct claim_copy least = {article, sentence, -1, -1, 0};
	int32_t low = 0, high = c->copies;
	while (low < high) {
		int32_t middle = low + (high - low) / 2;
		if (by_sentence(&c->copy[middle], &least) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	*n = 0;
	while (low + *n < c->copies && c->copy[low + *n].article == article &&
		c->copy[low + *n].sentence == sentence)
		++*n;
	return &c->copy[low];
}

bool claims_is_copied(const struct claims *c, const struct claim_cell *cell)
{
	for (int32_t i = 0; cell != NULL && i < cell->n; i++) {
		int32_t n;
		const struct claim_copy *x =
			claims_copies(c, cell->article, c->sentence[cell->first + i], &n);
		for (int32_t k = 0; k < n; k++)
			if (claims_of(c, x[k].other, x[k].there) == cell->claim)
				return true;
	}
	return false;
}

struct str claims_copies_text(
	struct arena *a, const struct claims *c, int32_t article, int32_t sentence)
{
	enum { NAMED = 8 };
	int32_t n;
	const struct claim_copy *x = claims_copies(c, article, sentence, &n);
	struct str s = STR("");
	for (int32_t i = 0; i < n && i < NAMED; i++) {
		char letter[8];
		story_letter(letter, x[i].other);
		s = str_printf(a, "%.*s%s%s %d", STR_ARG(s), i > 0 ? ", " : "near verbatim in ",
			letter, x[i].there + 1);
	}
	if (n > NAMED)
		s = str_printf(a, "%.*s and %d more", STR_ARG(s), n - NAMED);
	return n > 0 ? str_printf(a, "%.*s: probably one source", STR_ARG(s)) : s;
}

const char *cell_kind_name(enum cell_kind k)
{
	static const char *const names[CELL_KINDS] = {
		[CELL_SILENT] = "silent", [CELL_PARTLY] = "partly", [CELL_SAID] = "said"};
	return names[k];
}
