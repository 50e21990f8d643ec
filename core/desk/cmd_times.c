/* cmd_times - the timeline: its rows, what of it is shown, from conflict to conflict. */
#include "config.h"

#include "core/base/vec.h"
#include "core/desk/commands.h"
#include "core/desk/desk.h"
#include "core/desk/help.h"
#include "core/desk/range.h"

static bool no_dates(const struct desk *d, struct err *e)
{
	return err_set(e, ERR_USAGE,
		d->story.timed ? "no entry under the focus" : "dates are being put in order");
}

static void go_to(struct desk *d, int32_t telling)
{
	const struct telling *x = &d->story.timeline.telling[telling];
	d->times.last = (struct spot){.article = x->article, .at = x->span.beg};
	show_place(d, x->article, x->span.beg);
}

/* The first telling of an entry; the next one if the last jump was to one of them. */
static int32_t next_telling(const struct desk *d, int32_t entry)
{
	const struct timeline *t = &d->story.timeline;
	const struct entry *e = &t->at[entry];
	struct spot last = d->times.last;
	for (int32_t i = e->first; i < e->first + e->n; i++)
		if (t->telling[i].article == last.article && t->telling[i].span.beg == last.at)
			return i + 1 < e->first + e->n ? i + 1 : e->first;
	return e->first;
}

static bool go_to_entry(struct desk *d, const struct timeline_rows *rows, int32_t entry)
{
	for (int32_t i = 0; i < rows->n; i++)
		if (rows->at[i].kind == TIMELINE_ENTRY && rows->at[i].entry == entry)
			d->times.list.focus = i;
	return true;
}

bool open_times_row(struct desk *d)
{
	struct timeline_rows rows;
	times_rows(d, &rows);
	if (rows.n > 0) {
		const struct timeline_row *row = &rows.at[d->times.list.focus];
		if (row->kind == TIMELINE_HANGS)
			go_to_entry(d, &rows, d->story.timeline.at[row->entry].hangs_on);
		else
			go_to(d, row->telling >= 0 ? row->telling : next_telling(d, row->entry));
	}
	return true;
}

/* Puts an entry in (`how` 1), takes it out (-1), or does the other (0). */
static void toggle(struct desk *d, struct spots *set, int32_t entry, int how)
{
	const struct timeline *t = &d->story.timeline;
	for (int32_t i = 0; i < set->n; i++) {
		if (times_entry(t, set->at[i]) != entry)
			continue;
		if (how <= 0)
			set->at[i] = set->at[--set->n];
		return;
	}
	if (how >= 0)
		VEC_PUSH(&d->arena, set, times_spot(t, entry));
}

bool mark_times_row(struct desk *d)
{
	int32_t entry = times_focused(d);
	if (entry < 0)
		return true;
	toggle(d, &d->times.marked, entry, 0);
	d->times.list.focus++;
	return true;
}

bool fold_times_row(struct desk *d, bool open)
{
	int32_t entry = times_focused(d);
	if (entry < 0)
		return true;
	toggle(d, &d->times.opened, entry, open ? 1 : -1);
	if (!open)
		d->times.below = 0; /* the focus goes to the entry's own row */
	times_stale(d);
	return true;
}

bool cmd_timeline(struct desk *d, const struct call *c, struct err *e)
{
	struct times_pane *p = &d->times;
	struct str what = c->args.at[0].text;
	if (str_eq(what, STR("undated"))) {
		p->dated_only = !p->dated_only;
		message_say(d, p->dated_only ? "only what has a date" : "what has no date too");
	} else if (str_eq(what, STR("conflicts"))) {
		p->disputed_only = !p->disputed_only;
		message_say(d, p->disputed_only ? "only conflicts and what hangs on them"
						: "agreed dates too");
	} else if (str_eq(what, STR("captions"))) {
		p->captions = !p->captions;
		message_say(d, p->captions ? "dates of captions and bylines too"
					   : "without dates of captions and bylines");
	} else {
		return err_set(e, ERR_USAGE,
			"timeline shows or hides undated, conflicts or captions, not \"%.*s\"",
			STR_ARG(what));
	}
	times_stale(d);
	return true;
}

bool cmd_range(struct desk *d, const struct call *c, struct err *e)
{
	struct times_pane *p = &d->times;
	struct interval range;
	if (c->args.n == 0) {
		prompt_open(d, PROMPT_RANGE, p->range_text);
		return true;
	}
	struct str text = str_trim(c->args.at[0].text);
	if (text.len > 0 && !range_parse(text, &range, e))
		return false;
	if (text.len > 0)
		p->range = range;
	p->range_text = str_dup(&d->arena, text);
	times_stale(d);
	return true;
}

/* ]x [x: dates of this article on which sources disagree. */
bool cmd_conflict(struct desk *d, const struct call *c, struct err *e)
{
	if (desk_on_compare(d))
		return compare_conflict(d,
			(c->count > 0 ? c->count : 1) *
				(str_eq(c->args.at[0].text, STR("prev")) ? -1 : 1),
			e);
	struct reader *r = desk_reader(d);
	struct document *doc = desk_document(d, r);
	bool back = str_eq(c->args.at[0].text, STR("prev"));
	struct arena a = {0};
	struct spans all = {0};
	int32_t to = r->focus, n = c->count > 0 ? c->count : 1;
	if (doc == NULL || !d->story.timed)
		return no_dates(d, e);
	times_conflicts(d, &a, r->article, 0, doc->text.len, &all);
	for (; n > 0; n--) {
		int32_t next = -1;
		for (int32_t i = 0; i < all.n; i++) {
			int32_t at = all.at[i].beg;
			if (back ? at < to && at > next : at > to && (next < 0 || at < next))
				next = at;
		}
		if (next < 0)
			break;
		to = next;
	}
	bool any = all.n > 0;
	arena_free(&a);
	if (to == r->focus)
		return err_set(e, ERR_USAGE,
			!any   ? "no date of this article stands in a conflict"
			: back ? "no conflict before this place"
			       : "no conflict behind this place");
	move_to(d, r, to);
	return true;
}
