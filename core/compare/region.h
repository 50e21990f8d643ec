/*
 * region - whether one of two places can lie in the other.
 *
 * By the tables of data/known (countries, capitals) and a list of parts of the
 * world. What is in neither is taken for a town: it may lie in any country but
 * not in another town.
 */
#ifndef CORE_COMPARE_REGION_H
#define CORE_COMPARE_REGION_H

#include <stdbool.h>

#include "core/base/arena.h"
#include "core/base/str.h"

/* Are these, as they are written, two places that have nothing in common? */
bool regions_apart(struct arena *work, struct str a, struct str b);
bool region_is_country(struct arena *work, struct str name);

#endif
