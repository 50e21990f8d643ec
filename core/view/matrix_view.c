#include "config.h"

#include "core/view/matrix_view.h"

#include "core/view/wrap.h"

enum {             /* columns and rows */
	FRONT = 4, /* focus, mark, letter */
	LABEL_LEAST = 30,
	NUMBERED = 7,    /* "● 123  " */
	PLAIN = 3,       /* "●  " */
	AROUND = 5,      /* articles around the one in focus */
	WORDS_ROWS = 2,  /* of the cell in focus, with a blank one above */
	WORDS_FROM = 10, /* rows of a pane that has them */
};

struct plan {
	int32_t first, n; /* articles that have a column */
	int32_t cell;     /* columns of each */
	int32_t label;    /* columns */
};

static struct plan plan_of(const struct view *v, int32_t columns, int32_t focus)
{
	struct plan p = {.n = v->story->n, .cell = NUMBERED};
	if (columns - FRONT - p.n * p.cell < LABEL_LEAST)
		p.cell = PLAIN;
	if (columns - FRONT - p.n * p.cell < LABEL_LEAST && p.n > AROUND) {
		p.n = AROUND;
		p.first = focus - AROUND / 2;
		if (p.first > v->story->n - p.n)
			p.first = v->story->n - p.n;
		if (p.first < 0)
			p.first = 0;
		if (columns - FRONT - p.n * NUMBERED >= LABEL_LEAST)
			p.cell = NUMBERED;
	}
	p.label = columns - FRONT - p.n * p.cell;
	if (p.label < 1)
		p.label = 1;
	return p;
}

struct str matrix_label(const struct view *v, const struct claim *c)
{
	return view_clean(v, span_text(v->story->at[c->article]->doc.text, c->label));
}

int32_t matrix_height(int32_t rows)
{
	int32_t n = rows - 1 - (rows >= WORDS_FROM ? WORDS_ROWS + 1 : 0);
	return n > 1 ? n : 1;
}

static bool is_disputed(const struct matrix_rows *rows, const struct claim_cell *cell)
{
	return cell != NULL && rows->conflicts->disputed[cell - rows->claims->cell];
}

struct str matrix_cell_text(
	const struct view *v, const struct matrix_rows *rows, int32_t claim, int32_t article)
{
	const struct claim_cell *cell = claims_cell(rows->claims, claim, article);
	char letter[8];
	story_letter(letter, article);
	if (cell == NULL)
		return str_printf(v->arena, "%s is silent", letter);
	const struct document *d = &v->story->at[article]->doc;
	int32_t i = rows->claims->sentence[cell->first];
	struct str words = view_clean(v, span_text(d->text, d->sentences.at[i].span));
	return str_printf(v->arena, "%s %d%s  %.*s", letter, i + 1,
		cell->kind == CELL_PARTLY ? " partly" : "", STR_ARG(words));
}

/* ---------------------------------------------------------------------- lines */

static void page_head(const struct view *v, const struct matrix_rows *rows, const struct plan *p,
	bool focused, struct page *out, int32_t columns)
{
	struct header h = {.title = STR("Matrix"), .focused = focused};
	struct str letters = STR("");
	for (int32_t i = p->first; i < p->first + p->n; i++) {
		char letter[8];
		story_letter(letter, i);
		struct str own = str_printf(v->arena,
			i == rows->column  ? "[%s]"
			: p->cell == PLAIN ? " %s "
					   : "%s",
			letter);
		letters =
			str_printf(v->arena, "%.*s%-*.*s", STR_ARG(letters), p->cell, STR_ARG(own));
	}
	if (rows->claims != NULL)
		h.about = str_printf(v->arena, "%d claim%s  by %.*s%s%.*s", rows->n,
			rows->n == 1 ? "" : "s", STR_ARG(rows->order),
			rows->filter.len > 0 ? "  & " : "", STR_ARG(view_clean(v, rows->filter)));
	h.right = letters;
	view_header(v, out, &h, columns);
}

