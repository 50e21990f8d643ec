#include "config.h"

#include "core/notes/notes_file.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/base/file_lock.h"
#include "core/base/utf8.h"
#include "core/base/vec.h"
#include "core/notes/definition.h"

/* ---- reading */

static bool check_text(const char *path, struct str text, struct err *e)
{
	int32_t good = utf8_valid_until(text);
	if (memchr(text.at != NULL ? text.at : "", '\0', (size_t)text.len) != NULL)
		return err_set(
			e, ERR_DATA, "%s: is binary, no file of notes; nothing was changed", path);
	return good == text.len ||
	       err_set(e, ERR_DATA, "%s: is no UTF-8 text at byte %d; nothing was changed", path,
		       good);
}

static bool same_id(const struct file_id *a, const struct file_id *b)
{
	return a->dev == b->dev && a->ino == b->ino && a->size == b->size &&
	       a->mtime_ns == b->mtime_ns;
}

/* Reads all; what was known goes only when the new is good. */
static bool load(struct notes_file *f, struct err *e)
{
	struct buf bytes = {0};
	struct file_id id;
	if (!file_read(f->path, &bytes, &id, e) || !check_text(f->path, buf_str(&bytes), e)) {
		buf_free(&bytes);
		return false;
	}
	notes_free(&f->notes);
	buf_free(&f->bytes);
	f->bytes = bytes;
	f->id = id;
	f->exists = true;
	f->appended = false;
	notes_parse(&f->notes, f->path, buf_str(&f->bytes));
	return true;
}

static void forget(struct notes_file *f)
{
	notes_free(&f->notes);
	buf_clear(&f->bytes);
	f->exists = f->appended = false;
	notes_parse(&f->notes, f->path, (struct str){"", 0});
}

bool notes_file_open(struct notes_file *f, const char *path, struct err *e)
{
	struct file_id id;
	*f = (struct notes_file){.mode = 0666, .title = STR("Notes")};
	f->path = strdup(path);
	if (f->path == NULL)
		arena_full();
	if (!file_id(path, &id, NULL) && errno == ENOENT) {
		forget(f);
		return true;
	}
	return load(f, e);
}

void notes_file_close(struct notes_file *f)
{
	notes_free(&f->notes);
	buf_free(&f->bytes);
	free(f->path);
	*f = (struct notes_file){0};
}

bool notes_file_changed(const struct notes_file *f)
{
	struct file_id id;
	bool there = file_id(f->path, &id, NULL);
	return there != f->exists || (there && !same_id(&id, &f->id));
}

bool notes_file_refresh(struct notes_file *f, bool *changed, struct err *e)
{
	struct file_id id;
	*changed = false;
	bool there = file_id(f->path, &id, NULL);
	if (!there && errno != ENOENT)
		return err_system(e, "%s", f->path);
	if (there && f->exists && same_id(&id, &f->id))
		return true;
	*changed = there || f->exists;
	if (there)
		return load(f, e);
	forget(f);
	return true;
}

/* ---- under the lock */

/* The lock, and all as it is on disk; -1 if the file may not be written. */
static int lock(struct notes_file *f, struct err *e)
{
	bool changed;
	int fd = file_lock(f->path, f->mode, e);
	if (fd < 0)
		return -1;
	if (notes_file_refresh(f, &changed, e)) {
		if (f->notes.refused.kind == ERR_NONE)
			return fd;
		if (e != NULL)
			*e = f->notes.refused;
	}
	close(fd);
	return -1;
}

/* With the line ends of the file. */
static void put_lines(const struct notes_file *f, struct buf *out, struct str text)
{
	for (int32_t i = 0; i < text.len; i++) {
		bool end = text.at[i] == '\n' && f->notes.crlf;
		if (end && (i == 0 || text.at[i - 1] != '\r'))
			buf_add_char(out, '\r');
		buf_add_char(out, text.at[i]);
	}
}

/* What divides a new note from what stands there: a blank line, or the title of a new file. */
static void put_gap(const struct notes_file *f, struct buf *out)
{
	struct str text = f->appended ? STR("\n") : buf_str(&f->bytes);
	if (text.len == 0) {
		buf_printf(out, "# %.*s\n\n", STR_ARG(f->title));
		return;
	}
	if (!str_ends(text, STR("\n")))
		buf_add(out, STR("\n\n"));
	else if (!str_ends(text, STR("\n\n")) && !str_ends(text, STR("\n\r\n")))
		buf_add(out, STR("\n"));
}

/* The path may have been given another file by a program without locks, before our write. */
enum { APPENDS = 100 };

typedef void notes_put(struct notes_file *f, void *context, struct buf *out);

