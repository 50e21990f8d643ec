/* clash_build - clashes from an alignment and its slots; for collation.c. */
#ifndef CORE_COMPARE_CLASH_BUILD_H
#define CORE_COMPARE_CLASH_BUILD_H

#include "core/compare/alignment.h"
#include "core/compare/clash.h"
#include "core/compare/slots.h"

struct clash_input {
	const struct story *story;
	int32_t article[2];
	struct sentence_span passage[2];
	const struct alignment *alignment;
	const struct slots *slots;
	bool strong; /* else only the timeline is asked */
};

void clashes_build(struct arena *to, const struct clash_input *in, struct clashes *out);

#endif
