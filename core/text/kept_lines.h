/*
 * kept_lines - the places where lines may end, of the pieces asked for last.
 *
 * A page is laid several times with each key, mostly from the same paragraphs,
 * and finding their line ends is the dearest part of it. A piece is known by
 * its bytes, which are kept too, so nothing here can grow stale.
 */
#ifndef CORE_TEXT_KEPT_LINES_H
#define CORE_TEXT_KEPT_LINES_H

#include "core/base/arena.h"
#include "core/text/segment.h"

enum {
	KEPT_PIECES = 128,
	KEPT_MOST = 256 * 1024, /* bytes of all; then it begins anew */
};

struct kept_lines {
	struct arena arena;
	struct kept_piece {
		struct str text;
		struct offsets ends;
	} piece[KEPT_PIECES];
};

/* The ends of `text` as they were put, or NULL; good until the next put. */
const struct offsets *kept_lines_find(const struct kept_lines *k, struct str text);
void kept_lines_put(struct kept_lines *k, struct str text, const struct offsets *ends);
void kept_lines_free(struct kept_lines *k);

#endif
