/* cmd_take - taking text out: clipboard, program, file, plain screen. */
#include "config.h"

#include "core/base/file.h"
#include "core/base/utf8.h"
#include "core/desk/commands.h"
#include "core/desk/desk.h"
#include "core/desk/passage.h"

bool taken_span(struct desk *d, struct span *out, struct err *e)
{
	struct reader *r = desk_reader(d);
	struct document *doc = desk_document(d, r);
	if (d->focus != FOCUS_READER || doc == NULL)
		return err_set(e, ERR_USAGE, "text is taken from a reader");
	int32_t last = r->selecting ? r->selected.end - 1 : r->focus;
	int32_t s = passage_sentence(desk_article(d, r), d->segmenter, last);
	if (r->selecting)
		*out = r->selected;
	else if (s >= 0)
		*out = doc->sentences.at[s].span;
	else
		return err_set(e, ERR_USAGE, "no sentence here");
	return true;
}

static void end_selection(struct desk *d, struct reader *r)
{
	if (!r->selecting)
		return;
	r->selecting = false;
	d->dirty = true;
}

/* Both passages of the item in focus, the one on the left first. */
static bool copy_compared(struct desk *d, bool cite, struct err *e)
{
	struct compare_item x;
	struct arena *a = &d->requests.arena;
	struct str all = STR("");
	if (!comparing_item(d, &x) || x.kind == COMPARE_FOLD)
		return err_set(e, ERR_USAGE, "no sentence here");
	for (int which = 0; which < 2; which++) {
		const struct article *of = d->story.at[d->comparing.wish.article[which]];
		struct span span = comparing_span(d, &x, which);
		if (span.beg == span.end)
			continue;
		struct str one =
			cite ? passage_cited(a, of, span) : passage_text(a, &of->doc, span);
		all = all.len == 0 ? one
				   : str_printf(a, "%.*s%s%.*s", STR_ARG(all), cite ? "\n" : "\n\n",
					     STR_ARG(one));
	}
	struct request *q = request_add(&d->requests, REQUEST_COPY);
	q->text = all;
	message_say(d, "copied %d characters%s", utf8_count(q->text), cite ? " with citation" : "");
	return true;
}

static void copy_span(struct desk *d, const struct article *x, struct span span, bool cite)
{
	struct request *q = request_add(&d->requests, REQUEST_COPY);
	struct arena *a = &d->requests.arena;
	q->text = cite ? passage_cited(a, x, span) : passage_text(a, &x->doc, span);
	message_say(d, "copied %d characters%s", utf8_count(q->text), cite ? " with citation" : "");
}

static bool copy(struct desk *d, bool cite, struct err *e)
{
	struct utterance u;
	if (desk_on_compare(d))
		return copy_compared(d, cite, e);
	if (desk_on_quotes(d)) {
		if (!focused_utterance(d, &u, e))
			return false;
		copy_span(d, d->story.at[u.article], u.span, cite);
		return true;
	}
	if (desk_on_notes(d))
		return copy_notes(d, cite, e);
	if (desk_on_conflicts(d))
		return copy_conflict(d, cite, e);
	struct reader *r = desk_reader(d);
	struct span span = {0, 0};
	if (!taken_span(d, &span, e))
		return false;
	copy_span(d, desk_article(d, r), span, cite);
	end_selection(d, r);
	return true;
}

bool cmd_yank(struct desk *d, const struct call *c, struct err *e)
{
	(void)c;
	return copy(d, false, e);
}

bool cmd_yank_citation(struct desk *d, const struct call *c, struct err *e)
{
	(void)c;
	return copy(d, true, e);
}

/* All rows of a list, as wide as a printed page. */
static void list_page(struct desk *d, struct arena *a, struct page *out)
{
	enum { COLUMNS = 120 };
	const struct view v = desk_view_of(d, a);
	const struct list all = {0, 0};
	struct rect rect = {0, 0, COLUMNS, 1}; /* the header */
	if (desk_on_compare(d)) {
		compare_list(d, a, COLUMNS, out);
	} else if (desk_on_entities(d)) {
		struct entity_rows rows;
		names_rows(d, a, &rows);
		rect.rows += rows.n;
		entities_page(&v, &all, &rows, rect, false, out);
	} else if (desk_on_notes(d)) {
		struct note_rows rows;
		notes_pane_list(d, a, COLUMNS, &rows);
		rect.rows += rows.n;
		notes_page(&v, &all, &rows, rect, false, out);
	} else if (desk_on_matrix(d)) {
		struct matrix_rows rows;
		matrix_list(d, a, &rows);
		rect.rows += rows.n;
		matrix_page(&v, &all, &rows, rect, false, out);
	} else if (desk_on_quotes(d)) {
		struct quotes_rows rows;
		quotes_list(d, a, COLUMNS, &rows);
		rect.rows += rows.n;
		quotes_page(&v, &all, &rows, rect, false, out);
	} else if (desk_on_conflicts(d)) {
		struct conflict_rows rows;
		conflicts_list(d, a, COLUMNS, &rows);
		rect.rows += rows.n;
		conflicts_page(&v, &all, &rows, rect, false, out);
	} else if (desk_on_timeline(d)) {
		struct timeline_rows rows;
		times_list(d, a, COLUMNS, &rows);
		rect.rows += rows.n;
		timeline_page(&v, &all, &rows, rect, false, out);
	} else {
		struct article_rows rows;
		desk_article_rows(d, a, &rows);
		rect.rows += rows.n;
		articles_page(&v, &all, &rows, rect, false, out);
	}
}

