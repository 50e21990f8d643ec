/*
 * lexeme - a passage as the units that two passages can have in common.
 *
 * A word is one lexeme; so is a name, a date, a number, of however many words.
 * Each has a key: equal keys say the same. Reads an article that is done and
 * named; spans are bytes into its document. All lives in the arena given.
 */
#ifndef CORE_COMPARE_LEXEME_H
#define CORE_COMPARE_LEXEME_H

#include <stdbool.h>
#include <stdint.h>

#include "core/compare/attribution.h"
#include "core/compare/pairing.h"
#include "core/text/stem.h"

enum lexeme_kind {
	LEXEME_FUNCTION, /* says nothing alone */
	LEXEME_PRONOUN,  /* nor does this, but it may stand for a name */
	LEXEME_WORD,
	LEXEME_NOT, /* the word that turns all others around */
	LEXEME_NAME,
	LEXEME_DATE,
	LEXEME_NUMBER,
};

struct lexeme {
	struct span span;
	struct str key;  /* root of the stem, whom it names, date's value, number */
	struct str form; /* as it is written, folded */
	double value;    /* of a number */
	int32_t index;   /* a name's in entities.name, a date's in the article's timexes; -1 */
	int32_t part;    /* goes up where a sentence ends and where words were cut out */
	int32_t group[SENSES_MOST];
	int32_t groups; /* of near synonyms that a word is in */
	uint8_t kind;   /* enum lexeme_kind */
};

struct lexemes {
	struct lexeme *at;
	int32_t n;
	bool cut; /* there were more than the most */
	struct {
		struct lexeme *at;
		int32_t n;
	} aside; /* what was cut off with who says it */
};

struct lexeme_source {
	const struct story *story;
	int32_t article;
	struct segmenter *segmenter;
	struct stemmer *stemmer;
	const struct senses *senses;
	bool english;
};

/* At most `most` of the counted sentences of `p`, without what is cut off from them. */
void lexemes_read(struct arena *a, const struct lexeme_source *s, struct sentence_span p,
	const struct attributions *without, int32_t most, struct lexemes *out);

/* Function words and pronouns: no slot begins or ends with them. */
static inline bool lexeme_is_empty(const struct lexeme *x)
{
	return x->kind == LEXEME_FUNCTION || x->kind == LEXEME_PRONOUN;
}

#endif
