/*
 * alias - what the tables of data/known know about a key.
 *
 * Static storage; a number is the index of a known name, -1 is none.
 */
#ifndef CORE_STORY_ALIAS_H
#define CORE_STORY_ALIAS_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/str.h"
#include "data/known/known.h"

int32_t alias_find(struct str key); /* as form_key makes it */
/* Are there longer keys that begin with `key` and a space? */
bool alias_begins(struct str key);
const struct known *alias_at(int32_t known);
bool alias_is_family(struct str word); /* a family name that stands before the given name */
/* May one given name stand for the other: Bill, William? */
bool alias_is_nickname(struct str a, struct str b);
/* A form of a verb of what governments do: "warned", "says". Any capitals. */
bool alias_is_speaking(struct str word);

#endif
