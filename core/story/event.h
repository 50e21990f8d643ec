/*
 * event - words that tell that something happens: nouns and verbs by kind.
 *
 * "Meeting", "met", "conferred" are of one kind. A word of no kind is an event
 * by itself; its lemma then counts. The list is our own, written for news.
 */
#ifndef CORE_STORY_EVENT_H
#define CORE_STORY_EVENT_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/map.h"

enum event_kind {
	EVENT_NONE,
	EVENT_OTHER, /* an event, but like no other word's */
	EVENT_SUMMIT,
	EVENT_MEET,
	EVENT_TELL, /* report, news, announce */
	EVENT_SAY,
	EVENT_SIGN,
	EVENT_BEGIN,
	EVENT_END,
	EVENT_WAR,
	EVENT_ATTACK,
	EVENT_VOTE,
	EVENT_JOIN,
	EVENT_DRAFT,
	EVENT_DECIDE,
	EVENT_RULE,
	EVENT_ARREST,
	EVENT_TRIAL,
	EVENT_PROTEST,
	EVENT_DEATH,
	EVENT_HARM,
	EVENT_DISASTER,
	EVENT_RELEASE,
	EVENT_EXERCISE,
	EVENT_DEAL,
	EVENT_APPOINT,
	EVENT_RESIGN,
	EVENT_DOCUMENT,
	EVENT_PLAN,
	EVENT_KINDS,
};

struct event_word {
	uint8_t noun, verb;  /* enum event_kind, EVENT_NONE: it is none */
	struct str lemma[2]; /* as a noun, as a verb */
};

struct event_words {
	struct map map; /* to the index in `at` */
	struct event_word *at;
	int32_t n;
};

/* Lives in `a`. */
void event_words_build(struct arena *a, struct event_words *out);
/* `word` in small letters; NULL if it is no event word. */
const struct event_word *event_word(const struct event_words *w, struct str word);

#endif
