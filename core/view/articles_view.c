#include "config.h"

#include "core/view/articles_view.h"

#include "core/base/day.h"
#include "core/base/file.h"

enum {               /* columns */
	WIDE = 60,   /* from here on with title and words */
	WIDER = 80,  /* and with the source */
	KEY = 12,    /* in a wide row; in a narrow one it takes the rest */
	DATE = 11,   /* "~2023-05-09" */
	WORDS = 8,   /* " 12345 w" */
	PERCENT = 4, /* " 36%" */
	SOURCE_LEAST = 12,
	SOURCE_MOST = 24,
};

/* Where the columns of one pane end; the same on every row, whatever is in them. */
struct plan {
	int32_t letter, key, title, source; /* columns of each field, 0: left out */
	bool date, words, percent;
	int32_t columns;
};

static int32_t letter_columns(const struct view *v)
{
	char letter[8];
	story_letter(letter, v->story->n > 0 ? v->story->n - 1 : 0);
	return str_of(letter).len;
}

static struct plan plan_of(const struct view *v, int32_t columns)
{
	struct plan p = {.columns = columns, .letter = letter_columns(v)};
	int32_t fixed = 1 + p.letter + 1; /* focus, letter, mark */
	int32_t rest = columns - fixed;
	/* The date is never cut: it goes when there is not even room for a short key. */
	p.date = rest >= 4 + DATE;
	rest -= p.date ? DATE : 0;
	p.percent = rest >= 4 + PERCENT;
	rest -= p.percent ? PERCENT : 0;
	if (columns < WIDE) {
		p.key = rest;
		return p;
	}
	p.words = true;
	p.key = KEY + 1;
	if (columns >= WIDER)
		p.source = columns / 6 < SOURCE_LEAST ? SOURCE_LEAST : columns / 6;
	if (p.source > SOURCE_MOST)
		p.source = SOURCE_MOST;
	p.title = rest - p.key - p.source - WORDS;
	return p;
}

/* One row under construction. */
struct row_line {
	const struct view *v;
	struct line *line;
	int32_t columns; /* of the pane: nothing goes beyond, however narrow it is */
};

static void pad(struct row_line *r, int32_t column)
{
	if (column > r->columns)
		column = r->columns;
	line_pad(r->v->arena, r->line, column, FACE_TEXT);
}

static void add(struct row_line *r, struct str text, enum face face, int32_t most)
{
	if (most > r->columns - r->line->columns)
		most = r->columns - r->line->columns;
	line_add_cut(
		r->v->arena, r->v->segmenter, r->line, text, face, most, glyph(r->v, GLYPH_CUT));
}

/* A field of `columns`, the last of them blank. */
static void field(struct row_line *r, struct str text, enum face face, int32_t columns)
{
	int32_t end = r->line->columns + columns;
	add(r, text, face, columns - 1);
	pad(r, end);
}

static void field_right(struct row_line *r, struct str text, enum face face, int32_t columns)
{
	int32_t end = r->line->columns + columns;
	pad(r, end - text_columns(r->v->segmenter, text));
	add(r, text, face, end - r->line->columns);
}

/* `~`: not from the text itself; `?`: the article names no date; blank: not known yet. */
static void add_date(struct row_line *r, const struct article *x)
{
	char date[16];
	if (x->state == ARTICLE_FAILED) {
		add(r, STR("!not read"), FACE_TROUBLE, DATE);
	} else if (x->date != DAY_NONE) {
		bool about = x->date_rule == DATE_DEFAULT || x->date_rule == DATE_INFERRED;
		day_format(date, x->date);
		add(r, about ? STR("~") : STR(" "), FACE_TEXT, 1);
		add(r, str_dup(r->v->arena, str_of(date)), FACE_TEXT, DATE - 1);
	} else {
		add(r, x->known || x->state != ARTICLE_NEW ? STR(" ?") : STR(""), FACE_RECEDE,
			DATE);
	}
}

static void add_words(struct row_line *r, int32_t words)
{
	struct str text = STR("");
	if (words >= 0 && words < 100000)
		text = str_printf(r->v->arena, "%d w", words);
	else if (words >= 0)
		text = str_printf(r->v->arena, "%dk w", words / 1000);
	field_right(r, text, FACE_TEXT, WORDS);
}

