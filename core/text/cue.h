/*
 * cue - single words that tell what a short paragraph is for.
 *
 * One table of English words in ASCII, each with all that it may be a sign of.
 * Cannot fail; allocates nothing.
 */
#ifndef CORE_TEXT_CUE_H
#define CORE_TEXT_CUE_H

#include "core/base/str.h"

enum cue {
	CUE_OUTLET = 1,    /* "Times": newspapers are called so */
	CUE_AGENCY = 2,    /* "AFP" */
	CUE_PHOTO = 4,     /* "Getty", "handout": of where a picture comes from */
	CUE_WORK = 8,      /* "reporter", "fellow": what authors are */
	CUE_NO_NAME = 16,  /* "The", "How": not in names of persons, much in headings */
	CUE_PARTICLE = 32, /* "van", "bin", "and" */
	CUE_MONTH = 64,
	CUE_DATE = 128, /* "Monday", "updated", "GMT": around a date */
	CUE_ASK = 256,  /* "Why": begins a question */
};

/* All that `word` is a sign of, in any case; 0 if nothing. */
unsigned cue_of(struct str word);

#endif
