#include "config.h"

#include "core/desk/noted.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/vec.h"
#include "core/desk/desk.h"
#include "core/desk/help.h"
#include "core/view/notes_view.h"

/* -------------------------------------------------------------- the file */

/* The folder that holds the articles, by the first of them. */
static struct str folder_of(const struct story *s)
{
	for (int32_t i = 0; i < s->n; i++)
		if (!str_eq(s->at[i]->path, STR("-")))
			return file_folder(s->at[i]->path);
	return STR(".");
}

static char *path_of(struct desk *d, struct arena *a, bool *own)
{
	return notebook_path(a, d->notes.given, &d->options, folder_of(&d->story), own);
}

static bool open_file(struct desk *d, struct err *e)
{
	struct noted *n = &d->notes;
	struct arena a = {0};
	bool own;
	char *path = path_of(d, &a, &own);
	bool ok = path != NULL
			  ? notebook_open(&n->book, path, own, e)
			  : err_set(e, ERR_USAGE,
				    "no folder for notes can be written; --notes names a file");
	n->state = ok ? NOTED_OPEN : NOTED_FAILED;
	if (ok && d->story.title.len > 0)
		n->book.file.title = d->story.title;
	/* Who only prints writes nothing anyway. */
	if (ok && n->book.file.notes.refused.kind != ERR_NONE && !d->batch)
		message_trouble(d, &n->book.file.notes.refused);
	arena_free(&a);
	return ok;
}

void noted_name(struct desk *d)
{
	struct noted *n = &d->notes;
	struct arena a = {0};
	struct file_id id;
	struct err e;
	bool own;
	if (d->story.n == 0 || n->apart || n->state == NOTED_FAILED)
		return;
	char *path = n->state == NOTED_CLOSED ? path_of(d, &a, &own) : NULL;
	if (path != NULL && file_id(path, &id, NULL) && !open_file(d, &e))
		message_trouble(d, &e);
	arena_free(&a);
	if (n->state <= NOTED_FAILED)
		return;
	noted_stale(d);
	notebook_name(&n->book, &d->story);
}

void noted_free(struct noted *n)
{
	if (n->state > NOTED_FAILED)
		notebook_close(&n->book);
	draft_free(&n->draft);
	arena_free(&n->asked_arena);
	arena_free(&n->arena);
	*n = (struct noted){0};
}

void noted_stale(struct desk *d)
{
	struct noted *n = &d->notes;
	if (n->state > NOTED_OPEN)
		n->state = NOTED_OPEN;
	arena_reset(&n->arena);
	n->at = NULL;
	n->n = 0;
	comparing_noted(d);
	d->dirty = true;
}

bool noted_reopen(struct desk *d, struct err *e)
{
	struct noted *n = &d->notes;
	noted_stale(d);
	if (n->state > NOTED_FAILED)
		notebook_close(&n->book);
	n->state = NOTED_CLOSED;
	return noted_ready(d, e);
}

void noted_again(struct desk *d)
{
	noted_stale(d);
	noted_ready(d, NULL);
}

/* What is wrong with the file is said when it comes, and not at every look. */
static void say_once(struct desk *d, const struct err *e)
{
	struct err *said = &d->notes.said;
	if (e->kind != ERR_NONE && strcmp(e->text, said->text) != 0)
		message_trouble(d, e);
	*said = *e;
}

/* Few notes are found at once, so that marks stay where they are; many in steps. */
static void find_again(struct desk *d)
{
	enum { FEW = 1000 };
	if (d->notes.book.file.notes.n <= FEW)
		noted_again(d);
	else
		noted_stale(d);
}

/* The list keeps its focus on the note that had it. */
static bool read_again(struct desk *d, struct err *e)
{
	struct arena a = {0};
	struct note had;
	bool changed, listed = notes_pane_note(d, &a, &had);
	if (notes_file_refresh(&d->notes.book.file, &changed, e))
		*e = d->notes.book.file.notes.refused;
	else
		changed = false; /* what was known stays */
	if (changed)
		find_again(d);
	if (changed && listed)
		notes_pane_go(d, notes_find_note(&d->notes.book.file.notes, &had));
	arena_free(&a);
	return changed;
}

