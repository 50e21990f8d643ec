/*
 * speech - verbs of saying, and the words that tell what somebody holds of a thing.
 *
 * speech.c is made from verbs.txt of this folder when parallax is built; what
 * the columns mean is said there. Static storage.
 */
#ifndef DATA_SPEECH_SPEECH_H
#define DATA_SPEECH_SPEECH_H

#include <stdbool.h>
#include <stdint.h>

enum verb_group {
	VERB_NONE,
	VERB_NEUTRAL,  /* say, tell */
	VERB_ARGUING,  /* argue, insist: a case is made */
	VERB_DOUBTING, /* claim, allege: the author does not vouch for it */
	VERB_STATING,  /* announce, confirm: known to be so, or made so */
	VERB_ASKING,   /* ask, demand, urge */
	VERB_AGREEING, /* praise, welcome, concede */
	VERB_AGAINST,  /* deny, criticise, warn */
	VERB_NAMING,   /* call, describe: a thing gets its word */
	VERB_MANNER,   /* shout, joke: how it was said */
	VERB_WRITING,  /* write, tweet, read */
	VERB_THINKING, /* think, believe */
	VERB_GROUPS,
};

enum verb_form { VERB_BASE, VERB_S, VERB_PAST, VERB_ING, VERB_FORMS };

struct verb {
	const char
		*form[VERB_FORMS]; /* say says said saying; a participle of its own: participle */
	const char *participle;    /* NULL: as the past */
	uint8_t group;             /* enum verb_group */
	bool noun;                 /* "report", "claims": its forms may be nouns as well */
	bool view;        /* "opposes": tells what somebody holds of a thing, no quotation */
	bool shows;       /* "suggests": of a thing it tells no speech */
	const char *next; /* "on": only if this follows; "!to": not if it does; one space a word */
	const char *tells; /* " of thing ": what may follow and is what is said; NULL */
};

enum view_class {
	VIEW_NOUN,      /* "concern" */
	VIEW_ADJECTIVE, /* "opposed" */
	VIEW_LIGHT,     /* "express": says nothing without one of the nouns */
	VIEW_RUMOUR,    /* "reports" that nobody is said to spread */
	VIEW_HEARSAY,   /* "reportedly" */
	VIEW_CLASSES,
};

struct view_word {
	const char *word;
	uint8_t class; /* enum view_class */
	uint8_t group; /* enum verb_group */
};

extern const struct verb speech_verbs[];
extern const int32_t speech_verbs_n;
extern const struct view_word speech_views[];
extern const int32_t speech_views_n;

#endif