static void add_percent(struct row_line *r, int32_t percent)
{
	if (percent < 0)
		field_right(r, glyph(r->v, GLYPH_NONE), FACE_RECEDE, PERCENT);
	else if (percent >= 100)
		field_right(r, STR("end"), FACE_TEXT, PERCENT);
	else
		field_right(r, str_printf(r->v->arena, "%d%%", percent), FACE_TEXT, PERCENT);
}

/* What stands for the article: its title, else why it has none, else its file. */
static void add_title(struct row_line *r, const struct article *x, int32_t columns)
{
	if (x->state == ARTICLE_FAILED)
		field(r, str_dup(r->v->arena, str_of(x->err.text)), FACE_TROUBLE, columns);
	else if (x->title.len > 0)
		field(r, view_clean(r->v, x->title), FACE_TEXT, columns);
	else
		field(r, view_clean(r->v, file_name(x->path)), FACE_RECEDE, columns);
}

static void add_row(
	struct row_line *r, const struct plan *p, const struct article_row *row, bool here)
{
	const struct article *x = r->v->story->at[row->article];
	char letter[8];
	story_letter(letter, row->article);
	add(r, here ? STR(">") : STR(" "), FACE_TEXT, 1);
	add(r, str_dup(r->v->arena, str_of(letter)), FACE_TEXT, p->letter);
	pad(r, 1 + p->letter);
	add(r, row->marked ? STR("*") : STR(" "), FACE_TEXT, 1);
	field(r, view_clean(r->v, x->key), row->open ? FACE_HEADING : FACE_TEXT, p->key);
	if (p->title > 0)
		add_title(r, x, p->title);
	if (p->source > 0)
		field(r, view_clean(r->v, x->source), FACE_TEXT, p->source);
	if (p->date)
		add_date(r, x);
	pad(r, p->columns - (p->percent ? PERCENT : 0) - (p->words ? WORDS : 0));
	if (p->words)
		add_words(r, row->words);
	if (p->percent)
		add_percent(r, row->percent);
}

static void add_header(const struct view *v, const struct article_rows *rows, int32_t columns,
	bool focused, struct page *out)
{
	struct header h = {.title = STR("Articles"), .focused = focused};
	h.right = str_printf(v->arena, "%d", rows->n);
	if (rows->filter.len > 0) {
		h.about = str_printf(v->arena, "& %.*s", STR_ARG(view_clean(v, rows->filter)));
		h.right = str_printf(v->arena, "%d/%d", rows->n, v->story->n);
	}
	view_header(v, out, &h, columns);
}

static void add_nothing(
	const struct view *v, const struct article_rows *rows, int32_t columns, struct page *out)
{
	struct line *l = page_line(v->arena, out);
	line_pad(v->arena, l, columns > 1 ? 1 : 0, FACE_TEXT);
	line_add_cut(v->arena, v->segmenter, l,
		rows->filter.len > 0 ? STR("no article has it") : STR("no articles"), FACE_RECEDE,
		columns - l->columns, glyph(v, GLYPH_CUT));
}

void articles_page(const struct view *v, const struct list *l, const struct article_rows *rows,
	struct rect rect, bool focused, struct page *out)
{
	struct plan plan = plan_of(v, rect.columns);
	struct list shown = *l;
	list_show(&shown, rows->n, rect.rows - 1);
	*out = (struct page){.cursor_row = -1};
	add_header(v, rows, rect.columns, focused, out);
	if (rows->n == 0 && rect.rows > 1)
		add_nothing(v, rows, rect.columns, out);

	for (int32_t i = shown.top; i < rows->n && out->n < rect.rows; i++) {
		bool here = i == shown.focus;
		struct row_line r = {.v = v, .line = page_line(v->arena, out)};
		r.columns = rect.columns;
		add_row(&r, &plan, &rows->at[i], here);
		if (!here || !focused)
			continue;
		view_focus(v, r.line);
		out->cursor_row = out->n - 1;
	}
}