/* A pane as plain text: the whole article, or all rows of a list. */
static struct str pane_text(struct desk *d, struct arena *a)
{
	struct buf out = {0};
	struct reader *r = desk_reader(d);
	if (d->focus == FOCUS_READER) {
		struct article *x = desk_article(d, r);
		if (x == NULL || desk_document(d, r) == NULL)
			return STR("");
		article_build(x, d->segmenter, NULL);
		return passage_article(a, x);
	}
	if (d->view == VIEW_TEXT && d->focus == FOCUS_MAIN) {
		for (int32_t i = 0; i < d->text_rows.n; i++)
			buf_printf(&out, "%.*s\n", STR_ARG(line_text(a, &d->text_rows.at[i])));
	} else {
		struct page page = {0};
		list_page(d, a, &page);
		for (int32_t i = 0; i < page.n; i++)
			buf_printf(&out, "%.*s\n", STR_ARG(line_text(a, &page.at[i])));
	}
	struct str text = buf_dup(a, &out);
	buf_free(&out);
	return text;
}

bool cmd_pipe(struct desk *d, const struct call *c, struct err *e)
{
	struct arena a = {0};
	struct arguments w;
	if (c->rest.len == 0) {
		prompt_open(d, PROMPT_PIPE, STR(""));
		return true;
	}
	if (!line_words(&a, c->rest, &w, NULL, e) || w.n == 0) {
		arena_free(&a);
		return w.n > 0 ? false : err_set(e, ERR_USAGE, "usage: pipe PROGRAM [ARG...]");
	}
	struct reader *r = desk_reader(d);
	struct request *q = request_add(&d->requests, REQUEST_PIPE);
	struct arena *qa = &d->requests.arena;
	q->argv = (struct strs){ARENA_ARRAY(qa, struct str, w.n), w.n};
	for (int32_t i = 0; i < w.n; i++)
		q->argv.at[i] = str_dup(qa, w.at[i].text);
	if (d->focus == FOCUS_READER && r->selecting)
		q->text = passage_text(qa, desk_document(d, r), r->selected);
	else
		q->text = pane_text(d, qa);
	arena_free(&a);
	return true;
}

bool cmd_plain_dump(struct desk *d, const struct call *c, struct err *e)
{
	(void)c;
	(void)e;
	struct request *q = request_add(&d->requests, REQUEST_SHOW);
	struct reader *r = desk_reader(d);
	struct document *doc = desk_document(d, r);
	const struct folds *folds = folding_closed(d, d->on_reader);
	if (d->focus != FOCUS_READER || doc == NULL || (folds != NULL && folds->n > 0)) {
		q->text = pane_text(d, &d->requests.arena);
		return true;
	}
	/* What can be seen, in whole paragraphs and without wrapping: to be copied by mouse. */
	int32_t i = d->on_reader;
	struct rows rows = {0};
	struct arena a = {0};
	wrap_rows(doc, d->segmenter, &a, desk_wrap(d, i), r->top, desk_height(d, i), &rows);
	if (rows.n > 0)
		q->text = passage_text(&d->requests.arena, doc,
			(struct span){rows.at[0].span.beg, rows.at[rows.n - 1].span.end});
	arena_free(&a);
	return true;
}

bool cmd_write(struct desk *d, const struct call *c, struct err *e)
{
	struct arena a = {0};
	bool force = c->args.n == 2 && str_eq(c->args.at[0].text, STR("-f"));
	if (c->args.n == 2 && !force)
		return err_set(e, ERR_USAGE, "usage: write [-f] FILE");
	char *path = str_cstr(&a, c->args.at[c->args.n - 1].text);
	struct str text = pane_text(d, &a);
	struct file_id id;
	bool ok = true;
	if (d->read_only)
		ok = err_set(e, ERR_USAGE, "%s: not written, parallax runs with --read-only", path);
	else if (!force && file_id(path, &id, NULL))
		ok = err_set(e, ERR_USAGE, "%s: exists; write -f replaces it", path);
	/* Sources are never written, whatever the reader types. */
	for (int32_t i = 0; ok && i < d->story.n; i++)
		if (file_id(path, &id, NULL) && id.dev == d->story.at[i]->file.dev &&
			id.ino == d->story.at[i]->file.ino)
			ok = err_set(e, ERR_USAGE, "%s: is an article of this story", path);
	ok = ok && file_replace(path, text, 0666, e);
	if (ok)
		message_say(d, "%s: %d bytes written", path, text.len);
	arena_free(&a);
	return ok;
}
