/*
 * lensing - the table of the lens through which the Compare pane looks.
 *
 * Made in steps when a lens is chosen, for the pair that is shown, and dropped
 * when pair, lens, entity or comparison change. The entity that was asked for
 * is kept by its name: entities are built anew.
 */
#ifndef CORE_DESK_LENSING_H
#define CORE_DESK_LENSING_H

#include <stdbool.h>
#include <stdint.h>

#include "core/compare/lens.h"

struct lensing {
	struct lens_work *work; /* a build under way; NULL */
	struct arena arena;     /* of the table */
	struct lens_table table;
	bool done;                       /* the table is whole */
	enum lens lens;                  /* it is of */
	int32_t article[2];              /* the lower index first */
	const struct charge *charges[2]; /* of them, which change with the lists of words */
	struct arena names;              /* of `entity` */
	struct str entity;               /* asked for; len 0: the lens chooses */
};

struct desk;

void lensing_drop(struct lensing *l);
void lensing_free(struct lensing *l);
/* Another entity to tell of; what was made of the last one goes. */
void lensing_ask(struct lensing *l, struct str entity);
/* One step of the table of the lens at hand, whose pair must be done; false: nothing left to do. */
bool lensing_work(struct desk *d);
/* The table of the lens at hand; NULL while it is not whole. */
const struct lens_table *lensing_table(struct desk *d);

#endif
