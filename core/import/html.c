#include "config.h"

#include "core/import/import.h"

#include <string.h>

#include "core/import/dom.h"
#include "core/import/hint.h"
#include "core/import/htmlmeta.h"
#include "core/import/libxml.h"
#include "core/import/maintext.h"
#include "core/import/tame.h"

enum {
	CAPTION_MOST = 500, /* code points */
	BYLINE_MOST = 120,  /* code points */
	LABEL_MOST = 80,    /* code points */
	TITLE_MOST = 300,   /* code points */
	TITLE_LEAST = 15,   /* bytes that two titles share from the beginning */
	URL_MOST = 2048,    /* bytes */
};

struct place {         /* what the elements around a node make of its text */
	int32_t link;  /* innermost <a href>; 0 none */
	int32_t table; /* innermost table of data; 0 none */
	int32_t row, cell;
	uint8_t kind; /* enum block_kind */
	uint8_t level;
	uint8_t lists; /* nesting */
	bool byline, dateline;
};

struct work {
	struct raw *r;
	struct arena *a; /* scratch */
	const struct page *page;
	const struct dom *d;
	const struct pieces *p;
	const struct htmlmeta *meta;
	const bool *is_main;
	struct place *place; /* of each node */
	int32_t title;       /* piece; -1 none */
	int32_t first, last; /* pieces of the main text */
	/* the open table: */
	int32_t table, row, cell;
	enum block_kind kind;
};

/* ---- what surrounds a node */

static void place_hints(const struct page *g, int32_t node, struct place *p)
{
	const struct dom *d = g->dom;
	unsigned hint = g->hint[node];
	int32_t chars = page_measure(g, node).chars;
	if ((hint & HINT_CAPTION) != 0 && p->kind == BLOCK_BODY && chars <= CAPTION_MOST)
		p->kind = BLOCK_CAPTION;
	if (chars > BYLINE_MOST)
		return;
	struct str prop = dom_attr(d, node, ATTR_ITEMPROP);
	if ((hint & HINT_BYLINE) != 0 || dom_has_word(prop, STR("author")) ||
		dom_has_word(dom_attr(d, node, ATTR_REL), STR("author")))
		p->byline = true;
	if ((hint & HINT_DATELINE) != 0 || dom_has_word(prop, STR("datePublished")) ||
		dom_attr(d, node, ATTR_DATETIME).len > 0)
		p->dateline = true;
}

/* An item with a heading or several paragraphs is a chapter, not an item. */
static bool is_chapter(const struct page *g, int32_t item)
{
	struct measure m = page_measure(g, item);
	return m.paras > 0 && (m.headed > 0 || (m.paras > 2 && m.items == 1));
}

static void place_list(const struct page *g, int32_t node, struct place *p)
{
	if (g->dom->at[node].tag != TAG_LI) {
		p->lists = (uint8_t)(p->lists < UINT8_MAX ? p->lists + 1 : UINT8_MAX);
	} else if (p->kind != BLOCK_QUOTE && !is_chapter(g, node)) {
		p->kind = BLOCK_LIST;
		p->level = p->lists > 0 ? p->lists : 1;
	}
}

static void place_table(const struct page *g, int32_t node, struct place *p)
{
	switch (g->dom->at[node].tag) {
	case TAG_TABLE:
		p->row = p->cell = 0;
		p->table = page_is_data(g, node) ? node : 0;
		break;
	case TAG_TR:
		p->row = node;
		break;
	default:
		p->cell = node;
	}
}

static void place_kind(const struct page *g, int32_t node, struct place *p)
{
	enum tag tag = (enum tag)g->dom->at[node].tag;
	switch (tag) {
	case TAG_BLOCKQUOTE:
		p->kind = BLOCK_QUOTE;
		p->level = 0;
		break;
	case TAG_FIGCAPTION:
	case TAG_CAPTION:
		p->kind = BLOCK_CAPTION;
		p->level = 0;
		p->table = 0;
		break;
	case TAG_LIST:
	case TAG_DL:
	case TAG_LI:
		place_list(g, node, p);
		break;
	case TAG_TABLE:
	case TAG_TR:
	case TAG_TD:
		place_table(g, node, p);
		break;
	default:
		if (tag >= TAG_H1 && tag <= TAG_H6) {
			p->kind = BLOCK_HEADING;
			p->level = (uint8_t)(tag - TAG_H1 + 1);
		}
	}
}

