/*
 * label - a few words for an event, made to fit: the parts of a clause.
 *
 * Only words of the articles, cut but never rewritten; names in their short
 * form. `label_text` drops whole parts until the rest fits: further people, what
 * stands before the event, the place, at last the end of the words. Texts are
 * borrowed from articles and entities.
 */
#ifndef CORE_STORY_LABEL_H
#define CORE_STORY_LABEL_H

#include "core/base/arena.h"
#include "core/base/str.h"

enum { LABEL_WIDE = 30, LABEL_WHO = 2 }; /* columns of a batch label; people */

struct label {
	struct str place;          /* Madrid: before a noun, behind a verb with `in` */
	struct str in;             /* in, at, to, near */
	struct str modifier;       /* NATO, news */
	struct str head;           /* summit, formed */
	struct str object;         /* behind a verb: liaison office; behind a noun: of Ukraine */
	struct str who[LABEL_WHO]; /* who takes part; before a verb: who does it */
	bool verb;
	bool to; /* the verb is an infinitive: "to open" */
};

/* Copies its texts into `a`: what they were borrowed from goes away. */
void label_keep(struct arena *a, struct label *l);
/* At most `columns` wide; what must be cut ends in `cut` ("…"). */
struct str label_text(struct arena *a, const struct label *l, int32_t columns, struct str cut);

#endif
