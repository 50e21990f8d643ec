#include "config.h"

#include "core/desk/draft.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "core/base/number.h"
#include "core/desk/desk.h"
#include "core/notes/definition.h"
#include "core/text/selector.h"

static char *path_of(const struct desk *d, struct arena *a)
{
	return d->no_files || d->read_only || d->batch ? NULL : state_path(a, "drafts");
}

static struct str real_path(struct arena *a, struct str path)
{
	char *real = realpath(str_cstr(a, path), NULL);
	struct str found = real != NULL ? str_dup(a, str_of(real)) : path;
	free(real);
	return found;
}

/* Of the file of notes, which may not be there yet. */
static struct str notes_path(const struct desk *d, struct arena *a)
{
	struct str path = str_of(d->notes.book.file.path);
	return str_of(file_join(a, real_path(a, file_folder(path)), file_name(path)));
}

/* Another program gets this process id sooner or later: the time tells them apart. */
static struct str make_id(struct arena *a)
{
	struct timespec t;
	clock_gettime(CLOCK_REALTIME, &t);
	return str_printf(a, "d%d-%llx", (int)getpid(),
		(unsigned long long)t.tv_sec * 1000 + (unsigned long long)t.tv_nsec / 1000000);
}

/* Does the program that wrote it still run? */
static bool is_alive(struct str id)
{
	struct str pid;
	int32_t number;
	if (!str_starts(id, STR("d")))
		return false;
	id = str_from(id, 1);
	return str_cut(&id, '-', &pid) && number_parse(pid, 1, INT32_MAX, &number) &&
	       (kill(number, 0) == 0 || errno == EPERM);
}

static struct str belongs_key(struct arena *a, struct str id)
{
	return str_printf(a, "for-%.*s", STR_ARG(id));
}

/* ---------------------------------------------------------------- writing */

struct keeping {
	struct desk *d;
	struct arena arena;
	struct str without; /* an id that goes, too */
	bool there;         /* it was there */
};

static struct target target_of(
	struct keeping *k, const struct article *x, struct str key, struct span span)
{
	struct target t = {.key = key, .chars = {-1, -1}};
	struct anchor_text text;
	if (span.beg >= span.end)
		return t;
	anchor_open(&k->arena, x->doc.text, &text);
	t.quote = selector_build(&x->doc, &text, span);
	t.chars = (struct span){anchor_chars(&text, span.beg), anchor_chars(&text, span.end)};
	return t;
}

static void put_draft(struct keeping *k, const struct notes *n, struct buf *out)
{
	const struct draft *x = &k->d->notes.draft;
	struct arena *a = &k->arena;
	struct note note = {.id = x->id, .text = x->text};
	struct buf sources = {0};
	note.targets.at = ARENA_ARRAY(a, struct target, x->about.n + 1);
	for (int32_t i = 0; i < x->about.n; i++) {
		const struct article *of = k->d->story.at[x->about.at[i].article];
		struct str path = real_path(a, of->path);
		struct str key = notes_free_key(n, a, of->key, path);
		note.targets.at[note.targets.n++] = target_of(k, of, key, x->about.at[i].span);
		definition_format(&sources, &(struct definition){key, path, {0}});
	}
	struct str notes = notes_path(k->d, a);
	definition_format(&sources, &(struct definition){belongs_key(a, x->id), notes, {0}});
	note_format(out, &note);
	buf_add(out, buf_str(&sources));
	buf_add_char(out, '\n');
	buf_free(&sources);
}

static bool make_kept(void *context, const struct notes *n, struct buf *out)
{
	struct keeping *k = context;
	const struct draft *x = &k->d->notes.draft;
	k->there = false;
	for (int32_t i = 0; i < n->n; i++) {
		bool other = str_eq(n->at[i].id, k->without);
		k->there = k->there || other;
		if (!other && !str_eq(n->at[i].id, x->id))
			buf_add(out, n->at[i].raw);
	}
	if (x->text.len > 0 && (k->without.len == 0 || k->there))
		put_draft(k, n, out);
	return true;
}

static bool rewrite(struct desk *d, struct str without, bool *there, struct err *e)
{
	struct keeping k = {.d = d, .without = without};
	struct notes_file f;
	char *path = path_of(d, &k.arena);
	if (path == NULL)
		return err_set(e, ERR_USAGE, "no folder for drafts");
	bool ok = file_make_folder(str_cstr(&k.arena, file_folder(str_of(path))), e);
	if (ok) {
		ok = notes_file_open(&f, path, e);
		f.mode = 0600;
		ok = ok && notes_file_rewrite(&f, make_kept, &k, e);
		notes_file_close(&f);
	}
	if (there != NULL)
		*there = k.there;
	arena_free(&k.arena);
	return ok;
}

/* ------------------------------------------------------------- the desk's */

