#include "config.h"

#include "core/notes/notes.h"

#include "core/base/number.h"
#include "core/base/vec.h"
#include "core/notes/definition.h"
#include "core/notes/prose.h"

/* ---- blocks */

static void push_note(struct notes *n, struct note one)
{
	struct {
		struct note *at;
		int32_t n;
	} all = {n->at, n->n};
	VEC_PUSH(&n->arena, &all, one);
	n->at = all.at;
	n->n = all.n;
	if (one.fault == NULL && one.id.len > 0)
		map_at(&n->arena, &n->ids, one.id, n->n - 1);
}

/* One block: one note, or several under one heading. */
static void add_block(struct notes *n, struct str block, int32_t line)
{
	struct note head = {.line = line}, one = {.line = line};
	int32_t at = note_parse(&n->arena, block, NULL, &head, &n->sources);
	push_note(n, head);
	while (at < block.len) {
		at += note_parse(&n->arena, str_from(block, at), &head, &one, &n->sources);
		push_note(n, one);
	}
}

/* Definitions before the first note, or anywhere in a text without notes. */
static void read_preamble(struct notes *n, struct str text)
{
	for (int32_t at = 0, next; at < text.len; at = next) {
		struct definition d;
		prose_line(text, at, &next);
		int32_t end = definition_parse(&n->arena, text, at, &d);
		if (end < 0)
			continue;
		next = end;
		VEC_PUSH(&n->arena, &n->sources,
			((struct notes_source){d.label, d.destination, d.title}));
	}
}

/* Those before the first note come first: where two say the same key, that counts. */
static void read_sources(struct notes *n)
{
	struct notes_sources later = n->sources;
	n->sources = (struct notes_sources){0};
	read_preamble(n, n->preamble);
	for (int32_t i = 0; i < later.n; i++)
		VEC_PUSH(&n->arena, &n->sources, later.at[i]);
}

struct scan { /* where lines of a text are, fences known */
	struct str text;
	int32_t at, line;
	struct prose_fences fences;
};

static void pass_fence(struct scan *s, int32_t next, char mark, int32_t length)
{
	int32_t end = prose_fence_end(&s->fences, s->text, next, mark, length);
	if (end < 0)
		return;
	for (int32_t i = next; i < end; i++)
		s->line += s->text.at[i] == '\n';
	s->at = end;
}

/* The next line; lines of fences are passed over. False at the end. */
static bool next_line(struct scan *s, int32_t *beg, struct str *line)
{
	int32_t length;
	char mark;
	bool bare;
	if (s->at >= s->text.len)
		return false;
	*beg = s->at;
	*line = prose_line(s->text, s->at, &s->at);
	s->line++;
	if (prose_is_fence(*line, &mark, &length, &bare))
		pass_fence(s, s->at, mark, length);
	return true;
}

/* Divides at the headings; returns where the first stands. */
static int32_t read_blocks(struct notes *n, struct str text, bool numbered)
{
	struct scan s = {.text = text};
	struct str line;
	int32_t beg, open = -1, open_line = 0, first = text.len;
	while (next_line(&s, &beg, &line)) {
		if (!note_is_heading(line))
			continue;
		if (open >= 0)
			add_block(n, str_sub(text, open, beg), open_line);
		else
			first = beg;
		open = beg;
		open_line = numbered ? s.line : 0;
	}
	if (open >= 0)
		add_block(n, str_from(text, open), open_line);
	return first;
}

static void index_sources(struct notes *n)
{
	n->keys = (struct map){0};
	for (int32_t i = 0; i < n->sources.n; i++)
		map_at(&n->arena, &n->keys, n->sources.at[i].key, i);
}

/* A heading of words that nobody calls an article is a heading of the reader's own. */
static void find_faults(struct notes *n, int32_t from)
{
	for (int32_t i = from; i < n->n; i++) {
		struct note *x = &n->at[i];
		bool known = x->targets.n == 0, quoted = x->id.len > 0;
		for (int32_t k = 0; k < x->targets.n; k++) {
			known = known || notes_source(n, x->targets.at[k].key) != NULL;
			quoted = quoted || x->targets.at[k].quote.exact.len > 0;
		}
		if (x->fault == NULL && !known && !quoted)
			x->fault = "its heading names no article, and nothing is quoted";
	}
}