static void add_cell(const struct view *v, struct line *l, const struct matrix_rows *rows,
	int32_t claim, int32_t article, int32_t width)
{
	static const enum glyph marks[CELL_KINDS] = {
		[CELL_SILENT] = GLYPH_NONE, [CELL_PARTLY] = GLYPH_PARTLY, [CELL_SAID] = GLYPH_SAID};
	const struct claim_cell *cell = claims_cell(rows->claims, claim, article);
	bool disputed = is_disputed(rows, cell);
	enum face own = disputed ? FACE_CONFLICT : cell == NULL ? FACE_RECEDE : FACE_TEXT;
	int32_t from = l->columns;
	if (width == PLAIN)
		line_pad(v->arena, l, from + 1, FACE_TEXT);
	line_add(v->arena, v->segmenter, l,
		disputed ? STR("!") : glyph(v, marks[cell != NULL ? cell->kind : CELL_SILENT]),
		own);
	if (cell != NULL && width == NUMBERED)
		line_add(v->arena, v->segmenter, l,
			str_printf(v->arena, " %d", rows->claims->sentence[cell->first] + 1),
			FACE_TEXT);
	if (rows->marked == claim && rows->in == article)
		line_add(v->arena, v->segmenter, l, STR("*"), FACE_TEXT);
	line_pad(v->arena, l, from + width, FACE_TEXT);
}

static void claim_line(const struct view *v, struct line *l, const struct matrix_rows *rows,
	const struct plan *p, int32_t claim, bool here)
{
	const struct claim *c = &rows->claims->at[claim];
	char letter[8];
	story_letter(letter, c->article);
	line_add(v->arena, v->segmenter, l, here ? STR(">") : STR(" "), FACE_TEXT);
	line_add_cut(v->arena, v->segmenter, l, str_dup(v->arena, str_of(letter)), FACE_TEXT,
		FRONT - 2, STR(""));
	line_pad(v->arena, l, FRONT - 1, FACE_TEXT);
	line_add_cut(v->arena, v->segmenter, l, matrix_label(v, c), FACE_TEXT, p->label,
		glyph(v, GLYPH_CUT));
	line_pad(v->arena, l, FRONT + p->label, FACE_TEXT);
	for (int32_t i = p->first; i < p->first + p->n; i++)
		add_cell(v, l, rows, claim, i, p->cell);
}

/* The words of the cell in focus, in the last rows. */
static void add_words(const struct view *v, const struct matrix_rows *rows, int32_t claim,
	struct rect rect, struct page *out)
{
	struct spans lines = {0};
	struct str text = matrix_cell_text(v, rows, claim, rows->column);
	int32_t room = rect.columns - FRONT > 1 ? rect.columns - FRONT : 1;
	wrap_text(v->segmenter, v->arena, text, room, &lines);
	while (out->n < rect.rows - WORDS_ROWS)
		page_line(v->arena, out);
	for (int32_t i = 0; i < lines.n && i < WORDS_ROWS; i++) {
		struct line *l = page_line(v->arena, out);
		struct span s = lines.at[i];
		if (i == WORDS_ROWS - 1)
			s.end = text.len;
		line_pad(v->arena, l, FRONT - 1, FACE_TEXT);
		line_add_cut(v->arena, v->segmenter, l, span_text(text, s), FACE_TEXT, room,
			glyph(v, GLYPH_CUT));
	}
}

void matrix_page(const struct view *v, const struct list *l, const struct matrix_rows *rows,
	struct rect rect, bool focused, struct page *out)
{
	struct list shown = *l;
	int32_t height = matrix_height(rect.rows);
	struct plan p = plan_of(v, rect.columns, rows->column);
	list_show(&shown, rows->n, height);
	*out = (struct page){.cursor_row = -1};
	page_head(v, rows, &p, focused, out, rect.columns);
	if (rows->n == 0)
		line_add_cut(v->arena, v->segmenter, page_line(v->arena, out), rows->message,
			FACE_RECEDE, rect.columns, glyph(v, GLYPH_CUT));
	for (int32_t i = shown.top; i < rows->n && i < shown.top + height; i++) {
		struct line *to = page_line(v->arena, out);
		bool here = i == shown.focus;
		claim_line(v, to, rows, &p, rows->at[i], here);
		if (!here || !focused)
			continue;
		view_focus(v, to);
		out->cursor_row = out->n - 1;
		out->cursor_column =
			FRONT + p.label + (rows->column - p.first) * p.cell + (p.cell == PLAIN);
	}
	if (rows->n > 0 && rect.rows >= WORDS_FROM)
		add_words(v, rows, rows->at[shown.focus], rect, out);
}
