/*
 * lens_wording - the words of two authors: charged ones, and how sure they are.
 *
 * First the links: short slots where one has a charged word and the other
 * another one or none. Then all charged words, the author's apart from those of others; then
 * hedges, modal verbs, words of degree, speakers without a name and passives
 * without an agent. Last a portrait of the entity that both name most; asked
 * for one entity, its portrait is all there is.
 */
#include "config.h"

#include "core/base/map.h"
#include "core/base/vec.h"
#include "core/compare/lens_charged.h"
#include "core/compare/lens_portrait.h"
#include "core/wording/passive.h"
#include "data/wording/wording.h"

enum { STAGE_BEGIN, STAGE_LINKS, STAGE_HEDGES, STAGE_PASSIVES, STAGE_LISTS, STAGE_PORTRAIT };

enum list { LIST_HEDGE, LIST_MODALITY, LIST_DEGREE, LIST_UNNAMED, LIST_PASSIVE, LISTS };

struct charged_slot {
	struct span at[2];
	const struct charge *charge[2]; /* NULL: no charged word there */
	int32_t next;                   /* slot with the same words; -1 */
	int32_t last;                   /* of those with the same words, kept in their first */
	bool first;
};

struct wording {
	struct {
		struct charged_slot *at;
		int32_t n;
	} slots;
	struct map rows;        /* what they show, to the first slot */
	struct map seen;        /* pairs of charged words */
	struct wordbook hedges; /* in its own arena; freed when they are found */
	struct charged_work *hedging;
	struct charges hedged[2];
	struct listing lists[LISTS];
	int32_t sentence; /* passives read before it */
	struct lens_portrait *portrait;
};

/* ------------------------------------------------------------- charged words */

static const struct word_group *group_of(const struct article *x, const struct charge *c)
{
	return &x->book->groups.at[x->book->entries.at[c->entry].group];
}

bool lens_is_degree(const struct article *x, const struct charge *c)
{
	return str_eq(group_of(x, c)->list, STR("intensifiers"));
}

/* Of the other lists that ship; they have rows of their own, whatever is looked for. */
bool lens_is_charged(const struct article *x, const struct charge *c)
{
	static const char *const others[] = {
		"intensifiers", "hedges", "modality", "unnamed", "passives"};
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (str_eq(group_of(x, c)->list, str_of(others[i])))
			return false;
	return true;
}

static struct listed listed(struct lens_work *w, const struct article *x, int side,
	const struct wordbook *b, const struct charge *c)
{
	const struct word_group *g = &b->groups.at[b->entries.at[c->entry].group];
	struct str words = str_one_line(w->to, span_text(x->doc.text, c->span));
	struct str why = charged_text(w->to, b, c, words);
	return (struct listed){.side = side,
		.span = c->span,
		.note = str_printf(w->to, "%.*s %d", STR_ARG(g->name), c->weight),
		.why = str_printf(w->to, "%.*s: %.*s%s", STR_ARG(why), STR_ARG(g->reason),
			c->quoted ? "; somebody's words" : "")};
}

struct listed lens_charged(struct lens_work *w, int side, const struct charge *c)
{
	return listed(w, lens_article(w, side), side, lens_article(w, side)->book, c);
}

/* --------------------------------------------------------------------- links */

/* The first charged word of the author in a span; NULL. */
static const struct charge *charge_in(const struct lens_work *w, int side, struct span at)
{
	const struct article *x = lens_article(w, side);
	for (int32_t i = charged_find(&x->charges, at.beg);
		i < x->charges.n && x->charges.at[i].span.beg < at.end; i++)
		if (!x->charges.at[i].quoted && (lens_is_charged(x, &x->charges.at[i]) ||
							lens_is_degree(x, &x->charges.at[i])))
			return &x->charges.at[i];
	return NULL;
}

static struct str slot_group(const struct lens_work *w, const struct charged_slot *x)
{
	int side = x->charge[SIDE_A] != NULL ? SIDE_A : SIDE_B;
	return group_of(lens_article(w, side), x->charge[side])->name;
}

