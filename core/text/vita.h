/*
 * vita - the lines on an author that stand below an article.
 *
 * Cannot fail; allocates nothing; looks at the front of the text only.
 */
#ifndef CORE_TEXT_VITA_H
#define CORE_TEXT_VITA_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/str.h"

/* The name of a person with which the text begins: its length in bytes, 0 if there is none. */
int32_t vita_name(struct str text);
/* "The writer is ...", "The views expressed ...", "This article was ..." */
bool vita_is_note(struct str text);
/* "N. N. is a reporter at ...": of anybody, so only where no author is named. */
bool vita_is_of_person(struct str text);

#endif
