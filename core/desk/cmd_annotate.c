/* cmd_annotate - new notes: with words, without, in the editor; what could not be saved. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "core/base/vec.h"
#include "core/desk/commands.h"
#include "core/desk/desk.h"

bool note_writable(struct desk *d, struct err *e)
{
	if (d->read_only)
		return err_set(
			e, ERR_USAGE, "notes are not written: parallax runs with --read-only");
	if (!noted_ready(d, e))
		return false;
	const struct err *refused = &d->notes.book.file.notes.refused;
	return refused->kind == ERR_NONE || err_set(e, refused->kind, "%s", refused->text);
}

void note_remember(struct desk *d, enum note_change_kind kind, const struct note *was,
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

void note_say_saved(struct desk *d)
{
	struct arena a = {0};
	message_say(d, "saved to %.*s   U undo", STR_ARG(notebook_title(&d->notes.book, &a)));
	arena_free(&a);
}

void note_end_selection(struct desk *d)
{
	desk_reader(d)->selecting = false;
	d->dirty = true;
}

/* ------------------------------------------------------------------ adding */

static struct notes_draft draft_of(struct desk *d, struct arena *a, const struct noting *about)
{
	struct notebook *book = &d->notes.book;
	struct notes_source *source = ARENA_ARRAY(a, struct notes_source, about->n + 1);
	struct notes_draft draft = {.source = source};
	for (int32_t i = 0; i < about->n; i++) {
		struct place p = about->at[i];
		source[i] = notebook_source(book, &d->story, a, p.article);
		VEC_PUSH(a, &draft.note.targets,
			notebook_target(book, &d->story, a, p.article, p.span));
	}
	draft.note.author = d->options.text[OPTION_AUTHOR];
	draft.note.stamp = notebook_stamp(a, &d->options);
	return draft;
}

bool note_add(struct desk *d, struct str text, struct strs tags, const struct noting *about,
	struct err *e)
{
	struct notebook *book = &d->notes.book;
	struct arena a = {0};
	if (!note_writable(d, e))
		return false;
	struct notes_draft draft = draft_of(d, &a, about);
	draft.note.text = text;
	draft.note.tags = tags;
	bool ok = notebook_add(book, &draft, 1, e);
	if (ok)
		note_remember(
			d, NOTE_ADDED, NULL, &book->file.notes.at[book->file.notes.n - 1], STR(""));
	noted_again(d); /* it may have been read anew whether or not all went well */
	arena_free(&a);
	if (!ok)
		return false;
	note_say_saved(d);
	note_end_selection(d);
	return true;
}

static bool add_here(struct desk *d, struct str text, struct err *e)
{
	struct arena a = {0};
	struct noting about;
	bool ok = noting_here(d, &a, &about, e) && note_add(d, text, (struct strs){0}, &about, e);
	arena_free(&a);
	return ok;
}

bool cmd_highlight(struct desk *d, const struct call *c, struct err *e)
{
	(void)c;
	return add_here(d, STR(""), e);
}

/* ------------------------------------------------------------------ asking */

/* A draft is shown at its place, with what it is about. */
static bool ask_again(struct desk *d, struct noting *about)
{
	const struct draft *x = &d->notes.draft;
	if (x->text.len == 0 || x->lost)
		return false;
	*about = x->about;
	if (d->focus == FOCUS_READER && x->about.n > 0)
		desk_show(d, x->about.at[0].article, x->about.at[0].span.beg);
	return true;
}

/* "draft on 7 words  C-e editor  Esc drops" */
static void say_about(struct desk *d, bool again, struct str what)
{
	struct arena a = {0};
	struct str text = str_printf(&a, "%s%.*s", again ? "draft " : "", STR_ARG(what));
	static const char *const action[] = {"prompt-editor", "prompt-cancel"};
	const char *const word[] = {"editor", again ? "leaves" : "drops"};
	for (int i = 0; i < 2; i++) {
		const struct binding *key =
			keymap_for(&d->keymap, CONTEXT_PROMPT, str_of(action[i]));
		if (key != NULL)
			text = str_printf(&a, "%.*s  %.*s %s", STR_ARG(text),
				STR_ARG(keys_format(&a, &key->keys)), word[i]);
	}
	snprintf(d->prompt.info, sizeof d->prompt.info, "%.*s", STR_ARG(text));
	arena_free(&a);
}

