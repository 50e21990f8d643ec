#include "config.h"

#include "core/compare/conflicts.h"

#include <stdlib.h>

#include "core/base/vec.h"
#include "core/compare/conflict_list.h"
#include "core/compare/rewording.h"

enum { ALL_PAIRS = 8 /* articles of a claim of which every two are laid open */ };

struct conflicts_work {
	struct arena arena;
	const struct story *story;
	struct comparison *comparison;
	const struct claims *claims;
	struct findings findings;
	int32_t claim; /* looked at next */
	int32_t x, y;  /* its cells to be laid open next */
};

struct conflicts_work *conflicts_open(
	const struct story *s, struct comparison *c, const struct claims *claims)
{
	struct conflicts_work *w = calloc(1, sizeof *w);
	if (w == NULL)
		arena_full();
	w->story = s;
	w->comparison = c;
	w->claims = claims;
	w->y = 1;
	return w;
}

void conflicts_close(struct conflicts_work *w)
{
	if (w == NULL)
		return;
	arena_free(&w->arena);
	free(w);
}

static struct finding finding_of(const struct pairing *p, enum conflict_kind kind)
{
	struct finding f = {.kind = (uint8_t)kind, .speaker = -1};
	for (int side = 0; side < 2; side++)
		f.end[side].article = p->side[side].article;
	return f;
}

static void find_clashes(
	struct conflicts_work *w, const struct pairing *p, const struct collation *c)
{
	static const enum conflict_kind kinds[CLASH_KINDS] = {
		[CLASH_NUMBER] = CONFLICT_NUMBER,
		[CLASH_DATE] = CONFLICT_DATE,
		[CLASH_PLACE] = CONFLICT_PLACE,
		[CLASH_NAME] = CONFLICT_NAME,
	};
	for (int32_t i = 0; i < c->clashes.n; i++) {
		const struct clash *x = &c->clashes.at[i];
		struct finding f = finding_of(p, kinds[x->kind]);
		if (x->entry >= 0)
			continue; /* the timeline has it */
		for (int side = 0; side < 2; side++) {
			f.end[side].span = x->at[side];
			f.end[side].value = x->value[side];
		}
		VEC_PUSH(&w->arena, &w->findings, f);
	}
}

static void find_rewordings(struct conflicts_work *w, const struct pairing *p,
	const struct pair_link *link, const struct collation *c)
{
	struct rewordings all = {0};
	rewordings_find(&w->arena, w->story, p, link, c, &all);
	for (int32_t i = 0; i < all.n; i++) {
		struct finding f = finding_of(p, CONFLICT_WORDING);
		f.speaker = all.at[i].speaker;
		for (int side = 0; side < 2; side++)
			f.end[side].span = all.at[i].words[side];
		VEC_PUSH(&w->arena, &w->findings, f);
	}
}

/* The strong links between what two articles have of one claim. */
static void lay_open(
	struct conflicts_work *w, const struct claim_cell *x, const struct claim_cell *y)
{
	const struct pairing *p = comparison_links(w->comparison, x->article, y->article);
	for (int32_t i = 0; p != NULL && i < p->links.n; i++) {
		const struct pair_link *l = &p->links.at[i];
		if (l->tier != TIER_STRONG || !claims_says(w->claims, x, l->a) ||
			!claims_says(w->claims, y, l->b))
			continue;
		const struct collation *c =
			comparison_collation(w->comparison, x->article, y->article, i);
		find_clashes(w, p, c);
		find_rewordings(w, p, l, c);
	}
}

static bool is_wanted(const struct claim *c, const struct claim_cell *x, const struct claim_cell *y)
{
	if (x->kind != CELL_SAID || y->kind != CELL_SAID)
		return false;
	return c->tellers <= ALL_PAIRS || x->article == c->article || y->article == c->article;
}

/* The next two cells of the claim. */
static void step_cells(struct conflicts_work *w, const struct claim *c)
{
	if (++w->x < w->y)
		return;
	w->x = 0;
	if (++w->y < c->n)
		return;
	w->y = 1;
	w->claim++;
}

bool conflicts_step(struct arena *to, struct conflicts_work *w, struct conflicts *out)
{
	enum { LOOKED = 256 /* cells in a step of which none is laid open */ };
	for (int32_t i = 0; i < LOOKED && w->claim < w->claims->shared; i++) {
		const struct claim *c = &w->claims->at[w->claim];
		const struct claim_cell *x = &w->claims->cell[c->first + w->x];
		const struct claim_cell *y = &w->claims->cell[c->first + w->y];
		bool wanted = is_wanted(c, x, y);
		if (wanted)
			lay_open(w, x, y);
		step_cells(w, c);
		if (wanted)
			return true;
	}
	if (w->claim < w->claims->shared)
		return true;
	conflict_list_build(to, w->story, w->claims, &w->findings, out);
	return false;
}

void conflicts_build(struct arena *to, const struct story *s, struct comparison *c,
	const struct claims *claims, struct conflicts *out)
{
	struct conflicts_work *w = conflicts_open(s, c, claims);
	while (conflicts_step(to, w, out))
		continue;
	conflicts_close(w);
}

/* --------------------------------------------------------------------- asking */

const char *conflict_kind_name(enum conflict_kind k)
{
	static const char *const names[CONFLICT_KINDS] = {
		[CONFLICT_DATE] = "date",
		[CONFLICT_HANGS] = "hangs",
		[CONFLICT_NUMBER] = "number",
		[CONFLICT_PLACE] = "place",
		[CONFLICT_NAME] = "name",
		[CONFLICT_WORDING] = "wording",
	};
	return names[k];
}

struct str conflict_value(const struct story *s, const struct conflict_mention *m)
{
	return m->value.len > 0 ? m->value : span_text(s->at[m->article]->doc.text, m->span);
}

int32_t conflicts_find(const struct conflicts *c, int32_t article, int32_t sentence, int32_t from)
{
	for (int32_t i = from; i < c->n; i++) {
		const struct conflict_mention *m = &c->mention[c->at[i].first];
		for (int32_t k = 0; k < c->at[i].n; k++)
			if (m[k].article == article && m[k].sentence == sentence)
				return i;
	}
	return -1;
}
