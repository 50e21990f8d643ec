/*
 * terms - what sentences can have in common, each once for all articles.
 *
 * Terms are numbered from 0 in the order in which they are found. There may be a
 * hundred thousand of them, so a term is its text and little more: what it is
 * looked up by is that text, and both arrays grow on the heap, where growing
 * leaves nothing behind. Texts live in the arena given.
 */
#ifndef CORE_COMPARE_TERMS_H
#define CORE_COMPARE_TERMS_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/base/map.h"
#include "core/compare/sense.h"

enum term_kind {
	TERM_WORD,  /* a stem */
	TERM_SENSE, /* a group of near synonyms that a word belongs to */
	TERM_RUN,  /* two words in a row, function words between them looked over; of a pair only */
	TERM_NAME, /* an entity; a nationality and a capital that speaks are their country */
	TERM_DATE, /* a day, a month or a year that a date lies in */
	TERM_NUMBER,
	TERM_KINDS,
};

struct term {
	struct str text; /* for people: stem, entity, date's value */
	int32_t sense;   /* of a word: the first of its senses in terms.sense; -1: not looked up */
	uint8_t senses;
	uint8_t kind; /* enum term_kind; never TERM_RUN */
	bool light;   /* a word of every text */
};

struct terms { /* of all articles that are compared */
	struct arena *arena;
	struct senses senses;
	struct map names; /* by key; the text of a name is for people only */
	struct term *at;
	int32_t n, room;
	int32_t *slot; /* by kind and text: term + 1, 0 is free */
	int32_t slots; /* a power of two */
	struct {
		char *at;
		int32_t left; /* bytes */
	} texts;              /* where the next one goes */
	struct {
		int32_t *at; /* terms of what words mean, those of one word in a row */
		int32_t n;
	} sense;
};

void terms_init(struct terms *t, struct arena *a);
void terms_close(struct terms *t);
/* The term of this text; added if it is not there. Copies the text. Not for names. */
int32_t terms_add(struct terms *t, enum term_kind kind, struct str text);
/* The term of the entity with this key; `name` is its text. */
int32_t terms_add_name(struct terms *t, struct str key, struct str name);

#endif
