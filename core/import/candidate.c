#include "config.h"

#include "core/import/candidate.h"

#include "core/import/hint.h"

enum {
	LEVELS = 5,      /* ancestors that a paragraph speaks for */
	HINT_SCORE = 25, /* what a class name is worth, in paragraphs with a comma or two */
	RIVALS = 5,
	PROSE_LEAST = 80, /* code points */
};

static const double prose_adds = .15, prose_dense = .8; /* shares of what is there, what comes */

/* ---- who is no candidate */

static bool has_role(const struct dom *d, int32_t node, const char *roles)
{
	struct str role = dom_attr(d, node, ATTR_ROLE);
	return role.len > 0 && dom_has_word(str_of(roles), str_trim(role));
}

/* Whatever it is called: most of what can be read on the page is in there. */
static bool holds_much(const struct candidates *w, int32_t node)
{
	struct measure m = page_measure(w->page, node), all = page_measure(w->page, 0);
	double share = m.articles > 0 ? .4 : .85;
	return (m.chars - m.linked) > share * (all.chars - all.linked);
}

static bool is_unlikely(const struct candidates *w, int32_t node)
{
	unsigned hint = w->page->hint[node];
	switch (w->d->at[node].tag) {
	case TAG_TEXT:
	case TAG_OTHER:
	case TAG_HTML:
	case TAG_BODY:
	case TAG_A:
	case TAG_ARTICLE:
	case TAG_MAIN:
		return false;
	case TAG_NAV:
	case TAG_NOSCRIPT:
	case TAG_BUTTON:
		return true;
	default:
		break;
	}
	if ((hint & HINT_COMMENT) != 0 && (hint & HINT_MAYBE) == 0)
		return true;
	if (holds_much(w, node))
		return false;
	if ((hint & HINT_JUNK) != 0 && (hint & HINT_MAYBE) == 0)
		return true;
	return has_role(
		w->d, node, "menu menubar complementary navigation alert alertdialog dialog");
}

static void find_unlikely(struct candidates *w)
{
	const struct dom *d = w->d;
	for (int32_t i = 1; i < d->n; i++) {
		w->unlikely[i] = w->unlikely[d->at[i].parent];
		if (w->unlikely[i] == 0 && is_unlikely(w, i))
			w->unlikely[i] = d->at[i].end;
	}
}

/* All of the piece, that is: a badly named word in a paragraph does not matter. */
bool candidate_leaves_out(const struct candidates *w, const struct piece *p)
{
	return w->strict && p->end <= w->unlikely[p->beg];
}

/* ---- where prose is */

bool candidate_is_prose(const struct candidates *w, const struct piece *p)
{
	enum tag tag = (enum tag)w->d->at[p->block].tag;
	if (p->chars < PROSE_LEAST || p->linked * 3 > p->chars)
		return false;
	return tag != TAG_FIGCAPTION;
}

/* Running sums, as in measure.h. */
static void find_prose(struct candidates *w)
{
	int32_t prose = 0, likely = 0, next = 0;
	for (int32_t i = 0; i < w->d->n; i++) {
		w->prose[i] = prose;
		w->likely[i] = likely;
		for (; next < w->p->n && w->p->at[next].beg == i; next++) {
			const struct piece *p = &w->p->at[next];
			if (candidate_leaves_out(w, p))
				continue;
			likely += p->chars;
			prose += candidate_is_prose(w, p) ? p->chars : 0;
		}
	}
	w->prose[w->d->n] = prose;
	w->likely[w->d->n] = likely;
}

static int32_t below(const struct dom *d, const int32_t *sums, int32_t node)
{
	return sums[d->at[node].end] - sums[node];
}

/* ---- what paragraphs say */

static double first_score(const struct candidates *w, int32_t node)
{
	double score = page_weight(w->page, node) * HINT_SCORE;
	switch (w->d->at[node].tag) {
	case TAG_DIV:
	case TAG_SECTION:
		return score + 5;
	case TAG_ARTICLE:
	case TAG_MAIN:
		return score + 15;
	case TAG_PRE:
	case TAG_TD:
	case TAG_BLOCKQUOTE:
		return score + 3;
	case TAG_LIST:
	case TAG_LI:
	case TAG_DL:
	case TAG_FORM:
	case TAG_ADDRESS:
		return score - 3;
	case TAG_H1:
	case TAG_H2:
	case TAG_H3:
	case TAG_H4:
	case TAG_H5:
	case TAG_H6:
		return score - 5;
	default:
		return score;
	}
}

static bool is_paragraph(enum tag tag)
{
	return tag == TAG_P || tag == TAG_LI || tag == TAG_PRE || (tag >= TAG_H1 && tag <= TAG_H6);
}

static void add_score(struct candidates *w, int32_t node, double score)
{
	if (w->score[node] == 0)
		w->score[node] = first_score(w, node) + 1e-9;
	w->score[node] += score;
}

