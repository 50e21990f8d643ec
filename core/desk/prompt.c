#include "config.h"

#include "core/desk/prompt.h"

#include <string.h>

#include "core/base/file.h"
#include "core/base/utf8.h"
#include "core/base/vec.h"
#include "core/desk/commands.h"
#include "core/desk/complete.h"
#include "core/desk/desk.h"

enum { HISTORY_MOST = 500 };

static const struct {
	const char *label, *history; /* name in the history file; "": what is typed is not kept */
} kind_row[PROMPT_KINDS] = {
	[PROMPT_NONE] = {"", ""},
	[PROMPT_COMMAND] = {":", "command"},
	[PROMPT_SEARCH] = {"/", "search"},
	[PROMPT_SEARCH_ALL] = {"g/", "search"},
	[PROMPT_FILTER] = {"&", "filter"},
	[PROMPT_PIPE] = {"|", "pipe"},
	[PROMPT_RANGE] = {"range ", "range"},
	[PROMPT_NOTE] = {"note: ", ""},
	[PROMPT_TAGS] = {"tags: ", "tags"},
};

/* Prompts of the same name share their history. */
static enum prompt_kind history_of(enum prompt_kind kind)
{
	return kind == PROMPT_SEARCH_ALL ? PROMPT_SEARCH : kind;
}

const char *prompt_label(enum prompt_kind kind)
{
	return kind_row[kind].label;
}

static void history_add(struct prompt *p, enum prompt_kind kind, struct str line, bool fresh)
{
	struct history *h = &p->history[history_of(kind)];
	if (line.len == 0 || kind_row[kind].history[0] == '\0')
		return;
	for (int32_t i = 0; i < h->lines.n; i++) { /* the same line again moves to the end */
		if (str_eq(h->lines.at[i], line)) {
			struct str moved = h->lines.at[i];
			memmove(h->lines.at + i, h->lines.at + i + 1,
				sizeof *h->lines.at * (size_t)(h->lines.n - i - 1));
			h->lines.at[h->lines.n - 1] = moved;
			h->changed |= fresh;
			return;
		}
	}
	VEC_PUSH(&p->history_arena, &h->lines, str_dup(&p->history_arena, line));
	h->changed |= fresh;
}

static void read_history(struct prompt *p, const char *path)
{
	struct buf text = {0};
	if (path == NULL || !file_read(path, &text, NULL, NULL)) {
		buf_free(&text);
		return;
	}
	struct str rest = buf_str(&text), line, name;
	while (str_cut(&rest, '\n', &line)) {
		if (!str_cut(&line, '\t', &name) || line.at == NULL)
			continue;
		if (utf8_clean_until(line) < line.len)
			continue;
		for (int k = PROMPT_COMMAND; k < PROMPT_KINDS; k++)
			if (k != PROMPT_SEARCH_ALL && str_eq(name, str_of(kind_row[k].history)))
				history_add(p, (enum prompt_kind)k, line, false);
	}
	buf_free(&text);
}

static void load_history(struct desk *d)
{
	struct prompt *p = &d->prompt;
	if (p->loaded)
		return;
	p->loaded = true;
	if (!d->no_files)
		read_history(p, state_path(&p->history_arena, "history"));
}

bool history_save(struct desk *d, struct err *e)
{
	struct prompt *p = &d->prompt;
	bool changed = false, ok = true;
	for (int k = 0; k < PROMPT_KINDS; k++)
		changed |= p->history[k].changed;
	char *path = changed ? state_path(&p->history_arena, "history") : NULL;
	if (path == NULL || d->no_files || d->read_only)
		return true;
	struct buf out = {0};
	for (int k = 0; k < PROMPT_KINDS; k++) {
		const struct strs *lines = &p->history[k].lines;
		for (int32_t i = lines->n > HISTORY_MOST ? lines->n - HISTORY_MOST : 0;
			i < lines->n; i++)
			buf_printf(&out, "%s\t%.*s\n", kind_row[k].history, STR_ARG(lines->at[i]));
	}
	char *folder = str_cstr(&p->history_arena, file_folder(str_of(path)));
	ok = file_make_folder(folder, e) && file_replace(path, buf_str(&out), 0600, e);
	buf_free(&out);
	return ok;
}

static void candidates_end(struct prompt *p)
{
	p->found = (struct strs){0};
	p->about = (struct strs){0};
	p->chosen = -1;
	arena_reset(&p->arena);
}

static void set_text(struct prompt *p, struct str text)
{
	struct buf fresh = {0};
	buf_add(&fresh, text);
	buf_free(&p->text);
	p->text = fresh;
	p->cursor = text.len;
}

