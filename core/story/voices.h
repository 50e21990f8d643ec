/*
 * voices - who gets to speak in the articles of a story, and what is given to them.
 *
 * A row is a voice: an entity of the story ("Stoltenberg" and "the NATO chief,
 * Jens Stoltenberg" are one, "Tokyo" that warns is Japan); a speaker who is no
 * entity, by the words for him folded ("the Chinese government"); one without a
 * name ("officials", "a diplomat"); and last nobody: "it was reported", a
 * pronoun for somebody not known, a quotation without a speaker. A cell is what
 * one article gives a voice: quotations and the words in them, statements
 * without quotation marks (core/quote/indirect.h) and their words.
 *
 * A quotation is a pair of marks; words in scare quotes are the author's and not
 * here, one inside of another is only if somebody else says it. Words are as a
 * person counts them; those of a statement are the ones outside of quotations.
 *
 * Reads a story whose articles are done, named and linked, and must not change
 * while the voices are used. Built in steps (32 KB of text, or some utterances)
 * into the arena given; nothing of it is done at start-up. Rows and cells do not
 * depend on the order of the articles. const afterwards. Cannot fail.
 */
#ifndef CORE_STORY_VOICES_H
#define CORE_STORY_VOICES_H

#include "core/quote/indirect.h"
#include "core/story/story.h"

enum voice_kind {
	VOICE_ENTITY,
	VOICE_WORDS,   /* no entity, but named: "the Tarn government" */
	VOICE_UNNAMED, /* "officials" */
	VOICE_NOBODY,
	VOICE_KINDS,
};

struct utterance {
	struct span span;          /* what is said, with its marks */
	struct span speaker, verb; /* as they stand; may be empty */
	struct speaker who;        /* which entity the speaker is, and why */
	int32_t article;
	int32_t voice;
	int32_t quote; /* of article.quotes; -1: without quotation marks */
	int32_t words;
	uint8_t kind;  /* enum quote_kind; QUOTE_KINDS: without quotation marks */
	uint8_t group; /* enum verb_group */
	uint8_t rule;  /* enum quote_by; without quotation marks enum indirect_by */
};

struct voice_count {
	int32_t quotes, words;          /* in quotation marks */
	int32_t statements, told_words; /* without */
};

struct voice_cell {
	int32_t voice, article;
	int32_t first, n; /* of voices.said: by place */
	struct voice_count count;
};

struct voice {
	uint8_t kind;     /* enum voice_kind */
	int32_t entity;   /* VOICE_ENTITY; else -1 */
	struct str name;  /* the entity's, else words of an article; "" of VOICE_NOBODY */
	struct str key;   /* folded; with the kind unique */
	int32_t first, n; /* of voices.cell: articles that give it a word, ascending */
	struct voice_count count;
};

struct voices {
	struct voice *at; /* most words quoted first, then most statements, then by name */
	int32_t n;
	struct voice_cell *cell;
	int32_t cells;
	struct utterance *said; /* by voice, article, place */
	int32_t said_n;
};

struct voices_work; /* where a build stands */

struct voices_work *voices_open(const struct story *s, struct segmenter *g);
/* One step; false when all is done. */
bool voices_step(struct arena *to, struct voices_work *w, struct voices *out);
void voices_close(struct voices_work *w); /* NULL is fine */
/* All steps. */
void voices_build(struct arena *to, const struct story *s, struct segmenter *g, struct voices *out);

/* NULL: the article gives it no word. */
const struct voice_cell *voices_cell(const struct voices *v, int32_t voice, int32_t article);
/* The utterance of this quotation, -1; that without marks whose verb begins at `verb`, -1. */
int32_t voices_of_quote(const struct voices *v, int32_t article, int32_t quote);
int32_t voices_of_verb(const struct voices *v, int32_t article, int32_t verb);

struct voice_verb {
	struct str text; /* in small letters, on one line */
	uint8_t group;   /* enum verb_group */
	int32_t count;
};

struct voice_verbs {
	struct voice_verb *at; /* most frequent first, then by text */
	int32_t n;
};

/* The verbs of `n` utterances from `first` on; each of a sentence once. */
void voice_verbs(struct arena *a, const struct story *s, const struct voices *v, int32_t first,
	int32_t n, struct voice_verbs *out);
const char *voice_kind_name(enum voice_kind k); /* "entity" "words" "unnamed" "nobody" */
/* "direct" "partial" "indirect" */
const char *utterance_kind_name(const struct utterance *u);
/* Sentences: kind, rule, verb with its group; who the speaker is. */
struct str utterance_why(struct arena *a, const struct story *s, const struct utterance *u);

#endif