static int32_t words_in(struct str text)
{
	int32_t n = text.len > 0;
	for (int32_t i = 0; i < text.len; i++)
		n += text.at[i] == ' ';
	return n;
}

/* In long slots the words of one side do not answer those of the other. */
static bool is_short(struct lens_work *w, const struct slot *x)
{
	enum { WORDS_MOST = 5 };
	return words_in(lens_text(w, SIDE_A, x->at[SIDE_A])) <= WORDS_MOST &&
	       words_in(lens_text(w, SIDE_B, x->at[SIDE_B])) <= WORDS_MOST;
}

static struct str key_of(struct lens_work *w, struct str group, const struct charged_slot *x)
{
	return str_printf(&w->work, "%.*s%c%.*s%c%.*s%d", STR_ARG(group), '\0',
		STR_ARG(lens_text(w, SIDE_A, x->at[SIDE_A])), '\0',
		STR_ARG(lens_text(w, SIDE_B, x->at[SIDE_B])),
		(x->charge[SIDE_A] != NULL) + 2 * (x->charge[SIDE_B] != NULL));
}

/* Of a sentence of two links the words may be in slots of both: they stand there once. */
static bool is_there(struct lens_work *w, struct wording *x, const struct charged_slot *slot)
{
	struct str key = {(const char *)slot->charge, sizeof slot->charge};
	if (map_find(&x->seen, key) != NULL)
		return true;
	*map_at(&w->work, &x->seen, str_dup(&w->work, key), 0) = 1;
	return false;
}

/* The same words for the same words are one row, wherever they stand. */
static void keep_slot(struct lens_work *w, struct wording *x, const struct slot *slot)
{
	struct charged_slot kept = {.next = -1, .last = x->slots.n};
	for (int side = 0; side < 2; side++) {
		kept.at[side] = slot->at[side];
		kept.charge[side] = charge_in(w, side, slot->at[side]);
	}
	if (slot->kind == SLOT_EQUAL_OTHER_WORDS ||
		(kept.charge[SIDE_A] == NULL && kept.charge[SIDE_B] == NULL) || !is_short(w, slot))
		return;
	if (is_there(w, x, &kept))
		return;
	int32_t *first =
		map_at(&w->work, &x->rows, key_of(w, slot_group(w, &kept), &kept), x->slots.n);
	kept.first = *first == x->slots.n;
	if (!kept.first) {
		struct charged_slot *head = &x->slots.at[*first];
		x->slots.at[head->last].next = x->slots.n;
		head->last = x->slots.n;
	}
	VEC_PUSH(&w->work, &x->slots, kept);
}

static void add_passage(struct lens_work *w, const struct charged_slot *x)
{
	struct lens_evidence *e = lens_evidence_add(w);
	struct str why = STR("");
	for (int side = 0; side < 2; side++) {
		const struct charge *c = x->charge[side];
		e->side[side] = lens_words_at(w, side, c != NULL ? c->span : x->at[side]);
		if (c != NULL)
			why = str_printf(w->to, "%.*s%s%.*s: %.*s", STR_ARG(why),
				why.len > 0 ? "; " : "", STR_ARG(lens_letter(w, side)),
				STR_ARG(lens_charged(w, side, c).why));
	}
	e->why = why;
}

static void add_slots(struct lens_work *w, const struct wording *x)
{
	const int32_t before = w->out->n;
	for (int32_t i = 0; i < x->slots.n; i++) {
		const struct charged_slot *slot = &x->slots.at[i];
		if (!slot->first)
			continue;
		struct lens_row *row = lens_row_add(w, "slot", slot_group(w, slot));
		for (int side = 0; side < 2; side++) {
			row->side[side].text = lens_text(w, side, slot->at[side]);
			row->side[side].charged = slot->charge[side] != NULL;
		}
		for (int32_t k = i; k >= 0; k = x->slots.at[k].next)
			add_passage(w, &x->slots.at[k]);
		row->why = w->out->evidence[row->first].why;
	}
	if (before < w->out->n)
		w->out->at[before].section = STR("in sentences that say the same");
}

