#include "config.h"

#include "core/compare/lens_portrait.h"

#include "core/base/vec.h"
#include "core/compare/lens_charged.h"
#include "core/compare/lens_list.h"
#include "core/wording/portrayal.h"

struct wanted_names {
	struct portrayed_name *at;
	int32_t n;
};

struct lens_portrait {
	int32_t entity;
	int32_t side, sentence; /* read next */
	struct wanted_names names[2];
	struct listing kinds[PORTRAYAL_KINDS];
};

int32_t lens_portrait_choose(const struct lens_work *w)
{
	const struct entities *e = &w->in.story->entities;
	int32_t best = -1, most = 0, total = 0;
	for (int32_t i = 0; i < e->n; i++) {
		int32_t a = entity_count(&e->at[i], w->in.article[SIDE_A]);
		int32_t b = entity_count(&e->at[i], w->in.article[SIDE_B]);
		int32_t both = a < b ? a : b;
		if (both < most || (both == most && a + b <= total) || both == 0)
			continue;
		best = i;
		most = both;
		total = a + b;
	}
	return best;
}

struct lens_portrait *lens_portrait_open(struct lens_work *w, int32_t entity)
{
	const struct entities *e = &w->in.story->entities;
	struct lens_portrait *p = ARENA_NEW(&w->work, struct lens_portrait);
	p->entity = entity;
	for (int side = 0; side < 2; side++) {
		int32_t article = w->in.article[side];
		int32_t i = entity_first_name(e, article, 0);
		for (; i < e->names && e->name[i].article == article; i++)
			VEC_PUSH(&w->work, &p->names[side],
				((struct portrayed_name){.span = e->name[i].span,
					.wanted = e->joined[i].entity == entity,
					.person = e->name[i].type == ENTITY_PER}));
	}
	return p;
}

/* ------------------------------------------------------------------- reading */

static const char *kind_text(enum portrayal_kind kind)
{
	static const char *const texts[PORTRAYAL_KINDS] = {
		[PORTRAYAL_LABEL] = "a label beside the name, or behind a form of be",
		[PORTRAYAL_ACTOR] = "the verb behind the name",
		[PORTRAYAL_TARGET] = "the verb before the name, or a passive behind it",
		[PORTRAYAL_OWNS] = "the words behind its 's",
	};
	return texts[kind];
}

static void read_some(struct lens_work *w, struct lens_portrait *p)
{
	const struct document *d = &lens_article(w, p->side)->doc;
	const struct wanted_names *n = &p->names[p->side];
	struct portrayals found = {0};
	int32_t first = p->sentence, bytes = 0;
	for (; p->sentence < d->sentences.n && bytes < BLOCKS_STEP; p->sentence++)
		bytes += d->sentences.at[p->sentence].span.end -
			 d->sentences.at[p->sentence].span.beg;
	portrayals_read(
		&w->work, d, (struct portrayed_names){n->at, n->n}, first, p->sentence, &found);
	for (int32_t i = 0; i < found.n; i++) {
		const struct portrayal *x = &found.at[i];
		struct listed words = {.side = p->side,
			.span = x->span,
			.why = str_of(kind_text((enum portrayal_kind)x->kind))};
		lens_list_add(w, &p->kinds[x->kind], &words);
	}
}

/* ---------------------------------------------------------------------- rows */

static bool is_named_in(const struct document *d, const struct wanted_names *n, struct span at)
{
	int32_t low = 0, high = n->n, sentence = document_sentence(d, at.beg);
	struct span s = d->sentences.at[sentence].span;
	while (low < high) {
		int32_t mid = low + (high - low) / 2;
		if (n->at[mid].span.end > s.beg)
			high = mid;
		else
			low = mid + 1;
	}
	for (; low < n->n && n->at[low].span.beg < s.end; low++)
		if (n->at[low].wanted)
			return true;
	return false;
}

static void charged_near(struct lens_work *w, const struct lens_portrait *p)
{
	struct listing author = {0}, quoted = {0};
	for (int side = 0; side < 2; side++) {
		const struct article *x = lens_article(w, side);
		for (int32_t i = 0; i < x->charges.n; i++) {
			const struct charge *c = &x->charges.at[i];
			if (!lens_is_charged(x, c) ||
				!is_named_in(&x->doc, &p->names[side], c->span))
				continue;
			struct listed words = lens_charged(w, side, c);
			lens_list_add(w, c->quoted ? &quoted : &author, &words);
		}
	}
	lens_list_row(w, &author, "charged", STR("charged"),
		STR("charged words of the author in sentences that name it"));
	lens_list_row(w, &quoted, "quoted", STR("  quoted"),
		STR("charged words of others in sentences that name it"));
}

static struct str section_of(struct lens_work *w, const struct entity *e)
{
	struct str text = str_printf(w->to, "%.*s", STR_ARG(e->name));
	for (int side = 0; side < 2; side++)
		text = str_printf(w->to, "%.*s   %.*s %d", STR_ARG(text),
			STR_ARG(lens_letter(w, side)), entity_count(e, w->in.article[side]));
	return text;
}

/* "NATO's ..."; of a long name "its ...". */
static struct str own_label(struct lens_work *w, const struct entity *e)
{
	enum { SHORT = 8 /* bytes */ };
	if (e->name.len > SHORT)
		return e->type == ENTITY_PER ? STR("has a \u2026") : STR("its \u2026");
	return str_printf(w->to, "%.*s\u2019s \u2026", STR_ARG(e->name));
}

static void add_rows(struct lens_work *w, struct lens_portrait *p)
{
	static const struct {
		enum portrayal_kind kind;
		const char *name, *label;
	} rows[] = {{PORTRAYAL_LABEL, "called", "is called"}, {PORTRAYAL_ACTOR, "does", "does"},
		{PORTRAYAL_TARGET, "done", "is done to"}, {PORTRAYAL_OWNS, "owns", NULL}};
	const struct entity *e = &w->in.story->entities.at[p->entity];
	int32_t first = w->out->n;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct str label =
			rows[i].kind == PORTRAYAL_OWNS ? own_label(w, e) : str_of(rows[i].label);
		lens_list_rows(w, &p->kinds[rows[i].kind], rows[i].name, label,
			str_of(kind_text(rows[i].kind)));
	}
	charged_near(w, p);
	w->out->about = section_of(w, e);
	w->out->entity = p->entity;
	w->out->name = e->name;
	if (first < w->out->n)
		w->out->at[first].section = w->out->about;
}

bool lens_portrait_step(struct lens_work *w, struct lens_portrait *p)
{
	if (p->side < 2) {
		read_some(w, p);
		if (p->sentence == lens_article(w, p->side)->doc.sentences.n) {
			p->side++;
			p->sentence = 0;
		}
		return true;
	}
	add_rows(w, p);
	return false;
}
