#include "config.h"

#include "core/time/context.h"

#include "core/base/day.h"

enum { QUARTER_NEAR = 300 }; /* days: a quarter further away is one compared with */

void context_tell(struct context *c, const struct timex3 *t, int32_t i)
{
	bool date = t->type == TIMEX_DATE || t->type == TIMEX_TIME;
	/* Behind "in the nine months" a year ago is a year, not a quarter. */
	if (t->type == TIMEX_DURATION && str_ends(str_of(t->value), STR("M")) && t->value[1] > '3')
		c->quarter_sentence = t->sentence - 2 * QUARTER_REACH;
	if (!date || t->when.grain == GRAIN_NONE || t->when.grain == GRAIN_VAGUE)
		return;
	c->told = i;
	c->told_when = t->when;
	/* The beginning may be open: before or until a date. */
	int64_t far = c->date == DAY_NONE     ? 0
		      : t->when.beg > c->date ? (int64_t)t->when.beg - c->date
					      : (int64_t)c->date - t->when.beg;
	if (t->when.grain == GRAIN_QUARTER && far < QUARTER_NEAR) {
		c->quarter = i;
		c->quarter_beg = t->when.beg;
		c->quarter_sentence = t->sentence;
	}
}
