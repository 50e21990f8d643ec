/* span - a half-open range of byte offsets into one document's text. */
#ifndef CORE_BASE_SPAN_H
#define CORE_BASE_SPAN_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/str.h"

struct span {
	int32_t beg, end; /* bytes */
};

static inline bool span_has(struct span s, int32_t at)
{
	return s.beg <= at && at < s.end;
}

static inline bool span_meets(struct span a, struct span b)
{
	return a.beg < b.end && b.beg < a.end;
}

static inline struct str span_text(struct str text, struct span s)
{
	return str_sub(text, s.beg, s.end);
}

#endif
