/*
 * fold - sentences of which one row is shown instead.
 *
 * Spans are bytes in a document: from where a sentence begins to where another
 * does or where a block ends, over as many blocks as it takes. Who makes folds
 * says what their rows tell.
 */
#ifndef CORE_VIEW_FOLD_H
#define CORE_VIEW_FOLD_H

#include <stdint.h>

#include "core/base/span.h"
#include "core/base/str.h"

struct fold {
	struct span span;
	int32_t sentences; /* in it */
	struct str about;  /* what the row says of them: "said in B C" */
};

struct folds { /* ascending, without overlaps */
	const struct fold *at;
	int32_t n;
};

/* The first that ends behind `at`; n if none does. */
int32_t folds_from(const struct folds *f, int32_t at);
/* The one that holds `at`; NULL. */
const struct fold *folds_find(const struct folds *f, int32_t at);

#endif
