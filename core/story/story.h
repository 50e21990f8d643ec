/*
 * story - the articles read together, in order, each with its letter and key.
 *
 * Order: story file, else as given, folders by bytewise path. One file (device
 * and inode) is in a story once. Keys are unique; of files with one stem the
 * first by path has it as key, the next -2, -3: adding one may give another key
 * to others, so keys are final when all are added. Articles are separate
 * allocations: their addresses stay. The desk owns the story and adds to it only
 * while opening.
 */
#ifndef CORE_STORY_STORY_H
#define CORE_STORY_STORY_H

#include <stdbool.h>
#include <stdint.h>

#include "core/article/article.h"
#include "core/base/arena.h"
#include "core/base/err.h"
#include "core/story/entity.h"
#include "core/story/link.h"
#include "core/story/pin.h"
#include "core/story/speakers.h"
#include "core/story/timeline.h"
#include "core/base/map.h"

struct place {
	int32_t article;
	struct span span;
};

struct story {
	struct arena arena;
	struct str title; /* from the story file; len 0 if none */
	struct str file;  /* the story file's path; len 0 if none */
	struct article **at;
	int32_t n;
	struct map keys;  /* of the articles, to their indexes; -1: not used any more */
	struct map stems; /* to the article of that stem whose path is the last */
	struct map files; /* device and inode, to the article */

	struct entities entities; /* const once built; empty before */
	struct speakers speakers; /* of the quotations, with the entities */
	struct arena entities_arena;
	int32_t builds;          /* of entities and timeline so far: what was made of them holds
				    while it is the same */
	bool linked;             /* entities are those of all articles and corrections */
	struct linking *linking; /* a build under way; NULL: none */
	struct correction_list {
		struct correction *at;
		int32_t n;
	} corrections;

	bool dated; /* articles without a date have got one from the others, or none */
	struct timeline timeline; /* const once built; empty before */
	struct arena timeline_arena;
	bool timed;                   /* the timeline is that of all articles and corrections */
	struct timeline_work *timing; /* a build under way; NULL: none */
	struct arena timing_arena;    /* its result */
	struct revision_list {
		struct revision *at;
		int32_t n;
	} revisions;

	struct pin_list {
		struct pin *at;
		int32_t n;
	} pins;
};

enum { STORY_MAX = 200 }; /* articles analysed together, unless the option story-max says other */

/*
 * Adds one file. `key` may be missing: it is then made from the stem. Returns
 * its index; -1 and a message in `e` if the same file is in the story already
 * or cannot be looked at.
 */
int32_t story_add(struct story *s, struct str path, struct str key,
	const struct article_given *given, struct err *e);
/*
 * Calls articles as another file does (len 0: it knows nothing of this one), but
 * for those that the story file names and for keys that are taken; the rest of a
 * stem is numbered anew.
 */
void story_rename(struct story *s, const struct str *keys);
/* The article of the file at `path`; -1. */
int32_t story_of_file(const struct story *s, const char *path);
/* The text of standard input, path "-", key "stdin-" and 6 hex digits of its SHA-256. */
int32_t story_add_input(struct story *s, struct buf *bytes, const struct article_given *given);
/* Marks for the index that letters stand for: 0 "A", 25 "Z", 26 "AA". Writes a NUL. */
void story_letter(char to[8], int32_t article);
/* Index by key or letter or path; -1. */
int32_t story_find(const struct story *s, struct str name);
/*
 * One step of joining the names of all articles to entities, in a fresh arena;
 * what was there before stays until the new is whole. False when nothing is left
 * to do, or while articles have yet to be read or named.
 */
bool story_link(struct story *s);
/* An article or a correction changed: entities are to be built anew. */
void story_relink(struct story *s);
/* Drops the entities at once: the text of an article goes away. */
void story_forget(struct story *s);
/* Adds one; its texts are copied. */
void story_correct(struct story *s, const struct correction *c);
/* Takes back the last one. False: there is none. */
bool story_uncorrect(struct story *s);
/*
 * Once all are read: gives articles without a date one inferred from the others;
 * true if the dates of some are to be read anew (article_step).
 */
bool story_date(struct story *s);
/*
 * Sets the date that the story file gives an article, DAY_NONE: it gives none;
 * its dates are to be read anew.
 */
void story_set_date(struct story *s, int32_t article, int32_t day);
/* One step of the timeline; false when nothing is left to do, or while entities are not built. */
bool story_time(struct story *s);
/* Adds what the reader says of an entry; its texts are copied. */
void story_revise(struct story *s, const struct revision *r);
bool story_unrevise(struct story *s); /* the last one; false: there is none */
/* Adds what the reader says of two passages; its texts are copied. */
void story_pin(struct story *s, const struct pin *p);
void story_unpin(struct story *s, int32_t i); /* takes back number `i` */
/* The timeline is to be built anew. */
void story_retime(struct story *s);
void story_free(struct story *s);
/* The key for a path before it is made unique: stem folded to [a-z0-9-], cut at the first _ or 12. */
struct str story_key(struct arena *a, struct str path);

#endif
