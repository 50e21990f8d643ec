#include "config.h"

#include "tui/paint.h"

#include <string.h>

#include "tui/cells.h"

void paint_init(struct paint *p, struct segmenter *g)
{
	*p = (struct paint){.segmenter = g};
	frame_init(&p->frame);
}

void paint_free(struct paint *p)
{
	frame_free(&p->frame);
	arena_free(&p->arena);
	arena_free(&p->scratch);
}

void paint_forget(struct paint *p)
{
	frame_forget(&p->frame);
}

void paint_theme(struct paint *p, enum theme theme)
{
	p->theme = theme;
	frame_pens(&p->frame);
	if (p->rows > 0)
		memset(p->hash, 0, sizeof *p->hash * (size_t)p->rows);
}

static void make_room(struct paint *p, int32_t columns, int32_t rows)
{
	if (p->columns == columns && p->rows == rows)
		return;
	frame_size(&p->frame, columns, rows);
	arena_reset(&p->arena);
	p->hash = ARENA_ARRAY(&p->arena, uint64_t, rows);
	p->next = ARENA_ARRAY(&p->arena, uint64_t, rows);
	p->columns = columns;
	p->rows = rows;
}

/* Faces and shades become pens: what looks alike is equal. */
static void choose_pens(struct paint *p, struct cell *at, int32_t n)
{
	int32_t face = -1, hue = -1;
	uint8_t pen = 0;
	for (int32_t i = 0; i < n; i++) {
		if (at[i].face != face || at[i].hue != hue) {
			face = at[i].face;
			hue = at[i].hue;
			pen = frame_pen(
				&p->frame, theme_style(p->theme, (enum face)face, (uint8_t)hue));
		}
		at[i].pen = pen;
		at[i].face = at[i].hue = 0;
	}
}

static void lay_row(struct paint *p, const struct wire *w, const struct screen *s, int32_t row)
{
	struct cells cells = {p->segmenter, &p->scratch, !w->unicode};
	struct cell *to = frame_row(&p->frame, row);
	cells_row(&cells, s, row, to);
	choose_pens(p, to, s->columns);
	arena_reset(&p->scratch);
}

/* Where a row like this one stood before, or -1: text that scrolls is not laid out again. */
static int32_t stood(const struct paint *p, uint64_t hash)
{
	for (int32_t row = 0; row < p->rows; row++)
		if (p->hash[row] == hash)
			return row;
	return -1;
}

static void lay_rows(struct paint *p, const struct wire *w, const struct screen *s)
{
	for (int32_t row = 0; row < s->rows; row++) {
		uint64_t hash = p->next[row] = cells_hash(s, row) | 1;
		if (hash == p->hash[row])
			continue;
		int32_t from = stood(p, hash);
		if (from >= 0)
			frame_copy(&p->frame, row, from);
		else
			lay_row(p, w, s, row);
	}
	memcpy(p->hash, p->next, sizeof *p->hash * (size_t)s->rows);
}

/* The columns at which panes end, ascending, the last one the screen's. */
static int32_t edges_of(const struct screen *s, int32_t edge[SHIFT_PANES])
{
	int32_t n = 0;
	for (int32_t i = 0; i < s->borders && n < SHIFT_PANES - 1; i++)
		if (s->border[i] > 0 && s->border[i] < s->columns &&
			(n == 0 || s->border[i] > edge[n - 1]))
			edge[n++] = s->border[i];
	edge[n++] = s->columns;
	return n;
}

void paint_screen(struct paint *p, const struct wire *w, const struct screen *s, struct buf *out)
{
	int32_t edge[SHIFT_PANES];
	if (s->columns < 1 || s->rows < 1)
		return;
	make_room(p, s->columns, s->rows);
	lay_rows(p, w, s);
	bool shown = s->cursor_row >= 0 && s->cursor_row < s->rows && s->cursor_column >= 0 &&
		     s->cursor_column < s->columns;
	struct spot_on cursor = {shown ? s->cursor_row : WIRE_NOWHERE, s->cursor_column};
	frame_update(&p->frame, w, edge, edges_of(s, edge), cursor, out);
}
