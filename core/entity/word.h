/*
 * word - what can be seen of one token: its letters, case, ends and classes.
 *
 * Everything the tagger asks about a token is worked out once, here, so that
 * the features (features.h) only combine numbers. `lists` may be NULL: no
 * clusters and no gazetteer then.
 */
#ifndef CORE_ENTITY_WORD_H
#define CORE_ENTITY_WORD_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/str.h"

enum word_flag {
	WORD_CAPITAL = 1, /* begins with a capital letter */
	WORD_UPPER = 2,   /* two letters or more, all of them capitals */
	WORD_MIXED = 4,   /* a capital letter behind a small one: McCain, iPhone */
	WORD_LOWER = 8,   /* letters, all small */
	WORD_DIGIT = 16,  /* holds a digit */
	WORD_MARK = 32,   /* neither letters nor digits */
	WORD_OTHER = 64,  /* letters of a script without case */
	WORD_DOTTED = 128 /* holds a full stop: U.S. */
};

enum { WORD_SEEN = 48 /* bytes looked at; names are shorter */, WORD_AFFIX = 4 };

struct word {
	struct str text;
	uint64_t low;                /* of the small letters: equal words are equal */
	uint32_t prefix[WORD_AFFIX]; /* of the first 1, 2, 3, 4 bytes of the small letters */
	uint32_t suffix[WORD_AFFIX];
	uint32_t shape;         /* of "Xx", "X.X.", "d", "X-x" */
	int32_t slot;           /* in the lexicon; -1: not there */
	uint16_t cluster;       /* of 1024, counted from 1; 0: unknown */
	uint8_t broad, broader; /* clusters of 256 and 64, from 1 */
	uint8_t flags;          /* enum word_flag */
	uint16_t lists;         /* bits of enum gazetteer_class of phrases it is part of */
	uint8_t place;          /* 0 none, 1 begins, 2 inside, 3 ends a phrase, 4 is one */
	uint8_t memory;         /* how its document writes it elsewhere: memory.h */
	bool candidate;         /* may be part of a name */
};

struct words {
	struct word *at;
	int32_t n;
};

/* Fills in all that the letters tell; the rest is zero. */
void word_read(struct word *w, struct str text);
/* Marks what can be part of a name. */
void words_candidates(struct word *at, int32_t n);
/* 64 bits of `len` bytes, and further bytes into a hash. */
uint64_t word_hash(const char *at, int32_t len);
static inline uint64_t word_mix(uint64_t h)
{
	h ^= h >> 32;
	h *= 0xD6E8FEB86659FD93u;
	h ^= h >> 32;
	return h;
}

#endif
