#include "config.h"

#include "cli/notes.h"

#include <string.h>

#include "core/notes/export.h"

struct listing {
	struct notes_run *run;
	struct table table;
	struct anchored_notes notes;
};

static struct str tags_of(struct arena *a, const struct note *n)
{
	struct str all = {0};
	for (int32_t i = 0; i < n->tags.n; i++)
		all = i == 0 ? n->tags.at[i]
			     : str_printf(a, "%.*s %.*s", STR_ARG(all), STR_ARG(n->tags.at[i]));
	return all;
}

static struct str or_missing(struct str s)
{
	return s.len > 0 ? s : (struct str){0};
}

/* White space as one space: quotes are compared so, too. */
static struct str one_line(struct arena *a, struct str s)
{
	struct folded f;
	fold(a, str_trim(s), 0, &f);
	char *to = str_cstr(a, f.text);
	int32_t n = 0;
	for (int32_t i = 0; i < f.text.len; i++) {
		bool space = to[i] == ' ' || to[i] == '\n' || to[i] == '\t' || to[i] == '\r';
		if (!space || (n > 0 && to[n - 1] != ' '))
			to[n++] = space ? ' ' : to[i];
	}
	return (struct str){to, n};
}

/* As the article was given, else as the file has it, from here. */
static struct str path_of(struct listing *l, const struct target *t, const struct anchored *at)
{
	struct notes_run *r = l->run;
	if (at->article >= 0)
		return l->notes.articles->at[at->article].path;
	const struct notes_source *s = notes_source(l->notes.notes, t->key);
	if (s == NULL)
		return t->key;
	struct str folder = file_folder(str_of(r->book.file.path));
	bool as_is = str_eq(folder, STR(".")) || str_find(s->path, STR("://")) >= 0;
	return as_is ? s->path : str_of(file_join(&r->arena, folder, s->path));
}

static void put_target(
	struct listing *l, const struct note *n, int32_t i, const struct anchored *at)
{
	struct table *t = &l->table;
	struct arena *a = &l->run->arena;
	const struct target *target = &n->targets.at[i];
	table_text(t, or_missing(n->id));
	table_text(t, str_of(anchor_state_name(at[i].anchor.state)));
	table_text(t, path_of(l, target, &at[i]));
	if (at[i].anchor.span.beg >= 0 && target->quote.exact.len > 0) {
		table_number(t, at[i].anchor.span.beg);
		table_number(t, at[i].anchor.span.end);
	} else {
		table_text(t, (struct str){0});
		table_text(t, (struct str){0});
	}
	table_text(t, or_missing(tags_of(a, n)));
	table_text(t, or_missing(one_line(a, export_words(a, &target->quote))));
	table_text(t, or_missing(n->text));
}

/* A note on the whole story, or a block that could not be read. */
static void put_other(struct listing *l, const struct note *n)
{
	struct table *t = &l->table;
	struct str text = n->fault == NULL ? n->text : str_trim(n->raw);
	table_text(t, or_missing(n->id));
	table_text(t, n->fault == NULL ? STR("exact") : STR("text"));
	for (int i = 0; i < 3; i++)
		table_text(t, (struct str){0});
	table_text(t, or_missing(tags_of(&l->run->arena, n)));
	table_text(t, (struct str){0});
	table_text(t, or_missing(text));
}

static bool open_listing(struct listing *l, struct notes_run *r)
{
	*l = (struct listing){.run = r};
	if (!notes_open(r, r->args, true))
		return false;
	if (!r->book.file.exists && r->batch->cli->notes != NULL) {
		fprintf(stderr, "parallax: %s: there is no such file\n", r->batch->cli->notes);
		return false;
	}
	notes_anchor(&r->arena, &r->book.file.notes, &r->book.articles, &l->notes);
	return true;
}

static void print_list(struct listing *l)
{
	static const char *const column[] = {
		"id", "state", "path", "start", "end", "tags", "quote", "note", NULL};
	const struct notes *n = l->notes.notes;
	struct batch *b = l->run->batch;
	table_open(&l->table, b->out, b->cli->format, "notes", column);
	for (int32_t i = 0; i < n->n; i++) {
		const struct note *x = &n->at[i];
		bool other = x->fault != NULL || x->targets.n == 0;
		if (!notes_wanted(l->run, x, l->notes.at[i]))
			continue;
		if (other)
			put_other(l, x);
		for (int32_t k = 0; !other && k < x->targets.n; k++)
			put_target(l, x, k, l->notes.at[i]);
	}
	table_close(&l->table);
}

int notes_list(struct notes_run *r)
{
	struct listing l;
	if (!open_listing(&l, r))
		return EXIT_TROUBLE;
	print_list(&l);
	return EXIT_DONE;
}

/* ---- check: what is not exact, and why */

static void put_why(struct listing *l, const struct note *n, int32_t i, struct str why)
{
	put_target(l, n, i, l->notes.at[n - l->notes.notes->at]);
	table_text(&l->table, why);
}

int notes_check(struct notes_run *r)
{
	static const char *const column[] = {
		"id", "state", "path", "start", "end", "tags", "quote", "note", "why", NULL};
	struct listing l;
	int32_t orphans = 0;
	if (!open_listing(&l, r))
		return EXIT_TROUBLE;
	table_open(&l.table, r->batch->out, r->batch->cli->format, "check", column);
	for (int32_t i = 0; i < l.notes.notes->n; i++) {
		const struct note *n = &l.notes.notes->at[i];
		if (!notes_wanted(r, n, l.notes.at[i]))
			continue;
		if (n->fault != NULL) {
			put_other(&l, n);
			table_text(&l.table, str_of(n->fault));
			continue;
		}
		for (int32_t k = 0; k < n->targets.n; k++) {
			struct str why = anchored_why(&r->arena, n, k, l.notes.at[i]);
			if (why.len > 0)
				put_why(&l, n, k, why);
			orphans += l.notes.at[i][k].anchor.state == ANCHOR_ORPHAN;
		}
	}
	table_close(&l.table);
	return orphans > 0 ? EXIT_FOUND : EXIT_DONE;
}

/* ---- export */

static notes_export *exporter(const struct cli *c)
{
	switch (c->format_given ? c->format : FORMAT_MD) {
	case FORMAT_MD:
		return export_md;
	case FORMAT_JSONL:
		return export_jsonl;
	case FORMAT_JSONLD:
		return export_jsonld;
	case FORMAT_ORG:
		return export_org;
	case FORMAT_HTML:
		return export_html;
	default:
		return NULL;
	}
}

/* Exports leave out what has a fault: so do those that nobody asked for. */
static void drop_unwanted(struct listing *l)
{
	struct notes *n = &l->run->book.file.notes;
	for (int32_t i = 0; i < n->n; i++)
		if (!notes_wanted(l->run, &n->at[i], l->notes.at[i]))
			n->at[i].fault = "not asked for";
}

int notes_export_run(struct notes_run *r)
{
	struct listing l;
	struct buf out = {0};
	const struct cli *c = r->batch->cli;
	notes_export *export = exporter(c);
	if (export == NULL && c->format != FORMAT_TSV) {
		fputs("parallax: notes export writes md, jsonld, jsonl, tsv, org or html\n",
			stderr);
		return EXIT_TROUBLE;
	}
	if (!open_listing(&l, r))
		return EXIT_TROUBLE;
	if (export == NULL) {
		print_list(&l);
		return EXIT_DONE;
	}
	drop_unwanted(&l);
	export(&l.notes, &out);
	fwrite(out.at != NULL ? out.at : "", 1, (size_t)out.len, r->batch->out);
	buf_free(&out);
	return EXIT_DONE;
}
