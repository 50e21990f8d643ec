/*
 * wordlist - what common English words do around a quotation, by class.
 *
 * A hash table over the lists in wordlist.c and the forms of the verbs of saying,
 * made once a build. Cannot fail.
 */
#ifndef CORE_QUOTE_WORDLIST_H
#define CORE_QUOTE_WORDLIST_H

#include "core/base/map.h"

enum term_class {
	TERM_OTHER,   /* any other word in small letters */
	TERM_CAPITAL, /* any other word that begins with a capital letter */
	TERM_NAME,    /* value: index of the name */
	TERM_QUOTE,   /* value: index of the quotation */
	TERM_NUMBER,
	TERM_COMMA,
	TERM_COLON,
	TERM_STOP, /* full stop, semicolon, question mark, ... */
	TERM_DASH,
	TERM_BRACKET,
	TERM_MARK, /* any other sign */
	TERM_POSS, /* 's */
	TERM_SAYS, /* value: index of the verb */
	TERM_PRONOUN,
	TERM_OBJECT, /* him, her */
	TERM_WHO,
	TERM_THAT,
	TERM_DET,
	TERM_HIS, /* a determiner that points at somebody */
	TERM_OF,  /* of, for, from: tie two nouns */
	TERM_IN,  /* in, at, with, on: tie them, or begin an adverbial */
	TERM_PREP,
	TERM_TO,
	TERM_BY,
	TERM_AND,
	TERM_SUB, /* because, if, when: begins a clause */
	TERM_AS,
	TERM_AUX,
	TERM_BE,
	TERM_ADVERB,
	TERM_ROLE, /* what persons are: minister, spokeswoman, officials */
	TERM_TITLE,
	TERM_DAY,
	TERM_ACCORDING,
	TERM_PER,
	TERM_WORK,   /* what has a title: film, book */
	TERM_TITLED, /* titled, headlined: a title follows */
	TERM_SPEECH, /* in what somebody speaks: statement, letter */
	TERM_CALLED, /* so-called */
	TERM_CLASSES,
};

struct wordlist {
	struct map words;
};

struct found_word {
	int32_t verb; /* of TERM_SAYS */
	uint8_t class, form;
};

/* `views`: with verbs that tell no quotation, "opposes". */
void wordlist_open(struct wordlist *w, struct arena *a, bool views);
/* `lower` in small letters; false if it is not listed. */
bool wordlist_find(const struct wordlist *w, struct str lower, struct found_word *out);

#endif
