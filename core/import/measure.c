#include "config.h"

#include "core/import/measure.h"

static void add_element(struct measure *m, const struct dom *d, int32_t node)
{
	const struct dom_node *n = &d->at[node];
	m->rows += n->tag == TAG_TR;
	m->cells += n->tag == TAG_TD;
	m->tables += n->tag == TAG_TABLE;
	m->items += n->tag == TAG_LI;
	m->images += n->tag == TAG_IMG;
	m->inputs += n->tag == TAG_INPUT;
	m->articles += n->tag == TAG_ARTICLE || n->tag == TAG_MAIN ||
		       dom_has_word(dom_attr(d, node, ATTR_ITEMPROP), STR("articleBody"));
	m->embeds += n->tag == TAG_IFRAME;
}

/* Ends of the innermost list and heading around the node that is looked at. */
struct within {
	int32_t list, heading;
};

static void add_piece(struct measure *m, const struct piece *p, const struct within *in)
{
	m->chars += p->chars;
	m->linked += p->linked;
	m->commas += p->commas;
	m->pieces++;
	m->paras += p->chars >= PIECE_PARA;
	if (p->beg < in->list)
		m->listed += p->chars;
	if (p->beg < in->heading)
		m->headed += p->chars;
}

static void enter(struct within *in, const struct dom_node *n)
{
	if (n->tag == TAG_LIST && n->end > in->list)
		in->list = n->end;
	if (n->tag >= TAG_H1 && n->tag <= TAG_H6 && n->end > in->heading)
		in->heading = n->end;
}

void measure_build(
	struct arena *a, const struct dom *d, const struct pieces *p, struct measures *out)
{
	struct measure sum = {0};
	struct within in = {0, 0};
	int32_t next = 0, seen = 0;
	out->dom = d;
	out->at = ARENA_ARRAY(a, struct measure, d->n + 1);
	for (int32_t i = 0; i < d->n; i++) {
		out->at[i] = sum;
		if (d->at[i].unseen && d->at[i].end > seen)
			seen = d->at[i].end;
		if (i >= seen || d->at[i].tag == TAG_IFRAME)
			add_element(&sum, d, i);
		enter(&in, &d->at[i]);
		if (next < p->n && p->at[next].beg == i)
			add_piece(&sum, &p->at[next++], &in);
	}
	out->at[d->n] = sum;
}

struct measure measure_between(const struct measures *m, int32_t beg, int32_t end)
{
	const struct measure *a = &m->at[beg], *b = &m->at[end];
	return (struct measure){
		.chars = b->chars - a->chars,
		.linked = b->linked - a->linked,
		.headed = b->headed - a->headed,
		.listed = b->listed - a->listed,
		.commas = b->commas - a->commas,
		.pieces = b->pieces - a->pieces,
		.paras = b->paras - a->paras,
		.rows = b->rows - a->rows,
		.cells = b->cells - a->cells,
		.tables = b->tables - a->tables,
		.items = b->items - a->items,
		.images = b->images - a->images,
		.inputs = b->inputs - a->inputs,
		.articles = b->articles - a->articles,
		.embeds = b->embeds - a->embeds,
	};
}

struct measure measure_of(const struct measures *m, int32_t node)
{
	return measure_between(m, node, m->dom->at[node].end);
}
