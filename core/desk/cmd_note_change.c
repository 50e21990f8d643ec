/* cmd_note_change - notes that are there: tagging, deleting, relinking, undoing. */
#include "config.h"

#include "core/base/vec.h"
#include "core/desk/commands.h"
#include "core/desk/desk.h"

/* ---------------------------------------------------------------- changing */

/* A copy of the note that is meant, for what reads the file anew. */
static bool focused_note(struct desk *d, struct arena *a, struct note *out, struct err *e)
{
	if (!note_writable(d, e))
		return false;
	int32_t i = notes_focused(d).note;
	if (i < 0)
		return err_set(e, ERR_USAGE,
			desk_on_notes(d) ? "no note here" : "no note in this sentence");
	*out = note_copy(a, noted_note(d, i));
	return true;
}

static bool change_note(
	struct desk *d, const struct note *was, const struct note *now, struct err *e)
{
	struct notes_file *f = &d->notes.book.file;
	enum notes_outcome outcome;
	int32_t at;
	bool ok = notes_file_change(f, was, now, &outcome, &at, e);
	if (ok)
		note_remember(d, NOTE_CHANGED, was, &f->notes.at[at], STR(""));
	noted_again(d);
	if (ok && outcome == NOTES_BOTH)
		message_say(d, "it was changed elsewhere too: both stand in %.*s",
			STR_ARG(file_name(str_of(f->path))));
	else if (ok)
		note_say_saved(d);
	return ok;
}

/* "#date conflict": words, each a tag. */
static struct strs tags_of(struct arena *a, struct str text)
{
	struct strs tags = {0};
	struct str word;
	while (str_cut(&text, ' ', &word)) {
		if (str_starts(word, STR("#")))
			word = str_from(word, 1);
		bool known = false;
		for (int32_t i = 0; i < tags.n; i++)
			known = known || str_eq(tags.at[i], word);
		if (word.len > 0 && !known && !str_eq(word, STR("\"\"")))
			VEC_PUSH(a, &tags, word);
	}
	return tags;
}

/* What is meant is settled now: others may write the file while words are typed. */
static void ask_tags(struct desk *d, const struct note *n)
{
	struct noted *x = &d->notes;
	struct buf line = {0};
	arena_reset(&x->asked_arena);
	x->tagged = note_copy(&x->asked_arena, n);
	x->tagging = true;
	for (int32_t i = 0; i < n->tags.n; i++)
		buf_printf(&line, "%.*s ", STR_ARG(n->tags.at[i]));
	prompt_open(d, PROMPT_TAGS, buf_str(&line));
	buf_free(&line);
}

static void ask_new_tags(struct desk *d, const struct noting *about)
{
	struct noted *x = &d->notes;
	arena_reset(&x->asked_arena);
	x->asked = noting_copy(&x->asked_arena, about);
	x->tagging = false;
	prompt_open(d, PROMPT_TAGS, STR(""));
}

static bool change_tags(struct desk *d, const struct note *was, struct strs tags, struct err *e)
{
	struct note now = *was;
	now.tags = tags;
	return change_note(d, was, &now, e);
}

bool tags_accept(struct desk *d, struct str text, struct err *e)
{
	struct arena a = {0};
	struct noted *x = &d->notes;
	struct strs tags = tags_of(&a, str_dup(&a, text));
	bool ok = true;
	if (x->tagging)
		ok = change_tags(d, &x->tagged, tags, e);
	else if (tags.n > 0)
		ok = note_add(d, STR(""), tags, &x->asked, e);
	arena_free(&a);
	return ok;
}

/* A selection is of a new note, whatever notes stand in the sentence; so is what is compared. */
int32_t note_meant(struct desk *d)
{
	if (d->focus == FOCUS_READER)
		return desk_reader(d)->selecting ? -1 : noted_here(d).note;
	return desk_on_notes(d) ? notes_focused(d).note : -1;
}

static bool tag_note(struct desk *d, int32_t i, struct str words, struct err *e)
{
	struct arena a = {0};
	bool ok = noted_note(d, i)->fault == NULL ||
		  err_set(e, ERR_USAGE, "%s", noted_note(d, i)->fault);
	if (ok && words.len == 0) {
		ask_tags(d, noted_note(d, i));
	} else if (ok) {
		struct note was = note_copy(&a, noted_note(d, i));
		ok = change_tags(d, &was, tags_of(&a, str_dup(&a, words)), e);
	}
	arena_free(&a);
	return ok;
}

static bool tag_new(struct desk *d, struct str words, struct err *e)
{
	struct arena a = {0};
	struct noting about;
	bool ok = noting_here(d, &a, &about, e);
	struct strs tags = tags_of(&a, str_dup(&a, words));
	if (ok && words.len == 0)
		ask_new_tags(d, &about);
	else if (ok && tags.n > 0)
		ok = note_add(d, STR(""), tags, &about, e);
	arena_free(&a);
	return ok;
}

