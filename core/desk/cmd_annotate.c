/* cmd_annotate - the reader's notes: making, tagging, editing, deleting, undoing. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "core/base/vec.h"
#include "core/desk/commands.h"
#include "core/desk/desk.h"
#include "core/desk/help.h"

/* Before the reader types a word: may there be notes at all? */
static bool writable(struct desk *d, struct err *e)
{
	if (d->read_only)
		return err_set(
			e, ERR_USAGE, "notes are not written: parallax runs with --read-only");
	if (!noted_ready(d, e))
		return false;
	const struct err *refused = &d->notes.book.file.notes.refused;
	return refused->kind == ERR_NONE || err_set(e, refused->kind, "%s", refused->text);
}

static void remember(struct desk *d, enum note_change_kind kind, const struct note *was,
	const struct note *now, struct str block)
{
	struct note_change c = {.kind = kind, .block = str_dup(&d->arena, block)};
	if (was != NULL)
		c.was = note_copy(&d->arena, was);
	if (now != NULL)
		c.now = note_copy(&d->arena, now);
	VEC_PUSH(&d->arena, &d->notes.changes, c);
	corrected(d, CORRECTED_NOTE);
}

static void say_saved(struct desk *d)
{
	message_say(
		d, "saved to %.*s   U undo", STR_ARG(file_name(str_of(d->notes.book.file.path))));
}

static void end_selection(struct desk *d)
{
	desk_reader(d)->selecting = false;
	d->dirty = true;
}

/* ------------------------------------------------------------------ adding */

struct passages {
	struct place at[2];
	int32_t n;
};

/* What is to be noted: the selection, else the sentence; in Compare what both say. */
static bool passages_here(struct desk *d, struct passages *out, struct err *e)
{
	struct compare_item x;
	struct span span;
	out->n = 0;
	if (!desk_on_compare(d)) {
		if (!taken_span(d, &span, e))
			return false;
		out->at[out->n++] = (struct place){desk_reader(d)->article, span};
		return true;
	}
	if (!comparing_item(d, &x) || x.kind == COMPARE_FOLD)
		return err_set(e, ERR_USAGE, "no sentence here");
	for (int which = 0; which < 2; which++) {
		span = comparing_span(d, &x, which);
		if (span.beg < span.end)
			out->at[out->n++] = (struct place){d->comparing.wish.article[which], span};
	}
	return out->n > 0 || err_set(e, ERR_USAGE, "no sentence here");
}

static bool add_note(struct desk *d, struct str text, struct strs tags, struct err *e)
{
	struct notebook *book = &d->notes.book;
	struct arena a = {0};
	struct passages here;
	struct target target[2];
	struct notes_source source[2];
	if (!passages_here(d, &here, e) || !writable(d, e))
		return false;
	for (int32_t i = 0; i < here.n; i++) {
		struct place p = here.at[i];
		source[i] = notebook_source(book, &d->story, &a, p.article);
		target[i] = notebook_target(book, &d->story, &a, p.article, p.span);
	}
	const struct notes_draft draft = {
		.note = {.text = text,
			.tags = tags,
			.targets = {target, here.n},
			.author = d->options.text[OPTION_AUTHOR],
			.stamp = notebook_stamp(&a, &d->options)},
		.source = source,
	};
	bool ok = notebook_add(book, &draft, 1, e);
	if (ok)
		remember(
			d, NOTE_ADDED, NULL, &book->file.notes.at[book->file.notes.n - 1], STR(""));
	noted_again(d); /* it may have been read anew whether or not all went well */
	arena_free(&a);
	if (!ok)
		return false;
	say_saved(d);
	end_selection(d);
	return true;
}

bool annotate_drop(struct desk *d)
{
	d->notes.draft = (struct str){0};
	return true;
}

static bool ask_words(struct desk *d, struct err *e)
{
	struct arena a = {0};
	struct passages here;
	struct str on = STR("on the sentence");
	if (!passages_here(d, &here, e) || !writable(d, e))
		return false;
	if (here.n > 1)
		on = STR("on both sentences");
	else if (!desk_on_compare(d) && desk_reader(d)->selecting)
		on = selection_words(d, &a);
	prompt_open(d, PROMPT_NOTE, d->notes.draft);
	snprintf(d->prompt.info, sizeof d->prompt.info, "%.*s", STR_ARG(on));
	arena_free(&a);
	return true;
}

bool cmd_annotate(struct desk *d, const struct call *c, struct err *e)
{
	struct err why;
	struct str text = str_trim(c->rest);
	if (text.len == 0)
		return ask_words(d, e);
	if (add_note(d, text, (struct strs){0}, &why))
		return annotate_drop(d);
	d->notes.draft = str_dup(&d->arena, text);
	return err_set(e, why.kind, "NOT saved: %s; draft kept", why.text);
}

bool cmd_highlight(struct desk *d, const struct call *c, struct err *e)
{
	(void)c;
	return add_note(d, STR(""), (struct strs){0}, e);
}

