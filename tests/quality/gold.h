/*
 * gold - rows of a gold file, handed out article by article.
 *
 * A row is FILE (below a root folder) and fields with tabs between; the last
 * field takes what is left of the line. Rows of one file stand together.
 */
#ifndef TESTS_QUALITY_GOLD_H
#define TESTS_QUALITY_GOLD_H

#include "core/article/article.h"

enum { GOLD_FIELDS = 3 };

struct gold_row {
	struct str file, field[GOLD_FIELDS];
};

/* `x` is built; `row` are the `n` rows of its file. All borrowed for the call. */
typedef void gold_score(
	void *context, const struct article *x, const struct gold_row *row, int32_t n);

/*
 * Builds each article that `gold`, a path, names below `root` and scores it.
 * Rows have `fields` fields behind FILE. A file that cannot be read is told on
 * standard error and ends it: false. gold_each_named finds names and quotations too.
 */
bool gold_each(
	const char *root, const char *gold, int32_t fields, gold_score *score, void *context);
bool gold_each_named(
	const char *root, const char *gold, int32_t fields, gold_score *score, void *context);

#endif
