#include "config.h"

#include "core/desk/voicing.h"

#include "core/base/vec.h"
#include "core/desk/desk.h"
#include "core/text/fold.h"

static void set_aside(struct voicing *p)
{
	voices_close(p->work);
	renderings_close(p->rendering);
	p->work = NULL;
	p->rendering = NULL;
	arena_reset(&p->arena[!p->current]);
}

void voicing_free(struct voicing *p)
{
	set_aside(p);
	for (int i = 0; i < 2; i++)
		arena_free(&p->arena[i]);
	arena_free(&p->rendered_arena);
}

/* ------------------------------------------------------------------ building */

static bool is_same_story(const struct desk *d, int32_t builds, int32_t articles)
{
	return d->story.timed && builds == d->story.builds && articles == d->story.n;
}

bool voicing_holds(const struct desk *d)
{
	const struct voicing *p = &d->voicing;
	return p->there && is_same_story(d, p->builds, p->articles);
}

static void begin(struct desk *d)
{
	struct voicing *p = &d->voicing;
	set_aside(p);
	p->work = voices_open(&d->story, d->segmenter);
	p->next_builds = d->story.builds;
	p->next_articles = d->story.n;
}

static void finish(struct desk *d)
{
	struct voicing *p = &d->voicing;
	p->current = !p->current;
	p->voices = p->next;
	p->builds = p->next_builds;
	p->articles = p->next_articles;
	p->there = true;
	p->rendered = false;
	set_aside(p);
	d->dirty = true;
}

const struct renderings *voicing_renderings(const struct desk *d)
{
	return voicing_holds(d) && d->voicing.rendered ? &d->voicing.renderings : NULL;
}

/* Lays the utterances of the voices side by side. */
static bool render_work(struct desk *d)
{
	struct voicing *p = &d->voicing;
	if (p->rendered && p->pinned == d->comparing.pinned)
		return false;
	struct comparison *c = comparing_all(d);
	if (p->rendering == NULL || p->comparison != c || p->pinned != d->comparing.pinned) {
		renderings_close(p->rendering);
		arena_reset(&p->rendered_arena);
		p->rendered = false;
		p->rendering = renderings_open(&d->story, c, &p->voices);
		p->comparison = c;
		p->pinned = d->comparing.pinned;
	}
	if (renderings_step(&p->rendered_arena, p->rendering, &p->renderings))
		return true;
	renderings_close(p->rendering);
	p->rendering = NULL;
	p->rendered = d->dirty = true;
	return true;
}

bool voicing_work(struct desk *d)
{
	struct voicing *p = &d->voicing;
	if (d->view != VIEW_QUOTES || !d->story.timed || library_is_open(d))
		return false;
	if (voicing_holds(d))
		return render_work(d);
	if (p->work == NULL || !is_same_story(d, p->next_builds, p->next_articles))
		begin(d);
	if (!voices_step(&p->arena[!p->current], p->work, &p->next))
		finish(d);
	return true;
}

/* ---------------------------------------------------------------------- rows */

static struct str mark_of(struct arena *a, const struct voice *of)
{
	return str_printf(
		a, "%s %.*s", of->kind == VOICE_ENTITY ? "entity" : "words", STR_ARG(of->key));
}

static int32_t find_opened(const struct voicing *p, const struct voice *of)
{
	struct arena a = {0};
	struct str mark = mark_of(&a, of);
	int32_t found = -1;
	for (int32_t i = 0; i < p->opened.n && found < 0; i++)
		if (str_eq(p->opened.at[i], mark))
			found = i;
	arena_free(&a);
	return found;
}

void voicing_fold(struct desk *d, int32_t voice, bool open)
{
	struct voicing *p = &d->voicing;
	const struct voice *of = &p->voices.at[voice];
	int32_t i = find_opened(p, of);
	if (open && i < 0)
		VEC_PUSH(&d->arena, &p->opened, mark_of(&d->arena, of));
	else if (!open && i >= 0)
		p->opened.at[i] = p->opened.at[--p->opened.n];
	d->dirty = true;
}

