/*
 * weigh - how much two sentences share, as a sum over their terms.
 *
 * A term weighs by how rare it is in the two articles compared,
 * idf = ln((N + 1) / (df + 1/2)) over their N counted sentences, and not in a
 * corpus: among articles on one event it is the names of the event that say
 * nothing. The score of two sentences is
 *
 *	sum of k idf^2 over shared terms / (|a| |b|)  +  runs
 *
 * the cosine of TF-IDF vectors (Salton and Buckley, 1988) with a factor k for
 * each kind of term and lengths |a| that have a floor, so that two
 * sentences of three words are not the same for one of them. Runs add what
 * their words weigh, as a share of the lighter sentence. Where both sentences
 * open their articles, the cosine is added once more with all terms as rare as
 * each other: leads tell the event itself, in the words of every sentence. The factors were
 * chosen on gold links of our own samples and of five real articles.
 */
#ifndef CORE_COMPARE_WEIGH_H
#define CORE_COMPARE_WEIGH_H

#include "core/base/arena.h"
#include "core/compare/unfolded.h"

struct weights {
	const struct terms *terms;
	const struct runs *runs;
	const struct unfolded *digest[2];
	float *idf;         /* one a term, then one a run */
	int32_t *df[2];     /* the same: sentences of that article that have it */
	float *length[2];   /* one a sentence */
	float *words[2];    /* one a sentence: idf of its words */
	uint8_t *things[2]; /* one a sentence: things that it names, UINT8_MAX at most */
	float *plain[2];    /* one a sentence: its terms, however rare */
	int32_t counted;    /* sentences of both */
	double unit;        /* idf of a word that each article has once */
	int32_t stage;      /* of the build */
};

/* In steps of one pass over an article; false when all is there. */
void weights_open(struct arena *a, const struct unfolding *u, struct weights *out);
bool weights_step(struct weights *w);
/* Of a term that `df` of `counted` sentences have. */
float weights_idf(const struct term *t, int32_t counted, int32_t df);
/* A thing that is named: a number, a name, or a word outside of names and not of every text. */
bool weights_is_thing(const struct weights *w, const struct occurrence *x);
/* Terms of nearly every sentence of long articles are looked over: they cost much, say little. */
bool weights_skip(const struct weights *w, int32_t term);
/* What a shared term adds before the lengths are divided out. */
double weights_shared(const struct weights *w, const struct occurrence *x, bool named);
/* The same, however rare the term is; a run adds nothing. */
double weights_plain(const struct weights *w, const struct occurrence *x, bool named);
/* What plain terms in common add to the score of two sentences: nothing but between leads. */
double weights_lead(const struct weights *w, double plain, int32_t i, int32_t j);
/* What a kind's share is divided by in the score of these two sentences. */
double weights_norm(const struct weights *w, bool run, int32_t i, int32_t j);
/* What a sentence says with this term, for coverage. */
double weights_said(const struct weights *w, const struct occurrence *x);

static inline enum term_kind weights_kind(const struct weights *w, int32_t term)
{
	bool run = w->runs != NULL && term >= w->runs->first;
	return run ? TERM_RUN : (enum term_kind)w->terms->at[term].kind;
}

/* Sentences that share dates and nothing else are hardly alike. */
#define WEIGH_ONLY_DATES 0.175
/*
 * "She went on", "It would be the first": what the sentence before it in the
 * paragraph speaks of is meant as well. So much of it counts, against what the
 * other sentence says itself.
 */
#define WEIGH_BEFORE 0.25

#endif