/* One append of what `put` says about the file as it is now. */
static bool append_once(
	struct notes_file *f, notes_put *put, void *context, bool *again, struct err *e)
{
	struct buf text = {0}, lines = {0};
	int fd = lock(f, e);
	*again = false;
	if (fd < 0)
		return false;
	put_gap(f, &text);
	int32_t gap = text.len;
	put(f, context, &text);
	put_lines(f, &lines, buf_str(&text));
	bool ok = file_append(f->path, buf_str(&lines), f->mode, e);
	if (ok)
		*again = !file_lock_holds(fd, f->path) || !file_id(f->path, &f->id, NULL);
	if (ok && !*again) {
		notes_add_block(&f->notes, str_from(buf_str(&lines), f->notes.crlf ? 0 : gap));
		f->appended = true;
	}
	close(fd);
	buf_free(&text);
	buf_free(&lines);
	return ok;
}

static bool append(struct notes_file *f, notes_put *put, void *context, struct err *e)
{
	for (int i = 0; i < APPENDS; i++) {
		bool again;
		if (!append_once(f, put, context, &again, e))
			return false;
		if (!again)
			return true;
	}
	return err_set(
		e, ERR_SYSTEM, "%s: is replaced again and again by another program", f->path);
}

/* ---- adding */

struct adding {
	const struct notes_draft *drafts;
	int32_t n;
	struct arena arena;
	struct notes_sources fresh; /* articles that the file does not know yet */
};

static bool is_fresh(const struct adding *x, struct str key, struct str path)
{
	for (int32_t i = 0; i < x->fresh.n; i++)
		if (str_eq(x->fresh.at[i].key, key))
			return str_eq(x->fresh.at[i].path, path);
	return false;
}

static bool is_taken(const struct adding *x, struct str key, struct str path)
{
	for (int32_t i = 0; i < x->fresh.n; i++)
		if (str_eq(x->fresh.at[i].key, key) && !str_eq(x->fresh.at[i].path, path))
			return true;
	return false;
}

/* The key under which an article stands in the file, or will. */
static struct str settle_key(
	struct notes_file *f, struct adding *x, struct str wish, const struct notes_source *s)
{
	const struct notes_source *known = notes_source_of(&f->notes, s->path);
	if (known != NULL)
		return known->key;
	struct str key = notes_free_key(&f->notes, &x->arena, wish, s->path);
	for (int32_t i = 2; is_taken(x, key, s->path); i++)
		key = notes_free_key(&f->notes, &x->arena,
			str_printf(&x->arena, "%.*s-%d", STR_ARG(wish), i), s->path);
	if (!is_fresh(x, key, s->path))
		VEC_PUSH(&x->arena, &x->fresh, ((struct notes_source){key, s->path, s->title}));
	return key;
}

/* Ids differ from each other, and from the keys of their note. */
static bool is_used(const struct notes_file *f, const struct note *n)
{
	bool used = notes_find(&f->notes, n->id) >= 0;
	for (int32_t i = 0; i < n->targets.n; i++)
		used = used || str_eq(n->targets.at[i].key, n->id);
	return used;
}

static struct note settle(struct notes_file *f, struct adding *x, const struct notes_draft *d)
{
	struct note n = d->note;
	n.targets.at = ARENA_ARRAY(&x->arena, struct target, n.targets.n + 1);
	for (int32_t i = 0; i < n.targets.n; i++) {
		n.targets.at[i] = d->note.targets.at[i];
		if (d->source != NULL)
			n.targets.at[i].key = settle_key(f, x, n.targets.at[i].key, &d->source[i]);
	}
	for (int32_t salt = 0; n.id.len == 0 || is_used(f, &n); salt++)
		n.id = note_id(&x->arena, &n, salt);
	return n;
}

static void put_sources(const struct adding *x, int32_t from, struct buf *out)
{
	for (int32_t i = from; i < x->fresh.n; i++) {
		const struct notes_source *s = &x->fresh.at[i];
		definition_format(out, &(struct definition){s->key, s->path, s->title});
	}
}

/*
 * What a file did not know of articles stands on top of a new one, else with
 * the first note that needs it: so nothing but the end of the file changes.
 */
static void put_drafts(struct notes_file *f, void *context, struct buf *out)
{
	struct adding *x = context;
	struct buf blocks = {0};
	struct map ids = {0};
	bool on_top = f->bytes.len == 0 && !f->appended;
	x->fresh.n = 0;
	for (int32_t i = 0; i < x->n; i++) {
		int32_t known = x->fresh.n;
		struct note n = settle(f, x, &x->drafts[i]);
		for (int32_t salt = 1; *map_at(&x->arena, &ids, n.id, i) != i; salt++)
			n.id = note_id(&x->arena, &n, salt);
		buf_add(&blocks, blocks.len > 0 ? STR("\n") : STR(""));
		note_format(&blocks, &n);
		put_sources(x, on_top ? x->fresh.n : known, &blocks);
	}
	if (on_top)
		put_sources(x, 0, out);
	if (on_top && x->fresh.n > 0)
		buf_add_char(out, '\n');
	buf_add(out, buf_str(&blocks));
	buf_free(&blocks);
}