bool noted_refresh(struct desk *d)
{
	struct err e = {0};
	if (d->notes.state <= NOTED_FAILED || !notes_file_changed(&d->notes.book.file))
		return false;
	bool changed = read_again(d, &e);
	say_once(d, &e);
	return changed;
}

/* --------------------------------------------------------------- finding */

static void find_note(struct desk *d)
{
	struct noted *n = &d->notes;
	const struct notes *notes = &n->book.file.notes;
	if (n->at == NULL)
		n->at = ARENA_ARRAY(&n->arena, struct anchored *, notes->n + 1);
	n->at[n->n] = note_anchor(&n->arena, &notes->at[n->n], &n->book.articles);
	n->n++;
	if (n->n < notes->n)
		return;
	comparing_noted(d);
	d->dirty = true;
	if (d->view == VIEW_TEXT && d->text_kind == TEXT_WHY)
		text_stale(d);
}

static bool step(struct desk *d)
{
	struct noted *n = &d->notes;
	switch (n->state) {
	case NOTED_CLOSED:
	case NOTED_FAILED:
		return false;
	case NOTED_OPEN:
		notebook_begin(&n->book, &d->story);
		n->state = NOTED_ARTICLES;
		return true;
	case NOTED_ARTICLES:
		if (!notebook_next(&n->book, &d->story))
			n->state = NOTED_FOUND;
		return true;
	case NOTED_FOUND:
		if (n->n == n->book.file.notes.n)
			return false;
		find_note(d);
		return true;
	}
	return false;
}

bool noted_work(struct desk *d)
{
	struct noted *n = &d->notes;
	struct err e;
	if (d->story.n == 0)
		return false;
	if (n->state == NOTED_CLOSED) {
		if (!open_file(d, &e))
			message_trouble(d, &e);
		return true;
	}
	/* Who was quick asked for them before the articles were read. */
	if (n->state >= NOTED_ARTICLES && n->book.unread > 0)
		noted_stale(d);
	/* Without notes there is nothing to look for in the articles. */
	if (n->state == NOTED_OPEN && n->book.file.notes.n == 0)
		return false;
	return step(d);
}

bool noted_ready(struct desk *d, struct err *e)
{
	if (d->notes.state <= NOTED_FAILED && !open_file(d, e))
		return false;
	while (step(d))
		continue;
	return true;
}

/* --------------------------------------------------------------- reading */

const struct note *noted_note(const struct desk *d, int32_t i)
{
	return &d->notes.book.file.notes.at[i];
}

struct str noted_words(const struct view *v, const struct note *n)
{
	if (n->text.len > 0)
		return view_clean(v, n->text);
	return n->tags.n > 0 ? note_tags(v, n) : STR("highlight");
}

static int by_place(const void *a, const void *b)
{
	const struct note_mark *x = a, *y = b;
	if (x->span.beg != y->span.beg)
		return x->span.beg < y->span.beg ? -1 : 1;
	if (x->note != y->note)
		return x->note < y->note ? -1 : 1;
	return x->target - y->target;
}

static int32_t title_of(const struct document *doc)
{
	for (int32_t i = 0; i < doc->blocks.n; i++)
		if (doc->blocks.at[i].kind == BLOCK_TITLE)
			return doc->blocks.at[i].span.beg;
	return doc->blocks.n > 0 ? doc->blocks.at[0].span.beg : 0;
}

struct place noted_place(const struct desk *d, int32_t note, int32_t target)
{
	const struct anchored *at = &d->notes.at[note][target];
	struct place p = {at->article, at->anchor.span};
	if (at->anchor.state == ANCHOR_ORPHAN)
		p.article = -1;
	else if (p.span.beg < 0)
		p.span.beg = p.span.end = title_of(&d->story.at[p.article]->doc);
	return p;
}

int32_t noted_on_story(const struct desk *d)
{
	int32_t n = 0;
	for (int32_t i = 0; i < d->notes.n; i++)
		n += noted_note(d, i)->fault == NULL && noted_note(d, i)->targets.n == 0;
	return n;
}

static bool meets(struct span s, int32_t from, int32_t to)
{
	return s.beg < to && (s.end > from || (s.beg == s.end && s.beg >= from));
}

