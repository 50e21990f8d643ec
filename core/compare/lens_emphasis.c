/*
 * lens_emphasis - where in either article each claim stands and how many words it takes.
 *
 * A claim is a link and all links that share its left or its right passage:
 * what one article says once and the other in three places is one row. First
 * what headlines and first paragraphs take, then what both tell, the widest
 * apart first, then what one tells alone, as it comes. The way is counted in
 * words of counted sentences.
 */
#include "config.h"

#include <stdlib.h>

#include "core/base/vec.h"
#include "core/compare/claim_rows.h"
#include "core/compare/lens_build.h"

enum { STAGE_WORDS, STAGE_CLAIMS, STAGE_NAMES };
enum { FIGURE_SENTENCE, FIGURE_WAY, FIGURE_WORDS };

struct sides_words {     /* of one article */
	int32_t *before; /* one a sentence, and one: counted words before it */
	int32_t block;   /* the next one to be counted */
	int32_t lead;    /* block of the first paragraph; -1 */
};

struct stand {                      /* of a claim in one article */
	struct sentence_span first; /* where it comes first; beg == end: nowhere */
	int32_t words;
};

struct emphasis_row {
	struct stand side[2];
	int32_t link, links; /* of `link`; -1, 0: one article alone */
	int32_t apart;       /* percent */
	bool top;            /* headline or first paragraph of either */
};

struct emphasis {
	struct sides_words side[2];
	struct {
		struct emphasis_row *at;
		int32_t n;
	} rows;
	struct {
		int32_t *at;
		int32_t n;
	} link; /* of the pairing, grouped by row */
};

/* --------------------------------------------------------------------- words */

static void open_words(struct lens_work *w, struct sides_words *x, int side)
{
	const struct document *d = &lens_article(w, side)->doc;
	x->before = ARENA_ARRAY(&w->work, int32_t, d->sentences.n + 1);
	x->lead = -1;
	for (int32_t i = 0; i < d->blocks.n && x->lead < 0; i++)
		if (d->blocks.at[i].kind == BLOCK_BODY)
			x->lead = i;
}

/* Words of some blocks go to their sentences; false when all are counted. */
static bool count_words(struct lens_work *w, struct sides_words *x, int side)
{
	const struct document *d = &lens_article(w, side)->doc;
	struct arena work = {0};
	int32_t bytes = 0;
	for (; x->block < d->blocks.n && bytes < BLOCKS_STEP; x->block++) {
		const struct block *b = &d->blocks.at[x->block];
		struct spans words = {0};
		bytes += b->span.end - b->span.beg;
		if (!block_is_counted((enum block_kind)b->kind))
			continue;
		document_words(d, comparison_collating(w->in.comparison).segmenter, &work, x->block,
			&words);
		for (int32_t i = 0; i < words.n; i++)
			x->before[document_sentence(d, words.at[i].beg) + 1]++;
	}
	arena_free(&work);
	if (x->block < d->blocks.n)
		return true;
	for (int32_t i = 0; i < d->sentences.n; i++)
		x->before[i + 1] += x->before[i];
	return false;
}

static int32_t words_in(const struct emphasis *x, int side, struct sentence_span p)
{
	return x->side[side].before[p.end] - x->side[side].before[p.beg];
}

/* Percent of the words that stand before it. */
static int32_t way(struct lens_work *w, const struct emphasis *x, int side, struct sentence_span p)
{
	const int32_t *before = x->side[side].before;
	int32_t all = before[lens_article(w, side)->doc.sentences.n];
	return all > 0 ? (int32_t)((int64_t)before[p.beg] * 100 / all) : 0;
}

/* -------------------------------------------------------------------- claims */

static struct sentence_span passage(const struct pair_link *l, int side)
{
	return side == SIDE_A ? l->a : l->b;
}

static bool is_title(struct lens_work *w, int side, struct sentence_span p)
{
	const struct document *d = &lens_article(w, side)->doc;
	return p.beg < p.end && d->blocks.at[d->sentences.at[p.beg].block].kind == BLOCK_TITLE;
}

static bool is_lead(struct lens_work *w, const struct emphasis *x, int side, struct sentence_span p)
{
	const struct document *d = &lens_article(w, side)->doc;
	return p.beg < p.end && d->sentences.at[p.beg].block == x->side[side].lead;
}

