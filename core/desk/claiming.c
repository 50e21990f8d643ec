#include "config.h"

#include "core/desk/claiming.h"

#include "core/desk/desk.h"
#include "core/text/fold.h"

static void set_aside(struct claiming *p)
{
	claims_close(p->work);
	conflicts_close(p->conflicts_work);
	p->work = NULL;
	p->conflicts_work = NULL;
	arena_reset(&p->arena[!p->current]);
}

void claiming_free(struct claiming *p)
{
	set_aside(p);
	for (int i = 0; i < 2; i++)
		arena_free(&p->arena[i]);
}

/* ------------------------------------------------------------------ building */

static bool is_wanted(const struct desk *d)
{
	bool gutter = options_on(&d->options, OPTION_COVERAGE) && d->story.n > 1;
	for (int32_t i = 0; i < LAYOUT_READERS; i++)
		gutter |= d->folding[i].on;
	return (gutter || d->view == VIEW_CONFLICTS || d->view == VIEW_MATRIX) &&
	       !library_is_open(d);
}

static bool is_same_story(const struct desk *d, int32_t builds, int32_t articles)
{
	return d->story.timed && builds == d->story.builds && articles == d->story.n;
}

bool claiming_holds(const struct desk *d)
{
	const struct claiming *p = &d->claiming;
	return p->there && is_same_story(d, p->builds, p->articles);
}

bool claiming_is_fresh(const struct desk *d)
{
	return claiming_holds(d) && d->claiming.pinned == d->comparing.pinned;
}

static bool is_under_way(const struct desk *d, const struct comparison *c)
{
	const struct claiming *p = &d->claiming;
	return p->work != NULL && p->comparison == c && p->next_pinned == d->comparing.pinned &&
	       is_same_story(d, p->next_builds, p->next_articles);
}

static void begin(struct desk *d, struct comparison *c)
{
	struct claiming *p = &d->claiming;
	set_aside(p);
	p->comparison = c;
	p->work = claims_open(&d->story, c);
	p->next_builds = d->story.builds;
	p->next_articles = d->story.n;
	p->next_pinned = d->comparing.pinned;
}

static void finish(struct desk *d)
{
	struct claiming *p = &d->claiming;
	p->current = !p->current;
	p->claims = p->next;
	p->conflicts = p->next_conflicts;
	p->builds = p->next_builds;
	p->articles = p->next_articles;
	p->pinned = p->next_pinned;
	p->there = true;
	set_aside(p);
	d->dirty = true;
}

bool claiming_work(struct desk *d)
{
	struct claiming *p = &d->claiming;
	if (!is_wanted(d) || !d->story.timed || claiming_is_fresh(d))
		return false;
	struct comparison *c = comparing_all(d);
	struct arena *to = &p->arena[!p->current];
	if (!is_under_way(d, c))
		begin(d, c);
	if (p->conflicts_work == NULL) {
		if (!claims_step(to, p->work, &p->next))
			p->conflicts_work = conflicts_open(&d->story, c, &p->next);
		return true;
	}
	if (conflicts_step(to, p->conflicts_work, &p->next_conflicts))
		return true;
	finish(d);
	return true;
}

struct str claiming_copies(struct desk *d, struct arena *a)
{
	const struct reader *r = desk_reader(d);
	const struct document *doc = desk_document(d, r);
	int32_t s = doc != NULL && claiming_holds(d) ? document_sentence(doc, r->focus) : -1;
	if (s < 0 || r->raw)
		return STR("");
	return claims_copies_text(a, &d->claiming.claims, r->article, s);
}

/* ---------------------------------------------------------------------- rows */

static bool has_text(
	const struct view *v, const struct claiming *p, const struct conflict *c, struct str want)
{
	const struct story *s = v->story;
	if (str_find(str_of(conflict_kind_name((enum conflict_kind)c->kind)), want) >= 0 ||
		str_find(fold_key(v->arena, conflict_title(v, &p->claims, c)), want) >= 0)
		return true;
	for (int32_t i = c->first; i < c->first + c->n; i++) {
		const struct conflict_mention *m = &p->conflicts.mention[i];
		const struct document *d = &s->at[m->article]->doc;
		struct str text = span_text(d->text, d->sentences.at[m->sentence].span);
		if (str_find(fold_key(v->arena, text), want) >= 0 ||
			str_find(fold_key(v->arena, conflict_value(s, m)), want) >= 0)
			return true;
	}
	return false;
}

static struct str why_empty(const struct desk *d, const struct conflict_rows *rows)
{
	if (d->story.n < 2)
		return STR("  one article alone contradicts nobody; :add opens more");
	if (library_is_open(d))
		return STR("  " LIBRARY_TOO_MANY);
	if (rows->conflicts == NULL)
		return STR("  the articles are being compared");
	return rows->conflicts->n > 0 ? STR("  no conflict passes")
				      : STR("  no conflict found in these articles");
}

void conflicts_list(struct desk *d, struct arena *a, int32_t columns, struct conflict_rows *out)
{
	const struct claiming *p = &d->claiming;
	const struct view v = desk_view_of(d, a);
	struct str want = p->filter.len > 0 ? fold_key(a, p->filter) : STR("");
	*out = (struct conflict_rows){.filter = p->filter};
	if (claiming_holds(d)) {
		out->conflicts = &p->conflicts;
		for (int32_t i = 0; i < p->conflicts.n; i++)
			if (want.len == 0 || has_text(&v, p, &p->conflicts.at[i], want))
				conflicts_add(&v, out, &p->claims, i, columns);
	}
	out->message = why_empty(d, out);
}

void conflicts_rows(struct desk *d, struct arena *a, struct conflict_rows *out)
{
	struct claiming *p = &d->claiming;
	struct list *l = &p->list;
	conflicts_list(d, a, d->layout.has_main ? d->layout.main.columns : d->columns, out);
	p->shown = out->shown;
	p->number = 0;
	if (l->focus > out->n - 1)
		l->focus = out->n - 1;
	if (l->focus < 0)
		l->focus = 0;
	if (out->n == 0)
		return;
	if (out->at[l->focus].kind == CONFLICT_GAP)
		l->focus += l->focus < p->was ? -1 : 1;
	p->was = l->focus;
	for (int32_t i = 0; i <= l->focus; i++)
		p->number += out->at[i].kind == CONFLICT_HEAD;
}

struct str conflicts_finding(struct desk *d, struct arena *a)
{
	struct conflict_rows rows;
	conflicts_rows(d, a, &rows);
	if (rows.n == 0)
		return STR("");
	const struct conflict *c = &rows.conflicts->at[rows.at[d->claiming.list.focus].conflict];
	const struct view v = desk_view_of(d, a);
	struct str s = STR("");
	if (c->kind == CONFLICT_WORDING)
		return STR("one speaker, quoted in other words");
	if (c->kind == CONFLICT_HANGS)
		return str_printf(a, "hangs on: %.*s",
			STR_ARG(timeline_label(&v, &d->story.timeline.at[c->on])));
	for (int32_t i = c->first; i < c->first + c->n; i++) {
		const struct conflict_mention *m = &rows.conflicts->mention[i];
		char letter[8];
		story_letter(letter, m->article);
		s = str_printf(a, "%.*s%s%.*s in %s", STR_ARG(s), s.len > 0 ? ", " : "! ",
			STR_ARG(conflict_value(&d->story, m)), letter);
	}
	return s;
}
