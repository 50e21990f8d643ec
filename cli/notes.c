#include "config.h"

#include "cli/notes.h"

#include <string.h>
#include <unistd.h>

#include "core/base/day.h"
#include "core/base/utf8.h"
#include "core/base/vec.h"
#include "core/notes/reanchor.h"

int notes_trouble(const struct err *e)
{
	fprintf(stderr, "parallax: %s\n", e->text);
	return EXIT_TROUBLE;
}

bool notes_may_write(const struct notes_run *r)
{
	if (r->batch->cli->read_only)
		fputs("parallax: nothing is written, because of --read-only\n", stderr);
	return !r->batch->cli->read_only;
}

/* ---- the file and the articles */

/* The folder that holds the articles, by the first of them. */
static struct str folder_of(struct notes_run *r, struct strs paths)
{
	if (paths.n == 0 || str_eq(paths.at[0], STR("-")))
		return STR(".");
	if (file_is_folder(str_cstr(&r->arena, paths.at[0])))
		return paths.at[0];
	return file_folder(paths.at[0]);
}

static bool open_file(struct notes_run *r, struct strs paths)
{
	struct err e;
	bool own;
	const struct cli *c = r->batch->cli;
	char *path = notebook_path(
		&r->arena, str_of(c->notes), &r->batch->desk->options, folder_of(r, paths), &own);
	if (path == NULL) {
		fputs("parallax: no folder for notes can be written; --notes names a file\n",
			stderr);
		return false;
	}
	if (!notebook_open(&r->book, path, own, &e)) {
		notes_trouble(&e);
		return false;
	}
	if (r->book.file.notes.refused.kind != ERR_NONE) {
		notes_trouble(&r->book.file.notes.refused);
		r->batch->trouble = true;
	}
	return true;
}

static bool in_story(const struct story *s, const struct file_id *id)
{
	for (int32_t i = 0; i < s->n; i++)
		if (s->at[i]->file.dev == id->dev && s->at[i]->file.ino == id->ino)
			return true;
	return false;
}

/* The articles that the file names and that are there, but for those that are open. */
static struct strs named_articles(struct notes_run *r)
{
	struct strs found = {0};
	const struct notes *n = &r->book.file.notes;
	struct str folder = file_folder(str_of(r->book.file.path));
	for (int32_t i = 0; i < n->sources.n; i++) {
		struct file_id id;
		const struct notes_source *s = &n->sources.at[i];
		char *path = str_eq(folder, STR(".")) ? str_cstr(&r->arena, s->path)
						      : file_join(&r->arena, folder, s->path);
		bool there = notes_source(n, s->key) == s && file_id(path, &id, NULL) &&
			     !file_is_folder(path) && !in_story(&r->batch->desk->story, &id);
		if (there)
			VEC_PUSH(&r->arena, &found, str_of(path));
	}
	return found;
}

static void open_paths(struct notes_run *r, struct strs paths)
{
	struct batch *b = r->batch;
	const struct article_given given = {
		.story_date = DAY_NONE, .dct = b->cli->dct, .default_date = b->cli->date};
	struct err e;
	if (paths.n > 0 && !desk_open(b->desk, paths, &given, &e))
		b->trouble = true; /* said already */
}

bool notes_open(struct notes_run *r, struct strs paths, bool named)
{
	struct batch *b = r->batch;
	if (!open_file(r, paths))
		return false;
	b->desk->notes.apart = true;
	open_paths(r, paths);
	r->given = b->desk->story.n;
	if (named)
		open_paths(r, named_articles(r));
	if (b->desk->story.title.len > 0)
		r->book.file.title = b->desk->story.title;
	notebook_name(&r->book, &b->desk->story);
	for (int32_t i = 0; batch_next(b, &i) != NULL;)
		continue;
	notebook_articles(&r->book, &b->desk->story);
	return true;
}

bool notes_beside(struct notes_run *r)
{
	if (!open_file(r, r->args))
		return false;
	if (!r->book.file.exists && r->batch->cli->notes != NULL) {
		fprintf(stderr, "parallax: %s: there is no such file\n", r->batch->cli->notes);
		return false;
	}
	r->given = r->batch->desk->story.n;
	notebook_articles(&r->book, &r->batch->desk->story);
	return true;
}

bool notes_wanted(const struct notes_run *r, const struct note *n, const struct anchored *at)
{
	bool wanted = r->given == 0 || (n->fault == NULL && n->targets.n == 0);
	for (int32_t i = 0; n->fault == NULL && i < n->targets.n; i++)
		wanted = wanted || (at[i].article >= 0 && at[i].article < r->given);
	return wanted;
}

/* ---- verbs that write */

static void print_moved(struct notes_run *r, const struct reanchor *x)
{
	static const char *const column[] = {"id", "state", "key", "old_char_start", "old_char_end",
		"char_start", "char_end", NULL};
	struct table t;
	table_open(&t, r->batch->out, r->batch->cli->format, "reanchor", column);
	for (int32_t i = 0; i < x->moved.n; i++) {
		const struct moved *m = &x->moved.at[i];
		table_text(&t, m->id.len > 0 ? m->id : (struct str){0});
		table_text(&t, str_of(anchor_state_name(m->state)));
		table_text(&t, m->key);
		if (m->from.beg >= 0) {
			table_number(&t, m->from.beg);
			table_number(&t, m->from.end);
		} else {
			table_text(&t, (struct str){0});
			table_text(&t, (struct str){0});
		}
		table_number(&t, m->to.beg);
		table_number(&t, m->to.end);
	}
	table_close(&t);
}