/* Its earliest place and the words of all its sentences, each counted once. */
static void measure_side(
	struct lens_work *w, struct emphasis *x, struct emphasis_row *row, int side)
{
	struct stand *s = &row->side[side];
	for (int32_t i = row->link; i < row->link + row->links; i++) {
		struct sentence_span p = passage(&w->pairing->links.at[x->link.at[i]], side);
		if (i == row->link || p.beg < s->first.beg)
			s->first = p;
	}
	/* Links are few in a row: those with the same passage are found by looking back. */
	for (int32_t i = row->link; i < row->link + row->links; i++) {
		struct sentence_span p = passage(&w->pairing->links.at[x->link.at[i]], side);
		bool again = false;
		for (int32_t k = row->link; k < i && !again; k++) {
			struct sentence_span q =
				passage(&w->pairing->links.at[x->link.at[k]], side);
			again = q.beg < p.end && p.beg < q.end;
		}
		s->words += again ? 0 : words_in(x, side, p);
	}
}

static void measure(struct lens_work *w, struct emphasis *x, struct emphasis_row *row)
{
	for (int side = 0; side < 2; side++)
		measure_side(w, x, row, side);
	row->apart = abs(way(w, x, SIDE_A, row->side[SIDE_A].first) -
			 way(w, x, SIDE_B, row->side[SIDE_B].first));
}

struct ranked_link {
	int32_t link;
	float score;
	uint8_t tier;
};

static int by_score(const void *a, const void *b)
{
	const struct ranked_link *x = a, *y = b;
	if (x->tier != y->tier)
		return x->tier > y->tier ? -1 : 1;
	if (x->score != y->score)
		return x->score > y->score ? -1 : 1;
	return (x->link > y->link) - (x->link < y->link);
}

struct ordered_link { /* by its passage on one side */
	struct sentence_span at;
	int32_t link;
};

static int by_passage(const void *a, const void *b)
{
	const struct ordered_link *x = a, *y = b;
	if (x->at.beg != y->at.beg)
		return x->at.beg < y->at.beg ? -1 : 1;
	if (x->at.end != y->at.end)
		return x->at.end < y->at.end ? -1 : 1;
	return (x->link > y->link) - (x->link < y->link);
}

struct grouping {
	const struct pair_links *links;
	struct ordered_link *order[2];
	int32_t *place[2]; /* one a link: where it is in `order` */
	bool *taken;
};

static bool same(struct sentence_span a, struct sentence_span b)
{
	return a.beg == b.beg && a.end == b.end;
}

static void open_grouping(struct lens_work *w, struct grouping *g)
{
	g->links = &w->pairing->links;
	g->taken = ARENA_ARRAY(&w->work, bool, g->links->n + 1);
	for (int side = 0; side < 2; side++) {
		g->order[side] = ARENA_ARRAY(&w->work, struct ordered_link, g->links->n + 1);
		g->place[side] = ARENA_ARRAY(&w->work, int32_t, g->links->n + 1);
		for (int32_t i = 0; i < g->links->n; i++)
			g->order[side][i] =
				(struct ordered_link){passage(&g->links->at[i], side), i};
		qsort(g->order[side], (size_t)g->links->n, sizeof *g->order[side], by_passage);
		for (int32_t i = 0; i < g->links->n; i++)
			g->place[side][g->order[side][i].link] = i;
	}
}

static void take(struct lens_work *w, struct emphasis *x, struct grouping *g, int32_t link)
{
	if (g->taken[link])
		return;
	g->taken[link] = true;
	VEC_PUSH(&w->work, &x->link, link);
}

/* All links with the same passage on that side; they stand together in its order. */
static void take_like(
	struct lens_work *w, struct emphasis *x, struct grouping *g, int32_t link, int side)
{
	const struct ordered_link *order = g->order[side];
	int32_t i = g->place[side][link];
	struct sentence_span at = order[i].at;
	while (i > 0 && same(order[i - 1].at, at))
		i--;
	for (; i < g->links->n && same(order[i].at, at); i++)
		take(w, x, g, order[i].link);
}

/* The best link left is a claim; those that share one of its passages go with it. */
static void group_links(struct lens_work *w, struct emphasis *x)
{
	struct grouping g;
	open_grouping(w, &g);
	struct ranked_link *all = ARENA_ARRAY(&w->work, struct ranked_link, g.links->n + 1);
	for (int32_t i = 0; i < g.links->n; i++)
		all[i] = (struct ranked_link){i, g.links->at[i].score, g.links->at[i].tier};
	qsort(all, (size_t)g.links->n, sizeof *all, by_score);
	for (int32_t i = 0; i < g.links->n; i++) {
		struct emphasis_row row = {.link = x->link.n};
		if (g.taken[all[i].link])
			continue;
		take(w, x, &g, all[i].link);
		take_like(w, x, &g, all[i].link, SIDE_A);
		take_like(w, x, &g, all[i].link, SIDE_B);
		row.links = x->link.n - row.link;
		measure(w, x, &row);
		VEC_PUSH(&w->work, &x->rows, row);
	}
}