static void look_at_link(struct lens_work *w, struct wording *x, int32_t link)
{
	const struct collation *c =
		comparison_collation(w->in.comparison, w->in.article[0], w->in.article[1], link);
	for (int32_t i = 0; i < c->slots.n; i++)
		keep_slot(w, x, &c->slots.at[i]);
}

/* -------------------------------------------------------------- how sure, who */

static bool is_hedges(const struct wording_list *l)
{
	return str_eq(str_of(l->name), STR("hedges"));
}

static void open_hedges(struct lens_work *w, struct wording *x, int side)
{
	struct err e;
	const struct article *of = lens_article(w, side);
	struct span *names = ARENA_ARRAY(&w->work, struct span, of->mentions.n + 1);
	for (int32_t i = 0; i < of->mentions.n; i++)
		names[i] = of->mentions.at[i].span;
	for (int32_t i = 0; i < wording_lists_n && x->hedges.entries.n == 0; i++)
		if (is_hedges(&wording_lists[i]))
			wordbook_read(&x->hedges, str_of(wording_lists[i].name), STR(""),
				wording_lists[i].text, &e);
	struct charged_input in = {
		.doc = &of->doc, .book = &x->hedges, .names = {names, of->mentions.n}};
	x->hedging = charged_open(&in);
}

static bool is_quoted(const struct lens_work *w, int side, struct span at)
{
	return quotes_is_quoted(&lens_article(w, side)->quotes, at);
}

static void list_hedges(struct lens_work *w, struct wording *x, int side)
{
	static const struct {
		const char *group;
		enum list list;
	} lists[] = {{"hedge", LIST_HEDGE}, {"modality", LIST_MODALITY}, {"unnamed", LIST_UNNAMED}};
	for (int32_t i = 0; i < x->hedged[side].n; i++) {
		const struct charge *c = &x->hedged[side].at[i];
		struct str group = x->hedges.groups.at[x->hedges.entries.at[c->entry].group].name;
		struct listed words = listed(w, lens_article(w, side), side, &x->hedges, c);
		words.note = (struct str){0};
		for (size_t k = 0; k < sizeof lists / sizeof *lists; k++)
			if (str_eq(group, str_of(lists[k].group)) && !is_quoted(w, side, c->span))
				lens_list_add(w, &x->lists[lists[k].list], &words);
	}
}

static void list_degrees(struct lens_work *w, struct wording *x, int side)
{
	const struct article *of = lens_article(w, side);
	for (int32_t i = 0; i < of->charges.n; i++) {
		const struct charge *c = &of->charges.at[i];
		struct listed words = lens_charged(w, side, c);
		words.note = (struct str){0};
		if (lens_is_degree(of, c) && !c->quoted)
			lens_list_add(w, &x->lists[LIST_DEGREE], &words);
	}
}

/* Is it in the list of hedges: "is seen as", "is expected to"? A modal verb before it is not it. */
static bool is_listed(const struct wording *x, int side, struct span at)
{
	const struct charges *all = &x->hedged[side];
	for (int32_t i = charged_find(all, at.beg); i < all->n && all->at[i].span.beg < at.end; i++)
		if (all->at[i].span.end >= at.end)
			return true;
	return false;
}

/* Some sentences; false when all of this side are read. */
static bool list_passives(struct lens_work *w, struct wording *x, int side)
{
	const struct document *d = &lens_article(w, side)->doc;
	struct passives found = {0};
	int32_t first = x->sentence, bytes = 0;
	for (; x->sentence < d->sentences.n && bytes < BLOCKS_STEP; x->sentence++)
		bytes += d->sentences.at[x->sentence].span.end -
			 d->sentences.at[x->sentence].span.beg;
	passives_read(&w->work, d, first, x->sentence, &found);
	for (int32_t i = 0; i < found.n; i++) {
		const struct passive *p = &found.at[i];
		struct listed words = {.side = side,
			.span = p->span,
			.why = p->thinks ? STR("somebody thinks or says so, and nobody is named")
					 : STR("a passive: nobody is said to do it")};
		if (!is_listed(x, side, p->span) && !is_quoted(w, side, p->span))
			lens_list_add(
				w, &x->lists[p->thinks ? LIST_UNNAMED : LIST_PASSIVE], &words);
	}
	return x->sentence < d->sentences.n;
}

