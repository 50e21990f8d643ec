#include "config.h"

#include "core/import/sift.h"

#include "core/import/hint.h"

static bool is_junk_list(const struct measure *m, int weight, double links, bool list)
{
	if (m->images > 1 && m->paras * 2 < m->images)
		return true;
	if (!list && m->items - 100 > m->paras)
		return true;
	if (m->inputs * 3 > m->paras)
		return true;
	if (!list && m->headed < .9 * m->chars && m->chars < PIECE_PARA &&
		(m->images == 0 || m->images > 2))
		return true;
	if (!list && weight < 1 && links > .2)
		return true;
	if (weight >= 1 && links > .5)
		return true;
	return (m->embeds == 1 && m->chars < 75) || m->embeds > 1;
}

static bool is_named_junk(const struct page *g, int32_t node, const struct measure *m)
{
	unsigned hint = g->hint[node];
	if ((hint & HINT_SHARE) != 0 && m->chars < 500)
		return true;
	if (page_weight(g, node) >= 0)
		return false;
	return (hint & HINT_JUNK) != 0 || m->commas < 10;
}

static bool is_junk(const struct page *g, int32_t node, int32_t most)
{
	const struct dom_node *n = &g->dom->at[node];
	struct measure m = page_measure(g, node);
	if (m.chars - m.linked > most)
		return false;
	switch (n->tag) {
	case TAG_FOOTER:
	case TAG_ASIDE:
	case TAG_NAV:
	case TAG_BUTTON:
		return true;
	case TAG_TABLE:
	case TAG_FORM:
	case TAG_LIST:
	case TAG_DIV:
		break;
	case TAG_H1:
	case TAG_H2:
		return page_weight(g, node) < 0;
	default:
		return (g->hint[node] & HINT_SHARE) != 0 && m.chars < 500;
	}
	if (is_named_junk(g, node, &m))
		return true;
	if (m.commas >= 10 || page_is_data(g, node) || (n->tag == TAG_DIV && m.pieces == 1))
		return false;
	bool list = n->tag == TAG_LIST || m.listed > .9 * m.chars;
	return is_junk_list(&m, page_weight(g, node), page_link_share(g, node), list);
}

void sift_pieces(const struct page *g, int32_t beg, int32_t end, int32_t piece, bool *is_main)
{
	const struct pieces *p = &g->pieces;
	struct measure all = measure_between(&g->measures, beg, end);
	int32_t junk = 0, most = (all.chars - all.linked) / 2;
	for (int32_t i = beg; i < end; i++) {
		if (i >= junk && g->dom->at[i].tag != TAG_TEXT && is_junk(g, i, most))
			junk = g->dom->at[i].end;
		for (; piece < p->n && p->at[piece].beg == i; piece++)
			if (p->at[piece].end <= junk)
				is_main[piece] = false;
	}
}