static bool has_text(const struct view *v, const struct voices *all, int32_t voice, struct str want)
{
	const struct voice *of = &all->at[voice];
	if (str_find(fold_key(v->arena, quotes_name(v, of)), want) >= 0)
		return true;
	int32_t first = all->cell[of->first].first;
	for (int32_t i = first; i < all->said_n && all->said[i].voice == voice; i++) {
		const struct utterance *u = &all->said[i];
		struct str text = v->story->at[u->article]->doc.text;
		if (str_find(fold_key(v->arena, span_text(text, u->span)), want) >= 0 ||
			str_find(fold_key(v->arena, span_text(text, u->verb)), want) >= 0)
			return true;
	}
	return false;
}

static struct str why_empty(const struct desk *d, const struct quotes_rows *rows)
{
	if (library_is_open(d))
		return STR("  " LIBRARY_TOO_MANY);
	if (d->story.n == 0)
		return STR("  no article");
	if (rows->voices == NULL)
		return STR("  the articles are being read");
	return rows->voices->n > 0 ? STR("  no voice passes")
				   : STR("  nobody is quoted in these articles");
}

void quotes_list(struct desk *d, struct arena *a, int32_t columns, struct quotes_rows *out)
{
	const struct voicing *p = &d->voicing;
	const struct view v = desk_view_of(d, a);
	struct str want = p->filter.len > 0 ? fold_key(a, p->filter) : STR("");
	*out = (struct quotes_rows){.filter = p->filter};
	if (voicing_holds(d)) {
		out->voices = &p->voices;
		out->renderings = voicing_renderings(d);
		for (int32_t i = 0; i < p->voices.n; i++)
			if (want.len == 0 || has_text(&v, &p->voices, i, want))
				quotes_add(
					&v, out, i, find_opened(p, &p->voices.at[i]) >= 0, columns);
	}
	out->message = why_empty(d, out);
}

void quotes_rows(struct desk *d, struct arena *a, struct quotes_rows *out)
{
	struct voicing *p = &d->voicing;
	struct list *l = &p->list;
	quotes_list(d, a, d->layout.has_main ? d->layout.main.columns : d->columns, out);
	p->shown = out->shown;
	p->number = 0;
	if (l->focus > out->n - 1)
		l->focus = out->n - 1;
	if (l->focus < 0)
		l->focus = 0;
	for (int32_t i = 0; i <= l->focus && i < out->n; i++)
		p->number += out->at[i].kind == QUOTES_VOICE;
}

static struct str said_finding(const struct view *v, const struct quotes_rows *rows, int32_t said)
{
	const struct utterance *u = &rows->voices->said[said];
	struct str others = quotes_others(v, rows, said);
	struct str text = v->story->at[u->article]->doc.text;
	struct str s = str_printf(v->arena, "%s, %d word%s",
		u->quote >= 0 ? utterance_kind_name(u) : "without marks", u->words,
		u->words == 1 ? "" : "s");
	if (u->group != VERB_NONE)
		s = str_printf(v->arena, "%.*s, %s", STR_ARG(s),
			verb_group_name((enum verb_group)u->group));
	if (u->speaker.end > u->speaker.beg)
		s = str_printf(v->arena, "%.*s: %.*s", STR_ARG(s),
			STR_ARG(view_clean(v, span_text(text, u->speaker))));
	if (others.len > 0)
		s = str_printf(v->arena, "%.*s  %.*s", STR_ARG(others), STR_ARG(s));
	return s;
}

struct str quotes_finding(struct desk *d, struct arena *a)
{
	struct quotes_rows rows;
	quotes_rows(d, a, &rows);
	if (rows.n == 0)
		return STR("");
	const struct quotes_row *r = &rows.at[d->voicing.list.focus];
	const struct view v = desk_view_of(d, a);
	if (r->said >= 0)
		return said_finding(&v, &rows, r->said);
	return str_printf(a, "%.*s: %.*s", STR_ARG(r->text),
		STR_ARG(quotes_counts(&v, rows.voices, r->voice)));
}
