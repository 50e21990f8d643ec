#include "config.h"

#include "core/desk/names.h"

#include <assert.h>
#include <stdlib.h>

#include "core/base/vec.h"
#include "core/desk/desk.h"
#include "core/desk/help.h"
#include "core/text/fold.h"

static struct str token(struct arena *a, const struct entity *x)
{
	return str_printf(a, "%c %.*s", entity_letter(x->type), STR_ARG(x->key));
}

static bool holds(const struct strs *set, struct str token)
{
	for (int32_t i = 0; i < set->n; i++)
		if (str_eq(set->at[i], token))
			return true;
	return false;
}

struct sorting {
	const struct entities *entities;
	enum names_order order;
};

static int32_t place_of(const struct entities *e, int32_t i)
{
	return e->at[i].members.n > 0 ? e->at[i].members.at[0] : INT32_MAX;
}

/* Entities stand in order of count: their indexes decide where all else is equal. */
static int compare(const void *a, const void *b, void *with)
{
	const struct sorting *s = with;
	int32_t x = *(const int32_t *)a, y = *(const int32_t *)b;
	const struct entity *ex = &s->entities->at[x], *ey = &s->entities->at[y];
	int c = 0;
	switch (s->order) {
	case NAMES_BY_NAME:
		c = str_cmp(ex->key, ey->key);
		break;
	case NAMES_BY_TYPE:
		c = (int)ex->type - (int)ey->type;
		break;
	case NAMES_BY_PLACE:
		c = place_of(s->entities, x) < place_of(s->entities, y)
			    ? -1
			    : place_of(s->entities, x) > place_of(s->entities, y);
		break;
	case NAMES_BY_COUNT:
	case NAMES_ORDERS:
		break;
	}
	return c != 0 ? c : (x > y) - (x < y);
}

static bool passes(struct arena *a, const struct names_pane *p, const struct entity *x)
{
	if (p->filter.len == 0)
		return true;
	struct str want = fold_key(a, p->filter);
	if (str_find(fold_key(a, x->name), want) >= 0)
		return true;
	for (int32_t i = 0; i < x->aliases.n; i++)
		if (str_find(fold_key(a, x->aliases.at[i].text), want) >= 0)
			return true;
	return false;
}

static struct str why_empty(const struct desk *d)
{
	if (d->story.n == 0)
		return STR("  no article");
	if (library_is_open(d))
		return STR("  " LIBRARY_TOO_MANY);
	if (!d->story.linked)
		return STR("  names are being looked for");
	return STR("  no names in these articles");
}

void names_rows(struct desk *d, struct arena *a, struct entity_rows *out)
{
	const struct entities *e = &d->story.entities;
	const struct names_pane *p = &d->names;
	const struct view v = desk_view_of(d, a);
	int32_t *order = ARENA_ARRAY(a, int32_t, e->n + 1), n = 0;
	*out = (struct entity_rows){.filter = p->filter, .message = why_empty(d)};
	for (int32_t i = 0; i < e->n; i++)
		if (e->at[i].total > 0)
			order[n++] = i;
	out->all = n;
	struct sorting s = {e, p->order};
	if (p->order != NAMES_BY_COUNT) /* in which order they stand already */
		qsort_r(order, (size_t)n, sizeof *order, compare, &s);
	bool any = p->marked.n > 0 || p->opened.n > 0;
	for (int32_t i = 0; i < n; i++) {
		const struct entity *x = &e->at[order[i]];
		if (!passes(a, p, x))
			continue;
		out->shown++;
		struct str t = any ? token(a, x) : STR("");
		VEC_PUSH(a, out,
			((struct entity_row){.entity = order[i], .marked = holds(&p->marked, t)}));
		if (any && holds(&p->opened, t))
			entity_details(&v, order[i], out);
	}
	d->names.shown = out->n;
}

