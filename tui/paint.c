#include "config.h"

#include "tui/paint.h"

#include <curses.h>
#include <string.h>
#include <wchar.h>

#include "tui/shift.h"
#include "tui/terminfo.h"

_Static_assert((int)CELL_CODES <= CCHARW_MAX, "curses keeps fewer code points a cell");

void paint_init(struct paint *p, struct segmenter *g, bool ascii)
{
	*p = (struct paint){.segmenter = g, .ascii = ascii};
	p->has_region = terminfo_string("csr") != NULL;
}

void paint_free(struct paint *p)
{
	arena_free(&p->arena);
	arena_free(&p->scratch);
}

/* No row counts as painted. */
static void forget(struct paint *p)
{
	for (int32_t i = 0; i < p->rows; i++)
		p->was[i] = (struct strips){0};
}

void paint_theme(struct paint *p, enum theme theme, bool has_dim)
{
	p->theme = theme;
	p->has_dim = has_dim;
	p->pairs = 0;
	forget(p);
}

static void make_room(struct paint *p, int32_t columns, int32_t rows)
{
	if (p->columns == columns && p->rows == rows)
		return;
	arena_reset(&p->arena);
	p->was = ARENA_ARRAY(&p->arena, struct strips, rows);
	p->is = ARENA_ARRAY(&p->arena, struct strips, rows);
	p->cells = ARENA_ARRAY(&p->arena, struct cell, columns);
	p->curses = ARENA_ARRAY(&p->arena, cchar_t, columns);
	p->columns = columns;
	p->rows = rows;
	forget(p);
}

static short pair_of(struct paint *p, struct style s)
{
	if (p->theme == THEME_MONO)
		return 0;
	for (int32_t i = 0; i < p->pairs; i++)
		if (p->pair[i].fg == s.fg && p->pair[i].bg == s.bg)
			return (short)(i + 1);
	if (p->pairs == PAINT_PAIRS || p->pairs + 1 >= COLOR_PAIRS)
		return 0;
	if (init_pair((short)(p->pairs + 1), s.fg, s.bg) == ERR)
		return 0;
	p->pair[p->pairs].fg = s.fg;
	p->pair[p->pairs].bg = s.bg;
	return (short)++p->pairs;
}

struct look {
	attr_t attr;
	short pair;
};

static bool is_plain(struct style s)
{
	return s.fg < 0 && s.bg < 0;
}

/*
 * Among colours what has none takes a pair of its own, the terminal's colours:
 * curses then ends a colour with 5 bytes, where a return to pair 0 resets all
 * there is with 8. Elsewhere that pair would cost 3 a painting.
 */
static struct look look_of(struct paint *p, const struct cell *c, bool among_colours)
{
	struct style s = theme_style(p->theme, c->face, c->hue);
	struct look l = {.pair = is_plain(s) && !among_colours ? 0 : pair_of(p, s)};
	l.attr |= (s.attr & STYLE_BOLD) != 0 ? A_BOLD : 0;
	l.attr |= (s.attr & STYLE_UNDERLINE) != 0 ? A_UNDERLINE : 0;
	l.attr |= (s.attr & STYLE_REVERSE) != 0 ? A_REVERSE : 0;
	l.attr |= (s.attr & STYLE_DIM) != 0 && p->has_dim ? A_DIM : 0;
	return l;
}

/* Is a colour on what the strip has on its row? Its own look alone decides, so that it stays. */
static bool has_colour(const struct paint *p, const struct strip *s)
{
	int32_t from = s->column < 0 ? 0 : s->column, to = s->column + s->columns;
	for (int32_t i = from; i < to && i < p->columns; i++) {
		const struct cell *c = &p->cells[i];
		bool same = i > from && c->face == c[-1].face && c->hue == c[-1].hue;
		if (!same && !is_plain(theme_style(p->theme, c->face, c->hue)))
			return true;
	}
	return false;
}

static void make_border(cchar_t *to, struct look l)
{
	wchar_t text[CCHARW_MAX + 1];
	attr_t attr;
	short pair;
	getcchar(WACS_VLINE, text, &attr, &pair, NULL);
	setcchar(to, text, attr | l.attr, l.pair, NULL);
}

static void convert(cchar_t *to, const struct cell *c, struct look l)
{
	wchar_t text[CELL_CODES + 1];
	if (c->code[0] == CELL_BORDER) {
		make_border(to, l);
		return;
	}
	for (int32_t i = 0; i < c->n; i++)
		text[i] = (wchar_t)c->code[i];
	text[c->n] = L'\0';
	setcchar(to, text, l.attr, l.pair, NULL);
}

