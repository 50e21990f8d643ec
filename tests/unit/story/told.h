/*
 * told - small stories for tests of the linker, and its result as one line.
 *
 * A story is a text with names in brackets, [P Ann Lee] said [L Oslo], P O L M
 * or ? for the type, small letters for a name that is not counted; a | divides
 * articles, \[ is a bracket of the text. The result has the entities in their
 * order with a ; between them: type, name, country in <> after @ (nation) or !
 * (speaks), then a colon and each name with the sieve that joined it.
 */
#ifndef TESTS_UNIT_STORY_TOLD_H
#define TESTS_UNIT_STORY_TOLD_H

#include "core/base/arena.h"
#include "core/base/buf.h"
#include "core/story/link.h"

struct told {
	struct arena arena;
	struct {
		struct name *at;
		int32_t n;
	} names;
	struct strs texts;
	struct entities entities;
};

void told_read(struct told *t, const char *story);
void told_link(struct told *t, struct corrections corrections);
/* In the arena of `t`. */
struct str told_line(struct told *t);
void told_free(struct told *t);

#endif
