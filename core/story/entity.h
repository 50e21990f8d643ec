/*
 * entity - who and what the articles name: all names of one under one heading.
 *
 * A name is a place in an article where somebody or something is named; the
 * linker (link.h) joins names to entities and keeps for each the sieve that
 * joined it, so that the screen can say why. Entities are in order of their
 * counts, then of their keys. All lives in the arena given to link_build; texts
 * borrow from the articles. const once built.
 */
#ifndef CORE_STORY_ENTITY_H
#define CORE_STORY_ENTITY_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/buf.h"
#include "core/base/span.h"
#include "core/base/str.h"

enum entity_type { ENTITY_PER, ENTITY_ORG, ENTITY_LOC, ENTITY_MISC, ENTITY_TYPES /* not known */ };

struct name {
	int32_t article;
	struct span span; /* bytes in the article's text */
	struct str text;
	uint8_t type; /* enum entity_type, as it was read there */
	bool counted; /* false in captions, bylines and boilerplate */
};

enum sieve {
	SIEVE_NONE,     /* the only way it is written, or the way the entity is called */
	SIEVE_FOLDED,   /* the same but for capitals, accents, titles, articles */
	SIEVE_SPELLING, /* "Programme", "Program"; "Asia-Pacific", "Asia Pacific" */
	SIEVE_DEFINED,  /* "Long Form (LF)" stands in the story */
	SIEVE_ALIAS,    /* the tables of data/known */
	SIEVE_INITIALS, /* of exactly one longer name */
	SIEVE_PART,     /* some words of a longer name, its last one too */
	SIEVE_SHORT,    /* "J. Smith", "Fred Smith" for "Frederick Smith" */
	SIEVE_SLIP,     /* one letter differs */
	SIEVE_SURNAME,  /* the family name */
	SIEVE_FIRST,    /* how a longer name begins */
	SIEVE_TYPE,     /* the same words, read as another type */
	SIEVE_READER,   /* the reader said so */
	SIEVES,
};

enum tie { TIE_NONE, TIE_NATION /* "Chinese" */, TIE_SPEAKS /* "Beijing warned" */ };

struct alias { /* one way to write the name */
	struct str text;
	int32_t count; /* names written so, counted ones only */
};

struct entity_count {
	int32_t article, count;
};

struct entity {
	uint8_t type;       /* enum entity_type */
	uint8_t tie;        /* enum tie: what binds it to the country `of` */
	bool renamed;       /* by the reader */
	struct str name;    /* the best full form */
	struct str key;     /* folded name, with type unique: colours and corrections go by it */
	int32_t of;         /* entity of that country, -1 if the story does not name it */
	struct str of_name; /* the country; len 0 if there is no tie */
	int32_t total;      /* counted names */
	struct {
		struct alias *at;
		int32_t n;
	} aliases; /* most frequent first; the name is one of them if it stands so in a text */
	struct {
		int32_t *at;
		int32_t n;
	} members; /* indexes of names, ascending */
	struct {
		struct entity_count *at;
		int32_t n;
	} counts; /* articles that have counted names, ascending */
};

struct joined { /* what became of one name */
	int32_t entity;
	uint8_t sieve;   /* enum sieve */
	bool nearest;    /* several would do: this is the nearest one in the article */
	bool turned;     /* the sieve found `like` to be a form of this, not this of `like` */
	bool speaks;     /* a capital that stands for its government here */
	struct str like; /* what it was joined to; len 0 for SIEVE_NONE */
};

struct entities {
	struct entity *at;
	int32_t n;
	const struct name *name; /* as given to the linker */
	struct joined *joined;   /* one a name */
	int32_t names;
	bool *active; /* one a correction: false if it found nothing */
};

const char *entity_type_name(uint8_t type); /* "PER", "ORG", "LOC", "MISC", "-" */
bool entity_type_parse(struct str s, uint8_t *out);
const char *sieve_name(enum sieve sieve); /* "alias", "surname", ... */

/* Index by type and folded name, else by one of its aliases; -1. Any type: ENTITY_TYPES. */
int32_t entity_find(const struct entities *v, uint8_t type, struct str name);
int32_t entity_count(const struct entity *x, int32_t article); /* counted names in it */
/* The first name behind or at `at` in `article`; it may be one of a later article, or `v->names`. */
int32_t entity_first_name(const struct entities *v, int32_t article, int32_t at);
/* The first name that ends behind `at` in `article` and begins before or at it; -1. */
int32_t entity_name_at(const struct entities *v, int32_t article, int32_t at);
/* The member before or behind name `name` (dir -1, 1), -1 at the ends. */
int32_t entity_next(const struct entity *x, int32_t name, int dir);
/* The entity of a name; of a nationality or a capital that speaks the country, if the story names it. */
const struct entity *entity_meant(const struct entities *v, int32_t name);
/* Appends one sentence: why this name belongs to its entity. */
void entity_why(const struct entities *v, int32_t name, struct buf *out);

#endif
