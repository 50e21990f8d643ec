/*
 * when - a date in the columns of a list: "2023", "05-03", "06/07", and a sign.
 *
 * Made from EDTF: a date, an interval, a set. What is blank is not known. Two
 * months of a year stand side by side ("06/07": either, or from June to July);
 * of what does not fit that way the first is shown behind a `/`. Seasons,
 * quarters and halves are shown as their months. Cannot fail: what is no EDTF
 * is undated.
 */
#ifndef CORE_VIEW_WHEN_H
#define CORE_VIEW_WHEN_H

#include "core/base/str.h"

enum { WHEN_YEAR = 8, WHEN_PART = 8 };

struct when {
	char sign; /* ' '; '~' about; '<' before or until; '/' one of several, or up to a later one */
	char year[WHEN_YEAR]; /* "2023", "199X", "-044"; "?" undated */
	char part[WHEN_PART]; /* of the year: "05-03", "05", "06/07"; "" none */
};

struct when when_of(struct str edtf);

#endif
