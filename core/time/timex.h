/*
 * timex - the date expressions of one document, with what they mean.
 *
 * English text only. Types and values are those of TimeML's TIMEX3. Built in steps from the
 * sentences of a finished document and the article's date; const afterwards.
 * Without a date relative expressions stay relative: "last year" has the value
 * "" and no interval, "this July" XXXX-07. Boilerplate is left out; captions,
 * datelines and bylines are read and keep the kind of their block. Spans are
 * bytes into document.text, days count from 1970-01-01. Results live in the
 * arena given. Cannot fail: a date that cannot be (February 30) has no interval
 * and a warning.
 */
#ifndef CORE_TIME_TIMEX_H
#define CORE_TIME_TIMEX_H

#include "core/text/document.h"
#include "core/time/interval.h"
#include "core/time/rule.h"
#include "core/time/stamp.h"

enum timex_type { TIMEX_DATE, TIMEX_TIME, TIMEX_DURATION, TIMEX_SET };

enum certainty {            /* of when something was */
	CERTAINTY_STATED,   /* the text says it in full */
	CERTAINTY_INFERRED, /* a part comes from the article's date or a date told before */
	CERTAINTY_APPROXIMATE,
	CERTAINTY_BOUND, /* before, after, until */
	CERTAINTY_VAGUE, /* recently */
};

enum timex_anchor { ANCHOR_NONE, ANCHOR_ARTICLE, ANCHOR_TIMEX };

enum timex_bound { BOUND_NONE, BOUND_BEFORE, BOUND_UNTIL, BOUND_AFTER, BOUND_SINCE };

enum timex_tense { TENSE_NONE, TENSE_PAST, TENSE_FUTURE };

struct timex3 { /* the C library has a struct timex of its own */
	struct span span;
	int32_t sentence;
	struct interval when;    /* GRAIN_NONE: it has no place on a timeline */
	int32_t anchor;          /* ANCHOR_TIMEX: which one */
	int32_t until;           /* the timex that ends this range ("from May to July"), or -1 */
	char value[STAMP_VALUE]; /* TIMEX3; "" if it cannot be said */
	uint8_t type;            /* enum timex_type */
	uint8_t certainty;
	uint8_t rule;     /* enum date_by */
	uint8_t anchored; /* enum timex_anchor */
	uint8_t bound;    /* enum timex_bound */
	uint8_t tense; /* enum timex_tense: what decided between last and next; TENSE_NONE: nothing did */
	uint8_t mod;   /* enum mod: START, MID, END, APPROX */
	uint8_t block; /* enum block_kind it stands in */
	bool either;   /* 5/9/2023: nothing tells which is the day */
};

struct timexes {
	struct timex3 *at; /* in the order of the text, never overlapping */
	int32_t n;
	struct warnings warnings;
};

enum date_order { ORDER_UNKNOWN, ORDER_MONTH_FIRST, ORDER_DAY_FIRST };

struct timexes_work; /* where a build stands */

struct timexes_work *timexes_open(const struct document *d, int32_t date, enum date_order order);
/* One step, at most 32 KB of text; false when all is done. */
bool timexes_step(struct arena *a, struct timexes_work *x, struct timexes *out);
void timexes_close(struct timexes_work *x); /* NULL is fine */

/* All steps. `date` in days or DAY_NONE; `order` counts where the article does not tell. */
void timexes_build(struct arena *a, const struct document *d, int32_t date, enum date_order order,
	struct timexes *out);

/* The first timex that ends behind `at`; all between two bytes follow it. n if there is none. */
int32_t timexes_find(const struct timexes *t, int32_t at);

void timexes_warn(struct arena *a, struct timexes *t, struct span where, const char *what);

const char *timex_type_name(enum timex_type t); /* "DATE" */
const char *certainty_name(enum certainty c);   /* "stated" */
/* EDTF level 1, and from level 2 quarters; "" if there is none. */
enum { EDTF_MOST = 48 };
void timex_edtf(char to[EDTF_MOST], const struct timex3 *t);
/* The rule, the anchor and the value, in words. `date` as in timexes_build. */
struct str timex_why(struct arena *a, const struct document *d, const struct timexes *t, int32_t i,
	int32_t date);
/* Only what the rule does and what it counted from. */
struct str timex_rule_why(struct arena *a, const struct document *d, const struct timexes *t,
	int32_t i, int32_t date);

#endif