void draft_set(struct desk *d, struct str text, const struct noting *about)
{
	struct draft *x = &d->notes.draft;
	struct arena fresh = {0};
	struct str words = str_dup(&fresh, text), id = str_dup(&fresh, x->id);
	struct noting of = noting_copy(&fresh, about);
	bool same = str_eq(x->text, text);
	arena_free(&x->arena);
	*x = (struct draft){fresh, words, of, false, x->kept && same, id};
}

bool draft_keep(struct desk *d, struct err *e)
{
	struct draft *x = &d->notes.draft;
	/* A lost one stands in the file as it was found. */
	if (x->text.len == 0 || x->kept || x->lost)
		return true;
	if (x->id.len == 0)
		x->id = make_id(&x->arena);
	x->kept = rewrite(d, (struct str){0}, NULL, e);
	return x->kept;
}

void draft_drop(struct desk *d)
{
	struct draft *x = &d->notes.draft;
	x->text = (struct str){0};
	if (x->id.len > 0)
		rewrite(d, (struct str){0}, NULL, NULL);
	draft_free(x);
}

void draft_stale(struct desk *d, int32_t article)
{
	struct draft *x = &d->notes.draft;
	for (int32_t i = 0; i < x->about.n; i++)
		x->lost = x->lost || x->about.at[i].article == article;
}

void draft_free(struct draft *x)
{
	arena_free(&x->arena);
	*x = (struct draft){0};
}

/* ----------------------------------------------------------------- finding */

static int32_t article_of(const struct desk *d, const struct notes *n, struct str key)
{
	struct arena a = {0};
	const struct notes_source *s = notes_source(n, key);
	int32_t i = -1;
	if (s != NULL && str_eq(s->path, STR("-")))
		i = story_find(&d->story, key);
	else if (s != NULL)
		i = story_of_file(&d->story, str_cstr(&a, s->path));
	arena_free(&a);
	return i;
}

/* Is it a draft for what is open, of a program that runs no more? */
static bool is_ours(struct desk *d, const struct notes *n, const struct note *x)
{
	if (x->fault != NULL || x->text.len == 0 || is_alive(x->id))
		return false;
	for (int32_t i = 0; i < x->targets.n; i++)
		if (article_of(d, n, x->targets.at[i].key) < 0)
			return false;
	if (x->targets.n > 0)
		return true;
	struct arena a = {0};
	const struct notes_source *s = notes_source(n, belongs_key(&a, x->id));
	bool same = s != NULL && noted_ready(d, NULL) && str_eq(s->path, notes_path(d, &a));
	arena_free(&a);
	return same;
}

/* Where it belongs now; false: a passage is not there any more. */
static bool find_places(
	struct desk *d, const struct notes *n, const struct note *x, struct noting *out)
{
	struct draft *to = &d->notes.draft;
	bool all = true;
	out->at = ARENA_ARRAY(&to->arena, struct place, x->targets.n + 1);
	for (int32_t i = 0; i < x->targets.n; i++) {
		const struct target *t = &x->targets.at[i];
		struct place p = {article_of(d, n, t->key), {0, 0}};
		struct anchor_text text;
		if (!article_build(d->story.at[p.article], d->segmenter, NULL))
			return false;
		anchor_open(&to->arena, d->story.at[p.article]->doc.text, &text);
		if (t->quote.exact.len > 0)
			p.span = anchor_find(&text, &t->quote,
				(struct span){anchor_byte(&text, t->chars.beg),
					anchor_byte(&text, t->chars.end)})
					 .span;
		all = all && p.span.beg >= 0;
		out->at[out->n++] = p;
	}
	return all;
}

/* Makes it ours, in the file too, so that no other program offers it. */
static bool take_over(struct desk *d, const struct notes *n, const struct note *x)
{
	struct draft *to = &d->notes.draft;
	bool there;
	draft_free(to);
	to->text = str_dup(&to->arena, x->text);
	struct noting about = {.what = STR("from last time")};
	to->lost = !find_places(d, n, x, &about);
	if (!to->lost)
		to->about = about;
	struct str was = str_dup(&to->arena, x->id);
	to->id = to->lost ? was : make_id(&to->arena);
	to->kept = !to->lost && rewrite(d, was, &there, NULL);
	if (to->kept && !there) /* somebody else was quicker */
		draft_free(to);
	return to->text.len > 0;
}

bool draft_find(struct desk *d)
{
	struct arena a = {0};
	struct notes_file f;
	struct file_id id;
	char *path = path_of(d, &a);
	bool found = false;
	if (path != NULL && d->notes.draft.text.len == 0 && file_id(path, &id, NULL)) {
		if (notes_file_open(&f, path, NULL))
			for (int32_t i = 0; i < f.notes.n && !found; i++)
				found = is_ours(d, &f.notes, &f.notes.at[i]) &&
					take_over(d, &f.notes, &f.notes.at[i]);
		notes_file_close(&f);
	}
	arena_free(&a);
	return found;
}
