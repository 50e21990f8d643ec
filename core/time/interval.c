#include "config.h"

#include "core/time/interval.h"

const char *grain_name(enum grain g)
{
	static const char *const name[] = {"none", "day", "week", "month", "quarter", "season",
		"year", "decade", "century", "vague"};
	return g <= GRAIN_VAGUE ? name[g] : "none";
}

bool interval_meets(struct interval a, struct interval b)
{
	return a.grain != GRAIN_NONE && b.grain != GRAIN_NONE && a.beg < b.end && b.beg < a.end;
}
