/*
 * tame - a page without what would make its parser slow.
 *
 * libxml2 compares each attribute of an element with all before it. A tag
 * with more than TAME_MOST of them, which nobody wrote to be read, loses the
 * rest. Returns `html` itself if nothing had to go, else a copy in `a`.
 */
#ifndef CORE_IMPORT_TAME_H
#define CORE_IMPORT_TAME_H

#include "core/base/arena.h"
#include "core/base/str.h"

enum { TAME_MOST = 500 }; /* attributes */

struct str tame(struct arena *a, struct str html);

#endif
