/*
 * marked - sentences with their names in brackets, for tests:
 * "[PER Ada Lovelace] met [ORG NATO]". Tokens are divided as in articles.
 */
#ifndef TESTS_UNIT_ENTITY_MARKED_H
#define TESTS_UNIT_ENTITY_MARKED_H

#include "core/base/arena.h"
#include "core/base/str.h"
#include "core/entity/consistency.h"

/* The words and tags of a marked sentence; what documents and lists know is left out. */
void marked_read(struct arena *a, const char *text, struct tagged *out);
/* Back to text with single spaces between tokens. */
struct str marked_format(struct arena *a, const struct tagged *t);
/* The text without its brackets. */
struct str marked_plain(struct arena *a, const char *text);

#endif
