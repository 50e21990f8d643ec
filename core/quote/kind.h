/*
 * kind - whether marked words are sentences, a part of one, or no speech at all.
 *
 * Titles of works and nicknames are no quotations. Looks at the words and at
 * the terms next to them.
 */
#ifndef CORE_QUOTE_KIND_H
#define CORE_QUOTE_KIND_H

#include "core/quote/attribute.h"

enum { KIND_SCARE_MOST = 3 /* words */ };

/* Of words alone, for languages whose words are not known. */
enum quote_kind kind_of_words(struct str text, const struct quote *q);
/* `told`: somebody says it; `touches` as attribute() gave it. */
enum quote_kind kind_of(const struct scene *s, bool told, bool touches);
bool kind_is_title(const struct scene *s);
/* Like `The Rock` within a name of a person. */
bool kind_is_nickname(const struct scene *s);
/* "so-called" right before: the author's doubt, whoever is named near. */
bool kind_is_doubted(const struct scene *s);
/* At most as many as asked for. */
int32_t kind_words(struct str words, int32_t most);

#endif