static void find_places(struct work *w)
{
	const struct dom *d = w->d;
	w->place = ARENA_ARRAY(w->a, struct place, d->n);
	for (int32_t i = 1; i < d->n; i++) {
		struct place *p = &w->place[i];
		*p = w->place[d->at[i].parent];
		if (d->at[i].tag == TAG_TEXT)
			continue;
		place_kind(w->page, i, p);
		if (d->at[i].count == 0)
			continue;
		if (d->at[i].tag == TAG_A && dom_attr(d, i, ATTR_HREF).at != NULL)
			p->link = i;
		place_hints(w->page, i, p);
	}
}

/* ---- one piece into the text */

static void end_link(struct work *w, int32_t link)
{
	if (link == 0)
		return;
	struct str href = str_trim(dom_attr(w->d, link, ATTR_HREF));
	struct str base = w->meta->base;
	bool whole = str_find(href, STR("://")) > 0 || str_starts(href, STR("mailto:"));
	if (whole || base.len == 0 || base.len + href.len > URL_MOST || href.len == 0) {
		raw_link_end(w->r, href);
		return;
	}
	raw_link_end(w->r, libxml_uri(w->a, href, base));
}

static void put_node(struct work *w, int32_t node, bool pre)
{
	enum tag tag = (enum tag)w->d->at[node].tag;
	if (tag == TAG_TEXT)
		raw_text(w->r, dom_text(w->d, node));
	else if (tag == TAG_BUTTON)
		raw_text(w->r, STR(" ")); /* its edge is what divides it from the next */
	else if (tag == TAG_BR || (pre && (tag_flags(tag) & TAG_IS_BLOCK) != 0))
		raw_break(w->r);
}

static void put_text(struct work *w, const struct piece *p, bool pre)
{
	const struct dom *d = w->d;
	int32_t link = 0;
	for (int32_t i = p->beg; i < p->end; i = d->at[i].unseen ? d->at[i].end : i + 1) {
		if (d->at[i].unseen)
			continue;
		if (d->at[i].tag == TAG_TEXT && w->place[i].link != link) {
			end_link(w, link);
			link = w->place[i].link;
			if (link > 0)
				raw_link_begin(w->r);
		}
		put_node(w, i, pre);
	}
	end_link(w, link);
}

static enum block_kind kind_of(const struct work *w, int32_t piece)
{
	const struct piece *p = &w->p->at[piece];
	const struct place *place = &w->place[p->beg];
	if (piece == w->title)
		return BLOCK_TITLE;
	if (piece < w->title && p->chars < LABEL_MOST)
		return BLOCK_BOILERPLATE; /* a department, a number of comments */
	bool between = w->title >= 0 && piece > w->title && piece < w->first;
	if (!w->is_main[piece] && !between)
		return BLOCK_BOILERPLATE;
	if (p->chars <= BYLINE_MOST && place->byline)
		return BLOCK_BYLINE;
	if (p->chars <= BYLINE_MOST && place->dateline)
		return BLOCK_DATELINE;
	return between ? BLOCK_BOILERPLATE : (enum block_kind)place->kind;
}

/* A table of data is one block, a row a line: true if the piece goes on with it. */
static bool goes_on(struct work *w, const struct place *place, enum block_kind kind)
{
	bool same = place->table > 0 && place->table == w->table && kind == w->kind;
	if (same && place->row != w->row)
		raw_break(w->r);
	else if (same && place->cell != w->cell)
		raw_text(w->r, STR(" "));
	else if (same)
		raw_break(w->r);
	w->table = place->table;
	w->row = place->row;
	w->cell = place->cell;
	w->kind = kind;
	return same;
}