/* Sentences that only one article says; a headline also where it is in no link. */
static void add_alone(struct lens_work *w, struct emphasis *x, int side)
{
	for (int32_t i = 0; i < w->pairing->side[side].sentences; i++) {
		struct sentence_span p = {i, i + 1};
		bool counted = w->pairing->side[side].covered[i] > COVERED_NOT;
		bool linked = pairing_find(w->pairing, (enum side)side, i) >= 0;
		if (!counted || linked ||
			!(pairing_only(w->pairing, (enum side)side, i) || is_title(w, side, p)))
			continue;
		struct emphasis_row row = {.link = -1};
		row.side[side] = (struct stand){p, words_in(x, side, p)};
		VEC_PUSH(&w->work, &x->rows, row);
	}
}

static void mark_tops(struct lens_work *w, struct emphasis *x)
{
	for (int32_t i = 0; i < x->rows.n; i++)
		for (int side = 0; side < 2; side++) {
			struct sentence_span p = x->rows.at[i].side[side].first;
			x->rows.at[i].top |= is_title(w, side, p) || is_lead(w, x, side, p);
		}
}

/* Tops, then links, then what one tells alone; tops as they come, links by how far apart. */
static int group_of(const struct emphasis_row *x)
{
	bool a = x->side[SIDE_A].first.end > 0;
	return x->top ? 0 : x->links > 0 ? 1 : a ? 2 : 3;
}

static int by_rank(const void *a, const void *b)
{
	const struct emphasis_row *x = a, *y = b;
	int i = group_of(x), j = group_of(y);
	if (i != j)
		return i < j ? -1 : 1;
	if (i == 1 && x->apart != y->apart)
		return x->apart > y->apart ? -1 : 1;
	for (int side = 0; side < 2; side++) {
		int32_t m = x->side[side].first.beg, n = y->side[side].first.beg;
		bool there = x->side[side].first.end > 0, other = y->side[side].first.end > 0;
		if (there != other)
			return there ? -1 : 1;
		if (m != n)
			return m < n ? -1 : 1;
	}
	return (x->link > y->link) - (x->link < y->link);
}

/* ---------------------------------------------------------------------- rows */

/* "E 53% later", "only B" */
static struct str name_of(
	struct lens_work *w, const struct emphasis *x, const struct emphasis_row *row)
{
	if (row->links == 0)
		return str_printf(w->to, "only %.*s",
			STR_ARG(lens_letter(w, row->side[SIDE_A].first.end > 0 ? SIDE_A : SIDE_B)));
	int32_t a = way(w, x, SIDE_A, row->side[SIDE_A].first);
	int32_t b = way(w, x, SIDE_B, row->side[SIDE_B].first);
	if (a == b)
		return STR("the same place");
	return str_printf(w->to, "%.*s %d%% later",
		STR_ARG(lens_letter(w, a > b ? SIDE_A : SIDE_B)), row->apart);
}

static const char *top_text(const char *mark)
{
	if (mark == NULL)
		return "";
	return mark[0] == 'H' ? ", its headline" : ", in its first paragraph";
}

/* "B sentence 7 of 39, 12% of the way, 21 words" */
static struct str why_of(struct lens_work *w, const struct lens_row *row)
{
	struct str why = STR("");
	for (int side = 0; side < 2; side++) {
		const int32_t *f = row->side[side].figure;
		if (f[FIGURE_SENTENCE] == LENS_NONE)
			continue;
		why = str_printf(w->to, "%.*s%s%.*s sentence %d of %d, %d%% of the way, %d words%s",
			STR_ARG(why), why.len > 0 ? "; " : "", STR_ARG(lens_letter(w, side)),
			f[FIGURE_SENTENCE], lens_article(w, side)->doc.sentences.n, f[FIGURE_WAY],
			f[FIGURE_WORDS], top_text(row->side[side].mark));
	}
	return why;
}