static bool ask_words(struct desk *d, struct err *e)
{
	struct noted *x = &d->notes;
	struct noting about;
	struct arena a = {0};
	bool ok = note_writable(d, e) && (ask_again(d, &about) || noting_here(d, &a, &about, e));
	if (ok) {
		arena_reset(&x->asked_arena);
		x->asked = noting_copy(&x->asked_arena, &about);
		x->fresh = x->draft.text.len == 0;
		prompt_open(d, PROMPT_NOTE, x->draft.text);
		say_about(d, x->draft.text.len > 0, about.what);
	}
	arena_free(&a);
	return ok;
}

/* What was typed stays, on disk too if that can be. */
static bool add_or_keep(struct desk *d, struct str text, const struct noting *about, struct err *e)
{
	struct err why;
	if (note_add(d, text, (struct strs){0}, about, &why)) {
		draft_drop(d);
		return true;
	}
	draft_set(d, text, about);
	draft_keep(d, NULL);
	return err_set(e, why.kind, "NOT saved: %s; draft kept", why.text);
}

bool annotate_accept(struct desk *d, struct str text, struct err *e)
{
	text = str_trim(text);
	if (text.len > 0)
		return add_or_keep(d, text, &d->notes.asked, e);
	draft_drop(d);
	return true;
}

void annotate_cancel(struct desk *d)
{
	if (d->notes.fresh)
		draft_drop(d);
}

bool cmd_annotate(struct desk *d, const struct call *c, struct err *e)
{
	struct arena a = {0};
	struct noting about;
	struct str text = str_trim(c->rest);
	if (text.len == 0)
		return ask_words(d, e);
	bool ok = noting_here(d, &a, &about, e) && add_or_keep(d, text, &about, e);
	arena_free(&a);
	return ok;
}

/* ------------------------------------------------------------------ drafts */

void annotate_find(struct desk *d)
{
	struct arena a = {0};
	const struct binding *key = keymap_for(&d->keymap, CONTEXT_READER, STR("annotate"));
	if (draft_find(d))
		message_say(d, "a note of last time was not saved: %.*s goes on with it%s",
			STR_ARG(key != NULL ? keys_format(&a, &key->keys) : STR(":annotate")),
			d->notes.draft.lost ? ", at a new place" : "");
	arena_free(&a);
}

static void take_typed(struct desk *d)
{
	struct str text = str_trim(buf_str(&d->prompt.text));
	if (d->prompt.kind == PROMPT_NOTE && text.len > 0 && !str_eq(text, d->notes.draft.text))
		draft_set(d, text, &d->notes.asked);
}

void annotate_look(struct desk *d)
{
	take_typed(d);
	draft_keep(d, NULL);
}

void annotate_rescue(struct desk *d)
{
	struct draft *x = &d->notes.draft;
	take_typed(d);
	/* Where no draft can be kept, half a note is better than none. */
	if (x->text.len > 0 && !d->read_only && !draft_keep(d, NULL) && !x->lost)
		note_add(d, x->text, (struct strs){0}, &x->about, NULL);
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

static bool edit_note(struct desk *d, int32_t i, struct err *e)
{
	struct arena a = {0};
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

bool cmd_note_editor(struct desk *d, const struct call *c, struct err *e)
{
	(void)c;
	if (!note_writable(d, e))
		return false;
	int32_t i = note_meant(d);
	if (i < 0 && desk_on_notes(d))
		return err_set(e, ERR_USAGE, "no note here");
	if (i < 0 && !add_here(d, STR(""), e))
		return false;
	return edit_note(d, i < 0 ? d->notes.book.file.notes.n - 1 : i, e);
}

bool annotate_editor(struct desk *d, struct err *e)
{
	struct arena a = {0};
	struct str text = buf_dup(&a, &d->prompt.text);
	text = str_trim(text);
	prompt_close(d);
	bool ok = add_or_keep(d, text, &d->notes.asked, e) &&
		  edit_note(d, d->notes.book.file.notes.n - 1, e);
	arena_free(&a);
	return ok;
}