/* What of a row may differ from what is there. */
static struct stretch changed(const struct strips *was, const struct strips *is, int32_t columns)
{
	struct stretch all = {0, columns}, some = {columns, 0};
	if (was->hash == 0 || was->n != is->n)
		return all;
	for (int32_t i = 0; i < is->n; i++) {
		const struct strip *a = &was->at[i], *b = &is->at[i];
		if (a->column != b->column || a->columns != b->columns)
			return all;
		if (a->hash == b->hash)
			continue;
		int32_t end = b->column + b->columns;
		some.from = b->column < some.from ? b->column : some.from;
		some.to = end > some.to ? end : some.to;
	}
	some.from = some.from < 0 ? 0 : some.from;
	some.to = some.to > columns ? columns : some.to;
	return some.from < some.to ? some : all;
}

/* The strip that begins at a column; NULL: none does. */
static const struct strip *strip_at(const struct strips *row, int32_t column)
{
	for (int32_t i = row->n - 1; i >= 0; i--)
		if (row->at[i].column == column)
			return &row->at[i];
	return NULL;
}

static void paint_row(struct paint *p, const struct screen *s, int32_t row, struct stretch of)
{
	struct cells cells = {p->segmenter, &p->scratch, p->ascii};
	cchar_t *to = p->curses;
	struct look look = {0};
	int32_t n = 0;
	bool among_colours = false;
	cells_row(&cells, s, row, of, p->cells);
	for (int32_t i = of.from; i < of.to; i++) {
		const struct cell *c = &p->cells[i];
		const struct strip *strip = strip_at(&p->is[row], i);
		if (strip != NULL)
			among_colours = has_colour(p, strip);
		if (c->columns == 0)
			continue;
		if (n == 0 || strip != NULL || c->face != c[-1].face || c->hue != c[-1].hue)
			look = look_of(p, c, among_colours);
		convert(&to[n++], c, look);
	}
	/* Cells, not text: nothing wraps or scrolls in the last column of the last row. */
	mvadd_wchnstr(row, of.from, to, n);
	arena_reset(&p->scratch);
}

/* Hidden before a painting, shown after it: it does not run over the screen. */
static void show_cursor(struct paint *p, bool shown)
{
	if (shown == !p->hidden)
		return;
	curs_set(shown ? 1 : 0);
	p->hidden = !shown;
}

static void paint_changed(struct paint *p, const struct screen *s, int32_t row)
{
	if (p->is[row].hash == p->was[row].hash)
		return;
	struct stretch of = changed(&p->was[row], &p->is[row], s->columns);
	p->was[row] = p->is[row];
	paint_row(p, s, row, of);
}

/* The rows that are moved into and what they leave behind, as curses and we remember them. */
static void move_rows(struct paint *p, struct shift h)
{
	int32_t away = h.by > 0 ? h.by : -h.by, stay = h.bottom - h.top + 1 - away;
	struct strips *to = &p->was[h.by > 0 ? h.top : h.top + away];
	struct strips *left = &p->was[h.by > 0 ? h.top + stay : h.top];
	memmove(to, to + h.by, (size_t)stay * sizeof *to);
	memset(left, 0, (size_t)away * sizeof *left);
	wsetscrreg(stdscr, h.top, h.bottom);
	scrollok(stdscr, TRUE);
	wscrl(stdscr, h.by);
	scrollok(stdscr, FALSE);
}

/*
 * A painting before the painting, in which rows move as wholes and so curses sees
 * that they do. What moved along without need is put back in the second.
 */
static void show_shift(struct paint *p, const struct screen *s, struct shift h)
{
	for (int32_t row = h.top; row <= h.bottom; row++)
		if (p->was[row].hash == 0)
			paint_changed(p, s, row);
	leaveok(stdscr, TRUE);
	wnoutrefresh(stdscr);
	doupdate();
	leaveok(stdscr, FALSE);
}

static void shift(struct paint *p, const struct screen *s)
{
	struct shift h = shift_find(p->was, p->is, s->rows);
	if (h.by == 0)
		return;
	move_rows(p, h);
	if (h.hidden && p->has_region)
		show_shift(p, s, h);
}

void paint_screen(struct paint *p, const struct screen *s)
{
	if (s->columns < 1 || s->rows < 1)
		return;
	make_room(p, s->columns, s->rows);
	for (int32_t row = 0; row < s->rows; row++)
		cells_strips(s, row, &p->is[row]);
	shift(p, s);
	for (int32_t row = 0; row < s->rows; row++)
		paint_changed(p, s, row);
	bool shown = s->cursor_row >= 0 && s->cursor_row < s->rows && s->cursor_column >= 0 &&
		     s->cursor_column < s->columns;
	if (shown)
		move(s->cursor_row, s->cursor_column);
	else
		show_cursor(p, false);
	wnoutrefresh(stdscr);
	doupdate();
	if (shown)
		show_cursor(p, true);
}
