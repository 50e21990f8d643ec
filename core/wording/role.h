/*
 * role - what a word does in a sentence, as far as the word itself tells.
 *
 * Small closed lists for the words that hold a sentence together, endings for
 * verbs. Words are in small letters. Pure functions.
 */
#ifndef CORE_WORDING_ROLE_H
#define CORE_WORDING_ROLE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/str.h"

enum part { /* of speech */
	PART_CONTENT,
	PART_DETERMINER, /* the, its */
	PART_PRONOUN,
	PART_PREPOSITION,
	PART_AND,
	PART_OPENS, /* that, which, because: another clause begins */
	PART_BE,
	PART_AUX, /* has, will, does */
	PART_ADVERB,
	PART_TO,
	PART_TIME, /* week, Monday */
};

enum part part_of(struct str low);
bool part_is_past(struct str low);       /* could be a verb in the past: "accused", "met" */
bool part_wishes(struct str low);        /* is followed by "to" as a verb: "hopes", "plans" */
bool part_is_present(struct str low);    /* a verb in -s that is no noun: "keeps", "rejects" */
bool part_treats(struct str low);        /* what is done to somebody: "blame", "blames" */
bool part_is_participle(struct str low); /* behind a form of be: "accused", "seen" */

#endif
