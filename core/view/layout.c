#include "config.h"

#include "core/view/layout.h"

enum { /* columns or rows */
	LEAST_COLUMNS = 20,
	LEAST_ROWS = 4,
	SMALL_COLUMNS = 60, /* below: never more than one pane */
	SMALL_ROWS = 12,
	MEDIUM_COLUMNS = 100,
	WIDE_COLUMNS = 160,
	SIDEBAR_MEDIUM = 26,
	SIDEBAR_WIDE = 30,
	SIDEBAR_LEAST = 18,
	READER_LEAST = 30,
};

static int32_t clamp(int32_t n, int32_t least, int32_t most)
{
	return n > most ? most : n < least ? least : n;
}

static bool is_small(const struct layout_wish *w)
{
	return w->columns < SMALL_COLUMNS || w->rows < SMALL_ROWS;
}

/* Room for the sidebar beside something else? */
static bool has_room(const struct layout_wish *w)
{
	return w->columns >= MEDIUM_COLUMNS && !is_small(w);
}

static int32_t sidebar_columns(const struct layout_wish *w)
{
	int32_t columns = w->columns >= WIDE_COLUMNS ? SIDEBAR_WIDE : SIDEBAR_MEDIUM;
	/* First the wish alone: the sum of two wild numbers must not overflow. */
	columns += clamp(w->sidebar, -w->columns, w->columns);
	return clamp(columns, SIDEBAR_LEAST, w->columns / 2);
}

static struct rect rect_of(const struct layout *l, int32_t column, int32_t columns)
{
	return (struct rect){.column = column, .columns = columns, .rows = l->status_row};
}

static void add_border(struct layout *l, int32_t column)
{
	l->border[l->borders++] = column;
}

/* How many readers fit into `columns`; each but the first has a border before it. */
static int32_t readers_shown(const struct layout_wish *w, int32_t columns)
{
	int32_t wish = w->readers > 0 ? w->readers : w->columns >= WIDE_COLUMNS ? 2 : 1;
	if (w->zoom || is_small(w))
		return 1;
	return clamp(clamp(wish, 1, LAYOUT_READERS), 1, (columns + 1) / (READER_LEAST + 1));
}

static void place_readers(
	struct layout *l, const struct layout_wish *w, int32_t column, int32_t columns)
{
	l->readers = readers_shown(w, columns);
	int32_t focus = clamp(w->on_reader, 0, LAYOUT_READERS - 1);
	/* The one with the focus is always among those shown. */
	l->first = w->zoom ? focus : clamp(focus - l->readers + 1, 0, LAYOUT_READERS - 1);
	int32_t text = columns - (l->readers - 1);
	for (int32_t i = 0; i < l->readers; i++) {
		if (i > 0)
			add_border(l, column++);
		int32_t own = text / l->readers + (i < text % l->readers);
		l->reader[i] = rect_of(l, column, own);
		column += own;
	}
}

/* The sidebar beside the rest, or over all of it; returns the column behind it. */
static int32_t place_sidebar(struct layout *l, const struct layout_wish *w)
{
	bool alone = w->zoom || !has_room(w);
	if (alone ? !w->on_sidebar : w->no_sidebar && !w->on_sidebar)
		return 0;
	l->has_sidebar = true;
	l->sidebar = rect_of(l, 0, alone ? w->columns : sidebar_columns(w));
	if (alone)
		return w->columns;
	add_border(l, l->sidebar.columns);
	return l->sidebar.columns + 1;
}

void layout_build(struct layout *l, const struct layout_wish *w)
{
	*l = (struct layout){.status_row = w->rows > 0 ? w->rows - 1 : 0};
	if (w->columns < LEAST_COLUMNS || w->rows < LEAST_ROWS) {
		l->too_small = true;
		return;
	}
	int32_t column = place_sidebar(l, w);
	if (column == w->columns)
		return;
	l->has_main = w->main;
	if (w->main)
		l->main = rect_of(l, column, w->columns - column);
	else
		place_readers(l, w, column, w->columns - column);
}
