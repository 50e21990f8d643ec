/* cmd_conflicts - the Conflicts pane: to its places, side by side, no conflict; the gutter. */
#include "config.h"

#include "core/base/utf8.h"
#include "core/desk/commands.h"
#include "core/desk/desk.h"
#include "core/desk/passage.h"

/* The row in focus; false: there is none. */
static bool focused_row(struct desk *d, struct conflict_row *out)
{
	struct arena a = {0};
	struct conflict_rows rows;
	conflicts_rows(d, &a, &rows);
	if (rows.n > 0)
		*out = rows.at[d->claiming.list.focus];
	arena_free(&a);
	return rows.n > 0;
}

static const struct conflict *conflict_of(const struct desk *d, const struct conflict_row *row)
{
	return &d->claiming.conflicts.at[row->conflict];
}

/* The first mention of a conflict; the next one if the last jump was to one of them. */
static int32_t next_mention(const struct desk *d, const struct conflict *c)
{
	const struct conflict_mention *m = d->claiming.conflicts.mention;
	struct spot last = d->claiming.last;
	for (int32_t i = c->first; i < c->first + c->n; i++)
		if (m[i].article == last.article && m[i].span.beg == last.at)
			return i + 1 < c->first + c->n ? i + 1 : c->first;
	return c->first;
}

bool open_conflict_row(struct desk *d)
{
	struct conflict_row row;
	if (!focused_row(d, &row))
		return true;
	int32_t i = row.mention >= 0 ? row.mention : next_mention(d, conflict_of(d, &row));
	const struct conflict_mention m = d->claiming.conflicts.mention[i];
	d->claiming.last = (struct spot){.article = m.article, .at = m.span.beg};
	show_place(d, m.article, m.span.beg);
	return true;
}

/* The mention in focus and, of another article and if it can be of another side, a second one. */
static bool two_mentions(
	const struct desk *d, const struct conflict_row *row, struct conflict_mention out[2])
{
	const struct conflict *c = conflict_of(d, row);
	const struct conflict_mention *m = d->claiming.conflicts.mention;
	int32_t first = row->mention >= 0 ? row->mention : c->first, second = -1;
	for (int32_t i = c->first; i < c->first + c->n; i++) {
		if (m[i].article == m[first].article)
			continue;
		if (second < 0 || (m[second].side == m[first].side && m[i].side != m[first].side))
			second = i;
	}
	if (second < 0)
		return false;
	out[0] = m[first];
	out[1] = m[second];
	return true;
}

bool cmd_compare_cells(struct desk *d, const struct call *c, struct err *e)
{
	struct conflict_row row;
	struct conflict_mention m[2];
	(void)c;
	if (desk_on_matrix(d))
		return compare_matrix_cells(d, e);
	if (!desk_on_conflicts(d) || !focused_row(d, &row))
		return err_set(e, ERR_USAGE, "no conflict under the focus");
	if (!two_mentions(d, &row, m))
		return err_set(e, ERR_USAGE, "one article alone tells it");
	journey_leave(&d->journey, desk_spot(d));
	comparing_open(d, m[0].article, m[1].article, (struct place){m[0].article, m[0].span});
	return true;
}

/* What a mention says: its sentence, of a quotation the words. */
static struct span mention_span(
	const struct desk *d, const struct conflict *c, const struct conflict_mention *m)
{
	const struct document *doc = &d->story.at[m->article]->doc;
	return c->kind == CONFLICT_WORDING ? m->span : doc->sentences.at[m->sentence].span;
}

/* "2023-07  Reportedly, negotiations ...", or the passage with its citation. */
static struct str mention_text(struct desk *d, const struct view *v, const struct conflict *c,
	const struct conflict_mention *m, bool cite)
{
	const struct article *x = d->story.at[m->article];
	struct span span = mention_span(d, c, m);
	struct str value = view_clean(v, conflict_value(&d->story, m));
	struct str text =
		cite ? passage_cited(v->arena, x, span) : passage_text(v->arena, &x->doc, span);
	if (c->kind == CONFLICT_WORDING)
		return text;
	return str_printf(
		v->arena, "%.*s%s%.*s", STR_ARG(value), cite ? "\n" : "  ", STR_ARG(text));
}

bool copy_conflict(struct desk *d, bool cite, struct err *e)
{
	struct conflict_row row;
	struct arena *a = &d->requests.arena;
	const struct view v = desk_view_of(d, a);
	if (!focused_row(d, &row))
		return err_set(e, ERR_USAGE, "no conflict under the focus");
	const struct conflict *c = conflict_of(d, &row);
	struct str all = str_printf(a, "%s  %.*s", conflict_kind_name((enum conflict_kind)c->kind),
		STR_ARG(conflict_title(&v, &d->claiming.claims, c)));
	for (int32_t i = c->first; i < c->first + c->n; i++)
		all = str_printf(a, "%.*s\n%s%.*s", STR_ARG(all), cite && i > c->first ? "" : "\n",
			STR_ARG(mention_text(d, &v, c, &d->claiming.conflicts.mention[i], cite)));
	request_add(&d->requests, REQUEST_COPY)->text = all;
	message_say(d, "copied %d characters%s", utf8_count(all), cite ? " with citation" : "");
	return true;
}

static bool agree_passages(
	struct desk *d, const struct call *c, const struct conflict_mention m[2], struct err *e)
{
	struct arena a = {0};
	struct pin p = {.kind = PIN_AGREE};
	for (int i = 0; i < 2; i++) {
		const struct article *x = d->story.at[m[i].article];
		pin_end_make(
			&a, x->key, &x->doc, x->doc.sentences.at[m[i].sentence].span, &p.end[i]);
	}
	bool ok = pin_add(d, c, &p, e);
	arena_free(&a);
	return ok;
}

bool cmd_agree(struct desk *d, const struct call *c, struct err *e)
{
	struct conflict_row row;
	struct conflict_mention m[2];
	if (c->args.n > 0 || c->file.len > 0)
		return cmd_pin(d, c, e);
	if (!desk_on_conflicts(d) || !focused_row(d, &row))
		return err_set(e, ERR_USAGE, "no conflict under the focus");
	const struct conflict *x = conflict_of(d, &row);
	if (x->kind == CONFLICT_HANGS)
		return err_set(e, ERR_USAGE, "this hangs on a date: say it of that one");
	if (x->entry >= 0)
		return revise_entry(d, c, REVISION_AGREE, x->entry, e);
	if (!two_mentions(d, &row, m))
		return err_set(e, ERR_USAGE, "one article alone tells it");
	return agree_passages(d, c, m, e);
}

bool why_conflicts(struct desk *d, struct err *e)
{
	struct conflict_row row;
	if (!focused_row(d, &row))
		return err_set(e, ERR_USAGE, "no conflict under the focus");
	why_conflict(d, row.conflict);
	return true;
}

bool cmd_coverage(struct desk *d, const struct call *c, struct err *e)
{
	bool on = !options_on(&d->options, OPTION_COVERAGE);
	(void)c;
	message_say(d, on ? "the gutter shows how many other articles say a sentence"
			  : "the gutter shows no counts");
	d->dirty = true;
	return options_set(&d->options, STR("coverage"), on ? STR("on") : STR("off"), e);
}
