/*
 * clause - a sentence as words with roles, and the clause around a date.
 *
 * No parser: a clause ends at strong marks, at commas before a conjunction or
 * an apposition, and at words that open another clause. Words within a name or
 * a date know it. All lives in the arena given; texts are borrowed from the
 * article, `low` is a copy in small letters (ASCII) without 's.
 */
#ifndef CORE_STORY_CLAUSE_H
#define CORE_STORY_CLAUSE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/article/article.h"
#include "core/story/entity.h"
#include "core/story/event.h"
#include "core/text/stem.h"

enum word_role {
	ROLE_CONTENT,
	ROLE_DETERMINER, /* the, its, no */
	ROLE_PRONOUN,
	ROLE_PREPOSITION,
	ROLE_AND,   /* and or but */
	ROLE_OPENS, /* that which because: another clause begins */
	ROLE_ORDER, /* before after since: one that is ordered */
	ROLE_AUX,   /* is has will */
	ROLE_TO,
	ROLE_PARTICLE, /* up out off */
	ROLE_ADVERB,   /* not also first */
	ROLE_NUMBER,
	ROLE_DATE, /* of a date expression */
};

enum gap { GAP_NONE, GAP_COMMA, GAP_STRONG };

struct clause_word {
	struct span span;
	struct str low;
	int32_t name;  /* of entities.name; -1 */
	int32_t timex; /* of the article; -1 */
	const struct event_word *event;
	uint8_t role;
	uint8_t gap; /* before it: enum gap */
	bool capital, possessive;
};

struct clause_words {
	struct clause_word *at;
	int32_t n;
};

struct lexis { /* words by role and by event */
	struct map roles;
	struct event_words events;
	struct stemmer *stemmer;
};

/* Lives in `a`, but for the stemmer. */
void lexis_build(struct arena *a, struct lexis *out);
void lexis_close(struct lexis *l);

struct clause_source {
	const struct article *article;
	int32_t index; /* of the article in the story */
	const struct entities *entities;
	const struct lexis *lexis;
};

enum { CLAUSE_BYTES = 2048 }; /* of a long sentence only what stands around `at` is read */

/* The words of `sentence`, at most CLAUSE_BYTES around byte `at`. */
void clause_words(struct arena *a, const struct clause_source *s, int32_t sentence, int32_t at,
	struct clause_words *out);
/* Words [beg, end) of the clause that holds word `i`. */
struct span clause_around(const struct clause_words *w, int32_t i);
/* Does another clause begin at word `i`? */
bool clause_begins(const struct clause_words *w, int32_t i);
/* The word at or behind byte `at`; n if there is none. */
int32_t clause_find(const struct clause_words *w, int32_t at);

#endif