bool notes_file_add(struct notes_file *f, const struct notes_draft *drafts, int32_t n,
	int32_t *last, struct err *e)
{
	struct adding x = {.drafts = drafts, .n = n};
	bool ok = n == 0 || append(f, put_drafts, &x, e);
	if (last != NULL)
		*last = f->notes.n - 1;
	arena_free(&x.arena);
	return ok;
}

static void put_block(struct notes_file *f, void *context, struct buf *out)
{
	const struct str *block = context;
	(void)f;
	buf_add(out, *block);
	if (!str_ends(*block, STR("\n")))
		buf_add_char(out, '\n');
}

bool notes_file_put_back(struct notes_file *f, struct str block, struct err *e)
{
	return append(f, put_block, &block, e);
}

/* ---- changing */

bool notes_file_rewrite(struct notes_file *f, notes_make *make, void *context, struct err *e)
{
	struct buf out = {0};
	int fd = lock(f, e);
	if (fd < 0)
		return false;
	bool ok = !f->appended || load(f, e);
	if (ok && make(context, &f->notes, &out) && !str_eq(buf_str(&out), buf_str(&f->bytes)))
		ok = file_replace(f->path, buf_str(&out), f->mode, e) && load(f, e);
	close(fd);
	buf_free(&out);
	return ok;
}

struct changing {
	const struct note *was, *now; /* now NULL: it is to go */
	struct buf *block;
	enum notes_outcome outcome;
	int32_t at;
};

/* Where the block stands in the text, if it is a part of that and not a copy. */
static int32_t block_beg(const struct notes *n, const struct note *x)
{
	return (int32_t)(x->raw.at - n->text.at);
}

/* The bytes of the note, such that they can be put back at the end. */
static void take_block(struct buf *out, const struct note *x)
{
	if (x->headless)
		note_tidy(out, x);
	else
		buf_add(out, x->raw);
}

static bool make_changed(void *context, const struct notes *n, struct buf *out)
{
	struct changing *c = context;
	c->at = notes_find_note(n, c->was);
	if (c->at < 0) {
		c->outcome = NOTES_GONE;
		return false;
	}
	const struct note *there = &n->at[c->at];
	if (!str_eq(str_trim(there->raw), str_trim(c->was->raw))) {
		c->outcome = c->now != NULL ? NOTES_BOTH : NOTES_KEPT;
		return false;
	}
	const struct note *next = c->at + 1 < n->n ? &n->at[c->at + 1] : NULL;
	int32_t beg = block_beg(n, there), end = beg + there->raw.len;
	buf_add(out, str_sub(n->text, 0, beg));
	if (c->now != NULL)
		note_rewrite(out, there, c->now);
	else
		note_without(out, there);
	if (c->block != NULL)
		take_block(c->block, there);
	/* What takes its heading from this note gets one of its own. */
	if (next != NULL && next->headless) {
		note_tidy(out, next);
		buf_add_char(out, '\n');
		end += next->raw.len;
	}
	buf_add(out, str_from(n->text, end));
	return true;
}

static bool change(struct notes_file *f, struct changing *c, struct err *e)
{
	c->outcome = NOTES_DONE;
	return notes_file_rewrite(f, make_changed, c, e);
}

bool notes_file_change(struct notes_file *f, const struct note *was, const struct note *now,
	enum notes_outcome *outcome, int32_t *at, struct err *e)
{
	struct arena a = {0};
	/* Both may be of `f`, which is read anew. */
	const struct note old = note_copy(&a, was), fresh = note_copy(&a, now);
	struct changing c = {.was = &old, .now = &fresh};
	bool ok = change(f, &c, e);
	if (ok && c.outcome != NOTES_DONE) {
		struct notes_draft d = {.note = fresh};
		d.note.id = (struct str){0};
		ok = notes_file_add(f, &d, 1, &c.at, e);
	}
	*outcome = c.outcome;
	*at = c.at;
	arena_free(&a);
	return ok;
}

bool notes_file_remove(struct notes_file *f, const struct note *was, struct buf *block,
	enum notes_outcome *outcome, struct err *e)
{
	struct arena a = {0};
	const struct note old = note_copy(&a, was);
	struct changing c = {.was = &old, .block = block};
	bool ok = change(f, &c, e);
	*outcome = c.outcome;
	arena_free(&a);
	return ok;
}
