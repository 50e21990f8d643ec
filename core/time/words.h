/*
 * words - the words of a sentence as the date scanner sees them.
 *
 * Every word of the vocabulary gets its class, numbers and ordinals their
 * value, marks stand for themselves; all other words are WORD_OTHER. A long
 * sentence comes in pieces of WORDS_MOST, so that nothing is allocated. Spans
 * are bytes into the text. Cannot fail.
 */
#ifndef CORE_TIME_WORDS_H
#define CORE_TIME_WORDS_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/span.h"
#include "core/time/vocabulary.h"

struct word {
	int32_t beg, end; /* bytes */
	int32_t value;
	uint8_t class;  /* enum word_class */
	uint8_t flags;  /* enum word_flag */
	uint8_t digits; /* of a number, at most 255 */
};

enum { WORDS_MOST = 400 };

struct words {
	struct str text;
	int32_t n;
	bool timely; /* there is a word that a date can be made of */
	struct word at[WORDS_MOST];
};

/* Reads words of w->text from `beg` up to `end` or until full; returns how far it came. */
int32_t words_read(struct words *w, const struct vocabulary *v, int32_t beg, int32_t end);

static inline enum word_class word_class(const struct words *w, int32_t i)
{
	return i >= 0 && i < w->n ? (enum word_class)w->at[i].class : WORD_OTHER;
}

static inline bool word_is(const struct words *w, int32_t i, enum word_class class)
{
	return i >= 0 && i < w->n && w->at[i].class == class;
}

static inline bool word_has(const struct words *w, int32_t i, enum word_flag flag)
{
	return i >= 0 && i < w->n && (w->at[i].flags & flag) != 0;
}

static inline bool word_is_mark(const struct words *w, int32_t i, char mark)
{
	return word_is(w, i, WORD_MARK) && w->at[i].value == mark;
}

static inline int32_t word_value(const struct words *w, int32_t i)
{
	return i >= 0 && i < w->n ? w->at[i].value : 0;
}

/* Is word `i` these lower-case letters, in any case? */
bool word_says(const struct words *w, int32_t i, const char *lower);
/* "he", "they": a clause begins there. */
bool word_is_pronoun(const struct words *w, int32_t i);

#endif
