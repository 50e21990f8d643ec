/*
 * scan - dates of one text, for tables of sentences and what is found in them.
 *
 * A row holds if the dates of `text`, told on 15 May 2023 (a Monday), print as
 * `found`: "May 3=2023-05-03 | last week=2023-W19". The types of what are no
 * dates stand before the value: "two days=DURATION P2D".
 */
#ifndef TESTS_UNIT_TIME_SCAN_H
#define TESTS_UNIT_TIME_SCAN_H

#include "core/base/buf.h"
#include "core/time/timex.h"

enum { SCAN_DATE = 19492 }; /* 2023-05-15 */

struct scan {
	struct arena arena;
	struct document doc;
	struct timexes dates;
};

void scan_open(struct scan *s, const char *text, int32_t date, enum date_order order);
void scan_close(struct scan *s);

struct scan_row {
	const char *text, *found;
};

/* All rows; each difference is told, any fails the test. */
void scan_rows(const struct scan_row *row, int n, int32_t date);

#endif
