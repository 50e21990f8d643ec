#include "config.h"

#include "core/desk/times.h"

#include <string.h>

#include "core/base/vec.h"
#include "core/desk/desk.h"
#include "core/desk/help.h"
#include "core/text/fold.h"

/* -------------------------------------------------------------------- places */

struct spot times_spot(const struct timeline *t, int32_t entry)
{
	const struct telling *x = &t->telling[t->at[entry].first];
	return (struct spot){.article = x->article, .at = x->span.beg};
}

int32_t times_entry(const struct timeline *t, struct spot s)
{
	for (int32_t e = 0; s.article >= 0 && e < t->n; e++)
		for (int32_t i = t->at[e].first; i < t->at[e].first + t->at[e].n; i++)
			if (t->telling[i].article == s.article && t->telling[i].span.beg == s.at)
				return e;
	return -1;
}

int32_t times_read(struct desk *d)
{
	struct reader *r = desk_reader(d);
	if (desk_document(d, r) == NULL || d->story.timeline.n == 0)
		return -1;
	return timeline_at(&d->story.timeline, d->story.at[r->article], r->article, r->focus);
}

/* ---------------------------------------------------------------------- rows */

enum { MARKED = 1, OPENED = 2 };

static void flag(const struct timeline *t, const struct spots *s, uint8_t bit, uint8_t *flags)
{
	for (int32_t i = 0; i < s->n; i++) {
		int32_t e = times_entry(t, s->at[i]);
		if (e >= 0)
			flags[e] |= bit;
	}
}

static bool has_text(const struct view *v, const struct timeline *t, int32_t entry, struct str want)
{
	const struct entry *e = &t->at[entry];
	if (str_find(fold_key(v->arena, timeline_label(v, e)), want) >= 0)
		return true;
	for (int32_t i = e->first; i < e->first + e->n; i++) {
		const struct telling *x = &t->telling[i];
		const struct document *doc = &v->story->at[x->article]->doc;
		if (x->sentence < 0 || x->sentence >= doc->sentences.n)
			continue;
		struct str s = span_text(doc->text, doc->sentences.at[x->sentence].span);
		if (str_find(fold_key(v->arena, s), want) >= 0)
			return true;
	}
	return false;
}

/* Of what is open the end that is known counts: "before 2022" is no answer to 1990..1995. */
static bool in_range(struct interval i, struct interval range)
{
	int32_t beg = i.beg == INTERVAL_PAST ? i.end - 1 : i.beg;
	int32_t end = i.end == INTERVAL_FUTURE ? beg + 1 : i.end;
	return end > range.beg && beg < range.end;
}

static bool passes(const struct times_pane *p, const struct view *v, const struct timeline *t,
	int32_t entry, struct str want)
{
	const struct entry *e = &t->at[entry];
	bool dated = e->when.grain != GRAIN_NONE;
	if ((p->dated_only || p->range_text.len > 0) && !dated)
		return false;
	if (p->range_text.len > 0 && !in_range(e->when, p->range))
		return false;
	if (p->disputed_only && !timeline_disputed(t, entry))
		return false;
	return want.len == 0 || has_text(v, t, entry, want);
}

static struct str why_empty(const struct desk *d, const struct timeline_rows *rows)
{
	if (d->story.n == 0)
		return STR("  no article");
	if (library_is_open(d))
		return STR("  " LIBRARY_TOO_MANY);
	if (!d->story.timed)
		return STR("  dates are being put in order");
	if (rows->all > 0)
		return STR("  no entry passes");
	return rows->hidden > 0 ? STR("  only hidden entries")
				: STR("  no dates in these articles");
}

/* Rows are made for the width of the pane: sentences are wrapped there. */
static int32_t pane_columns(const struct desk *d)
{
	if (d->view == VIEW_TIMELINE && d->layout.has_main)
		return d->layout.main.columns;
	return d->side_times.rows > 0 ? d->side_times.columns : d->columns;
}

/* The row of an entry; -1: it is filtered out. */
static int32_t row_of(const struct timeline_rows *rows, int32_t entry)
{
	for (int32_t i = 0; i < rows->n; i++)
		if (rows->at[i].kind == TIMELINE_ENTRY && rows->at[i].entry == entry)
			return i;
	return -1;
}

static void find_focus(struct desk *d, const struct timeline_rows *rows)
{
	struct times_pane *p = &d->times;
	int32_t e = times_entry(&d->story.timeline, p->here);
	int32_t i = e >= 0 ? row_of(rows, e) : -1, last = i;
	while (i >= 0 && last - i < p->below && last + 1 < rows->n &&
		rows->at[last + 1].kind > TIMELINE_ENTRY)
		last++;
	if (i >= 0)
		p->list.focus = last;
	p->was = p->list.focus;
}

