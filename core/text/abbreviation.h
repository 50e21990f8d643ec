/*
 * abbreviation - words whose full stop need not end a sentence.
 *
 * Three const tables: abbreviations by what may follow them, words that often
 * begin a sentence, and verbs of saying. Words are given without their stop,
 * in the case in which they stand in the text.
 */
#ifndef CORE_TEXT_ABBREVIATION_H
#define CORE_TEXT_ABBREVIATION_H

#include <stdbool.h>

#include "core/base/str.h"

enum abbreviation {
	ABBREVIATION_NONE,
	ABBREVIATION_NAME,   /* a name follows: never the end ("Mr.", "Gen.", "vs.") */
	ABBREVIATION_NUMBER, /* the end unless a number follows ("No.", "Jan.") */
	ABBREVIATION_SUFFIX, /* the end if a word follows that often begins a sentence ("Jr.") */
	ABBREVIATION_PLACE,  /* the end unless an office follows ("Calif.", "Inc.") */
};

enum abbreviation abbreviation_find(struct str word);
bool abbreviation_is_starter(struct str word); /* "The", "However" */
bool abbreviation_is_saying(struct str word);  /* "said", "asked" */
/* A letter behind it stands for a kind of thing: "vitamin C", "Group B". */
bool abbreviation_is_labelled(struct str word);
bool abbreviation_is_role(struct str word);     /* "Gov", "Chief": behind a place or company */
bool abbreviation_is_particle(struct str word); /* "al", "de": names begin with it */
bool abbreviation_is_month(struct str word);    /* German: "3. Mai" */
bool abbreviation_after_time(struct str word);  /* after "p.m.": "Monday", "EST" */
bool abbreviation_is_domain(struct str word);   /* "com", "Org": no new sentence */
bool abbreviation_has_mark(struct str word);    /* names that end in "!": "Yahoo" */

#endif
