/*
 * plain_word - the words of a piece of text, as lists of words look at them.
 *
 * A word is letters and digits with apostrophes and hyphens inside. `low` is in
 * small letters (ASCII) with plain apostrophes and hyphens; spans are bytes
 * into the document's text. Read in pieces of at most PLAIN_WORDS_MOST words, so that
 * nothing is allocated. Cannot fail.
 */
#ifndef CORE_WORDING_PLAIN_WORD_H
#define CORE_WORDING_PLAIN_WORD_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/span.h"

enum { PLAIN_WORDS_MOST = 256, PLAIN_WORD_BYTES = 40 }; /* longer words are in no list */

struct plain_word {
	struct span span;
	int32_t bare_end; /* bytes: where the span ends without 's */
	char at[PLAIN_WORD_BYTES];
	uint8_t len;  /* of `at`; 0: too long */
	uint8_t bare; /* bytes of `at` without 's */
	bool capital; /* begins with a capital letter */
	bool first;   /* begins a sentence, or stands behind a colon or an opening mark */
	bool apart;   /* a mark stands before it: phrases do not go over it */
	bool hyphenated;
};

struct plain_words {
	struct plain_word at[PLAIN_WORDS_MOST];
	int32_t n;
};

/* Reads from `s.beg` until `s.end` or until full; returns how far it came. */
int32_t plain_words_read(struct str text, struct span s, struct plain_words *out);

/* English, or nothing can be said: other languages have other words. */
bool plain_words_know(struct str language);

static inline struct str plain_low(const struct plain_word *t)
{
	return (struct str){t->at, t->len};
}

static inline struct str plain_bare(const struct plain_word *t)
{
	return (struct str){t->at, t->bare};
}

#endif
