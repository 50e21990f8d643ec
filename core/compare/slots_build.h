/* slots_build - slots from an alignment; for collation.c. */
#ifndef CORE_COMPARE_SLOTS_BUILD_H
#define CORE_COMPARE_SLOTS_BUILD_H

#include "core/compare/alignment.h"
#include "core/compare/slots.h"

void slots_build(struct arena *to, const struct alignment *x, struct slots *out);

#endif