static int reanchor(struct notes_run *r)
{
	struct reanchor x = {.articles = &r->book.articles, .arena = &r->arena};
	struct err e;
	if (!notes_open(r, r->args, true))
		return EXIT_TROUBLE;
	if (r->batch->cli->write && !r->batch->cli->dry_run) {
		if (!notes_may_write(r))
			return EXIT_TROUBLE;
		if (!notes_file_rewrite(&r->book.file, reanchor_make, &x, &e))
			return notes_trouble(&e);
	} else {
		struct buf unused = {0};
		reanchor_make(&x, &r->book.file.notes, &unused);
		buf_free(&unused);
	}
	print_moved(r, &x);
	return EXIT_DONE;
}

static bool tidy(void *context, const struct notes *n, struct buf *out)
{
	(void)context;
	notes_tidy(n, out);
	return true;
}

static int fmt(struct notes_run *r)
{
	struct err e;
	if (!open_file(r, (struct strs){0}))
		return EXIT_TROUBLE;
	if (r->batch->cli->dry_run) {
		struct buf text = {0}, clean = {0};
		notes_tidy(&r->book.file.notes, &text);
		utf8_clean(&clean, buf_str(&text));
		fwrite(clean.at != NULL ? clean.at : "", 1, (size_t)clean.len, r->batch->out);
		buf_free(&text);
		buf_free(&clean);
		return EXIT_DONE;
	}
	if (!notes_may_write(r))
		return EXIT_TROUBLE;
	if (r->book.file.exists && !notes_file_rewrite(&r->book.file, tidy, NULL, &e))
		return notes_trouble(&e);
	return EXIT_DONE;
}

/* ---- git */

static bool has_line(struct str text, struct str wanted)
{
	struct str line;
	while (str_cut(&text, '\n', &line))
		if (str_eq(str_trim(line), wanted))
			return true;
	return false;
}

/* Two branches that both add notes at the end are no conflict: all lines are kept. */
static bool add_merge_line(struct notes_run *r, const char *path, struct str name, struct err *e)
{
	struct buf text = {0}, fresh = {0};
	struct file_id id;
	bool ok = !file_id(path, &id, NULL) || file_read(path, &text, NULL, e);
	struct str line = str_ends(name, STR(".notes.md"))
				  ? STR("*.notes.md merge=union")
				  : str_printf(&r->arena, "\"/%.*s\" merge=union", STR_ARG(name));
	if (ok && !has_line(buf_str(&text), line)) {
		if (text.len > 0 && text.at[text.len - 1] != '\n')
			buf_add_char(&fresh, '\n');
		buf_printf(&fresh, "%.*s\n", STR_ARG(line));
		ok = file_append(path, buf_str(&fresh), 0666, e);
	}
	buf_free(&text);
	buf_free(&fresh);
	return ok;
}

static int init(struct notes_run *r)
{
	struct err e;
	if (!notes_may_write(r) || !open_file(r, r->args))
		return EXIT_TROUBLE;
	struct str path = str_of(r->book.file.path);
	const char *attributes = file_join(&r->arena, file_folder(path), STR(".gitattributes"));
	return add_merge_line(r, attributes, file_name(path), &e) ? EXIT_DONE : notes_trouble(&e);
}

/* ---- the table of verbs */

static const struct notes_verb {
	const char *name, *usage;
	int32_t least, most; /* arguments */
	int (*run)(struct notes_run *r);
} verbs[] = {
	{"list", "[PATH...]", 0, INT32_MAX, notes_list},
	{"check", "[PATH...]", 0, INT32_MAX, notes_check},
	{"export", "[-f md|jsonld|jsonl|tsv|org|html] [PATH...]", 0, INT32_MAX, notes_export_run},
	{"reanchor", "[-n|-w] [PATH...]", 0, INT32_MAX, reanchor},
	{"add", "PATH... [--quote TEXT]... [--note TEXT|-] [--tag TAG]...", 1, INT32_MAX,
		notes_add},
	{"import", "FILE [PATH...]", 1, INT32_MAX, notes_import_run},
	{"fmt", "[-n]", 0, 0, fmt},
	{"init", "[PATH]", 0, 1, init},
};

static int usage(void)
{
	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
		fprintf(stderr, "parallax: %s parallax notes %s %s\n", i == 0 ? "usage:" : "      ",
			verbs[i].name, verbs[i].usage);
	return EXIT_TROUBLE;
}

static const struct notes_verb *find_verb(struct strs args)
{
	for (size_t i = 0; args.n > 0 && i < sizeof verbs / sizeof *verbs; i++)
		if (str_eq(args.at[0], str_of(verbs[i].name)) && args.n - 1 >= verbs[i].least &&
			args.n - 1 <= verbs[i].most)
			return &verbs[i];
	return NULL;
}

int run_notes(struct batch *b)
{
	struct notes_run r = {.batch = b};
	const struct notes_verb *verb = find_verb(b->cli->paths);
	if (verb == NULL)
		return usage();
	r.args = (struct strs){b->cli->paths.at + 1, b->cli->paths.n - 1};
	int status = verb->run(&r);
	notebook_close(&r.book);
	arena_free(&r.arena);
	return status;
}