bool cmd_tag(struct desk *d, const struct call *c, struct err *e)
{
	if (!note_writable(d, e))
		return false;
	int32_t i = note_meant(d);
	if (i >= 0)
		return tag_note(d, i, c->rest, e);
	if (desk_on_notes(d))
		return err_set(e, ERR_USAGE, "no note here");
	return tag_new(d, c->rest, e);
}

bool cmd_delete_note(struct desk *d, const struct call *c, struct err *e)
{
	struct arena a = {0};
	struct buf block = {0};
	struct note was;
	enum notes_outcome outcome = NOTES_DONE;
	(void)c;
	bool ok = focused_note(d, &a, &was, e) &&
		  notes_file_remove(&d->notes.book.file, &was, &block, &outcome, e);
	if (ok && outcome == NOTES_KEPT)
		ok = err_set(e, ERR_USAGE, "it was changed elsewhere meanwhile: it stays");
	else if (ok)
		note_remember(d, NOTE_DELETED, &was, NULL, buf_str(&block));
	noted_again(d);
	if (ok)
		message_say(d, "note %.*s%sdeleted   U undo", STR_ARG(was.id),
			was.id.len > 0 ? " " : "");
	buf_free(&block);
	arena_free(&a);
	return ok;
}

/* The passage of the focused row; on the first row of a note its first that is not exact. */
static int32_t lost_target(const struct desk *d, struct noted_at at)
{
	const struct note *n = noted_note(d, at.note);
	for (int32_t i = 0; at.target == 0 && i < n->targets.n; i++)
		if (d->notes.at[at.note][i].anchor.state != ANCHOR_EXACT)
			return i;
	return at.target;
}

/* A note on the selection of the reader: a quote is changed only because it is told to. */
static bool relink(struct desk *d, struct noted_at at, struct err *e)
{
	struct notebook *book = &d->notes.book;
	const struct reader *r = desk_reader(d);
	struct arena a = {0};
	struct note was = note_copy(&a, noted_note(d, at.note)), now = note_copy(&a, &was);
	struct target *to = &now.targets.at[lost_target(d, at)];
	struct span span = r->selected;
	bool ok = true;
	/* A change writes no definition of an article: the file must know it. */
	if (book->source[r->article] < 0 && !str_eq(to->key, book->articles.at[r->article].key))
		ok = err_set(e, ERR_USAGE, "%.*s has no note yet: make one there first",
			STR_ARG(d->story.at[r->article]->path));
	if (ok) {
		*to = notebook_target(book, &d->story, &a, r->article, span);
		ok = change_note(d, &was, &now, e);
	}
	arena_free(&a);
	if (ok)
		note_end_selection(d);
	return ok;
}

bool cmd_relink(struct desk *d, const struct call *c, struct err *e)
{
	(void)c;
	if (!note_writable(d, e))
		return false;
	if (desk_document(d, desk_reader(d)) == NULL || !desk_reader(d)->selecting)
		return err_set(e, ERR_USAGE,
			"select the passage in the reader first, then relink a note of the list");
	if (!desk_on_notes(d)) {
		d->notes_pane.which = NOTES_INEXACT;
		d->notes_pane.list = (struct list){0};
		message_say(d, "relink once more on the note that belongs to the selection");
		return view_notes(d);
	}
	struct noted_at at = notes_focused(d);
	if (at.note < 0 || at.target < 0)
		return err_set(e, ERR_USAGE, "no passage of a note here");
	return relink(d, at, e);
}

/* -------------------------------------------------------------------- undo */

static bool take_back(struct desk *d, const struct note_change *c, struct err *e)
{
	struct notes_file *f = &d->notes.book.file;
	enum notes_outcome outcome = NOTES_DONE;
	int32_t at;
	switch (c->kind) {
	case NOTE_ADDED:
		if (!notes_file_remove(f, &c->now, NULL, &outcome, e))
			return false;
		return outcome != NOTES_KEPT ||
		       err_set(e, ERR_USAGE, "note %.*s was changed elsewhere meanwhile: it stays",
			       STR_ARG(c->now.id));
	case NOTE_CHANGED:
		return notes_file_change(f, &c->now, &c->was, &outcome, &at, e);
	case NOTE_DELETED:
		return notes_file_put_back(f, c->block, e);
	}
	return false;
}

bool undo_note(struct desk *d, struct err *e)
{
	static const char *const says[] = {[NOTE_ADDED] = "taken out",
		[NOTE_CHANGED] = "as it was",
		[NOTE_DELETED] = "put back"};
	struct note_changes *all = &d->notes.changes;
	if (!note_writable(d, e))
		return false;
	const struct note_change *c = &all->at[all->n - 1];
	bool ok = take_back(d, c, e);
	noted_again(d);
	if (!ok)
		return false;
	message_say(d, "undone: note %.*s %s",
		STR_ARG(c->kind == NOTE_DELETED ? c->was.id : c->now.id), says[c->kind]);
	all->n--;
	d->corrected.n--;
	return true;
}
