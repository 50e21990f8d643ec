/*
 * folding - only what is new: the repeats of an article, folded in its reader.
 *
 * Folds are made when the reader asks for them (go), or when a pane in this
 * mode is given another article; what is found later changes none of them, so
 * that the text stands still. They are spans of the text, kept until the
 * article is read again or asked for once more.
 *
 * What counts as read before: the articles read to their end (progress.h); if
 * there is none, those that stand before this one in the story.
 */
#ifndef CORE_DESK_FOLDING_H
#define CORE_DESK_FOLDING_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/compare/repeats.h"
#include "core/view/reader_view.h"

enum fold_state {
	FOLD_CLOSED,
	FOLD_OPEN,
	FOLD_PEEKED, /* open while a search is typed */
};

struct folding { /* of one reader */
	struct arena arena;
	bool on;         /* the pane shows only what is new */
	int32_t article; /* whose folds these are; -1: none are made */
	bool by_order;   /* nothing was read to its end: those before it count */
	struct repeats repeats;
	struct fold *fold; /* one a repeat */
	uint8_t *state;    /* enum fold_state, one a repeat */
	struct fold *shown;
	struct folds closed; /* those of `fold` that are closed, in `shown` */
};

struct desk;

void folding_init(struct desk *d);
void folding_free(struct desk *d);
/* Folds what reader `i` shows; articles: those named, n 0 for those read before. */
bool folding_make(struct desk *d, int32_t i, const int32_t *articles, int32_t n, struct err *e);
void folding_end(struct desk *d, int32_t i); /* the whole text again */
/* The reader shows another article: its folds, if what it repeats is known already. */
void folding_follow(struct desk *d, int32_t i);
void folding_drop(struct desk *d, int32_t article); /* its text is another */
/* The closed folds of reader `i`; NULL: it shows the whole text. */
const struct folds *folding_closed(const struct desk *d, int32_t i);
/* What was folded and is open in [from,to). */
void folding_unfolded(const struct desk *d, struct arena *a, int32_t i, int32_t from, int32_t to,
	struct spans *out);
/* The repeat that holds `at` in reader `r`; -1. */
int32_t folding_find(struct desk *d, const struct reader *r, int32_t at);
/* The closed one that holds it; NULL. */
const struct repeat *folding_at(struct desk *d, const struct reader *r, int32_t at);
/* The sentence before or behind one, a closed fold being one step; -1 at the ends. */
int32_t folding_step(struct desk *d, const struct reader *r, int32_t sentence, int dir);
void folding_set(struct desk *d, const struct reader *r, int32_t fold, enum fold_state state);
void folding_set_all(struct desk *d, const struct reader *r, bool open);
/* Opens the fold that holds `at`, if it is closed. */
void folding_reveal(struct desk *d, const struct reader *r, int32_t at, enum fold_state how);
/* Closes what was opened while a search was typed. */
void folding_unpeek(struct desk *d, const struct reader *r);
/* "also B 3, B 5, C 9": who says what is folded at the focus; empty if nothing is. */
struct str folding_finding(struct desk *d, struct arena *a);
/* Who says the sentence at the focus, a fact an article. */
void folding_why(struct desk *d, struct arena *a, struct strs *out);

#endif
