/*
 * find - the search the reader has on: pattern, hits on the page, count.
 */
#ifndef CORE_DESK_FIND_H
#define CORE_DESK_FIND_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/base/err.h"
#include "core/text/search.h"

struct find {
	struct search *search; /* NULL: nothing searched yet */
	bool shown;            /* hits are marked on the page */
	int32_t article;       /* whose hits are counted below; -1: none */
	int32_t block, count;  /* how far counting came */
	bool counted;
	int32_t from_top, from_focus; /* where the reader was when the prompt opened */
};

struct desk;
struct reader;

/* Compiles and makes it the current search; an empty pattern keeps the last. */
bool find_set(struct desk *d, struct str pattern, struct err *e);
/* Moves the focused reader to the next hit after (before) its focus; wraps round and says so. */
bool find_move(struct desk *d, int dir, int32_t times, struct err *e);
/* While typing: from where the prompt was opened. Says in the prompt how many there are. */
void find_typed(struct desk *d, struct str pattern);
void find_cancel(struct desk *d);
bool find_step(struct desk *d); /* counts; false when through */
/* Lists all hits over all articles in a text pane, Enter goes there. */
bool find_all(struct desk *d, struct str pattern, int32_t only, struct err *e); /* only: -1 all */
void find_hits(struct desk *d, struct arena *a, const struct reader *r, int32_t from, int32_t to,
	struct spans *out);
void find_free(struct find *f);

#endif
