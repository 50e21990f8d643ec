#include "config.h"

#include "core/view/quotes_view.h"

#include "core/base/vec.h"
#include "core/view/wrap.h"

enum {             /* columns and rows */
	FRONT = 2, /* focus */
	CELL = 10, /* "  3/28 +2 " */
	COUNT = 6, /* of it the quotations and words */
	NAME_LEAST = 20,
	NAME_MOST = 34,
	VERBS_LEAST = 16,
	LETTERS_MOST = 8, /* articles with a letter of their own; beyond that a count */
	LETTER = 3,       /* and the sign behind it */
	SAID_VERB = 20,   /* of an utterance */
	SAID_NARROW = 14,
	WIDE = 100,
	TEXT_LEAST = 20,
	SAID_ROWS = 6,
	SAID_MOST = 300, /* utterances of a voice that are shown */
	BEFORE = 8,      /* utterances before one that may hold it */
};

struct plan {
	bool cells;                   /* one an article; else one for all, and letters */
	int32_t name, verbs, letters; /* columns; 0: not shown */
};

static struct plan plan_of(const struct view *v, int32_t columns)
{
	int32_t n = v->story->n, room = columns - FRONT;
	struct plan p = {.cells = room - n * CELL >= NAME_LEAST};
	if (!p.cells)
		p.letters = n > LETTERS_MOST ? 4 : n;
	room -= p.cells ? n * CELL : CELL + p.letters + 1;
	p.name = room;
	if (room >= NAME_LEAST + VERBS_LEAST)
		p.name = room - VERBS_LEAST > NAME_MOST ? NAME_MOST : room - VERBS_LEAST;
	p.verbs = room - p.name;
	if (p.name < 1)
		p.name = 1;
	return p;
}

struct str quotes_name(const struct view *v, const struct voice *of)
{
	return of->kind == VOICE_NOBODY ? STR("nobody named") : view_clean(v, of->name);
}

struct str quotes_counts(const struct view *v, const struct voices *all, int32_t voice)
{
	struct str s = STR("");
	const struct voice *of = &all->at[voice];
	for (int32_t i = of->first; i < of->first + of->n; i++) {
		const struct voice_count *c = &all->cell[i].count;
		char letter[8];
		story_letter(letter, all->cell[i].article);
		s = str_printf(v->arena, "%.*s%s%s", STR_ARG(s), i > of->first ? "; " : "", letter);
		if (c->quotes > 0)
			s = str_printf(v->arena, "%.*s %d quotation%s, %d word%s", STR_ARG(s),
				c->quotes, c->quotes == 1 ? "" : "s", c->words,
				c->words == 1 ? "" : "s");
		if (c->statements > 0)
			s = str_printf(v->arena, "%.*s%s %d without marks", STR_ARG(s),
				c->quotes > 0 ? "," : "", c->statements);
	}
	return s;
}

struct str quotes_others(const struct view *v, const struct quotes_rows *rows, int32_t said)
{
	const struct renderings *all = rows->renderings;
	struct str s = STR("");
	for (int32_t i = all != NULL ? renderings_find(all, said, 0) : -1; i >= 0;
		i = renderings_find(all, said, i + 1)) {
		const struct rendering *r = &all->at[i];
		int other = r->said[0] == said ? 1 : 0;
		char letter[8];
		story_letter(letter, rows->voices->said[r->said[other]].article);
		s = str_printf(v->arena, "%.*s%s %s%s", STR_ARG(s), s.len > 0 ? "," : "=", letter,
			r->altered          ? " in other words"
			: r->cut[other]     ? " less of it"
			: r->cut[1 - other] ? " more of it"
					    : "");
	}
	return s;
}

/* ---------------------------------------------------------------------- rows */

static int32_t verb_columns(int32_t columns)
{
	return columns >= WIDE ? SAID_VERB : SAID_NARROW;
}

static void add_said(const struct view *v, struct quotes_rows *rows, int32_t said, int32_t columns)
{
	const struct utterance *u = &rows->voices->said[said];
	struct str text = view_clean(v, span_text(v->story->at[u->article]->doc.text, u->span));
	int32_t room = columns - FRONT - LETTER - verb_columns(columns);
	struct spans lines = {0};
	wrap_text(v->segmenter, v->arena, text, room > TEXT_LEAST ? room : TEXT_LEAST, &lines);
	for (int32_t i = 0; i < lines.n && i < SAID_ROWS; i++) {
		struct span line = lines.at[i];
		if (i == SAID_ROWS - 1)
			line.end = text.len; /* the page cuts it */
		struct quotes_row r = {.kind = i == 0 ? QUOTES_SAID : QUOTES_MORE,
			.voice = u->voice,
			.said = said,
			.text = span_text(text, line)};
		VEC_PUSH(v->arena, rows, r);
	}
}

