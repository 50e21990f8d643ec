/*
 * pairing - which sentences of two articles say the same.
 *
 * A link joins a passage of article a with one of article b: mostly a sentence
 * each, several where one article says in two sentences what the other says in
 * one. A sentence may have several links, in any order; most have none. Only
 * counted sentences (title, headings, body, quotations, lists) are linked.
 *
 * A score is a sum of evidence, and evidence is what `gw` shows: words, runs of
 * words, names, dates and numbers that both sentences have, each weighed by how
 * rare it is in these two articles, less what both sentences share with all
 * others (pairing_why). It depends on the two articles and on what the story
 * knows of their names, not on the order of the two: pairing(b, a) is the
 * mirror of pairing(a, b).
 *
 * Sentences are indexes into document.sentences. Built in steps of one row
 * (a sentence of a against all of b) into the arena given; const afterwards.
 * Cannot fail: articles that share nothing have no links.
 */
#ifndef CORE_COMPARE_PAIRING_H
#define CORE_COMPARE_PAIRING_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/base/span.h"
#include "core/compare/digest.h"

enum tier {
	TIER_POSSIBLE,
	TIER_STRONG, /* of a high score that rests on more than one thing */
};

enum { PARTNERS = 3 };

struct sentence_span {    /* a passage: neighbouring counted sentences of one article */
	int32_t beg, end; /* sentences, half open */
};

struct sentence_at {
	int32_t article, sentence; /* in the story; of document.sentences */
};

struct pair_link {
	struct sentence_span a, b;
	float score; /* of its best two sentences; 0 if they share nothing */
	uint8_t tier;
	uint8_t things; /* words, names and numbers that two of its sentences share, at most; all dates are one */
	bool pinned; /* the reader says so */
};

struct pair_links {
	struct pair_link *at; /* in order of a, then b */
	int32_t n;
};

struct partner {
	int32_t sentence; /* of the other article */
	float score;      /* below that of a link it is only the best there is */
	float beside;     /* the part of it that comes from the sentences beside both */
};

struct partners { /* of one sentence, best first */
	struct partner at[PARTNERS];
	int32_t n;
};

enum side { SIDE_A, SIDE_B };

struct side_of_pair {
	int32_t article;   /* in the story */
	int32_t sentences; /* all of the document */
	struct partners
		*partners; /* one a sentence; this and all below is NULL after pairing_brief */
	float *hub;        /* one a sentence: how alike it is to many */
	float *covered; /* one a sentence: the share of it that the other article says too, 0 to 1;
			   COVERED_NOT of one that is not counted */
};

#define COVERED_NOT (-1.0F)

struct pinned_pair { /* what the reader says of two passages */
	struct sentence_span at[2];
	bool rejected; /* no link; else one, and a strong one */
	int32_t pin;   /* which of the story says so */
};

struct pinned { /* of two articles; pinned.h */
	struct pinned_pair *at;
	int32_t n;
};

struct pairing {
	struct side_of_pair side[2];
	struct pair_links links;
	float kinship; /* not after pairing_brief, as the rest; 0 to 1: how many of the words of the shorter article the other has too */
	bool weak;     /* few shared words or no strong link: what links there are say little */
	bool foreign;  /* two languages: names, dates and numbers are all there is to go by */
};

enum reason_kind {
	REASON_WORD,      /* a stem that both have */
	REASON_SENSE,     /* words that can stand for one another */
	REASON_RUN,       /* words that follow each other in both */
	REASON_NAME,      /* one entity, by whatever name */
	REASON_DATE,      /* days that meet */
	REASON_NUMBER,    /* the same number, in digits or words */
	REASON_LEAD,      /* both open their articles: all they share, however rare */
	REASON_NEIGHBOUR, /* the sentences beside them are linked */
	REASON_HUB,       /* both sentences are like many others; below 0 */
	REASON_KINDS,
};

struct reason {
	uint8_t kind;
	struct str text; /* the stem, the name, the date's value; len 0 where there is none */
	struct span at_a, at_b; /* where it stands first, bytes; empty where there is none */
	float weight;           /* what it adds to the score */
};

struct reasons {
	struct reason *at; /* by kind, heaviest first; the weights add up to the score */
	int32_t n;
};

/* The weights of two articles, for a caller that asks for many sums of them. */
struct weighed;
struct weighed *weighed_open(const struct terms *t, const struct digest *a, const struct digest *b);
bool weighed_step(struct weighed *w);  /* false when it can be asked */
void weighed_close(struct weighed *w); /* NULL is fine */

struct paired { /* two articles, and what was found between them */
	struct terms *terms;
	const struct story *story;
	struct segmenter *segmenter;
	const struct digest *digest[2];
	const struct weighed *weighed; /* of these two */
	const struct pairing *pairing; /* whole; NULL: only what the two share is asked for */
};

const char *tier_name(enum tier t);          /* "strong" */
const char *reason_name(enum reason_kind k); /* "word" */
const char *reason_text(enum reason_kind k); /* of a kind without a text, in words; else "" */

struct pairing_work; /* where a build stands */

/* Digests must stay until the last step; they share their terms. */
struct pairing_work *pairing_open(
	const struct terms *t, const struct digest *a, const struct digest *b);
/* What the reader says of these two; before the first step. */
void pairing_pin(struct pairing_work *w, const struct pinned *p);
/* Only the links are wanted: the rest stays empty; before the first step. */
void pairing_brief(struct pairing_work *w);
/* The same work begun for another pair, in the memory it has. */
void pairing_reopen(struct pairing_work *w, const struct terms *t, const struct digest *a,
	const struct digest *b);
/* One row; false when `out` is filled in. */
bool pairing_step(struct arena *to, struct pairing_work *w, struct pairing *out);
void pairing_close(struct pairing_work *w); /* NULL is fine */
void pairing_build(struct arena *to, const struct terms *t, const struct digest *a,
	const struct digest *b, struct pairing *out);

/* The first link of sentence `i` on that side; -1 if it has none. Others may follow. */
int32_t pairing_find(const struct pairing *p, enum side side, int32_t i);
/* Does the other article say most of it somewhere, or is it not counted? */
bool pairing_covered(const struct pairing *p, enum side side, int32_t i);
/* Does only this article say it: no link, and little of it covered by the other? */
bool pairing_only(const struct pairing *p, enum side side, int32_t i);
/* Does it cover this much of a sentence, or is that not counted? */
bool pairing_covers(float covered);
/* The sum behind the score of two sentences, linked or not. */
void pairing_why(struct arena *to, const struct paired *of, int32_t sentence_a, int32_t sentence_b,
	struct reasons *out);
/* The two sentences of these passages that are most alike; the first of each if none are partners. */
void pairing_best(
	const struct pairing *p, struct sentence_span a, struct sentence_span b, int32_t best[2]);
/* From the first byte of the passage to its last. */
struct span passage_span(const struct document *d, struct sentence_span p);

#endif
