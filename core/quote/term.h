/*
 * term - the words and signs of a stretch of text, as the rules of quotations
 * see them: names and quotations are one term each, whatever they hold.
 *
 * Spans are bytes into the text. Terms live in the arena given.
 */
#ifndef CORE_QUOTE_TERM_H
#define CORE_QUOTE_TERM_H

#include "core/quote/quote.h"
#include "core/quote/wordlist.h"

struct term {
	int32_t beg, end; /* bytes */
	int32_t value;
	uint8_t class; /* enum term_class */
	uint8_t form;  /* enum verb_form */
	bool capital;
};

struct terms {
	struct term *at;
	int32_t n;
	struct str text;
	struct quote_names names;
};

struct reading {
	struct arena *arena;
	struct str text;
	const struct wordlist *words;
	struct quote_names names;
	const struct quotes *quotes;
	int32_t outer; /* quotations directly inside of this one become terms; -1 */
};

/* The terms of `where`; a quotation that is only partly in it is a term too. */
void terms_read(const struct reading *r, struct span where, struct terms *out);

static inline enum term_class term_class(const struct terms *t, int32_t i)
{
	return i >= 0 && i < t->n ? (enum term_class)t->at[i].class : TERM_STOP;
}

/* Names of this type only. */
static inline bool term_is_name(const struct terms *t, int32_t i, enum quote_name_type type)
{
	return term_class(t, i) == TERM_NAME && t->names.at[t->at[i].value].type == type;
}

/* Is term `i` a verb of saying with a subject: no "saying"? */
static inline bool term_is_finite(const struct terms *t, int32_t i)
{
	return term_class(t, i) == TERM_SAYS && t->at[i].form != VERB_ING;
}

/* "One said", "others warn": a determiner that is all of a subject. */
bool term_stands_alone(const struct terms *t, int32_t i);
/* Is term `i` this word in small letters, in any case? */
bool term_is(const struct terms *t, int32_t i, const char *lower);
/* The first term that ends behind `at`. */
int32_t terms_find(const struct terms *t, int32_t at);
/* The first name that ends behind `at`; names->n. */
int32_t quote_names_find(struct quote_names names, int32_t at);

#endif
