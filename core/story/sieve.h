/*
 * sieve - the linker's inside: forms, the sets they are joined to, the sieves.
 *
 * A sieve looks at all forms and joins some to others. It decides on what the
 * sieves before it left and joins afterwards, so that neither the order of
 * articles nor that of forms matters. Everything lives in the work arena.
 */
#ifndef CORE_STORY_SIEVE_H
#define CORE_STORY_SIEVE_H

#include "core/base/arena.h"
#include "core/base/map.h"
#include "core/story/alias.h"
#include "core/story/form.h"
#include "core/story/link.h"

enum { TYPES = ENTITY_TYPES + 1 };

struct form {
	struct str key;
	struct str text; /* as most names write it */
	int32_t word;    /* of words, in linker.word */
	uint8_t words;   /* 0: too long for any sieve */
	uint8_t flags;   /* enum form_flag, of a form of one word */
	uint8_t type;    /* what most names were read as */
	bool person;     /* read as PER: kept apart from the same words read otherwise */
	int32_t known;   /* alias.h; -1 */
	bool begins;     /* the tables know longer names that begin so */
	int32_t count;   /* names */
	int32_t types[TYPES];
	int32_t first, last; /* names, a chain in linker.next; -1 */
	/* what joined it, first come: */
	uint8_t sieve;
	struct str like;
	/* the set: */
	int32_t parent;
	int32_t set_known; /* of a root: known name of the set; -1 */
	bool set_long;     /* of a root: holds a form of several words */
};

struct own {          /* a name that goes another way than its form */
	int32_t form; /* in whose set it is; -1: its own form's */
	uint8_t sieve;
	bool nearest;
	struct str like;
};

struct join {
	int32_t form, to;
	uint8_t sieve;
};

struct joins {
	struct join *at;
	int32_t n;
};

struct linker {
	struct arena *out_arena;
	struct arena arena;
	struct link_input in;
	struct entities *out;
	int32_t stage;
	struct form *form;
	int32_t forms;
	struct form_word *word;
	int32_t words;
	struct map keys[2]; /* key to form; [person] */
	int32_t *form_of;   /* of a name */
	int32_t *next;      /* name of the same form; -1 */
	struct own *own;    /* of a name */
	struct joins joins; /* that a sieve wants */
	/* for the readers' corrections: */
	struct groups *groups;
};

struct ints {
	int32_t *at;
	int32_t n;
};

/* What name `i` was read as. */
static inline uint8_t type_read(const struct linker *l, int32_t i)
{
	uint8_t type = l->in.name[i].type;
	return type < TYPES ? type : ENTITY_TYPES;
}

/* forms.c */
void forms_build(struct linker *l);
static inline const struct form_word *form_words_of(const struct linker *l, const struct form *f)
{
	return &l->word[f->word];
}
int32_t form_find(const struct linker *l, struct str key, bool person); /* -1 */
int32_t set_root(const struct linker *l, int32_t form);
/*
 * The set of `form` shall be joined to that of `to`; done by joins_do, in an
 * order that only the keys decide. Two sets which the tables know by different
 * names are never joined.
 */
void join(struct linker *l, int32_t form, int32_t to, enum sieve sieve);
void joins_do(struct linker *l);
/* "Foreign Ministry" says nothing alone: each country has one. */
bool form_says(const struct linker *l, const struct form *f);
/* May a shorter form of f's type stand for one of g's? */
bool form_agrees(const struct form *f, const struct form *g);
/* More names, then more letters, then the bytes: which of two is the better representative. */
bool form_before(const struct form *f, const struct form *g);

/* nearest.c */
/*
 * `form` may stand for each of `to`. One set: joined. Several: each name goes
 * to the nearest before it in its article, else to the first behind it.
 */
void resolve(struct linker *l, int32_t form, const struct ints *to, enum sieve sieve);
/* The latter even if only one set would do. */
void nearest(struct linker *l, int32_t form, const struct ints *to, enum sieve sieve);

/* the sieves, in their order */
void sieve_spelling(struct linker *l);
void sieve_alias(struct linker *l);
void sieve_define(struct linker *l);
void sieve_initials(struct linker *l);
void sieve_part(struct linker *l);
void sieve_tail(struct linker *l);
void sieve_slip(struct linker *l);
void sieve_surname(struct linker *l);
void sieve_type(struct linker *l);

/* groups.c: sets and own ways made flat, then the reader's corrections */
struct group {
	int32_t parent;
	int32_t names; /* in it, its joined groups' too for a root */
	int32_t types[TYPES];
	int32_t known; /* -1 */
	int8_t retype; /* -1 */
	struct str rename;
	bool speaks_given;
	struct str speaks;
};

struct groups {
	struct group *at;
	int32_t n;
	int32_t *of;        /* of a name: group, not always a root */
	struct map renamed; /* key to group */
};

void groups_build(struct linker *l);
int32_t group_root(const struct groups *g, int32_t group);
uint8_t group_type(const struct group *g);
void groups_correct(struct linker *l); /* corrections.c */

/* gather.c */
void gather(struct linker *l);
/* speaks.c */
bool speaks_here(const struct linker *l, const struct name *name);

#endif
