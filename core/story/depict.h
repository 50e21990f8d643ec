/* depict - the label of a happening: which words around the head tell what it is. */
#ifndef CORE_STORY_DEPICT_H
#define CORE_STORY_DEPICT_H

#include "core/story/happening.h"

/*
 * Fills label, place, place2 and richness of `h`. `head` is a word of `w`, or
 * -1: then the event is name `name`, or if that is -1 too the words around the
 * date [beg, end) tell it.
 */
void depict(struct arena *a, const struct clause_source *s, const struct clause_words *w,
	struct span where, struct span date, int32_t head, int32_t name, struct happening *h);

/* The short form of an entity's name for a label: an acronym, a family name. */
struct str short_name(const struct entity *x);

#endif
