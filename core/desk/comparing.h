/*
 * comparing - the Compare pane: which two articles, what of them, where the focus is.
 *
 * The comparison is made in steps once the story is whole (named, dated, in
 * order), the pair that is shown first, and kept until the story is another. A
 * pin or a rejection redoes its pair alone. Places are kept as articles and
 * bytes; items and rows hold for one sheet, which is made anew when another
 * width, order, filter or pair is asked for.
 */
#ifndef CORE_DESK_COMPARING_H
#define CORE_DESK_COMPARING_H

#include <stdbool.h>
#include <stdint.h>

#include "core/desk/lensing.h"
#include "core/view/compare_view.h"

struct comparing {
	struct comparison *comparison; /* NULL: not begun, or of another story */
	int32_t builds, articles;      /* story.builds and story.n it is of */
	struct compare_wish wish;      /* what is shown; article[0] -1: nothing yet */
	struct place focus;            /* of the item in focus */
	int32_t below;                 /* rows it stands below the first one shown */
	int32_t tries;             /* which partner the item in focus is faced with; 0: its own */
	bool others;               /* and with all others each has been compared */
	bool told;                 /* that links are weak, once for a pair */
	int32_t pinned;            /* how often the reader has said something of links */
	struct lensing lensing;    /* what the lens shows */
	struct arena arena;        /* of the sheet */
	struct arena turned_arena; /* wish.turned, wish.text */
	struct compare_sheet sheet;
	bool laid; /* the sheet holds */
	struct compare_top top;
	int32_t item; /* in focus */
};

struct desk;

void comparing_init(struct comparing *p);
void comparing_free(struct comparing *p);
/* Opens the pane on two articles; the focus goes to `focus` if its article is one of them. */
void comparing_open(struct desk *d, int32_t left, int32_t right, struct place focus);
/* Back to a place of it that was left by a jump. */
void comparing_return(struct desk *d, int32_t article, int32_t other, int32_t at);
/* One step of what is shown, then of what else the pane tells; false when nothing is left. */
bool comparing_work(struct desk *d);
/* The sheet for the pane as it is now, focus and top settled; NULL: not there yet. */
struct compare_sheet *comparing_sheet(struct desk *d);
/* What stands in the pane while there is no sheet, or nothing on it. */
struct str comparing_message(struct desk *d, struct arena *a);
/* Something of the wish has changed: the sheet is made anew, the focus stays where it is. */
void comparing_stale(struct desk *d);
/* Passages have other notes: the rows say so, all else stays. */
void comparing_noted(struct desk *d);
int32_t comparing_height(const struct desk *d); /* rows of text */
/* The focus to another item, scrolled so that it is seen. */
void comparing_go(struct desk *d, int32_t item);
void comparing_scroll(struct desk *d, int32_t by);
/* The comparison of the story as it is, which must be whole (story.timed). */
struct comparison *comparing_all(struct desk *d);
/* The pair of the reader's pins has changed: it is paired again. */
void comparing_repin(struct desk *d);

/* Sentences of the item in focus and what it is; false: there is none. */
bool comparing_item(struct desk *d, struct compare_item *out);
/* Where a sentence of the left or right article stands. */
struct place comparing_at(const struct desk *d, int which, int32_t sentence);
/* Text of a passage of an item, left or right. */
struct span comparing_span(const struct desk *d, const struct compare_item *item, int which);
/* Of a lens the words that stand for that side, else the passage. */
struct span comparing_words(const struct desk *d, const struct compare_item *item, int which);
/* What the status row says of the item, and where it stands: "link 4/8". */
struct str comparing_finding(struct desk *d, struct arena *a);
struct str comparing_place(struct desk *d, struct arena *a);

#endif
