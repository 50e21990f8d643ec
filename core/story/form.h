/*
 * form - a way to write a name, whatever its capitals, accents and titles.
 *
 * "the U.S.'s", "US" and "U.S." are one form with the key "us"; "Mr. Kishida"
 * and "KISHIDA" have the key "kishida". The words of a key have one space
 * between them; a hyphen divides words, dots and apostrophes are left out.
 * Titles are taken off persons, "Inc." and the like off organisations.
 */
#ifndef CORE_STORY_FORM_H
#define CORE_STORY_FORM_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/base/str.h"

enum { FORM_WORDS = 16 /* a longer text is no name: it is only compared as a whole */ };

enum form_flag {
	FORM_INITIAL = 1, /* one letter */
	FORM_UPPER = 2,   /* two capital letters or more and no small one: NATO, U.S., G7 */
	FORM_DIGIT = 4,   /* holds a digit */
	FORM_SMALL = 8,   /* of, the, and, de, ... */
};

struct form_word {
	struct str text; /* folded */
	uint8_t flags;   /* enum form_flag */
};

struct form_words {
	struct str key;
	struct form_word at[FORM_WORDS];
	int32_t n; /* 0: too long, or no letter in it */
};

void form_read(struct arena *a, struct str text, uint8_t type, struct form_words *out);
struct str form_key(struct arena *a, struct str text, uint8_t type);

bool form_is_small(struct str word);   /* of, the, and, ... */
bool form_is_generic(struct str word); /* ministry, party, ...: says nothing alone */
bool form_is_compass(struct str word); /* north, new, upper: another place */

#endif
