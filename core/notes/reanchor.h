/*
 * reanchor - positions brought up to date, in the file.
 *
 * Where a passage is found, exact or moved, its position is written as it is
 * now; a note typed by hand gets its id and positions. Quotes are evidence and
 * stay as they are, and so does every other byte.
 */
#ifndef CORE_NOTES_REANCHOR_H
#define CORE_NOTES_REANCHOR_H

#include "core/notes/anchored.h"

struct moved {              /* one position that is to be another */
	struct str id, key; /* copies */
	enum anchor_state state;
	struct span from, to; /* characters; from {-1, -1}: there was none */
};

struct reanchor {
	const struct notes_articles *articles;
	struct arena *arena; /* for what is found */
	struct {
		struct moved *at;
		int32_t n;
	} moved;
};

/* A notes_make (notes_file.h): `context` is the struct above. */
bool reanchor_make(void *context, const struct notes *n, struct buf *out);

#endif