static void count_piece(struct candidates *w, const struct piece *p)
{
	const struct dom *d = w->d;
	if (p->chars < PIECE_PARA || candidate_leaves_out(w, p))
		return;
	if (d->at[p->block].tag == TAG_LI && !candidate_is_prose(w, p))
		return;
	double score = 2 + p->commas + (p->chars < 300 ? p->chars / 100 : 3);
	int32_t up = p->block;
	if (is_paragraph((enum tag)d->at[up].tag))
		up = d->at[up].parent;
	for (int32_t level = 0; level < LEVELS && up > 0; level++) {
		add_score(w, up, level == 0 ? score : level == 1 ? score / 2 : score / (level * 3));
		up = d->at[up].parent;
	}
}

/* ---- the best element */

static void find_rivals(struct candidates *w, int32_t best[RIVALS])
{
	for (int i = 0; i < RIVALS; i++)
		best[i] = -1;
	for (int32_t i = 1; i < w->d->n; i++) {
		if (w->score[i] == 0)
			continue;
		w->score[i] *= 1 - page_link_share(w->page, i);
		int at = RIVALS;
		while (at > 0 && (best[at - 1] < 0 || w->score[i] > w->score[best[at - 1]]))
			at--;
		for (int j = RIVALS - 1; j > at; j--)
			best[j] = best[j - 1];
		if (at < RIVALS)
			best[at] = i;
	}
}

static bool is_in(const struct dom *d, int32_t node, int32_t outer)
{
	return outer <= node && node < d->at[outer].end;
}

/* An element that holds the best and most of the good ones beside it. */
static int32_t shared_parent(const struct candidates *w, const int32_t best[RIVALS])
{
	const struct dom *d = w->d;
	for (int32_t up = d->at[best[0]].parent; up > 0 && d->at[up].tag != TAG_BODY;
		up = d->at[up].parent) {
		int held = 0;
		for (int i = 1; i < RIVALS; i++)
			held += best[i] >= 0 && w->score[best[i]] >= .75 * w->score[best[0]] &&
				is_in(d, best[i], up) && !is_in(d, best[0], best[i]);
		if (held >= 3)
			return up;
	}
	return best[0];
}

/* An element around it whose own score says that more of the article is there. */
static int32_t climb(const struct candidates *w, int32_t top)
{
	const struct dom *d = w->d;
	double last = w->score[top], least = last / 3;
	for (int32_t up = d->at[top].parent; up > 0 && d->at[up].tag != TAG_BODY;
		up = d->at[up].parent) {
		if (w->score[up] == 0)
			continue;
		if (w->score[up] < least)
			break;
		if (w->score[up] > last)
			return up;
		last = w->score[up];
	}
	return top;
}

static bool is_body(const struct candidates *w, int32_t node)
{
	return dom_has_word(dom_attr(w->d, node, ATTR_ITEMPROP), STR("articleBody"));
}

/*
 * An article may stand in several elements side by side, divided by pictures
 * and junk. Goes up as long as what comes in addition is mostly prose; an
 * <article>, and what is marked as an article's body, is the end of the way.
 */
static int32_t widen(const struct candidates *w, int32_t top)
{
	const struct dom *d = w->d;
	int32_t wide = top;
	for (int32_t up = d->at[top].parent; up > 0 && d->at[up].tag != TAG_BODY;
		up = d->at[up].parent) {
		if (is_body(w, up))
			return up;
		int32_t prose = below(d, w->prose, up) - below(d, w->prose, wide);
		int32_t all = below(d, w->likely, up) - below(d, w->likely, wide);
		if (prose > prose_adds * below(d, w->prose, wide) && prose > prose_dense * all)
			wide = up;
		if (d->at[up].tag == TAG_ARTICLE)
			break;
	}
	return wide;
}

/* An only child stands for its parent, so that its neighbours come into sight. */
static int32_t unwrap(const struct candidates *w, int32_t top)
{
	const struct dom *d = w->d;
	for (;;) {
		int32_t up = d->at[top].parent;
		if (up <= 0 || d->at[up].tag == TAG_BODY || d->at[up].tag == TAG_HTML)
			return top;
		if (page_measure(w->page, up).chars > page_measure(w->page, top).chars)
			return top;
		top = up;
	}
}

static int32_t find_body(const struct dom *d)
{
	for (int32_t i = 1; i < d->n; i++)
		if (d->at[i].tag == TAG_BODY)
			return i;
	return 0;
}

int32_t candidate_find(struct arena *a, const struct page *g, bool strict, struct candidates *w)
{
	int32_t best[RIVALS], nodes = g->dom->n;
	*w = (struct candidates){.page = g, .d = g->dom, .p = &g->pieces, .strict = strict};
	w->unlikely = ARENA_ARRAY(a, int32_t, nodes);
	w->score = ARENA_ARRAY(a, double, nodes);
	w->prose = ARENA_ARRAY(a, int32_t, nodes + 1);
	w->likely = ARENA_ARRAY(a, int32_t, nodes + 1);
	find_unlikely(w);
	find_prose(w);
	for (int32_t i = 0; i < w->p->n; i++)
		count_piece(w, &w->p->at[i]);
	find_rivals(w, best);
	if (best[0] < 0)
		return find_body(w->d);
	return unwrap(w, widen(w, climb(w, shared_parent(w, best))));
}