/* ---------------------------------------------------------------------- rows */

static void add_charged(struct lens_work *w)
{
	struct listing author = {0}, quoted = {0};
	for (int side = 0; side < 2; side++) {
		const struct article *x = lens_article(w, side);
		for (int32_t i = 0; i < x->charges.n; i++) {
			const struct charge *c = &x->charges.at[i];
			struct listed words = lens_charged(w, side, c);
			if (lens_is_charged(x, c))
				lens_list_add(w, c->quoted ? &quoted : &author, &words);
		}
	}
	int32_t first = w->out->n;
	lens_list_row(w, &author, "author", STR("author"),
		STR("charged words of the author; a list has them, and no more is said"));
	lens_list_row(
		w, &quoted, "quoted", STR("quoted"), STR("charged words of those who are quoted"));
	if (first < w->out->n)
		w->out->at[first].section = STR("charged words");
}

static void add_lists(struct lens_work *w, const struct wording *x)
{
	static const struct {
		const char *kind, *why;
	} rows[LISTS] = {
		[LIST_HEDGE] = {"hedges", "words of the author that say it with less than full "
					  "weight"},
		[LIST_MODALITY] = {"modality", "that it may, should or is to be, not that it is"},
		[LIST_DEGREE] = {"degree", "words of the author that raise the degree, or leave no "
					   "exception"},
		[LIST_UNNAMED] = {"unnamed", "somebody says or thinks it, and nobody is named"},
		[LIST_PASSIVE] = {"passives", "passives that name nobody who does it"},
	};
	int32_t first = w->out->n;
	for (int i = 0; i < LISTS; i++)
		lens_list_row(
			w, &x->lists[i], rows[i].kind, str_of(rows[i].kind), str_of(rows[i].why));
	if (first < w->out->n)
		w->out->at[first].section = STR("how sure, and who");
}

/* --------------------------------------------------------------------- stages */

static bool begin_portrait(struct lens_work *w, struct wording *x)
{
	int32_t entity = w->in.entity >= 0 ? w->in.entity : lens_portrait_choose(w);
	w->stage = STAGE_PORTRAIT;
	if (entity >= 0)
		x->portrait = lens_portrait_open(w, entity);
	return entity >= 0;
}

static void hedge_more(struct lens_work *w, struct wording *x)
{
	if (x->hedging == NULL)
		open_hedges(w, x, w->at);
	if (charged_step(&w->work, x->hedging, &x->hedged[w->at]))
		return;
	charged_close(x->hedging);
	x->hedging = NULL;
	list_hedges(w, x, w->at);
	list_degrees(w, x, w->at);
	if (++w->at < 2)
		return;
	w->stage = STAGE_PASSIVES;
	w->at = 0;
}

static void passives_more(struct lens_work *w, struct wording *x)
{
	if (list_passives(w, x, w->at))
		return;
	x->sentence = 0;
	if (++w->at == 2)
		w->stage = STAGE_LISTS;
}

void lens_wording_close(struct lens_work *w)
{
	struct wording *x = w->own;
	if (x == NULL)
		return;
	charged_close(x->hedging);
	wordbook_free(&x->hedges);
}

bool lens_wording_step(struct lens_work *w)
{
	struct wording *x = w->own;
	if (x == NULL)
		w->own = x = ARENA_NEW(&w->work, struct wording);
	switch (w->stage) {
	case STAGE_BEGIN:
		w->stage = STAGE_LINKS;
		return w->in.entity < 0 || begin_portrait(w, x);
	case STAGE_LINKS:
		if (w->at < w->pairing->links.n) {
			look_at_link(w, x, w->at++);
			return true;
		}
		add_slots(w, x);
		w->stage = STAGE_HEDGES;
		w->at = 0;
		return true;
	case STAGE_HEDGES:
		hedge_more(w, x);
		return true;
	case STAGE_PASSIVES:
		passives_more(w, x);
		return true;
	case STAGE_LISTS:
		add_charged(w);
		add_lists(w, x);
		return begin_portrait(w, x);
	default:
		return lens_portrait_step(w, x->portrait);
	}
}