void prompt_open(struct desk *d, enum prompt_kind kind, struct str text)
{
	struct prompt *p = &d->prompt;
	load_history(d);
	candidates_end(p);
	p->kind = kind;
	p->info[0] = '\0';
	set_text(p, text);
	p->recall = p->history[history_of(kind)].lines.n;
	struct reader *r = desk_reader(d);
	d->find.from_top = r->top;
	d->find.from_focus = r->focus;
	d->dirty = true;
}

void prompt_close(struct desk *d)
{
	struct prompt *p = &d->prompt;
	p->kind = PROMPT_NONE;
	p->info[0] = '\0';
	buf_clear(&p->text);
	buf_clear(&p->typed);
	candidates_end(p);
	d->dirty = true;
}

static bool accept_search(struct desk *d, struct str text, struct err *e)
{
	struct reader *r = desk_reader(d);
	struct spot from = {.article = r->article, .at = d->find.from_focus};
	if (text.len == 0) {
		find_cancel(d);
		return find_set(d, text, e) && find_move(d, 1, 1, e);
	}
	find_cancel(d);
	if (!find_set(d, text, e))
		return false;
	/* The hit the reader saw while typing may begin at the focus itself. */
	if (r->focus > 0)
		r->focus--;
	else
		r->focus = -1;
	bool ok = find_move(d, 1, 1, e);
	if (!ok)
		r->focus = d->find.from_focus;
	else
		journey_leave(&d->journey, from);
	return ok;
}

/* Runs a command with what was typed as its argument. */
static bool accept_line(struct desk *d, const char *command, struct str argument, struct err *e)
{
	const struct line_from from = {.origin = FROM_PROMPT};
	struct arena a = {0};
	bool ok = command_line(d, str_printf(&a, "%s %.*s", command, STR_ARG(argument)), &from, e);
	arena_free(&a);
	return ok;
}

bool prompt_accept(struct desk *d, struct err *e)
{
	struct prompt *p = &d->prompt;
	enum prompt_kind kind = p->kind;
	struct arena a = {0};
	struct str text = buf_dup(&a, &p->text);
	const struct line_from from = {.origin = FROM_PROMPT};
	bool ok = true;
	history_add(p, kind, text, true);
	prompt_close(d);
	switch (kind) {
	case PROMPT_COMMAND:
		ok = command_line(d, text, &from, e);
		break;
	case PROMPT_SEARCH:
		ok = accept_search(d, text, e);
		break;
	case PROMPT_SEARCH_ALL:
		ok = find_all(d, text, -1, e);
		break;
	case PROMPT_FILTER:
		/* An empty filter shows all rows again. */
		ok = accept_line(d, "filter-lines", text.len > 0 ? text : STR("\"\""), e);
		break;
	case PROMPT_RANGE: /* and so does an empty range */
		ok = accept_line(d, "range", line_quote(&a, text), e);
		break;
	case PROMPT_NOTE: /* without words there is no note, and no draft any more */
		ok = annotate_accept(d, text, e);
		break;
	case PROMPT_TAGS: /* none: all are taken off */
		ok = tags_accept(d, text, e);
		break;
	case PROMPT_PIPE:
		ok = accept_line(d, "pipe", text, e);
		break;
	case PROMPT_NONE:
	case PROMPT_KINDS:
		break;
	}
	arena_free(&a);
	return ok;
}

void prompt_cancel(struct desk *d)
{
	if (d->prompt.kind == PROMPT_SEARCH)
		find_cancel(d);
	if (d->prompt.kind == PROMPT_NOTE)
		annotate_cancel(d);
	prompt_close(d);
}

static void changed(struct desk *d)
{
	struct prompt *p = &d->prompt;
	candidates_end(p);
	if (p->kind == PROMPT_SEARCH)
		find_typed(d, buf_str(&p->text));
	d->dirty = true;
}

/* Replaces bytes [beg,end) of the line. */
static void replace(struct prompt *p, int32_t beg, int32_t end, struct str by)
{
	struct buf fresh = {0};
	struct str old = buf_str(&p->text);
	buf_add(&fresh, str_sub(old, 0, beg));
	buf_add(&fresh, by);
	buf_add(&fresh, str_from(old, end));
	buf_free(&p->text);
	p->text = fresh;
	p->cursor = beg + by.len;
}

void prompt_insert(struct desk *d, struct str text)
{
	enum { LINE_MOST = 4096 };
	struct prompt *p = &d->prompt;
	if (p->text.len + text.len > LINE_MOST)
		return;
	replace(p, p->cursor, p->cursor, text);
	changed(d);
}

static int32_t word_before(const struct prompt *p)
{
	int32_t at = p->cursor;
	while (at > 0 && p->text.at[at - 1] == ' ')
		at--;
	while (at > 0 && p->text.at[at - 1] != ' ')
		at--;
	return at;
}