/* The shorter of the two passages names the claim, without who says it. */
static void name_claim(struct lens_work *w, struct lens_row *row, const struct emphasis_row *x)
{
	int side = SIDE_A;
	const struct stand *s = x->side;
	if (s[SIDE_A].first.end == 0 ||
		(s[SIDE_B].first.end > 0 && s[SIDE_B].words < s[SIDE_A].words))
		side = SIDE_B;
	struct span label = claim_words(w->in.story, comparison_collating(w->in.comparison).cues,
		w->in.article[side], s[side].first.beg);
	row->text = str_printf(w->to, "%.*s  %.*s", STR_ARG(lens_letter(w, side)),
		STR_ARG(lens_text(w, side, label)));
}

static void add_evidence(
	struct lens_work *w, const struct emphasis *x, const struct emphasis_row *row)
{
	for (int32_t i = row->link; i < row->link + row->links; i++) {
		const struct pair_link *l = &w->pairing->links.at[x->link.at[i]];
		struct lens_evidence *e = lens_evidence_add(w);
		e->side[SIDE_A] = lens_words_of(w, SIDE_A, l->a);
		e->side[SIDE_B] = lens_words_of(w, SIDE_B, l->b);
		e->link = x->link.at[i];
		e->why = str_printf(
			w->to, "%s link, %.2f", tier_name((enum tier)l->tier), (double)l->score);
	}
	for (int side = 0; side < 2 && row->links == 0; side++)
		if (row->side[side].first.end > 0) {
			struct lens_evidence *e = lens_evidence_add(w);
			e->side[side] = lens_words_of(w, side, row->side[side].first);
			e->why = STR("no link: the other article does not tell it as one sentence");
		}
}

static void add_row(struct lens_work *w, struct emphasis *x, const struct emphasis_row *from)
{
	struct lens_row *row = lens_row_add(w, "claim", name_of(w, x, from));
	for (int side = 0; side < 2; side++) {
		const struct stand *s = &from->side[side];
		if (s->first.end == 0)
			continue;
		row->side[side].figure[FIGURE_SENTENCE] = s->first.beg + 1;
		row->side[side].figure[FIGURE_WAY] = way(w, x, side, s->first);
		row->side[side].figure[FIGURE_WORDS] = s->words;
		row->side[side].mark = is_title(w, side, s->first)     ? "H"
				       : is_lead(w, x, side, s->first) ? "L"
								       : NULL;
	}
	row->why = why_of(w, row);
	name_claim(w, row, from);
	add_evidence(w, x, from);
}

static struct str section_of(struct lens_work *w, int group)
{
	switch (group) {
	case 0:
		return STR("headlines (H) and first paragraphs (L)");
	case 1:
		return STR("both tell it, the widest apart first");
	case 2:
		return str_printf(w->to, "only %.*s", STR_ARG(lens_letter(w, SIDE_A)));
	default:
		return str_printf(w->to, "only %.*s", STR_ARG(lens_letter(w, SIDE_B)));
	}
}

static void find_claims(struct lens_work *w, struct emphasis *x)
{
	group_links(w, x);
	add_alone(w, x, SIDE_A);
	add_alone(w, x, SIDE_B);
	mark_tops(w, x);
	if (x->rows.n > 0)
		qsort(x->rows.at, (size_t)x->rows.n, sizeof *x->rows.at, by_rank);
	for (int side = 0; side < 2; side++) {
		const struct document *d = &lens_article(w, side)->doc;
		w->out->about = str_printf(w->to, "%.*s%s%.*s %d words", STR_ARG(w->out->about),
			side > 0 ? "  " : "", STR_ARG(lens_letter(w, side)),
			x->side[side].before[d->sentences.n]);
	}
}

bool lens_emphasis_step(struct lens_work *w)
{
	struct emphasis *x = w->own;
	if (x == NULL) {
		w->own = x = ARENA_NEW(&w->work, struct emphasis);
		for (int side = 0; side < 2; side++)
			open_words(w, &x->side[side], side);
	}
	if (w->stage == STAGE_WORDS) {
		if (!count_words(w, &x->side[w->at], w->at) && ++w->at == 2) {
			w->stage = STAGE_CLAIMS;
			w->at = 0;
		}
	} else if (w->stage == STAGE_CLAIMS) {
		find_claims(w, x);
		w->stage = STAGE_NAMES;
	} else if (w->at < x->rows.n) {
		int group = group_of(&x->rows.at[w->at]);
		add_row(w, x, &x->rows.at[w->at]);
		if (w->at == 0 || group != group_of(&x->rows.at[w->at - 1]))
			w->out->at[w->out->n - 1].section = section_of(w, group);
		w->at++;
	} else {
		return false;
	}
	return true;
}
