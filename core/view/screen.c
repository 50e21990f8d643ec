#include "config.h"

#include "core/view/screen.h"

#include "core/base/buf.h"

/* ---- the status row */

/* Bytes of the hints that fit into `columns`, cut between two of them. */
static int32_t hints_fit(const struct view *v, struct str hints, int32_t columns)
{
	while (hints.len > 0 && text_columns(v->segmenter, hints) > columns) {
		int32_t at = hints.len - 1;
		while (at > 0 && !(hints.at[at] == ' ' && hints.at[at - 1] == ' '))
			at--;
		while (at > 0 && hints.at[at - 1] == ' ')
			at--;
		hints.len = at;
	}
	return hints.len;
}

static void add_right(const struct view *v, struct line *l, struct str text, int32_t edge)
{
	line_pad(v->arena, l, edge - text_columns(v->segmenter, text), FACE_STATUS);
	line_add(v->arena, v->segmenter, l, text, FACE_STATUS);
}

void status_line(const struct view *v, const struct status *s, int32_t columns, struct line *out)
{
	struct str right = str_sub(s->right, 0, text_fit(v->segmenter, s->right, columns));
	int32_t edge = columns - text_columns(v->segmenter, right);
	*out = (struct line){.fill = FACE_STATUS};
	line_pad(v->arena, out, edge > 0 ? 1 : 0, FACE_STATUS);
	/* One column between left and right, two around hints, as between two of them. */
	line_add_cut(v->arena, v->segmenter, out, s->left, s->face,
		edge - out->columns - (right.len > 0), glyph(v, GLYPH_CUT));

	int32_t gap = right.len > 0 ? 2 : 0;
	int32_t begin = s->left.len > 0 ? out->columns + 2 : out->columns;
	struct str hints = str_sub(s->hints, 0, hints_fit(v, s->hints, edge - gap - begin));
	if (hints.len > 0)
		add_right(v, out, hints, edge - gap);
	if (right.len > 0)
		add_right(v, out, right, columns);
	line_pad(v->arena, out, columns, FACE_STATUS);
}

/* ---- the prompt */

/*
 * The first column of the text that is shown. It moves by half the room at a
 * time: at the end of a long line most keys then change one cell, not the row.
 */
static int32_t scrolled(int32_t before, int32_t room)
{
	int32_t step = room / 2 > 0 ? room / 2 : 1;
	int32_t beyond = before - (room > 2 ? room - 2 : 0);
	return beyond > 0 ? (beyond + step - 1) / step * step : 0;
}

/* Adds the part of `text` that is seen when its column `from` is the first in the row. */
static void add_scrolled(
	const struct view *v, struct line *l, struct str text, int32_t from, int32_t columns)
{
	struct str cut = glyph(v, GLYPH_CUT);
	int32_t begin = l->columns;
	if (from > 0) {
		line_add(v->arena, v->segmenter, l, cut, FACE_STATUS);
		from++; /* the mark stands on the first */
	}
	int32_t at = 0, column = 0;
	while (at < text.len && column < from) {
		int32_t width, end = text_cluster(v->segmenter, text, at, &width);
		column += width;
		at = end;
	}
	/* A wide character may reach over the edge: half of it is not shown. */
	if (l->columns < begin + columns)
		line_pad(v->arena, l, l->columns + (column - from), FACE_STATUS);
	line_add_cut(v->arena, v->segmenter, l, str_from(text, at), FACE_STATUS,
		columns - (l->columns - begin), cut);
}

void prompt_line(const struct view *v, struct str label, struct str text, int32_t cursor,
	struct str right, int32_t columns, struct line *out, int32_t *column)
{
	*out = (struct line){.fill = FACE_STATUS};
	line_add_cut(
		v->arena, v->segmenter, out, label, FACE_STATUS, columns / 2, glyph(v, GLYPH_CUT));
	int32_t room = columns - out->columns;
	int32_t all = text_columns(v->segmenter, text);
	int32_t before = text_columns(v->segmenter, str_sub(text, 0, cursor));
	/* The cursor behind the text needs a column too. */
	int32_t from = all < room ? 0 : scrolled(before, room);
	*column = out->columns + before - from;
	add_scrolled(v, out, text, from, room);

	int32_t hints = text_columns(v->segmenter, right);
	if (hints > 0 && all + 1 + 2 + hints <= room)
		add_right(v, out, right, columns);
	line_pad(v->arena, out, columns, FACE_STATUS);
}

/* ---- all of it as text */

struct cell {
	struct str text; /* len 0: the second half of a wide character */
	uint8_t face;
};

struct grid {
	struct cell *at;
	int32_t columns, rows;
};

static struct cell *cell_at(const struct grid *g, int32_t column, int32_t row)
{
	return &g->at[(size_t)row * (size_t)g->columns + (size_t)column];
}

