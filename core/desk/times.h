/*
 * times - the reader's side of the timeline: which rows, opened, marked, in focus.
 *
 * The timeline is built anew after every correction, so an entry is remembered
 * by the place of one of its tellings, never by index. While another pane has
 * the keys the row of the date under the reader's focus has the focus.
 */
#ifndef CORE_DESK_TIMES_H
#define CORE_DESK_TIMES_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/desk/journey.h"
#include "core/time/interval.h"
#include "core/view/margin.h"
#include "core/view/timeline_view.h"

struct spots {
	struct spot *at;
	int32_t n;
};

/* All that the rows are made of. No padding: it is compared as bytes. */
struct times_key {
	int32_t builds, entries; /* of the timeline */
	int32_t columns, choices;
	uint64_t marked, opened, filter, range; /* hashes */
};

/* The rows as they were made last: a long timeline is not gone through with every key. */
struct times_kept {
	struct arena arena;
	struct timeline_rows rows;
	struct times_key key;
};

struct times_pane {
	struct list list;
	struct times_kept kept;
	int32_t number, entries;     /* of the entry in focus; of those shown */
	struct spots marked, opened; /* a telling of each entry */
	struct spot here;            /* of the focused row: its telling */
	int32_t below;               /* how many rows below its entry it stands */
	int32_t was;                 /* list.focus when `here` was kept */
	int32_t columns;             /* the rows were made for */
	bool stale;                  /* rows will be others: the focus is to be found by `here` */
	struct spot last;            /* telling jumped to last */
	struct str filter, range_text;
	struct interval range; /* counts if range_text is not empty */
	bool dated_only, disputed_only;
	bool captions; /* what only captions and bylines tell is shown too */
};

struct desk;

/* The rows of the timeline for a width, made anew; they live in `a`. */
void times_list(struct desk *d, struct arena *a, int32_t columns, struct timeline_rows *out);
/* Those of the pane, good until it changes. Settles the focus on one that takes it. */
void times_rows(struct desk *d, struct timeline_rows *out);
/* The entry of the focused row, or the one told at the focus of the reader; -1. */
int32_t times_focused(struct desk *d);
/* The entry told at the reader's focus, or in the sentence around it; -1. */
int32_t times_read(struct desk *d);
/* The focus to the row of the date at the reader's focus, if it has one. */
void times_follow(struct desk *d);
/* Rows are about to change. */
void times_stale(struct desk *d);
/* The place by which an entry is remembered; the entry of a place, -1. */
struct spot times_spot(const struct timeline *t, int32_t entry);
int32_t times_entry(const struct timeline *t, struct spot s);
/*
 * What the status row says of the date under the focus and who else tells it, or
 * of a conflict in the sentence (not `exact`): "! 2023-07 here, 2023-06 in E".
 */
struct str times_finding(struct desk *d, struct arena *a, bool exact);
/* What it says of the focused row: the whole date, or both sides of a conflict. */
struct str times_row_finding(struct desk *d, struct arena *a);
/* Dates between two bytes of an article on which sources disagree. */
void times_conflicts(const struct desk *d, struct arena *a, int32_t article, int32_t from,
	int32_t to, struct spans *out);
/* " A C": who tells a side of an entry, or all of it (-1), `but` apart; counted where they are many. */
struct str times_others(const struct view *v, const struct entry *e, int32_t side, int32_t but);
/*
 * What the dates between two bytes of an article mean, for the margin: those that
 * can be put on a timeline.
 */
void times_margin(struct desk *d, struct arena *a, int32_t article, int32_t from, int32_t to,
	struct margin *out);

#endif