void noted_marks(const struct desk *d, struct arena *a, int32_t article, int32_t from, int32_t to,
	struct note_marks *out)
{
	for (int32_t i = 0; i < d->notes.n; i++) {
		const struct note *n = noted_note(d, i);
		for (int32_t k = 0; n->fault == NULL && k < n->targets.n; k++) {
			uint8_t state = (uint8_t)d->notes.at[i][k].anchor.state;
			if (d->notes.at[i][k].article != article)
				continue;
			struct place p = noted_place(d, i, k);
			if (p.article >= 0 && meets(p.span, from, to))
				VEC_PUSH(a, out, ((struct note_mark){p.span, state, i, k}));
		}
	}
	if (out->n > 1)
		qsort(out->at, (size_t)out->n, sizeof *out->at, by_place);
}

/* Passages at the focus, the shortest first; if there are none, those in the sentence. */
static void marks_here(struct desk *d, struct arena *a, struct note_marks *out)
{
	struct reader *r = desk_reader(d);
	struct document *doc = desk_document(d, r);
	if (doc == NULL || d->notes.n == 0)
		return;
	noted_marks(d, a, r->article, r->focus, r->focus + 1, out);
	for (int32_t i = 1; i < out->n; i++) {
		struct note_mark m = out->at[i];
		int32_t k = i;
		for (; k > 0 &&
			out->at[k - 1].span.end - out->at[k - 1].span.beg > m.span.end - m.span.beg;
			k--)
			out->at[k] = out->at[k - 1];
		out->at[k] = m;
	}
	int32_t s = document_sentence(doc, r->focus);
	if (out->n == 0 && s >= 0)
		noted_marks(d, a, r->article, doc->sentences.at[s].span.beg,
			doc->sentences.at[s].span.end, out);
}

struct noted_at noted_here(struct desk *d)
{
	struct arena a = {0};
	struct note_marks marks = {0};
	struct noted_at at = {-1, -1};
	marks_here(d, &a, &marks);
	if (marks.n > 0)
		at = (struct noted_at){marks.at[0].note, marks.at[0].target};
	arena_free(&a);
	return at;
}

/* The title stands for the story too: there it is said that notes are on the whole of it. */
static struct str story_finding(struct desk *d, struct arena *a)
{
	const struct reader *r = desk_reader(d);
	const struct document *doc = desk_document(d, r);
	int32_t n = noted_on_story(d);
	int32_t b = doc != NULL ? block_at(&doc->blocks, r->focus) : -1;
	if (n == 0 || b < 0 || (doc->blocks.at[b].kind != BLOCK_TITLE && b > 0))
		return STR("");
	return str_printf(a, "%d note%s on the story", n, n == 1 ? "" : "s");
}

struct str noted_finding(struct desk *d, struct arena *a)
{
	const struct view v = desk_view_of(d, a);
	struct note_marks marks = {0};
	marks_here(d, a, &marks);
	if (marks.n == 0)
		return story_finding(d, a);
	const struct note *n = noted_note(d, marks.at[0].note);
	struct str id = n->id.len > 0 ? str_printf(a, "%.*s  ", STR_ARG(n->id)) : STR("");
	struct str more = marks.n > 1 ? str_printf(a, "+%d  ", marks.n - 1) : STR("");
	return str_printf(a, "%c %.*s%.*s%.*s", note_mark((enum anchor_state)marks.at[0].state),
		STR_ARG(id), STR_ARG(more), STR_ARG(noted_words(&v, n)));
}

void noted_why(struct desk *d, struct arena *a, struct strs *out)
{
	const struct view v = desk_view_of(d, a);
	struct note_marks marks = {0};
	marks_here(d, a, &marks);
	for (int32_t i = 0; i < marks.n; i++) {
		const struct note_mark *m = &marks.at[i];
		const struct note *n = noted_note(d, m->note);
		struct str why = anchored_why(a, n, m->target, d->notes.at[m->note]);
		VEC_PUSH(a, out,
			str_printf(a, "note      %c %.*s  %s%s%.*s: %.*s",
				note_mark((enum anchor_state)m->state),
				STR_ARG(n->id.len > 0 ? n->id : STR("without an id")),
				anchor_state_name((enum anchor_state)m->state),
				why.len > 0 ? ", " : "", STR_ARG(why),
				STR_ARG(noted_words(&v, n))));
	}
}
