/*
 * spoken - a date of EDTF as people write it: "3 May 2023", "spring 2023".
 *
 * Intervals are "11 to 12 July 2023", "until May 2023", "from 2021 on"; one of a
 * set is "June 2023 or 11 July 2023". Reads what timex_edtf writes and the sets
 * of the timeline (ISO 8601-2, level 1, and the seasons, quarters and halves of
 * level 2). Cannot fail: what it does not know stays as it is.
 */
#ifndef CORE_TIME_SPOKEN_H
#define CORE_TIME_SPOKEN_H

#include "core/base/arena.h"
#include "core/base/str.h"

struct str edtf_spoken(struct arena *a, struct str edtf);

#endif
