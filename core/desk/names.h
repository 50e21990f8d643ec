/*
 * names - the reader's side of entities: which are marked, opened, in focus.
 *
 * Entities are built anew after every correction, so they are remembered by
 * type and key, never by index.
 */
#ifndef CORE_DESK_NAMES_H
#define CORE_DESK_NAMES_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/view/entities_view.h"

enum names_order { NAMES_BY_COUNT, NAMES_BY_NAME, NAMES_BY_TYPE, NAMES_BY_PLACE, NAMES_ORDERS };

struct names_pane {
	struct list list;
	int32_t shown; /* rows when they were made last */
	enum names_order order;
	struct strs marked, opened; /* "h nato": type letter and key */
	struct str filter;          /* only entities whose names hold it */
	struct str last;            /* jumped to last, and where */
	int32_t last_name;
	bool said; /* what is missing: that names are found by rules only, say */
};

struct desk;

/* The rows of the Entities pane; they live in `a`. */
void names_rows(struct desk *d, struct arena *a, struct entity_rows *out);
/* The entity of the focused row, or under the focus of the reader; -1. */
int32_t names_focused(struct desk *d);
/* The name under or next behind the focus of the reader; -1. */
int32_t names_at(struct desk *d);
/* What the status row says of the name under the focus: "o NATO  20 here, 89 in 5". */
struct str names_finding(struct desk *d, struct arena *a);
/* Names to be coloured in a reader between two bytes. */
void names_marks(struct desk *d, struct arena *a, int32_t article, int32_t from, int32_t to,
	struct marks *out);
/* One step of finding and joining names; false when nothing is left to do. */
bool names_work(struct desk *d);

#endif