/* Half of a wide character is none: what would be left of one becomes a space. */
static void put(const struct grid *g, int32_t column, int32_t row, struct cell cell)
{
	struct cell *c = cell_at(g, column, row);
	if (c->text.len == 0 && cell.text.len > 0 && column > 0)
		c[-1].text = STR(" ");
	if (column + 1 < g->columns && c[1].text.len == 0)
		c[1].text = STR(" ");
	*c = cell;
}

static void put_line(const struct view *v, const struct grid *g, struct rect r, int32_t row,
	const struct line *l)
{
	int32_t column = r.column, end = r.column + r.columns;
	for (int32_t i = 0; i < l->n; i++) {
		struct str text = l->at[i].text;
		for (int32_t at = 0, next; at < text.len; at = next) {
			int32_t width;
			next = text_cluster(v->segmenter, text, at, &width);
			if (width == 0 || column + width > end)
				continue;
			uint8_t face = l->at[i].face;
			put(g, column, row, (struct cell){str_sub(text, at, next), face});
			if (width > 1)
				put(g, column + 1, row, (struct cell){STR(""), face});
			column += width;
		}
	}
	for (; column < end; column++)
		put(g, column, row, (struct cell){STR(" "), l->fill});
}

static struct rect clip(struct rect r, const struct grid *g)
{
	int32_t right = r.column + r.columns, bottom = r.row + r.rows;
	if (right > g->columns)
		right = g->columns;
	if (bottom > g->rows)
		bottom = g->rows;
	return (struct rect){r.column, r.row, right - r.column, bottom - r.row};
}

static void put_pane(const struct view *v, const struct grid *g, const struct placed *p)
{
	static const struct line blank = {.fill = FACE_TEXT};
	struct rect r = clip(p->rect, g);
	for (int32_t i = 0; i < r.rows; i++)
		put_line(v, g, r, r.row + i, i < p->page.n ? &p->page.at[i] : &blank);
}

static struct grid paint(const struct view *v, const struct screen *s)
{
	struct grid g = {.columns = s->columns, .rows = s->rows};
	size_t cells = (size_t)g.columns * (size_t)g.rows;
	g.at = ARENA_ARRAY(v->arena, struct cell, cells);
	for (size_t i = 0; i < cells; i++)
		g.at[i] = (struct cell){STR(" "), FACE_TEXT};
	for (int32_t i = 0; i < s->borders && s->border[i] < g.columns; i++)
		for (int32_t row = 0; row < g.rows - 1; row++)
			put(&g, s->border[i], row,
				(struct cell){glyph(v, GLYPH_BORDER), FACE_BORDER});
	for (int32_t i = 0; i < s->n; i++)
		put_pane(v, &g, &s->at[i]);
	return g;
}

struct str screen_text(const struct view *v, const struct screen *s)
{
	struct grid g = paint(v, s);
	struct buf b = {0};
	for (int32_t row = 0; row < g.rows; row++) {
		int32_t end = g.columns;
		while (end > 0 && str_eq(cell_at(&g, end - 1, row)->text, STR(" ")))
			end--;
		for (int32_t column = 0; column < end; column++)
			buf_add(&b, cell_at(&g, column, row)->text);
		buf_add_char(&b, '\n');
	}
	struct str text = buf_dup(v->arena, &b);
	buf_free(&b);
	return text;
}

struct str screen_faces(const struct view *v, const struct screen *s)
{
	struct grid g = paint(v, s);
	struct buf b = {0};
	for (int32_t row = 0; row < g.rows; row++) {
		for (int32_t column = 0; column < g.columns; column++)
			buf_add_char(&b, face_letter(cell_at(&g, column, row)->face));
		buf_add_char(&b, '\n');
	}
	struct str text = buf_dup(v->arena, &b);
	buf_free(&b);
	return text;
}

char face_letter(enum face face)
{
	static const char letters[FACES] = {
		[FACE_TEXT] = '.',
		[FACE_HEADER] = 'H',
		[FACE_STATUS] = 'S',
		[FACE_RECEDE] = 'r',
		[FACE_HEADING] = 'h',
		[FACE_QUOTE] = 'q',
		[FACE_LINK] = 'l',
		[FACE_PERSON] = 'P',
		[FACE_ORG] = 'O',
		[FACE_PLACE] = 'L',
		[FACE_NAME] = 'N',
		[FACE_DATE] = 'D',
		[FACE_NOTE] = 'n',
		[FACE_SLOT] = 's',
		[FACE_CHARGED] = 'c',
		[FACE_CONFLICT] = '!',
		[FACE_TROUBLE] = 'T',
		[FACE_SELECTED] = 'V',
		[FACE_ROW] = 'R',
		[FACE_HIT] = 'f',
		[FACE_HIT_HERE] = 'F',
		[FACE_VISIBLE] = '^',
		[FACE_BORDER] = '|',
	};
	return face < FACES ? letters[face] : '?';
}
