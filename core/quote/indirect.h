/*
 * indirect - what somebody is said to say or hold, without quotation marks.
 *
 * "Holm said that the pier is closed", "China opposes the plan", "according to
 * the ministry", "is believed to", "reportedly": rules over the words of one
 * sentence, without a parser. Built in steps from a finished document, the names
 * found in it and its quotations, in counted blocks; English only, of other
 * languages there are none. const afterwards; lives in the arena given. Cannot
 * fail.
 *
 * What is mostly in quotation marks is a quotation and not here. A statement of
 * somebody within the statement of another is one too: they may overlap. Spans
 * are bytes into document.text; one that is not there has beg == end.
 */
#ifndef CORE_QUOTE_INDIRECT_H
#define CORE_QUOTE_INDIRECT_H

#include "core/quote/quote.h"

enum indirect_by {          /* the rule */
	INDIRECT_THAT,      /* X said that ... */
	INDIRECT_CLAUSE,    /* X said the pier was ... */
	INDIRECT_THING,     /* X opposes ..., warned of ..., vowed to ... */
	INDIRECT_VIEW,      /* X expressed concern about ..., is opposed to ... */
	INDIRECT_BEHIND,    /* ..., X said */
	INDIRECT_AS,        /* as X noted, ... */
	INDIRECT_GOES_ON,   /* X ..., adding that ...; X said ... and warned of ... */
	INDIRECT_ACCORDING, /* according to X */
	INDIRECT_NOUN,      /* X's claim that ... */
	INDIRECT_PASSIVE,   /* was criticised by X */
	INDIRECT_UNNAMED,   /* it was reported that, is believed to, reports that */
	INDIRECT_HEARSAY,   /* reportedly */
	INDIRECT_RULES,
};

struct indirect {
	struct span span;    /* what is said, in one sentence */
	struct span speaker; /* the name, noun phrase or pronoun as it stands; may be empty */
	struct span verb;    /* "warned of", "expressed concern", "according to" */
	uint8_t group;       /* enum verb_group */
	uint8_t rule;        /* enum indirect_by */
};

struct indirects {
	struct indirect *at; /* by the sentence, then by the place of the verb */
	int32_t n;
};

struct indirects_work; /* where a build stands */

/* Document, names and quotations must stay until the build is done or closed. */
struct indirects_work *indirects_open(
	const struct document *d, struct quote_names names, const struct quotes *q);
/* One step, at most 32 KB of text; false when all is done. */
bool indirects_step(struct arena *a, struct indirects_work *x, struct indirects *out);
void indirects_close(struct indirects_work *x); /* NULL is fine */
/* All steps. */
void indirects_build(struct arena *a, const struct document *d, struct quote_names names,
	const struct quotes *q, struct indirects *out);

const char *indirect_rule_name(enum indirect_by rule); /* "that", "clause", ... */
const char *indirect_rule_text(enum indirect_by rule); /* in words */

#endif
