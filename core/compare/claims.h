/*
 * claims - what the articles of a story say, one claim a row, and who says it.
 *
 * Links joined over all articles (joining.h). A cell is what one article has of
 * a claim: said, where its sentence is linked with those of the others; partly,
 * where a sentence has a strong link with one that says it, which, if nobody else
 * says it, must be sure or rest on three things that both name (words, names and
 * numbers; dates are one); no cell: silent. A sentence is said in one claim at
 * most; a claim that nobody else tells is a row too, but for titles and headings.
 * Rows and cells depend on the story, not on the order of its articles. Linked
 * sentences in nearly the same words are listed beside.
 *
 * Sentences are indexes into document.sentences, spans bytes into
 * document.text. Built in steps: first what the comparison still lacks, a row
 * of a pair each; then a pair, some links, some rows. The result lives in the
 * arena given; the comparison must stay as it is while it is used. Cannot fail.
 */
#ifndef CORE_COMPARE_CLAIMS_H
#define CORE_COMPARE_CLAIMS_H

#include <stdbool.h>
#include <stdint.h>

#include "core/compare/comparison.h"

enum cell_kind { CELL_SILENT, CELL_PARTLY, CELL_SAID, CELL_KINDS };

struct claim_cell {
	int32_t article;
	int32_t claim;
	int32_t first, n; /* of claims.sentence: the one that says it best, then further ones */
	uint8_t kind;     /* enum cell_kind; never CELL_SILENT */
};

struct claim {
	int32_t article, sentence; /* whose words name it */
	struct span label;         /* of them, without who says it */
	int32_t first, n;          /* cells, in story order */
	int32_t tellers;           /* articles that say it */
	int32_t entry;             /* of the timeline: the event that most of them date; -1 */
	float place;               /* 0 to 1: how far into an article, where it comes first */
};

struct claim_copy { /* two sentences in nearly the same words: verbatim.h */
	int32_t article, sentence;
	int32_t other, there; /* article and sentence that have them too */
	float share;          /* 0 to 1: of the words of the shorter one */
};

struct claims {
	struct claim
		*at; /* of most tellers first, then of most articles, then as early as they come */
	int32_t n;
	struct claim_cell *cell;
	int32_t cells;
	int32_t *sentence;
	int32_t sentences;
	int32_t shared;          /* claims of two tellers and more; they come first */
	int32_t *first;          /* one an article, and one: where its sentences begin in `of` */
	int32_t *of;             /* one a sentence of every article: the claim it says; -1 */
	struct claim_copy *copy; /* both ways, by article, sentence, other article */
	int32_t copies;
};

struct claims_work; /* where a build stands */

/* Story and comparison must stay. */
struct claims_work *claims_open(const struct story *s, struct comparison *c);
/* One step; false when `out` is whole. */
bool claims_step(struct arena *to, struct claims_work *w, struct claims *out);
void claims_close(struct claims_work *w); /* NULL is fine */
void claims_build(
	struct arena *to, const struct story *s, struct comparison *c, struct claims *out);

/* What `article` has of a claim; NULL: it is silent. */
const struct claim_cell *claims_cell(const struct claims *c, int32_t claim, int32_t article);
/* Has the cell a sentence of this passage of its article? */
bool claims_says(const struct claims *c, const struct claim_cell *cell, struct sentence_span p);
/* The claim that a sentence says; -1. */
int32_t claims_of(const struct claims *c, int32_t article, int32_t sentence);
/* How many other articles say what this sentence says. */
int32_t claims_others(const struct claims *c, int32_t article, int32_t sentence);

/* The copies of a sentence, *n of them. */
const struct claim_copy *claims_copies(
	const struct claims *c, int32_t article, int32_t sentence, int32_t *n);
/* Does `article` say it in nearly the words of another teller of the claim? */
bool claims_is_copied(const struct claims *c, const struct claim_cell *cell);
/* "near verbatim in C 12, D 3: probably one source"; empty: in no other article. */
struct str claims_copies_text(
	struct arena *a, const struct claims *c, int32_t article, int32_t sentence);

const char *cell_kind_name(enum cell_kind k); /* "silent" "partly" "said" */

#endif
