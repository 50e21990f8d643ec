/*
 * choose - which May, which Monday, which quarter is meant.
 *
 * Of all that a name could mean these take one, by nearness or by the tense of
 * the sentence, and note in the timex what it was counted from. Part of
 * resolve.c's work; nobody else includes this.
 */
#ifndef CORE_TIME_CHOOSE_H
#define CORE_TIME_CHOOSE_H

#include "core/time/context.h"
#include "core/time/expr.h"

struct resolving {
	const struct expr *e;
	const struct context *c;
	enum timex_tense tense;
	struct timex3 *t; /* being filled */
};

void anchor_article(struct resolving *k);
void anchor_told(struct resolving *k, int32_t which);
/* The day that `base` is, noted as the anchor; DAY_NONE if there is none. */
int32_t anchor_day(struct resolving *k, enum base base);

void choose_year(struct resolving *k, struct stamp *s, bool by_tense);
/* `turn` -1 before `day`, 1 behind it, 0 by tense. */
struct stamp choose_weekday(struct resolving *k, const struct stamp *s, int32_t day, int32_t turn);
struct stamp choose_holiday(struct resolving *k, const struct stamp *s);
struct stamp choose_quarter(struct resolving *k);

#endif
