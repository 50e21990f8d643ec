#include "config.h"

#include "core/desk/notes_pane.h"

#include "core/base/vec.h"
#include "core/desk/desk.h"
#include "core/notes/export.h"
#include "core/text/fold.h"

/* ----------------------------------------------------------------- filters */

static bool has_text(const struct view *v, const struct note *n, struct str want)
{
	struct str all = str_printf(v->arena, "%.*s %.*s %.*s", STR_ARG(n->id), STR_ARG(n->text),
		STR_ARG(note_tags(v, n)));
	for (int32_t i = 0; i < n->targets.n; i++)
		all = str_printf(v->arena, "%.*s %.*s", STR_ARG(all),
			STR_ARG(export_words(v->arena, &n->targets.at[i].quote)));
	return str_find(fold_key(v->arena, all), want) >= 0;
}

static bool is_wanted(const struct notes_pane *p, const struct note *n, const struct anchored *at)
{
	switch (p->which) {
	case NOTES_ALL:
		return true;
	case NOTES_OF_ARTICLE:
		for (int32_t i = 0; n->fault == NULL && i < n->targets.n; i++)
			if (at[i].article == p->article)
				return true;
		return false;
	case NOTES_OF_STORY:
		return n->fault == NULL && n->targets.n == 0;
	case NOTES_INEXACT:
		return n->fault != NULL || note_state(n, at) != ANCHOR_EXACT;
	case NOTES_EXACT:
	case NOTES_MOVED:
	case NOTES_ORPHANED:
		return n->fault == NULL && (int)note_state(n, at) == (int)p->which - NOTES_EXACT;
	case NOTES_OF_TAG:
		return note_has_tag(n, p->tag);
	}
	return true;
}

static struct str kind_of(const struct notes_pane *p, const struct view *v)
{
	char letter[8];
	switch (p->which) {
	case NOTES_ALL:
		break;
	case NOTES_OF_ARTICLE:
		story_letter(letter, p->article);
		return str_printf(v->arena, "article %s", letter);
	case NOTES_OF_STORY:
		return STR("on the story");
	case NOTES_INEXACT:
		return STR("not exact");
	case NOTES_EXACT:
	case NOTES_MOVED:
	case NOTES_ORPHANED:
		return str_of(anchor_state_name((enum anchor_state)((int)p->which - NOTES_EXACT)));
	case NOTES_OF_TAG:
		return str_printf(v->arena, "#%.*s", STR_ARG(view_clean(v, p->tag)));
	}
	return STR("all");
}

static void turn_tag(struct desk *d)
{
	struct notes_pane *p = &d->notes_pane;
	struct arena a = {0};
	struct strs tags = notes_tags(&d->notes.book.file.notes, &a);
	int32_t next = 0;
	for (int32_t i = 0; p->which == NOTES_OF_TAG && i < tags.n; i++)
		if (str_eq(tags.at[i], p->tag))
			next = i + 1;
	if (next < tags.n) {
		p->which = NOTES_OF_TAG;
		p->tag = str_dup(&d->arena, tags.at[next]);
	} else {
		p->which = NOTES_ALL;
	}
	arena_free(&a);
}

void notes_turn(struct desk *d)
{
	struct notes_pane *p = &d->notes_pane;
	p->list = (struct list){0};
	switch (p->which) {
	case NOTES_ALL:
		p->which = NOTES_OF_ARTICLE;
		p->article = desk_reader(d)->article;
		break;
	case NOTES_OF_ARTICLE:
		p->which = noted_on_story(d) > 0 ? NOTES_OF_STORY : NOTES_INEXACT;
		break;
	case NOTES_OF_STORY:
		p->which = NOTES_INEXACT;
		break;
	case NOTES_INEXACT:
	case NOTES_EXACT:
	case NOTES_MOVED:
	case NOTES_ORPHANED:
	case NOTES_OF_TAG:
		turn_tag(d);
		break;
	}
	d->dirty = true;
}

/* -------------------------------------------------------------------- rows */

static struct str why_empty(const struct desk *d, const struct note_rows *rows, struct arena *a)
{
	const struct binding *key = keymap_for(&d->keymap, CONTEXT_READER, STR("annotate"));
	if (d->notes.state == NOTED_FAILED)
		return STR("  the file of notes cannot be read: see :messages");
	if (d->notes.state == NOTED_CLOSED || d->notes.n < d->notes.book.file.notes.n)
		return STR("  notes are being looked for");
	if (rows->all > 0)
		return STR("  no note passes");
	return str_printf(a, "  no notes yet: %.*s on a sentence",
		STR_ARG(key != NULL ? keys_format(a, &key->keys) : STR(":annotate")));
}