/* ---- what forbids writing */

static void refuse_conflict(struct notes *n, const char *name)
{
	static const char *const marks[] = {"<<<<<<< ", ">>>>>>> ", "||||||| "};
	int32_t line = 0;
	for (int32_t at = 0, next; at < n->text.len; at = next) {
		struct str one = prose_line(n->text, at, &next);
		line++;
		for (int i = 0; i < 3; i++) {
			if (!str_starts(one, str_of(marks[i])))
				continue;
			err_set(&n->refused, ERR_DATA,
				"%s:%d: mark of a git conflict; resolve it before notes are "
				"changed",
				name, line);
			return;
		}
	}
}

static void refuse_newer(struct notes *n, const char *name)
{
	const struct notes_source *s = notes_source(n, STR("parallax"));
	int32_t format;
	if (s == NULL || !str_starts(s->path, STR("notes/")) ||
		!number_parse(str_from(s->path, 6), 0, INT32_MAX, &format) ||
		format <= NOTES_FORMAT)
		return;
	err_set(&n->refused, ERR_DATA,
		"%s: is in format notes/%d, newer than this parallax; it is read, not changed",
		name, format);
}

/* ---- the whole */

/* All lines end so; in a file of both kinds, new ones end in LF. */
static bool has_crlf(struct str text)
{
	int32_t lines = 0;
	for (int32_t i = 0; i < text.len; i++) {
		if (text.at[i] != '\n')
			continue;
		if (i == 0 || text.at[i - 1] != '\r')
			return false;
		lines++;
	}
	return lines > 0;
}

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

/* Byte order marks mean nothing in UTF-8, but a file may begin with them. */
static struct str without_marks(struct str text)
{
	while (str_starts(text, STR(BYTE_ORDER_MARK)))
		text = str_from(text, 3);
	return text;
}

void notes_parse(struct notes *n, const char *name, struct str text)
{
	*n = (struct notes){.text = text, .crlf = has_crlf(text)};
	struct str body = without_marks(text);
	n->preamble = str_sub(body, 0, read_blocks(n, body, true));
	read_sources(n);
	index_sources(n);
	find_faults(n, 0);
	refuse_conflict(n, name);
	refuse_newer(n, name);
}

void notes_add_block(struct notes *n, struct str block)
{
	int32_t before = n->n;
	struct str kept = str_dup(&n->arena, block);
	read_preamble(n, str_sub(kept, 0, read_blocks(n, kept, false)));
	index_sources(n);
	find_faults(n, before);
}

void notes_free(struct notes *n)
{
	arena_free(&n->arena);
	*n = (struct notes){0};
}

int32_t notes_find(const struct notes *n, struct str id)
{
	const int32_t *i = id.len > 0 ? map_find(&n->ids, id) : NULL;
	return i != NULL ? *i : -1;
}

int32_t notes_find_note(const struct notes *n, const struct note *note)
{
	struct str raw = str_trim(note->raw);
	int32_t i = notes_find(n, note->id);
	if (i >= 0 && str_eq(str_trim(n->at[i].raw), raw))
		return i;
	/* Without an id, or one of several with the same: git may have merged them. */
	for (int32_t k = 0; k < n->n; k++)
		if (str_eq(str_trim(n->at[k].raw), raw))
			return k;
	return i;
}

struct strs notes_tags(const struct notes *n, struct arena *a)
{
	struct strs out = {0};
	struct map seen = {0};
	for (int32_t i = 0; i < n->n; i++) {
		for (int32_t k = 0; k < n->at[i].tags.n; k++) {
			struct str tag = n->at[i].tags.at[k];
			if (*map_at(a, &seen, tag, out.n) == out.n)
				VEC_PUSH(a, &out, tag);
		}
	}
	return out;
}

int32_t notes_tagged(const struct notes *n, struct str tag)
{
	int32_t tagged = 0;
	for (int32_t i = 0; i < n->n; i++)
		tagged += note_has_tag(&n->at[i], tag);
	return tagged;
}

const struct notes_source *notes_source(const struct notes *n, struct str key)
{
	const int32_t *i = map_find(&n->keys, key);
	return i != NULL ? &n->sources.at[*i] : NULL;
}

