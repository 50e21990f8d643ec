/*
 * portrait - how portrayal.c reads: the words of a piece of a sentence, their
 * parts of speech, the names in them.
 *
 * For the files that find one kind of portrayal each: portrait_label.c what a
 * name is called, portrait_deed.c what it does and what is done to it. Words are
 * indexes into `words`, ranges half open; `name` is one of `names`.
 */
#ifndef CORE_WORDING_PORTRAIT_H
#define CORE_WORDING_PORTRAIT_H

#include "core/wording/plain_word.h"
#include "core/wording/portrayal.h"
#include "core/wording/role.h"

enum {
	MODIFIERS_MOST = 4,
	APPOSITION_MOST = 14,
	PREDICATE_MOST = 8, /* words that are shown of what somebody does */
	REACH = 3,          /* adverbs and auxiliaries between a name and its verb */
};

struct portrait {
	struct arena *arena;
	struct portrayals *out;
	struct plain_words words;
	int8_t part[PLAIN_WORDS_MOST];  /* enum part */
	int32_t name[PLAIN_WORDS_MOST]; /* of names; -1 */
	struct portrayed_names names;
	int32_t next, sentence;
};

enum part portrait_part(const struct portrait *p, int32_t i); /* PART_OPENS beyond the ends */
struct str portrait_low(const struct portrait *p, int32_t i);
bool portrait_is(const struct portrait *p, int32_t i, const char *low);
/* A mark before word `i`, or the end. */
bool portrait_apart(const struct portrait *p, int32_t i);
/* A word in small letters that holds nothing together: noun, adjective, verb. */
bool portrait_is_content(const struct portrait *p, int32_t i);
/* From `i` on to the next mark or word that opens a clause, at most `most` words. */
int32_t portrait_phrase_end(const struct portrait *p, int32_t i, int32_t most);
void portrait_add(
	struct portrait *p, enum portrayal_kind kind, int32_t name, int32_t beg, int32_t end);
/* Where the name ends that word `i` is of. */
int32_t portrait_name_end(const struct portrait *p, int32_t i);

/* "Orla Finn, a former pilot of the ferry,": adds it and returns where it ends, else `end`. */
int32_t portrait_apposition(struct portrait *p, int32_t name, int32_t end);
/* "The mayor of Brackwater, Orla Finn," */
void portrait_apposed(struct portrait *p, int32_t name, int32_t beg, int32_t end);
/* "the embattled Orla Finn", "spokeswoman Orla Finn": returns where they begin. */
int32_t portrait_modifiers(struct portrait *p, int32_t name, int32_t beg);
/* Behind a form of be: "is a relic of the past", "is reckless". */
void portrait_predicate(struct portrait *p, int32_t name, int32_t be);
/* "Orla Finn's stubborn silence": behind the name. */
void portrait_owned(struct portrait *p, int32_t name, int32_t from);

struct portrait_at {      /* where the name stands */
	int32_t beg, end; /* with the longer name that it repeats: "the Tarn Union (OTU)" */
	bool set_off;     /* between marks */
};

/*
 * What it does or has done to it, as the verb behind it tells; `from` is behind an
 * apposition, else `at.end`.
 */
void portrait_behind(struct portrait *p, int32_t name, struct portrait_at at, int32_t from);
/* The verb before it: "accused Orla Finn"; its modifiers begin at `beg`. */
void portrait_before(struct portrait *p, int32_t name, int32_t beg, int32_t end);

#endif
