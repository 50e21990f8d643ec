#include "config.h"

#include "core/view/fold.h"

#include <stddef.h>

int32_t folds_from(const struct folds *f, int32_t at)
{
	int32_t low = 0, high = f->n;
	while (low < high) {
		int32_t middle = low + (high - low) / 2;
		if (f->at[middle].span.end <= at)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

const struct fold *folds_find(const struct folds *f, int32_t at)
{
	int32_t i = folds_from(f, at);
	return i < f->n && f->at[i].span.beg <= at ? &f->at[i] : NULL;
}
