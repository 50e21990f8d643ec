/*
 * progress - how far an article was read, page by page from its beginning.
 *
 * A page that a reader shows counts if it goes on from what was seen before: a
 * jump to the end reads nothing. Kept between runs with the positions. What is
 * read to its last counted sentence is read; the reader may say otherwise.
 */
#ifndef CORE_DESK_PROGRESS_H
#define CORE_DESK_PROGRESS_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/span.h"

enum {
	PROGRESS_NOT = -1,       /* the reader says that it is not read */
	PROGRESS_ALL = INT32_MAX /* the reader says that it is read */
};

struct desk;

/* `shown`: the bytes of `article` on a page that was painted. */
void progress_seen(struct desk *d, int32_t article, struct span shown);
bool progress_is_read(const struct desk *d, int32_t article);
void progress_set(struct desk *d, int32_t article, bool read);
/* Places of all articles and how far they were read, to d->positions. */
void progress_keep(struct desk *d);

#endif
