/*
 * dateline - the date an article gives for itself.
 *
 * Reads full dates only: "May 9, 2023", "9 May 2023", "9th of May, 2023",
 * "2023-05-09" (also with a time behind it), "May 9 2023", "Tue, 09 May 2023",
 * "2023/05/09", the Chinese and Japanese form, with short month names. Days count from 1970-01-01; years 1000 to 2999.
 */
#ifndef CORE_ARTICLE_DATELINE_H
#define CORE_ARTICLE_DATELINE_H

#include "core/article/article.h"

/* The first full date in `text`; DAY_NONE. *where (may be NULL) is where it stands. */
int32_t dateline_parse(struct str text, struct span *where);
/* Fills date and date_rule of `x` in the order of enum date_rule. */
void dateline_find(struct article *x);

#endif
