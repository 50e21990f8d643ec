/*
 * happening - what the clause around a date tells: the event, its place, people.
 *
 * The head is the noun or verb that the date belongs to, found by distance and
 * by lists of words (event.h), without a parser. Features are what two tellings
 * are compared by: entities, stems of the words around, the kind of the head.
 * All lives in the arena given.
 */
#ifndef CORE_STORY_HAPPENING_H
#define CORE_STORY_HAPPENING_H

#include "core/story/clause.h"
#include "core/story/timeline.h"

enum feature_kind { FEATURE_STEM, FEATURE_ENTITY, FEATURE_EVENT };

struct feature {
	uint32_t key; /* the same for the same thing; entities by index */
	uint8_t kind; /* enum feature_kind */
	float weight; /* 1 in the clause, HAPPENING_FAR elsewhere in the sentence */
	float rarity; /* log(1 + happenings / those that have it); 0 until all are there */
	bool rare;    /* few have it */
};

#define HAPPENING_FAR .4F

struct happening {
	struct telling telling;
	uint8_t kind;       /* enum event_kind of the head */
	struct str lemma;   /* of the head; len 0: no event word was found */
	int32_t name_event; /* entity that is the event itself (a treaty); -1 */
	int32_t place;      /* entity of the head's place; -1 */
	int32_t place2;     /* "Vilnius, Lithuania"; -1 */
	int32_t whose;      /* entity that stands before a noun: NATO summit; -1 */
	int32_t richness;   /* parts of the label: which of several is best */
	struct label label;
	struct {
		struct str name;
		bool person;
	} people[LABEL_WHO]; /* named in the clause: persons first */
	struct {
		struct feature *at; /* by kind, then key */
		int32_t n;
	} features;
	struct span head; /* bytes of the head */
};

struct happenings {
	struct happening *at;
	int32_t n;
};

/* What timex `timex` of the article tells. */
void happening_of_date(
	struct arena *a, const struct clause_source *s, int32_t timex, struct happening *out);
/* What the event word `i` tells, in a sentence cut already; `where` is its clause. */
void happening_of_word(struct arena *a, const struct clause_source *s, const struct clause_words *w,
	int32_t i, struct span where, struct happening *out);
/* Copies what it has into `a`: the arena it was found in may go away. */
void happening_keep(struct arena *a, struct happening *h);
/* The word of [beg, end) that tells an event and scores best for a date at words [from, to); -1. */
int32_t happening_head(const struct clause_words *w, struct span where, struct span date);
/* Is word `i` used as a verb there? */
bool happening_is_verb(const struct clause_words *w, int32_t i);
/* Is a block of this kind part of what the article tells: no caption, dateline, byline, junk? */
bool block_is_read(enum block_kind kind);
/* May this date stand on a timeline: a day or period that something can happen in? */
bool timex_is_dated(const struct timex3 *t);

#endif
