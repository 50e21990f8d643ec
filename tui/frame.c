#include "config.h"

#include "tui/frame.h"

#include <string.h>

#include "core/base/utf8.h"

enum {
	GAP = 4,   /* equal cells up to this are written again: a move costs as much */
	ERASE = 9, /* blanks from this on are erased, where there is a sequence for it */
};

static const struct style plain = {0, -1, -1};
static const struct cell blank = {.code = {' '}, .n = 1, .columns = 1};

void frame_init(struct frame *f)
{
	*f = (struct frame){.unknown = true, .pens = 1, .cursor = {WIRE_NOWHERE, 0}};
	f->pen[0] = plain;
}

void frame_free(struct frame *f)
{
	arena_free(&f->arena);
	arena_free(&f->scratch);
}

static void blank_rows(struct frame *f, struct cell *cells, int32_t row, int32_t n)
{
	for (int32_t i = row * f->columns; i < (row + n) * f->columns; i++)
		cells[i] = blank;
}

void frame_size(struct frame *f, int32_t columns, int32_t rows)
{
	if (f->columns == columns && f->rows == rows)
		return;
	arena_reset(&f->arena);
	f->columns = columns;
	f->rows = rows;
	f->now = ARENA_ARRAY(&f->arena, struct cell, columns * rows);
	f->next = ARENA_ARRAY(&f->arena, struct cell, columns * rows);
	f->changed = ARENA_ARRAY(&f->arena, bool, rows);
	blank_rows(f, f->next, 0, rows);
	frame_forget(f);
}

void frame_forget(struct frame *f)
{
	f->unknown = true;
	f->hidden = false;
	f->cursor.row = WIRE_NOWHERE;
}

void frame_pens(struct frame *f)
{
	f->pens = 1;
	if (f->rows > 0)
		frame_forget(f);
}

uint8_t frame_pen(struct frame *f, struct style s)
{
	for (int32_t i = 0; i < f->pens; i++)
		if (f->pen[i].attr == s.attr && f->pen[i].fg == s.fg && f->pen[i].bg == s.bg)
			return (uint8_t)i;
	if (f->pens == FRAME_PENS)
		return 0;
	f->pen[f->pens] = s;
	return (uint8_t)f->pens++;
}

struct cell *frame_row(struct frame *f, int32_t row)
{
	f->changed[row] = true;
	return f->next + row * f->columns;
}

void frame_copy(struct frame *f, int32_t row, int32_t from)
{
	memcpy(frame_row(f, row), f->now + from * f->columns, sizeof *f->next * (size_t)f->columns);
}

/* An update on its way. */
struct update {
	struct frame *f;
	const struct wire *w;
	struct buf *out;
	uint8_t pen;
};

static void set_pen(struct update *u, uint8_t pen)
{
	if (u->pen == pen)
		return;
	wire_pen(u->out, u->w, u->f->pen[u->pen], u->f->pen[pen]);
	u->pen = pen;
}

static void go(struct update *u, int32_t row, int32_t column)
{
	struct spot_on to = {row, column};
	wire_move(u->out, u->f->cursor, to, u->f->columns);
	u->f->cursor = to;
}

static bool cell_eq(const struct cell *a, const struct cell *b)
{
	return memcmp(a, b, sizeof *a) == 0;
}

static void put_line_glyph(struct update *u)
{
	if (u->w->line_on[0] == '\0') {
		buf_add_code(u->out, u->w->unicode ? 0x2502 : '|');
		return;
	}
	buf_add(u->out, str_of(u->w->line_on));
	buf_add_char(u->out, 'x');
	buf_add(u->out, str_of(u->w->line_off));
}

static void put_cell(struct update *u, const struct cell *c)
{
	set_pen(u, c->pen);
	if (c->code[0] == CELL_BORDER)
		put_line_glyph(u);
	else
		for (int32_t i = 0; i < c->n; i++)
			buf_add_code(u->out, c->code[i]);
	u->f->cursor.column += c->columns;
	/* Not every terminal waits behind the last column. */
	if (u->f->cursor.column == u->f->columns && u->w->wraps && !u->w->late)
		u->f->cursor.row = WIRE_NOWHERE;
}

static bool is_blank(const struct cell *c)
{
	return c->code[0] == ' ' && c->n == 1;
}

/* Blanks of one pen, from `at` on. */
static int32_t blanks(const struct cell *row, int32_t at, int32_t end)
{
	int32_t i = at;
	while (i < end && is_blank(&row[i]) && row[i].pen == row[at].pen)
		i++;
	return i - at;
}

/* Erasing gives blanks of this pen: plain ones, and coloured ones where the terminal does so. */
static bool erases(const struct update *u, uint8_t pen)
{
	struct style s = u->f->pen[pen];
	return s.attr == 0 && (s.bg < 0 || u->w->bce);
}

/* The end of what must be written on a row: behind it everything is blank and one pen. */
static int32_t written_end(const struct update *u, const struct cell *next, int32_t columns)
{
	uint8_t pen = next[columns - 1].pen;
	int32_t end = columns;
	if (!erases(u, pen))
		return columns;
	while (end > 0 && is_blank(&next[end - 1]) && next[end - 1].pen == pen)
		end--;
	return end;
}

static int32_t first_difference(
	const struct cell *a, const struct cell *b, int32_t from, int32_t to)
{
	while (from < to && cell_eq(&a[from], &b[from]))
		from++;
	/* A wide character is written whole. */
	return from > 0 && from < to && b[from].columns == 0 ? from - 1 : from;
}

