#include "config.h"

#include "core/import/maintext.h"

#include "core/base/utf8.h"
#include "core/import/candidate.h"
#include "core/import/sift.h"
#include "core/import/witness.h"

enum {
	ENOUGH = 500,     /* code points of prose; less: look again, less strictly */
	BODY_LEAST = 250, /* bytes of an article's text in the metadata that is no summary */
	SHORT = 80,       /* code points of a paragraph that must end like a sentence */
};

static const double known_share = .8; /* share of a text that proves it */
static const double clearly = 1.5;    /* times the prose that a looser look must find */

struct work {
	struct arena *a;
	const struct page *page;
	const struct dom *d;
	const struct pieces *p;
	struct candidates c;
	bool sift;
};

/* ---- the element and its neighbours */

static int32_t find_piece(const struct pieces *p, int32_t beg)
{
	int32_t lo = 0, hi = p->n;
	while (lo < hi) {
		int32_t mid = (lo + hi) / 2;
		if (p->at[mid].beg < beg)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

static void take(const struct work *w, int32_t beg, int32_t end, bool *is_main)
{
	for (int32_t i = find_piece(w->p, beg); i < w->p->n && w->p->at[i].beg < end; i++)
		is_main[i] = !candidate_leaves_out(&w->c, &w->p->at[i]);
	if (w->sift)
		sift_pieces(w->page, beg, end, find_piece(w->p, beg), is_main);
}

static bool ends_sentence(const struct work *w, int32_t node)
{
	for (int32_t i = w->d->at[node].end - 1; i > node; i--) {
		if (w->d->at[i].tag != TAG_TEXT)
			continue;
		struct str s = str_trim(dom_text(w->d, i));
		if (s.len > 0)
			return s.at[s.len - 1] == '.';
	}
	return false;
}

static bool joins(const struct work *w, int32_t node, int32_t top)
{
	const struct dom *d = w->d;
	struct str class = dom_attr(d, top, ATTR_CLASS);
	double least = w->c.score[top] * .2 > 10 ? w->c.score[top] * .2 : 10;
	double bonus = 0;
	if (class.len > 0 && str_eq(class, dom_attr(d, node, ATTR_CLASS)))
		bonus = w->c.score[top] * .2;
	if (w->c.score[node] != 0 && w->c.score[node] + bonus >= least)
		return true;
	if (d->at[node].tag != TAG_P)
		return false;
	struct measure m = page_measure(w->page, node);
	double share = page_link_share(w->page, node);
	return (m.chars > SHORT && share < .25) ||
	       (m.chars > 0 && m.chars <= SHORT && share == 0 && ends_sentence(w, node));
}

static void take_with_neighbours(const struct work *w, int32_t top, bool *is_main)
{
	const struct dom *d = w->d;
	int32_t up = d->at[top].parent;
	take(w, top + 1, d->at[top].end, is_main);
	if (up <= 0)
		return;
	for (int32_t i = up + 1; i < d->at[up].end; i = d->at[i].end)
		if (i != top && joins(w, i, top))
			take(w, i, d->at[i].end, is_main);
}

/* ---- what the metadata say */

static bool is_known(const struct work *w, const struct witness *body, const struct piece *p)
{
	const struct dom *d = w->d;
	struct heard h = {0};
	if (p->chars < PIECE_PARA)
		return false;
	for (int32_t i = p->beg; i < p->end; i = d->at[i].unseen ? d->at[i].end : i + 1)
		if (d->at[i].tag == TAG_TEXT)
			witness_hear(body, dom_text(d, i), &h);
	return h.runs > 0 && h.known > known_share * h.runs;
}

/*
 * If the page shows what its metadata give as the article's text, that is main
 * text, and nothing that comes behind it is. The text before may be a caption
 * or a summary that the metadata leave out.
 */
static void correct(const struct work *w, struct str text, bool *is_main)
{
	struct witness body;
	int32_t chars = 0, last = -1;
	bool *known = ARENA_ARRAY(w->a, bool, w->p->n + 1);
	witness_build(w->a, text, &body);
	for (int32_t i = 0; i < w->p->n; i++) {
		known[i] = is_known(w, &body, &w->p->at[i]);
		if (!known[i])
			continue;
		last = i;
		chars += w->p->at[i].chars;
	}
	if (chars < known_share * utf8_count(text))
		return;
	for (int32_t i = 0; i < w->p->n; i++)
		is_main[i] = (is_main[i] || known[i]) && i <= last;
}

/* ---- all of it */

static int32_t count_prose(const struct work *w, const bool *is_main)
{
	int32_t chars = 0;
	for (int32_t i = 0; i < w->p->n; i++)
		if (is_main[i] && candidate_is_prose(&w->c, &w->p->at[i]))
			chars += w->p->at[i].chars;
	return chars;
}

static bool *attempt(struct work *w, bool strict, bool sift)
{
	bool *is_main = ARENA_ARRAY(w->a, bool, w->p->n + 1);
	w->sift = sift;
	take_with_neighbours(w, candidate_find(w->a, w->page, strict, &w->c), is_main);
	return is_main;
}

bool *maintext_find(struct arena *a, const struct page *g, struct str body)
{
	struct work w = {.a = a, .page = g, .d = g->dom, .p = &g->pieces};
	bool *best = attempt(&w, true, true);
	int32_t most = count_prose(&w, best);
	for (int i = 0; i < 2 && most < ENOUGH; i++) {
		bool *found = attempt(&w, false, i == 0);
		int32_t prose = count_prose(&w, found);
		if (prose <= clearly * most)
			continue;
		best = found;
		most = prose;
	}
	if (body.len >= BODY_LEAST)
		correct(&w, body, best);
	return best;
}
