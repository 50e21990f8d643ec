/*
 * compare_sheet - two articles side by side as items: links, what only one says.
 *
 * An item is a link (both passages start on one row), a sentence without one,
 * the two titles, or a folded run of sentences without links. Items are made at
 * once, their rows when they are asked for: what is far away costs nothing. A
 * sheet is for one pair, one width and one choice of what is shown; for another
 * a new one is made. Under another lens than that of the claims an item is a row
 * of the lens's table, or a passage of an opened row. A passage with a note is
 * marked in its text and, where it begins, before its row (* exact, ~ moved).
 * Left and right are what the reader sees, SIDE_A and SIDE_B what the pairing knows. Lives in
 * the arena given, borrows from the comparison.
 */
#ifndef CORE_VIEW_COMPARE_SHEET_H
#define CORE_VIEW_COMPARE_SHEET_H

#include "core/compare/lens.h"
#include "core/view/reader_view.h"
#include "core/view/view.h"

enum compare_kind {
	COMPARE_LINK,
	COMPARE_TRIED, /* faced with a sentence it is not linked with, to look at */
	COMPARE_TITLES,
	COMPARE_ALONE, /* one sentence of one article */
	COMPARE_FOLD,
	COMPARE_ROW,      /* of the lens */
	COMPARE_EVIDENCE, /* of an opened row */
};

enum compare_filter { COMPARE_ALL, COMPARE_BOTH, COMPARE_ONLY_LEFT, COMPARE_ONLY_RIGHT };

struct compare_item {
	uint8_t kind;               /* enum compare_kind */
	bool spaced;                /* a blank row stands below it */
	int32_t link;               /* of the pairing; -1 */
	struct sentence_span at[2]; /* left, right; beg == end: nothing there */
	bool again[2];              /* it stands in an item before this one too */
	int32_t row, evidence;      /* of the lens's table; -1 */
	int32_t head;               /* rows above the one that shows the focus */
	struct line *line;          /* its rows, once they are laid */
	int32_t lines;
};

struct compare_places {
	struct place *at;
	int32_t n;
};

struct compare_wish {
	int32_t article[2];                   /* left, right */
	uint8_t lens;                         /* enum lens */
	const struct lens_table *table;       /* of it; NULL: LENS_CLAIMS */
	bool all_open;                        /* evidence of all rows is shown */
	struct compare_places opened[LENSES]; /* of each: rows opened or closed against the rule */
	uint8_t filter;                       /* enum compare_filter */
	bool by_right;                        /* in the order of the right article */
	bool no_slots;                        /* words that differ are not marked */
	bool ordered; /* right-to-left text is put in order here (option bidi app) */
	struct compare_places turned; /* runs folded or not against the rule, by their beginning */
	struct str text;              /* only items with this text; len 0: all */
	struct place tried; /* article -1: none; the item at this place is faced with ... */
	int32_t partner;    /* ... this sentence of the other article */
	int32_t columns;    /* of the pane */
};

struct compare_plan { /* columns */
	bool stacked;
	int32_t text;   /* of one text */
	int32_t left;   /* where the left text begins, and all text if stacked */
	int32_t middle; /* the column of the tiers */
	int32_t right;
	int32_t name;                        /* of a lens: width of the names of rows */
	int32_t figure[2][LENS_FIGURES + 1]; /* where figures of a side begin, and what follows */
	int32_t words;                       /* where a ledger's own words begin */
};

/* Where the passages of a row of a lens stand; a row may have thousands. */
struct compare_passages {
	const struct lens_row *of;  /* NULL: no row was measured yet */
	int32_t number, note, text; /* columns */
};

struct compare_sheet {
	struct view view; /* its arena is the sheet's */
	struct comparison *comparison;
	const struct pairing *pairing;
	struct compare_wish wish;
	struct compare_plan plan;
	enum side side[2]; /* which side of the pairing is left, which right */
	struct compare_item *at;
	int32_t n;
	int32_t strong, possible;         /* links */
	int32_t only[2];                  /* sentences that only left, only right says */
	struct note_marks notes[2];       /* passages with notes, left and right */
	struct compare_passages passages; /* of the row laid last */
};

enum { COMPARE_GUTTER = 3, COMPARE_STACKED = 100 /* columns; under it, texts are stacked */ };

/* The pair must be done. */
void compare_sheet_build(struct compare_sheet *s, const struct view *v, struct comparison *c,
	const struct compare_wish *w);
/* Which passages have notes, in the order of their texts; how many rows there are stays. */
void compare_sheet_note(struct compare_sheet *s, const struct note_marks notes[2]);
/* Rows of item `i`, the blank one below it too. */
int32_t compare_rows(struct compare_sheet *s, int32_t i);
/* The item that shows byte `at` of that article, else the one nearest before it there; 0 if none. */
int32_t compare_find(const struct compare_sheet *s, struct place p);
/* Where an item begins, in the article it is ordered by if it has a text there. */
struct place compare_place(const struct compare_sheet *s, int32_t i);
/* Percent of the article's text that the other one says too, 0 to 100. */
int32_t compare_share(const struct compare_sheet *s, int which);

struct compare_top { /* the first row shown */
	int32_t item, row;
};

/* Goes `by` rows down (up: negative), not beyond the first and the last; returns how many. */
int32_t compare_move(struct compare_sheet *s, struct compare_top *top, int32_t by);
/* The lowest top that still fills `height` rows. */
struct compare_top compare_last(struct compare_sheet *s, int32_t height);
/* Is the first row of item `i` among `height` rows from `top` on? -1 above, 1 below. */
int compare_seen(struct compare_sheet *s, struct compare_top top, int32_t height, int32_t i);

/* A new last item. */
struct compare_item *compare_add(struct compare_sheet *s, enum compare_kind kind);
/* lens_sheet.c: the items of a lens; whether its row is open; a place by which it is found again. */
void lens_items(struct compare_sheet *s);
bool lens_is_open(const struct compare_sheet *s, int32_t row);
struct place lens_place(const struct compare_sheet *s, const struct compare_item *item);
int32_t lens_item_find(const struct compare_sheet *s, struct place p); /* -1: at no item */
/* lens_lines.c: the rows of one item of a lens. */
void lens_lay(struct compare_sheet *s, struct compare_item *item);

/* compare_lines.c: the rows of one item, without the gutter's focus. */
void compare_lay(struct compare_sheet *s, struct compare_item *item);
/* A new last row of the item; good until the next. */
struct line *compare_line(struct compare_sheet *s, struct compare_item *item);
/* Appends a text that stands in its own columns: right-to-left text is put in order there. */
void compare_line_add(struct compare_sheet *s, struct line *l, struct line *own);

#endif
