/* cmd_notes - reading notes: from one to the next, all of one. */
#include "config.h"

#include "core/base/utf8.h"
#include "core/base/vec.h"
#include "core/desk/commands.h"
#include "core/desk/desk.h"
#include "core/desk/help.h"
#include "core/notes/export.h"

static bool no_notes(const struct desk *d, struct err *e)
{
	bool found = d->notes.state == NOTED_FAILED || d->notes.n == d->notes.book.file.notes.n;
	return err_set(e, ERR_USAGE,
		found ? "no passage of this article has a note"
		      : "notes are still being looked for");
}

/* ]n [n: passages of this article that have notes. */
bool cmd_note(struct desk *d, const struct call *c, struct err *e)
{
	struct reader *r = desk_reader(d);
	struct document *doc = desk_document(d, r);
	bool back = str_eq(c->args.at[0].text, STR("prev"));
	struct arena a = {0};
	struct note_marks all = {0};
	int32_t to = r->focus, n = c->count > 0 ? c->count : 1;
	if (doc != NULL)
		noted_marks(d, &a, r->article, 0, doc->text.len, &all);
	for (; n > 0; n--) {
		int32_t next = -1;
		for (int32_t i = 0; i < all.n; i++) {
			int32_t at = all.at[i].span.beg;
			if (back ? at < to && at > next : at > to && (next < 0 || at < next))
				next = at;
		}
		if (next < 0)
			break;
		to = next;
	}
	bool any = all.n > 0;
	arena_free(&a);
	if (!any)
		return no_notes(d, e);
	if (to == r->focus)
		return err_set(e, ERR_USAGE,
			back ? "no note before this place" : "no note behind this place");
	move_to(d, r, to);
	return true;
}

/* ------------------------------------------------------------ all of one */

static void say_wrapped(struct desk *d, struct str text, enum face face, struct place where)
{
	struct spans lines = {0};
	wrap_text(
		d->segmenter, &d->text_arena, text, d->columns > 24 ? d->columns - 3 : 20, &lines);
	for (int32_t i = 0; i < lines.n; i++)
		text_say(d,
			str_printf(&d->text_arena, " %.*s", STR_ARG(span_text(text, lines.at[i]))),
			face, where);
}

/* "C 12  “words”", below it why it is not exact; Enter goes there. */
static void say_target(struct desk *d, const struct view *v, const struct note *n, int32_t i,
	const struct anchored *at)
{
	struct place where = nowhere;
	struct str why = anchored_why(v->arena, n, i, at);
	struct str words = export_words(v->arena, &n->targets.at[i].quote);
	char letter[8] = "-";
	if (at[i].article >= 0) {
		story_letter(letter, at[i].article);
		where = (struct place){at[i].article, at[i].anchor.span};
		if (where.span.beg < 0)
			where.span = (struct span){0, 0};
	}
	struct str quoted = words.len > 0
				    ? str_printf(v->arena, "“%.*s”", STR_ARG(view_clean(v, words)))
				    : STR("the whole article");
	say_wrapped(d,
		str_printf(v->arena, "%c %s %.*s", note_mark(at[i].anchor.state), letter,
			STR_ARG(quoted)),
		FACE_TEXT, where);
	if (why.len > 0)
		say_wrapped(d, view_clean(v, why), FACE_RECEDE, where);
}

/* The text keeps its lines. */
static void say_text(struct desk *d, const struct view *v, struct str text)
{
	struct str line;
	text_row(d, nowhere);
	while (str_cut(&text, '\n', &line)) {
		if (str_trim(line).len == 0)
			text_row(d, nowhere);
		else
			say_wrapped(d, view_clean(v, line), FACE_TEXT, nowhere);
	}
}

static void show_note(struct desk *d, int32_t note)
{
	text_begin(d, TEXT_NOTICE, STR("Note"));
	const struct view v = desk_view_of(d, &d->text_arena);
	const struct note *n = noted_note(d, note);
	for (int32_t i = 0; n->fault == NULL && i < n->targets.n; i++)
		say_target(d, &v, n, i, d->notes.at[note]);
	if (n->fault != NULL)
		say_wrapped(d, str_of(n->fault), FACE_RECEDE, nowhere);
	if (n->text.len > 0)
		say_text(d, &v, n->text);
	if (n->tags.n > 0) {
		text_row(d, nowhere);
		say_wrapped(d, note_tags(&v, n), FACE_RECEDE, nowhere);
	}
	d->text_about = view_clean(&v, str_printf(v.arena, "%.*s   %.*s %.*s", STR_ARG(n->id),
					       STR_ARG(n->stamp), STR_ARG(n->author)));
}

bool open_note_here(struct desk *d)
{
	int32_t note = noted_here(d).note;
	if (note >= 0)
		show_note(d, note);
	return note >= 0;
}

/* ---------------------------------------------------------------- the list */

bool view_notes(struct desk *d)
{
	d->view = VIEW_NOTES;
	d->focus = FOCUS_MAIN;
	desk_layout(d);
	notes_follow(d);
	return true;
}

/* The passage of the row; on the first row of a note the one behind that jumped to last. */
static int32_t next_target(const struct desk *d, struct noted_at at)
{
	const struct note *n = noted_note(d, at.note);
	struct spot last = d->notes_pane.last;
	for (int32_t i = 0; at.target == 0 && i < n->targets.n; i++) {
		struct place p = noted_place(d, at.note, i);
		if (p.article != last.article || p.span.beg != last.at)
			continue;
		int32_t next = (i + 1) % n->targets.n;
		return noted_place(d, at.note, next).article >= 0 ? next : i;
	}
	return at.target;
}