void annotate_rescue(struct desk *d)
{
	struct str text = str_trim(buf_str(&d->prompt.text));
	if (d->prompt.kind == PROMPT_NOTE && text.len > 0 && !d->read_only)
		add_note(d, text, (struct strs){0}, NULL);
}

/* ---------------------------------------------------------------- changing */

/* A copy of the note that is meant, for what reads the file anew. */
static bool focused_note(struct desk *d, struct arena *a, struct note *out, struct err *e)
{
	if (!writable(d, e))
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
		remember(d, NOTE_CHANGED, was, &f->notes.at[at], STR(""));
	noted_again(d);
	if (ok && outcome == NOTES_BOTH)
		message_say(d, "it was changed elsewhere too: both stand in %.*s",
			STR_ARG(file_name(str_of(f->path))));
	else if (ok)
		say_saved(d);
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
		if (word.len > 0 && !str_eq(word, STR("\"\"")))
			VEC_PUSH(a, &tags, word);
	}
	return tags;
}

static void ask_tags(struct desk *d, const struct note *n)
{
	struct buf line = {0};
	for (int32_t i = 0; n != NULL && i < n->tags.n; i++)
		buf_printf(&line, "%.*s ", STR_ARG(n->tags.at[i]));
	prompt_open(d, PROMPT_TAGS, buf_str(&line));
	buf_free(&line);
}

/* A selection is of a new note, whatever notes stand in the sentence; so is what is compared. */
static int32_t tagged_note(struct desk *d)
{
	if (desk_on_compare(d))
		return -1;
	bool selecting = d->focus == FOCUS_READER && desk_reader(d)->selecting;
	return selecting ? -1 : notes_focused(d).note;
}

bool cmd_tag(struct desk *d, const struct call *c, struct err *e)
{
	struct arena a = {0};
	struct passages here;
	if (!writable(d, e))
		return false;
	int32_t i = tagged_note(d);
	if (i < 0 && desk_on_notes(d))
		return err_set(e, ERR_USAGE, "no note here");
	if (i < 0 && !passages_here(d, &here, e))
		return false;
	if (i >= 0 && noted_note(d, i)->fault != NULL)
		return err_set(e, ERR_USAGE, "%s", noted_note(d, i)->fault);
	if (c->rest.len == 0) {
		ask_tags(d, i >= 0 ? noted_note(d, i) : NULL);
		return true;
	}
	bool ok = true;
	struct strs tags = tags_of(&a, str_dup(&a, c->rest));
	if (i >= 0) {
		struct note was = note_copy(&a, noted_note(d, i)), now = was;
		now.tags = tags;
		ok = change_note(d, &was, &now, e);
	} else if (tags.n > 0) {
		ok = add_note(d, STR(""), tags, e);
	}
	arena_free(&a);
	return ok;
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
		remember(d, NOTE_DELETED, &was, NULL, buf_str(&block));
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
		end_selection(d);
	return ok;
}

bool cmd_relink(struct desk *d, const struct call *c, struct err *e)
{
	(void)c;
	if (!writable(d, e))
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
	if (!writable(d, e))
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

/* ------------------------------------------------------------------ editor */

/* VISUAL or EDITOR may have arguments of their own; no shell reads them. */
static bool queue_editor(struct desk *d, int32_t line, struct err *e)
{
	const char *name[] = {getenv("VISUAL"), getenv("EDITOR"), "vi"};
	struct arguments w;
	struct strs argv = {0};
	struct arena *a = &d->requests.arena;
	struct str path = str_of(d->notes.book.file.path);
	int which = 0;
	while (name[which] == NULL || name[which][0] == '\0')
		which++;
	if (!line_words(a, str_of(name[which]), &w, NULL, e))
		return false;
	for (int32_t i = 0; i < w.n; i++)
		VEC_PUSH(a, &argv, w.at[i].text);
	if (line > 0)
		VEC_PUSH(a, &argv, str_printf(a, "+%d", line));
	VEC_PUSH(a, &argv, str_printf(a, "%s%.*s", path.at[0] == '-' ? "./" : "", STR_ARG(path)));
	request_add(&d->requests, REQUEST_OPEN)->argv = argv;
	return true;
}

bool cmd_note_editor(struct desk *d, const struct call *c, struct err *e)
{
	struct arena a = {0};
	(void)c;
	if (!writable(d, e))
		return false;
	int32_t i = tagged_note(d);
	if (i < 0 && desk_on_notes(d))
		return err_set(e, ERR_USAGE, "no note here");
	if (i < 0 && !add_note(d, STR(""), (struct strs){0}, e))
		return false;
	if (i < 0)
		i = d->notes.book.file.notes.n - 1;
	/* The lines of notes that were added since are not known. */
	if (noted_note(d, i)->line == 0) {
		struct str id = str_dup(&a, noted_note(d, i)->id);
		if (!noted_reopen(d, e)) {
			arena_free(&a);
			return false;
		}
		i = notes_find(&d->notes.book.file.notes, id);
	}
	arena_free(&a);
	return queue_editor(d, i >= 0 ? noted_note(d, i)->line : 0, e);
}
