/*
 * subject - who does what a verb says: the noun phrase before or behind it.
 *
 * Of a title and a name the name counts ("the ministry's spokeswoman, Mao
 * Ning"); a phrase without a person's name counts as a whole, with what is tied
 * to it by "of" and "for" ("a spokesman for the port"). Looks at terms only.
 */
#ifndef CORE_QUOTE_SUBJECT_H
#define CORE_QUOTE_SUBJECT_H

#include "core/quote/term.h"

struct subject {
	struct span span;    /* bytes */
	int32_t first, last; /* terms of the whole phrase, last one included */
	bool animate;        /* a person, a pronoun of persons, or what persons are */
};

/* Of the verb at `verb`, not before `from`. */
bool subject_before(const struct terms *t, int32_t verb, int32_t from, struct subject *out);
/* The phrase that begins at `at`, up to `to`. */
bool subject_behind(const struct terms *t, int32_t at, int32_t to, struct subject *out);
/* Of the sentence that begins at `at`, whatever its verb is. */
bool subject_leading(const struct terms *t, int32_t at, int32_t to, struct subject *out);

#endif
