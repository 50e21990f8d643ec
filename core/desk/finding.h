/*
 * finding - what is under the focus, in words: the left of the status row.
 *
 * While no message stands there. The thing itself comes first (link, name, date,
 * quotation, kind of block), behind it the note. Lives in `a`.
 */
#ifndef CORE_DESK_FINDING_H
#define CORE_DESK_FINDING_H

#include "core/desk/desk.h"

struct str finding(struct desk *d, struct arena *a);

#endif