/* Off a row that takes no focus, on in the way the focus went; then `here` is that row's place. */
static void keep_focus(struct desk *d, const struct timeline_rows *rows)
{
	struct times_pane *p = &d->times;
	struct list *l = &p->list;
	if (l->focus > rows->n - 1)
		l->focus = rows->n - 1;
	if (l->focus < 0)
		l->focus = 0;
	p->number = 0;
	if (rows->n == 0)
		return;
	if (rows->at[l->focus].kind == TIMELINE_YEAR)
		l->focus += l->focus < p->was && l->focus > 0 ? -1 : 1;
	const struct timeline_row *row = &rows->at[l->focus];
	p->was = l->focus;
	p->here = times_spot(&d->story.timeline, row->entry);
	p->below = 0;
	for (int32_t i = 0; i <= l->focus; i++)
		p->number += rows->at[i].kind == TIMELINE_ENTRY;
	while (rows->at[l->focus - p->below].kind > TIMELINE_ENTRY)
		p->below++;
}

void times_list(struct desk *d, struct arena *a, int32_t columns, struct timeline_rows *out)
{
	const struct timeline *t = &d->story.timeline;
	const struct times_pane *p = &d->times;
	const struct view v = desk_view_of(d, a);
	uint8_t *flags = ARENA_ARRAY(a, uint8_t, t->n + 1);
	struct str want = p->filter.len > 0 ? fold_key(a, p->filter) : STR("");
	*out = (struct timeline_rows){.timeline = t,
		.filter = p->filter,
		.range = p->range_text,
		.dated_only = p->dated_only,
		.disputed_only = p->disputed_only,
		.hidden = t->hidden};
	flag(t, &p->marked, MARKED, flags);
	flag(t, &p->opened, OPENED, flags);
	for (int32_t e = 0; e < t->n; e++) {
		if (t->at[e].paper && !p->captions) {
			out->hidden++;
			continue;
		}
		out->all++;
		if (!passes(p, &v, t, e, want))
			continue;
		out->shown++;
		timeline_add(&v, out, e, (flags[e] & MARKED) != 0, columns);
		if ((flags[e] & OPENED) != 0)
			timeline_details(&v, out, e, columns);
	}
	out->message = why_empty(d, out);
}

static uint64_t spots_hash(const struct spots *s)
{
	return str_hash((struct str){(const char *)s->at, s->n * (int32_t)sizeof *s->at});
}

static struct times_key key_of(const struct desk *d, int32_t columns)
{
	const struct times_pane *p = &d->times;
	return (struct times_key){
		.builds = d->story.builds,
		.entries = d->story.timeline.n,
		.columns = columns,
		.choices = p->dated_only | p->disputed_only << 1 | p->captions << 2,
		.marked = spots_hash(&p->marked),
		.opened = spots_hash(&p->opened),
		.filter = str_hash(p->filter),
		.range = str_hash(p->range_text),
	};
}

/* `rows.timeline` is NULL before they are made first. */
static void keep_rows(struct desk *d, int32_t columns)
{
	struct times_kept *k = &d->times.kept;
	struct times_key key = key_of(d, columns);
	if (k->rows.timeline == NULL || memcmp(&key, &k->key, sizeof key) != 0) {
		arena_reset(&k->arena);
		times_list(d, &k->arena, columns, &k->rows);
		k->key = key;
	}
	/* Borrowed from the pane, where the same words may have moved. */
	k->rows.filter = d->times.filter;
	k->rows.range = d->times.range_text;
	k->rows.message = why_empty(d, &k->rows);
}

void times_rows(struct desk *d, struct timeline_rows *out)
{
	struct times_pane *p = &d->times;
	int32_t columns = pane_columns(d);
	keep_rows(d, columns);
	*out = p->kept.rows;
	if (p->stale || p->columns != columns)
		find_focus(d, out);
	p->stale = false;
	p->columns = columns;
	p->entries = out->shown;
	keep_focus(d, out);
}

void times_stale(struct desk *d)
{
	d->times.stale = true;
	d->dirty = true;
}

int32_t times_focused(struct desk *d)
{
	struct timeline_rows rows;
	if (d->focus == FOCUS_READER)
		return times_read(d);
	times_rows(d, &rows);
	return rows.n > 0 ? rows.at[d->times.list.focus].entry : -1;
}

void times_follow(struct desk *d)
{
	struct timeline_rows rows;
	int32_t e = times_read(d);
	if (e < 0)
		return;
	times_rows(d, &rows);
	int32_t i = row_of(&rows, e);
	if (i >= 0)
		d->times.list.focus = i;
	keep_focus(d, &rows);
}