static int32_t word_behind(const struct prompt *p)
{
	int32_t at = p->cursor;
	while (at < p->text.len && p->text.at[at] == ' ')
		at++;
	while (at < p->text.len && p->text.at[at] != ' ')
		at++;
	return at;
}

void prompt_edit(struct desk *d, enum prompt_edit how)
{
	struct prompt *p = &d->prompt;
	struct str text = buf_str(&p->text);
	int32_t back = p->cursor > 0 ? segment_grapheme_before(d->segmenter, text, p->cursor) : 0;
	int32_t next =
		p->cursor < text.len ? segment_grapheme(d->segmenter, text, p->cursor) : text.len;
	d->dirty = true;
	switch (how) {
	case EDIT_LEFT:
		p->cursor = back;
		return;
	case EDIT_RIGHT:
		p->cursor = next;
		return;
	case EDIT_WORD_LEFT:
		p->cursor = word_before(p);
		return;
	case EDIT_WORD_RIGHT:
		p->cursor = word_behind(p);
		return;
	case EDIT_HOME:
		p->cursor = 0;
		return;
	case EDIT_END:
		p->cursor = text.len;
		return;
	case EDIT_BACKSPACE:
		if (text.len == 0) { /* as in vim and less: nothing left to delete leaves */
			prompt_cancel(d);
			return;
		}
		replace(p, back, p->cursor, STR(""));
		break;
	case EDIT_DELETE:
		next = next > p->cursor ? next : p->cursor;
		back = p->cursor;
		replace(p, back, next, STR(""));
		break;
	case EDIT_WORD_BACK:
		replace(p, word_before(p), p->cursor, STR(""));
		break;
	case EDIT_CLEAR:
		replace(p, 0, p->cursor, STR(""));
		break;
	case EDIT_KILL:
		replace(p, p->cursor, text.len, STR(""));
		break;
	}
	changed(d);
}

void prompt_recall(struct desk *d, int dir)
{
	struct prompt *p = &d->prompt;
	const struct strs *lines = &p->history[history_of(p->kind)].lines;
	if (p->recall == lines->n) {
		buf_clear(&p->typed);
		buf_add(&p->typed, buf_str(&p->text));
	}
	/* Only lines that begin with what was typed. */
	for (int32_t i = p->recall + dir; i >= 0 && i <= lines->n; i += dir) {
		if (i < lines->n && !str_starts(lines->at[i], buf_str(&p->typed)))
			continue;
		p->recall = i;
		struct arena a = {0};
		set_text(p, str_dup(&a, i < lines->n ? lines->at[i] : buf_str(&p->typed)));
		arena_free(&a);
		changed(d);
		return;
	}
}

void prompt_complete(struct desk *d, int dir)
{
	struct prompt *p = &d->prompt;
	if (p->kind != PROMPT_COMMAND && p->kind != PROMPT_TAGS)
		return;
	if (p->found.n == 0) {
		candidates_end(p);
		(p->kind == PROMPT_TAGS ? complete_tag : complete)(
			d, &p->arena, buf_str(&p->text), p->cursor, &p->word, &p->found, &p->about);
		p->chosen = dir > 0 ? -1 : 0;
		buf_clear(&p->typed);
	}
	if (p->found.n == 0)
		return;
	p->chosen = (p->chosen + dir + p->found.n) % p->found.n;
	replace(p, p->word, p->cursor, p->found.at[p->chosen]);
	if (p->found.n == 1) { /* the only one: take it, go on */
		replace(p, p->cursor, p->cursor, STR(" "));
		candidates_end(p);
	}
	d->dirty = true;
}

void prompt_candidates(
	struct desk *d, struct arena *a, int32_t columns, int32_t most, struct page *out)
{
	struct prompt *p = &d->prompt;
	int32_t n = p->found.n < most ? p->found.n : most;
	int32_t first = p->chosen >= n ? p->chosen - n + 1 : 0;
	for (int32_t i = first; i < first + n; i++) {
		struct line *l = page_line(a, out);
		enum face face = i == p->chosen ? FACE_ROW : FACE_STATUS;
		struct str cut = d->ascii ? STR("$") : STR("…");
		l->fill = (uint8_t)face;
		line_add(a, d->segmenter, l, i == p->chosen ? STR(">") : STR(" "), face);
		line_add_cut(a, d->segmenter, l, p->found.at[i], face,
			columns > 24 ? 22 : columns - 1, cut);
		if (columns < 30)
			continue;
		line_pad(a, l, 25, face);
		line_add_cut(a, d->segmenter, l, p->about.at[i], face, columns - 26, cut);
	}
}

void prompt_free(struct prompt *p)
{
	buf_free(&p->text);
	buf_free(&p->typed);
	arena_free(&p->arena);
	arena_free(&p->history_arena);
	*p = (struct prompt){0};
}
