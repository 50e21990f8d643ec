/*
 * quote - the quotations of one document: where, of what kind, who speaks.
 *
 * Built in steps from a finished document and the names found in it, in counted
 * blocks (title, heading, body, quote, list). English gets all of it; of other
 * languages only the marks are read: spans and kinds, no speakers. const
 * afterwards; lives in the arena given. Cannot fail.
 *
 * A quotation over several paragraphs, whose opening mark is repeated at each,
 * is one. Without a closing mark it ends with its block and is `open`. What is
 * quoted inside of a quotation is a quotation of its own, with `outer`. Titles
 * of works and nicknames in marks are none.
 *
 * Spans are bytes into document.text. `span` includes the marks and, over
 * several paragraphs, what stands between these; `words` is without the first
 * and the last mark. A span that is not there has beg == end.
 */
#ifndef CORE_QUOTE_QUOTE_H
#define CORE_QUOTE_QUOTE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/base/span.h"
#include "core/quote/quote_rule.h"
#include "core/quote/verb.h"
#include "core/text/document.h"

enum quote_kind {
	QUOTE_DIRECT,  /* sentences of somebody */
	QUOTE_PARTIAL, /* somebody's words in a sentence of the author */
	QUOTE_SCARE,   /* few words in marks that nobody is said to have said */
	QUOTE_KINDS,
};

enum quote_cue { /* where the words stand that tell who speaks */
	QUOTE_CUE_NONE,
	QUOTE_CUE_BEFORE,
	QUOTE_CUE_AFTER,
	QUOTE_CUE_INSIDE, /* between this part and the one it goes on from */
};

struct quote {
	struct span span, words;
	struct span speaker; /* the name, noun phrase or pronoun as it stands */
	struct span verb;    /* of saying; also "according to" */
	int32_t outer;       /* the quotation it stands in, -1 */
	int32_t from;        /* the one whose speaker goes on speaking here, -1 */
	uint8_t kind;        /* enum quote_kind */
	uint8_t cue;         /* enum quote_cue: where speaker and verb stand */
	uint8_t group;       /* enum verb_group of the verb */
	uint8_t rule;        /* enum quote_by: what decided who speaks */
	bool open;           /* the closing mark is missing */
	bool stranger;       /* `speaker` is a pronoun for somebody without a name: "an official" */
};

struct quotes {
	struct quote *at; /* by `span.beg`; an inner one behind its outer one */
	int32_t n;
};

enum quote_name_type { QUOTE_PER, QUOTE_ORG, QUOTE_LOC, QUOTE_MISC };

struct quote_name { /* a name in the text */
	struct span span;
	uint8_t type; /* enum quote_name_type */
};

struct quote_names { /* ascending, apart from each other */
	const struct quote_name *at;
	int32_t n;
};

struct quotes_work; /* where a build stands */

/* Document and names must stay until the build is done or closed. */
struct quotes_work *quotes_open(const struct document *d, struct quote_names names);
/* One step, at most 32 KB of text; false when all is done. */
bool quotes_step(struct arena *a, struct quotes_work *x, struct quotes *out);
void quotes_close(struct quotes_work *x); /* NULL is fine */

/* All steps. */
void quotes_build(
	struct arena *a, const struct document *d, struct quote_names names, struct quotes *out);

/* The first outermost quotation that ends behind `at`; n if there is none. */
int32_t quotes_find(const struct quotes *q, int32_t at);
/* The innermost quotation that covers `at`, -1: the author's own words. */
int32_t quotes_at(const struct quotes *q, int32_t at);
/* The next quotation behind `i` that stands in no other; n if there is none. */
int32_t quotes_next(const struct quotes *q, int32_t i);
/*
 * How many bytes of `s` are somebody's words: in direct and partial quotations,
 * marks included. Words in scare quotes are the author's.
 */
int32_t quotes_cover(const struct quotes *q, struct span s);
/* Is most of `s` somebody's words and not the author's? */
bool quotes_is_quoted(const struct quotes *q, struct span s);

/* Are the rules for who speaks made for this language? */
bool quote_is_english(struct str language);

const char *quote_kind_name(enum quote_kind kind); /* "direct", "partial", "scare" */
/* Kind, rule and verb in words, without the speaker's name. */
struct str quote_why(struct arena *a, const struct document *d, const struct quotes *q, int32_t i);

#endif