int32_t names_at(struct desk *d)
{
	struct reader *r = desk_reader(d);
	const struct entities *e = &d->story.entities;
	struct document *doc = desk_document(d, r);
	if (doc == NULL || e->names == 0)
		return -1;
	int32_t i = entity_name_at(e, r->article, r->focus);
	if (i >= 0)
		return i;
	/* None under the focus: the first of its sentence. */
	int32_t s = document_sentence(doc, r->focus);
	for (i = 0; s >= 0 && i < e->names; i++)
		if (e->name[i].article == r->article &&
			span_meets(e->name[i].span, doc->sentences.at[s].span))
			return i;
	return -1;
}

int32_t names_focused(struct desk *d)
{
	struct arena a = {0};
	struct entity_rows rows;
	int32_t found = -1;
	if (d->focus == FOCUS_READER) {
		int32_t name = names_at(d);
		return name >= 0 ? d->story.entities.joined[name].entity : -1;
	}
	names_rows(d, &a, &rows);
	assert(d->names.list.focus >= 0); /* the first row has it in an empty list too */
	if (d->names.list.focus < rows.n)
		found = rows.at[d->names.list.focus].entity;
	arena_free(&a);
	return found;
}

struct str names_finding(struct desk *d, struct arena *a)
{
	struct reader *r = desk_reader(d);
	const struct entities *e = &d->story.entities;
	int32_t name = desk_document(d, r) != NULL && e->names > 0
			       ? entity_name_at(e, r->article, r->focus)
			       : -1;
	if (name < 0)
		return STR("");
	const struct view v = desk_view_of(d, a);
	const struct entity *x = &e->at[e->joined[name].entity];
	struct str tie = STR("");
	if (x->tie == TIE_NATION)
		tie = str_printf(a, ", nationality of %.*s", STR_ARG(x->of_name));
	else if (e->joined[name].speaks)
		tie = str_printf(a, ", speaks for %.*s", STR_ARG(x->of_name));
	return str_printf(a, "%c %.*s  %d here, %d in %d article%s%.*s", entity_letter(x->type),
		STR_ARG(view_clean(&v, x->name)), entity_count(x, r->article), x->total,
		x->counts.n, x->counts.n == 1 ? "" : "s", STR_ARG(tie));
}

void names_marks(struct desk *d, struct arena *a, int32_t article, int32_t from, int32_t to,
	struct marks *out)
{
	const struct view v = desk_view_of(d, a);
	struct str how = d->options.text[OPTION_HIGHLIGHT];
	int32_t only = -1;
	if (str_eq(how, STR("off")) || d->story.entities.names == 0)
		return;
	if (str_eq(how, STR("focused"))) {
		only = names_focused(d);
		if (only < 0)
			return;
	}
	entity_marks(&v, article, from, to, only, out);
}

/* The timeline, once names are joined. */
static bool time_work(struct desk *d)
{
	bool more = story_time(&d->story);
	if (d->story.timed && !d->timed) {
		times_stale(d);
		text_stale(d);
	}
	d->timed = d->story.timed;
	return more;
}

/* What names and words are looked up in, and is not there. */
static void say_missing(struct desk *d)
{
	const struct err *const missing[] = {&d->lexicons.err, &d->lexicons.stem_err};
	for (size_t i = 0; i < sizeof missing / sizeof *missing; i++)
		if (missing[i]->kind != ERR_NONE)
			message_trouble(d, missing[i]);
	d->names.said = true;
}

bool names_work(struct desk *d)
{
	struct story *s = &d->story;
	if (library_is_open(d))
		return false;
	for (int32_t i = 0; i < s->n; i++)
		if (s->at[i]->state == ARTICLE_DONE && !s->at[i]->worded) {
			d->dirty |= !article_name(s->at[i], &d->lexicons);
			wording_complain(d);
			return true;
		}
	tagger_rest(&d->lexicons.tagger);
	if (s->linked)
		return time_work(d);
	bool more = story_link(s) || s->linked;
	if (s->linked) {
		d->dirty = true;
		text_stale(d);
	}
	if (!d->names.said && d->lexicons.asked)
		say_missing(d);
	return more;
}
