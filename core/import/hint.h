/*
 * hint - what the words in an element's class and id say about it.
 *
 * Names are divided into words at everything that is no letter and at capital
 * letters ("relatedPosts", "nav-main"); a word is looked up by its beginning.
 * A hint is a guess that text statistics may overrule. Cannot fail.
 */
#ifndef CORE_IMPORT_HINT_H
#define CORE_IMPORT_HINT_H

#include "core/base/str.h"

enum hint {
	HINT_CONTENT = 1,   /* an article, its body, an entry */
	HINT_MAYBE = 2,     /* may hold an article, whatever else is said */
	HINT_JUNK = 4,      /* not what a page is read for: menus, comments, advertisements */
	HINT_POOR = 8,      /* seldom part of an article */
	HINT_SHARE = 16,    /* buttons to pass a page on */
	HINT_BYLINE = 32,   /* who wrote it */
	HINT_DATELINE = 64, /* when */
	HINT_CAPTION = 128,
	HINT_COMMENT = 256, /* what readers wrote */
};

unsigned hint_of(struct str name);

#endif
