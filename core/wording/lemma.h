/*
 * lemma - what an English word may be a form of: "slamming" of "slam".
 *
 * Made from the endings alone, so that a word of running text costs a few
 * looks into a table and lists stay short. Most of what is proposed is no
 * word; a list knows those that are. Words are in small letters. Cannot fail;
 * allocates nothing.
 */
#ifndef CORE_WORDING_LEMMA_H
#define CORE_WORDING_LEMMA_H

#include <stdint.h>

#include "core/base/str.h"

enum form {                 /* bits: which endings an entry may take */
	FORM_FIXED = 0,     /* none */
	FORM_NOUN = 1,      /* -s */
	FORM_VERB = 2,      /* -s -ed -ing, and the past of irregular verbs */
	FORM_ADJECTIVE = 4, /* -ly -er -est -ness */
	FORM_ANY = 7,       /* of the word as it stands */
};

enum { LEMMA_MOST = 40, LEMMAS = 12 }; /* bytes of a word; proposals for one */

struct lemma {
	uint8_t forms; /* entries of one of these forms may have it; FORM_ANY: the word itself */
	uint8_t len;
	char at[LEMMA_MOST];
};

struct lemmas {
	struct lemma at[LEMMAS];
	int32_t n;
};

/* The word itself first; a word longer than LEMMA_MOST has none. */
void lemmas_find(struct str word, struct lemmas *out);

#endif
