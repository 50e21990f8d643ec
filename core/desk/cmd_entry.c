/* cmd_entry - what the reader says about entries of the timeline. */
#include "config.h"

#include "core/base/vec.h"
#include "core/desk/commands.h"
#include "core/desk/desk.h"

struct str revision_line(struct arena *a, const struct revision *r)
{
	struct str line =
		str_printf(a, "entry %s %.*s %.*s", revision_name((enum revision_kind)r->kind),
			STR_ARG(line_quote(a, r->edtf)), STR_ARG(line_quote(a, r->label)));
	if (r->kind != REVISION_MERGE)
		return line;
	return str_printf(a, "%.*s %.*s %.*s", STR_ARG(line), STR_ARG(line_quote(a, r->other_edtf)),
		STR_ARG(line_quote(a, r->other_label)));
}

static bool is_there(const struct desk *d, struct str edtf, struct str label, struct err *e)
{
	if (timeline_find(&d->story.timeline, edtf, label) >= 0)
		return true;
	return err_set(e, ERR_USAGE, "no entry %.*s \"%.*s\" in the timeline",
		STR_ARG(edtf.len > 0 ? edtf : STR("without a date")), STR_ARG(label));
}

/* From a story file a revision is only taken over; from the reader it is kept too. */
static bool revise(struct desk *d, const struct call *c, const struct revision *r, struct err *e)
{
	struct arena a = {0};
	bool ok = true;
	if (c->file.len == 0)
		ok = is_there(d, r->edtf, r->label, e) &&
		     (r->kind != REVISION_MERGE || is_there(d, r->other_edtf, r->other_label, e));
	if (ok && c->file.len == 0)
		ok = correction_keep(d, revision_line(&a, r), e);
	/* One that could not be saved holds for this session; `e` says so. */
	if (ok || e->kind != ERR_USAGE) {
		corrected(d, CORRECTED_ENTRY);
		story_revise(&d->story, r);
		times_stale(d);
	}
	arena_free(&a);
	return ok;
}

static void name_entry(const struct view *v, int32_t entry, struct str *edtf, struct str *label)
{
	const struct entry *e = &v->story->timeline.at[entry];
	*edtf = str_dup(v->arena, e->edtf);
	*label = str_dup(v->arena, timeline_label(v, e));
}

/*
 * Into the one that most articles tell, one after the other: merged, it may have
 * another date and name, so the timeline is built in between.
 */
static bool merge_into(
	struct desk *d, const struct call *c, struct spot into, struct spot from, struct err *e)
{
	struct arena a = {0};
	const struct timeline *t = &d->story.timeline;
	const struct view v = desk_view_of(d, &a);
	struct revision r = {.kind = REVISION_MERGE};
	int32_t to = times_entry(t, into), other = times_entry(t, from);
	bool ok = true;
	if (to >= 0 && other >= 0 && to != other) {
		name_entry(&v, to, &r.edtf, &r.label);
		name_entry(&v, other, &r.other_edtf, &r.other_label);
		ok = revise(d, c, &r, e);
		while (story_time(&d->story))
			continue;
	}
	arena_free(&a);
	return ok;
}

static bool merge_marked(struct desk *d, const struct call *c, struct err *e)
{
	const struct timeline *t = &d->story.timeline;
	struct spots *marked = &d->times.marked;
	int32_t into = -1, most = 0;
	for (int32_t i = 0; i < marked->n; i++) {
		int32_t entry = times_entry(t, marked->at[i]);
		if (entry < 0 || t->at[entry].articles <= most)
			continue;
		into = i;
		most = t->at[entry].articles;
	}
	bool ok = (into >= 0 && marked->n >= 2) ||
		  err_set(e, ERR_USAGE, "mark two entries or more with t, then merge");
	for (int32_t i = 0; i < marked->n && ok; i++)
		if (i != into)
			ok = merge_into(d, c, marked->at[into], marked->at[i], e);
	if (ok)
		marked->n = 0;
	return ok;
}

bool revise_entry(struct desk *d, const struct call *c, uint8_t kind, int32_t entry, struct err *e)
{
	struct arena a = {0};
	const struct view v = desk_view_of(d, &a);
	struct revision r = {.kind = kind};
	if (entry < 0)
		return err_set(e, ERR_USAGE, "no entry under the focus");
	const struct entry *x = &d->story.timeline.at[entry];
	if (kind == REVISION_SPLIT && x->n < 2)
		return err_set(e, ERR_USAGE, "only one place tells it: there is nothing to split");
	if (kind == REVISION_AGREE && !timeline_clashes(x))
		return err_set(e, ERR_USAGE, "this entry is no conflict");
	name_entry(&v, entry, &r.edtf, &r.label);
	bool ok = revise(d, c, &r, e);
	arena_free(&a);
	return ok;
}

bool cmd_entry(struct desk *d, const struct call *c, struct err *e)
{
	struct revision r = {0};
	struct str what = c->args.at[0].text;
	if (!revision_parse(what, &r.kind))
		return err_set(e, ERR_DATA, "entry does merge, split, hide or agree, not \"%.*s\"",
			STR_ARG(what));
	bool merge = r.kind == REVISION_MERGE;
	if (c->args.n == 1 && c->file.len == 0)
		return merge ? merge_marked(d, c, e)
			     : revise_entry(d, c, r.kind, times_focused(d), e);
	if (c->args.n != (merge ? 5 : 3))
		return err_set(e, ERR_USAGE, "usage: entry %.*s EDTF LABEL%s", STR_ARG(what),
			merge ? " EDTF LABEL" : "");
	r.edtf = c->args.at[1].text;
	r.label = c->args.at[2].text;
	if (merge) {
		r.other_edtf = c->args.at[3].text;
		r.other_label = c->args.at[4].text;
	}
	return revise(d, c, &r, e);
}
