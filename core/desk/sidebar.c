/* sidebar - Articles, Timeline and Entities one above the other. */
#include "config.h"

#include "core/desk/desk.h"

enum {
	BESIDE = 100, /* columns of the screen: below that the sidebar lies over all of it */
	LEAST = 4,    /* rows: a header and three of the list */
	THREE = 29,   /* rows from which on all three are shown */
};

static struct rect *rect_of(struct desk *d, enum desk_side side)
{
	return side == SIDE_ENTITIES   ? &d->side_entities
	       : side == SIDE_TIMELINE ? &d->side_times
				       : &d->side_articles;
}

struct rect desk_side_rect(const struct desk *d, enum desk_side side)
{
	return side == SIDE_ENTITIES   ? d->side_entities
	       : side == SIDE_TIMELINE ? d->side_times
				       : d->side_articles;
}

/* Takes `rows` off the top of what is left; the last of them is blank, to stand between. */
static struct rect take(struct rect *left, int32_t rows)
{
	struct rect top = *left;
	top.rows = rows - 1;
	left->row += rows;
	left->rows -= rows;
	return top;
}

/* Articles take what they need; the heights do not depend on what is found, so nothing moves. */
static void divide(struct desk *d, struct rect all)
{
	int32_t rows = d->story.n + 2;
	/* What is the main pane need not stand beside it too. */
	bool main = d->view == VIEW_TIMELINE && d->layout.has_main;
	bool three = all.rows >= THREE && !main;
	enum desk_side one = three || main ? SIDE_ENTITIES : d->used;
	int32_t most = three ? all.rows / 3 : all.rows / 2;
	if (rows > most)
		rows = most;
	d->side_articles = take(&all, rows);
	if (three)
		d->side_times = take(&all, all.rows / 2);
	*rect_of(d, one) = all;
}

void desk_divide_sidebar(struct desk *d)
{
	const struct rect none = {0};
	struct rect all = d->layout.sidebar;
	d->side_articles = d->side_times = d->side_entities = none;
	if (d->focus == FOCUS_SIDEBAR && d->side != SIDE_ARTICLES)
		d->used = d->side;
	if (!d->layout.has_sidebar)
		return;
	if (d->columns < BESIDE)
		*rect_of(d, d->side) = all;
	else if (all.rows < 2 * LEAST)
		*rect_of(d, d->focus == FOCUS_SIDEBAR ? d->side : SIDE_ARTICLES) = all;
	else
		divide(d, all);
}
