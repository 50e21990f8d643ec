#include "config.h"

#include "cli/notes.h"

#include <unistd.h>

#include "core/base/utf8.h"
#include "core/base/vec.h"
#include "core/notes/excerpt.h"
#include "core/notes/import.h"

/* ---- add */

/* Where the words stand in the article; false: it was said why nowhere. */
static bool find_words(struct notes_run *r, int32_t i, struct str words, struct span *out)
{
	const struct notes_article *x = &r->book.articles.at[i];
	const struct article *article = r->batch->desk->story.at[i];
	struct selector s;
	struct err e;
	excerpt_parse(&r->arena, words, &s);
	struct anchor a = anchor_find(x->text, &s, (struct span){-1, -1});
	*out = a.span;
	if (a.state == ANCHOR_EXACT)
		return true;
	if (a.state == ANCHOR_MOVED)
		err_set(&e, ERR_DATA, "%.*s: has other words; nearest: \"%.*s\"",
			STR_ARG(article->path), STR_ARG(span_text(x->text->text, a.span)));
	else if (a.alike > 1)
		err_set(&e, ERR_DATA,
			"%.*s: has the words %d times; add those around them: "
			"--quote \"before ==words== behind\"",
			STR_ARG(article->path), a.alike);
	else
		err_set(&e, ERR_DATA, "%.*s: has no such words", STR_ARG(article->path));
	notes_trouble(&e);
	return false;
}

static bool read_text(struct notes_run *r, struct str *out, struct err *e)
{
	const char *given = r->batch->cli->note;
	struct buf text = {0};
	*out = str_trim(str_of(given));
	if (!str_eq(*out, STR("-")))
		return true;
	bool ok = file_read_fd(STDIN_FILENO, "standard input", &text, e);
	*out = str_trim(buf_dup(&r->arena, &text));
	buf_free(&text);
	return ok;
}

static bool check_text(struct str text, const char *what, struct err *e)
{
	if (utf8_valid_until(text) == text.len && str_find_char(text, '\0') < 0)
		return true;
	return err_set(e, ERR_USAGE, "%s is no UTF-8 text", what);
}

static bool check_tags(const struct cli *c, struct err *e)
{
	for (int32_t i = 0; i < c->tags.n; i++) {
		struct str tag = c->tags.at[i];
		bool good = tag.len > 0;
		for (int32_t k = 0; k < tag.len; k++)
			good = good && (unsigned char)tag.at[k] > ' ';
		if (!good)
			return err_set(
				e, ERR_USAGE, "a tag is one word, not \"%.*s\"", STR_ARG(tag));
	}
	return true;
}

/* The targets of the new note: the nth quote is of the nth article. */
static bool make_targets(struct notes_run *r, struct notes_draft *d)
{
	const struct story *s = &r->batch->desk->story;
	const struct strs quotes = r->batch->cli->quotes;
	struct notes_source *sources = ARENA_ARRAY(&r->arena, struct notes_source, s->n + 1);
	for (int32_t i = 0; i < s->n; i++) {
		struct span span = {0, 0};
		if (r->book.articles.at[i].text == NULL)
			return false; /* said already */
		if (i < quotes.n && !find_words(r, i, quotes.at[i], &span))
			return false;
		VEC_PUSH(&r->arena, &d->note.targets,
			notebook_target(&r->book, s, &r->arena, i, span));
		sources[i] = notebook_source(&r->book, s, &r->arena, i);
	}
	d->source = sources;
	return s->n > 0;
}

static bool make_draft(struct notes_run *r, struct notes_draft *d, struct err *e)
{
	const struct cli *c = r->batch->cli;
	const struct options *o = &r->batch->desk->options;
	struct note *n = &d->note;
	if (!read_text(r, &n->text, e) || !check_text(n->text, "the note", e) || !check_tags(c, e))
		return false;
	if (c->quotes.n > r->args.n)
		return err_set(e, ERR_USAGE, "there are %d quotes for %d articles", c->quotes.n,
			r->args.n);
	if (n->text.len == 0 && c->quotes.n == 0 && c->tags.n == 0)
		return err_set(e, ERR_USAGE, "notes add wants --quote, --note or --tag");
	n->tags = c->tags;
	n->author = o->text[OPTION_AUTHOR];
	n->stamp = notebook_stamp(&r->arena, o);
	return true;
}

int notes_add(struct notes_run *r)
{
	struct notes_draft d = {0};
	struct err e;
	if (!notes_may_write(r))
		return EXIT_TROUBLE;
	if (!make_draft(r, &d, &e))
		return notes_trouble(&e);
	if (!notes_open(r, r->args, false) || r->batch->trouble || !make_targets(r, &d))
		return EXIT_TROUBLE;
	if (!notebook_add(&r->book, &d, 1, &e))
		return notes_trouble(&e);
	const struct notes *n = &r->book.file.notes;
	fprintf(r->batch->out, "%.*s\n", STR_ARG(n->at[n->n - 1].id));
	return EXIT_DONE;
}

/* ---- import */

/* The articles with what the file says of them, or would. */
static struct notes_articles as_in_file(struct notes_run *r)
{
	const struct story *s = &r->batch->desk->story;
	struct notes_articles out = r->book.articles;
	out.at = ARENA_ARRAY(&r->arena, struct notes_article, out.n + 1);
	for (int32_t i = 0; i < out.n; i++) {
		out.at[i] = r->book.articles.at[i];
		const struct notes_source source = notebook_source(&r->book, s, &r->arena, i);
		out.at[i].path = source.path;
		out.at[i].source = source.title;
	}
	return out;
}

static bool import_text(struct notes_run *r, struct str text, struct imported *out, struct err *e)
{
	const struct notes_articles articles = as_in_file(r);
	struct err why;
	if (!notes_import(&r->arena, text, &r->book.file.notes, &articles, out, &why))
		return err_set(e, why.kind, "%.*s: %s", STR_ARG(r->args.at[0]), why.text);
	return notebook_add(&r->book, out->at, out->n, e);
}

int notes_import_run(struct notes_run *r)
{
	struct buf text = {0};
	struct imported out = {0};
	struct err e;
	struct str path = r->args.at[0];
	if (!notes_may_write(r) ||
		!notes_open(r, (struct strs){r->args.at + 1, r->args.n - 1}, true))
		return EXIT_TROUBLE;
	bool ok = str_eq(path, STR("-")) ? file_read_fd(STDIN_FILENO, "standard input", &text, &e)
					 : file_read(str_cstr(&r->arena, path), &text, NULL, &e);
	ok = ok && import_text(r, buf_str(&text), &out, &e);
	buf_free(&text);
	if (!ok)
		return notes_trouble(&e);
	fprintf(r->batch->out, "%d added, %d there already\n", out.n, out.known);
	return EXIT_DONE;
}