/* A quotation within what the voice is said to say: that row has its words and marks. */
static bool is_shown_already(const struct voices *all, int32_t first, int32_t said)
{
	const struct utterance *u = &all->said[said];
	for (int32_t i = said - 1; i >= first && i > said - BEFORE && u->quote >= 0; i--) {
		const struct utterance *x = &all->said[i];
		if (x->quote < 0 && x->span.beg <= u->span.beg && u->span.end <= x->span.end)
			return true;
		if (x->quote < 0)
			return false;
	}
	return false;
}

static void add_all_said(
	const struct view *v, struct quotes_rows *rows, int32_t voice, int32_t columns)
{
	const struct voices *all = rows->voices;
	const struct voice *of = &all->at[voice];
	int32_t n = 0;
	for (int32_t i = of->first; i < of->first + of->n; i++) {
		const struct voice_cell *cell = &all->cell[i];
		for (int32_t said = cell->first; said < cell->first + cell->n; said++)
			if (n++ < SAID_MOST && !is_shown_already(all, cell->first, said))
				add_said(v, rows, said, columns);
	}
	if (n <= SAID_MOST)
		return;
	struct quotes_row r = rows->at[rows->n - 1];
	r.kind = QUOTES_MORE;
	r.text = str_printf(
		v->arena, "and %d more: parallax quotes --indirect prints all", n - SAID_MOST);
	VEC_PUSH(v->arena, rows, r);
}

void quotes_add(
	const struct view *v, struct quotes_rows *rows, int32_t voice, bool open, int32_t columns)
{
	const struct voices *all = rows->voices;
	const struct voice *of = &all->at[voice];
	struct quotes_row head = {.kind = QUOTES_VOICE, .open = open, .voice = voice, .said = -1};
	head.text = quotes_name(v, of);
	VEC_PUSH(v->arena, rows, head);
	rows->shown++;
	if (open)
		add_all_said(v, rows, voice, columns);
}

/* ---------------------------------------------------------------------- page */

static void page_head(const struct view *v, const struct quotes_rows *rows, const struct plan *p,
	bool focused, struct page *out, int32_t columns)
{
	struct header h = {.title = STR("Quotes"), .focused = focused};
	struct str right = STR("");
	for (int32_t i = 0; i < v->story->n && p->cells; i++) {
		char letter[8];
		story_letter(letter, i);
		right = str_printf(
			v->arena, "%.*s%*s%-*s", STR_ARG(right), COUNT, letter, CELL - COUNT, "");
	}
	if (!p->cells)
		right = str_printf(
			v->arena, "%*s%-*s", COUNT, "all", CELL - COUNT + p->letters + 1, "");
	if (p->verbs > 0)
		right = str_printf(v->arena, "%.*s%-*s", STR_ARG(right), p->verbs, "verbs");
	if (rows->voices != NULL)
		h.about = str_printf(v->arena, "%d voice%s%s%.*s", rows->shown,
			rows->shown == 1 ? "" : "s", rows->filter.len > 0 ? "  & " : "",
			STR_ARG(view_clean(v, rows->filter)));
	h.right = right;
	view_header(v, out, &h, columns);
}

/* "3/28 +2" */
static void add_count(
	const struct view *v, struct line *l, const struct voice_count *c, enum face face)
{
	int32_t from = l->columns;
	struct str quoted = STR("");
	if (c != NULL && c->quotes > 0)
		quoted = str_printf(v->arena, "%d/%d", c->quotes, c->words);
	if (c == NULL)
		quoted = glyph(v, GLYPH_NONE);
	line_pad(v->arena, l, from + COUNT - text_columns(v->segmenter, quoted), face);
	line_add(v->arena, v->segmenter, l, quoted,
		c == NULL && face != FACE_ROW ? FACE_RECEDE : face);
	if (c != NULL && c->statements > 0) {
		line_pad(v->arena, l, from + COUNT + 1, face);
		line_add(v->arena, v->segmenter, l, str_printf(v->arena, "+%d", c->statements),
			face);
	}
	line_pad(v->arena, l, from + CELL, face);
}

/* "·B··E", or how many there are. */
static void add_letters(const struct view *v, struct line *l, const struct quotes_rows *rows,
	int32_t voice, const struct plan *p, enum face face)
{
	int32_t from = l->columns;
	const struct voice *of = &rows->voices->at[voice];
	if (v->story->n > LETTERS_MOST)
		line_add(v->arena, v->segmenter, l, str_printf(v->arena, "%d", of->n), face);
	for (int32_t i = 0; i < v->story->n && v->story->n <= LETTERS_MOST; i++) {
		char letter[8];
		story_letter(letter, i);
		bool speaks = voices_cell(rows->voices, voice, i) != NULL;
		line_add(v->arena, v->segmenter, l,
			speaks ? str_dup(v->arena, str_of(letter)) : glyph(v, GLYPH_NONE),
			speaks || face == FACE_ROW ? face : FACE_RECEDE);
	}
	line_pad(v->arena, l, from + p->letters + 1, face);
}

