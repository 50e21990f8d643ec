/*
 * view - words for what somebody holds of a thing: "concern", "opposed", "reportedly".
 *
 * A hash table over the lists of data/speech/verbs.txt that are no verbs of
 * saying, made once a build. Cannot fail.
 */
#ifndef CORE_QUOTE_VIEW_H
#define CORE_QUOTE_VIEW_H

#include "core/base/map.h"
#include "core/quote/verb.h"

struct views {
	struct map words[VIEW_CLASSES];
};

void views_open(struct views *v, struct arena *a);
/* Is `word`, in any case, one of this class? Gives its group, VERB_NONE if not. */
enum verb_group views_find(const struct views *v, enum view_class class, struct str word);

#endif
