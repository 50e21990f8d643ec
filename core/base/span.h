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

static inline int32_t span_length(struct span s)
{
	return s.end - s.beg;
}

/* What of it lies in another one; {0, 0}: nothing. */
static inline struct span span_inside(struct span s, struct span of)
{
	s.beg = s.beg > of.beg ? s.beg : of.beg;
	s.end = s.end < of.end ? s.end : of.end;
	return s.end > s.beg ? s : (struct span){0, 0};
}

static inline struct str span_text(struct str text, struct span s)
{
	return str_sub(text, s.beg, s.end);
}

#endif
