/*
 * gazetteer - lists that ship with the program: word classes, known names.
 *
 * Two hash tables that lie in the model file as they are used: words with
 * their clusters, and phrases (countries, cities, first names, ...) with the
 * lists that hold them. Only 16 bits of a key are kept, so one unknown word
 * in some thousands is taken for a known one; that costs less than the bytes.
 * Nothing in a damaged table can lead outside of it.
 */
#ifndef CORE_ENTITY_GAZETTEER_H
#define CORE_ENTITY_GAZETTEER_H

#include <stdbool.h>
#include <stdint.h>

#include "core/entity/word.h"

enum gazetteer_class {
	GAZ_COUNTRY = 1,
	GAZ_DEMONYM = 2,
	GAZ_CAPITAL = 4,
	GAZ_CITY_A = 8, /* by size */
	GAZ_CITY_B = 16,
	GAZ_CITY_C = 32,
	GAZ_REGION = 64, /* first divisions of countries */
	GAZ_WORLD = 128, /* continents and the like */
	GAZ_FIRST = 256, /* first names */
	GAZ_LAST = GAZ_FIRST,
	GAZ_MORE = 1 << 15, /* longer phrases begin with this one */
};

enum { GAZ_LONGEST = 6 /* tokens */, GAZ_PROBES = 64 };

struct gazetteer_word {
	uint16_t key;     /* 0: free */
	uint16_t cluster; /* from 1 */
	uint8_t broad, broader;
};

struct gazetteer_phrase {
	uint16_t key;
	uint16_t lists;
};

struct gazetteer {
	const struct gazetteer_word *word;
	int32_t words; /* slots */
	const struct gazetteer_phrase *phrase;
	int32_t phrases; /* slots */
};

/* Fills in slot, clusters, lists and place of all words of a sentence. */
void gazetteer_look(const struct gazetteer *g, struct word *at, int32_t n);
/* The lists that hold a phrase of these words; 0: none. */
uint16_t gazetteer_phrase(const struct gazetteer *g, const struct word *at, int32_t n);

/* For these and for those who make the tables: */
static inline uint64_t gazetteer_join(uint64_t phrase, uint64_t low)
{
	return word_mix(phrase * 31 + low);
}
static inline int32_t gazetteer_slot(uint64_t hash, int32_t slots)
{
	return (int32_t)(((hash >> 32) * (uint64_t)slots) >> 32);
}
static inline uint16_t gazetteer_key(uint64_t hash)
{
	return (uint16_t)((hash & 0xFFFF) != 0 ? hash & 0xFFFF : 1);
}

#endif
