/*
 * attribution - who is said to have said a sentence, apart from what was said.
 *
 * "according to the port's manager, Ada Holm," or "Holm said that": words of the
 * author that name a speaker. They are cut off before two sentences are laid
 * side by side, so that what is said is compared with what is said. Reads an
 * article that is done and named, and the entities of its story. English only;
 * other languages have none. Spans are bytes into document.text. Cannot fail.
 */
#ifndef CORE_COMPARE_ATTRIBUTION_H
#define CORE_COMPARE_ATTRIBUTION_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/base/span.h"
#include "core/story/story.h"

enum attributed_by {          /* the rule */
	ATTRIBUTED_BEFORE,    /* "Holm said that ..." */
	ATTRIBUTED_BEHIND,    /* "..., Holm said" */
	ATTRIBUTED_ACCORDING, /* "according to Holm" */
	ATTRIBUTED_QUOTE,     /* a quotation whose speaker stands elsewhere */
	ATTRIBUTED_DATELINE,  /* "OSLO (Agency) -": where it is told from */
	ATTRIBUTED_RULES,
};

struct attribution {
	struct span span;    /* what is cut off; empty: nothing in this sentence */
	struct span speaker; /* name, noun phrase or pronoun, as it stands; may be empty */
	struct span verb;    /* of saying; also "according to"; may be empty */
	int32_t entity;      /* of the story: who it is; -1: not known */
	uint8_t by;          /* enum attributed_by */
};

struct attributions {
	struct attribution *at; /* in the order of the text, apart from each other */
	int32_t n;
};

/* The words that tell who speaks, made once for many sentences. */
struct cue_words;
const struct cue_words *cue_words_open(struct arena *a);

/* Those of one sentence are added to `out`. */
void attributions_add(struct arena *to, const struct cue_words *words, const struct story *s,
	int32_t article, int32_t sentence, struct attributions *out);
/* The entity's name, else the words themselves; missing if nobody is named. */
struct str attribution_speaker(const struct story *s, int32_t article, const struct attribution *x);
/* "before" "behind" "according" "quote" "dateline" */
const char *attributed_by_name(enum attributed_by by);
const char *attributed_by_text(enum attributed_by by); /* in words */

#endif