void notes_pane_list(struct desk *d, struct arena *a, int32_t columns, struct note_rows *out)
{
	const struct notes_pane *p = &d->notes_pane;
	const struct view v = desk_view_of(d, a);
	const struct notes *notes = &d->notes.book.file.notes;
	struct str want = p->filter.len > 0 ? fold_key(a, p->filter) : STR("");
	*out = (struct note_rows){.all = d->notes.n,
		.on_story = noted_on_story(d),
		.filter = p->filter,
		.kind = kind_of(p, &v)};
	if (d->notes.state > NOTED_FAILED)
		out->file = notebook_title(&d->notes.book, a);
	for (int32_t i = 0; i < d->notes.n; i++) {
		const struct note *n = &notes->at[i];
		if (n->fault == NULL)
			out->states[note_state(n, d->notes.at[i])]++;
		if (is_wanted(p, n, d->notes.at[i]) && (want.len == 0 || has_text(&v, n, want)))
			note_rows_add(&v, out, notes, i, d->notes.at[i], columns);
	}
	out->message = why_empty(d, out, a);
}

/* Off a row that takes no focus, on in the way the focus went, else back. */
static void settle(struct list *l, const struct note_rows *rows, int32_t was)
{
	int32_t dir = l->focus < was ? -1 : 1, i;
	if (l->focus > rows->n - 1)
		l->focus = rows->n - 1;
	if (l->focus < 0)
		l->focus = 0;
	for (int turn = 0; turn < 2 && rows->n > 0; turn++, dir = -dir) {
		for (i = l->focus; i >= 0 && i < rows->n && !note_row_stops(&rows->at[i]);)
			i += dir;
		if (i < 0 || i >= rows->n)
			continue;
		l->focus = i;
		break;
	}
}

void notes_rows(struct desk *d, struct arena *a, struct note_rows *out)
{
	struct notes_pane *p = &d->notes_pane;
	notes_pane_list(d, a, d->layout.has_main ? d->layout.main.columns : d->columns, out);
	settle(&p->list, out, p->was);
	p->was = p->list.focus;
	p->shown = out->shown;
	p->number = 0;
	for (int32_t i = 0; i < out->n && i <= p->list.focus; i++)
		p->number += out->at[i].first;
}

void notes_show(struct desk *d, const struct note_rows *rows, int32_t height)
{
	struct list *l = &d->notes_pane.list;
	int32_t first = l->focus;
	if (rows->n == 0)
		return;
	int32_t last = first;
	while (first > 0 && rows->at[first - 1].note == rows->at[l->focus].note)
		first--;
	while (last + 1 < rows->n && rows->at[last + 1].note == rows->at[l->focus].note &&
		rows->at[last + 1].kind != NOTE_GAP)
		last++;
	if (last - first < height && last >= l->top + height)
		l->top = last - height + 1;
	if (first < l->top && l->focus - first < height)
		l->top = first;
}

struct noted_at notes_focused(struct desk *d)
{
	struct arena a = {0};
	struct note_rows rows;
	struct noted_at at = {-1, -1};
	if (!desk_on_notes(d))
		return noted_here(d);
	notes_rows(d, &a, &rows);
	if (rows.n > 0) {
		const struct note_row *r = &rows.at[d->notes_pane.list.focus];
		at = (struct noted_at){r->note, r->target};
	}
	arena_free(&a);
	return at;
}

bool notes_pane_note(struct desk *d, struct arena *a, struct note *out)
{
	int32_t i = desk_on_notes(d) ? notes_focused(d).note : -1;
	if (i >= 0)
		*out = note_copy(a, noted_note(d, i));
	return i >= 0;
}

void notes_pane_go(struct desk *d, int32_t note)
{
	struct arena a = {0};
	struct note_rows rows;
	if (note < 0)
		return;
	notes_rows(d, &a, &rows);
	for (int32_t i = 0; i < rows.n; i++)
		if (rows.at[i].note == note && rows.at[i].first)
			d->notes_pane.list.focus = d->notes_pane.was = i;
	arena_free(&a);
}

void notes_follow(struct desk *d)
{
	notes_pane_go(d, noted_here(d).note);
}