static void put_piece(struct work *w, int32_t piece)
{
	const struct piece *p = &w->p->at[piece];
	const struct place *place = &w->place[p->beg];
	enum block_kind kind = kind_of(w, piece);
	bool pre = w->d->at[p->block].tag == TAG_PRE;
	if (!goes_on(w, place, kind)) {
		uint8_t level = kind == BLOCK_TITLE ? 1 : place->level;
		/* Body is a guess: a date or a credit may stand there; blocks.h looks. */
		raw_begin(w->r, kind, level, kind != BLOCK_BODY || place->table > 0, pre);
	}
	put_text(w, p, pre);
}

/* ---- title */

static struct str piece_text(const struct work *w, const struct piece *p)
{
	struct raw one;
	raw_init(&one, w->a);
	raw_begin(&one, BLOCK_BODY, 0, true, false);
	for (int32_t i = p->beg; i < p->end; i = w->d->at[i].unseen ? w->d->at[i].end : i + 1)
		if (w->d->at[i].tag == TAG_TEXT)
			raw_text(&one, dom_text(w->d, i));
	raw_finish(&one);
	return one.text;
}

static bool same_title(struct str a, struct str b)
{
	if (str_eq_nocase(a, b))
		return a.len > 0;
	return a.len >= TITLE_LEAST && b.len >= TITLE_LEAST &&
	       (str_starts(a, b) || str_starts(b, a));
}

static bool is_title(const struct work *w, int32_t piece)
{
	const struct piece *p = &w->p->at[piece];
	const struct place *place = &w->place[p->beg];
	if (place->kind != BLOCK_HEADING || place->level > 2 || p->chars > TITLE_MOST)
		return false;
	struct str shown = piece_text(w, p);
	return same_title(shown, w->r->title.value) || same_title(shown, w->meta->title);
}

/* The heading that says what the metadata say; else the only <h1>, if it stands above the text. */
static int32_t find_title(const struct work *w)
{
	int32_t only = -1, h1 = 0;
	for (int32_t i = 0; i < w->p->n; i++) {
		if (i <= w->last && is_title(w, i))
			return i;
		const struct place *place = &w->place[w->p->at[i].beg];
		if (place->kind == BLOCK_HEADING && place->level == 1) {
			h1++;
			only = i;
		}
	}
	return h1 == 1 && only <= w->first ? only : -1;
}

static void find_ends(struct work *w)
{
	w->first = w->p->n;
	w->last = -1;
	for (int32_t i = 0; i < w->p->n; i++) {
		if (!w->is_main[i])
			continue;
		w->first = i < w->first ? i : w->first;
		w->last = i;
	}
}

/* ---- the page */

static void put_page(struct work *w)
{
	find_places(w);
	find_ends(w);
	w->title = find_title(w);
	if (w->title >= 0)
		raw_meta(w->r, &w->r->title, META_GUESS, piece_text(w, &w->p->at[w->title]));
	for (int32_t i = 0; i < w->p->n; i++)
		put_piece(w, i);
}

void import_html(struct arena *a, struct str text, struct raw *out)
{
	struct arena scratch = {0};
	struct dom dom;
	struct page page;
	struct htmlmeta meta;
	raw_init(out, a);
	dom_parse(&scratch, tame(&scratch, text), &dom);
	page_build(&scratch, &dom, &page);
	htmlmeta_find(&scratch, &page, out, &meta);
	struct work w = {.r = out,
		.a = &scratch,
		.page = &page,
		.d = &dom,
		.p = &page.pieces,
		.meta = &meta,
		.is_main = maintext_find(&scratch, &page, meta.body)};
	put_page(&w);
	if (dom.flat != NULL)
		raw_warn(out, (struct span){0, 0}, "%s: shown without its tags", dom.flat);
	raw_finish(out);
	arena_free(&scratch);
}