static struct str verbs_text(const struct view *v, const struct voices *all, int32_t voice)
{
	const struct voice *of = &all->at[voice];
	const struct voice_cell *last = &all->cell[of->first + of->n - 1];
	int32_t first = all->cell[of->first].first;
	struct voice_verbs verbs;
	struct str s = STR("");
	voice_verbs(v->arena, v->story, all, first, last->first + last->n - first, &verbs);
	for (int32_t i = 0; i < verbs.n; i++) {
		s = str_printf(v->arena, "%.*s%s%.*s", STR_ARG(s), i > 0 ? ", " : "",
			STR_ARG(view_clean(v, verbs.at[i].text)));
		if (verbs.at[i].count > 1)
			s = str_printf(v->arena, "%.*s %d", STR_ARG(s), verbs.at[i].count);
	}
	return s;
}

static void voice_line(const struct view *v, struct line *l, const struct quotes_rows *rows,
	const struct quotes_row *r, const struct plan *p, enum face face)
{
	const struct voices *all = rows->voices;
	bool recede = all->at[r->voice].kind == VOICE_NOBODY && face != FACE_ROW;
	line_add_cut(v->arena, v->segmenter, l, r->text, recede ? FACE_RECEDE : face, p->name - 1,
		glyph(v, GLYPH_CUT));
	line_pad(v->arena, l, FRONT + p->name, face);
	for (int32_t i = 0; i < v->story->n && p->cells; i++) {
		const struct voice_cell *cell = voices_cell(all, r->voice, i);
		add_count(v, l, cell != NULL ? &cell->count : NULL, face);
	}
	if (!p->cells) {
		add_count(v, l, &all->at[r->voice].count, face);
		add_letters(v, l, rows, r->voice, p, face);
	}
	if (p->verbs > 0)
		line_add_cut(v->arena, v->segmenter, l, verbs_text(v, all, r->voice), face,
			p->verbs, glyph(v, GLYPH_CUT));
}

static void said_line(const struct view *v, struct line *l, const struct quotes_rows *rows,
	const struct quotes_row *r, int32_t columns, enum face face)
{
	const struct utterance *u = &rows->voices->said[r->said];
	int32_t at = FRONT + LETTER + verb_columns(columns);
	enum face quiet = face == FACE_ROW ? face : FACE_RECEDE;
	if (r->kind == QUOTES_SAID) {
		const struct document *d = &v->story->at[u->article]->doc;
		char letter[8];
		story_letter(letter, u->article);
		struct str verb = u->verb.end > u->verb.beg
					  ? view_clean(v, span_text(d->text, u->verb))
					  : STR("-");
		line_add_cut(v->arena, v->segmenter, l, str_dup(v->arena, str_of(letter)), face,
			LETTER - 1, STR(""));
		bool again = rows->renderings != NULL &&
			     renderings_find(rows->renderings, r->said, 0) >= 0;
		line_pad(v->arena, l, FRONT + LETTER - 1, face);
		line_add(v->arena, v->segmenter, l, again ? STR("=") : STR(" "), face);
		line_pad(v->arena, l, FRONT + LETTER + 1, face);
		line_add_cut(v->arena, v->segmenter, l, verb, quiet, verb_columns(columns) - 2,
			glyph(v, GLYPH_CUT));
	}
	line_pad(v->arena, l, at, face);
	line_add_cut(v->arena, v->segmenter, l, r->text, face, columns - at, glyph(v, GLYPH_CUT));
}

void quotes_page(const struct view *v, const struct list *l, const struct quotes_rows *rows,
	struct rect rect, bool focused, struct page *out)
{
	struct list shown = *l;
	struct plan p = plan_of(v, rect.columns);
	list_show(&shown, rows->n, rect.rows - 1);
	*out = (struct page){.cursor_row = -1};
	page_head(v, rows, &p, focused, out, rect.columns);
	if (rows->n == 0)
		line_add_cut(v->arena, v->segmenter, page_line(v->arena, out), rows->message,
			FACE_RECEDE, rect.columns, glyph(v, GLYPH_CUT));
	for (int32_t i = shown.top; i < rows->n && out->n < rect.rows; i++) {
		struct line *to = page_line(v->arena, out);
		const struct quotes_row *r = &rows->at[i];
		bool here = i == shown.focus;
		enum face face = here && focused ? FACE_ROW : FACE_TEXT;
		line_add(v->arena, v->segmenter, to, here ? STR(">") : STR(" "), face);
		line_pad(v->arena, to, FRONT, face);
		if (r->kind == QUOTES_VOICE)
			voice_line(v, to, rows, r, &p, face);
		else
			said_line(v, to, rows, r, rect.columns, face);
		to->fill = (uint8_t)face;
		if (here && focused)
			out->cursor_row = out->n - 1;
	}
}