static struct str without_dot(struct str path)
{
	while (str_starts(path, STR("./")))
		path = str_from(path, 2);
	return path;
}

const struct notes_source *notes_source_of(const struct notes *n, struct str path)
{
	for (int32_t i = 0; i < n->sources.n; i++) {
		const struct notes_source *s = &n->sources.at[i];
		if (str_eq(without_dot(s->path), without_dot(path)) && notes_source(n, s->key) == s)
			return s;
	}
	return NULL;
}

struct str notes_free_key(const struct notes *n, struct arena *a, struct str key, struct str path)
{
	struct str fresh = key;
	for (int32_t i = 2;; i++) {
		const struct notes_source *s = notes_source(n, fresh);
		if (s == NULL || str_eq(without_dot(s->path), without_dot(path)))
			return fresh;
		fresh = str_printf(a, "%.*s-%d", STR_ARG(key), i);
	}
}

/* ---- layout */

/* Lines around what is taken away must not become one definition: a blank line divides them. */
static void part(struct buf *out)
{
	struct str text = buf_str(out);
	if (text.len > 0 && !str_eq(text, STR("\n")) && !str_ends(text, STR("\n\n")) &&
		!str_ends(text, STR("\n\r\n")))
		buf_add_char(out, '\n');
}

/* What stands before the notes, without definitions and blank lines at its end. */
static void tidy_preamble(const struct notes *n, struct buf *out)
{
	struct arena a = {0};
	struct str text = n->preamble;
	for (int32_t at = 0, next; at < text.len; at = next) {
		struct definition d;
		prose_line(text, at, &next);
		int32_t end = definition_parse(&a, text, at, &d);
		if (end > 0) {
			part(out);
			next = end;
			continue;
		}
		struct str line = str_sub(text, at, next);
		/* At the beginning of a file its marks would be none, and ## behind them a heading. */
		if (out->len == 0 && str_starts(line, STR(BYTE_ORDER_MARK)))
			buf_add_char(out, '\n');
		buf_add(out, line);
	}
	while (out->len > 0 && (out->at[out->len - 1] == '\n' || out->at[out->len - 1] == '\r'))
		out->len--;
	if (out->len > 0)
		buf_add_char(out, '\n');
	arena_free(&a);
}

/* Each definition once. Those of faulty blocks stand there, too: the first counts. */
static void tidy_sources(const struct notes *n, struct buf *out)
{
	struct arena a = {0};
	struct map seen = {0};
	for (int32_t i = 0; i < n->sources.n; i++) {
		const struct notes_source *s = &n->sources.at[i];
		struct buf line = {0};
		definition_format(&line, &(struct definition){s->key, s->path, s->title});
		bool first = *map_at(&a, &seen, buf_dup(&a, &line), i) == i;
		if (first && seen.n == 1 && out->len > 0)
			buf_add_char(out, '\n');
		if (first)
			buf_add(out, buf_str(&line));
		buf_free(&line);
	}
	arena_free(&a);
}

static void tidy_note(const struct note *x, struct buf *out)
{
	if (out->len > 0)
		buf_add_char(out, '\n');
	if (x->fault == NULL) {
		note_tidy(out, x);
		return;
	}
	/* No more than blank lines: another kind of white space may keep ## from being a heading. */
	struct str raw = x->raw;
	while (raw.len > 0 && str_find_char(STR(" \t\r\n"), raw.at[raw.len - 1]) >= 0)
		raw.len--;
	buf_add(out, raw);
	buf_add_char(out, '\n');
}

void notes_tidy(const struct notes *n, struct buf *out)
{
	struct buf lines = {0};
	tidy_preamble(n, &lines);
	tidy_sources(n, &lines);
	for (int32_t i = 0; i < n->n; i++)
		tidy_note(&n->at[i], &lines);
	for (int32_t i = 0; i < lines.len; i++) {
		bool end = lines.at[i] == '\n' && n->crlf;
		if (end && (i == 0 || lines.at[i - 1] != '\r'))
			buf_add_char(out, '\r');
		buf_add_char(out, lines.at[i]);
	}
	buf_free(&lines);
}