bool open_notes_row(struct desk *d, struct err *e)
{
	struct noted_at at = notes_focused(d);
	if (at.note < 0)
		return true;
	if (at.target < 0) {
		show_note(d, at.note);
		return true;
	}
	at.target = next_target(d, at);
	const struct anchored *x = &d->notes.at[at.note][at.target];
	struct str key = noted_note(d, at.note)->targets.at[at.target].key;
	if (x->article < 0)
		return err_set(e, ERR_USAGE, "article %.*s is not open", STR_ARG(key));
	if (x->anchor.state == ANCHOR_ORPHAN)
		return err_set(e, ERR_USAGE,
			"its passage is not in the article: select it there, then relink");
	const struct place p = noted_place(d, at.note, at.target);
	d->notes_pane.last = (struct spot){.article = p.article, .at = p.span.beg};
	show_place(d, p.article, p.span.beg);
	return true;
}

bool why_note(struct desk *d)
{
	struct noted_at at = notes_focused(d);
	if (at.note >= 0)
		show_note(d, at.note);
	return true;
}

/* -------------------------------------------------------------- taking out */

/* The words noted, and those about them. */
static struct str note_text(struct arena *a, const struct note *n)
{
	struct str all = STR("");
	for (int32_t i = 0; i < n->targets.n; i++) {
		struct str words = export_words(a, &n->targets.at[i].quote);
		if (words.len > 0)
			all = str_printf(
				a, "%.*s“%.*s”\n", STR_ARG(all), STR_ARG(str_one_line(a, words)));
	}
	if (n->text.len == 0)
		return all;
	return str_printf(
		a, "%.*s%s%.*s\n", STR_ARG(all), all.len > 0 ? "\n" : "", STR_ARG(n->text));
}

/* All that the list shows, as Markdown with where each passage is from. */
static struct str cited_list(struct desk *d, struct arena *a, int32_t *n)
{
	struct noted *x = &d->notes;
	struct note_rows rows;
	struct notes shown = x->book.file.notes;
	struct anchored_notes list = {&shown, &x->book.articles, NULL};
	struct buf out = {0};
	notes_rows(d, a, &rows);
	shown.at = ARENA_ARRAY(a, struct note, rows.n + 1);
	list.at = ARENA_ARRAY(a, struct anchored *, rows.n + 1);
	shown.n = 0;
	for (int32_t i = 0; i < rows.n; i++) {
		if (!rows.at[i].first || noted_note(d, rows.at[i].note)->fault != NULL)
			continue;
		shown.at[shown.n] = *noted_note(d, rows.at[i].note);
		list.at[shown.n++] = x->at[rows.at[i].note];
	}
	export_md(&list, &out);
	*n = shown.n;
	struct str text = buf_dup(a, &out);
	buf_free(&out);
	return text;
}

bool copy_notes(struct desk *d, bool cite, struct err *e)
{
	struct arena a = {0};
	int32_t n = 1;
	struct noted_at at = notes_focused(d);
	bool ok = at.note >= 0 || err_set(e, ERR_USAGE, "no note here");
	struct str text = STR("");
	if (ok)
		text = cite ? cited_list(d, &a, &n) : note_text(&a, noted_note(d, at.note));
	if (ok && text.len == 0)
		ok = err_set(e, ERR_USAGE, "this note has no words");
	if (ok)
		request_add(&d->requests, REQUEST_COPY)->text = str_dup(&d->requests.arena, text);
	if (ok && cite)
		message_say(d, "copied %d note%s with citation%s", n, n == 1 ? "" : "s",
			n == 1 ? "" : "s");
	else if (ok)
		message_say(d, "copied %d characters", utf8_count(text));
	arena_free(&a);
	return ok;
}

/* --------------------------------------------------------------- filtering */

bool cmd_filter_notes(struct desk *d, const struct call *c, struct err *e)
{
	static const char *const names[] = {
		[NOTES_ALL] = "all",
		[NOTES_OF_ARTICLE] = "article",
		[NOTES_OF_STORY] = "story",
		[NOTES_INEXACT] = "inexact",
		[NOTES_EXACT] = "exact",
		[NOTES_MOVED] = "moved",
		[NOTES_ORPHANED] = "orphan",
	};
	struct notes_pane *p = &d->notes_pane;
	struct str what = c->args.n > 0 ? c->args.at[0].text : STR("");
	if (what.len == 0) {
		notes_turn(d);
		return true;
	}
	int which = 0;
	while (which < NOTES_OF_TAG && !str_eq(what, str_of(names[which])))
		which++;
	if (which == NOTES_OF_TAG && (what.len < 2 || what.at[0] != '#'))
		return err_set(e, ERR_USAGE,
			"notes are filtered by all, article, story, inexact, exact, moved, orphan "
			"or \"#TAG\", not \"%.*s\"",
			STR_ARG(what));
	p->which = (enum notes_shown)which;
	p->article = desk_reader(d)->article;
	if (which == NOTES_OF_TAG)
		p->tag = str_dup(&d->arena, str_from(what, 1));
	p->list = (struct list){0};
	d->dirty = true;
	return true;
}
