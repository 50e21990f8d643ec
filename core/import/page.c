#include "config.h"

#include "core/import/page.h"

#include "core/import/hint.h"

/* "how-we-moved-to-the-coast": the words of a heading say nothing about the element. */
static bool is_slug(struct str id)
{
	int32_t dashes = 0;
	for (int32_t i = 0; i < id.len; i++)
		dashes += id.at[i] == '-' || id.at[i] == '_';
	return dashes > 3;
}

static unsigned find_hint(const struct dom *d, int32_t node)
{
	struct str id = dom_attr(d, node, ATTR_ID);
	unsigned hint = hint_of(dom_attr(d, node, ATTR_CLASS));
	return is_slug(id) ? hint : hint | hint_of(id);
}

/* What is inside <pre> is one text: colours of a program's words are no hints. */
static void find_hints(struct page *g)
{
	const struct dom *d = g->dom;
	int32_t pre = 0;
	for (int32_t i = 1; i < d->n; i++) {
		if (d->at[i].tag == TAG_TEXT || i < pre)
			continue;
		if (d->at[i].count > 0)
			g->hint[i] = (uint16_t)find_hint(d, i);
		if (d->at[i].tag == TAG_PRE)
			pre = d->at[i].end;
	}
}

void page_build(struct arena *a, const struct dom *d, struct page *out)
{
	*out = (struct page){.dom = d};
	piece_build(a, d, &out->pieces);
	measure_build(a, d, &out->pieces, &out->measures);
	out->hint = ARENA_ARRAY(a, uint16_t, d->n);
	find_hints(out);
}

struct measure page_measure(const struct page *g, int32_t node)
{
	return measure_of(&g->measures, node);
}

int page_weight(const struct page *g, int32_t node)
{
	unsigned hint = g->hint[node];
	int weight = 0;
	if ((hint & HINT_CONTENT) != 0)
		weight++;
	if ((hint & (HINT_JUNK | HINT_POOR | HINT_SHARE)) != 0)
		weight--;
	return weight;
}

double page_link_share(const struct page *g, int32_t node)
{
	struct measure m = page_measure(g, node);
	return m.chars > 0 ? (double)m.linked / m.chars : 0;
}

bool page_is_data(const struct page *g, int32_t node)
{
	struct measure m = page_measure(g, node);
	return m.tables == 1 && m.rows > 1 && m.cells >= 2 * m.rows && m.cells > 8 &&
	       m.chars < 60 * m.cells;
}
