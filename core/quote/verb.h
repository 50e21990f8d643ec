/*
 * verb - verbs of saying, each with its forms and the colour it gives.
 *
 * The table in verb.c is the program's own and meant to be read: a row is one
 * verb. Cannot fail; the table is constant.
 */
#ifndef CORE_QUOTE_VERB_H
#define CORE_QUOTE_VERB_H

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
	const char *next; /* "on": only if this follows; "!to": not if it does; one space a word */
};

const struct verb *verb_at(int32_t i);              /* NULL behind the last */
const char *verb_group_name(enum verb_group group); /* "neutral", "arguing", ... */

#endif
