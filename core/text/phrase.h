/*
 * phrase - words that tell what a short paragraph is for.
 *
 * Tables of English phrases, one a row, in lower case with plain quotes and
 * dashes, as phrase_fold makes a text. Cannot fail; allocates nothing.
 */
#ifndef CORE_TEXT_PHRASE_H
#define CORE_TEXT_PHRASE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/str.h"

enum phrase_set {
	PHRASE_NONE,
	PHRASE_JUNK,
	PHRASE_ENDS,   /* what follows is no part of the article */
	PHRASE_LISTS,  /* the same if little follows: "Most read" */
	PHRASE_CREDIT, /* of a photograph */
	PHRASE_BY,     /* of the people who wrote it */
	PHRASE_SIGN,   /* the same, below an article: "Reporting by ...; editing by ..." */
	PHRASE_SOURCE, /* "Source: ..." */
	PHRASE_LABEL,  /* a section of a newspaper */
	PHRASE_AGENCY,
	PHRASE_NOTE, /* about the author, about the article */
};

enum { PHRASE_MOST = 256 }; /* bytes of a folded text */

/* Lower case, plain quotes and dashes, single spaces, cut at PHRASE_MOST. `to` backs the result. */
struct str phrase_fold(char to[PHRASE_MOST], struct str text);
/* The set of the row that stands at the front of `folded` (of `words` words), or is all of it. */
enum phrase_set phrase_front(struct str folded, int32_t words);
/* A row that stands anywhere in `folded`: credits and junk only. */
enum phrase_set phrase_inside(struct str folded);

#endif
