/*
 * telling - the rules that find what a sentence lets somebody say.
 *
 * For indirect.c. Terms are those of one sentence; what is found is added to
 * `out`. Every look ahead or back is bounded, so that a sentence without an end
 * costs no more than its length.
 */
#ifndef CORE_QUOTE_TELLING_H
#define CORE_QUOTE_TELLING_H

#include "core/quote/indirect.h"
#include "core/quote/subject.h"
#include "core/quote/view.h"

enum { TELLING_LONG = 120 /* terms of what is said */ };

struct telling {
	struct arena *to;
	const struct terms *t;
	const struct quotes *quotes;
	const struct views *views;
	struct indirects *out;
	int32_t first; /* of `out`: those of this sentence */
};

struct told {                      /* a statement as terms */
	int32_t beg, end;          /* what is said */
	int32_t verb, verb_end;    /* terms of it */
	const struct subject *who; /* NULL: nobody is named */
	uint8_t group, rule;
};

/* Adds it, unless there is too little of it or most of it is quoted. */
bool telling_add(struct telling *x, const struct told *told);
/* The term behind what is said that begins at `beg`. */
int32_t telling_end(const struct telling *x, int32_t beg);
/* Can it speak? `sure`: nothing else tells that it is speech. */
bool telling_speaks(const struct terms *t, const struct subject *who, bool sure);
/* Whoever speaks in this sentence already, or its subject; before term `at`. */
bool telling_speaker(const struct telling *x, int32_t at, struct subject *out);
/* The beginning of the clause that ends before `at`: behind a stop. */
int32_t telling_begin(const struct telling *x, int32_t at);

/* Where the words behind a speaker end that begin at `i`; -1 if they say more. */
int32_t telling_tail(const struct terms *t, int32_t i);

/* What a verb of saying at `verb` tells. */
void telling_verb(struct telling *x, int32_t verb);
/* "according to", "as X said", "in X's view"; true if `i` begins it. */
bool telling_according(struct telling *x, int32_t i);
/* "expressed concern about", "is opposed to". */
bool telling_view(struct telling *x, int32_t i);
/* "X's claim that", "reports that". */
bool telling_noun(struct telling *x, int32_t i);
/* "was criticised by X", "it was reported that", "is believed to". */
bool telling_passive(struct telling *x, int32_t verb);
/* "reportedly" */
bool telling_hearsay(struct telling *x, int32_t i);

static inline bool telling_is_boundary(enum term_class class)
{
	return class == TERM_COMMA || class == TERM_QUOTE || class == TERM_STOP ||
	       class == TERM_DASH;
}

#endif
