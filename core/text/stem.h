/*
 * stem - what is left of a word without its endings.
 *
 * Snowball's algorithms (M. F. Porter, "Snowball: a language for stemming
 * algorithms", 2001), one a language: "plans" and "planning" are both "plan",
 * "establishment" is "establish". A language that has none gets its words back
 * folded, and so does every language where the library is missing: stemmer_check
 * tells. A stemmer is opened once and used by one thread.
 */
#ifndef CORE_TEXT_STEM_H
#define CORE_TEXT_STEM_H

#include <stdbool.h>

#include "core/base/arena.h"
#include "core/base/err.h"
#include "core/base/str.h"

struct stemmer;

/* `language` is BCP 47: "en", "pt-BR"; any other text is fine. */
struct stemmer *stemmer_open(struct str language);
void stemmer_close(struct stemmer *s);
/* False: the library is missing, and `e` says what that means for the reader. */
bool stemmer_check(struct err *e);
bool stemmer_knows(const struct stemmer *s); /* false: there is no algorithm */
/* The key of a word, folded, without its possessive; the form that is looked up in lists. */
struct str stem_fold(const struct stemmer *s, struct arena *a, struct str word);
/* The stem of such a key. */
struct str stem_of(const struct stemmer *s, struct arena *a, struct str key);

#endif
