/*
 * guard - where a listed word is not charged after all.
 *
 * A name ("Great Britain", "the Civil War") says what something is called and
 * not what the writer thinks; "not" before a word takes from its weight; and an
 * entry may be bound to words near by (wordbook.h). Pure functions.
 */
#ifndef CORE_WORDING_GUARD_H
#define CORE_WORDING_GUARD_H

#include <stdbool.h>
#include <stdint.h>

#include "core/wording/plain_word.h"
#include "core/wording/wordbook.h"

/* Does "not", "never", "hardly" or the like stand before word `i`? */
bool guard_negated(const struct plain_words *t, int32_t i);
/* Do the words near words [i, end) allow this entry? */
bool guard_allows(const struct plain_words *t, int32_t i, int32_t end, const struct word_entry *x);
/* Are capitals the rule in this text, as they are in headlines of some papers? */
bool guard_is_titled(const struct plain_words *t);

#endif