/* How many cells from `at` on are as they should be. */
static int32_t equal_cells(const struct cell *a, const struct cell *b, int32_t at, int32_t end)
{
	int32_t i = at;
	while (i < end && cell_eq(&a[i], &b[i]))
		i++;
	return i - at;
}

/* Equal cells are written again if going over them costs more. */
static bool skips(const struct update *u, const struct cell *now, const struct cell *next,
	int32_t at, int32_t end)
{
	int32_t n = equal_cells(now, next, at, end);
	if (n == 0)
		return false;
	if (n > GAP || at + n == end)
		return true;
	for (int32_t i = at; i < at + n; i++)
		if (next[i].pen != u->pen || next[i].code[0] >= 0x80 || next[i].n > 1)
			return true;
	return false;
}

/* Writes the differing cells of columns [0, end). */
static void write_cells(
	struct update *u, int32_t row, const struct cell *now, const struct cell *next, int32_t end)
{
	for (int32_t i = 0; i < end;) {
		if (skips(u, now, next, i, end)) {
			i = first_difference(now, next, i, end);
			continue;
		}
		int32_t n = u->w->ech && erases(u, next[i].pen) ? blanks(next, i, end) : 0;
		go(u, row, i);
		if (n >= ERASE) {
			set_pen(u, next[i].pen);
			buf_printf(u->out, "\033[%dX", (int)n);
			i += n;
			continue;
		}
		put_cell(u, &next[i]);
		i += next[i].columns > 0 ? next[i].columns : 1;
	}
}

/* What stands behind `end` becomes blank with one sequence. */
static void erase_tail(
	struct update *u, int32_t row, const struct cell *now, const struct cell *next, int32_t end)
{
	int32_t columns = u->f->columns;
	if (end == columns || equal_cells(now, next, end, columns) == columns - end)
		return;
	go(u, row, end);
	set_pen(u, next[end].pen);
	buf_add(u->out, STR("\033[K"));
}

static void update_row(struct update *u, int32_t row)
{
	struct frame *f = u->f;
	struct cell *now = f->now + row * f->columns, *next = f->next + row * f->columns;
	if (memcmp(now, next, sizeof *now * (size_t)f->columns) == 0)
		return;
	int32_t end = written_end(u, next, f->columns), writable = end;
	/* The very last cell makes a terminal scroll that wraps at once. */
	if (row == f->rows - 1 && end == f->columns && u->w->wraps && !u->w->late)
		writable = end - 1;
	write_cells(u, row, now, next, writable);
	erase_tail(u, row, now, next, end);
	memcpy(now, next, sizeof *now * (size_t)f->columns);
}

static void clear(struct update *u)
{
	struct frame *f = u->f;
	buf_add(u->out, STR("\033[m\033[H\033[2J"));
	f->cursor = (struct spot_on){0, 0};
	f->unknown = false;
	blank_rows(f, f->now, 0, f->rows);
	for (int32_t row = 0; row < f->rows; row++)
		f->changed[row] = true;
}

static void move_rows(struct frame *f, const struct shift *s)
{
	int32_t n = s->by > 0 ? s->by : -s->by, kept = s->bottom - s->top + 1 - n;
	int32_t from = s->by > 0 ? s->top + n : s->top, to = s->by > 0 ? s->top : s->top + n;
	memmove(f->now + to * f->columns, f->now + from * f->columns,
		sizeof *f->now * (size_t)(kept * f->columns));
	blank_rows(f, f->now, s->by > 0 ? s->bottom + 1 - n : s->top, n);
	for (int32_t row = s->top; row <= s->bottom; row++)
		f->changed[row] = true;
}

static void scroll(struct update *u, const int32_t *edge, int32_t edges)
{
	struct frame *f = u->f;
	struct shift_input in = {f->now, f->next, f->columns, f->rows, {0}, 0};
	struct shift s;
	if (!u->w->lines && !u->w->region)
		return;
	for (int32_t i = 0; i < edges && in.edges < SHIFT_PANES; i++)
		in.edge[in.edges++] = edge[i];
	shift_find(&f->scratch, &in, &s);
	arena_reset(&f->scratch);
	if (s.by == 0)
		return;
	f->cursor = wire_scroll(u->out, u->w, f->cursor, f->columns, s.top, s.bottom, s.by);
	move_rows(f, &s);
}

static void show_cursor(struct update *u, struct spot_on at)
{
	bool hide = at.row < 0;
	if (hide != u->f->hidden)
		buf_add(u->out, hide ? STR("\033[?25l") : STR("\033[?25h"));
	u->f->hidden = hide;
	if (!hide)
		go(u, at.row, at.column);
}

static int32_t changed_rows(const struct frame *f)
{
	int32_t n = 0;
	for (int32_t row = 0; row < f->rows; row++)
		n += f->changed[row];
	return n;
}

void frame_update(struct frame *f, const struct wire *w, const int32_t *edge, int32_t edges,
	struct spot_on cursor, struct buf *out)
{
	struct update u = {f, w, out, 0};
	if (f->unknown)
		clear(&u);
	else if (changed_rows(f) > 2)
		scroll(&u, edge, edges);
	/* From where the cursor is, after scrolling the new row, down and round to the top. */
	int32_t from = f->cursor.row != WIRE_NOWHERE ? f->cursor.row : 0;
	for (int32_t i = 0; i < f->rows; i++) {
		int32_t row = (from + i) % f->rows;
		if (f->changed[row])
			update_row(&u, row);
		f->changed[row] = false;
	}
	set_pen(&u, 0);
	show_cursor(&u, cursor);
}
