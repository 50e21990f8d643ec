/*
 * slots - where two passages that say the same use other words.
 *
 * The words of both are aligned by their stems, names by whom they name, dates
 * by the days they mean, numbers by their value, in the order of the text; what
 * stands elsewhere in the other passage is moved, not different. Between words
 * that are shared lie the slots: a run of words on either side, or on one side
 * only. Function words are never a difference of their own: slots begin and end
 * with words that say something, and a few shared ones do not divide a slot.
 * A "not" does say something.
 *
 * Spans are bytes into the document of their side. Where one side has no words
 * the span is empty and stands where they would be. slots of (b, a) are the
 * mirror of those of (a, b). Method: global alignment with a bonus for words
 * that follow each other (Needleman and Wunsch, 1970).
 */
#ifndef CORE_COMPARE_SLOTS_H
#define CORE_COMPARE_SLOTS_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/base/span.h"

enum slot_kind {
	SLOT_CHANGED, /* other words on both sides */
	SLOT_ONLY_A,  /* words that only side A has */
	SLOT_ONLY_B,
	SLOT_EQUAL_OTHER_WORDS, /* no difference: the same, otherwise written */
	SLOT_KINDS,
};

enum slot_alike {      /* why other words are no difference */
	ALIKE_NOT,     /* they are one */
	ALIKE_FORM,    /* another form of the word: "plans", "planning" */
	ALIKE_NAME,    /* another name of the same: "NATO", "the alliance" */
	ALIKE_DATE,    /* the same days: "next year", "in 2024" */
	ALIKE_NUMBER,  /* "31", "thirty-one" */
	ALIKE_PRONOUN, /* "Holm", "she": may be, it is not known whom she stands for */
	ALIKES,
};

struct slot {
	uint8_t kind;      /* enum slot_kind */
	uint8_t alike;     /* enum slot_alike */
	bool near;         /* changed, to words that can stand for one another */
	struct span at[2]; /* SIDE_A, SIDE_B */
};

struct slots {
	struct slot *at; /* in order of A, then B */
	int32_t n;
};

const char *slot_kind_name(enum slot_kind k);   /* "changed" "only_a" "only_b" "equal" */
const char *slot_alike_name(enum slot_alike a); /* "form" "name" "date" "number", NULL */

#endif
